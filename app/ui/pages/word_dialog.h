// SPDX-License-Identifier: GPL-3.0-or-later
// One own word with what belongs to it: written, changed, or, where it is a pack's, shown and copied. Closes itself without
// saving when the vault is locked, and says so; deletes itself when it is closed.
#pragma once

#include <QDialog>

#include "service/own_words.h"
#include "ui/workspace.h"

class QLabel;
class QPushButton;

namespace dossier {

class OwnWordForm;
class WordParts;

class WordDialog : public QDialog {
  Q_OBJECT

 public:
  /// A new word of that kind.
  WordDialog(Workspace &workspace, const WordKind &kind, QWidget *parent);
  WordDialog(Workspace &workspace, const WholeWord &present, QWidget *parent);
  void reject() override;

 signals:
  /// It stands in the vault.
  void written(const QString &sentence);

 private:
  void build(const QString &title);
  QLayout *makeButtons();
  void showPresent(const WholeWord &present);
  void save();
  void write(const WholeWord &whole, const QString &sentence);
  void showFault(const Error &error);
  void onLock();
  Workspace &m_workspace;
  const WordKind &m_kind;
  SnapshotPtr m_snapshot;    ///< keeps the catalogue that is picked from
  bool m_new, m_edited = false, m_readOnly = false;
  OwnWordForm *m_form;
  WordParts *m_parts = nullptr;
  QLabel *m_told;
  QPushButton *m_save = nullptr;
};

}  // namespace dossier
