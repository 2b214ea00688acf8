// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/headlines.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "analysis/snapshot.h"

namespace dossier {
namespace {

/// What is known of one holder within one headline.
struct Known {
  std::optional<Basis> counting;
  std::optional<Basis> any;
};

void widen(std::optional<Basis> &strongest, std::optional<Basis> basis) {
  if (basis && (!strongest || *strongest < *basis)) strongest = basis;
}

void sortStrongestFirst(std::vector<HeadlineHolder> &holders) {
  std::stable_sort(holders.begin(), holders.end(),
                   [](const HeadlineHolder &a, const HeadlineHolder &b) { return a.basis > b.basis; });
}

template <class Belongs>
Headline build(const char *id, const Inventory &inventory, Belongs belongs) {
  std::vector<Known> known(inventory.holders.size());
  for (const Holding &holding : inventory.holdings) {
    if (!belongs(std::string_view(holding.type)) || !isShown(inventory, holding.holder)) continue;
    Known &holder = known[holding.holder];
    widen(holder.counting, strongestCounting(holding));
    widen(holder.any, holding.basis);
  }
  Headline headline;
  headline.id = id;
  for (std::uint32_t i = 0; i < known.size(); ++i) {
    const auto &holder = known[i];
    if (holder.counting) {
      headline.have.push_back({i, *holder.counting});
    } else if (holder.any) {
      (*holder.any == Basis::Permitted ? headline.could : headline.say).push_back({i, *holder.any});
    }
  }
  sortStrongestFirst(headline.have);  // the other two have one rung each, and stand by holder already
  return headline;
}

}  // namespace

Headlines buildHeadlines(const Inventory &inventory) {
  const auto under = [](std::string_view prefix) {
    return [prefix](std::string_view type) { return type.starts_with(prefix); };
  };
  Headlines headlines;
  headlines.payment = build("payment", inventory, under("payment."));
  headlines.location = build("location", inventory, under("location."));
  headlines.contact = build("contact", inventory, under("contact."));
  headlines.addressBook =
      build("address-book", inventory, [](std::string_view type) { return type == "social.contacts"; });
  return headlines;
}

}  // namespace dossier
