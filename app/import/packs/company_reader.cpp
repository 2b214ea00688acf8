// SPDX-License-Identifier: GPL-3.0-or-later
// Records of datarequests.org (datenanfragen/data): companies, supervisory authorities, obsolete records, suggestion
// lists. One record is one file; copies as one array or as one object by slug are read too. Shapes: its schema.json,
// July 2026. Early records (2018) have neither "quality" nor types of required elements, and a text for a list.
#include <algorithm>

#include "core/text.h"
#include "import/packs/pack_reader.h"

namespace dossier {
namespace {

bool isRecord(const Node &node) {
  if (!node.isMap() || node.at("slug").empty()) return false;
  // A suggestion list: names of records, no facts.
  if (node.has("companies")) return true;
  if (node.at("name").empty()) return false;
  for (const std::string_view field : {"address", "relevant-countries", "sources", "reason", "redirect-to", "required-elements"}) {
    if (node.has(field)) return true;
  }
  return false;
}

std::string inOneLine(std::string_view address) {
  std::string line;
  for (const std::string_view part : split(address, '\n')) {
    if (!trimmed(part).empty()) line += (line.empty() ? "" : ", ") + std::string(trimmed(part));
  }
  return line;
}

void addContact(EntryBuilder &entry, const Node &record) {
  entry.fact("contact.address", inOneLine(record.at("address")));
  entry.fact("contact.email", record.at("email")).link("contact.webform", record.at("webform"));
  entry.fact("contact.phone", record.at("phone")).fact("contact.fax", record.at("fax"));
  entry.link("contact.web", record.at("web"));
  entry.fact("contact.transport", record.at("suggested-transport-medium"));
  entry.fact("contact.language", record.at("request-language")).fact("contact.language", record.at("complaint-language"));
  entry.joined("contact.countries", record.listAt("relevant-countries"));
  if (record.at("needs-id-document") == "true") entry.flag("needs-id-document");
  const Node *elements = record.find("required-elements");
  if (elements == nullptr) return;
  for (const Node &element : elements->items) {
    const std::string_view what = element.isMap() ? element.at("desc") : std::string_view(element.text);
    const bool optional = element.isMap() && element.at("optional") == "true";
    entry.fact(optional ? "contact.may-ask" : "contact.asks", what);
  }
}

void readRecord(const Node &record, PackSink &sink) {
  if (record.has("companies")) return;   // which records are offered together says nothing about any of them
  EntryBuilder entry(record.at("name"));
  entry.code(record.at("slug")).domain(record.at("web"));
  for (const std::string_view name : record.listAt("runs")) entry.alias(name);
  entry.facts("runs", record.listAt("runs"));
  entry.joined("category", record.listAt("categories"));
  addContact(entry, record);
  entry.facts("note", record.listAt("comments"));
  entry.fact("reason", record.at("reason")).fact("redirect-to", record.at("redirect-to"));
  entry.facts("source", record.listAt("sources"));
  const std::string_view quality = record.at("quality");
  // Who found it out and how: kept with the record and counted with the pack.
  entry.fact("quality", quality);
  if (record.has("reason") && quality.empty()) entry.flag("obsolete");
  else if (record.has("complaint-language")) entry.fact("role", "supervisory authority");
  else if (quality.empty()) entry.flag("quality-unknown");
  if (!quality.empty() && quality != "verified") entry.flag(quality);
  if (record.at("nsfw") == "true") entry.flag("nsfw");
  sink.accept(entry.take());
}

/// Applies `each` to every record of a file that is one, a list, or an object of them.
template <class Each>
void forEachRecord(const Node &node, Each each) {
  if (isRecord(node)) return each(node, 1);
  std::uint64_t number = 0;
  for (const Node &item : node.items) each(item, ++number);
  if (node.isMap()) {
    for (const auto &[key, value] : node.members) each(value, ++number);
  }
}

}  // namespace

bool knowsCompany(const PackFile &file) {
  if (!file.json) return false;
  if (isRecord(file.node)) return true;
  const Node *first = file.node.firstMap();
  return first != nullptr && isRecord(*first);
}

void readCompany(const PackFile &file, PackSink &sink) {
  sink.licensed("");
  forEachRecord(file.node, [&](const Node &record, std::uint64_t number) {
    if (isRecord(record)) readRecord(record, sink);
    else sink.reject(number, "slug");
  });
}

}  // namespace dossier
