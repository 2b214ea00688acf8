// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+K: every command of the menus, found by typing a part of its name.
#pragma once

#include <QAction>
#include <QDialog>
#include <QList>

class QLineEdit;
class QListWidget;

namespace dossier {

class CommandList : public QDialog {
  Q_OBJECT

 public:
  CommandList(const QList<QAction *> &actions, QWidget *parent);

 protected:
  bool eventFilter(QObject *watched, QEvent *event) override;

 private:
  void filter(const QString &part);
  void runCurrent();
  QList<QAction *> m_actions;
  QLineEdit *m_search;
  QListWidget *m_list;
};

}  // namespace dossier
