// SPDX-License-Identifier: GPL-3.0-or-later
// A letter to one holder: which right, by which law, in which language; its text can be changed, copied and saved. Nothing
// is sent, and nothing of it is kept in the vault. Closes itself when the vault is locked, and deletes itself when it is closed.
#pragma once

#include <QDialog>
#include <memory>

#include "service/letters.h"
#include "ui/workspace.h"

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace dossier {

class LetterDialog : public QDialog {
  Q_OBJECT

 public:
  LetterDialog(Workspace &workspace, std::string holder, QWidget *parent);
  void reject() override;

 private:
  QLayout *makeChoices();
  QLayout *makeButtons();
  /// Fills the lists from the book, and chooses by the holder's country.
  void start();
  void fillRights();
  void fillLanguages(const QString &wanted);
  /// Writes the letter anew; what the person had changed comes back by undo in the text.
  void write();
  void showLaw();
  void showMissing();
  void say(const QString &words);
  void copy();
  void save();
  Result<WrittenLetter> letterFor(const std::string &law, const std::string &language, Right right) const;
  const Law *law() const;
  const Catalogue &catalogue() const;
  Workspace &m_workspace;
  SnapshotPtr m_snapshot;
  std::string m_holder, m_country;
  std::shared_ptr<const LetterBook> m_book;
  QComboBox *m_right = nullptr, *m_law = nullptr, *m_language = nullptr;
  QLabel *m_title, *m_about, *m_missing, *m_told;
  QPlainTextEdit *m_text;
  QPushButton *m_copy = nullptr, *m_save = nullptr;
};

}  // namespace dossier
