// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/format/mail_header.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/text.h"
#include "import/format/charset.h"

namespace dossier {
namespace {

int hexValue(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

std::string decodeQ(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '=' && i + 2 < text.size() && hexValue(text[i + 1]) >= 0 && hexValue(text[i + 2]) >= 0) {
      out += static_cast<char>(hexValue(text[i + 1]) * 16 + hexValue(text[i + 2]));
      i += 2;
    } else {
      out += text[i] == '_' ? ' ' : text[i];
    }
  }
  return out;
}

std::string decodeB(std::string_view text) {
  std::string out;
  unsigned bits = 0;
  int count = 0;
  for (const char c : text) {
    unsigned value = 0;
    if (c >= 'A' && c <= 'Z') value = static_cast<unsigned>(c - 'A');
    else if (c >= 'a' && c <= 'z') value = static_cast<unsigned>(c - 'a') + 26;
    else if (c >= '0' && c <= '9') value = static_cast<unsigned>(c - '0') + 52;
    else if (c == '+') value = 62;
    else if (c == '/') value = 63;
    else continue;
    bits = (bits << 6) | value;
    if (++count == 4) count = 0;
    if (count != 1) out += static_cast<char>((bits >> (count == 2 ? 4 : count == 3 ? 2 : 0)) & 0xFF);
  }
  return out;
}

struct EncodedWord {
  std::string_view charset;
  std::string bytes;
  std::size_t length = 0;        ///< of the whole word in the text
};

/// "=?charset*lang?B|Q?text?=" at the start of `text`.
std::optional<EncodedWord> encodedWordAt(std::string_view text) {
  if (!text.starts_with("=?")) return std::nullopt;
  const auto afterCharset = text.find('?', 2);
  if (afterCharset == std::string_view::npos || afterCharset > 60 || afterCharset + 2 >= text.size() || text[afterCharset + 2] != '?') {
    return std::nullopt;
  }
  const auto end = text.find("?=", afterCharset + 3);
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view payload = text.substr(afterCharset + 3, end - afterCharset - 3);
  const char how = text[afterCharset + 1];
  EncodedWord word;
  word.charset = text.substr(2, afterCharset - 2);
  word.charset = word.charset.substr(0, word.charset.find('*'));
  word.length = end + 2;
  if (how == 'Q' || how == 'q') {
    word.bytes = decodeQ(payload);
  } else if (how == 'B' || how == 'b') {
    word.bytes = decodeB(payload);
  } else {
    return std::nullopt;
  }
  return word;
}

/// Bytes of adjacent words, until the charset changes.
struct PendingWords {
  std::string charset, bytes;
  void flushTo(std::string &out) {
    if (!bytes.empty()) out += toUtf8(bytes, charset);
    bytes.clear();
    charset.clear();
  }
};

int monthOf(std::string_view word) {
  constexpr std::array<std::string_view, 12> kMonths{"jan", "feb", "mar", "apr", "may", "jun",
                                                     "jul", "aug", "sep", "oct", "nov", "dec"};
  const std::string lower = asciiLower(word.substr(0, 3));
  const auto found = std::find(kMonths.begin(), kMonths.end(), lower);
  return found == kMonths.end() ? 0 : static_cast<int>(found - kMonths.begin()) + 1;
}

std::optional<int> numberIn(std::string_view word) {
  int value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc() || end != word.data() + word.size()) return std::nullopt;
  return value;
}

/// Minutes east of Greenwich: "+0130", "GMT", "EST". Unknown names count as UTC (RFC 5322 §4.3).
int zoneMinutes(std::string_view zone) {
  if (zone.size() == 5 && (zone[0] == '+' || zone[0] == '-')) {
    const auto value = numberIn(zone.substr(1));
    if (!value) return 0;
    const int minutes = *value / 100 * 60 + *value % 100;
    return zone[0] == '-' ? -minutes : minutes;
  }
  constexpr std::array<std::pair<std::string_view, int>, 8> kZones{
      {{"EST", -300}, {"EDT", -240}, {"CST", -360}, {"CDT", -300}, {"MST", -420}, {"MDT", -360}, {"PST", -480}, {"PDT", -420}}};
  for (const auto &[name, minutes] : kZones) {
    if (name == zone) return minutes;
  }
  return 0;
}

bool readClock(std::string_view word, std::array<int, 3> &clock) {
  const auto parts = split(word, ':');
  if (parts.size() < 2 || parts.size() > 3) return false;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto value = numberIn(parts[i]);
    if (!value || *value < 0 || *value > (i == 0 ? 23 : 60)) return false;
    clock[i] = *value;
  }
  return true;
}

std::string withoutComments(std::string_view value) {
  std::string out;
  int depth = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const char c = value[i];
    if (c == '\\' && i + 1 < value.size()) {
      if (depth == 0) out.append(value.substr(i, 2));
      ++i;
      continue;
    }
    if (c == '"' && depth == 0) quoted = !quoted;
    if (!quoted && c == '(') ++depth;
    if (depth == 0) out += c;
    if (!quoted && c == ')' && depth > 0) --depth;
  }
  return out;
}

