// SPDX-License-Identifier: GPL-3.0-or-later
// The person's own words as a pack for others, signed with their key. Closes itself when the vault is locked, and deletes
// itself when it is closed.
#pragma once

#include <QDialog>

#include "service/own_words.h"
#include "ui/workspace.h"

class QCheckBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace dossier {

class SaveWordsDialog : public QDialog {
  Q_OBJECT

 public:
  /// `kinds`: those of which there are own words.
  SaveWordsDialog(Workspace &workspace, const std::vector<std::string> &kinds, QWidget *parent);

 private:
  QLayout *makeForm();
  QLayout *makeKinds(const std::vector<std::string> &kinds);
  QLayout *makeKey();
  QLayout *makeButtons();
  /// One more than the edition of that name that stands in the vault.
  void suggestEdition();
  void showButtons();
  void save();
  void told(const QString &file, const Result<SavedWords> &saved);
  Workspace &m_workspace;
  std::vector<std::pair<std::string, QCheckBox *>> m_kinds;
  std::vector<WordsHead> m_present;
  bool m_editionIsOurs = true;
  QLineEdit *m_name, *m_author, *m_date, *m_licence, *m_note;
  QSpinBox *m_edition;
  QCheckBox *m_sign;
  QLabel *m_told;
  QWidget *m_keyRow = nullptr;
  QLineEdit *m_key = nullptr;
  QPushButton *m_save = nullptr;
};

}  // namespace dossier
