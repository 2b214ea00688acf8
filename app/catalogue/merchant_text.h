// SPDX-License-Identifier: GPL-3.0-or-later
// Merchant texts as they stand on statements, in a form that can be compared.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dossier {

/// "Uber *Trip 4F2K" -> {"UBER", "TRIP", "4F2K"}: upper case by ASCII, split at everything but letters, digits and dots
/// between them. Bytes beyond ASCII count as letters.
std::vector<std::string> merchantWords(std::string_view text);

}  // namespace dossier
