// SPDX-License-Identifier: GPL-3.0-or-later
// Everything the pages show, read at one moment. Immutable.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "service/inventory_edits.h"
#include "service/vault_session.h"

namespace dossier {

struct Snapshot {
  std::shared_ptr<const Inventory> inventory;
  std::shared_ptr<const Catalogue> catalogue;   ///< with packs of words and what the person wrote
  Headlines headlines;
  Matrix matrix;
  std::vector<LensCoverage> lenses;
  std::vector<ImportRecord> imports;         ///< newest first
  std::vector<Attachment> attachments;       ///< of every holder, by time
  std::optional<UndoStep> undoable;          ///< none: there is nothing to take back
};
using SnapshotPtr = std::shared_ptr<const Snapshot>;

Result<SnapshotPtr> takeSnapshot(VaultSession &session);

}  // namespace dossier