bool isAddress(std::string_view text) {
  const auto at = text.rfind('@');
  return at != std::string_view::npos && at > 0 && at + 1 < text.size() && text.size() <= 254 &&
         text.find_first_of(" \t<>,;\"") == std::string_view::npos && isValidUtf8(text);
}

/// The address in one element of a list: what stands in angle brackets, else the element itself.
std::string addressOf(std::string_view element) {
  if (const auto open = element.rfind('<'); open != std::string_view::npos) {
    element.remove_prefix(open + 1);
    element = element.substr(0, element.find('>'));
  } else if (const auto colon = element.rfind(':'); colon != std::string_view::npos) {
    element.remove_prefix(colon + 1);  // the start of a group
  }
  element = trimmed(element);
  return isAddress(element) ? asciiLower(element) : std::string();
}

}  // namespace

std::string unfolded(std::string_view folded) {
  std::string out;
  out.reserve(folded.size());
  for (const char c : folded) {
    if (c != '\r' && c != '\n' && c != '\0') out += c;
  }
  return std::string(trimmed(out));
}

std::string decodedText(std::string_view value) {
  std::string out, raw;
  PendingWords pending;
  const auto flushRaw = [&] {
    if (!raw.empty()) out += toUtf8(raw, "");
    raw.clear();
  };
  for (std::size_t i = 0; i < value.size();) {
    const auto word = value[i] == '=' ? encodedWordAt(value.substr(i)) : std::nullopt;
    if (!word) {
      if (!pending.bytes.empty() || !pending.charset.empty()) pending.flushTo(out);
      raw += value[i++];
      continue;
    }
    const bool joins = !pending.charset.empty();
    if (joins) raw.clear();
    flushRaw();
    if (joins && asciiLower(pending.charset) != asciiLower(word->charset)) pending.flushTo(out);
    pending.charset = word->charset;
    pending.bytes += word->bytes;
    i += word->length;
    // White space between two encoded words is not part of the text.
    std::size_t blank = i;
    while (blank < value.size() && (value[blank] == ' ' || value[blank] == '\t')) ++blank;
    if (blank > i && encodedWordAt(value.substr(blank))) i = blank;
  }
  pending.flushTo(out);
  flushRaw();
  return out;
}

std::vector<std::string> addressesIn(std::string_view value, std::size_t most) {
  std::vector<std::string> found;
  const std::string text = withoutComments(value);
  bool quoted = false;
  std::size_t start = 0;
  for (std::size_t i = 0; i <= text.size() && found.size() < most; ++i) {
    if (i < text.size() && text[i] == '"') quoted = !quoted;
    if (i < text.size() && (quoted || (text[i] != ',' && text[i] != ';'))) continue;
    if (std::string address = addressOf(std::string_view(text).substr(start, i - start)); !address.empty()) {
      found.push_back(std::move(address));
    }
    start = i + 1;
  }
  return found;
}

std::string senderIn(std::string_view value) {
  const std::string text = withoutComments(value);
  for (std::size_t open = text.rfind('<'); open != std::string::npos; open = open == 0 ? std::string::npos : text.rfind('<', open - 1)) {
    const std::string_view inside = trimmed(std::string_view(text).substr(open + 1, text.find('>', open) - open - 1));
    if (isAddress(inside)) return asciiLower(inside);
  }
  const auto bare = addressesIn(text);
  return bare.empty() ? std::string() : bare.back();
}

std::optional<Timestamp> mailDate(std::string_view value, std::chrono::sys_seconds today) {
  std::string text = withoutComments(value);
  std::replace_if(text.begin(), text.end(), [](char c) { return c == ',' || c == '\t'; }, ' ');
  int day = 0, month = 0, year = -1;
  std::array<int, 3> clock{};
  bool hasClock = false;
  std::string_view zone;
  for (const std::string_view word : split(text, ' ')) {
    if (word.empty()) continue;
    const auto number = numberIn(word);
    if (!hasClock && word.find(':') != std::string_view::npos) {
      if (!readClock(word, clock)) return std::nullopt;
      hasClock = true;
    } else if (month == 0 && !number && monthOf(word) != 0 && word.size() >= 3) {
      month = monthOf(word);
    } else if (number && word[0] != '+' && word[0] != '-' && day == 0 && *number >= 1 && *number <= 31) {
      day = *number;
    } else if (number && word[0] != '+' && word[0] != '-' && year < 0) {
      year = *number;
    } else if (hasClock && zone.empty()) {
      zone = word;
    }
  }
  if (day == 0 || month == 0 || year < 0 || !hasClock) return std::nullopt;
  if (year < 100) year += year < 50 ? 2000 : 1900;
  const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok()) return std::nullopt;
  const auto moment = std::chrono::sys_days(date) + std::chrono::hours(clock[0]) + std::chrono::minutes(clock[1]) +
                      std::chrono::seconds(std::min(clock[2], 59)) - std::chrono::minutes(zoneMinutes(zone));
  return Timestamp::plausible(moment.time_since_epoch().count(), today);
}

}  // namespace dossier
