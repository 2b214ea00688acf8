// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON and the lines of `catalogue`.
#pragma once

#include "catalogue/catalogue.h"
#include "cli/json_forms.h"
#include "service/packs.h"

namespace dossier {

Json asJson(const PackRecord &pack);
Json asJson(const AddedPack &added);
Json asJson(const PackEntry &entry);
Json asJson(const PackHit &hit);
Json asJson(const CatalogueHolder &holder);
Json asJson(const DataType &type);
Json asJson(const Lens &lens);

/// "MIT", "unknown (usually MIT)".
std::string shownLicence(const PackRecord &pack);
/// "no-domain 13, unverified 2".
std::string shownFlags(const PackRecord &pack);
void printPack(const PackRecord &pack);
void printEntry(const PackEntry &entry);

}  // namespace dossier
