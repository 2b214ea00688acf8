// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/text_pattern.h"

#include <algorithm>
#include <array>

#include "catalogue/merchant_text.h"
#include "core/text.h"

namespace dossier {
namespace {

constexpr std::size_t kCardGroups = 6;      ///< words that a card's number stands in at most
constexpr std::size_t kLastDigits = 4;      ///< what of it is shown
constexpr std::size_t kReferenceDigits = 6;
constexpr std::size_t kBranchCode = 11;
constexpr std::size_t kBranchBank = 4;

/// Months as English, German, French, Spanish, Italian, Portuguese and Dutch statements shorten them.
constexpr std::array<std::string_view, 34> kMonths{"JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
                                                   "MRZ", "MAI", "OKT", "DEZ", "JANV", "FEVR", "AVR", "JUIN", "JUIL", "AOUT", "ENE", "ABR",
                                                   "AGO", "DIC", "GEN", "MAG", "GIU", "LUG", "OTT", "FEV", "OUT", "MRT"};

constexpr std::array<std::string_view, 21> kCurrencies{"EUR", "USD", "GBP", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "RON",
                                                       "INR", "BRL", "MXN", "ARS", "CLP", "COP", "CNY", "RMB", "TRY", "CAD"};

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isDay(std::string_view word) { return !word.empty() && word.size() <= 2 && std::all_of(word.begin(), word.end(), isDigit); }
bool isMonth(std::string_view word) { return std::find(kMonths.begin(), kMonths.end(), word) != kMonths.end(); }
bool isCurrency(std::string_view word) { return std::find(kCurrencies.begin(), kCurrencies.end(), word) != kCurrencies.end(); }

/// "12MAR", "12MAR24".
bool isDayAndMonth(std::string_view word) {
  const auto month = std::find_if_not(word.begin(), word.end(), isDigit);
  const auto year = std::find_if(month, word.end(), isDigit);
  return isDay({word.begin(), month}) && isMonth({month, year}) && std::all_of(year, word.end(), isDigit);
}

/// "12T18" of "2025-02-12T18:20".
bool isDayAndHour(std::string_view word) {
  const std::size_t sign = word.find('T');
  return sign != std::string_view::npos && isDay(word.substr(0, sign)) && isDay(word.substr(sign + 1));
}

bool isMaskedGroup(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return isDigit(c) || c == 'X'; });
}

/// One run of X among the digits, and enough of either that it is no name ("X5", "XXL", "24X7", "4X4").
bool isMaskedCard(std::string_view text) {
  const std::size_t first = text.find('X');
  if (first == std::string_view::npos) return false;
  const std::size_t end = text.rfind('X') + 1, masked = end - first, shown = text.size() - end;
  if (text.find_first_not_of('X', first) < end) return false;
  if (shown == 0) return first >= kLastDigits && masked >= kLastDigits;
  return first == 0 ? shown >= kLastDigits : masked >= 2 && shown >= kLastDigits - 1;
}

bool isSpelt(const StatementWord &word, std::string_view pattern) {
  if (pattern.ends_with(':')) return word.colon && isSpelt({word.text}, pattern.substr(0, pattern.size() - 1));
  const std::size_t digits = pattern.find('#');
  if (digits == std::string_view::npos) return word.text == pattern;
  const std::string_view before = pattern.substr(0, digits), behind = pattern.substr(digits + 1), text = word.text;
  return text.size() >= pattern.size() && text.starts_with(before) && text.ends_with(behind) &&
         std::all_of(text.begin() + static_cast<std::ptrdiff_t>(before.size()), text.end() - static_cast<std::ptrdiff_t>(behind.size()), isDigit);
}

}  // namespace

std::vector<std::string> patternWords(std::string_view text) {
  std::vector<std::string> words;
  for (const std::string_view piece : split(text, ' ')) {
    if (piece.find('#') != std::string_view::npos || piece.ends_with(':')) words.emplace_back(piece);
    else for (std::string &word : merchantWords(piece)) words.push_back(std::move(word));
  }
  return words;
}

std::size_t wordsSpelling(const StatementWords &words, std::size_t start, const std::vector<std::string> &pattern) {
  std::size_t at = start;
  for (const std::string &one : pattern) {
    if (at >= words.size()) return 0;
    if (one != "#") {
      if (!isSpelt(words[at++], one)) return 0;
      continue;
    }
    const std::size_t numbers = at;
    while (at < words.size()) {
      const std::size_t more = numberWords(words, at);
      if (more == 0) break;
      at += more;
    }
    if (at == numbers) return 0;
  }
  return at - start;
}

bool isNumber(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return isDigit(c) || c == '.'; });
}

std::size_t numberWords(const StatementWords &words, std::size_t start) {
  const std::string &first = words[start].text;
  const std::string before = start > 0 ? words[start - 1].text : std::string();
  const bool belongs = (isMonth(first) && isDay(before)) || (isCurrency(first) && !before.empty() && isNumber(before));
  std::size_t longest = isNumber(first) || isDayAndMonth(first) || isDayAndHour(first) || belongs ? 1 : 0;
  std::string card;
  for (std::size_t i = start; i < words.size() && i < start + kCardGroups && isMaskedGroup(words[i].text); ++i) {
    if (words[i].text.size() < 2) break;   // "X 2201"
    card += words[i].text;
    if (isMaskedCard(card)) longest = i - start + 1;
  }
  return longest;
}

bool isReference(std::string_view word) {
  return std::search_n(word.begin(), word.end(), kReferenceDigits, true, [](char c, bool digit) { return isDigit(c) == digit; }) != word.end();
}

bool isBranchCode(std::string_view word) {
  const auto isLetter = [](char c) { return c >= 'A' && c <= 'Z'; };
  return word.size() == kBranchCode && word[kBranchBank] == '0' && std::all_of(word.begin(), word.begin() + kBranchBank, isLetter) &&
         std::all_of(word.begin() + kBranchBank, word.end(), [&](char c) { return isLetter(c) || isDigit(c); });
}

}  // namespace dossier
