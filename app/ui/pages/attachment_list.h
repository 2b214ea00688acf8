// SPDX-License-Identifier: GPL-3.0-or-later
// The evidence files of one holder: kept, viewed, copied out, removed.
#pragma once

#include <QWidget>
#include <string>
#include <vector>

#include "ui/inventory_changes.h"

class QLabel;
class QPushButton;
class QTreeWidget;

namespace dossier {

/// Asks where, and writes a plain copy there.
void saveAttachmentCopy(InventoryChanges &changes, const Attachment &attachment, QWidget *parent);

class AttachmentList : public QWidget {
  Q_OBJECT

 public:
  explicit AttachmentList(InventoryChanges &changes, QWidget *parent = nullptr);
  /// Empty `holder`: nobody is chosen.
  void show(const std::string &holder, const std::vector<Attachment> &attachments);
  /// Asks for files.
  void add();

 private:
  QLayout *makeHead();
  void showButtons();
  const Attachment *chosen() const;
  void view();
  InventoryChanges &m_changes;
  std::string m_holder;
  std::vector<Attachment> m_attachments;
  QLabel *m_hint = nullptr;
  QTreeWidget *m_files;
  QPushButton *m_view = nullptr, *m_save = nullptr, *m_remove = nullptr;
};

}  // namespace dossier
