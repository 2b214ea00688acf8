// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/search_text.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "core/text.h"

namespace dossier {
namespace {

constexpr std::size_t kWholeNumber = 7;  // the shortest subscriber numbers that are looked up as a whole

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isWordByte(char c) { return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0; }

/// Latin Extended-A pairs capital and small letter, the capital on the even number, on the odd one in two stretches.
std::uint32_t foldedLatinA(std::uint32_t c) {
  if (c == 0x130 || c == 0x131 || c == 0x138 || c == 0x149 || c == 0x17F) return c;  // no pair, or not a plain one
  if (c == 0x178) return 0xFF;
  const bool capitalIsOdd = (c >= 0x139 && c <= 0x148) || c >= 0x179;
  return ((c & 1U) != 0) == capitalIsOdd ? c + 1 : c;
}

/// Simple case folding of code points that take two bytes in UTF-8; the result takes two bytes as well.
std::uint32_t folded(std::uint32_t c) {
  if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 0x20;
  if (c >= 0x100 && c <= 0x17F) return foldedLatinA(c);
  if (c >= 0x391 && c <= 0x3A9 && c != 0x3A2) return c + 0x20;
  if (c == 0x3C2) return 0x3C3;  // final sigma
  if (c >= 0x410 && c <= 0x42F) return c + 0x20;
  if (c >= 0x400 && c <= 0x40F) return c + 0x50;
  return c;
}

}  // namespace

std::string foldCase(std::string_view text) {
  std::string result = asciiLower(text);
  for (std::size_t i = 0; i + 1 < result.size(); ++i) {
    const auto lead = static_cast<std::uint8_t>(result[i]);
    const auto next = static_cast<std::uint8_t>(result[i + 1]);
    if (lead < 0xC2 || lead > 0xDF || (next & 0xC0) != 0x80) continue;
    const std::uint32_t c = folded(((lead & 0x1FU) << 6) | (next & 0x3FU));
    result[i] = static_cast<char>(0xC0U | (c >> 6));
    result[i + 1] = static_cast<char>(0x80U | (c & 0x3FU));
    ++i;
  }
  return result;
}

std::vector<std::string_view> wordsOf(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t start = i;
    while (i < text.size() && isWordByte(text[i])) ++i;
    if (i > start) words.push_back(text.substr(start, i - start));
    if (i < text.size()) ++i;
  }
  return words;
}

std::optional<DialledNumber> dialledNumber(std::string_view text) {
  constexpr std::string_view kTrunk = "(0)";
  DialledNumber number;
  text = trimmed(text);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (isDigit(c)) {
      number.digits += c;
    } else if (c == '+' && number.digits.empty() && !number.international) {
      number.international = true;
    } else if (number.international && text.substr(i, kTrunk.size()) == kTrunk) {
      i += kTrunk.size() - 1;  // "+44 (0)7700": the 0 is dialled at home only
    } else if (std::string_view(" -./()").find(c) == std::string_view::npos) {
      return std::nullopt;
    }
  }
  if (!number.international && number.digits.starts_with("00") && number.digits.size() > 6) {
    number.digits.erase(0, 2);
    number.international = true;
  }
  if (number.digits.empty()) return std::nullopt;
  return number;
}

bool isWholeNumber(const DialledNumber &number) { return number.digits.size() >= kWholeNumber; }

bool sameNumber(const DialledNumber &asked, const DialledNumber &kept) {
  constexpr std::size_t kShortest = 4;
  if (asked.digits.size() < kShortest) return false;
  if (!isWholeNumber(asked)) return !asked.international && kept.digits.ends_with(asked.digits);
  if (asked.digits == kept.digits) return true;
  if (asked.international && kept.international) return false;
  const auto withoutTrunk = [](const DialledNumber &number) {
    std::string_view digits = number.digits;
    if (!number.international && digits.starts_with('0')) digits.remove_prefix(1);
    return digits;
  };
  std::string_view shorter = withoutTrunk(asked);
  std::string_view longer = withoutTrunk(kept);
  if (shorter.size() > longer.size()) std::swap(shorter, longer);
  return shorter.size() >= kWholeNumber && longer.ends_with(shorter);
}

std::string mailboxOf(std::string_view address) {
  const std::size_t at = address.rfind('@');
  const std::size_t tag = address.find('+');
  const bool tagged = at != std::string_view::npos && tag != std::string_view::npos && tag > 0 && tag < at;
  if (!tagged) return std::string(address);
  return std::string(address.substr(0, tag)).append(address.substr(at));
}

std::string_view hostOf(std::string_view text) {
  text = trimmed(text);
  const std::size_t scheme = text.find("://");
  if (scheme != std::string_view::npos) {
    text.remove_prefix(scheme + 3);
    text = text.substr(0, text.find_first_of("/?#"));
    const std::size_t user = text.rfind('@');
    if (user != std::string_view::npos) text.remove_prefix(user + 1);
  }
  text = text.substr(0, text.find_first_of("/?#:"));
  if (text.ends_with('.')) text.remove_suffix(1);
  const auto isPlain = [](char c) { return isWordByte(c) || c == '.' || c == '-'; };
  const bool plain = std::all_of(text.begin(), text.end(), isPlain);
  return plain && text.find('.') != std::string_view::npos ? text : std::string_view{};
}

}  // namespace dossier
