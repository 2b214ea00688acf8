// SPDX-License-Identifier: GPL-3.0-or-later
#include "staging/undo.h"

#include <limits>
#include <set>
#include <string>

#include "staging/staged_reading.h"
#include "vault/edits.h"
#include "vault/merge.h"
#include "vault/stores.h"
#include "vault/vault.h"

namespace dossier {
namespace {

bool isEdit(EventKind kind) { return kind == EventKind::Edited || kind == EventKind::Merged; }

}  // namespace

Result<EventRecord> newestUndoable(Vault &vault) {
  DOSSIER_ASSIGN(const auto events, vault.events().newest(std::numeric_limits<std::int32_t>::max()));
  std::set<std::string> reverted;
  for (const EventRecord &event : events) {
    // Nothing before it can be told apart any more, or brought back.
    if (event.kind == EventKind::Purged || event.kind == EventKind::Salvaged) break;
    if (event.kind == EventKind::Reverted) reverted.insert(event.payload);
    if (isEdit(event.kind) && !reverted.contains(std::to_string(event.sequence))) return event;
    if (event.kind == EventKind::Imported && !event.payload.empty()) {
      const auto import = ImportStore(vault.database()).find(std::stoll(event.payload));
      if (import && import->status == ImportStatus::Committed) return event;
    }
  }
  return fail(ErrorCode::NothingToUndo);
}

Result<EventRecord> undoNewest(Vault &vault) {
  DOSSIER_ASSIGN(const EventRecord event, newestUndoable(vault));
  if (event.kind == EventKind::Imported) {
    DOSSIER_TRY(undoImport(vault, std::stoll(event.payload)));
  } else if (event.kind == EventKind::Merged) {
    DOSSIER_TRY(undoMerge(vault, event.sequence));
  } else {
    DOSSIER_TRY(revertEdit(vault, event.sequence));
  }
  return event;
}

}  // namespace dossier
