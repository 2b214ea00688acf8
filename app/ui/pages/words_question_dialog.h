// SPDX-License-Identifier: GPL-3.0-or-later
// A pack of own words of which something must be asked before it is added: what it is, what it would change, and what is not
// proven. Closes itself, as refused, when the vault is locked, and deletes itself when it is closed.
#pragma once

#include <QDialog>
#include <filesystem>

#include "service/packs.h"
#include "ui/workspace.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace dossier {

class WordsQuestionDialog : public QDialog {
  Q_OBJECT

 public:
  WordsQuestionDialog(Workspace &workspace, std::filesystem::path path, ReadPacks read, QWidget *parent);
  /// What was read last: of the pack that the person was asked about.
  const ReadPacks &read() const { return m_read; }

 private:
  void show(const ReadPacks &read);
  void addFacts(QVBoxLayout &column);
  void addChanges(QVBoxLayout &column);
  void addQuestions(QVBoxLayout &column);
  QLayout *makeKey();
  QLayout *makeButtons();
  void checkAgain();
  void showButtons();
  Workspace &m_workspace;
  std::filesystem::path m_path;
  ReadPacks m_read;
  QVBoxLayout *m_place;
  QWidget *m_shown = nullptr;
  QLineEdit *m_key = nullptr;
  QLabel *m_told = nullptr;
  QPushButton *m_check = nullptr, *m_refuse = nullptr, *m_add = nullptr;
  QCheckBox *m_tick;
};

}  // namespace dossier
