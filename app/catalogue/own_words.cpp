// SPDX-License-Identifier: GPL-3.0-or-later
// Joins the words that a person or a pack adds to the embedded catalogue.
#include <algorithm>
#include <charconv>

#include "catalogue/catalogue_data.h"
#include "catalogue/catalogue_files.h"
#include "core/text.h"

namespace dossier {
namespace {

std::vector<Mapping> mappingsOf(const Word &word, std::string_view field) {
  std::vector<Mapping> mappings;
  for (const std::string &text : word.texts(field)) {
    const auto blank = text.find(' ');
    mappings.push_back({text.substr(blank + 1), matchKindNamed(text.substr(0, blank)).value_or(MatchKind::Close)});
  }
  return mappings;
}

std::vector<Citation> citationsOf(const Word &word, std::string_view field) {
  std::vector<Citation> citations;
  for (const std::string &text : word.texts(field)) {
    const auto colon = text.find(": ");
    citations.push_back({text.substr(0, colon), text.substr(colon + 2)});
  }
  return citations;
}

Standing standingOf(const Word &word) { return standingNamed(word.text("standing")).value_or(Standing::Documented); }

/// Of at most four digits, as the form of a word demands.
int numberOf(std::string_view text) {
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

LensStatement statementOf(const Word &word) {
  return {word.id, std::string(word.text("text")), standingOf(word), citationsOf(word, "citations"), std::string(word.text("otherSide")),
          citationsOf(word, "otherCitations")};
}

void addTo(std::vector<std::string> &list, const std::vector<std::string> &more) {
  for (const std::string &one : more) {
    if (std::find(list.begin(), list.end(), one) == list.end()) list.push_back(one);
  }
}

}  // namespace

/// One run over all sources, the person's first; of each, what others refer to first.
struct Catalogue::Joiner {
  Data &data;
  std::vector<Error> faults;
  const WordSource *source = nullptr;

  void taken(const Word &word, std::string_view field, std::string_view value) { fault(ErrorCode::WordTaken, word, field, value); }
  void unknown(const Word &word, std::string_view field, std::string_view value) { fault(ErrorCode::WordUnknown, word, field, value); }
  void fault(ErrorCode code, const Word &word, std::string_view field, std::string_view value) {
    faults.push_back(Error(code, {source->name}, {word.kind, word.id, std::string(field), std::string(value)}));
  }
  std::vector<const Word *> partsOf(const Word &whole, std::string_view kind) const {
    std::vector<const Word *> parts;
    for (const Word &word : source->words) {
      if (word.kind == kind && word.of == whole.id) parts.push_back(&word);
    }
    return parts;
  }
  /// Texts that `known` knows; the others are told.
  template <class Known>
  std::vector<std::string> checked(const Word &word, std::string_view field, const Known &known) {
    std::vector<std::string> kept;
    for (const std::string &text : word.texts(field)) known(text) ? kept.push_back(text) : unknown(word, field, text);
    return kept;
  }
  /// What another has already: the person's own word stands, and nothing is told.
  template <class Value>
  bool isFree(const std::vector<Value> &values, const Word &word) {
    const auto found = std::find_if(values.begin(), values.end(), [&](const Value &value) { return idOf(value) == word.id; });
    if (found == values.end()) return true;
    if (found->addedBy != kPerson) taken(word, wordKind(word.kind)->idField, word.id);
    return false;
  }
  static const std::string &idOf(const dossier::Category &value) { return value.key; }
  static const std::string &idOf(const DataType &value) { return value.key; }
  template <class Value>
  static const std::string &idOf(const Value &value) { return value.id; }

  void join(std::string_view kind, void (Joiner::*add)(const Word &), const std::vector<const WordSource *> &sources) {
    for (const WordSource *one : sources) {
      source = one;
      for (const Word &word : one->words) {
        if (word.kind == kind) (this->*add)(word);
      }
    }
  }

  void addCategory(const Word &word) {
    if (isFree(data.categories, word)) data.categories.push_back({word.id, std::string(word.text("label")), false, source->name});
  }

  void addType(const Word &word) {
    if (!data.knowsCategory(word.text("category"))) return unknown(word, "category", word.text("category"));
    if (!isFree(data.types, word)) return;
    data.typeIndex.emplace(word.id, data.types.size());
    data.types.push_back({word.id, std::string(word.text("category")), std::string(word.text("label")), mappingsOf(word, "dpv"), mappingsOf(word, "apple"),
                          mappingsOf(word, "play"), mappingsOf(word, "fideslang"), std::string(word.text("gdpr")), numberOf(word.text("sensitivity")), source->name});
  }

  void addField(const Word &word) {
    if (!isFree(data.fields, word)) return;
    data.fields.push_back({word.id, std::string(word.text("label")), word.text("at") == "holding", std::string(word.text("form")), word.texts("choices"), source->name});
  }

