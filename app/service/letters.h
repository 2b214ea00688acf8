// SPDX-License-Identifier: GPL-3.0-or-later
// Letters with which a person asks a holder for their rights: chosen, filled in, and saved as text. Nothing is sent.
#pragma once

#include <filesystem>
#include <optional>

#include "catalogue/catalogue.h"
#include "core/model/inventory.h"
#include "rights/letter_book.h"

namespace dossier {

struct LetterHolder {                    ///< whom a letter is to
  std::string name, country;             ///< the country as the catalogue says; empty: not known
};

/// By id or name, in the inventory or the catalogue. NotFound (argument HOLDER). NameNeeded: a generic holder of the catalogue.
Result<LetterHolder> letterHolder(const Catalogue &catalogue, const Inventory &inventory, const std::string &holder);

struct LetterWish {
  std::string holder;                    ///< as letterHolder takes it
  Right right = Right::Access;
  std::string law, language;             ///< ids; empty: by the country of the holder
  std::string preferredLanguage{};       ///< where there is none in the language of that country
};

struct WrittenLetter {
  const Law *law = nullptr;              ///< of the book
  Right right = Right::Access;
  std::string language;
  LetterHolder holder;
  bool lawByCountry = false;             ///< nobody said which: the person should know that where they live counts, too
  FilledLetter letter;
};

/// As letterHolder. NotFound (argument LAW): there is none. LawUnknown: the country says nothing. LetterMissing: the law has none for
/// that right and language.
Result<WrittenLetter> writeLetter(const LetterBook &book, const Catalogue &catalogue, const Inventory &inventory, const LetterWish &wish);

/// How a letter is printed, saved or copied: what it is about stands above it.
std::string letterAsText(const FilledLetter &letter);

/// Only its owner may read the file (mode 0600). NotWritable: also where something is there already; half a letter is not left.
Result<void> saveLetter(const std::filesystem::path &file, std::string_view text);

}  // namespace dossier
