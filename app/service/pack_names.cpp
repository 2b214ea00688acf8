// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/pack_names.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "core/text.h"
#include "service/packs.h"

namespace dossier {
namespace {

/// Kinds whose entries are services or firms, by how carefully these are named. Lists of trackers and of domains name groups.
constexpr std::array<std::string_view, 7> kNamingKinds{"datarequests", "two-factor", "justdeleteme", "packages", "store-labels", "breaches", "brokers"};
constexpr std::size_t kMostEntries = 50;

std::size_t rank(const PackRecord &pack) {
  return static_cast<std::size_t>(std::find(kNamingKinds.begin(), kNamingKinds.end(), pack.kind) - kNamingKinds.begin());
}

}  // namespace

Result<PackNames> PackNames::load(Database &database, const Catalogue &catalogue) {
  DOSSIER_ASSIGN(auto packs, PackStore(database).list());
  std::erase_if(packs, [](const PackRecord &pack) { return rank(pack) == kNamingKinds.size(); });
  std::stable_sort(packs.begin(), packs.end(), [](const PackRecord &a, const PackRecord &b) { return rank(a) < rank(b); });
  return PackNames(database, catalogue, std::move(packs));
}

Result<std::optional<PackName>> PackNames::of(const std::string &holderId) {
  const auto colon = holderId.find(':');
  if (m_packs.empty() || colon == std::string::npos) return std::nullopt;
  const std::string kind = holderId.substr(0, colon), value = holderId.substr(colon + 1);
  if ((kind != "domain" && kind != "app") || m_catalogue.isBulkSender(value)) return std::nullopt;
  DOSSIER_ASSIGN(const auto entries, m_store.lookUp({{kind == "app" ? PackKeyKind::App : PackKeyKind::Domain, value}}, kMostEntries));
  for (const PackRecord &pack : m_packs) {
    std::set<std::string> names;
    for (const StoredPackEntry &stored : entries) {
      if (stored.pack == pack.id) names.insert(displayable(stored.entry.name));
    }
    const bool says = names.size() == 1 && !names.begin()->empty() && asciiLower(*names.begin()) != asciiLower(value);
    if (says) return PackName{*names.begin(), sourceOf(pack)};
  }
  return std::nullopt;
}

}  // namespace dossier
