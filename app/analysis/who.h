// SPDX-License-Identifier: GPL-3.0-or-later
// Reverse look-up: from a card label, phone number, e-mail address, name or data type to every holder that has it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalogue/catalogue.h"
#include "core/model/inventory.h"

namespace dossier {

struct WhoAnswer {
  std::uint32_t holder = 0;                  ///< index in Inventory::holders
  std::string matched;                       ///< what matched: the identifier, the data type or the holder's name
  enum class By : std::uint8_t { Identifier, Type, Category, Holder } by = By::Identifier;
  std::vector<std::uint32_t> holdings;       ///< indices in Inventory::holdings: all it has, or of the type or category
};

/// Case-insensitive; digits of phone numbers are compared without separators, national and international forms are one.
/// Sorted by holder, then by `by`, then by `matched`. What each text is compared with:
/// - identifiers: a whole e-mail address with the mailbox ("ana@" finds "ana+shop@", not the other way round), a whole
///   number with phone numbers, a whole card number with the last four digits of a card label, all else as parts;
/// - a category, then the types of other categories: each word begins a word of the key or label, or, below three
///   letters, is one;
/// - holders: a part of the name, a domain or a host below it, a part of a domain, an app id.
/// Blank text has no answer. Removed holders are left out. User names stand masked in the inventory: only the part
/// that is left of them can be found.
std::vector<WhoAnswer> whoHas(std::string_view text, const Inventory &inventory);

/// The same, and the labels of the catalogue's types and categories are searched beside their keys.
std::vector<WhoAnswer> whoHas(std::string_view text, const Inventory &inventory, const std::vector<DataType> &types,
                              const std::vector<Category> &categories);

}  // namespace dossier
