// SPDX-License-Identifier: GPL-3.0-or-later
// What may never be kept, taken out of free text: card numbers, account numbers, user names.
#pragma once

#include <string>
#include <string_view>

namespace dossier {

/// Replaces every payment card number (13–19 digits, Luhn-valid, ISO/IEC 7812) by "•••• " and its last four digits,
/// and every IBAN (ISO 13616, checksum valid) by its country and "••••". Blanks and dashes between digits do not hide them.
std::string maskNumbers(std::string_view text);

/// The masked form of a user name that is neither an e-mail address nor a phone number:
/// at most its first two characters, then a mark of fixed length.
std::string maskUserName(std::string_view userName);

bool looksLikeEmail(std::string_view text);
/// An international or national number of 7–15 digits (ITU-T E.164) with usual separators and nothing else.
bool looksLikePhone(std::string_view text);

bool isLuhnValid(std::string_view digits);

}  // namespace dossier
