// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/word.h"

#include <algorithm>
#include <array>

#include "core/text.h"

namespace dossier {
namespace {

constexpr std::array<std::string_view, 6> kStandings{"documented", "reported", "contested", "proposed", "withdrawn", "historic"};
constexpr std::array<std::string_view, 4> kSensitivities{"1", "2", "3", "4"};
constexpr std::array<std::string_view, 4> kArticles{"9", "9*", "10", "10*"};
constexpr std::array<std::string_view, 2> kPlaces{"holder", "holding"};
constexpr std::array<std::string_view, 4> kForms{"line", "text", "date", "choice"};
constexpr std::array<std::string_view, 2> kLevels{"declared", "policy"};
constexpr std::array<std::string_view, 4> kDifficulties{"easy", "medium", "hard", "impossible"};
constexpr std::array<std::string_view, 4> kSubjects{"domain", "app", "merchant", "name"};

using enum WordForm;
constexpr std::array kCategory{WordField{"label", Line, true}};
constexpr std::array kType{
    WordField{"category", Category, true}, WordField{"label", Line, true}, WordField{"sensitivity", Choice, true, false, kSensitivities},
    WordField{"gdpr", Choice, false, false, kArticles}, WordField{"dpv", Mapping, false, true}, WordField{"apple", Mapping, false, true},
    WordField{"play", Mapping, false, true}, WordField{"fideslang", Mapping, false, true}};
constexpr std::array kField{WordField{"label", Line, true}, WordField{"at", Choice, true, false, kPlaces},
                            WordField{"form", Choice, true, false, kForms}, WordField{"choices", Line, false, true}};
constexpr std::array kHolder{
    WordField{"name", Line, true}, WordField{"kind", Line, true}, WordField{"nativeNames", Line, false, true}, WordField{"aliases", Line, false, true},
    WordField{"domains", Host, false, true}, WordField{"apps", Line, false, true}, WordField{"descriptors", Line, false, true},
    WordField{"operator", Line}, WordField{"group", Line}, WordField{"country", Line}, WordField{"privacyContact", Line}, WordField{"webForm", Link},
    WordField{"deleteUrl", Link}, WordField{"deleteDifficulty", Choice, false, false, kDifficulties}, WordField{"exportUrl", Link},
    WordField{"exportDifficulty", Choice, false, false, kDifficulties}, WordField{"generic", Yes}, WordField{"facts", Sourced, false, true}};
constexpr std::array kClaim{WordField{"level", Choice, true, false, kLevels}, WordField{"broader", Yes}, WordField{"label", Line},
                            WordField{"source", Line}, WordField{"date", Date}};
constexpr std::array kRule{WordField{"subject", Choice, true, false, kSubjects}, WordField{"holder", Holder, true}};
constexpr std::array kLens{WordField{"name", Line, true}, WordField{"operator", Line, true}, WordField{"summary", Text, true},
                           WordField{"standing", Choice, true, false, kStandings}};
constexpr std::array kSource{WordField{"title", Line, true}, WordField{"publisher", Line, true}, WordField{"date", Date, true}};
constexpr std::array kMetric{WordField{"label", Line, true}, WordField{"standing", Choice, true, false, kStandings}};
constexpr std::array kInput{
    WordField{"label", Line, true}, WordField{"metric", Metric}, WordField{"standing", Choice, true, false, kStandings}, WordField{"ourReading", Yes},
    WordField{"types", Type, false, true}, WordField{"through", Holder, false, true}, WordField{"citations", Citation, false, true}};
constexpr std::array kStatement{WordField{"text", Text, true}, WordField{"standing", Choice, true, false, kStandings},
                                WordField{"citations", Citation, false, true}, WordField{"otherSide", Text}, WordField{"otherCitations", Citation, false, true}};
constexpr std::array kExercise{WordField{"title", Line, true}, WordField{"aim", Text, true}, WordField{"minutes", Number, true},
                               WordField{"steps", Text, true, true}, WordField{"lenses", Lens, false, true}, WordField{"categories", Category, false, true},
                               WordField{"takeaway", Text}};

constexpr std::array kKinds{
    WordKind{"category", "categories", "", "key", "label", kCategory},
    WordKind{"type", "types", "", "key", "label", kType},
    WordKind{"field", "fields", "", "id", "label", kField},
    WordKind{"holder", "holders", "", "id", "name", kHolder},
    WordKind{"claim", "claims", "holder", "type", "type", kClaim},
    WordKind{"rule", "rules", "", "text", "text", kRule},
    WordKind{"lens", "lenses", "", "id", "name", kLens},
    WordKind{"source", "sources", "lens", "id", "title", kSource},
    WordKind{"metric", "metrics", "lens", "id", "label", kMetric},
    WordKind{"input", "inputs", "lens", "id", "label", kInput},
    WordKind{"consequence", "consequences", "lens", "id", "text", kStatement},
    WordKind{"dispute", "disputes", "lens", "id", "text", kStatement},
    WordKind{"exercise", "exercises", "", "id", "title", kExercise},
};

// What makes an entry a word; none of them is a field's name.
constexpr std::string_view kKindFact = "word", kOfFact = "word.of", kIdFact = "word.id";
constexpr std::string_view kHeadKind = "pack";

bool isKey(std::string_view text, bool dots) {
  return !text.empty() && text.size() <= 80 && std::all_of(text.begin(), text.end(), [&](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || (dots && (c == '.' || (c >= 'A' && c <= 'Z')));
  });
}

bool isMapping(std::string_view text) {
  const auto blank = text.find(' ');
  const std::string_view match = text.substr(0, blank);
  return blank != std::string_view::npos && blank + 1 < text.size() && (match == "exactMatch" || match == "closeMatch" || match == "broadMatch" || match == "narrowMatch");
}

bool isSource(std::string_view text) {
  const auto comma = text.rfind(", ");
  return comma != std::string_view::npos && comma > 0 && isPackDate(text.substr(comma + 2));
}

bool holds(const WordField &field, std::string_view text) {
  if (text.size() > std::size_t{4} * kLongestPackText || codePointCount(text) > kLongestPackText) return false;
  switch (field.form) {
    case Line: return codePointCount(text) <= kLongestPackName;
    case Text: return true;
    case Date: return isPackDate(text);
    case Number: return !text.empty() && text.size() <= 4 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    case Yes: return text == "yes";
    case Choice: return std::find(field.choices.begin(), field.choices.end(), text) != field.choices.end();
    case Link: return startsWithIgnoringCase(text, "https://") || startsWithIgnoringCase(text, "http://");
    case Host: return isPackHost(asciiLower(text)) && text.front() != '.' && text.back() != '.';
    case Type: case Category: case Holder: case Lens: case Metric: return isKey(text, true);
    case Mapping: return isMapping(text);
    case Citation: return text.find(": ") != std::string_view::npos && text.find(": ") > 0 && !text.ends_with(": ");
    case Sourced: return isSource(text);
  }
  return false;
}

}  // namespace

std::span<const WordKind> wordKinds() { return kKinds; }

const WordKind *wordKind(std::string_view id) {
  const auto found = std::find_if(kKinds.begin(), kKinds.end(), [&](const WordKind &kind) { return kind.id == id; });
  return found == kKinds.end() ? nullptr : &*found;
}

std::string factField(std::string_view name) {
  std::string field;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z') (field += '-') += static_cast<char>(c - 'A' + 'a');
    else field += c;
  }
  return field;
}

