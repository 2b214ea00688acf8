// SPDX-License-Identifier: GPL-3.0-or-later
// One line for each holding (RFC 4180), or for each data type where only counts are told.
#include "report/export_source.h"

#include "core/model/written.h"

namespace dossier {
namespace {

/// Spreadsheets take a cell that begins so for a formula, which could send what stands beside it somewhere. An apostrophe
/// makes it text; it stays in the cell.
std::string cell(std::string_view text) {
  const bool isFormula = !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
  std::string safe = isFormula ? "'" : "";
  safe += text;
  if (safe.find_first_of(",\"\r\n") == std::string::npos) return safe;
  std::string quoted = "\"";
  for (const char c : safe) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

std::string line(const std::vector<std::string> &cells) {
  std::string text;
  for (const std::string &one : cells) text += (text.empty() ? "" : ",") + cell(one);
  return text + "\r\n";
}

std::string joined(const std::vector<std::string> &parts) {
  std::string text;
  for (const std::string &part : parts) text += (text.empty() ? "" : " ") + part;
  return text;
}

std::string shown(const std::optional<Timestamp> &time) { return time ? time->toString() : std::string(); }

std::string writtenAt(const std::map<std::string, std::string> &written, std::string_view field) {
  const auto found = written.find(std::string(field));
  return found == written.end() ? std::string() : found->second;
}

Result<void> writeCounts(const ExportSource &source, const ExportSink &sink) {
  DOSSIER_TRY(sink(line({"category", "type", "type_label", "have", "could", "say"})));
  for (const TypeCount &count : countTypes(source)) {
    DOSSIER_TRY(sink(line({count.type->category, count.type->key, count.type->label, std::to_string(count.have), std::to_string(count.could),
                           std::to_string(count.say)})));
  }
  return {};
}

std::vector<std::string> cellsOf(const ExportSource &source, const Holding &holding) {
  const Holder &holder = source.inventory().holders[holding.holder];
  const DataType *type = source.catalogue().type(holding.type);
  std::vector<std::string> cells{holder.id, holder.name, holder.kind, joined(holder.domains), holding.category, holding.type,
                                 type == nullptr ? std::string() : type->label, std::string(nameOf(holding.basis)), shown(holding.first),
                                 shown(holding.last)};
  for (const std::uint64_t count : holding.evidence) cells.push_back(std::to_string(count));
  for (const std::string_view field : kHoldingFields) {
    if (field != kRemoved) cells.push_back(writtenAt(holding.written, field));
  }
  cells.push_back(writtenAt(holder.written, "note"));
  return cells;
}

}  // namespace

Result<void> writeCsv(const ExportSource &source, const ExportSink &sink) {
  if (source.redaction() == Redaction::Counts) return writeCounts(source, sink);
  std::vector<std::string> header{"holder_id", "holder", "kind", "domains", "category", "type", "type_label", "basis", "first", "last"};
  for (const Basis basis : kAllBases) header.emplace_back(nameOf(basis));
  for (const std::string_view field : kHoldingFields) {
    if (field != kRemoved) header.emplace_back(field);
  }
  header.emplace_back("note on the holder");
  DOSSIER_TRY(sink(line(header)));
  for (const Holding &holding : source.inventory().holdings) DOSSIER_TRY(sink(line(cellsOf(source, holding))));
  return {};
}

}  // namespace dossier