  /// Of a holder that is known already, domains, apps, names and claims are added and nothing is changed.
  void addHolder(const Word &word) {
    const auto known = data.holderIndex.find(word.id);
    const std::size_t i = known == data.holderIndex.end() ? data.holders.size() : known->second;
    if (i == data.holders.size()) {
      data.holderIndex.emplace(word.id, i);
      data.holders.push_back(newHolder(word));
    }
    CatalogueHolder &holder = data.holders[i];
    addTo(holder.nativeNames, word.texts("nativeNames"));
    addTo(holder.aliases, word.texts("aliases"));
    addKeys(word, "domains", data.domainIndex, holder.domains, i, [](const std::string &text) { return std::vector{asciiLower(text)}; });
    for (const std::string &domain : word.texts("domains")) {
      if (data.domainIndex.find(asciiLower(domain))->second == i) data.sortedDomains.insert_or_assign(asciiLower(domain), i);
    }
    addKeys(word, "apps", data.appIndex, holder.apps, i, [](const std::string &text) { return std::vector{text}; });
    for (const Word *claim : partsOf(word, "claim")) addClaim(*claim, holder);
    if (holder.generic) return;
    addKeys(word, "descriptors", data.merchantIndex, holder.descriptors, i, [this](const std::string &text) { return data.merchantKeys(text); });
    data.indexNames(i);
  }

  CatalogueHolder newHolder(const Word &word) const {
    CatalogueHolder holder;
    holder.id = word.id;
    holder.name = word.text("name");
    holder.kind = word.text("kind");
    holder.operatorName = word.text("operator");
    holder.group = word.text("group");
    holder.country = word.text("country");
    holder.privacyContact = word.text("privacyContact");
    holder.webForm = word.text("webForm");
    holder.deleteUrl = word.text("deleteUrl");
    holder.deleteDifficulty = word.text("deleteDifficulty");
    holder.exportUrl = word.text("exportUrl");
    holder.exportDifficulty = word.text("exportDifficulty");
    holder.generic = word.isYes("generic");
    holder.sources = word.texts("facts");
    if (holder.sources.empty()) holder.sources.push_back(source->name);
    holder.addedBy = source->name;
    return holder;
  }

  template <class KeysOf>
  void addKeys(const Word &word, std::string_view field, Index &index, std::vector<std::string> &list, std::size_t i, const KeysOf &keysOf) {
    for (const std::string &text : word.texts(field)) {
      const std::vector<std::string> keys = keysOf(text);
      // What the person says is theirs wins over whoever had it; others are told, unless it is the person's.
      const auto other = std::find_if(keys.begin(), keys.end(), [&](const std::string &key) {
        const auto known = index.find(key);
        return known != index.end() && known->second != i;
      });
      if (other != keys.end() && !source->person) {
        const std::size_t owner = index.find(*other)->second;
        if (owner == kNoHolder || data.holders[owner].addedBy != kPerson) taken(word, field, text);
        continue;
      }
      for (const std::string &key : keys) index.insert_or_assign(key, i);
      addTo(list, {text});
    }
  }

  void addClaim(const Word &word, CatalogueHolder &holder) {
    if (!data.typeIndex.contains(word.id)) return unknown(word, "type", word.id);
    CatalogueClaim claim{word.id, std::string(word.text("level")), !word.isYes("broader"), std::string(word.text("label")), std::string(word.text("source")),
                         std::string(word.text("date"))};
    if (claim.source.empty()) claim.source = source->name;
    const bool present = std::any_of(holder.claims.begin(), holder.claims.end(), [&](const CatalogueClaim &one) {
      return one.type == claim.type && one.source == claim.source && one.label == claim.label;
    });
    if (!present) holder.claims.push_back(std::move(claim));
  }

  void addRule(const Word &word) {
    const std::string_view to = word.text("holder"), subject = word.text("subject");
    const auto known = data.holderIndex.find(to);
    if (to != kNobody && known == data.holderIndex.end()) return unknown(word, "holder", to);
    const std::size_t i = to == kNobody ? kNoHolder : known->second;
    if (subject == "domain") return setDomain(word, i);
    std::vector<std::string> keys{subject == "app" ? word.id : asciiLower(trimmed(word.id))};
    if (subject == "merchant") keys = data.ruleKeys(word.id);
    Index &index = subject == "app" ? data.appIndex : subject == "name" ? data.nameIndex : data.merchantIndex;
    for (const std::string &key : keys) {
      if (!setRule(word, index, key, i)) return;
    }
  }

  void setDomain(const Word &word, std::size_t i) {
    const std::string domain = asciiLower(word.id);
    // A pack must not make a mail service of everybody's somebody's.
    if (i != kNoHolder && data.bulkSenders.contains(domain) && !source->person) return taken(word, "text", word.id);
    if (!setRule(word, data.domainIndex, domain, i)) return;
    if (i == kNoHolder) data.bulkSenders.insert(domain);
    else if (source->person) data.bulkSenders.erase(domain);
    data.sortedDomains.erase(domain);
  }

