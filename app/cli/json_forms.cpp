// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/json_forms.h"

#include <cstdio>

namespace dossier {
namespace {

Json basisOrNull(const std::optional<Basis> &basis) { return basis ? Json(std::string(nameOf(*basis))) : Json(nullptr); }

Json idsOf(const std::vector<std::uint32_t> &holdings, const Inventory &inventory) {
  Json ids = Json::array();
  for (const std::uint32_t index : holdings) ids.push_back(inventory.holdings[index].id);
  return ids;
}

Json citationsOf(const std::vector<Citation> &citations) {
  Json list = Json::array();
  for (const Citation &citation : citations) list.push_back({{"document", citation.document}, {"phrase", citation.phrase}});
  return list;
}

Json asJson(const LensStatement &statement) {
  Json json;
  json["id"] = statement.id;
  json["text"] = statement.text;
  json["standing"] = std::string(nameOf(statement.standing));
  json["citations"] = citationsOf(statement.citations);
  json["other_side"] = textOrNull(statement.otherSide);
  json["other_citations"] = citationsOf(statement.otherCitations);
  return json;
}

std::string_view nameOf(WhoAnswer::By by) {
  switch (by) {
    case WhoAnswer::By::Identifier: return "identifier";
    case WhoAnswer::By::Type: return "type";
    case WhoAnswer::By::Category: return "category";
    case WhoAnswer::By::Holder: return "holder";
  }
  return "";
}

Json asJson(const InputCoverage &coverage, const Inventory &inventory) {
  Json json;
  json["id"] = coverage.input->id;
  json["metric"] = textOrNull(coverage.input->metric);
  json["label"] = coverage.input->label;
  json["standing"] = std::string(dossier::nameOf(coverage.input->standing));
  json["our_reading"] = coverage.input->ourReading;
  json["types"] = coverage.input->types;
  json["through"] = coverage.input->through;
  json["basis"] = basisOrNull(coverage.basis);
  json["holdings"] = idsOf(coverage.holdings, inventory);
  Json holders = Json::array();
  for (const std::uint32_t holder : coverage.holders) holders.push_back(inventory.holders[holder].id);
  json["holders"] = std::move(holders);
  json["direct"] = idsOf(coverage.direct, inventory);
  json["citations"] = citationsOf(coverage.input->citations);
  return json;
}

}  // namespace

Json asJson(const std::string &importer, const Observation &o) {
  Json json;
  json["importer"] = importer;
  json["kind"] = std::string(nameOf(o.kind));
  json["subject"] = {{"kind", std::string(nameOf(o.subject.kind))}, {"value", o.subject.value}};
  json["type"] = textOrNull(o.type);
  json["basis"] = basisOrNull(o.basis);
  json["state"] = std::string(nameOf(o.state));
  json["identifier"] = textOrNull(o.identifier.text);
  json["to"] = textOrNull(o.to);
  json["first"] = asJson(o.first);
  json["last"] = asJson(o.last);
  json["count"] = o.count;
  json["place"] = asJson(o.place, o.host);
  return json;
}

Json asJson(const ImportRecord &record) {
  Json json;
  json["import_id"] = record.id;
  json["file"] = textOrNull(record.file);
  json["importer"] = record.importer;
  json["observations"] = record.observations;
  json["holders_new"] = record.holdersNew;
  json["holdings_new"] = record.holdingsNew;
  json["rejected"] = record.rejected;
  json["imported_at"] = record.importedAt.toString();
  json["undone_at"] = asJson(record.undoneAt);
  json["status"] = record.status == ImportStatus::Undone ? "undone" : "committed";
  return json;
}

Json asJson(const WhoAnswer &answer, const Inventory &inventory) {
  Json json;
  json["holder"] = inventory.holders[answer.holder].id;
  json["name"] = inventory.holders[answer.holder].name;
  json["matched"] = answer.matched;
  json["by"] = std::string(nameOf(answer.by));
  json["holdings"] = idsOf(answer.holdings, inventory);
  return json;
}

Json asJson(const Matrix &matrix, const Inventory &inventory) {
  Json list = Json::array();
  for (std::size_t row = 0; row < matrix.rows.size(); ++row) {
    for (std::size_t column = 0; column < matrix.columns.size(); ++column) {
      const MatrixCell &cell = matrix.at(row, column);
      if (!cell.basis) continue;
      Json json;
      json["row"] = inventory.holders[matrix.rows[row]].id;
      json["column"] = matrix.columns[column];
      json["basis"] = basisOrNull(cell.basis);
      json["holdings"] = idsOf(cell.holdings, inventory);
      list.push_back(std::move(json));
    }
  }
  return list;
}

Json asJson(const SystemFlow &flow, const Catalogue &catalogue) {
  const auto end = [&catalogue](const FlowEnd &party) {
    return Json{{"lens", textOrNull(party.lens)}, {"holder", textOrNull(party.holder)}, {"name", std::string(catalogue.nameOf(party))}};
  };
  Json json = asJson(flow.statement);
  json["from"] = end(flow.from);
  json["to"] = end(flow.to);
  json["types"] = flow.types;
  json["our_reading"] = flow.ourReading;
  return json;
}

Json asJson(const LensCoverage &coverage, const Inventory &inventory, const Catalogue &catalogue) {
  Json json;
  json["lens"] = coverage.lens->id;
  json["name"] = coverage.lens->name;
  json["operator"] = coverage.lens->operatorName;
  json["summary"] = coverage.lens->summary;
  json["standing"] = std::string(nameOf(coverage.lens->standing));
  json["fed"] = coverage.fed;
  json["could_be_fed"] = coverage.couldBeFed;
  Json inputs = Json::array();
  for (const InputCoverage &input : coverage.inputs) inputs.push_back(asJson(input, inventory));
  json["inputs"] = std::move(inputs);
  for (const auto &[name, statements] : {std::pair("consequences", &coverage.lens->consequences), std::pair("disputes", &coverage.lens->disputes)}) {
    Json list = Json::array();
    for (const LensStatement &statement : *statements) list.push_back(asJson(statement));
    json[name] = std::move(list);
  }
  Json flows = Json::array();
  for (const SystemFlow *flow : catalogue.flowsOf(coverage.lens->id)) flows.push_back(asJson(*flow, catalogue));
  json["flows"] = std::move(flows);
  Json sources = Json::array();
  for (const LensSource &source : coverage.lens->sources) {
    sources.push_back({{"id", source.id}, {"title", source.title}, {"publisher", source.publisher}, {"date", source.date}});
  }
  json["sources"] = std::move(sources);
  return json;
}

Json asJson(const Headline &headline, const Inventory &inventory) {
  Json json;
  json["id"] = headline.id;
  for (const auto &[name, list] : {std::pair("have", &headline.have), std::pair("could", &headline.could), std::pair("say", &headline.say)}) {
    Json holders = Json::array();
    for (const HeadlineHolder &one : *list) {
      holders.push_back({{"holder", inventory.holders[one.holder].id}, {"basis", std::string(nameOf(one.basis))}});
    }
    json[name] = std::move(holders);
  }
  return json;
}

Json asJson(const MergePlan &plan) {
  const auto imports = [](const std::vector<MergePlan::Import> &list) {
    Json json = Json::array();
    for (const auto &import : list) json.push_back({{"file", import.file}, {"importer", import.importer}, {"observations", import.observations}});
    return json;
  };
  const auto orNull = [](const std::optional<std::string> &text) { return text ? Json(*text) : Json(nullptr); };
  Json fields = Json::array();
  for (const auto &field : plan.fields) {
    fields.push_back({{"holder", field.key.holder}, {"type", field.key.type}, {"field", field.key.field}, {"before", orNull(field.before)},
                      {"after", orNull(field.after)}});
  }
  return {{"gained", imports(plan.gained)}, {"taken_back", imports(plan.takenBack)}, {"fields", fields}, {"attachments", plan.attachments},
          {"attachments_removed", plan.attachmentsRemoved}, {"packs", plan.packs}, {"packs_removed", plan.packsRemoved}};
}

void printJson(const Json &json) { std::fprintf(stdout, "%s\n", dumped(json, 2).c_str()); }
void printJsonLine(const Json &json) { std::fprintf(stdout, "%s\n", dumped(json, -1).c_str()); }

}  // namespace dossier
