// SPDX-License-Identifier: GPL-3.0-or-later
// Reverse look-up: from a card label, phone number, e-mail address, name or data type to every holder that has it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/model/inventory.h"

namespace dossier {

struct WhoAnswer {
  std::uint32_t holder = 0;                  ///< index in Inventory::holders
  std::string matched;                       ///< what matched: the identifier, the data type or the holder's name
  enum class By : std::uint8_t { Identifier, Type, Category, Holder } by = By::Identifier;
  std::vector<std::uint32_t> holdings;       ///< indices in Inventory::holdings: what it holds
};

/// Case-insensitive; digits of phone numbers are compared without separators. Sorted by holder.
std::vector<WhoAnswer> whoHas(std::string_view text, const Inventory &inventory);

}  // namespace dossier
