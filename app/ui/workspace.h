// SPDX-License-Identifier: GPL-3.0-or-later
// The open vault as the pages see it. All work on the vault runs on one thread of its own, one piece after the other;
// answers come back on the interface's thread. Lives on the interface's thread.
#pragma once

#include <QObject>
#include <QPointer>
#include <QThread>
#include <atomic>
#include <functional>
#include <memory>
#include <stop_token>

#include "service/import_files.h"
#include "service/program.h"
#include "service/vault_session.h"
#include "ui/secrets.h"
#include "ui/snapshot.h"

namespace dossier {

class Workspace : public QObject {
  Q_OBJECT

 public:
  explicit Workspace(Program &program);
  ~Workspace() override;

  Program &program() { return m_program; }
  const SnapshotPtr &snapshot() const { return m_snapshot; }
  /// As the open vault has it; what is built in where none is open. Good until the next change.
  const Catalogue &catalogue() const { return m_snapshot ? *m_snapshot->catalogue : m_program.catalogue(); }
  bool isOpen() const { return m_open; }
  /// Whether the desktop's own lock reaches us (ui/lock_guard.h).
  bool sessionLockSeen() const { return m_sessionLockSeen; }
  void setSessionLockSeen(bool seen) { m_sessionLockSeen = seen; }
  std::filesystem::path vaultFolder() const;
  void setVaultFolder(std::filesystem::path folder) { m_folder = std::move(folder); }

  /// `done` gets the recovery code. The secrets are wiped when the work is done.
  void create(SecretsPtr secrets, QObject *receiver, std::function<void(Result<std::shared_ptr<SecretBytes>>)> done);
  void open(SecretsPtr secrets, QObject *receiver, std::function<void(Result<void>)> done);
  void lock();

  /// A vault that takes the place of the open one, or of none: from a backup, or saved from damage.
  struct Replacement {
    std::function<Result<void>()> prove;       ///< whether it can be done, with everything as it is
    std::function<Result<QString>()> build;    ///< with the vault locked; the words for the person
    std::filesystem::path folder;              ///< what is opened then
    SecretsPtr secrets;
  };
  /// `done` when it is proven or refused, before anything is locked; the rest is told by signals.
  void replace(Replacement replacement, QObject *receiver, std::function<void(Result<void>)> done);

  /// The check behind the person's back: every row and page, in the gaps between other work, without making the vault busy.
  enum class Check { None, Running, Whole, Damaged };
  Check check() const { return m_check; }
  /// Asks the work that runs now, and what waits with the same token, to stop.
  void cancel();
  std::stop_token stopToken() const { return m_stop.get_token(); }
  bool isBusy() const { return m_pending > 0; }
  /// Reads the inventory again and tells every page.
  void refresh();

  /// Runs `work` on the vault's thread and `done` with its answer here, unless `receiver` is gone by then.
  template <class Answer>
  void ask(QObject *receiver, std::function<Answer(VaultSession &)> work, std::function<void(const Answer &)> done) {
    const QPointer<QObject> target(receiver);
    post([this, target, work = std::move(work), done = std::move(done)] {
      if (!m_session) return;
      auto answer = std::make_shared<Answer>(work(*m_session));
      deliver(target, [answer, done] { done(*answer); });
    });
  }

 signals:
  void opened();
  /// The vault is still there: last moment to ask anything of it.
  void aboutToLock();
  void locked();
  void busyChanged(bool busy);
  /// Of the work that runs now; emitted on the vault's thread.
  void progressed(quint64 done, quint64 total);
  void changed(const dossier::SnapshotPtr &snapshot);
  void failed(const QString &sentence);
  /// To be shown until the person dismisses it.
  void noticed(const QString &sentence, bool alarming = false);
  void checkChanged(dossier::Workspace::Check check);

 private:
  void post(std::function<void()> task);
  void deliver(const QPointer<QObject> &target, std::function<void()> task);
  void becomeOpen();
  Result<std::vector<std::string>> openSession(const std::filesystem::path &folder, const SecretsPtr &secrets);
  void rebuild(const Replacement &replacement);
  void tellNotices(const std::vector<std::string> &notices);
  void checkOn(int run);
  void setCheck(Check check);
  Program &m_program;
  std::filesystem::path m_folder;
  QThread m_thread;
  QObject m_runner;                          ///< lives on m_thread: tasks are posted to it
  std::unique_ptr<VaultSession> m_session;   ///< touched on m_thread only
  SnapshotPtr m_snapshot;
  bool m_open = false;
  bool m_lockWhenOpen = false;
  bool m_sessionLockSeen = false;
  int m_pending = 0;                         ///< tasks posted and not finished
  std::stop_source m_stop;
  Check m_check = Check::None;
  std::atomic<int> m_waiting = 0;            ///< tasks posted and not begun: the check gives way to them
  int m_checkRun = 0;                        ///< touched on m_thread only: a step of an earlier vault ends itself
};

}  // namespace dossier
