// SPDX-License-Identifier: GPL-3.0-or-later
// Locks when the desktop says so (the watcher's pipe) or the machine has slept, and sees to it that a lock leaves nothing on
// the screen, in the clipboard or in memory that is done with. Lives on the interface's thread.
#pragma once

#include <QObject>
#include <QTimer>
#include <chrono>

#include "ui/controls/secret_clipboard.h"
#include "ui/workspace.h"

class QSocketNotifier;

namespace dossier {

class LockGuard : public QObject {
  Q_OBJECT

 public:
  /// `pipe`: the watcher's, which is not closed here; -1 where there is none.
  LockGuard(Workspace &workspace, int pipe);
  ~LockGuard() override;
  /// For tests: how long the machine has slept, all in all.
  using SleptSoFar = std::chrono::milliseconds (*)();
  void setClock(SleptSoFar slept);

 private:
  void onPipe();
  void lookForSleep();
  void onLocked();
  Workspace &m_workspace;
  SecretClipboard m_clipboard;
  QSocketNotifier *m_notifier = nullptr;
  int m_pipe;
  QTimer m_look;
  SleptSoFar m_sleptSoFar;
  std::chrono::milliseconds m_slept{};
};

}  // namespace dossier
