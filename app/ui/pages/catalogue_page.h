// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue: the person's packs, what is built in, and what was added by hand.
#pragma once

#include <QWidget>

#include "ui/workspace.h"

class QTabWidget;

namespace dossier {

class CatalogueBrowser;
class PacksPanel;
class WordsPanel;

class CataloguePage : public QWidget {
  Q_OBJECT

 public:
  explicit CataloguePage(Workspace &workspace, QWidget *parent = nullptr);
  /// After each change of the vault.
  void refresh();

 signals:
  void message(const QString &sentence);

 private:
  PacksPanel *m_packs;
  CatalogueBrowser *m_browser;
  WordsPanel *m_words;
};

}  // namespace dossier
