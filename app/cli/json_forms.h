// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON of the command line, as docs/json.md has it. Stable: fields are added, never renamed.
#pragma once

#include "analysis/coverage.h"
#include "analysis/headlines.h"
#include "analysis/matrix.h"
#include "analysis/who.h"
#include "core/model/import_record.h"
#include "core/model/observation.h"
#include "report/json_forms.h"
#include "service/vault_copies.h"

namespace dossier {

Json asJson(const std::string &importer, const Observation &observation);
Json asJson(const ImportRecord &record);
Json asJson(const WhoAnswer &answer, const Inventory &inventory);
Json asJson(const Matrix &matrix, const Inventory &inventory);
Json asJson(const LensCoverage &coverage, const Inventory &inventory, const Catalogue &catalogue);
Json asJson(const Headline &headline, const Inventory &inventory);

Json asJson(const MergePlan &plan);

/// One document and a line end on standard output.
void printJson(const Json &json);
/// The same on one line, for NDJSON.
void printJsonLine(const Json &json);

}  // namespace dossier
