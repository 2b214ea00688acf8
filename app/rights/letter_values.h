// SPDX-License-Identifier: GPL-3.0-or-later
// What the inventory and the catalogue know for a letter to one holder. Pure.
#pragma once

#include <cstdint>

#include "catalogue/catalogue.h"
#include "core/model/inventory.h"
#include "rights/letter.h"

namespace dossier {

/// Of a holder of the inventory (index). A type that is only declared is the holder's own claim and no finding: it is left out.
LetterValues letterValues(const Inventory &inventory, std::uint32_t holder, const Catalogue &catalogue, std::chrono::year_month_day date);
/// Of one that the inventory does not have: nothing is known of the person there.
LetterValues letterValues(const CatalogueHolder &holder, std::chrono::year_month_day date);

}  // namespace dossier
