// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"

#include <algorithm>
#include <cstdint>

namespace dossier {
namespace {

constexpr std::uint32_t kInvalid = 0xFFFFFFFF;

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

/// Control characters, and the formatting characters that can make text read in another order than it stands.
bool isUnshowable(std::uint32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || c == 0x61C || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) ||
         (c >= 0xE0000 && c <= 0xE0FFF);
}

bool isSpace(std::uint32_t c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0xA0 || c == 0x2028 || c == 0x2029 || c == 0x3000;
}

/// Printable ASCII with single blanks inside: nearly every text there is, and nothing to do about it.
bool isPlain(std::string_view text) {
  char before = ' ';
  for (const char c : text) {
    if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) return false;
    before = c;
  }
  return text.empty() || before != ' ';
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
  for (std::size_t position = 0; position < text.size();) {
    const std::size_t start = position;
    const std::uint32_t c = nextCodePoint(text, position);
    if (isSpace(c)) {
      pendingSpace = !result.empty();
      continue;
    }
    if (c != kInvalid && isUnshowable(c)) continue;
    if (count + (pendingSpace ? 1 : 0) >= maxCodePoints) return result + "\xE2\x80\xA6";
    if (pendingSpace) {
      result += ' ';
      ++count;
    }
    pendingSpace = false;
    if (c == kInvalid) {
      result += "\xEF\xBF\xBD";
    } else {
      result.append(text, start, position - start);
    }
    ++count;
  }
  return result;
}

std::string displayableLines(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t position = 0; position < text.size();) {
    const std::size_t start = position;
    const std::uint32_t c = nextCodePoint(text, position);
    if (c == '\r' && position < text.size() && text[position] == '\n') continue;
    if (c == '\r' || c == 0x2028 || c == 0x2029) {
      result += '\n';
    } else if (c == kInvalid) {
      result += "\xEF\xBF\xBD";
    } else if (c < 0x20 && c != '\n' && c != '\t') {
      result += "\xE2\x90";
      result += static_cast<char>(0x80 + c);
    } else if (!isUnshowable(c) || c == '\n' || c == '\t') {
      result.append(text, start, position - start);
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
  return std::search(text.begin(), text.end(), part.begin(), part.end(),
                     [](char a, char b) { return lowered(a) == lowered(b); }) != text.end();
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

}  // namespace dossier
