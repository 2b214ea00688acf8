// SPDX-License-Identifier: GPL-3.0-or-later
// What a person changes by hand, taking it back, its history, evidence files, and erasing for good.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/result.h"
#include "vault/edits.h"
#include "vault/event_log.h"

namespace dossier {

class VaultSession;

/// What undo() would take back, with enough to name it.
struct UndoStep {
  EventRecord event;
  std::vector<FieldChange> changes;   ///< of an edit by hand
};

class InventoryEdits {
 public:
  explicit InventoryEdits(VaultSession &session);

  /// NotFound: no such holder, it has no holding of that type, or nobody described the own field there. WrongUsage: no such
  /// field, no text, or none that the own field takes.
  Result<void> edit(const std::vector<FieldEdit> &edits);
  /// Takes back the newest change that still stands, also after a restart. NothingToUndo.
  Result<EventRecord> undo();
  Result<UndoStep> undoable();
  /// Newest first; of every holder where `holder` is empty. NotFound: neither in the inventory nor in the history.
  Result<std::vector<FieldChange>> history(const std::string &holder);
  Result<std::vector<EventRecord>> events();

  /// A regular file of at most 50 MiB.
  Result<Attachment> attach(const std::string &holder, const std::filesystem::path &file);
  /// NotFound: no such holder.
  Result<std::vector<Attachment>> attachments(const std::string &holder);
  Result<void> removeAttachment(const std::string &id);
  /// Into memory that is wiped, to be shown.
  Result<SecretBytes> attachmentBytes(const std::string &id);
  /// A plain copy where the person wants one. NotWritable, also where something is there.
  Result<void> saveAttachment(const std::string &id, const std::filesystem::path &file);

  Result<std::vector<Draft>> drafts();
  Result<void> keepDrafts(const std::vector<Draft> &drafts);

  Result<void> purgeHolder(const std::string &holder);
  Result<void> purgeRemoved();

 private:
  Result<void> requireHolder(const std::string &holder);
  Result<void> requireHolding(const FieldKey &key);
  Result<void> requireOwnField(const FieldEdit &edit);
  VaultSession &m_session;
};

}  // namespace dossier
