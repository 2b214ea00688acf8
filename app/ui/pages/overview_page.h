// SPDX-License-Identifier: GPL-3.0-or-later
// The big answers.
#pragma once

#include <QWidget>

#include "ui/workspace.h"

class QGridLayout;
class QHBoxLayout;
class QLabel;

namespace dossier {

class OverviewPage : public QWidget {
  Q_OBJECT

 public:
  explicit OverviewPage(Workspace &workspace, QWidget *parent = nullptr);
  void setSnapshot(const SnapshotPtr &snapshot);

 signals:
  /// One of a headline's lists (headlineKey), and what it is called.
  void listChosen(const QString &key, const QString &name);
  void importsChosen();
  void lensChosen(const QString &lens);

 private:
  QWidget *makeLensCard();
  QWidget *makeCard(const Headline &headline, const Inventory &inventory);
  void addList(QHBoxLayout *row, const QString &words, const QString &question, const QString &key, bool any);
  Workspace &m_workspace;
  QGridLayout *m_cards;
  QLabel *m_coverage;
  QLabel *m_sources;
};

}  // namespace dossier
