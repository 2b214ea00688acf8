// SPDX-License-Identifier: GPL-3.0-or-later
// The vault's inventory as values. Names, kinds and categories of the catalogue are added by the caller.
#pragma once

#include <string>
#include <vector>

#include "core/model/inventory.h"
#include "core/result.h"

namespace dossier {

class Vault;

Result<Inventory> readInventory(Vault &vault);
/// Puts in what the person wrote, and takes out what the person removed. readInventory() has done it for what the vault
/// holds; once more for what the caller has added since. What was written beside evidence that has gone waits for it.
Result<void> applyWritten(Vault &vault, Inventory &inventory);

/// Observed evidence of one holding, strongest and latest first; empty where there is none.
Result<std::vector<Evidence>> evidenceOf(Vault &vault, const std::string &holderId, const std::string &type);

}  // namespace dossier
