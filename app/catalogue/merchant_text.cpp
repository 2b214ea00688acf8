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

#include "catalogue/text_pattern.h"
#include "core/text.h"

namespace dossier {
namespace {

/// Letters that no decomposition takes apart, in the form that has no accent.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kPlainForms{
    {{"ø", "o"}, {"æ", "ae"}, {"œ", "oe"}, {"ł", "l"}, {"đ", "d"}, {"ð", "d"}, {"þ", "th"}, {"ı", "i"}}};
/// How German and Nordic statements write letters that their systems do not have.
constexpr std::array<std::pair<std::string_view, std::string_view>, 10> kTwoLetterForms{
    {{"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"}, {"å", "aa"}, {"ø", "oe"}, {"Ä", "Ae"}, {"Ö", "Oe"}, {"Ü", "Ue"}, {"Å", "Aa"}, {"Ø", "Oe"}}};

/// How statements of several countries write "&"; most leave it out.
constexpr std::array<std::string_view, 8> kAnd{" and ", " und ", " u ", " et ", " y ", " e ", " en ", " og "};

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
constexpr std::size_t kTicketDigits = 13;
constexpr std::size_t kOrderDigits = 6;  ///< from which on digits at the end of a word are one

void dropLastDots(std::string &word) {
  while (!word.empty() && word.back() == '.') word.pop_back();
}

void addWord(StatementWords &words, std::string &word) {
  dropLastDots(word);
  const bool branch = isBranchCode(word);
  // "HOTELS.COM123456789012": an order's number follows at once.
  const std::size_t name = word.find_first_of("0123456789");
  const bool ticket = name != std::string::npos && name > 0 && word.size() == name + kTicketDigits;   // "AMERICAN AI0012345678901"
  const bool number = name != std::string::npos && (name >= kNamed || ticket) && word.size() >= name + kOrderDigits && isNumber(std::string_view(word).substr(name));
  if (number) words.push_back({.text = word.substr(0, name), .branch = branch});
  if (number) dropLastDots(words.back().text);
  if (number) word.erase(0, name);
  if (!word.empty()) words.push_back({.text = std::move(word), .branch = branch && !number});
  word.clear();
}

/// What the sign at `i` says of the word before it.
void noteSign(StatementWord &word, std::string_view text, std::size_t i, bool atOnce) {
  const char next = i + 1 < text.size() ? text[i + 1] : ' ';
  // "SumUp  .CAFE": where a bank has no asterisk.
  if (text[i] == '*' || (text[i] == '.' && !atOnce && next != ' ')) word.star = true;
  if (text[i] == '/' && next == '/') word.strokes = true;
  if (text[i] == ':') word.colon = true;
  if (text[i] == '-' && atOnce) word.hyphen = std::isalnum(static_cast<unsigned char>(next)) != 0;
}

StatementWords wordsIn(std::string_view written) {
  const std::string text = plainLetters(written);
  StatementWords words;
  std::string word;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char upper = text[i] >= 'a' && text[i] <= 'z' ? static_cast<char>(text[i] - 'a' + 'A') : text[i];
    if (const std::size_t bytes = separatorBytes(std::string_view(text).substr(i)); bytes > 0) {
      addWord(words, word);
      i += bytes - 1;
    } else if (isWordByte(upper) || (upper == '.' && !word.empty())) {
      word += upper;
    } else if (upper != '\'' || word.empty()) {
      const bool ended = !word.empty();
      // "CANAL+" is not any canal.
      if (upper == '+' && ended && (i + 1 == text.size() || text[i + 1] == ' ')) word += "PLUS";
      addWord(words, word);
      if (!words.empty()) noteSign(words.back(), text, i, ended);
    }
  }
  addWord(words, word);
  return words;
}

/// Words of the longest channel that starts at `start` and leaves any, or of one number; 0 if neither does.
std::size_t wordsToDrop(const StatementWords &words, std::size_t start, const TextRules &rules) {
  std::size_t longest = numberWords(words, start);
  // Behind "NEFT" or "PRLV SEPA" stand the other bank and the payment's number before the name.
  if (start > 0 && (words[start].branch || isReference(words[start].text))) longest = std::max(longest, std::size_t{1});
  for (const auto &channel : rules.channels) {
    const std::size_t said = wordsSpelling(words, start, channel);
    if (start + said < words.size()) longest = std::max(longest, said);
  }
  return longest;
}

/// Where the name begins behind all that is to be dropped; one word stays. `numbered` are the places where a number was dropped.
std::size_t nameStart(const StatementWords &words, std::size_t start, const TextRules &rules, std::vector<std::size_t> *numbered = nullptr) {
  while (start + 1 < words.size()) {
    const std::size_t drop = wordsToDrop(words, start, rules);
    if (drop == 0 || start + drop >= words.size()) break;
    for (std::size_t i = std::max(start, std::size_t{1}); numbered != nullptr && i < start + drop; ++i) {
      if (isNumber(words[i].text)) numbered->push_back(i);
    }
    start += drop;
  }
  return start;
}

