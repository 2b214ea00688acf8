// SPDX-License-Identifier: GPL-3.0-or-later
// Joins what the vault holds with what the catalogue says of the same holders.
#pragma once

#include <string>
#include <vector>

#include "catalogue/catalogue.h"
#include "core/model/inventory.h"

namespace dossier {

/// Fills names, kinds and categories, and adds the catalogue's claims as `declared` for every holder in it.
/// Claims are never written to the vault, so a newer catalogue changes claims and nothing else.
void addCatalogue(Inventory &inventory, const Catalogue &catalogue);

/// The catalogue's claims about one holder and type, as evidence.
std::vector<Evidence> claimsAsEvidence(const Catalogue &catalogue, const std::string &holderId, const std::string &type);

}  // namespace dossier
