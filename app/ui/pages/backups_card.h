// SPDX-License-Identifier: GPL-3.0-or-later
// Copies of the vault: make, list, check, put back, merge.
#pragma once

#include <QFrame>

#include "service/vault_copies.h"
#include "ui/workspace.h"

class QLabel;
class QTableWidget;

namespace dossier {

class NoticeStack;

class BackupsCard : public QFrame {
  Q_OBJECT

 public:
  explicit BackupsCard(Workspace &workspace, QWidget *parent = nullptr);
  void refresh();
  void backUp();
  void merge();

 private:
  QLayout *makeButtons();
  void show(const std::vector<BackupFile> &backups);
  void check();
  /// The chosen one, or the folder they lie in.
  std::filesystem::path startingPlace() const;
  Workspace &m_workspace;
  NoticeStack *m_notices;
  QLabel *m_none;
  QTableWidget *m_list;
  std::vector<BackupFile> m_backups;
};

}  // namespace dossier
