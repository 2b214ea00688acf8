// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/inventory_assembly.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace dossier {
namespace {

constexpr auto kDeclared = static_cast<std::size_t>(Basis::Declared);

void describeHolder(Holder &holder, const CatalogueHolder &known) {
  holder.inCatalogue = true;
  if (!known.generic) holder.name = known.name;   // what was adopted has the person's own name
  holder.kind = known.kind;
  std::vector<std::string> domains = known.domains;
  domains.insert(domains.end(), holder.domains.begin(), holder.domains.end());
  std::sort(domains.begin(), domains.end());
  domains.erase(std::unique(domains.begin(), domains.end()), domains.end());
  holder.domains = std::move(domains);
}

using HoldingIndex = std::map<std::pair<std::uint32_t, std::string>, std::size_t>;

void addClaims(Inventory &inventory, HoldingIndex &index, std::uint32_t holder, const CatalogueHolder &known) {
  for (const CatalogueClaim &claim : known.claims) {
    const auto [place, isNew] = index.try_emplace({holder, claim.type}, inventory.holdings.size());
    if (isNew) {
      Holding holding;
      holding.id = inventory.holders[holder].id + "/" + claim.type;
      holding.holder = holder;
      holding.type = claim.type;
      inventory.holdings.push_back(std::move(holding));
    }
    ++inventory.holdings[place->second].evidence[kDeclared];
  }
}

}  // namespace

void addCatalogue(Inventory &inventory, const Catalogue &catalogue) {
  HoldingIndex index;
  for (std::size_t i = 0; i < inventory.holdings.size(); ++i) {
    index.emplace(std::pair(inventory.holdings[i].holder, inventory.holdings[i].type), i);
  }
  for (std::uint32_t i = 0; i < inventory.holders.size(); ++i) {
    Holder &holder = inventory.holders[i];
    if (const CatalogueHolder *known = catalogue.describing(holder.id)) {
      describeHolder(holder, *known);
      addClaims(inventory, index, i, *known);
    } else if (holder.kind.empty()) {
      holder.kind = "unknown";
    }
  }
  for (Holding &holding : inventory.holdings) holding.category = catalogue.categoryOf(holding.type);
  std::sort(inventory.holdings.begin(), inventory.holdings.end(), [](const Holding &a, const Holding &b) {
    return std::tie(a.holder, a.type) < std::tie(b.holder, b.type);
  });
}

std::vector<Evidence> claimsAsEvidence(const Catalogue &catalogue, const std::string &holderId, const std::string &type) {
  std::vector<Evidence> result;
  const CatalogueHolder *known = catalogue.describing(holderId);
  if (known == nullptr) return result;
  for (const CatalogueClaim &claim : known->claims) {
    if (claim.type != type) continue;
    Evidence evidence;
    evidence.basis = Basis::Declared;
    evidence.source = claim.source + ", " + claim.date + (claim.label.empty() ? "" : ": \"" + claim.label + "\"");
    evidence.importer = "catalogue";
    result.push_back(std::move(evidence));
  }
  return result;
}

}  // namespace dossier
