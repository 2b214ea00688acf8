// SPDX-License-Identifier: GPL-3.0-or-later
// What a drop would change: files, below them holders that can be unticked, below them what was found.
#pragma once

#include <QTreeWidget>
#include <string>
#include <vector>

#include "service/import_files.h"

namespace dossier {

class StagingTree : public QTreeWidget {
  Q_OBJECT

 public:
  StagingTree(Program &program, QWidget *parent = nullptr);
  void showPlan(const std::vector<PlannedFile> &files);
  void showStaged(const std::vector<StagedFile> &files);
  /// Holder ids that were unticked, for each file.
  std::vector<std::vector<std::string>> excluded() const;
  /// Whether any ticked holder is left to be saved.
  bool hasAnything() const;

 signals:
  void ticked();

 private:
  void addFile(const StagedFile &file);
  Program &m_program;
};

}  // namespace dossier
