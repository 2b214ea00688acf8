// SPDX-License-Identifier: GPL-3.0-or-later
// The big answers.
#pragma once

#include <QWidget>

#include "ui/workspace.h"

class QGridLayout;
class QLabel;

namespace dossier {

class OverviewPage : public QWidget {
  Q_OBJECT

 public:
  explicit OverviewPage(Workspace &workspace, QWidget *parent = nullptr);
  void setSnapshot(const SnapshotPtr &snapshot);

 signals:
  void categoryChosen(const QString &category);
  void importsChosen();
  void lensChosen(const QString &lens);

 private:
  QWidget *makeCard(const Headline &headline, const Inventory &inventory);
  Workspace &m_workspace;
  QGridLayout *m_cards;
  QLabel *m_coverage;
  QLabel *m_sources;
};

}  // namespace dossier
