// SPDX-License-Identifier: GPL-3.0-or-later
// How a search text is compared with what the inventory holds. Locale-free.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dossier {

/// UTF-8 text without its case: ASCII, Latin-1, Latin Extended-A, Greek and Cyrillic letters. The rest stays as it is.
std::string foldCase(std::string_view text);

/// The words of a folded text: runs of ASCII letters, digits and bytes beyond ASCII.
std::vector<std::string_view> wordsOf(std::string_view folded);

/// Digits as a person writes them, in groups or not.
struct DialledNumber {
  std::string digits;                        ///< without separators, without "00"; a national one keeps its leading 0
  bool international = false;                ///< written with "+" or "00"
};

/// None if the text has no digit, or anything but digits and the separators of telephone numbers.
std::optional<DialledNumber> dialledNumber(std::string_view text);

/// Seven digits or more: enough to be looked up as one number.
bool isWholeNumber(const DialledNumber &number);

/// From seven digits on, two numbers are the same if they are equal, or if the shorter one is a national form of the
/// longer (its end, without the trunk 0). Four to six digits of `asked` are the last digits of `kept`.
bool sameNumber(const DialledNumber &asked, const DialledNumber &kept);

/// The mailbox behind a folded address: "ana+shop@example.net" is read by "ana@example.net". The rest stays as it is.
std::string mailboxOf(std::string_view foldedAddress);

/// The host of a folded web address or host name, without scheme, user, port, path and final dot.
/// Empty if the text is not one.
std::string_view hostOf(std::string_view folded);

}  // namespace dossier
