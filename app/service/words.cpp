// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/words.h"

#include <nlohmann/json.hpp>

#include "core/resources.h"

namespace dossier {

Result<Words> Words::load(std::string_view language) {
  Words words;
  for (const std::string_view path : resourcePaths("text/" + std::string(language) + "/")) {
    const auto bytes = resource(path);
    const auto json = nlohmann::json::parse(bytes.value_or(""), nullptr, false);
    if (!json.is_object()) return fail(ErrorCode::CatalogueInvalid, {std::string(path)});
    for (const auto &entry : json.items()) {
      if (!entry.value().is_string()) return fail(ErrorCode::CatalogueInvalid, {std::string(path)}, {entry.key()});
      words.m_texts[entry.key()] = entry.value().get<std::string>();
    }
  }
  if (words.m_texts.empty()) return fail(ErrorCode::NotFound);
  return words;
}

std::string Words::text(std::string_view key) const {
  const auto found = m_texts.find(key);
  return found == m_texts.end() ? std::string(key) : found->second;
}

ErrorText Words::error(const Error &error) const {
  const std::string code(codeName(error.code));
  ErrorText result{code, text("error." + code), text("remedy." + code)};
  std::string where = error.place.file;
  if (error.place.record != 0) where += (where.empty() ? "record " : ", record ") + std::to_string(error.place.record);
  if (error.place.offset != 0) where += (where.empty() ? "byte " : ", byte ") + std::to_string(error.place.offset);
  for (const std::string &argument : error.arguments) {
    // A sentence that has a place for it takes the argument in; else it stands before the sentence.
    if (const auto slot = result.sentence.find("{}"); slot != std::string::npos) {
      result.sentence.replace(slot, 2, argument);
    } else {
      where += (where.empty() ? "" : ", ") + argument;
    }
  }
  if (!where.empty()) result.sentence = where + ": " + result.sentence;
  return result;
}

}  // namespace dossier
