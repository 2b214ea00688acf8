// SPDX-License-Identifier: GPL-3.0-or-later
// What the person and their packs of words added to the catalogue: by kind, to be added to, changed, removed, given to others.
#pragma once

#include <QWidget>

#include "service/own_words.h"
#include "ui/workspace.h"

class QLabel;
class QPushButton;
class QTreeWidget;

namespace dossier {

class WordDialog;

class WordsPanel : public QWidget {
  Q_OBJECT

 public:
  explicit WordsPanel(Workspace &workspace, QWidget *parent = nullptr);
  void refresh();
  void reset();

 signals:
  void message(const QString &sentence);

 private:
  QLayout *makeButtons();
  void add(const WordKind &kind);
  void editChosen();
  void removeChosen();
  void savePack();
  void follow(WordDialog *dialog);
  void show(const std::vector<WholeWord> &words);
  void showFaults(const std::vector<Error> &faults);
  void showButtons();
  const WholeWord *chosen() const;
  Workspace &m_workspace;
  std::vector<WholeWord> m_words;
  QTreeWidget *m_list;
  QLabel *m_empty, *m_faults;
  QPushButton *m_add = nullptr, *m_edit = nullptr, *m_remove = nullptr, *m_save = nullptr;
};

}  // namespace dossier
