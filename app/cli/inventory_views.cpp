// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/inventory_views.h"

#include <algorithm>

#include "cli/print.h"
#include "service/words.h"

namespace dossier {
namespace {

constexpr std::size_t kMostNames = 8;

std::string namesOf(const std::vector<HeadlineHolder> &holders, const Inventory &inventory) {
  std::vector<std::string> names;
  for (const HeadlineHolder &one : holders) {
    if (names.size() == kMostNames) {
      names.push_back("and " + std::to_string(holders.size() - kMostNames) + " more");
      break;
    }
    names.push_back(inventory.holders[one.holder].name);
  }
  return joined(names);
}

std::string cellMark(const MatrixCell &cell) {
  if (!cell.basis) return ".";
  switch (*cell.basis) {
    case Basis::Declared: return "d";
    case Basis::Remembered: return "R";
    case Basis::Permitted: return "p";
    case Basis::Provided: return "P";
    case Basis::Observed: return "O";
    case Basis::Confirmed: return "C";
  }
  return "?";
}

void printInput(const InputCoverage &input, const Inventory &inventory) {
  std::vector<std::string> names;
  for (const std::uint32_t holder : input.holders) {
    if (names.size() < kMostNames) names.push_back(inventory.holders[holder].name);
  }
  if (input.holders.size() > kMostNames) names.push_back("and " + std::to_string(input.holders.size() - kMostNames) + " more");
  const std::string mark = !input.basis ? "[ ]" : countsInHeadline(*input.basis) ? "[x]" : "[?]";
  std::string line = "  " + mark + " " + input.input->label + " (" + std::string(nameOf(input.input->standing)) +
                     (input.input->ourReading ? ", our reading" : "") + ")";
  line += input.basis ? ": " + std::string(nameOf(*input.basis)) + ", through " + joined(names) : ": nothing known feeds it";
  printLine(line);
}

void printFlows(const Lens &lens, const Catalogue &catalogue) {
  const auto flows = catalogue.flowsOf(lens.id);
  if (!flows.empty()) printLine("Who feeds it, and whom it feeds");
  for (const SystemFlow *flow : flows) {
    printLine("  " + std::string(catalogue.nameOf(flow->from)) + " -> " + std::string(catalogue.nameOf(flow->to)) + " (" +
              std::string(nameOf(flow->statement.standing)) + "): " + flow->statement.text);
    if (!flow->statement.otherSide.empty()) printLine("    But: " + flow->statement.otherSide);
  }
}

void printSources(const Lens &lens) {
  if (!lens.sources.empty()) printLine("Not of the documents; it stands on");
  for (const LensSource &source : lens.sources) printLine("  " + source.id + ": " + source.title + " (" + source.publisher + ", " + source.date + ")");
}

}  // namespace

void printHeadlines(const Words &words, const Headlines &headlines, const Inventory &inventory) {
  for (const Headline *headline : headlines.all()) {
    printLine(words.text("headline." + headline->id) + ": " + counted(headline->have.size(), "holder", "holders"));
    if (!headline->have.empty()) printLine("  have it:     " + namesOf(headline->have, inventory));
    if (!headline->could.empty()) printLine("  could:       " + namesOf(headline->could, inventory));
    if (!headline->say.empty()) printLine("  say they may: " + namesOf(headline->say, inventory));
  }
}

void printMatrix(const Matrix &matrix, const Inventory &inventory, const Catalogue &catalogue) {
  if (matrix.rows.empty()) return printLine("Nothing is known yet, which does not mean that nothing is held.");
  std::vector<std::string> header{"HOLDER"};
  for (const std::string &column : matrix.columns) {
    const auto &categories = catalogue.categories();
    const auto known = std::find_if(categories.begin(), categories.end(), [&](const Category &c) { return c.key == column; });
    header.push_back(known == categories.end() ? column : known->key);
  }
  std::vector<std::vector<std::string>> rows;
  for (std::size_t row = 0; row < matrix.rows.size(); ++row) {
    std::vector<std::string> cells{inventory.holders[matrix.rows[row]].name};
    for (std::size_t column = 0; column < matrix.columns.size(); ++column) cells.push_back(cellMark(matrix.at(row, column)));
    rows.push_back(std::move(cells));
  }
  printTable(header, rows);
  printLine("C confirmed  O observed  P provided  R remembered  p permitted (could)  d declared (say they may)  . nothing known");
}

void printCoverage(const LensCoverage &coverage, const Inventory &inventory, const Catalogue &catalogue) {
  const Lens &lens = *coverage.lens;
  printLine(lens.name + " (" + lens.operatorName + "), " + std::string(nameOf(lens.standing)));
  printLine(lens.summary);
  printLine(std::to_string(coverage.fed) + " of " + counted(coverage.inputs.size(), "documented input is", "documented inputs are") +
            " fed by what is known, " + std::to_string(coverage.couldBeFed) + " more could be. This is coverage, not a score.");
  std::string metric;
  for (const InputCoverage &input : coverage.inputs) {
    if (input.input->metric != metric) {
      metric = input.input->metric;
      const auto found = std::find_if(lens.metrics.begin(), lens.metrics.end(), [&](const LensMetric &m) { return m.id == metric; });
      if (found != lens.metrics.end()) printLine(found->label + " (" + std::string(nameOf(found->standing)) + ")");
      if (metric.empty()) printLine("Taken in, without a metric being named");
    }
    printInput(input, inventory);
  }
  printFlows(lens, catalogue);
  printSources(lens);
}

}  // namespace dossier
