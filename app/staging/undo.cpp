// SPDX-License-Identifier: GPL-3.0-or-later
#include "staging/undo.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "staging/staged_reading.h"
#include "vault/edits.h"
#include "vault/merge.h"
#include "vault/pack_store.h"
#include "vault/stores.h"
#include "vault/vault.h"

namespace dossier {
namespace {

bool isEdit(EventKind kind) { return kind == EventKind::Edited || kind == EventKind::Merged || kind == EventKind::PacksChanged; }

/// The first of these, newest first, that still stands; none where the rest can be told apart no more.
Result<std::optional<EventRecord>> firstStanding(Vault &vault, const std::vector<EventRecord> &events, bool &ends) {
  std::set<std::string> reverted;
  for (const EventRecord &event : events) {
    // Nothing before it can be told apart any more, or brought back.
    ends = event.kind == EventKind::Purged || event.kind == EventKind::Salvaged;
    if (ends) break;
    if (event.kind == EventKind::Reverted) reverted.insert(event.payload);
    if (isEdit(event.kind) && !reverted.contains(std::to_string(event.sequence))) return event;
    if (event.kind == EventKind::Imported && !event.payload.empty()) {
      const auto import = ImportStore(vault.database()).find(std::stoll(event.payload));
      if (import && import->status == ImportStatus::Committed) return event;
    }
  }
  return std::nullopt;
}

}  // namespace

Result<EventRecord> newestUndoable(Vault &vault) {
  // Mostly it is the very newest, and a long history takes long to read.
  for (std::size_t most = 32;; most *= 16) {
    DOSSIER_ASSIGN(const auto events, vault.events().newest(most));
    bool ends = false;
    DOSSIER_ASSIGN(const auto found, firstStanding(vault, events, ends));
    if (found) return *found;
    if (ends || events.size() < most) return fail(ErrorCode::NothingToUndo);
  }
}

Result<EventRecord> undoNewest(Vault &vault) {
  DOSSIER_ASSIGN(const EventRecord event, newestUndoable(vault));
  if (event.kind == EventKind::Imported) {
    DOSSIER_TRY(undoImport(vault, std::stoll(event.payload)));
  } else if (event.kind == EventKind::Merged) {
    DOSSIER_TRY(undoMerge(vault, event.sequence));
  } else if (event.kind == EventKind::PacksChanged) {
    DOSSIER_TRY(revertPacks(vault, event.sequence));
  } else {
    DOSSIER_TRY(revertEdit(vault, event.sequence));
  }
  return event;
}

}  // namespace dossier
