// SPDX-License-Identifier: GPL-3.0-or-later
#include "rights/letter_book.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <tuple>

#include "core/resources.h"
#include "core/text.h"

namespace dossier {
namespace {

using nlohmann::json;

constexpr std::string_view kWords = "letters/words/";

/// "letters/words/zh-Hans.json" -> "zh-Hans"
std::string stemOf(std::string_view path) {
  path.remove_prefix(path.rfind('/') + 1);
  return std::string(path.substr(0, path.rfind('.')));
}

/// nlohmann-json throws on a missing key or a wrong kind; that ends here.
template <class Value, class Read>
Result<Value> readFile(std::string_view path, Read read) {
  try {
    return read(json::parse(resource(path).value_or("")));
  } catch (const json::exception &) {
    return fail(ErrorCode::CatalogueInvalid, {std::string(path)});
  }
}

Law lawFrom(const json &object) {
  Law law{object.at("id"), object.at("name"), object.at("shortName"), object.at("jurisdiction"), object.at("countries"), object.at("text"), {}, {}, {}, object.at("languages"),
          object.value("note", std::string()), {}};
  for (const json &entry : object.at("rights")) {
    const auto right = rightFromName(entry.at("right").get<std::string>());
    if (!right) throw json::other_error::create(501, "right", &entry);
    law.rights.push_back({*right, entry.at("articles")});
  }
  if (const auto deadline = object.find("deadline"); deadline != object.end()) {
    law.deadline = deadline->at("words");
    law.deadlineArticle = deadline->at("article");
  }
  for (const json &fact : object.at("facts")) {
    const std::string line = fact.at("source").get<std::string>() + ", " + fact.at("date").get<std::string>();
    if (std::find(law.sources.begin(), law.sources.end(), line) == law.sources.end()) law.sources.push_back(line);
  }
  return law;
}

LetterWords wordsFrom(const json &object) {
  const json &prompts = object.at("prompts");
  LetterWords words{object.at("name"), object.at("countries"), object.at("date"), object.at("months"), object.at("identifiers"), prompts.at("address"),
                    prompts.at("identifiers"), prompts.at("user-name"), object.at("types")};
  if (words.months.size() != 12) throw json::other_error::create(501, "months", &object);
  return words;
}

Result<Letter> letterFrom(std::string_view path) {
  const auto parts = split(path, '/');
  const auto right = rightFromName(stemOf(path));
  if (parts.size() != 4 || !right) return fail(ErrorCode::CatalogueInvalid, {std::string(path)});
  Letter letter{std::string(parts[1]), std::string(parts[2]), *right, {}};
  DOSSIER_ASSIGN(letter.text, parseLetter(resource(path).value_or(""), std::string(path)));
  return letter;
}

template <class List>
bool has(const List &list, std::string_view one) {
  return std::find(list.begin(), list.end(), one) != list.end();
}

auto placeOf(const Letter &letter) { return std::tie(letter.law, letter.language, letter.right); }

}  // namespace

Result<std::shared_ptr<const LetterBook>> LetterBook::load() {
  auto book = std::make_shared<LetterBook>();
  for (const std::string_view path : resourcePaths("laws/")) {
    DOSSIER_ASSIGN(Law law, readFile<Law>(path, lawFrom));
    book->m_laws.push_back(std::move(law));
  }
  for (const std::string_view path : resourcePaths("letters/")) {
    if (path.starts_with(kWords)) {
      DOSSIER_ASSIGN(book->m_words[stemOf(path)], readFile<LetterWords>(path, wordsFrom));
      continue;
    }
    DOSSIER_ASSIGN(Letter letter, letterFrom(path));
    book->m_letters.push_back(std::move(letter));
  }
  std::sort(book->m_letters.begin(), book->m_letters.end(), [](const Letter &a, const Letter &b) { return placeOf(a) < placeOf(b); });
  for (const Letter &letter : book->m_letters) {
    if (book->law(letter.law) == nullptr || book->words(letter.language) == nullptr) return fail(ErrorCode::CatalogueInvalid, {letter.law + "/" + letter.language});
  }
  return book;
}

const Law *LetterBook::law(std::string_view id) const {
  const auto found = std::find_if(m_laws.begin(), m_laws.end(), [&](const Law &law) { return law.id == id; });
  return found == m_laws.end() ? nullptr : &*found;
}

const Law *LetterBook::lawOf(std::string_view country) const {
  const auto found = std::find_if(m_laws.begin(), m_laws.end(), [&](const Law &law) { return has(law.countries, country); });
  return found == m_laws.end() ? nullptr : &*found;
}

const Letter *LetterBook::letter(std::string_view law, std::string_view language, Right right) const {
  const auto found = std::find_if(m_letters.begin(), m_letters.end(), [&](const Letter &one) { return one.law == law && one.language == language && one.right == right; });
  return found == m_letters.end() ? nullptr : &*found;
}

const LetterWords *LetterBook::words(std::string_view language) const {
  const auto found = m_words.find(language);
  return found == m_words.end() ? nullptr : &found->second;
}

std::string LetterBook::languageFor(const Law &law, std::string_view country, std::string_view preferred) const {
  for (const std::string &language : law.languages) {
    const LetterWords *known = words(language);
    if (known != nullptr && has(known->countries, country)) return language;
  }
  for (const std::string_view language : {preferred, std::string_view("en")}) {
    if (has(law.languages, language)) return std::string(language);
  }
  return law.languages.empty() ? std::string() : law.languages.front();
}

}  // namespace dossier