std::string_view Word::text(std::string_view field) const {
  const std::string name = factField(field);
  const auto found = std::find_if(facts.begin(), facts.end(), [&](const PackFact &fact) { return fact.field == name; });
  return found == facts.end() ? std::string_view() : std::string_view(found->value);
}

std::vector<std::string> Word::texts(std::string_view field) const {
  const std::string name = factField(field);
  std::vector<std::string> all;
  for (const PackFact &fact : facts) {
    if (fact.field == name) all.push_back(fact.value);
  }
  return all;
}

void Word::set(std::string_view field, const std::vector<std::string> &texts) {
  const std::string name = factField(field);
  std::erase_if(facts, [&](const PackFact &fact) { return fact.field == name; });
  for (const std::string &one : texts) {
    if (!one.empty()) facts.push_back({name, one});
  }
}

std::string Word::name() const {
  const WordKind *known = wordKind(kind);
  const std::string_view called = known == nullptr || known->nameField == known->idField ? std::string_view() : text(known->nameField);
  return called.empty() ? id : std::string(called);
}

bool isWordId(std::string_view kind, std::string_view id) {
  if (kind == "rule") return !id.empty() && codePointCount(id) <= kLongestPackName && id.find('\n') == std::string_view::npos;
  if (kind == "source") return isKey(id, true);
  if (kind == "type" || kind == "claim") return isKey(id, true) && id.find('.') != std::string_view::npos && id.front() != '.' && id.back() != '.';
  return isKey(id, false);
}

