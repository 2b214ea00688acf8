// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace.h"

#include <QCoreApplication>

#include "core/memory.h"
#include "service/vault_keys.h"
#include "ui/style/words.h"

namespace dossier {

Workspace::Workspace(Program &program) : m_program(program) {
  m_runner.moveToThread(&m_thread);
  m_thread.start();
}

Workspace::~Workspace() {
  cancel();
  post([this] { m_session.reset(); });
  post([this] { m_runner.thread()->quit(); });
  m_thread.wait();
}

std::filesystem::path Workspace::vaultFolder() const { return m_folder.empty() ? m_program.paths().defaultVault : m_folder; }

void Workspace::post(std::function<void()> task) {
  if (++m_pending == 1) emit busyChanged(true);
  ++m_waiting;
  const auto finished = [this] {
    if (--m_pending == 0) emit busyChanged(false);
  };
  const auto run = [this, task = std::move(task), finished] {
    --m_waiting;
    task();
    QMetaObject::invokeMethod(this, finished, Qt::QueuedConnection);
  };
  QMetaObject::invokeMethod(&m_runner, run, Qt::QueuedConnection);
}

void Workspace::deliver(const QPointer<QObject> &target, std::function<void()> task) {
  QMetaObject::invokeMethod(
      this, [target, task = std::move(task)] { if (target) task(); }, Qt::QueuedConnection);
}

void Workspace::create(SecretsPtr secrets, QObject *receiver, std::function<void(Result<std::shared_ptr<SecretBytes>>)> done) {
  m_lockWhenOpen = false;
  const QPointer<QObject> target(receiver);
  post([this, secrets, target, done = std::move(done), folder = vaultFolder()] {
    std::error_code ignored;
    std::filesystem::create_directories(folder.parent_path(), ignored);
    auto created = VaultSession::create(m_program, folder, secrets->unlock());
    *secrets = {};
    if (!created) {
      deliver(target, [done, error = created.error()] { done(fail(error)); });
      return;
    }
    m_session = std::move(created->session);
    auto code = std::make_shared<SecretBytes>(std::move(created->recoveryCode));
    deliver(target, [this, done, code] {
      done(code);
      becomeOpen();
    });
  });
}

/// On the vault's thread.
Result<std::vector<std::string>> Workspace::openSession(const std::filesystem::path &folder, const SecretsPtr &secrets) {
  auto session = VaultSession::open(m_program, folder, secrets->unlock());
  *secrets = {};
  if (!session) return fail(session.error());
  m_session = std::move(*session);
  return m_session->notices();
}

void Workspace::open(SecretsPtr secrets, QObject *receiver, std::function<void(Result<void>)> done) {
  m_lockWhenOpen = false;
  const QPointer<QObject> target(receiver);
  post([this, secrets, target, done = std::move(done), folder = vaultFolder()] {
    const auto notices = openSession(folder, secrets);
    if (!notices) {
      deliver(target, [done, error = notices.error()] { done(fail(error)); });
      return;
    }
    deliver(target, [this, done, notices] {
      done({});
      becomeOpen();
      tellNotices(*notices);
    });
  });
}

void Workspace::tellNotices(const std::vector<std::string> &notices) {
  for (const std::string &notice : notices) emit noticed(wordsFor(m_program, notice), notice != "notice.header-repaired");
}

void Workspace::replace(Replacement replacement, QObject *receiver, std::function<void(Result<void>)> done) {
  const QPointer<QObject> target(receiver);
  post([this, replacement = std::move(replacement), target, done = std::move(done)] {
    const auto proven = replacement.prove();
    deliver(target, [done, proven] { done(proven); });
    if (proven) deliver(this, [this, replacement] { rebuild(replacement); });
  });
}

void Workspace::rebuild(const Replacement &replacement) {
  if (m_open) lock();
  m_lockWhenOpen = false;   // what was asked for until here was asked of the vault that goes
  post([this, replacement] {
    const auto words = replacement.build();
    const auto notices = words ? openSession(replacement.folder, replacement.secrets) : Result<std::vector<std::string>>(fail(words.error()));
    if (!notices) {
      deliver(this, [this, error = notices.error()] { emit failed(sentenceFor(m_program, error)); });
      return;
    }
    deliver(this, [this, folder = replacement.folder, words, notices] {
      setVaultFolder(folder);
      becomeOpen();
      emit noticed(*words);
      tellNotices(*notices);
    });
  });
}

/// On the vault's thread: one step, and the next after whatever else was posted by then.
void Workspace::checkOn(int run) {
  if (!m_session || run != m_checkRun) return;
  const auto done = m_session->checkStep([this] { return m_waiting > 0; });
  if (done && !*done) {
    QMetaObject::invokeMethod(&m_runner, [this, run] { checkOn(run); }, Qt::QueuedConnection);
  } else {
    deliver(this, [this, whole = done.has_value()] { setCheck(whole ? Check::Whole : Check::Damaged); });
  }
}

void Workspace::setCheck(Check check) {
  if (!m_open) check = Check::None;   // the last step of a vault that was locked meanwhile
  if (m_check == check) return;
  m_check = check;
  emit checkChanged(check);
}

void Workspace::becomeOpen() {
  m_open = true;
  emit opened();
  refresh();
  setCheck(Check::Running);
  QMetaObject::invokeMethod(&m_runner, [this] { checkOn(++m_checkRun); }, Qt::QueuedConnection);
  if (std::exchange(m_lockWhenOpen, false)) lock();
}

void Workspace::lock() {
  // A key that is being derived cannot be stopped: what it opens is locked at once.
  m_lockWhenOpen = !m_open && m_pending > 0;
  if (!m_open) return;
  cancel();
  emit aboutToLock();
  m_open = false;
  m_snapshot.reset();
  setCheck(Check::None);
  post([this] {
    m_session.reset();
    leaveNoTraces();
  });
  emit locked();
}

void Workspace::cancel() {
  m_stop.request_stop();
  m_stop = std::stop_source();
}

void Workspace::refresh() {
  ask<Result<SnapshotPtr>>(
      this, [](VaultSession &session) { return takeSnapshot(session); },
      [this](const Result<SnapshotPtr> &snapshot) {
        if (!m_open) return;
        if (!snapshot) {
          // Told where the vault is, and as long as it is so.
          if (snapshot.error().code == ErrorCode::BodyDamaged) return setCheck(Check::Damaged);
          emit failed(sentenceFor(m_program, snapshot.error()));
          return;
        }
        m_snapshot = *snapshot;
        emit changed(m_snapshot);
      });
}

}  // namespace dossier
