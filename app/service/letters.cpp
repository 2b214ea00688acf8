// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/letters.h"

#include <algorithm>

#include "analysis/snapshot.h"
#include "core/text.h"
#include "core/timestamp.h"
#include "rights/letter_values.h"
#include "vault/files.h"

namespace dossier {
namespace {

struct Addressee {
  LetterValues values;
  std::string country;
};

std::optional<std::uint32_t> findIn(const Inventory &inventory, const std::string &text) {
  std::optional<std::uint32_t> byName;
  for (std::uint32_t i = 0; i < inventory.holders.size(); ++i) {
    if (!isShown(inventory, i)) continue;
    if (inventory.holders[i].id == text) return i;
    if (!byName && asciiLower(inventory.holders[i].name) == asciiLower(text)) byName = i;
  }
  return byName;
}

std::string countryOf(const CatalogueHolder *holder) { return holder == nullptr || holder->generic ? std::string() : holder->country; }

Result<Addressee> addresseeOf(const Catalogue &catalogue, const Inventory &inventory, const std::string &text) {
  const std::chrono::year_month_day today(std::chrono::floor<std::chrono::days>(now()));
  if (const auto index = findIn(inventory, text)) {
    return Addressee{letterValues(inventory, *index, catalogue, today), countryOf(catalogue.describing(inventory.holders[*index].id))};
  }
  const CatalogueHolder *known = catalogue.holder(text);
  if (known == nullptr) known = catalogue.matchName(text).holder;
  if (known == nullptr) return fail(ErrorCode::NotFound, {}, {"HOLDER"});
  if (known->generic) return fail(ErrorCode::NameNeeded, {}, {known->name});
  return Addressee{letterValues(*known, today), known->country};
}

}  // namespace

Result<LetterHolder> letterHolder(const Catalogue &catalogue, const Inventory &inventory, const std::string &holder) {
  DOSSIER_ASSIGN(Addressee addressee, addresseeOf(catalogue, inventory, holder));
  return LetterHolder{std::move(addressee.values.holder), std::move(addressee.country)};
}

Result<WrittenLetter> writeLetter(const LetterBook &book, const Catalogue &catalogue, const Inventory &inventory, const LetterWish &wish) {
  DOSSIER_ASSIGN(const Addressee addressee, addresseeOf(catalogue, inventory, wish.holder));
  WrittenLetter written;
  written.right = wish.right;
  written.holder = {addressee.values.holder, addressee.country};
  written.lawByCountry = wish.law.empty();
  written.law = wish.law.empty() ? book.lawOf(addressee.country) : book.law(wish.law);
  if (written.law == nullptr) return wish.law.empty() ? fail(ErrorCode::LawUnknown) : fail(ErrorCode::NotFound, {}, {"LAW"});
  written.language = wish.language.empty() ? book.languageFor(*written.law, addressee.country, wish.preferredLanguage) : wish.language;
  const Letter *letter = book.letter(written.law->id, written.language, wish.right);
  if (letter == nullptr) {
    const std::string place = written.law->id + ", " + std::string(nameOf(wish.right));
    return fail(ErrorCode::LetterMissing, {}, {written.language.empty() ? place : place + ", " + written.language});
  }
  written.letter = fillLetter(letter->text, *book.words(written.language), addressee.values);
  return written;
}

std::string letterAsText(const FilledLetter &letter) { return letter.subject + "\n\n" + letter.body; }

Result<void> saveLetter(const std::filesystem::path &file, std::string_view text) { return writeNewFile(file, text, 0600); }

}  // namespace dossier
