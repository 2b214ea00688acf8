// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/matrix.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "analysis/snapshot.h"

namespace dossier {
namespace {

std::vector<std::string> usedCategories(const Inventory &inventory, const std::vector<std::string> &categories) {
  std::set<std::string_view> used;
  std::string_view previous;
  for (const Holding &holding : inventory.holdings) {
    if (!isShown(inventory, holding.holder)) continue;
    if (used.empty() || holding.category != previous) used.insert(holding.category);
    previous = holding.category;
  }
  std::vector<std::string> columns;
  for (const std::string &category : categories) {
    if (used.erase(category) > 0) columns.push_back(category);
  }
  columns.insert(columns.end(), used.begin(), used.end());
  return columns;
}

/// One row while it is being filled.
struct Row {
  std::uint32_t holder = 0;
  std::vector<MatrixCell> cells;
  std::vector<bool> counts;
  std::size_t holdings = 0;
  Basis strongest = Basis::Declared;
};

/// Larger is shown earlier.
auto weightOf(const Row &row) {
  const auto counting = std::count(row.counts.begin(), row.counts.end(), true);
  const auto filled =
      std::count_if(row.cells.begin(), row.cells.end(), [](const MatrixCell &cell) { return cell.basis.has_value(); });
  return std::tuple(counting, filled, row.strongest, row.holdings);
}

void add(Row &row, std::size_t column, const Holding &holding, std::uint32_t index) {
  MatrixCell &cell = row.cells[column];
  cell.basis = cell.basis ? std::max(*cell.basis, holding.basis) : holding.basis;
  cell.holdings.push_back(index);
  if (strongestCounting(holding)) row.counts[column] = true;
  ++row.holdings;
  row.strongest = std::max(row.strongest, holding.basis);
}

std::vector<Row> filledRows(const Inventory &inventory, const std::vector<std::string> &columns) {
  std::unordered_map<std::string_view, std::size_t> columnOf;
  for (std::size_t i = 0; i < columns.size(); ++i) columnOf.emplace(columns[i], i);
  constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  std::vector<std::size_t> rowOf(inventory.holders.size(), kNone);
  std::vector<Row> rows;
  for (std::uint32_t i = 0; i < inventory.holdings.size(); ++i) {
    const Holding &holding = inventory.holdings[i];
    if (!isShown(inventory, holding.holder)) continue;
    std::size_t &row = rowOf[holding.holder];
    if (row == kNone) {
      row = rows.size();
      rows.push_back({holding.holder, std::vector<MatrixCell>(columns.size()), std::vector<bool>(columns.size())});
    }
    add(rows[row], columnOf.at(holding.category), holding, i);
  }
  return rows;
}

}  // namespace

Matrix buildMatrix(const Inventory &inventory, const std::vector<std::string> &categories) {
  Matrix matrix;
  matrix.columns = usedCategories(inventory, categories);
  std::vector<Row> rows = filledRows(inventory, matrix.columns);

  using Weight = decltype(weightOf(rows.front()));
  std::vector<std::pair<Weight, Row *>> order;
  order.reserve(rows.size());
  for (Row &row : rows) order.emplace_back(weightOf(row), &row);
  std::sort(order.begin(), order.end(), [](const auto &a, const auto &b) {
    return a.first != b.first ? a.first > b.first : a.second->holder < b.second->holder;
  });

  matrix.rows.reserve(rows.size());
  matrix.cells.reserve(rows.size() * matrix.columns.size());
  for (const auto &[weight, row] : order) {
    matrix.rows.push_back(row->holder);
    std::move(row->cells.begin(), row->cells.end(), std::back_inserter(matrix.cells));
  }
  return matrix;
}

}  // namespace dossier
