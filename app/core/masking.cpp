// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/masking.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/text.h"

namespace dossier {
namespace {

constexpr std::string_view kDots = "\xE2\x80\xA2\xE2\x80\xA2\xE2\x80\xA2\xE2\x80\xA2";  // four bullets

constexpr std::size_t kShortestCard = 13;
constexpr std::size_t kLongestCard = 19;
constexpr std::size_t kDigitsKept = 4;

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool isLetter(char c) { return isUpper(c) || (c >= 'a' && c <= 'z'); }
/// Bytes of the separators between two digits at the start of `text`, 0 if there are none: one of them, or any number around the marks
/// that displayable() leaves where something could not be shown. The dashes are U+2010 to U+2015.
std::size_t separatorBytes(std::string_view text) {
  constexpr std::string_view kPlain = " -./_";
  std::size_t bytes = 0, first = 0, plain = 0;
  bool marked = false;
  for (std::string_view rest = text; !rest.empty(); rest = text.substr(bytes)) {
    const bool dash = rest.size() >= 3 && rest.starts_with("\xE2\x80") && rest[2] >= '\x90' && rest[2] <= '\x95';
    const bool mark = rest.starts_with("\xEF\xBF\xBD") || (rest.size() >= 3 && rest.starts_with("\xE2\x90") && rest[2] <= '\xA1');
    const bool other = kPlain.find(rest[0]) != std::string_view::npos;
    if (!dash && !mark && !other) break;
    bytes += other ? 1 : 3;
    plain += mark ? 0 : 1;
    marked = marked || mark;
    if (first == 0) first = bytes;
  }
  return marked || plain <= 1 ? bytes : first;
}
char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

struct Run {
  std::string symbols;           // without separators
  std::size_t end = 0;           // one past the last symbol in the text
  std::vector<std::size_t> ends; // ends[i]: one past symbol i
};

/// Collects up to `limit` symbols accepted by `wanted`, stepping over single separators between them.
template <class Wanted>
Run collect(std::string_view text, std::size_t start, std::size_t limit, Wanted wanted) {
  Run run;
  std::size_t i = start;
  while (i < text.size() && run.symbols.size() < limit) {
    if (wanted(text[i])) {
      run.symbols += upper(text[i]);
      run.ends.push_back(++i);
      continue;
    }
    const std::size_t skip = separatorBytes(text.substr(i));
    if (skip == 0 || run.symbols.empty() || i + skip >= text.size() || !wanted(text[i + skip])) break;
    i += skip;
  }
  run.end = run.ends.empty() ? start : run.ends.back();
  return run;
}

bool isIbanValid(std::string_view iban) {
  std::uint32_t remainder = 0;
  for (std::size_t k = 0; k < iban.size(); ++k) {
    const char c = iban[(k + 4) % iban.size()];
    const auto value = static_cast<std::uint32_t>(isDigit(c) ? c - '0' : c - 'A' + 10);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder == 1;
}

/// The end of an IBAN that starts at `start`, longest first; nullopt where there is none.
std::optional<std::size_t> ibanAt(std::string_view text, std::size_t start) {
  if (start + 4 > text.size() || !isLetter(text[start]) || !isLetter(text[start + 1]) || !isDigit(text[start + 2]) ||
      !isDigit(text[start + 3])) {
    return std::nullopt;
  }
  const Run run = collect(text, start, 34, [](char c) { return isDigit(c) || isLetter(c); });
  for (std::size_t length = run.symbols.size(); length >= 15; --length) {
    if (isIbanValid(std::string_view(run.symbols).substr(0, length))) return run.ends[length - 1];
  }
  return std::nullopt;
}

/// Which digits of a run belong to anything that could be a card number. A number may stand inside a longer run, several may
/// overlap, and what is left between them must not make another one: so every place and length counts.
std::vector<bool> cardDigits(std::string_view digits) {
  std::vector<bool> covered(digits.size());
  for (std::size_t from = 0; from + kShortestCard <= digits.size(); ++from) {
    for (std::size_t length = std::min(kLongestCard, digits.size() - from); length >= kShortestCard; --length) {
      if (!isLuhnValid(digits.substr(from, length))) continue;
      std::fill_n(covered.begin() + static_cast<std::ptrdiff_t>(from), length, true);
      break;
    }
  }
  return covered;
}

/// Appends the run that starts at `start`, separators included; of each masked piece the last four digits stay.
void appendMasked(std::string_view text, std::size_t start, const Run &run, std::string &result) {
  const std::vector<bool> covered = cardDigits(run.symbols);
  for (std::size_t k = 0; k < covered.size(); ++k) {
    const std::size_t begin = k == 0 ? start : run.ends[k - 1];
    if (!covered[k]) {
      result.append(text, begin, run.ends[k] - begin);
      continue;
    }
    result.append(text, begin, run.ends[k] - 1 - begin);
    while (k + 1 < covered.size() && covered[k + 1]) ++k;
    result.append(kDots).append(" ").append(run.symbols, k + 1 - kDigitsKept, kDigitsKept);
  }
}

}  // namespace

bool isLuhnValid(std::string_view digits) {
  int sum = 0;
  bool twice = false;
  for (auto it = digits.rbegin(); it != digits.rend(); ++it) {
    int value = *it - '0';
    if (twice) value = value > 4 ? value * 2 - 9 : value * 2;
    sum += value;
    twice = !twice;
  }
  return !digits.empty() && sum % 10 == 0;
}

std::string maskNumbers(std::string_view text) {
  // Neither a card number nor an account number is that short, or has no digits.
  if (text.size() < kShortestCard || std::none_of(text.begin(), text.end(), isDigit)) return std::string(text);
  if (text.starts_with('+') && looksLikePhone(text)) return std::string(text);
  std::string result;
  std::size_t i = 0, afterIban = 0;   // one may follow another without anything between them
  while (i < text.size()) {
    const bool wordStart = i == afterIban || (!isDigit(text[i - 1]) && !isLetter(text[i - 1]));
    if (wordStart) {
      if (const auto end = ibanAt(text, i)) {
        result.append(text, i, 2).append(kDots);
        i = afterIban = *end;
        continue;
      }
    }
    if (isDigit(text[i])) {
      const Run run = collect(text, i, text.size(), isDigit);
      appendMasked(text, i, run, result);
      i = run.end;
      continue;
    }
    result += text[i++];
  }
  return result;
}

std::string maskedLabel(std::string_view text, std::size_t maxCodePoints) {
  return displayable(maskNumbers(displayable(text, text.size() + 1)), maxCodePoints);
}

std::string maskUserName(std::string_view userName) {
  const std::string clean = displayable(userName, 64);
  const std::size_t length = codePointCount(clean);
  std::size_t keep = length >= 6 ? 2 : length >= 3 ? 1 : 0;
  std::size_t bytes = 0;
  while (keep > 0 && bytes < clean.size()) {
    ++bytes;
    while (bytes < clean.size() && (static_cast<std::uint8_t>(clean[bytes]) & 0xC0) == 0x80) ++bytes;
    --keep;
  }
  return clean.substr(0, bytes).append(kDots);
}

bool looksLikeEmail(std::string_view text) {
  const auto at = text.find('@');
  if (at == 0 || at == std::string_view::npos || text.find('@', at + 1) != std::string_view::npos || text.size() > 254) {
    return false;
  }
  const auto domain = text.substr(at + 1);
  const auto dot = domain.rfind('.');
  if (dot == 0 || dot == std::string_view::npos || dot + 2 >= domain.size() || domain.find("..") != std::string_view::npos) return false;
  return std::none_of(text.begin(), text.end(), [](char c) {
    return static_cast<std::uint8_t>(c) <= ' ' || c == '<' || c == '>' || c == '(' || c == ')' || c == ',' || c == ';' ||
           c == ':' || c == '"' || c == '/' || c == '\\' || c == 0x7F;
  });
}

bool looksLikePhone(std::string_view text) {
  std::size_t digits = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (isDigit(c)) {
      ++digits;
    } else if (!(c == '+' && i == 0) && c != ' ' && c != '-' && c != '.' && c != '(' && c != ')' && c != '/') {
      return false;
    }
  }
  const bool international = !text.empty() && text.front() == '+';
  return digits <= 15 && digits >= (international ? 7U : 9U);
}

}  // namespace dossier
