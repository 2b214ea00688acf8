// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/snapshot.h"

namespace dossier {

Result<SnapshotPtr> takeSnapshot(VaultSession &session) {
  auto snapshot = std::make_shared<Snapshot>();
  DOSSIER_ASSIGN(snapshot->inventory, session.inventory());
  DOSSIER_ASSIGN(snapshot->catalogue, session.catalogue());
  DOSSIER_ASSIGN(snapshot->headlines, session.headlines());
  DOSSIER_ASSIGN(snapshot->matrix, session.matrix());
  for (const Lens &lens : snapshot->catalogue->lenses()) {
    DOSSIER_ASSIGN(auto coverage, session.coverage(lens.id));
    snapshot->lenses.push_back(std::move(coverage));
  }
  DOSSIER_ASSIGN(snapshot->imports, session.imports());
  InventoryEdits edits(session);
  DOSSIER_ASSIGN(snapshot->attachments, edits.attachments({}));
  auto undoable = edits.undoable();
  if (undoable) {
    snapshot->undoable = std::move(*undoable);
  } else if (undoable.error().code != ErrorCode::NothingToUndo) {
    return fail(undoable.error());
  }
  return SnapshotPtr(std::move(snapshot));
}

}  // namespace dossier
