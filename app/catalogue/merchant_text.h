// SPDX-License-Identifier: GPL-3.0-or-later
// Merchant texts as they stand on statements, in a form that can be compared.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dossier {

/// "Uber *Trip 4F2K" -> {"UBER", "TRIP", "4F2K"}: upper case by ASCII, split at everything but letters, digits and dots
/// between them. Bytes beyond ASCII count as letters, but East Asian and typographic punctuation separates:
/// "支付宝（中国）" is two words.
std::vector<std::string> merchantWords(std::string_view text);

/// The same without what only says how the payment was made: leading words such as POS, CARD PURCHASE or LASTSCHRIFT,
/// and leading numbers. At least one word stays.
std::vector<std::string> merchantWordsWithoutChannel(std::string_view text);

}  // namespace dossier
