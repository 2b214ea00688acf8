// SPDX-License-Identifier: GPL-3.0-or-later
// What opens the vault: the list, and everything that is done with it.
#pragma once

#include <QFrame>

#include "ui/pages/key_dialog.h"

class QPushButton;
class QTableWidget;

namespace dossier {

class NoticeStack;

class KeysCard : public QFrame {
  Q_OBJECT

 public:
  explicit KeysCard(Workspace &workspace, QWidget *parent = nullptr);
  void refresh();

 signals:
  /// The automatic backups may have become fewer.
  void backupsChanged();

 private:
  enum class Added { Passphrase, KeyFile, Both };
  QLayout *makeButtons();
  void show(const std::vector<SlotInfo> &keys, std::size_t backups);
  const SlotInfo *selected() const;
  void showChoice();
  void add(Added kind);
  void change();
  void remove();
  void strengthen();
  void replaceRecoveryCode();
  void replaceDataKey();
  /// Does `work` with the dialog's answer, then `told` is shown.
  void run(const KeyDialog::Form &form, std::function<Result<void>(VaultSession &, const KeyDialog::Answer &)> work, const QString &told);
  void runForCode(const KeyDialog::Form &form, std::function<Result<SecretBytes>(VaultKeys &, const KeyDialog::Answer &)> work, const QString &told);
  QString eraseOffer(const QString &whose) const;
  Workspace &m_workspace;
  NoticeStack *m_notices;
  QTableWidget *m_list;
  QPushButton *m_remove = nullptr, *m_strengthen = nullptr;
  std::vector<SlotInfo> m_slots;
  std::size_t m_backups = 0;
};

}  // namespace dossier
