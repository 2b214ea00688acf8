// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"

#include <sodium.h>

#include <algorithm>
#include <cstdint>

namespace dossier {
namespace {

constexpr std::uint32_t kInvalid = 0xFFFFFFFF;
constexpr std::uint32_t kMark = 0xFFFD;

char lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Decodes one code point (RFC 3629, no overlong forms, no surrogates) and advances; kInvalid advances one byte.
std::uint32_t nextCodePoint(std::string_view text, std::size_t &position) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
  const std::uint8_t lead = byte(position);
  if (lead < 0x80) return text[position++] & 0x7F;
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || position + length > text.size()) {
    ++position;
    return kInvalid;
  }
  std::uint32_t value = lead & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(position + i) & 0xC0) != 0x80) {
      ++position;
      return kInvalid;
    }
    value = (value << 6) | (byte(position + i) & 0x3FU);
  }
  const bool overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
  if (overlong || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) {
    ++position;
    return kInvalid;
  }
  position += length;
  return value;
}

/// Characters that command a terminal, make text read in another order than it stands, or are there without being seen.
bool isUnshowable(std::uint32_t c) {
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return true;
  if (c < 0x34F) return c == 0xAD;
  const auto within = [c](std::uint32_t first, std::uint32_t last) { return c >= first && c <= last; };
  return c == 0x34F || c == 0x61C || within(0x115F, 0x1160) || within(0x17B4, 0x17B5) || within(0x180B, 0x180F) || within(0x200B, 0x200F) ||
         within(0x2028, 0x202E) || within(0x2060, 0x206F) || c == 0x3164 || within(0xFE00, 0xFE0F) || c == 0xFEFF || c == 0xFFA0 ||
         within(0xFFF0, 0xFFFB) || within(0x1D173, 0x1D17A) || within(0xE0000, 0xE0FFF);
}

bool isSpace(std::uint32_t c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0xA0 || c == 0x2028 || c == 0x2029 || c == 0x3000;
}

/// Joiners and variation selectors mean something after the letters and pictures that they are made for: Persian, the scripts
/// of India, emoji, ideographs. After a Latin, Greek or Cyrillic letter or a digit they only hide.
bool isMeant(std::uint32_t c, std::uint32_t before) {
  const auto isVariation = [](std::uint32_t x) { return x >= 0xFE00 && x <= 0xFE0F; };
  if (c != 0x200C && c != 0x200D && !isVariation(c) && (c < 0xE0100 || c > 0xE01EF)) return false;
  if (before == 0xA9 || before == 0xAE) return isVariation(c);
  return before >= 0x590 && before != kMark && before != kInvalid && !isSpace(before) && (isVariation(before) || !isUnshowable(before));
}

/// The one place where foreign text is made harmless: gives its characters one after the other, and for those that must not be
/// shown, a mark. A run of them gets one mark.
class ShownCharacters {
 public:
  explicit ShownCharacters(std::string_view text) : m_text(text) {}

  bool next() {
    const std::uint32_t before = m_hidden ? kMark : m_code;
    const bool isMarked = m_hidden && !isSpace(m_code);
    do {
      if (m_position == m_text.size()) return false;
      m_start = m_position;
      m_code = nextCodePoint(m_text, m_position);
      m_hidden = m_code != kInvalid && isUnshowable(m_code) && !isMeant(m_code, before);
    } while (m_hidden && isMarked && !isSpace(m_code));
    return true;
  }

  std::uint32_t code() const { return m_code; }
  bool isHidden() const { return m_hidden; }
  bool isBefore(char c) const { return m_position < m_text.size() && m_text[m_position] == c; }
  std::string_view bytes() const { return m_text.substr(m_start, m_position - m_start); }

  /// As it may be shown: a control character by its own picture (U+2400 block), else by the replacement character.
  void appendTo(std::string &result) const {
    if (!m_hidden && m_code != kInvalid) {
      result.append(bytes());
    } else if (m_hidden && (m_code < 0x20 || m_code == 0x7F)) {
      result += "\xE2\x90";
      result += static_cast<char>(m_code == 0x7F ? 0xA1 : 0x80 + m_code);
    } else {
      result += "\xEF\xBF\xBD";
    }
  }

 private:
  std::string_view m_text;
  std::size_t m_position = 0;
  std::size_t m_start = 0;
  std::uint32_t m_code = 0;
  bool m_hidden = false;
};

/// Printable ASCII with single blanks inside: nearly every text there is, and nothing to do about it.
bool isPlain(std::string_view text) {
  char before = ' ';
  for (const char c : text) {
    if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) return false;
    before = c;
  }
  return text.empty() || before != ' ';
}

