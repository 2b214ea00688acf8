// SPDX-License-Identifier: GPL-3.0-or-later
// Questions that every analysis asks of the snapshot in the same way.
#pragma once

#include <cstdint>
#include <optional>

#include "core/model/inventory.h"

namespace dossier {

/// False for holders that the person took out of the inventory: no picture shows them.
bool isShown(const Inventory &inventory, std::uint32_t holder);

/// The strongest rung of the holding that counts in the headline numbers. A permission on top of something that
/// counts takes nothing away from it, so the rungs below `basis` are asked too.
std::optional<Basis> strongestCounting(const Holding &holding);

}  // namespace dossier
