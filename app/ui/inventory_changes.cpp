// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory_changes.h"

#include "ui/style/words.h"

namespace dossier {

void InventoryChanges::run(std::function<Result<void>(InventoryEdits &)> change, const QString &told, std::function<void()> done) {
  m_workspace.ask<Result<void>>(
      this,
      [change = std::move(change)](VaultSession &session) {
        InventoryEdits edits(session);
        return change(edits);
      },
      [this, told, done = std::move(done)](const Result<void> &result) {
        if (result && done) done();
        emit message(result ? told : sentenceFor(m_workspace.program(), result.error()));
        m_workspace.refresh();
      });
}

void InventoryChanges::edit(std::vector<FieldEdit> edits, const QString &told, std::function<void()> saved) {
  run([edits = std::move(edits)](InventoryEdits &changes) { return changes.edit(edits); }, told, std::move(saved));
}

void InventoryChanges::removeHolder(const std::string &holder) {
  edit({{{holder, {}, std::string(kRemoved)}, "yes"}}, tr("Removed from the inventory. Edit, Undo brings it back."));
}

void InventoryChanges::removeHolding(const std::string &holder, const std::string &type) {
  edit({{{holder, type, std::string(kRemoved)}, "yes"}}, tr("Removed from the inventory. Edit, Undo brings it back."));
}

void InventoryChanges::undo() {
  run([](InventoryEdits &changes) -> Result<void> {
        DOSSIER_TRY(changes.undo());
        return {};
      },
      tr("Taken back."));
}

void InventoryChanges::attach(const std::string &holder, std::vector<std::filesystem::path> files) {
  if (files.empty()) return;
  run([holder, files = std::move(files)](InventoryEdits &changes) -> Result<void> {
        for (const auto &file : files) DOSSIER_TRY(changes.attach(holder, file));
        return {};
      },
      tr("Kept in the vault, encrypted. The file where it came from is as it was."));
}

void InventoryChanges::removeAttachment(const std::string &id) {
  run([id](InventoryEdits &changes) { return changes.removeAttachment(id); }, tr("The file is removed. Edit, Undo brings it back."));
}

void InventoryChanges::saveAttachment(const std::string &id, const std::filesystem::path &file) {
  run([id, file](InventoryEdits &changes) { return changes.saveAttachment(id, file); }, tr("A copy is saved. Outside the vault it is not encrypted."));
}

void InventoryChanges::purgeHolder(const std::string &holder) {
  run([holder](InventoryEdits &changes) { return changes.purgeHolder(holder); }, tr("Erased for good, also from the automatic backups."));
}

void InventoryChanges::purgeRemoved() {
  run([](InventoryEdits &changes) { return changes.purgeRemoved(); }, tr("Erased for good, also from the automatic backups."));
}

void InventoryChanges::keepDrafts(std::vector<Draft> drafts) {
  m_workspace.ask<Result<void>>(
      this, [drafts = std::move(drafts)](VaultSession &session) { return InventoryEdits(session).keepDrafts(drafts); },
      [this](const Result<void> &kept) {
        if (!kept) emit message(tr("Unsaved text could not be kept. %1").arg(sentenceFor(m_workspace.program(), kept.error())));
      });
}

}  // namespace dossier
