// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/inventory_edits.h"

#include <fcntl.h>

#include <algorithm>

#include "service/input_files.h"
#include "service/vault_session.h"
#include "staging/undo.h"
#include "vault/files.h"
#include "vault/vault.h"

namespace dossier {
namespace {

constexpr std::size_t kMostHistory = 1000;

}  // namespace

InventoryEdits::InventoryEdits(VaultSession &session) : m_session(session) {}

Result<void> InventoryEdits::requireHolder(const std::string &holder) {
  DOSSIER_ASSIGN(const auto inventory, m_session.inventory());
  const bool known = std::any_of(inventory->holders.begin(), inventory->holders.end(), [&](const Holder &one) { return one.id == holder; });
  return known ? Result<void>{} : fail(ErrorCode::NotFound, {}, {"HOLDER"});
}

/// A field beside something that is not in the inventory would never be seen again. One that clears a field may be late.
Result<void> InventoryEdits::requireHolding(const FieldKey &key) {
  DOSSIER_ASSIGN(const auto inventory, m_session.inventory());
  const std::string id = key.holder + "/" + key.type;
  const bool known = std::any_of(inventory->holdings.begin(), inventory->holdings.end(), [&](const Holding &one) { return one.id == id; });
  return known ? Result<void>{} : fail(ErrorCode::NotFound, {}, {key.type});
}

/// What nobody described would be written where no form shows it, such as a slip of the keyboard.
Result<void> InventoryEdits::requireOwnField(const FieldEdit &edit) {
  DOSSIER_ASSIGN(const auto catalogue, m_session.catalogue());
  const OwnField *own = catalogue->ownField(edit.key);
  if (own == nullptr) return fail(ErrorCode::NotFound, {}, {edit.key.field});
  return own->takes(*edit.value) ? Result<void>{} : fail(ErrorCode::WrongUsage, {}, {edit.key.field});
}

Result<void> InventoryEdits::edit(const std::vector<FieldEdit> &edits) {
  for (const FieldEdit &edit : edits) {
    DOSSIER_TRY(requireHolder(edit.key.holder));
    if (!edit.key.type.empty() && edit.value) DOSSIER_TRY(requireHolding(edit.key));
    if (edit.key.field.starts_with(kOwnFieldPrefix) && edit.value) DOSSIER_TRY(requireOwnField(edit));
  }
  DOSSIER_TRY(editFields(m_session.vault(), edits));
  m_session.changed();
  return {};
}

Result<EventRecord> InventoryEdits::undo() {
  DOSSIER_ASSIGN(auto event, undoNewest(m_session.vault()));
  m_session.changed();
  return event;
}

Result<UndoStep> InventoryEdits::undoable() {
  Vault &vault = m_session.vault();
  UndoStep step;
  DOSSIER_ASSIGN(step.event, newestUndoable(vault));
  if (step.event.kind != EventKind::Imported) {
    DOSSIER_ASSIGN(step.changes, FieldStore(vault.database()).ofEvent(step.event.sequence));
  }
  return step;
}

Result<std::vector<FieldChange>> InventoryEdits::history(const std::string &holder) {
  // The history outlives the evidence; only where there is neither was the id mistyped.
  DOSSIER_ASSIGN(auto changes, FieldStore(m_session.vault().database()).history(holder, kMostHistory));
  if (changes.empty() && !holder.empty()) DOSSIER_TRY(requireHolder(holder));
  return changes;
}

Result<std::vector<EventRecord>> InventoryEdits::events() { return m_session.vault().events().newest(kMostHistory); }

Result<Attachment> InventoryEdits::attach(const std::string &holder, const std::filesystem::path &file) {
  DOSSIER_ASSIGN(const InputFile input, InputFile::open(file, true));
  if (input.bytes() > kMostAttachmentBytes) return fail(ErrorCode::LimitExceeded, {shownName(file)});
  return attachFile(m_session.vault(), holder, shownName(file), input.descriptor());
}

Result<std::vector<Attachment>> InventoryEdits::attachments(const std::string &holder) {
  if (!holder.empty()) DOSSIER_TRY(requireHolder(holder));
  return AttachmentStore(m_session.vault().database()).list(holder);
}

Result<void> InventoryEdits::removeAttachment(const std::string &id) { return dossier::removeAttachment(m_session.vault(), id); }

Result<SecretBytes> InventoryEdits::attachmentBytes(const std::string &id) {
  AttachmentStore store(m_session.vault().database());
  DOSSIER_ASSIGN(const Attachment attachment, store.find(id));
  SecretBytes bytes(static_cast<std::size_t>(attachment.bytes));
  std::size_t filled = 0;
  DOSSIER_TRY(store.read(id, [&](std::span<const std::uint8_t> piece) -> Result<void> {
    if (piece.size() > bytes.size() - filled) return fail(ErrorCode::BodyDamaged, {"data.db"});
    std::copy(piece.begin(), piece.end(), bytes.data() + filled);
    filled += piece.size();
    return {};
  }));
  return bytes;
}

Result<void> InventoryEdits::saveAttachment(const std::string &id, const std::filesystem::path &file) {
  AttachmentStore store(m_session.vault().database());
  DOSSIER_TRY(store.find(id));
  const Place place{file.filename().string()};
  const Descriptor out(::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
  if (!out.valid()) return fail(ErrorCode::NotWritable, place);
  const auto saved = store.read(id, [&](std::span<const std::uint8_t> piece) -> Result<void> {
    return writeAll(out.get(), piece) ? Result<void>{} : fail(ErrorCode::NotWritable, place);
  });
  // Half a file would pass for the whole one.
  std::error_code ignored;
  if (!saved) std::filesystem::remove(file, ignored);
  return saved;
}

Result<std::vector<Draft>> InventoryEdits::drafts() { return DraftStore(m_session.vault().database()).all(); }
Result<void> InventoryEdits::keepDrafts(const std::vector<Draft> &drafts) { return dossier::keepDrafts(m_session.vault(), drafts); }

Result<void> InventoryEdits::purgeHolder(const std::string &holder) {
  DOSSIER_TRY(dossier::purgeHolder(m_session.vault(), holder));
  m_session.changed();
  return {};
}

Result<void> InventoryEdits::purgeRemoved() {
  DOSSIER_TRY(dossier::purgeRemoved(m_session.vault()));
  m_session.changed();
  return {};
}

}  // namespace dossier
