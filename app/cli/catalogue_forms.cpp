// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/catalogue_forms.h"

#include "cli/print.h"

namespace dossier {
namespace {

Json orNull(const std::string &text) { return text.empty() ? Json(nullptr) : Json(text); }

std::string dayFrom(std::int64_t seconds) {
  return Timestamp{std::chrono::sys_seconds{std::chrono::seconds{seconds}}, Zone::Utc, Precision::Day}.toString();
}

const char *whoSays(const std::string &text, bool person) { return text.empty() ? "unknown" : person ? "you" : "pack"; }

std::vector<std::string> keysOf(const PackEntry &entry, PackKeyKind kind) {
  std::vector<std::string> values;
  for (const PackKey &key : entry.keys) {
    if (key.kind == kind) values.push_back(key.value);
  }
  return values;
}

Json asJson(const std::vector<Mapping> &mappings) {
  Json list = Json::array();
  for (const Mapping &mapping : mappings) list.push_back({{"term", mapping.term}, {"match", std::string(nameOf(mapping.match))}});
  return list;
}

constexpr std::size_t kMostShown = 8;

std::string firstOf(std::vector<std::string> values) {
  const std::size_t all = values.size();
  if (all > kMostShown) values.resize(kMostShown);
  return joined(values) + (all > kMostShown ? " and " + std::to_string(all - kMostShown) + " more" : "");
}

}  // namespace

Json asJson(const PackRecord &pack) {
  return {{"id", pack.id},
          {"kind", pack.kind},
          {"name", pack.name},
          {"licence", orNull(pack.licence)},
          {"licence_from", whoSays(pack.licence, pack.licenceSaid)},
          {"usual_licence", orNull(usualLicence(pack))},
          {"date", orNull(pack.date)},
          {"date_from", whoSays(pack.date, pack.dateSaid)},
          {"file", pack.file},
          {"entries", pack.entries},
          {"rejected", pack.rejected},
          {"flags", Json(pack.flags)},
          {"added", dayFrom(pack.addedAt)}};
}

Json asJson(const AddedPack &added) {
  Json json = asJson(added.record);
  json["status"] = added.status == AddedPack::Status::Added ? "added" : added.status == AddedPack::Status::Replaced ? "replaced" : "unchanged";
  json["replaced"] = added.replaced == 0 ? Json(nullptr) : Json(added.replaced);
  return json;
}

Json asJson(const PackEntry &entry) {
  Json facts = Json::array(), flags = Json::array();
  for (const PackFact &fact : entry.facts) {
    if (fact.field == kPackFlag) flags.push_back(fact.value);
    else facts.push_back({{"field", fact.field}, {"value", fact.value}});
  }
  return {{"name", entry.name},
          {"domains", keysOf(entry, PackKeyKind::Domain)},
          {"apps", keysOf(entry, PackKeyKind::App)},
          {"names", keysOf(entry, PackKeyKind::Name)},
          {"codes", keysOf(entry, PackKeyKind::Code)},
          {"facts", facts},
          {"flags", flags}};
}

Json asJson(const PackHit &hit) {
  Json json{{"pack", hit.pack.id}, {"kind", hit.pack.kind}, {"source", sourceOf(hit.pack)}, {"by", hit.by}};
  json.update(asJson(hit.entry));
  return json;
}

Json asJson(const CatalogueHolder &holder) {
  Json types = Json::array();
  for (const CatalogueClaim &claim : holder.claims) {
    types.push_back({{"type", claim.type}, {"level", claim.level}, {"exact", claim.exact}, {"label", orNull(claim.label)}, {"source", claim.source}, {"date", claim.date}});
  }
  return {{"id", holder.id},
          {"name", holder.name},
          {"kind", holder.kind},
          {"names", holder.nativeNames},
          {"aliases", holder.aliases},
          {"domains", holder.domains},
          {"apps", holder.apps},
          {"app_prefixes", holder.appPrefixes},
          {"operator", orNull(holder.operatorName)},
          {"group", orNull(holder.group)},
          {"country", orNull(holder.country)},
          {"types", types},
          {"generic", holder.generic},
          {"privacy_contact", orNull(holder.privacyContact)},
          {"web_form", orNull(holder.webForm)},
          {"delete_url", orNull(holder.deleteUrl)},
          {"delete_difficulty", orNull(holder.deleteDifficulty)},
          {"export_url", orNull(holder.exportUrl)},
          {"export_difficulty", orNull(holder.exportDifficulty)},
          {"sources", holder.sources}};
}

Json asJson(const DataType &type) {
  return {{"type", type.key},   {"category", type.category},   {"label", type.label},                {"dpv", asJson(type.dpv)},
          {"apple", asJson(type.apple)}, {"play", asJson(type.play)}, {"fideslang", asJson(type.fideslang)}, {"gdpr", orNull(type.gdpr)},
          {"sensitivity", type.sensitivity}};
}

Json asJson(const Lens &lens) {
  return {{"id", lens.id}, {"name", lens.name}, {"operator", lens.operatorName}, {"standing", std::string(nameOf(lens.standing))},
          {"inputs", lens.inputs.size()}, {"of_the_documents", lens.sources.empty()}};
}

std::string shownLicence(const PackRecord &pack) {
  if (!pack.licence.empty()) return pack.licence + (pack.licenceSaid ? " (you say)" : "");
  const std::string usual = usualLicence(pack);
  return usual.empty() ? "unknown" : "unknown (usually " + usual + ")";
}

std::string shownFlags(const PackRecord &pack) {
  std::vector<std::string> flags;
  for (const auto &[name, count] : pack.flags) flags.push_back(name + " " + std::to_string(count));
  return joined(flags);
}

void printPack(const PackRecord &pack) {
  printLine(std::to_string(pack.id) + "  " + pack.name + " (" + pack.kind + ")");
  printLine("    licence: " + shownLicence(pack) + ", date: " + (pack.date.empty() ? "unknown" : pack.date + (pack.dateSaid ? " (you say)" : "")));
  printLine("    " + counted(pack.entries, "entry", "entries") + ", " + std::to_string(pack.rejected) + " rejected; from " + pack.file + ", added " +
            dayFrom(pack.addedAt));
  if (!pack.flags.empty()) printLine("    to be read with care: " + shownFlags(pack));
}

void printEntry(const PackEntry &entry) {
  printLine(entry.name);
  for (const auto &[word, kind] : {std::pair("domains", PackKeyKind::Domain), std::pair("apps", PackKeyKind::App)}) {
    const auto values = keysOf(entry, kind);
    if (!values.empty()) printLine("    " + std::string(word) + ": " + firstOf(values));
  }
  std::vector<std::string> flags;
  for (const PackFact &fact : entry.facts) {
    if (fact.field == kPackFlag) flags.push_back(fact.value);
    else printLine("    " + fact.field + ": " + fact.value);
  }
  if (!flags.empty()) printLine("    to be read with care: " + joined(flags));
}

}  // namespace dossier
