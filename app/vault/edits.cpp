// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/edits.h"

#include <algorithm>
#include <set>

#include "vault/import_merge.h"
#include "vault/stores.h"
#include "vault/vault.h"

namespace dossier {
namespace {

Result<void> requireText(const FieldEdit &edit) {
  if (!isWrittenField(edit.key)) return fail(ErrorCode::WrongUsage, {}, {edit.key.field});
  if (!edit.value) return {};
  if (edit.value->size() > kMostWrittenBytes) return fail(ErrorCode::LimitExceeded, {edit.key.field});
  return isWrittenValue(edit.key.field, *edit.value) ? Result<void>{} : fail(ErrorCode::WrongUsage, {}, {edit.key.field});
}

Result<void> requireHolder(Database &database, const std::string &key) {
  DOSSIER_ASSIGN(const auto row, HolderStore(database).findRow(key));
  return row ? Result<void>{} : fail(ErrorCode::NotFound);
}

/// What was cleared may have been all that kept the holder.
Result<void> dropIfUnsupported(Database &database, const std::string &key) {
  HolderStore holders(database);
  DOSSIER_ASSIGN(const auto row, holders.findRow(key));
  if (row) DOSSIER_TRY(holders.eraseUnsupported({*row}));
  return {};
}

Result<void> commitEdit(Vault &vault, Transaction &transaction, EventKind kind, const std::string &payload) {
  DOSSIER_TRY(transaction.commit(kind, payload));
  vault.remember();
  return {};
}

}  // namespace

Result<void> editFields(Vault &vault, const std::vector<FieldEdit> &edits) {
  FieldStore fields(vault.database());
  std::vector<const FieldEdit *> changed;
  for (const FieldEdit &edit : edits) {
    DOSSIER_TRY(requireText(edit));
    DOSSIER_TRY(requireHolder(vault.database(), edit.key.holder));
    DOSSIER_ASSIGN(const auto present, fields.find(edit.key));
    if ((present ? present->value : std::nullopt) != edit.value) changed.push_back(&edit);
  }
  if (changed.empty()) return {};
  DOSSIER_ASSIGN(Transaction transaction, vault.begin());
  DOSSIER_ASSIGN(const Stamp stamp, vault.nextStamp());
  for (const FieldEdit *edit : changed) DOSSIER_TRY(fields.write(edit->key, {edit->value, stamp}, vault.generation() + 1));
  for (const FieldEdit *edit : changed) {
    if (!edit->value) DOSSIER_TRY(dropIfUnsupported(vault.database(), edit->key.holder));
  }
  return commitEdit(vault, transaction, EventKind::Edited, "");
}

Result<Attachment> attachFile(Vault &vault, const std::string &holder, const std::string &name, int descriptor) {
  DOSSIER_TRY(requireHolder(vault.database(), holder));
  DOSSIER_ASSIGN(Transaction transaction, vault.begin());
  DOSSIER_ASSIGN(const Stamp stamp, vault.nextStamp());
  DOSSIER_ASSIGN(Attachment attachment, AttachmentStore(vault.database()).add(holder, name, descriptor));
  DOSSIER_TRY(FieldStore(vault.database()).write(AttachmentStore::fieldOf(attachment), {name, stamp}, vault.generation() + 1));
  DOSSIER_TRY(commitEdit(vault, transaction, EventKind::Edited, ""));
  return attachment;
}

Result<void> removeAttachment(Vault &vault, const std::string &id) {
  DOSSIER_ASSIGN(const Attachment attachment, AttachmentStore(vault.database()).find(id));
  DOSSIER_ASSIGN(Transaction transaction, vault.begin());
  DOSSIER_ASSIGN(const Stamp stamp, vault.nextStamp());
  DOSSIER_TRY(FieldStore(vault.database()).write(AttachmentStore::fieldOf(attachment), {std::nullopt, stamp}, vault.generation() + 1));
  DOSSIER_TRY(dropIfUnsupported(vault.database(), attachment.holder));
  return commitEdit(vault, transaction, EventKind::Edited, "");
}

Result<void> revertField(Vault &vault, const FieldChange &change, const Stamp &stamp, std::set<std::int64_t> &touched) {
  FieldStore fields(vault.database());
  DOSSIER_ASSIGN(const auto present, fields.find(change.key));
  if (!present) return {};
  if (present->stamp != change.stamp) {
    // Something newer stands there, unless taking that back has brought this change's own value again.
    DOSSIER_ASSIGN(const bool again, fields.isReverted(change.key, present->stamp));
    if (!again || present->value != change.after) return {};
  }
  DOSSIER_TRY(fields.write(change.key, {change.before, stamp}, vault.generation() + 1));
  // Its evidence may have gone since; what was written about it keeps the holder.
  DOSSIER_ASSIGN(const auto holder, HolderStore(vault.database()).ensureKey(change.key.holder));
  touched.insert(holder.row);
  return {};
}

Result<void> revertEdit(Vault &vault, std::uint64_t sequence) {
  FieldStore fields(vault.database());
  DOSSIER_ASSIGN(auto changes, fields.ofEvent(sequence));
  std::reverse(changes.begin(), changes.end());
  DOSSIER_ASSIGN(Transaction transaction, vault.begin());
  DOSSIER_ASSIGN(const Stamp stamp, vault.nextStamp());
  std::set<std::int64_t> touched;
  for (const FieldChange &change : changes) DOSSIER_TRY(revertField(vault, change, stamp, touched));
  DOSSIER_TRY(settleHolders(vault.database(), touched));
  return commitEdit(vault, transaction, EventKind::Reverted, std::to_string(sequence));
}

Result<void> keepDrafts(Vault &vault, const std::vector<Draft> &drafts) {
  DraftStore store(vault.database());
  DOSSIER_ASSIGN(const auto present, store.all());
  if (drafts.empty() && present.empty()) return {};
  DOSSIER_ASSIGN(Transaction transaction, vault.begin());
  DOSSIER_TRY(store.replace(drafts));
  return commitEdit(vault, transaction, EventKind::DraftsKept, "");
}

}  // namespace dossier
