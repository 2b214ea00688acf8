// SPDX-License-Identifier: GPL-3.0-or-later
// Any text as a merchant's name, as what is searched for, as a moment, as a passphrase and as a letter: the small readers of text, in their
// usual forms, which do not change the second time.
#include <sodium.h>

#include "analysis/search_text.h"
#include "catalogue/merchant_text.h"
#include "core/text.h"
#include "core/timestamp.h"
#include "rights/letter.h"
#include "service/passphrase_text.h"
#include "support.h"

namespace dossier {
namespace {

using fuzz::require;

const TextRules &rules() {
  static const TextRules kRules{{{"POS"}, {"CARD", "PURCHASE"}, {"PURCHASE", "#", "AT"}, {"PAS#"}, {"MANDAT:"}, {"LASTSCHRIFT"}},
                                {{{"SQ"}, true, {}, true, true}, {{"PAYPAL"}, false, {}}, {{"CASH", "APP"}, false, {"TO"}}},
                                {{"gmbh"}, {"ag"}, {"ltd"}, {"gmbh", "co", "kg"}},
                                {},
                                {},
                                {{"SAGT", "DANKE"}, {"FIL", "#"}}};
  return kRules;
}

void requireEnd(const std::vector<std::string> &part, const std::vector<std::string> &whole, std::string_view text) {
  require(part.size() <= whole.size() && std::equal(part.rbegin(), part.rend(), whole.rbegin()), "not the end of the words", text);
}

void checkMerchant(std::string_view bytes) {
  const std::vector<std::string> words = merchantWords(bytes);
  std::string joined;
  for (const std::string &word : words) {
    require(!word.empty() && word.find_first_of(" \t\n*#/-()") == std::string::npos, "no word", word);
    joined += word + ' ';
  }
  // Of what is no UTF-8, an apostrophe that goes may leave a sign where there was none.
  require(!isValidUtf8(bytes) || merchantWords(joined) == words, "other words the second time", joined);
  const MerchantText merchant = readMerchantText(bytes, rules());
  require(merchant.paid.words.empty() == words.empty(), "no word is left", joined);
  requireEnd(merchant.paid.words, words, joined);
  requireEnd(merchant.behind.words, words, joined);
  for (const MerchantWords &behind : merchant.alsoBehind) requireEnd(behind.words, words, joined);
  for (const MerchantWords &numbered : merchant.numbered) requireEnd(numbered.words, words, joined);
  require(merchant.paid.ends.size() == merchant.paid.words.size() && merchant.paid.stars.size() == merchant.paid.words.size(), "a word without its signs", joined);
  const std::string firm = firmName(bytes, rules());
  require(!isValidUtf8(bytes) || isValidUtf8(firm), "not UTF-8 any more", firm);
  require(asciiLower(firm) == firm && trimmed(firm) == firm, "a firm's name that is not in its usual form", firm);
}

void checkSearch(std::string_view bytes) {
  const std::string folded = foldCase(bytes);
  require(folded.size() == bytes.size() && foldCase(folded) == folded, "folded twice is not folded once", folded);
  require(!isValidUtf8(bytes) || isValidUtf8(folded), "not UTF-8 any more", folded);
  for (const std::string_view word : wordsOf(folded)) require(!word.empty(), "an empty word");
  require(hostOf(folded).size() <= folded.size() && mailboxOf(folded).size() <= folded.size(), "longer than it was", folded);
  const auto number = dialledNumber(bytes);
  if (!number) return;
  require(!number->digits.empty() && number->digits.find_first_not_of("0123456789") == std::string::npos, "no digits", number->digits);
  require(!isWholeNumber(*number) || sameNumber(*number, *number), "a number that is not itself", number->digits);
}

void checkTime(std::string_view bytes) {
  const auto time = Timestamp::parse(bytes);
  if (time) require(Timestamp::parse(time->toString()) == *time, "a moment that is not read again", time->toString());
}

void checkPassphrase(std::string_view bytes) {
  const auto normal = normalisedPassphrase(SecretBytes(bytes));
  require(normal.has_value() == isValidUtf8(bytes), "what is not UTF-8, and nothing else, is refused");
  if (!normal) return;
  require(isValidUtf8(normal->view()) && normal->size() <= bytes.size() * 3, "not UTF-8, or longer than can be");
  const auto again = normalisedPassphrase(*normal);
  require(again && again->equals(*normal), "normal twice is not normal once", normal->view());
}

/// A letter with any text, and any text in a letter: nothing of a value is taken for a gap or for something to fill in.
void checkLetter(std::string_view bytes) {
  static const LetterWords kWords{"", {}, "{day}.{month}.{year}", std::vector<std::string>(12, "month"), {{"email", "E-mail"}}, "address", "how", "in full", {}};
  const std::string text(bytes);
  const LetterValues values{text, text, text, {{IdentifierKind::Email, text}}, {{text, text}}, std::chrono::year(2026) / 1 / 1};
  const auto own = parseLetter("subject: {holder}\nchecked: 2026-11\n\n{to}\n\n{identifiers}\n\n{data types}\n\n[name]", "a");
  require(own.has_value(), "a good letter is refused");
  const FilledLetter filled = fillLetter(*own, kWords, values);
  require(filled.missing == promptsIn(filled.body), "a value is taken for something to fill in", filled.body);
  const auto any = parseLetter(bytes, "a");
  if (!any) return;
  require(!any->subject.empty() && any->body == trimmed(any->body), "not in its usual form", any->body);
  const FilledLetter full = fillLetter(*any, kWords, {"holder", {}, {}, {}, {}, values.date});
  require(full.body.find_first_of("{}") == std::string::npos, "a gap is left", full.body);
}

}  // namespace

void fuzzOnce(std::string_view bytes) {
  static const bool kReady = sodium_init() >= 0;
  require(kReady, "no sodium");
  checkMerchant(bytes);
  checkSearch(bytes);
  checkTime(bytes);
  checkPassphrase(bytes);
  checkLetter(bytes);
}

}  // namespace dossier
