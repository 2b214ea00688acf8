// SPDX-License-Identifier: GPL-3.0-or-later
// Which imports are live where two copies meet, and the moving of their observations. For merge.cpp.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/result.h"
#include "vault/database.h"
#include "vault/settings.h"

namespace dossier {

struct ImportRow {
  std::int64_t id = 0;
  std::vector<std::uint8_t> uid, digest;
  Stamp stamp;
  bool live = false;
};
using ImportRows = std::map<std::vector<std::uint8_t>, ImportRow>;   ///< by uid

Result<ImportRows> readImportRows(Database &database);

/// The rows of both with the newer stamp each, and of all rows of one file at most the newest live. A function of the
/// set of rows alone, whatever the order in which they came together.
ImportRows mergedImports(const ImportRows &ours, const ImportRows &theirs);

/// Copies the row of an import of `from`, without observations; its id in `to`.
Result<std::int64_t> copyImportRow(Database &from, Database &to, const ImportRow &row);
Result<void> setImportState(Database &database, std::int64_t id, const ImportRow &row);

/// Copies the observations of import `fromId` with their holders and identifiers; `touched` gets the holders' rows.
Result<void> copyObservations(Database &from, std::int64_t fromId, Database &to, std::int64_t toId, std::set<std::int64_t> &touched);
/// Moves the observations of an import into `retired` under event `sequence`, and back.
Result<void> retireObservations(Database &database, std::int64_t importId, std::uint64_t sequence, std::set<std::int64_t> &touched);
Result<void> reviveObservations(Database &database, std::int64_t importId, std::uint64_t sequence, std::set<std::int64_t> &touched);
/// Derives what follows from the observations of these holders, and drops what nothing stands on.
Result<void> settleHolders(Database &database, const std::set<std::int64_t> &touched);

}  // namespace dossier
