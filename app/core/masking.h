// SPDX-License-Identifier: GPL-3.0-or-later
// What may never be kept, taken out of free text: card numbers, account numbers, user names.
#pragma once

#include <string>
#include <string_view>

namespace dossier {

/// Replaces every payment card number (13–19 digits, Luhn-valid, ISO/IEC 7812) by "•••• " and its last four digits,
/// and every IBAN (ISO 13616, checksum valid) by its country and "••••". Single blanks, dashes, dots, slashes and low lines
/// between digits do not hide them. A text that is an international phone number as a whole is left alone.
std::string maskNumbers(std::string_view text);

/// Free text as it may be kept and shown: `displayable`, and masked after what could stand between two digits unseen is gone.
std::string maskedLabel(std::string_view text, std::size_t maxCodePoints = 200);

/// The masked form of a user name that is neither an e-mail address nor a phone number:
/// at most its first two characters, then a mark of fixed length.
std::string maskUserName(std::string_view userName);

bool looksLikeEmail(std::string_view text);
/// An international or national number of 7–15 digits (ITU-T E.164) with usual separators and nothing else.
bool looksLikePhone(std::string_view text);

bool isLuhnValid(std::string_view digits);

}  // namespace dossier
