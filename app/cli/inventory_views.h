// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures of an inventory as text, for the analysis verbs and the demo.
#pragma once

#include "analysis/coverage.h"
#include "analysis/headlines.h"
#include "analysis/matrix.h"
#include "cli/context.h"

namespace dossier {

void printHeadlines(const Words &words, const Headlines &headlines, const Inventory &inventory);
/// One letter for each cell: the first of the basis, in capitals where it counts.
void printMatrix(const Matrix &matrix, const Inventory &inventory, const Catalogue &catalogue);
void printCoverage(const LensCoverage &coverage, const Inventory &inventory, const Catalogue &catalogue);

}  // namespace dossier
