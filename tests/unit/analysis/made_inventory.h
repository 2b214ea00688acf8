// SPDX-License-Identifier: GPL-3.0-or-later
// Inventories by hand and by seed, in the order in which the session hands them over: holders by id, holdings by
// holder and type.
#pragma once

#include <algorithm>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/model/inventory.h"

namespace dossier {

inline std::string categoryOfKey(std::string_view type) { return std::string(type.substr(0, type.find('.'))); }

class MadeInventory {
 public:
  std::uint32_t holder(std::string id, std::string name = {}, std::vector<std::string> domains = {}) {
    Holder made;
    made.name = name.empty() ? id : std::move(name);
    made.id = std::move(id);
    made.domains = std::move(domains);
    made.status = HolderStatus::Accepted;
    m_inventory.holders.push_back(std::move(made));
    return static_cast<std::uint32_t>(m_inventory.holders.size() - 1);
  }
  /// `rungs`: where the evidence stands; the strongest becomes the basis.
  std::uint32_t holding(std::uint32_t holder, const std::string &type, std::initializer_list<Basis> rungs) {
    Holding made;
    made.holder = holder;
    made.type = type;
    made.category = categoryOfKey(type);
    made.id = m_inventory.holders[holder].id + "/" + type;
    made.basis = std::max(rungs);
    for (const Basis basis : rungs) ++made.evidence[static_cast<std::size_t>(basis)];
    m_inventory.holdings.push_back(std::move(made));
    return static_cast<std::uint32_t>(m_inventory.holdings.size() - 1);
  }
  void account(std::uint32_t holder, IdentifierKind kind, std::string text) {
    m_inventory.accounts.push_back({holder, {kind, std::move(text)}, {}, {}});
  }
  std::uint32_t flow(std::uint32_t holder, std::string to, std::string type) {
    m_inventory.flows.push_back({holder, std::move(to), std::move(type), 1, {}, {}});
    return static_cast<std::uint32_t>(m_inventory.flows.size() - 1);
  }
  void remove(std::uint32_t holder) { m_inventory.holders[holder].status = HolderStatus::Removed; }
  const Inventory &get() const { return m_inventory; }

 private:
  Inventory m_inventory;
};

inline const std::vector<std::string> kMadeTypes{
    "identity.name",   "identity.account", "contact.email",        "contact.phone",    "contact.address",
    "payment.card",    "payment.wallet",   "payment.balance",      "payment.transactions",
    "location.coarse", "location.history", "location.precise",     "social.contacts",  "social.graph",
    "device.ids",      "media.photos",     "usage.history",        "health.fitness"};
inline const std::vector<std::string> kMadeCategories{"identity", "contact", "payment", "location", "social",
                                                      "device",   "media",   "usage",   "health"};

/// The same seed makes the same inventory on every machine: only the engine is used, whose output the standard fixes.
inline Inventory madeBySeed(std::uint32_t seed, std::uint32_t holders) {
  std::mt19937 random(seed);
  const auto below = [&](std::uint32_t n) { return static_cast<std::uint32_t>(random() % n); };
  Inventory inventory;
  for (std::uint32_t i = 0; i < holders; ++i) {
    Holder holder;
    const std::string number = std::to_string(100000 + i);
    holder.id = "domain:shop" + number + ".example";
    holder.name = "Shop " + number;
    holder.domains = {"shop" + number + ".example"};
    constexpr HolderStatus kRarely[] = {HolderStatus::Removed, HolderStatus::Suggested};
    holder.status = below(10) == 0 ? kRarely[below(2)] : HolderStatus::Accepted;
    inventory.holders.push_back(holder);
    const std::uint32_t kinds = below(4) == 0 ? 0 : below(9);
    std::vector<std::string> types(kMadeTypes);
    while (types.size() > kinds) types.erase(types.begin() + below(static_cast<std::uint32_t>(types.size())));
    std::sort(types.begin(), types.end());
    for (const std::string &type : types) {
      Holding holding{holder.id + "/" + type, i, type, categoryOfKey(type), Basis::Declared, {}, {}, {}, {}};
      for (std::uint32_t rungs = 1 + below(3); rungs > 0; --rungs) {
        const Basis basis = kAllBases[below(kBasisCount)];
        ++holding.evidence[static_cast<std::size_t>(basis)];
        holding.basis = std::max(holding.basis, basis);
      }
      inventory.holdings.push_back(std::move(holding));
    }
    if (below(3) == 0) {
      const std::string address = "person" + std::to_string(below(9)) + "@example.net";
      inventory.accounts.push_back({i, {IdentifierKind::Email, address}, {}, {}});
    }
    if (below(5) == 0) {
      const std::string to = "shop" + std::to_string(100000 + below(holders)) + ".example";
      inventory.flows.push_back({i, to, kMadeTypes[below(static_cast<std::uint32_t>(kMadeTypes.size()))], 1, {}, {}});
    }
  }
  return inventory;
}

}  // namespace dossier
