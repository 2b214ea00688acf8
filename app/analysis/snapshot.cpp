// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/snapshot.h"

#include <cassert>

namespace dossier {

bool isShown(const Inventory &inventory, std::uint32_t holder) {
  assert(holder < inventory.holders.size());
  return inventory.holders[holder].status != HolderStatus::Removed;
}

std::optional<Basis> strongestCounting(const Holding &holding) {
  if (countsInHeadline(holding.basis)) return holding.basis;
  std::optional<Basis> strongest;
  for (const Basis basis : kAllBases) {
    if (countsInHeadline(basis) && holding.evidence[static_cast<std::size_t>(basis)] > 0) strongest = basis;
  }
  return strongest;
}

}  // namespace dossier
