// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a statement, and the phrases of resources/mappings/merchant-text.json that are looked for among them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dossier {

struct StatementWord {
  std::string text;
  bool star = false;     ///< an asterisk follows
  bool hyphen = false;   ///< nothing but a hyphen stands between it and the next one
  bool strokes = false;  ///< two strokes follow, before a town: "LIDL//HEILBRONN/DE"
  bool colon = false;    ///< a colon follows
  bool branch = false;   ///< the code of an Indian bank's branch begins with it: "HDFC0000123"
};
using StatementWords = std::vector<StatementWord>;

/// "PURCHASE # AT" -> {"PURCHASE", "#", "AT"}. "#" stands for numbers and dates, within a word for digits ("PAS#"), and a colon
/// at the end of a word must be there.
std::vector<std::string> patternWords(std::string_view text);

/// How many words from `start` on spell the pattern; 0 if they do not.
std::size_t wordsSpelling(const StatementWords &words, std::size_t start, const std::vector<std::string> &pattern);

/// Digits and points.
bool isNumber(std::string_view word);

/// How many words from `start` on are one number: of a card, masked ("416021XXXXXX1234", "XXXX XXXX XXXX 1234"), a date
/// ("12MAR", "12" before "MAR"), an amount with its currency, or any. 0: none. "X5" and "24X7" are no numbers.
std::size_t numberWords(const StatementWords &words, std::size_t start);

/// A payment's own reference among the words that say how it was paid: no name has so many digits in a row.
bool isReference(std::string_view word);

/// "HDFC0000123": four letters, a zero, six more.
bool isBranchCode(std::string_view word);

}  // namespace dossier
