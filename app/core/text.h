// SPDX-License-Identifier: GPL-3.0-or-later
// Small helpers on UTF-8 text. Everything here is locale-free.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dossier {

bool isValidUtf8(std::string_view text);
/// Invalid bytes become U+FFFD.
std::string toValidUtf8(std::string_view text);
/// What may be shown or stored of foreign text: valid UTF-8, white space folded, cut at `maxCodePoints` with an ellipsis. A control
/// character is shown by its picture (U+2400 block); one that turns the order of reading or hides (U+202E, U+200B, tags) by U+FFFD.
/// Joiners and variation selectors stay where they mean something. Doing it twice changes nothing.
std::string displayable(std::string_view text, std::size_t maxCodePoints = 200);
/// The same for a line of output: nothing is folded or cut, a break is shown by its picture.
std::string displayableLine(std::string_view text);
/// The same for a text of many lines: breaks and tabs stay.
std::string displayableLines(std::string_view text);
/// The text without those characters, for what is compared or recognised: numbers copied from an address book often come
/// between U+202A and U+202C. Never for showing.
std::string visibleOnly(std::string_view text);
/// A written JSON document in which the same characters stand as \uXXXX: what it says stays the same.
std::string escapedJson(std::string_view json);
std::size_t codePointCount(std::string_view utf8);

std::string asciiLower(std::string_view text);
std::string_view trimmed(std::string_view text);
bool startsWithIgnoringCase(std::string_view text, std::string_view prefix);
bool containsIgnoringCase(std::string_view text, std::string_view part);
std::vector<std::string_view> split(std::string_view text, char separator);

/// Two digits for each byte, "0aff".
std::string hexOf(std::span<const std::uint8_t> bytes);
std::string hexOf(std::string_view bytes);
/// Empty where it is not hexadecimal.
std::vector<std::uint8_t> bytesFromHex(std::string_view hex);

}  // namespace dossier
