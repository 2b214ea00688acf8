// SPDX-License-Identifier: GPL-3.0-or-later
// The one thing that is asked before it is done, because it cannot be taken back. Closes itself when the vault is locked.
#pragma once

#include <QDialog>
#include <functional>

namespace dossier {

class Workspace;

class EraseDialog : public QDialog {
  Q_OBJECT

 public:
  EraseDialog(Workspace &workspace, const QString &question, const QString &what, std::function<void()> erase, QWidget *parent);
};

}  // namespace dossier
