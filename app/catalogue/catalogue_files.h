// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the embedded files of the catalogue. Their shapes are checked at build by resources/json-schema; here only what
// the program would stumble over is checked again.
#pragma once

#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "catalogue/catalogue.h"
#include "catalogue/merchant_text.h"

namespace dossier {

Result<std::vector<DataType>> loadTypes();
Result<std::vector<Category>> loadCategories();
/// Sorted by id.
Result<std::vector<CatalogueHolder>> loadHolders();
/// In the order of resources/lenses' file names.
Result<std::vector<Lens>> loadLenses();
/// In the order of the file.
Result<std::vector<SystemFlow>> loadFlows();
/// In the order of resources/workshop's file names.
Result<std::vector<Exercise>> loadExercises();
Result<TextRules> loadTextRules();
/// Registrable domains that send or host for others.
Result<std::unordered_set<std::string>> loadBulkSenders();

std::optional<Standing> standingNamed(std::string_view name);
std::optional<MatchKind> matchKindNamed(std::string_view name);

}  // namespace dossier