std::optional<std::string> wordFault(const Word &word) {
  const WordKind *kind = wordKind(word.kind);
  if (kind == nullptr) return "word";
  if (!isWordId(word.kind, word.id)) return std::string(kind->idField);
  if (kind->of.empty() != word.of.empty()) return std::string(kind->of);
  for (const WordField &field : kind->fields) {
    const auto texts = word.texts(field.name);
    if (field.needed && texts.empty()) return std::string(field.name);
    if (!field.many && texts.size() > 1) return std::string(field.name);
    if (!std::all_of(texts.begin(), texts.end(), [&](const std::string &text) { return holds(field, text); })) return std::string(field.name);
  }
  const auto known = [&](const PackFact &fact) {
    return fact.field == kPackFlag || std::any_of(kind->fields.begin(), kind->fields.end(), [&](const WordField &field) { return factField(field.name) == fact.field; });
  };
  const auto strange = std::find_if_not(word.facts.begin(), word.facts.end(), known);
  if (strange != word.facts.end()) return strange->field;
  if (word.kind == "type" && !word.id.starts_with(std::string(word.text("category")) + ".")) return "category";
  if (word.kind == "field" && (word.text("form") == "choice") == word.texts("choices").empty()) return "choices";
  return std::nullopt;
}

bool isWordMark(std::string_view field) { return field == kKindFact || field == kOfFact || field == kIdFact; }

PackEntry entryOf(const Word &word) {
  PackEntry entry;
  entry.name = displayable(word.name(), kLongestPackName);
  std::string key = word.kind + ":" + word.id;
  while (key.size() > kLongestPackKey) {   // a rule's text may be longer; never half a character
    do key.pop_back();
    while (!isValidUtf8(key));
  }
  entry.keys.push_back({PackKeyKind::Code, std::move(key)});
  entry.facts.push_back({std::string(kKindFact), word.kind});
  entry.facts.push_back({std::string(kIdFact), word.id});
  if (!word.of.empty()) entry.facts.push_back({std::string(kOfFact), word.of});
  entry.facts.insert(entry.facts.end(), word.facts.begin(), word.facts.end());
  return entry;
}

std::optional<Word> wordOf(const PackEntry &entry) {
  Word word;
  for (const PackFact &fact : entry.facts) {
    if (fact.field == kKindFact) word.kind = fact.value;
    else if (fact.field == kIdFact) word.id = fact.value;
    else if (fact.field == kOfFact) word.of = fact.value;
    else word.facts.push_back(fact);
  }
  return wordFault(word) ? std::nullopt : std::optional(std::move(word));
}

PackEntry entryOf(const WordsHead &head) {
  PackEntry entry{head.name, {}, {{std::string(kKindFact), std::string(kHeadKind)}, {"edition", std::to_string(head.edition)}}};
  for (const auto &[field, text] : {std::pair("author", &head.author), std::pair("note", &head.note), std::pair("signer", &head.signer)}) {
    if (!text->empty()) entry.facts.push_back({field, *text});
  }
  return entry;
}

std::optional<WordsHead> headOf(const PackEntry &entry) {
  const auto at = [&](std::string_view field) {
    const auto found = std::find_if(entry.facts.begin(), entry.facts.end(), [&](const PackFact &fact) { return fact.field == field; });
    return found == entry.facts.end() ? std::string() : found->value;
  };
  const std::string edition = at("edition");
  const bool number = !edition.empty() && edition.size() <= 9 && std::all_of(edition.begin(), edition.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (at(kKindFact) != kHeadKind || entry.name.empty() || !number) return std::nullopt;
  return WordsHead{entry.name, std::stoull(edition), at("author"), at("note"), at("signer")};
}

}  // namespace dossier
