// SPDX-License-Identifier: GPL-3.0-or-later
// Exporting the inventory: in which form, what is left out, and where to.
#pragma once

#include <QDialog>

#include "service/inventory_export.h"
#include "ui/workspace.h"

class QButtonGroup;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace dossier {

class ExportDialog : public QDialog {
  Q_OBJECT

 public:
  ExportDialog(Workspace &workspace, QWidget *parent);
  void reject() override;

 signals:
  void exported(const QString &sentence);

 private:
  void addChoices(QVBoxLayout &column, const QString &title, QButtonGroup &group, const QStringList &names);
  QLayout *makeButtons();
  void choose();
  void write(const std::filesystem::path &file);
  void setBusy(bool busy);
  ExportFormat format() const;
  Redaction redaction() const;
  Workspace &m_workspace;
  QButtonGroup *m_format, *m_redaction;
  QLabel *m_problem;
  QPushButton *m_cancel = nullptr, *m_go = nullptr;
  bool m_busy = false;
};

}  // namespace dossier
