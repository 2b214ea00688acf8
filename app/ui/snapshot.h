// SPDX-License-Identifier: GPL-3.0-or-later
// Everything the pages show, read at one moment. Immutable.
#pragma once

#include <memory>
#include <vector>

#include "service/vault_session.h"

namespace dossier {

struct Snapshot {
  std::shared_ptr<const Inventory> inventory;
  Headlines headlines;
  Matrix matrix;
  std::vector<LensCoverage> lenses;
  std::vector<ImportRecord> imports;         ///< newest first
};
using SnapshotPtr = std::shared_ptr<const Snapshot>;

Result<SnapshotPtr> takeSnapshot(VaultSession &session);

}  // namespace dossier
