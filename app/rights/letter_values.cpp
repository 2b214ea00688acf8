// SPDX-License-Identifier: GPL-3.0-or-later
#include "rights/letter_values.h"

#include <algorithm>

namespace dossier {
namespace {

bool isKnownThere(const std::vector<Identifier> &list, const Identifier &one) { return std::find(list.begin(), list.end(), one) != list.end(); }

}  // namespace

LetterValues letterValues(const CatalogueHolder &holder, std::chrono::year_month_day date) {
  LetterValues values{holder.name, holder.operatorName, holder.privacyContact, {}, {}, date};
  if (values.contact.empty()) values.contact = holder.webForm;
  return values;
}

LetterValues letterValues(const Inventory &inventory, std::uint32_t holder, const Catalogue &catalogue, std::chrono::year_month_day date) {
  const Holder &shown = inventory.holders.at(holder);
  const CatalogueHolder *described = catalogue.describing(shown.id);
  // A generic one stands for many, so its own name and address are nobody's.
  LetterValues values = described != nullptr && !described->generic ? letterValues(*described, date) : LetterValues{{}, {}, {}, {}, {}, date};
  values.holder = shown.name;
  for (const Account &account : inventory.accounts) {
    if (account.holder == holder && account.identifier.kind != IdentifierKind::None && !isKnownThere(values.identifiers, account.identifier)) {
      values.identifiers.push_back(account.identifier);
    }
  }
  for (const Holding &holding : inventory.holdings) {
    if (holding.holder != holder || holding.basis == Basis::Declared) continue;
    const DataType *type = catalogue.type(holding.type);
    values.types.push_back({holding.type, type == nullptr ? holding.type : type->label});
  }
  return values;
}

}  // namespace dossier
