// SPDX-License-Identifier: GPL-3.0-or-later
// Vocabularies: W3C's Data Privacy Vocabulary and Fideslang. Shapes of DPV: version 2 (CSV with "iri", expanded JSON-LD),
// version 1 (CSV "Term, Label, Definition, ParentTerm", JSON-LD of dpv-pd, expanded or as "@graph" with prefixes), and
// its drafts, whose terms stand under www.w3.org/ns/dpv.
#include <algorithm>

#include "core/text.h"
#include "import/packs/pack_reader.h"

namespace dossier {
namespace {

bool hasColumn(const PackFile &file, std::string_view name) {
  return std::find(file.columns.begin(), file.columns.end(), name) != file.columns.end();
}

/// "http://www.w3.org/2004/02/skos/core#broader" and "skos:broader" are "broader".
std::string_view localName(std::string_view name) { return name.substr(std::min(name.size(), name.find_last_of("#/:") + 1)); }

const Node *property(const Node &node, std::string_view name) {
  for (const auto &[key, value] : node.members) {
    if (localName(key) == name) return &value;
  }
  return nullptr;
}

void addTexts(const Node &node, std::vector<std::string_view> &texts) {
  if (node.isScalar()) texts.emplace_back(node.text);
  for (const std::string_view name : {"@value", "@id"}) {
    if (!node.at(name).empty()) texts.push_back(node.at(name));
  }
  for (const Node &item : node.items) addTexts(item, texts);
}

std::vector<std::string_view> textsOf(const Node &node, std::initializer_list<std::string_view> names) {
  std::vector<std::string_view> texts;
  for (const std::string_view name : names) {
    if (const Node *found = property(node, name)) addTexts(*found, texts);
    if (!texts.empty()) break;
  }
  return texts;
}

bool isDpvTerm(const Node &node) {
  const std::string_view id = node.at("@id");
  const bool ours = id.find("w3id.org/dpv") != std::string_view::npos || id.find("w3.org/ns/dpv") != std::string_view::npos || id.starts_with("dpv");
  return ours && !localName(id).empty();
}

const Node *graphOf(const Node &root) {
  if (root.isList()) return &root;
  const Node *graph = root.find("@graph");
  return graph != nullptr && graph->isList() ? graph : nullptr;
}

void readTerm(const Node &node, PackSink &sink) {
  const auto labels = textsOf(node, {"prefLabel", "label"});
  const std::string_view id = node.at("@id");
  // Lists of concepts and people stand among the terms; they have no label.
  if (labels.empty()) return;
  EntryBuilder entry(labels.front());
  entry.code(id).code(localName(id)).fact("term.iri", id);
  const auto definitions = textsOf(node, {"definition", "comment", "description"});
  if (!definitions.empty()) entry.fact("term.definition", definitions.front());
  entry.facts("term.broader", textsOf(node, {"broader", "subClassOf", "isSubTypeOf", "hasBroader"}));
  std::vector<std::string_view> types;
  if (const Node *type = node.find("@type")) addTexts(*type, types);
  entry.facts("term.type", types);
  for (const std::string_view type : types) {
    if (localName(type) == "SpecialCategoryPersonalData") entry.fact("term.special", "GDPR Art. 9");
  }
  const auto status = textsOf(node, {"term_status"});
  // "accepted", "modified" and "changed" are all in force.
  if (!status.empty() && (status.front() == "proposed" || status.front() == "deprecated" || status.front() == "sunset")) entry.flag(status.front());
  for (const std::string_view date : textsOf(node, {"modified", "created"})) sink.dated(dayOf(date));
  for (const std::string_view licence : textsOf(node, {"license"})) sink.licensed(licence);
  sink.accept(entry.take());
}

std::vector<std::string_view> parts(std::string_view text) {
  std::vector<std::string_view> list;
  for (const std::string_view part : split(text, text.find(';') != std::string_view::npos ? ';' : ',')) {
    if (!trimmed(part).empty()) list.push_back(trimmed(part));
  }
  return list;
}

void readTermRow(const Node &row, std::uint64_t number, PackSink &sink) {
  const std::string_view term = row.at("term");
  if (term.empty()) return sink.reject(number, "term");
  EntryBuilder entry(row.at("label").empty() ? term : row.at("label"));
  entry.code(row.at("iri")).code(localName(term)).fact("term.iri", row.at("iri"));
  entry.fact("term.definition", row.at("definition").empty() ? row.at("description") : row.at("definition"));
  for (const std::string_view field : {"hasbroader", "subclassof", "parentterm"}) entry.facts("term.broader", parts(row.at(field)));
  entry.facts("term.type", parts(row.at("dpvtype").empty() ? row.at("parenttype") : row.at("dpvtype")));
  const bool special = row.at("dpvtype").find("SpecialCategoryPersonalData") != std::string_view::npos ||
                       row.at("parentterm").find("SpecialCategoryPersonalData") != std::string_view::npos;
  if (special) entry.fact("term.special", "GDPR Art. 9");
  entry.fact("note", row.at("scopenote"));
  if (row.at("iri").empty()) entry.flag("no-iri");
  for (const std::string_view field : {"created", "modified"}) sink.dated(dayOf(row.at(field)));
  sink.accept(entry.take());
}

void readCategory(const Node &row, std::uint64_t number, PackSink &sink) {
  const std::string_view key = row.at("fides_key");
  // The spreadsheet begins with a row that names the table.
  if (key.empty()) return sink.reject(number, "fides_key");
  EntryBuilder entry(row.at("name").empty() ? key : row.at("name"));
  entry.code(key).fact("term.iri", key).fact("term.definition", row.at("description"));
  entry.fact("term.broader", row.at("parent_key")).fact("term.version", row.at("version_added"));
  entry.fact("redirect-to", row.at("replaced_by"));
  if (!row.at("version_deprecated").empty()) entry.flag("deprecated");
  sink.accept(entry.take());
}

}  // namespace

bool knowsDpv(const PackFile &file) {
  if (!file.json) return false;
  const Node *graph = graphOf(file.node);
  return graph != nullptr && std::any_of(graph->items.begin(), graph->items.end(), isDpvTerm);
}

void readDpv(const PackFile &file, PackSink &sink) {
  for (const Node &node : graphOf(file.node)->items) {
    if (isDpvTerm(node)) readTerm(node, sink);
  }
}

bool knowsDpvCsv(const PackFile &file) {
  return hasColumn(file, "term") && hasColumn(file, "label") && (hasColumn(file, "definition") || hasColumn(file, "description")) &&
         (hasColumn(file, "iri") || hasColumn(file, "parentterm") || hasColumn(file, "dpvtype") || hasColumn(file, "created"));
}

void readDpvCsv(const PackFile &file, PackSink &sink) {
  std::uint64_t number = 1;   // the header
  for (const Node &row : file.node.items) readTermRow(row, ++number, sink);
}

bool knowsFideslangCsv(const PackFile &file) { return hasColumn(file, "fides_key"); }

bool knowsFideslangYaml(const PackFile &file) {
  return !file.json && file.text.substr(0, 4000).find("fides_key:") != std::string_view::npos;
}

void readFideslang(const PackFile &file, PackSink &sink) {
  std::uint64_t number = file.node.isList() ? 1 : 0;
  for (const Node &row : file.node.items) readCategory(row, ++number, sink);
  for (const auto &[name, list] : file.node.members) {
    for (const Node &row : list.items) readCategory(row, ++number, sink);
  }
}

}  // namespace dossier