  /// false: it does not count. Kept in `ruled`, so that a rule of the person's is not taken for a holder's own key by a later pack.
  bool setRule(const Word &word, Index &index, const std::string &key, std::size_t i) {
    if (!source->person) {
      if (std::find(ruled.begin(), ruled.end(), std::pair(&index, key)) != ruled.end()) return false;
      const auto known = index.find(key);
      if (known != index.end() && known->second != i) {
        taken(word, "text", word.id);
        return false;
      }
    }
    index.insert_or_assign(key, i);
    if (source->person) ruled.emplace_back(&index, key);
    return true;
  }

  void addLens(const Word &word) {
    if (!isFree(data.lenses, word)) return;
    Lens lens;
    lens.id = word.id;
    lens.name = word.text("name");
    lens.operatorName = word.text("operator");
    lens.summary = word.text("summary");
    lens.standing = standingOf(word);
    lens.categories = {"own"};
    lens.addedBy = source->name;
    for (const Word *part : partsOf(word, "source")) {
      lens.sources.push_back({part->id, std::string(part->text("title")), std::string(part->text("publisher")), std::string(part->text("date"))});
    }
    for (const Word *part : partsOf(word, "metric")) lens.metrics.push_back({part->id, std::string(part->text("label")), standingOf(*part)});
    for (const Word *part : partsOf(word, "input")) addInput(*part, lens);
    for (const Word *part : partsOf(word, "consequence")) lens.consequences.push_back(statementOf(*part));
    for (const Word *part : partsOf(word, "dispute")) lens.disputes.push_back(statementOf(*part));
    data.lensIndex.emplace(lens.id, data.lenses.size());
    data.lenses.push_back(std::move(lens));
  }

  void addInput(const Word &word, Lens &lens) {
    const std::string_view metric = word.text("metric");
    const bool known = metric.empty() || std::any_of(lens.metrics.begin(), lens.metrics.end(), [&](const LensMetric &one) { return one.id == metric; });
    if (!known) unknown(word, "metric", metric);
    LensInput input{word.id, known ? std::string(metric) : std::string(), std::string(word.text("label")), standingOf(word), word.isYes("ourReading"), {}, {},
                    citationsOf(word, "citations")};
    input.types = checked(word, "types", [&](const std::string &key) { return data.typeIndex.contains(key); });
    input.through = checked(word, "through", [&](const std::string &id) { return data.holderIndex.contains(id); });
    lens.inputs.push_back(std::move(input));
  }

  void addExercise(const Word &word) {
    if (!isFree(data.exercises, word)) return;
    Exercise exercise{word.id, std::string(word.text("title")), std::string(word.text("aim")), numberOf(word.text("minutes")), word.texts("steps"), {}, {},
                      std::string(word.text("takeaway")), source->name};
    exercise.lenses = checked(word, "lenses", [&](const std::string &id) { return data.lensIndex.contains(id); });
    exercise.categories = checked(word, "categories", [&](const std::string &key) { return data.knowsCategory(key); });
    data.exercises.push_back(std::move(exercise));
  }

  /// What is held stays told, whoever stopped describing it.
  void keepUsed(const std::vector<std::string> &types) {
    for (const std::string &key : types) {
      if (data.typeIndex.contains(key)) continue;
      std::string category = key.substr(0, key.find('.'));
      if (!data.knowsCategory(category)) category = kUndescribed;
      if (!data.knowsCategory(category)) data.categories.push_back({category, "No longer described", false, {}});
      data.typeIndex.emplace(key, data.types.size());
      DataType type;
      type.key = type.label = key;
      type.category = category;
      data.types.push_back(std::move(type));
    }
  }

  std::vector<std::pair<Index *, std::string>> ruled;
};

Catalogue::Extended Catalogue::extended(const std::vector<WordSource> &sources, const std::vector<std::string> &usedTypes) const {
  auto data = std::make_unique<Data>(*m_data);
  Joiner joiner{*data, {}, nullptr, {}};
  std::vector<const WordSource *> order;
  for (const bool person : {true, false}) {
    for (const WordSource &source : sources) {
      if (source.person == person) order.push_back(&source);
    }
  }
  for (const auto &[kind, add] : {std::pair("category", &Joiner::addCategory), std::pair("type", &Joiner::addType), std::pair("field", &Joiner::addField),
                                  std::pair("holder", &Joiner::addHolder), std::pair("rule", &Joiner::addRule), std::pair("lens", &Joiner::addLens),
                                  std::pair("exercise", &Joiner::addExercise)}) {
    joiner.join(kind, add, order);
  }
  joiner.keepUsed(usedTypes);
  return {std::shared_ptr<const Catalogue>(new Catalogue(std::move(data))), std::move(joiner.faults)};
}

}  // namespace dossier
