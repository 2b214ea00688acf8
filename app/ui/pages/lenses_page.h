// SPDX-License-Identifier: GPL-3.0-or-later
// One page for each system that the documents describe, and for each that this program adds with sources of its own: what it takes in, what of that is fed by what is known, what it
// does with it, and what is disputed. Never a score.
#pragma once

#include <QWidget>

#include "ui/workspace.h"

class QLabel;
class QListWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace dossier {

class LensesPage : public QWidget {
  Q_OBJECT

 public:
  explicit LensesPage(Workspace &workspace, QWidget *parent = nullptr);
  void setSnapshot(const SnapshotPtr &snapshot);
  void showLens(const QString &id);

 signals:
  void holderChosen(const std::string &id);

 private:
  void fillList();
  void refillList();
  void showCurrent();
  void addInputs(const LensCoverage &coverage);
  void addInput(QTreeWidgetItem *parent, const InputCoverage &input);
  void addFlows(const Lens &lens);
  void addSources(const Lens &lens);
  void addStatements(const QString &title, const std::vector<LensStatement> &statements);
  Workspace &m_workspace;
  SnapshotPtr m_snapshot;
  QListWidget *m_list;
  QLabel *m_name, *m_summary, *m_coverage;
  QTreeWidget *m_tree;
};

}  // namespace dossier
