// SPDX-License-Identifier: GPL-3.0-or-later
// Any text as a merchant's name, as what is searched for, as a moment and as a passphrase: the small readers of text, in their
// usual forms, which do not change the second time.
#include <sodium.h>

#include "analysis/search_text.h"
#include "catalogue/merchant_text.h"
#include "core/text.h"
#include "core/timestamp.h"
#include "service/passphrase_text.h"
#include "support.h"

namespace dossier {
namespace {

using fuzz::require;

void checkMerchant(std::string_view bytes) {
  const std::vector<std::string> words = merchantWords(bytes);
  std::string joined;
  for (const std::string &word : words) {
    require(!word.empty() && word.find_first_of(" \t\n*#/-()") == std::string::npos, "no word", word);
    joined += word + ' ';
  }
  require(merchantWords(joined) == words, "other words the second time", joined);
  const std::vector<std::string> rest = merchantWordsWithoutChannel(bytes);
  require(rest.size() <= words.size() && rest.empty() == words.empty(), "more words, or none");
  require(std::equal(rest.rbegin(), rest.rend(), words.rbegin()), "not the end of the words", joined);
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

}  // namespace

void fuzzOnce(std::string_view bytes) {
  static const bool kReady = sodium_init() >= 0;
  require(kReady, "no sodium");
  checkMerchant(bytes);
  checkSearch(bytes);
  checkTime(bytes);
  checkPassphrase(bytes);
}

}  // namespace dossier
