// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the vault is whole and whether anything could be transmitted; and what to do where it is not.
#pragma once

#include <QFrame>

#include "ui/workspace.h"

class QLabel;
class QPushButton;

namespace dossier {

class ChecksCard : public QFrame {
  Q_OBJECT

 public:
  explicit ChecksCard(Workspace &workspace, QWidget *parent = nullptr);
  void verify();
  void showSelfCheck();

 private:
  void showState(Workspace::Check check);
  void showLines(const QString &title, const QStringList &lines, bool good);
  void showFacts(bool shown);
  Workspace &m_workspace;
  QLabel *m_state, *m_title, *m_lines, *m_facts;
  QPushButton *m_save, *m_list;
};

}  // namespace dossier
