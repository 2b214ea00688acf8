// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue_files.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "catalogue/text_pattern.h"
#include "core/resources.h"
#include "core/text.h"

namespace dossier {
namespace {

using nlohmann::json;

constexpr std::array<std::pair<std::string_view, Standing>, 6> kStandings{{{"documented", Standing::Documented},
                                                                          {"reported", Standing::Reported},
                                                                          {"contested", Standing::Contested},
                                                                          {"proposed", Standing::Proposed},
                                                                          {"withdrawn", Standing::Withdrawn},
                                                                          {"historic", Standing::Historic}}};

constexpr std::array<std::pair<std::string_view, MatchKind>, 4> kMatchKinds{{{"exactMatch", MatchKind::Exact},
                                                                            {"closeMatch", MatchKind::Close},
                                                                            {"broadMatch", MatchKind::Broad},
                                                                            {"narrowMatch", MatchKind::Narrow}}};

/// nlohmann-json throws on a missing key or a wrong kind; that ends here.
template <class Value, class Read>
Result<Value> readFile(std::string_view path, Read read) {
  const auto bytes = resource(path);
  if (!bytes) return fail(ErrorCode::CatalogueInvalid, {std::string(path)});
  try {
    return read(json::parse(*bytes));
  } catch (const json::exception &) {
    return fail(ErrorCode::CatalogueInvalid, {std::string(path)});
  }
}

std::string textAt(const json &object, const char *key) { return object.value(key, std::string()); }
std::vector<std::string> listAt(const json &object, const char *key) { return object.value(key, std::vector<std::string>()); }

Standing standingAt(const json &object) {
  const std::string name = object.at("standing").get<std::string>();
  for (const auto &[known, standing] : kStandings) {
    if (known == name) return standing;
  }
  throw json::other_error::create(501, "standing", &object);
}

std::vector<Mapping> mappingsAt(const json &object, const char *key) {
  std::vector<Mapping> mappings;
  for (const json &entry : object.value(key, json::array())) {
    const std::string name = entry.at("match").get<std::string>();
    const auto known = std::find_if(kMatchKinds.begin(), kMatchKinds.end(), [&](const auto &kind) { return kind.first == name; });
    if (known == kMatchKinds.end()) throw json::other_error::create(501, "match", &entry);
    mappings.push_back({entry.at("term").get<std::string>(), known->second});
  }
  return mappings;
}

DataType typeFrom(const json &object) {
  DataType type;
  type.key = object.at("key").get<std::string>();
  type.category = object.at("category").get<std::string>();
  type.label = object.at("label").get<std::string>();
  type.dpv = mappingsAt(object, "dpv");
  type.apple = mappingsAt(object, "apple");
  type.play = mappingsAt(object, "play");
  type.fideslang = mappingsAt(object, "fideslang");
  type.gdpr = textAt(object, "gdpr");
  type.sensitivity = object.at("sensitivity").get<int>();
  return type;
}

CatalogueClaim claimFrom(const json &object) {
  CatalogueClaim claim;
  claim.type = object.at("type").get<std::string>();
  claim.level = object.at("level").get<std::string>();
  claim.exact = object.value("exact", true);
  claim.label = textAt(object, "label");
  claim.source = object.at("source").get<std::string>();
  claim.date = object.at("date").get<std::string>();
  return claim;
}

CatalogueHolder holderFrom(const json &object) {
  CatalogueHolder holder;
  holder.id = object.at("id").get<std::string>();
  holder.name = object.at("name").get<std::string>();
  holder.kind = object.at("kind").get<std::string>();
  holder.nativeNames = listAt(object, "nativeNames");
  holder.aliases = listAt(object, "aliases");
  holder.domains = listAt(object, "domains");
  holder.apps = listAt(object, "apps");
  holder.appPrefixes = listAt(object, "appPrefixes");
  holder.descriptors = listAt(object, "descriptors");
  holder.operatorName = textAt(object, "operator");
  holder.group = textAt(object, "group");
  holder.country = textAt(object, "country");
  for (const json &claim : object.value("claims", json::array())) holder.claims.push_back(claimFrom(claim));
  holder.privacyContact = textAt(object, "privacyContact");
  holder.webForm = textAt(object, "webForm");
  holder.deleteUrl = textAt(object, "deleteUrl");
  holder.deleteDifficulty = textAt(object, "deleteDifficulty");
  holder.exportUrl = textAt(object, "exportUrl");
  holder.exportDifficulty = textAt(object, "exportDifficulty");
  holder.popular = object.value("popular", false);
  holder.generic = object.value("generic", false);
  for (const json &fact : object.at("facts")) {
    const std::string line = fact.at("source").get<std::string>() + ", " + fact.at("date").get<std::string>();
    if (std::find(holder.sources.begin(), holder.sources.end(), line) == holder.sources.end()) holder.sources.push_back(line);
  }
  return holder;
}

std::vector<Citation> citationsAt(const json &object, const char *key) {
  std::vector<Citation> citations;
  for (const json &citation : object.value(key, json::array())) {
    citations.push_back({citation.at("document").get<std::string>(), citation.at("phrase").get<std::string>()});
  }
  return citations;
}

LensInput inputFrom(const json &object) {
  LensInput input;
  input.id = object.at("id").get<std::string>();
  input.metric = textAt(object, "metric");
  input.label = object.at("label").get<std::string>();
  input.standing = standingAt(object);
  input.ourReading = object.value("ourReading", false);
  input.types = listAt(object, "types");
  input.through = listAt(object, "through");
  input.citations = citationsAt(object, "citations");
  return input;
}

LensStatement statementFrom(const json &object) {
  LensStatement statement;
  statement.id = object.at("id").get<std::string>();
  statement.text = object.at("text").get<std::string>();
  statement.standing = standingAt(object);
  statement.citations = citationsAt(object, "citations");
  statement.otherSide = textAt(object, "otherSide");
  statement.otherCitations = citationsAt(object, "otherCitations");
  return statement;
}

Lens lensFrom(const json &object) {
  Lens lens;
  lens.id = object.at("id").get<std::string>();
  lens.name = object.at("name").get<std::string>();
  lens.operatorName = object.at("operator").get<std::string>();
  lens.summary = object.at("summary").get<std::string>();
  lens.standing = standingAt(object);
  lens.categories.push_back(object.at("group").get<std::string>());
  for (const json &metric : object.value("metrics", json::array())) {
    lens.metrics.push_back({metric.at("id").get<std::string>(), metric.at("label").get<std::string>(), standingAt(metric)});
  }
  for (const json &input : object.at("inputs")) lens.inputs.push_back(inputFrom(input));
  for (const json &statement : object.at("consequences")) lens.consequences.push_back(statementFrom(statement));
  for (const json &statement : object.value("disputes", json::array())) lens.disputes.push_back(statementFrom(statement));
  for (const json &source : object.value("sources", json::array())) {
    lens.sources.push_back({source.at("id").get<std::string>(), source.at("title").get<std::string>(), source.at("publisher").get<std::string>(),
                            source.at("date").get<std::string>()});
  }
  return lens;
}

Exercise exerciseFrom(const json &object) {
  return {object.at("id").get<std::string>(), object.at("title").get<std::string>(), object.at("aim").get<std::string>(), object.at("minutes").get<int>(),
          listAt(object, "steps"), listAt(object, "lenses"), listAt(object, "categories"), textAt(object, "takeaway"), {}};
}

SystemFlow flowFrom(const json &object) {
  const auto endAt = [&object](const char *key) {
    const json &end = object.at(key);
    return FlowEnd{textAt(end, "lens"), textAt(end, "holder"), textAt(end, "name")};
  };
  return {endAt("from"), endAt("to"), statementFrom(object), object.value("ourReading", false), listAt(object, "types")};
}

template <class Value, class From>
Result<std::vector<Value>> loadFolder(std::string_view folder, From from) {
  std::vector<Value> values;
  for (const std::string_view path : resourcePaths(folder)) {
    auto value = readFile<Value>(path, from);
    if (!value) return fail(value.error());
    values.push_back(std::move(*value));
  }
  if (values.empty()) return fail(ErrorCode::CatalogueInvalid, {std::string(folder)});
  return values;
}

}  // namespace

std::string_view nameOf(Standing standing) {
  for (const auto &[name, known] : kStandings) {
    if (known == standing) return name;
  }
  return "";
}

std::optional<Standing> standingNamed(std::string_view name) {
  const auto known = std::find_if(kStandings.begin(), kStandings.end(), [&](const auto &row) { return row.first == name; });
  return known == kStandings.end() ? std::nullopt : std::optional(known->second);
}

std::optional<MatchKind> matchKindNamed(std::string_view name) {
  const auto known = std::find_if(kMatchKinds.begin(), kMatchKinds.end(), [&](const auto &row) { return row.first == name; });
  return known == kMatchKinds.end() ? std::nullopt : std::optional(known->second);
}

std::string_view nameOf(MatchKind kind) {
  for (const auto &[name, known] : kMatchKinds) {
    if (known == kind) return name;
  }
  return "";
}

Result<std::vector<DataType>> loadTypes() {
  return readFile<std::vector<DataType>>("taxonomy/types.json", [](const json &file) {
    std::vector<DataType> types;
    for (const json &object : file.at("types")) types.push_back(typeFrom(object));
    return types;
  });
}

Result<std::vector<Category>> loadCategories() {
  return readFile<std::vector<Category>>("taxonomy/categories.json", [](const json &file) {
    std::vector<Category> categories;
    for (const json &object : file.at("categories")) {
      categories.push_back({object.at("key").get<std::string>(), object.at("label").get<std::string>(), object.at("headline").get<bool>(), {}});
    }
    return categories;
  });
}

Result<std::vector<CatalogueHolder>> loadHolders() { return loadFolder<CatalogueHolder>("holders/", holderFrom); }
Result<std::vector<Lens>> loadLenses() { return loadFolder<Lens>("lenses/", lensFrom); }

Result<std::vector<Exercise>> loadExercises() { return loadFolder<Exercise>("workshop/", exerciseFrom); }

Result<std::vector<SystemFlow>> loadFlows() {
  return readFile<std::vector<SystemFlow>>("flows/documented.json", [](const json &file) {
    std::vector<SystemFlow> flows;
    for (const json &object : file.at("flows")) flows.push_back(flowFrom(object));
    return flows;
  });
}

Result<TextRules> loadTextRules() {
  return readFile<TextRules>("mappings/merchant-text.json", [](const json &file) {
    const auto phrases = [&file](const char *key) {
      std::vector<std::vector<std::string>> lists;
      for (const std::string &text : listAt(file, key)) lists.push_back(patternWords(text));
      return lists;
    };
    std::vector<std::vector<std::string>> channels = phrases("channels");
    for (const std::vector<std::string> &before : phrases("beforeTowns")) {
      for (const std::vector<std::string> &town : phrases("towns")) {
        channels.push_back(before);
        channels.back().insert(channels.back().end(), town.begin(), town.end());
      }
    }
    TextRules rules{std::move(channels), {}, {}, phrases("plainWords"), listAt(file, "places"), phrases("nameEnds"), phrases("besideNames")};
    for (const json &object : file.at("facilitators")) {
      rules.facilitators.push_back({patternWords(object.at("text").get<std::string>()), object.at("star").get<bool>(), patternWords(textAt(object, "then")),
                                    object.value("till", false), object.value("small", false)});
    }
    for (const std::string &form : listAt(file, "legalForms")) {
      auto &words = rules.legalForms.emplace_back();
      for (const std::string &word : merchantWords(form)) words.push_back(asciiLower(word));
    }
    return rules;
  });
}

Result<std::unordered_set<std::string>> loadBulkSenders() {
  return readFile<std::unordered_set<std::string>>("mappings/mail-domains.json", [](const json &file) {
    std::unordered_set<std::string> domains;
    for (const char *list : {"services", "via"}) {
      for (const json &domain : file.at(list)) domains.insert(domain.get<std::string>());
    }
    return domains;
  });
}

}  // namespace dossier
