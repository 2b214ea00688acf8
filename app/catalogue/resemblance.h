// SPDX-License-Identifier: GPL-3.0-or-later
// Names that are not the same but might mean the same. Never a match by itself: the person is asked.
#pragma once

#include <string_view>

namespace dossier {

/// Both as firmName() gives them. True where a letter or two differ (a swap of neighbours is one), or where one begins with
/// all the words of the other: "netflicks" and "netflix", "spotify premium" and "spotify". Names of fewer than four bytes
/// resemble nothing.
bool resembles(std::string_view one, std::string_view other);

}  // namespace dossier
