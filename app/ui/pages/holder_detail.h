// SPDX-License-Identifier: GPL-3.0-or-later
// The chosen holder: what is known and on what evidence, what the person wrote, and the files they keep with it.
#pragma once

#include <QWidget>
#include <optional>
#include <string>

#include "ui/pages/written_panel.h"

class QLabel;
class QPushButton;

namespace dossier {

class AttachmentList;
class EvidenceTree;
class PackFacts;

class HolderDetail : public QWidget {
  Q_OBJECT

 public:
  explicit HolderDetail(InventoryChanges &changes, QWidget *parent = nullptr);
  void showHolder(const SnapshotPtr &snapshot, std::uint32_t holder);
  /// Nobody is chosen; `empty`: nobody is known at all.
  void showNobody(bool empty);
  /// Before the vault is locked: hands the unsaved text out, then nothing of the inventory stays.
  std::vector<Draft> takeDraftsAway();
  void bringBack(const std::vector<Draft> &drafts);
  /// The records with text that is not saved.
  std::vector<WrittenRecord> unsaved() const { return m_panel->unsaved(); }

  /// What edit() and the removals act on; no holder where none is chosen.
  WrittenRecord record() const;
  /// "Payment card at Alipay"; with `holderOnly` "Alipay".
  QString recordName(bool holderOnly) const;
  void edit();
  /// Opens the panel on this record of the shown holder.
  void edit(const std::string &type);
  void addFile();

 signals:
  void recordChanged();
  /// A letter to the shown holder.
  void letterWanted();

 protected:
  void dragEnterEvent(QDragEnterEvent *event) override;
  void dropEvent(QDropEvent *event) override;

 private:
  QLayout *makeHead();
  void showPanel(bool shown);
  void fillPanel();
  void showUnsaved();
  const Holder *holder() const;
  InventoryChanges &m_changes;
  SnapshotPtr m_snapshot;
  std::optional<std::uint32_t> m_holder;
  QLabel *m_name = nullptr, *m_about = nullptr, *m_note = nullptr, *m_unsaved = nullptr;
  QPushButton *m_edit = nullptr, *m_letter = nullptr;
  EvidenceTree *m_tree;
  PackFacts *m_packs;
  AttachmentList *m_files;
  WrittenPanel *m_panel;
};

}  // namespace dossier
