// SPDX-License-Identifier: GPL-3.0-or-later
// Merging another copy of this vault: which one, what opens it, what would change here, and then the merge.
#pragma once

#include <QDialog>

#include "service/vault_copies.h"
#include "ui/workspace.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace dossier {

class PresentKey;

class MergeDialog : public QDialog {
  Q_OBJECT

 public:
  MergeDialog(Workspace &workspace, QWidget *parent);
  void reject() override;

 private:
  QWidget *makeQuestion();
  QWidget *makePreview();
  void choose(const std::filesystem::path &other);
  void preview();
  void show(const MergePlan &plan);
  void merge();
  void setBusy(bool busy);
  void tell(const Error &error);
  /// "Example Shop, delivery address: purpose"; the holder's id where it is not known here.
  QString fieldWords(const FieldKey &key) const;
  QTreeWidgetItem *group(const QString &title);
  Workspace &m_workspace;
  std::filesystem::path m_other;
  SecretsPtr m_secrets;
  QStackedWidget *m_steps;
  QLabel *m_chosen = nullptr, *m_problem, *m_summary = nullptr;
  PresentKey *m_key = nullptr;
  QTreeWidget *m_tree = nullptr;
  QProgressBar *m_progress;
  QPushButton *m_cancel, *m_go;
  bool m_busy = false, m_nothing = false;
};

}  // namespace dossier
