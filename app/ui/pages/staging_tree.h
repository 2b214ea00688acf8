// SPDX-License-Identifier: GPL-3.0-or-later
// What a drop would change: files, below them holders that can be unticked, below them holders of the catalogue that one which
// matched nothing might be, to be ticked, and what a pack calls one, to be unticked.
#pragma once

#include <QTreeWidget>
#include <string>
#include <vector>

#include "service/import_files.h"

namespace dossier {

class Workspace;

struct StagingAnswers {
  using Pairs = std::vector<std::pair<std::string, std::string>>;
  std::vector<std::string> excluded;     ///< ids of holders
  Pairs takenAs;                         ///< a holder's id, and that of the catalogue's holder that the person says it is
  Pairs called;                          ///< a holder's id, and the name that a pack gives it
};

class StagingTree : public QTreeWidget {
  Q_OBJECT

 public:
  StagingTree(Workspace &workspace, QWidget *parent = nullptr);
  void showPlan(const std::vector<PlannedFile> &files);
  void showStaged(const std::vector<StagedFile> &files);
  /// What the person ticked and unticked, for each file.
  std::vector<StagingAnswers> answers() const;
  /// Whether any ticked holder is left to be saved.
  bool hasAnything() const;

 signals:
  void ticked();

 private:
  void addFile(const StagedFile &file);
  void addAnswers(QTreeWidgetItem *row, const StagedHolder &holder);
  void keepOneAnswer(QTreeWidgetItem *item);
  Workspace &m_workspace;
};

}  // namespace dossier
