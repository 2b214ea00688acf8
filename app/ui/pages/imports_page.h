// SPDX-License-Identifier: GPL-3.0-or-later
// Drop files, see what they hold, approve, undo.
#pragma once

#include <QWidget>
#include <memory>
#include <stop_token>

#include "ui/controls/drop_zone.h"
#include "ui/workspace.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QTableWidget;

namespace dossier {

class ImportFiles;
class StagingTree;

class ImportsPage : public QWidget {
  Q_OBJECT

 public:
  explicit ImportsPage(Workspace &workspace, QWidget *parent = nullptr);
  /// What still runs is asked to stop.
  ~ImportsPage() override;
  void setSnapshot(const SnapshotPtr &snapshot);
  /// Plans and reads; the person approves afterwards.
  void startWith(const Paths &paths);
  /// Stops what runs and forgets what is staged.
  void discard();
  /// Stops what runs; what is staged already stays.
  void stopRunning();
  /// Forgets the history too: before the vault is locked.
  void reset();

 signals:
  void message(const QString &text);

 private:
  enum class State { Idle, Reading, Staged, Saving };
  QWidget *makeStaging();
  void prepareHistory();
  void setState(State state);
  void stage();
  void commit();
  void undo(std::int64_t id);
  void showProgress(quint64 done, quint64 total);
  Workspace &m_workspace;
  std::shared_ptr<std::shared_ptr<ImportFiles>> m_import;   ///< the inner one is touched on the vault's thread only
  std::stop_source m_stop;
  State m_state = State::Idle;
  QWidget *m_staging = nullptr;
  StagingTree *m_tree = nullptr;
  QProgressBar *m_progress = nullptr;
  QLabel *m_status = nullptr;
  QPushButton *m_cancel = nullptr, *m_commit = nullptr;
  QTableWidget *m_history;
};

}  // namespace dossier
