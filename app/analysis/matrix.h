// SPDX-License-Identifier: GPL-3.0-or-later
// Holder x category: in each cell the strongest basis and the holdings it rests on. Pure functions of a snapshot.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/inventory.h"

namespace dossier {

struct MatrixCell {
  std::optional<Basis> basis;                ///< none: nothing known, which does not mean nothing held
  std::vector<std::uint32_t> holdings;       ///< indices in Inventory::holdings, in their order
};

struct Matrix {
  std::vector<std::uint32_t> rows;           ///< indices in Inventory::holders, most and strongest first
  std::vector<std::string> columns;          ///< categories that any row has, in taxonomy order
  std::vector<MatrixCell> cells;             ///< row-major, rows.size() * columns.size()
  const MatrixCell &at(std::size_t row, std::size_t column) const { return cells[row * columns.size() + column]; }
};

/// `categories`: all category keys in taxonomy order; a category of the inventory that is not among them comes after
/// them. A row is every holder with a holding, except the removed. Rows come by the number of cells with something
/// that counts, then of filled cells, then by the strongest basis, then by the number of holdings, then by holder.
Matrix buildMatrix(const Inventory &inventory, const std::vector<std::string> &categories);

}  // namespace dossier
