// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/merchant_text.h"

#include <unicase.h>
#include <uninorm.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <utility>

#include "core/text.h"

namespace dossier {
namespace {

/// Letters that no decomposition takes apart, in the form that has no accent.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kPlainForms{
    {{"ø", "o"}, {"æ", "ae"}, {"œ", "oe"}, {"ł", "l"}, {"đ", "d"}, {"ð", "d"}, {"þ", "th"}, {"ı", "i"}}};
/// How German and Nordic statements write letters that their systems do not have.
constexpr std::array<std::pair<std::string_view, std::string_view>, 10> kTwoLetterForms{
    {{"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"}, {"å", "aa"}, {"ø", "oe"}, {"Ä", "Ae"}, {"Ö", "Oe"}, {"Ü", "Ue"}, {"Å", "Aa"}, {"Ø", "Oe"}}};

template <std::size_t Count>
std::string replaced(std::string_view text, const std::array<std::pair<std::string_view, std::string_view>, Count> &forms) {
  std::string result;
  while (!text.empty()) {
    const auto form = std::find_if(forms.begin(), forms.end(), [&](const auto &one) { return text.starts_with(one.first); });
    const bool known = form != forms.end();
    result += known ? form->second : text.substr(0, 1);
    text.remove_prefix(known ? form->first.size() : 1);
  }
  return result;
}

/// Lower case, full-width letters as plain ones, and Latin letters without their accents; what has no plain form stays.
std::string plainLetters(std::string_view name) {
  if (!isValidUtf8(name)) return asciiLower(name);   // the library would put a sign of its own
  std::size_t bytes = 0;
  const std::unique_ptr<std::uint8_t, decltype(&std::free)> apart(
      u8_casefold(reinterpret_cast<const std::uint8_t *>(name.data()), name.size(), nullptr, UNINORM_NFKD, nullptr, &bytes), &std::free);
  if (!apart) return asciiLower(name);
  std::string plain;
  for (std::size_t i = 0; i < bytes; ++i) {
    const auto byte = apart.get()[i];
    const bool combining = (byte == 0xCC || byte == 0xCD) && i + 1 < bytes;   // U+0300 to U+036F, and a little beyond
    if (combining) ++i;
    if (!combining) plain += static_cast<char>(byte);
  }
  return replaced(plain, kPlainForms);
}

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

constexpr std::size_t kNamed = 3;        ///< letters before an order's number
constexpr std::size_t kOrderDigits = 6;  ///< from which on digits at the end of a word are one

bool isNumber(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
}

struct Word {
  std::string text;
  bool star = false;     ///< an asterisk follows
  bool hyphen = false;   ///< nothing but a hyphen stands between it and the next one
};

std::vector<Word> wordsIn(std::string_view written) {
  const std::string text = plainLetters(written);
  std::vector<Word> words;
  std::string word;
  const auto flush = [&] {
    while (!word.empty() && word.back() == '.') word.pop_back();
    // "HOTELS.COM123456789012": an order's number follows at once.
    const std::size_t name = word.find_first_of("0123456789");
    const bool number = name != std::string::npos && name >= kNamed && word.size() >= name + kOrderDigits && isNumber(std::string_view(word).substr(name));
    if (number) words.push_back({word.substr(0, name)});
    if (number) word.erase(0, name);
    if (!word.empty()) words.push_back({std::move(word)});
    word.clear();
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char upper = text[i] >= 'a' && text[i] <= 'z' ? static_cast<char>(text[i] - 'a' + 'A') : text[i];
    if (const std::size_t bytes = separatorBytes(std::string_view(text).substr(i)); bytes > 0) {
      flush();
      i += bytes - 1;
    } else if (isWordByte(upper) || (upper == '.' && !word.empty())) {
      word += upper;
    } else if (upper != '\'' || word.empty()) {
      const bool ended = !word.empty();
      // "CANAL+" is not any canal.
      if (upper == '+' && ended && (i + 1 == text.size() || text[i + 1] == ' ')) word += "PLUS";
      flush();
      if (upper == '*' && !words.empty()) words.back().star = true;
      if (upper == '-' && ended && !words.empty()) words.back().hyphen = i + 1 < text.size() && std::isalnum(static_cast<unsigned char>(text[i + 1])) != 0;
    }
  }
  flush();
  return words;
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

MerchantWords merchantFrom(const std::vector<Word> &words, std::size_t start) {
  MerchantWords merchant{textsFrom(words, start), {}, {}};
  for (std::size_t i = start; i < words.size(); ++i) merchant.stars.push_back(words[i].star);
  for (std::size_t i = start; i < words.size(); ++i) {
    std::string host = words[i].text;
    for (; words[i].hyphen && i + 1 < words.size(); ++i) host += "-" + words[i + 1].text;
    if (host.find('.') != std::string::npos) merchant.hosts.push_back(asciiLower(host));
  }
  return merchant;
}

std::string withoutDots(std::string_view word) {
  std::string text = asciiLower(word);
  std::erase(text, '.');
  return text;
}

bool hasDigit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::vector<std::string> merchantWords(std::string_view text) { return textsFrom(wordsIn(text), 0); }

std::array<std::vector<std::string>, 3> spellings(std::string_view name) {
  std::string apart(name);
  std::replace(apart.begin(), apart.end(), '\'', ' ');
  return {merchantWords(name), merchantWords(replaced(name, kTwoLetterForms)), merchantWords(apart)};
}

MerchantText readMerchantText(std::string_view written, const TextRules &rules) {
  const std::vector<Word> words = wordsIn(written);
  std::size_t start = 0;
  while (start + 1 < words.size()) {
    const std::size_t drop = wordsToDrop(words, start, rules);
    if (drop == 0 || start + drop >= words.size()) break;
    start += drop;
  }
  MerchantText text{merchantFrom(words, 0), merchantFrom(words, start), {}, false};
  std::size_t behind = 0;
  for (const Facilitator &facilitator : rules.facilitators) {
    const std::size_t found = startBehind(words, start, facilitator);
    if (found <= behind) continue;
    behind = found;
    text.till = facilitator.till;
  }
  if (behind > 0) text.behind = merchantFrom(words, behind);
  return text;
}

std::vector<std::size_t> nameEnds(const std::vector<std::string> &words, const TextRules &rules) {
  std::vector<std::size_t> ends;
  for (std::size_t i = 1; i <= words.size(); ++i) {
    const bool formed = std::any_of(rules.legalForms.begin(), rules.legalForms.end(), [&](const auto &form) {
      // A form that is a word, too, is one at the end only: "CLARO SPA CENTRE".
      return i + form.size() <= words.size() && (i + form.size() == words.size() || !isPlain({words[i]}, rules)) && std::equal(form.begin(), form.end(), words.begin() + static_cast<std::ptrdiff_t>(i),
                                                            [](const auto &one, const auto &other) { return one == withoutDots(other); });
    });
    // "SHELL 1234 HAMBURG": chains number their branches, and nothing but codes may follow a name.
    const auto digits = i < words.size() ? std::count_if(words[i].begin(), words[i].end(), [](char c) { return c >= '0' && c <= '9'; }) : 0;
    const bool numbered = digits >= 3 || std::all_of(words.begin() + static_cast<std::ptrdiff_t>(i), words.end(), hasDigit);
    if (formed || numbered) ends.push_back(i);
  }
  return ends;
}

bool isPlain(const std::vector<std::string> &words, const TextRules &rules) {
  return std::find(rules.plainWords.begin(), rules.plainWords.end(), words) != rules.plainWords.end();
}

std::string firmName(std::string_view name, const TextRules &rules) {
  std::vector<std::string> words = merchantWords(name);
  for (std::string &word : words) word = withoutDots(word);
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
