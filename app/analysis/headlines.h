// SPDX-License-Identifier: GPL-3.0-or-later
// The big answers: who has my payment data, who has my location, who can reach me, who has my address book.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/model/inventory.h"

namespace dossier {

struct HeadlineHolder {
  std::uint32_t holder = 0;                  ///< index in Inventory::holders
  Basis basis = Basis::Declared;             ///< strongest within this headline; in `have`, the strongest that counts
};

/// A holder stands in one of the three lists at most; each is sorted by basis, strongest first, then by holder.
/// Removed holders are in none.
struct Headline {
  std::string id;                            ///< "payment", "location", "contact", "address-book"
  std::vector<HeadlineHolder> have;          ///< remembered, provided, observed, confirmed; strongest first
  std::vector<HeadlineHolder> could;         ///< permitted and nothing that counts
  std::vector<HeadlineHolder> say;           ///< declared and nothing stronger
};

struct Headlines {
  Headline payment, location, contact, addressBook;
  std::array<const Headline *, 4> all() const { return {&payment, &location, &contact, &addressBook}; }
};

Headlines buildHeadlines(const Inventory &inventory);

}  // namespace dossier
