// SPDX-License-Identifier: GPL-3.0-or-later
// Changes that a person makes by hand, each one transaction with one event, each to be taken back.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/model/written.h"
#include "core/result.h"
#include "vault/attachment_store.h"
#include "vault/field_store.h"

namespace dossier {

class Vault;

/// Writes the fields; an edit that changes nothing is left out, and where none is left nothing is committed.
/// NotFound: no such holder. WrongUsage: no such field, no text, or none of the choices.
/// LimitExceeded: more than kMostWrittenBytes.
Result<void> editFields(Vault &vault, const std::vector<FieldEdit> &edits);
/// Keeps a file beside a holder. NotFound, LimitExceeded, Unreadable.
Result<Attachment> attachFile(Vault &vault, const std::string &holder, const std::string &name, int descriptor);
/// Hides it from every list; undo brings it back, purge erases it.
Result<void> removeAttachment(Vault &vault, const std::string &id);
/// Within a transaction: brings back what one change replaced, unless something newer stands. The holder's row is added to
/// `touched`, to be settled.
Result<void> revertField(Vault &vault, const FieldChange &change, const Stamp &stamp, std::set<std::int64_t> &touched);
/// Brings back what the edit of event `sequence` replaced, where nothing newer stands.
Result<void> revertEdit(Vault &vault, std::uint64_t sequence);
/// Keeps edits in progress. Writes nothing where there are none and were none.
Result<void> keepDrafts(Vault &vault, const std::vector<Draft> &drafts);

/// Erases one holder for good: evidence, what was written, its history, files. Automatic backups are erased with it and a
/// new one is written, and the body is rewritten so that no page keeps a trace. NotFound.
Result<void> purgeHolder(Vault &vault, const std::string &holder);
/// Ends a purge that was cut off between erasing and rewriting. Nothing happens where there is none.
Result<void> finishPurge(Vault &vault);
/// Erases for good what was taken back, removed or replaced: undone imports, removed files, the history of edits.
Result<void> purgeRemoved(Vault &vault);

}  // namespace dossier
