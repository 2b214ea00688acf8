// SPDX-License-Identifier: GPL-3.0-or-later
// Any text as it is made fit to be kept and shown: UTF-8, nothing that a terminal obeys or that turns the direction of reading,
// no card number, and nothing more to do the second time.
#include "core/masking.h"
#include "core/text.h"
#include "support.h"

namespace dossier {
namespace {

using fuzz::require;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Told apart from the program's own search on purpose: every run of digits with at most one blank, dash, dot, slash or low line
/// between two of them, and in it every place and length.
bool holdsCardNumber(std::string_view text) {
  std::string digits;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && isDigit(text[i])) {
      digits += text[i];
      continue;
    }
    const bool isBetween = i > 0 && i + 1 < text.size() && isDigit(text[i - 1]) && isDigit(text[i + 1]);
    if (isBetween && std::string_view(" -./_").find(text[i]) != std::string_view::npos) continue;
    for (std::size_t from = 0; from < digits.size(); ++from) {
      for (std::size_t length = 13; length <= 19 && from + length <= digits.size(); ++length) {
        if (isLuhnValid(std::string_view(digits).substr(from, length))) return true;
      }
    }
    digits.clear();
  }
  return false;
}

/// What a terminal obeys, and what turns the direction of reading (Unicode Standard Annex 9, and the zero-width ones beside them).
void requireQuiet(std::string_view text, std::string_view allowed) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<std::uint8_t>(text[i]);
    require(byte >= 0x20 || allowed.find(text[i]) != std::string_view::npos, "a control character", text);
    require(byte != 0x7F, "a control character", text);
    if (i + 1 < text.size() && byte == 0xC2) require(static_cast<std::uint8_t>(text[i + 1]) >= 0xA0, "a control character", text);
  }
  for (const std::string_view mark : {"\u200E", "\u200F", "\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069", "\u061C", "\u200B", "\uFEFF"}) {
    require(text.find(mark) == std::string_view::npos, "a mark that is not seen", text);
  }
}

void checkShown(std::string_view bytes) {
  constexpr std::size_t kMost = 40;
  const std::string shown = displayable(bytes, kMost);
  require(isValidUtf8(shown), "not UTF-8", shown);
  require(codePointCount(shown) <= kMost + 1, "longer than asked for", shown);
  require(displayable(shown, kMost) == shown, "shown twice is not shown once", shown);
  requireQuiet(shown, "");
  const std::string lines = displayableLines(bytes);
  require(isValidUtf8(lines) && displayableLines(lines) == lines, "shown twice is not shown once", lines);
  requireQuiet(lines, "\n\t");
  const std::string valid = toValidUtf8(bytes);
  require(isValidUtf8(valid) && toValidUtf8(valid) == valid, "not UTF-8", valid);
  require(!isValidUtf8(bytes) || valid == bytes, "valid text that was changed", valid);
}

void checkMasked(std::string_view bytes) {
  const std::string label = maskedLabel(bytes);
  require(isValidUtf8(label) && maskedLabel(label) == label, "masked twice is not masked once", label);
  requireQuiet(label, "");
  // A telephone number that is written with its country may have the digits of a card.
  const bool isPhone = label.starts_with('+') && looksLikePhone(label);
  require(isPhone || !holdsCardNumber(label), "a card number", label);
  const std::string user = maskUserName(bytes);
  require(isValidUtf8(user) && codePointCount(user) <= 2 + 4, "a user name that is not masked", user);
  requireQuiet(user, "");
  if (looksLikeEmail(bytes)) require(bytes.size() <= 254 && bytes.find('@') != std::string_view::npos, "no address", bytes);
}

}  // namespace

void fuzzOnce(std::string_view bytes) {
  checkShown(bytes);
  checkMasked(bytes);
  std::size_t parts = 0;
  for (const std::string_view part : split(bytes, ',')) parts += part.size() + 1;
  require(parts == bytes.size() + 1, "parts that are not the whole");
  require(trimmed(trimmed(bytes)) == trimmed(bytes) && containsIgnoringCase(bytes, trimmed(bytes)), "trimmed twice is not trimmed once");
}

}  // namespace dossier
