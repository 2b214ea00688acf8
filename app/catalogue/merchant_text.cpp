// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/merchant_text.h"

#include <uninorm.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <memory>

#include "core/text.h"

namespace dossier {
namespace {

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

struct Word {
  std::string text;
  bool star = false;   ///< an asterisk follows
};

std::vector<Word> wordsIn(std::string_view text) {
  std::vector<Word> words;
  std::string word;
  const auto flush = [&] {
    while (!word.empty() && word.back() == '.') word.pop_back();
    if (!word.empty()) words.push_back({std::move(word), false});
    word.clear();
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char upper = text[i] >= 'a' && text[i] <= 'z' ? static_cast<char>(text[i] - 'a' + 'A') : text[i];
    if (const std::size_t bytes = separatorBytes(text.substr(i)); bytes > 0) {
      flush();
      i += bytes - 1;
    } else if (isWordByte(upper) || (upper == '.' && !word.empty())) {
      word += upper;
    } else if (upper != '\'' || word.empty()) {
      flush();
      if (upper == '*' && !words.empty()) words.back().star = true;
    }
  }
  flush();
  return words;
}

bool isNumber(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
}

bool spelt(const std::vector<Word> &words, std::size_t start, const std::vector<std::string> &sought) {
  return start + sought.size() <= words.size() &&
         std::equal(sought.begin(), sought.end(), words.begin() + static_cast<std::ptrdiff_t>(start),
                    [](const std::string &one, const Word &other) { return one == other.text; });
}

/// Words of the longest channel that starts at `start`, or one number; 0 if neither does.
std::size_t wordsToDrop(const std::vector<Word> &words, std::size_t start, const TextRules &rules) {
  std::size_t longest = isNumber(words[start].text) ? 1 : 0;
  for (const auto &channel : rules.channels) {
    if (spelt(words, start, channel)) longest = std::max(longest, channel.size());
  }
  return longest;
}

/// Where the merchant begins behind a facilitator at `start`; 0 where there is none.
std::size_t startBehind(const std::vector<Word> &words, std::size_t start, const Facilitator &facilitator) {
  const std::size_t end = start + facilitator.words.size();
  if (!spelt(words, start, facilitator.words) || (facilitator.star && !words[end - 1].star)) return 0;
  if (facilitator.then.empty()) return end < words.size() ? end : 0;
  for (std::size_t i = end; i + facilitator.then.size() < words.size(); ++i) {
    if (spelt(words, i, facilitator.then)) return i + facilitator.then.size();
  }
  return 0;
}

std::vector<std::string> textsFrom(const std::vector<Word> &words, std::size_t start) {
  std::vector<std::string> texts;
  for (std::size_t i = start; i < words.size(); ++i) texts.push_back(words[i].text);
  return texts;
}

/// Lower case, and Latin letters without their accents; what has no plain form stays.
std::string plainLetters(std::string_view name) {
  std::size_t bytes = 0;
  const std::unique_ptr<std::uint8_t, decltype(&std::free)> apart(
      u8_normalize(UNINORM_NFKD, reinterpret_cast<const std::uint8_t *>(name.data()), name.size(), nullptr, &bytes), &std::free);
  if (!apart) return asciiLower(name);
  std::string plain;
  for (std::size_t i = 0; i < bytes; ++i) {
    const auto byte = apart.get()[i];
    const bool combining = (byte == 0xCC || byte == 0xCD) && i + 1 < bytes;   // U+0300 to U+036F, and a little beyond
    if (combining) ++i;
    if (!combining) plain += static_cast<char>(byte);
  }
  return asciiLower(plain);
}

}  // namespace

std::vector<std::string> merchantWords(std::string_view text) { return textsFrom(wordsIn(text), 0); }

MerchantText readMerchantText(std::string_view text, const TextRules &rules) {
  const std::vector<Word> words = wordsIn(text);
  std::size_t start = 0;
  while (start + 1 < words.size()) {
    const std::size_t drop = wordsToDrop(words, start, rules);
    if (drop == 0 || start + drop >= words.size()) break;
    start += drop;
  }
  std::size_t behind = 0;
  for (const Facilitator &facilitator : rules.facilitators) behind = std::max(behind, startBehind(words, start, facilitator));
  return {textsFrom(words, start), behind == 0 ? std::vector<std::string>() : textsFrom(words, behind)};
}

std::string firmName(std::string_view name, const TextRules &rules) {
  std::vector<std::string> words = merchantWords(plainLetters(name));
  for (std::string &word : words) {
    std::erase(word, '.');
    word = asciiLower(word);
  }
  const auto endsWith = [&words](const std::vector<std::string> &form) {
    return form.size() < words.size() && std::equal(form.rbegin(), form.rend(), words.rbegin());
  };
  while (std::any_of(rules.legalForms.begin(), rules.legalForms.end(), [&](const auto &form) {
    if (!endsWith(form)) return false;
    words.resize(words.size() - form.size());
    return true;
  })) {}
  const bool named = std::any_of(words.begin(), words.end(), [](const std::string &word) { return !isNumber(word); });
  if (!named) return {};   // "1&1" and "=1+1" would be the same
  std::string joined;
  for (const std::string &word : words) joined += (joined.empty() ? "" : " ") + word;
  return joined;
}

}  // namespace dossier