/// Nothing but printable ASCII.
bool isPrintable(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

}  // namespace

bool isValidUtf8(std::string_view text) {
  for (std::size_t position = 0; position < text.size();) {
    if (nextCodePoint(text, position) == kInvalid) return false;
  }
  return true;
}

std::string toValidUtf8(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t position = 0; position < text.size();) {
    const std::size_t start = position;
    if (nextCodePoint(text, position) == kInvalid) {
      result += "\xEF\xBF\xBD";
    } else {
      result.append(text, start, position - start);
    }
  }
  return result;
}

std::string displayable(std::string_view text, std::size_t maxCodePoints) {
  if (text.size() <= maxCodePoints && isPlain(text)) return std::string(text);
  std::string result;
  std::size_t count = 0;
  bool pendingSpace = false;
  for (ShownCharacters characters(text); characters.next();) {
    if (isSpace(characters.code())) {
      pendingSpace = !result.empty();
      continue;
    }
    if (count + (pendingSpace ? 1 : 0) >= maxCodePoints) return result + "\xE2\x80\xA6";
    if (pendingSpace) {
      result += ' ';
      ++count;
    }
    pendingSpace = false;
    characters.appendTo(result);
    ++count;
  }
  return result;
}

std::string displayableLine(std::string_view text) {
  if (isPrintable(text)) return std::string(text);
  std::string result;
  result.reserve(text.size());
  for (ShownCharacters characters(text); characters.next();) characters.appendTo(result);
  return result;
}

std::string displayableLines(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (ShownCharacters characters(text); characters.next();) {
    const std::uint32_t c = characters.code();
    if (c == '\n' || c == '\t') {
      result += static_cast<char>(c);
    } else if (c == 0x2028 || c == 0x2029) {
      result += '\n';
    } else if (c != '\r') {
      characters.appendTo(result);
    } else if (!characters.isBefore('\n')) {
      result += '\n';
    }
  }
  return result;
}

std::string visibleOnly(std::string_view text) {
  std::string result;
  for (ShownCharacters characters(text); characters.next();) {
    if (!characters.isHidden() || isSpace(characters.code())) result.append(characters.bytes());
  }
  return result;
}

std::string escapedJson(std::string_view json) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string result;
  const auto escape = [&](std::uint32_t unit) {
    result += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4) result += kHex[(unit >> shift) & 0xF];
  };
  for (std::size_t position = 0; position < json.size();) {
    const std::size_t start = position;
    const std::uint32_t c = nextCodePoint(json, position);
    // Below a blank stand only the breaks and blanks between the values: the writer has escaped the rest.
    if (c < 0x20 || c == kInvalid || !isUnshowable(c)) {
      result.append(json, start, position - start);
    } else if (c < 0x10000) {
      escape(c);
    } else {
      escape(0xD800 + ((c - 0x10000) >> 10));
      escape(0xDC00 + ((c - 0x10000) & 0x3FF));
    }
  }
  return result;
}

std::size_t codePointCount(std::string_view utf8) {
  return static_cast<std::size_t>(
      std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<std::uint8_t>(c) & 0xC0) != 0x80; }));
}

std::string asciiLower(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(), lowered);
  return result;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlank = " \t\r\n\f\v";
  const auto begin = text.find_first_not_of(kBlank);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlank) - begin + 1);
}

bool startsWithIgnoringCase(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() &&
         std::equal(prefix.begin(), prefix.end(), text.begin(), [](char a, char b) { return lowered(a) == lowered(b); });
}

bool containsIgnoringCase(std::string_view text, std::string_view part) {
  const auto same = [](char a, char b) { return lowered(a) == lowered(b); };
  return part.empty() || std::search(text.begin(), text.end(), part.begin(), part.end(), same) != text.end();
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  std::size_t start = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i == text.size() || text[i] == separator) {
      parts.push_back(text.substr(start, i - start));
      start = i + 1;
    }
  }
  return parts;
}

std::string hexOf(std::span<const std::uint8_t> bytes) {
  std::string text(bytes.size() * 2 + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
  text.pop_back();
  return text;
}

std::string hexOf(std::string_view bytes) { return hexOf(std::span(reinterpret_cast<const std::uint8_t *>(bytes.data()), bytes.size())); }

std::vector<std::uint8_t> bytesFromHex(std::string_view hex) {
  std::vector<std::uint8_t> bytes(hex.size() / 2);
  std::size_t length = 0;
  const char *end = nullptr;
  const bool good = sodium_hex2bin(bytes.data(), bytes.size(), hex.data(), hex.size(), nullptr, &length, &end) == 0;
  return good && length * 2 == hex.size() ? bytes : std::vector<std::uint8_t>{};
}

}  // namespace dossier
