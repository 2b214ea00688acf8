// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/words_writer.h"

#include "report/json_forms.h"

namespace dossier {
namespace {

/// A text that stands for two members, such as a citation, as an object of them.
Json pairOf(const std::string &text, std::string_view between, const char *first, const char *second, bool last = false) {
  const auto at = last ? text.rfind(between) : text.find(between);
  if (at == std::string::npos) return text;
  return {{first, text.substr(0, at)}, {second, text.substr(at + between.size())}};
}

Json asJson(const WordField &field, const std::string &text) {
  switch (field.form) {
    case WordForm::Yes: return text == "yes";
    case WordForm::Number: return std::stoi(text);
    case WordForm::Mapping: return pairOf(text, " ", "match", "term");
    case WordForm::Citation: return pairOf(text, ": ", "document", "phrase");
    case WordForm::Sourced: return pairOf(text, ", ", "source", "date", true);
    default: return field.name == "sensitivity" ? Json(std::stoi(text)) : Json(text);
  }
}

Json asJson(const WordKind &kind, const Word &word, const std::vector<Word> &words) {
  Json json = {{std::string(kind.idField), word.id}};
  for (const WordField &field : kind.fields) {
    const auto texts = word.texts(field.name);
    if (texts.empty()) continue;
    if (kind.id == "claim" && field.name == "broader") {
      json["exact"] = false;
      continue;
    }
    Json values = Json::array();
    for (const std::string &text : texts) values.push_back(asJson(field, text));
    json[std::string(field.name)] = field.many ? values : values.front();
  }
  for (const WordKind &part : wordKinds()) {
    if (part.of != kind.id) continue;
    Json list = Json::array();
    for (const Word &one : words) {
      if (one.kind == part.id && one.of == word.id) list.push_back(asJson(part, one, words));
    }
    if (!list.empty()) json[std::string(part.list)] = std::move(list);
  }
  return json;
}

}  // namespace

std::string wordsFile(const WordsHead &head, const std::string &date, const std::string &licence, const std::vector<Word> &words) {
  Json json = {{"format", std::string(kWordsFormat)}, {"version", kWordsFormatVersion}, {"name", head.name}, {"edition", head.edition}, {"date", date}};
  for (const auto &[name, text] : {std::pair("author", &head.author), std::pair("licence", &licence), std::pair("note", &head.note)}) {
    if (!text->empty()) json[name] = *text;
  }
  for (const WordKind &kind : wordKinds()) {
    if (!kind.of.empty()) continue;
    Json list = Json::array();
    for (const Word &word : words) {
      if (word.kind == kind.id) list.push_back(asJson(kind, word, words));
    }
    if (!list.empty()) json[std::string(kind.list)] = std::move(list);
  }
  return dumped(json, 2) + "\n";
}

}  // namespace dossier