/// Where the merchant begins behind a facilitator at `start`; 0 where there is none.
std::size_t startBehind(const StatementWords &words, std::size_t start, const Facilitator &facilitator) {
  const std::size_t end = start + wordsSpelling(words, start, facilitator.words);
  if (end == start || (facilitator.star && !words[end - 1].star)) return 0;
  if (facilitator.then.empty()) return end < words.size() ? end : 0;
  for (std::size_t i = end; i < words.size(); ++i) {
    const std::size_t then = wordsSpelling(words, i, facilitator.then);
    if (then > 0) return i + then < words.size() ? i + then : 0;
  }
  return 0;
}

struct Behind {
  std::size_t start = 0;
  bool till = false;
  bool small = false;
};

/// Where a merchant may begin behind the facilitators at `start`, the farthest first.
std::vector<Behind> behindAt(const StatementWords &words, std::size_t start, const TextRules &rules) {
  std::vector<Behind> found;
  for (const Facilitator &facilitator : rules.facilitators) {
    const std::size_t behind = startBehind(words, start, facilitator);
    if (behind > 0) found.push_back({behind, facilitator.till, facilitator.small});
  }
  std::stable_sort(found.begin(), found.end(), [](const Behind &one, const Behind &other) { return one.start > other.start; });
  return found;
}

std::vector<std::string> textsFrom(const StatementWords &words, std::size_t start) {
  std::vector<std::string> texts;
  for (std::size_t i = start; i < words.size(); ++i) texts.push_back(words[i].text);
  return texts;
}

MerchantWords merchantFrom(const StatementWords &words, std::size_t start, const TextRules &rules) {
  MerchantWords merchant{textsFrom(words, start), {}, {}, {}};
  for (std::size_t i = start; i < words.size(); ++i) {
    merchant.stars.push_back(words[i].star);
    merchant.ends.push_back(words[i].strokes || std::any_of(rules.nameEnds.begin(), rules.nameEnds.end(), [&](const auto &phrase) {
      return wordsSpelling(words, i + 1, phrase) > 0;
    }));
  }
  for (std::size_t i = start; i < words.size(); ++i) {
    std::string host = words[i].text;
    for (; words[i].hyphen && i + 1 < words.size(); ++i) host += "-" + words[i + 1].text;
    if (host.find('.') != std::string::npos) merchant.hosts.push_back(asciiLower(host));
  }
  return merchant;
}

/// "财付通-微信支付-(特约)美团": behind one that pays on may stand another, and words that say how.
void readBehind(MerchantText &text, const StatementWords &words, std::size_t start, const TextRules &rules) {
  std::vector<std::size_t> starts;
  const std::vector<Behind> found = behindAt(words, start, rules);
  text.till = !found.empty() && found.front().till;
  text.small = !found.empty() && found.front().small;
  for (const Behind &one : found) {
    const std::size_t named = nameStart(words, one.start, rules);
    const std::vector<Behind> further = behindAt(words, named, rules);
    if (!further.empty()) starts.push_back(further.front().start);
    if (!further.empty() && !further.front().till) text.till = false;
    if (!further.empty()) text.small = further.front().small;
    starts.insert(starts.end(), {one.start, named});
  }
  std::vector<std::size_t> seen;
  for (const std::size_t one : starts) {
    if (std::find(seen.begin(), seen.end(), one) != seen.end()) continue;
    seen.push_back(one);
    if (seen.size() == 1) text.behind = merchantFrom(words, one, rules);
    else text.alsoBehind.push_back(merchantFrom(words, one, rules));
  }
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

std::string joinedWords(const std::vector<std::string> &words, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += (i == 0 ? "" : " ") + words[i];
  return text;
}

std::vector<std::vector<std::string>> spellings(std::string_view name) {
  std::string apart(name);
  std::replace(apart.begin(), apart.end(), '\'', ' ');
  std::vector<std::vector<std::string>> ways{merchantWords(name), merchantWords(replaced(name, kTwoLetterForms)), merchantWords(apart)};
  if (name.find(" & ") == std::string_view::npos) return ways;
  for (const std::string_view word : kAnd) {
    ways.push_back(merchantWords(replaced(name, std::array<std::pair<std::string_view, std::string_view>, 1>{{{" & ", word}}})));
  }
  return ways;
}

MerchantText readMerchantText(std::string_view written, const TextRules &rules) {
  const StatementWords words = wordsIn(written);
  std::vector<std::size_t> numbered;
  const std::size_t start = nameStart(words, 0, rules, &numbered);
  MerchantText text;
  text.whole = merchantFrom(words, 0, rules);
  text.paid = merchantFrom(words, start, rules);
  for (auto at = numbered.rbegin(); at != numbered.rend(); ++at) text.numbered.push_back(merchantFrom(words, *at, rules));
  if (start > 0 && numberWords(words, 0) == 0) text.channel = wordsToDrop(words, 0, rules);
  readBehind(text, words, start, rules);
  return text;
}

std::vector<std::size_t> nameEnds(const std::vector<std::string> &words, const TextRules &rules, const std::vector<bool> &said) {
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
    if (formed || numbered || (i <= said.size() && said[i - 1])) ends.push_back(i);
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
