// SPDX-License-Identifier: GPL-3.0-or-later
// Small helpers on UTF-8 text. Everything here is locale-free.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dossier {

bool isValidUtf8(std::string_view text);
/// Invalid bytes become U+FFFD.
std::string toValidUtf8(std::string_view text);
/// What may be shown or stored of foreign text: valid UTF-8, control and bidirectional formatting characters
/// removed, white space folded, cut at `maxCodePoints` with an ellipsis.
std::string displayable(std::string_view text, std::size_t maxCodePoints = 200);
/// The same for a text of many lines: breaks and tabs stay, a control character is shown by its symbol (U+2400 block).
std::string displayableLines(std::string_view text);
std::size_t codePointCount(std::string_view utf8);

std::string asciiLower(std::string_view text);
std::string_view trimmed(std::string_view text);
bool startsWithIgnoringCase(std::string_view text, std::string_view prefix);
bool containsIgnoringCase(std::string_view text, std::string_view part);
std::vector<std::string_view> split(std::string_view text, char separator);

}  // namespace dossier
