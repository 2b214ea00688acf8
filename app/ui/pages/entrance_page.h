// SPDX-License-Identifier: GPL-3.0-or-later
// What stands before the open vault: create one, or unlock one.
#pragma once

#include <QWidget>

#include "ui/workspace.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace dossier {

class PassphraseEdit;

class EntrancePage : public QWidget {
  Q_OBJECT

 public:
  explicit EntrancePage(Workspace &workspace, QWidget *parent = nullptr);
  /// Shows "unlock" where the vault's folder exists, else "create".
  void prepare();

 private:
  QWidget *makeCreate();
  QWidget *makeUnlock();
  void showStrength();
  void create();
  void unlock();
  void setBusy(bool busy);
  void chooseFolder(bool existing);
  Workspace &m_workspace;
  QWidget *m_createCard = nullptr, *m_unlockCard = nullptr;
  PassphraseEdit *m_new = nullptr, *m_again = nullptr, *m_secret = nullptr;
  QProgressBar *m_strength = nullptr;
  QLabel *m_strengthWords = nullptr, *m_createWhere = nullptr, *m_unlockWhere = nullptr, *m_problem = nullptr;
  QPushButton *m_createButton = nullptr, *m_unlockButton = nullptr;
};

}  // namespace dossier
