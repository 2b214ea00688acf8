// SPDX-License-Identifier: GPL-3.0-or-later
// The inventory in the forms of docs/json.md, one value a line.
#include "core/vocabulary.h"
#include "report/export_source.h"
#include "report/json_forms.h"

namespace dossier {
namespace {

/// A member of the outermost object whose value is an array, written element by element.
class ListWriter {
 public:
  explicit ListWriter(const ExportSink &sink) : m_sink(sink) {}
  Result<void> begin(std::string_view name) {
    m_isFirst = true;
    return m_sink(",\n \"" + std::string(name) + "\": [");
  }
  Result<void> add(const Json &value) {
    const std::string before = m_isFirst ? "\n  " : ",\n  ";
    m_isFirst = false;
    return m_sink(before + dumped(value, -1));
  }
  Result<void> end() { return m_sink(m_isFirst ? "]" : "\n ]"); }

 private:
  const ExportSink &m_sink;
  bool m_isFirst = true;
};

Result<void> writeCounts(const ExportSource &source, ListWriter &list) {
  DOSSIER_TRY(list.begin("types"));
  for (const TypeCount &count : countTypes(source)) {
    DOSSIER_TRY(list.add({{"category", count.type->category}, {"type", count.type->key}, {"have", count.have}, {"could", count.could}, {"say", count.say}}));
  }
  return list.end();
}

Result<void> writeHolders(const ExportSource &source, ListWriter &list) {
  const Inventory &inventory = source.inventory();
  const auto categories = categoriesOf(inventory);
  DOSSIER_TRY(list.begin("holders"));
  for (std::size_t i = 0; i < inventory.holders.size(); ++i) {
    Json json = asJson(inventory.holders[i], categories[i]);
    json["written"] = Json(inventory.holders[i].written);
    DOSSIER_TRY(list.add(json));
  }
  return list.end();
}

Result<void> writeHoldings(const ExportSource &source, ListWriter &list) {
  const Inventory &inventory = source.inventory();
  DOSSIER_TRY(list.begin("holdings"));
  for (std::size_t i = 0; i < inventory.holdings.size(); ++i) {
    DOSSIER_ASSIGN(const auto evidence, source.evidence(i));
    Json json = asJson(inventory.holdings[i], inventory, evidence);
    json["written"] = Json(inventory.holdings[i].written);
    DOSSIER_TRY(list.add(json));
  }
  return list.end();
}

Result<void> writeRest(const ExportSource &source, ListWriter &list) {
  const Inventory &inventory = source.inventory();
  const auto holder = [&](const auto &one) { return inventory.holders[one.holder].id; };
  DOSSIER_TRY(list.begin("flows"));
  for (const Flow &flow : inventory.flows) {
    DOSSIER_TRY(list.add({{"holder", holder(flow)}, {"to", flow.to}, {"type", flow.type}, {"count", flow.count}, {"first", asJson(flow.first)}, {"last", asJson(flow.last)}}));
  }
  DOSSIER_TRY(list.end());
  DOSSIER_TRY(list.begin("accounts"));
  for (const Account &account : inventory.accounts) {
    DOSSIER_TRY(list.add({{"holder", holder(account)}, {"kind", std::string(nameOf(account.identifier.kind))}, {"identifier", account.identifier.text},
                          {"first", asJson(account.first)}, {"last", asJson(account.last)}}));
  }
  DOSSIER_TRY(list.end());
  DOSSIER_TRY(list.begin("notes"));
  for (const Note &note : inventory.notes) {
    DOSSIER_TRY(list.add({{"holder", holder(note)}, {"type", textOrNull(note.type)}, {"state", std::string(nameOf(note.state))}, {"count", note.count}}));
  }
  return list.end();
}

}  // namespace

Result<void> writeJson(const ExportSource &source, const ExportSink &sink) {
  const Json head = {{"form", std::string(kExportForm)}, {"made", source.made().toString()}, {"redaction", std::string(nameOf(source.redaction()))}};
  std::string opening = dumped(head, -1);
  opening.pop_back();
  DOSSIER_TRY(sink(opening));
  ListWriter list(sink);
  if (source.redaction() == Redaction::Counts) {
    DOSSIER_TRY(writeCounts(source, list));
  } else {
    DOSSIER_TRY(writeHolders(source, list));
    DOSSIER_TRY(writeHoldings(source, list));
    DOSSIER_TRY(writeRest(source, list));
  }
  return sink("\n}\n");
}

}  // namespace dossier
