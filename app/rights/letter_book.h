// SPDX-License-Identifier: GPL-3.0-or-later
// The embedded laws and letters. Immutable after load; safe to read from any thread.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "rights/law.h"
#include "rights/letter.h"

namespace dossier {

struct Letter {
  std::string law, language;             ///< ids: "gdpr", "zh-Hans"
  Right right = Right::Access;
  LetterText text;
};

class LetterBook {
 public:
  /// A file that does not hold together refuses the whole (CatalogueInvalid, place = the file).
  static Result<std::shared_ptr<const LetterBook>> load();

  const std::vector<Law> &laws() const { return m_laws; }              ///< sorted by id
  const Law *law(std::string_view id) const;
  /// By which somebody in `country` is asked; nullptr for most of the world.
  const Law *lawOf(std::string_view country) const;
  const std::vector<Letter> &letters() const { return m_letters; }     ///< sorted by law, language, right
  const Letter *letter(std::string_view law, std::string_view language, Right right) const;
  /// nullptr: there is no such language.
  const LetterWords *words(std::string_view language) const;
  /// In which to write to somebody in `country`: theirs, else `preferred`, else English, else the law's first. Empty: it has no letters.
  std::string languageFor(const Law &law, std::string_view country, std::string_view preferred) const;

 private:
  std::vector<Law> m_laws;
  std::vector<Letter> m_letters;
  std::map<std::string, LetterWords, std::less<>> m_words;
};

}  // namespace dossier
