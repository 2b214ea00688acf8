// SPDX-License-Identifier: GPL-3.0-or-later
// What a drop would change: files, below them holders that can be unticked, below them holders of the catalogue that one which
// matched nothing might be, to be ticked.
#pragma once

#include <QTreeWidget>
#include <string>
#include <vector>

#include "service/import_files.h"

namespace dossier {

class Workspace;

class StagingTree : public QTreeWidget {
  Q_OBJECT

 public:
  StagingTree(Workspace &workspace, QWidget *parent = nullptr);
  void showPlan(const std::vector<PlannedFile> &files);
  void showStaged(const std::vector<StagedFile> &files);
  /// Holder ids that were unticked, for each file.
  std::vector<std::vector<std::string>> excluded() const;
  /// For each file: the holder's id, and the id of the catalogue's holder that the person says it is.
  std::vector<std::vector<std::pair<std::string, std::string>>> takenAs() const;
  /// Whether any ticked holder is left to be saved.
  bool hasAnything() const;

 signals:
  void ticked();

 private:
  void addFile(const StagedFile &file);
  void keepOneAnswer(QTreeWidgetItem *item);
  Workspace &m_workspace;
};

}  // namespace dossier
