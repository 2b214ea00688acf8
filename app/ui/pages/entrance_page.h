// SPDX-License-Identifier: GPL-3.0-or-later
// What stands before the open vault: create one, or unlock one.
#pragma once

#include <QWidget>

#include "ui/workspace.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace dossier {

class KeyFileRow;
class NewPassphrase;
class PresentKey;

class EntrancePage : public QWidget {
  Q_OBJECT

 public:
  explicit EntrancePage(Workspace &workspace, QWidget *parent = nullptr);
  /// Shows "unlock" where the vault's folder exists, else "create".
  void prepare();

 private:
  QWidget *makeCreate();
  QWidget *makeUnlock();
  void addLinks(QVBoxLayout &column, bool creating);
  void create();
  void unlock();
  void setBusy(bool busy, bool own);
  void chooseFolder(bool existing);
  void tell(const Error &error);
  Workspace &m_workspace;
  QWidget *m_createCard = nullptr, *m_unlockCard = nullptr;
  NewPassphrase *m_new = nullptr;
  KeyFileRow *m_newFile = nullptr;
  PresentKey *m_secret = nullptr;
  QLabel *m_createWhere = nullptr, *m_unlockWhere = nullptr, *m_problem = nullptr;
  QPushButton *m_createButton = nullptr, *m_unlockButton = nullptr, *m_save = nullptr;
  bool m_working = false;
};

}  // namespace dossier
