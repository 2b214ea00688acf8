// SPDX-License-Identifier: GPL-3.0-or-later
// Taking back the newest change that still stands, also after the program was closed.
#pragma once

#include <cstdint>

#include "core/result.h"
#include "vault/event_log.h"

namespace dossier {

class Vault;

/// The change that undoNewest() would take back. NothingToUndo.
Result<EventRecord> newestUndoable(Vault &vault);
/// Imports, edits by hand, attached files and merges. NothingToUndo.
Result<EventRecord> undoNewest(Vault &vault);

}  // namespace dossier
