// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/words.h"

#include <nlohmann/json.hpp>

#include "core/resources.h"
#include "service/language.h"

namespace dossier {
namespace {

constexpr std::string_view kSlot = "{}";

std::string filled(std::string sentence, const std::string &argument) {
  if (const auto slot = sentence.find(kSlot); slot != std::string::npos) sentence.replace(slot, kSlot.size(), argument);
  return sentence;
}

}  // namespace

Result<Words> Words::load(std::string_view language) {
  Words words;
  DOSSIER_TRY(words.take("en"));
  const std::string chosen = language.empty() ? systemLanguage() : std::string(language);
  if (chosen != "en") DOSSIER_TRY(words.take(chosen));
  return words;
}

Result<void> Words::take(std::string_view language) {
  for (const std::string_view path : resourcePaths("text/" + std::string(language) + "/")) {
    const auto bytes = resource(path);
    const auto json = nlohmann::json::parse(bytes.value_or(""), nullptr, false);
    if (!json.is_object()) return fail(ErrorCode::CatalogueInvalid, {std::string(path)});
    for (const auto &entry : json.items()) {
      if (!entry.value().is_string()) return fail(ErrorCode::CatalogueInvalid, {std::string(path)}, {entry.key()});
      m_texts[entry.key()] = entry.value().get<std::string>();
    }
  }
  return {};
}

std::string Words::text(std::string_view key) const {
  const auto found = m_texts.find(key);
  return found == m_texts.end() ? std::string(key) : found->second;
}

ErrorText Words::error(const Error &error) const {
  const std::string code(codeName(error.code));
  ErrorText result{code, text("error." + code), text("remedy." + code)};
  std::string where = error.place.file;
  const auto add = [&](const std::string &part) { where += (where.empty() ? "" : ", ") + part; };
  if (error.place.record != 0) add(filled(text("place.record"), std::to_string(error.place.record)));
  if (error.place.offset != 0) add(filled(text("place.byte"), std::to_string(error.place.offset)));
  for (const std::string &argument : error.arguments) {
    // A sentence that has a place for it takes the argument in; else it stands before the sentence.
    if (result.sentence.find(kSlot) != std::string::npos) {
      result.sentence = filled(result.sentence, argument);
    } else {
      add(argument);
    }
  }
  if (!where.empty()) result.sentence = where + ": " + result.sentence;
  return result;
}

}  // namespace dossier
