// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/merchant_text.h"

#include <algorithm>
#include <array>

namespace dossier {
namespace {

/// As they stand on statements of several countries.
constexpr std::array<std::string_view, 19> kChannels{
    "CARD PURCHASE", "DEBIT CARD PURCHASE", "DEBIT CARD", "DIRECT DEBIT", "DEBIT",     "POS PURCHASE",   "POS",
    "VISA PURCHASE", "VISA",                "RECURRING",  "KARTENZAHLUNG", "LASTSCHRIFT", "SEPA LASTSCHRIFT", "PAIEMENT PAR CARTE",
    "PAIEMENT CB",   "CB",                  "COMPRA",     "BETAALAUTOMAAT", "DANKORT"};

bool isWordByte(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

/// Bytes of the punctuation beyond ASCII that stands at `text`, 0 if it is none: no-break space, U+2010–U+2027,
/// the CJK marks U+3000–U+303F (but not the number and iteration signs 〇, 々, 〆, which are parts of words), and U+FF01–U+FF0F.
std::size_t separatorBytes(std::string_view text) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  if (byte(0) == 0xC2 && byte(1) == 0xA0) return 2;
  if (byte(0) == 0xE2 && byte(1) == 0x80 && byte(2) >= 0x90 && byte(2) <= 0xA7) return 3;
  if (byte(0) == 0xE3 && byte(1) == 0x80 && byte(2) >= 0x80 && byte(2) <= 0xBF && (byte(2) < 0x85 || byte(2) > 0x87)) return 3;
  if (byte(0) == 0xEF && byte(1) == 0xBC && byte(2) >= 0x81 && byte(2) <= 0x8F) return 3;
  return 0;
}

bool isNumber(const std::string &word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
}

/// How many of the words from `start` on spell `channel`, 0 if they do not.
std::size_t channelWords(const std::vector<std::string> &words, std::size_t start, std::string_view channel) {
  std::size_t count = 0;
  while (!channel.empty()) {
    const std::string_view word = channel.substr(0, channel.find(' '));
    if (start + count >= words.size() || words[start + count] != word) return 0;
    ++count;
    channel.remove_prefix(std::min(channel.size(), word.size() + 1));
  }
  return count;
}

/// The longest channel that starts at `start`, or one number; 0 if neither does.
std::size_t wordsToDrop(const std::vector<std::string> &words, std::size_t start) {
  std::size_t longest = isNumber(words[start]) ? 1 : 0;
  for (const std::string_view channel : kChannels) longest = std::max(longest, channelWords(words, start, channel));
  return longest;
}

}  // namespace

std::vector<std::string> merchantWords(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  const auto flush = [&] {
    while (!word.empty() && word.back() == '.') word.pop_back();
    if (!word.empty()) words.push_back(std::move(word));
    word.clear();
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char upper = text[i] >= 'a' && text[i] <= 'z' ? static_cast<char>(text[i] - 'a' + 'A') : text[i];
    if (const std::size_t bytes = separatorBytes(text.substr(i)); bytes > 0) {
      flush();
      i += bytes - 1;
    } else if (isWordByte(upper) || (upper == '.' && !word.empty())) {
      word += upper;
    } else {
      flush();
    }
  }
  flush();
  return words;
}

std::vector<std::string> merchantWordsWithoutChannel(std::string_view text) {
  std::vector<std::string> words = merchantWords(text);
  std::size_t start = 0;
  while (start + 1 < words.size()) {
    const std::size_t drop = wordsToDrop(words, start);
    if (drop == 0 || start + drop >= words.size()) break;
    start += drop;
  }
  words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(start));
  return words;
}

}  // namespace dossier
