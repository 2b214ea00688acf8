// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace.h"

#include <QCoreApplication>

#include "service/vault_keys.h"
#include "core/memory.h"
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
  const auto finished = [this] {
    if (--m_pending == 0) emit busyChanged(false);
  };
  const auto run = [this, task = std::move(task), finished] {
    task();
    QMetaObject::invokeMethod(this, finished, Qt::QueuedConnection);
  };
  QMetaObject::invokeMethod(&m_runner, run, Qt::QueuedConnection);
}

void Workspace::deliver(const QPointer<QObject> &target, std::function<void()> task) {
  QMetaObject::invokeMethod(
      this, [target, task = std::move(task)] { if (target) task(); }, Qt::QueuedConnection);
}

void Workspace::create(SecretBytes passphrase, QObject *receiver, std::function<void(Result<std::shared_ptr<SecretBytes>>)> done) {
  auto secret = std::make_shared<SecretBytes>(std::move(passphrase));
  const QPointer<QObject> target(receiver);
  post([this, secret, target, done = std::move(done), folder = vaultFolder()] {
    std::error_code ignored;
    std::filesystem::create_directories(folder.parent_path(), ignored);
    auto created = VaultSession::create(m_program, folder, *secret);
    secret->wipe();
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

void Workspace::open(SecretBytes secretBytes, QObject *receiver, std::function<void(Result<void>)> done) {
  auto secret = std::make_shared<SecretBytes>(std::move(secretBytes));
  const QPointer<QObject> target(receiver);
  post([this, secret, target, done = std::move(done), folder = vaultFolder()] {
    auto session = VaultSession::open(m_program, folder, *secret);
    secret->wipe();
    if (!session) {
      deliver(target, [done, error = session.error()] { done(fail(error)); });
      return;
    }
    m_session = std::move(*session);
    const auto notices = m_session->notices();
    deliver(target, [this, done, notices] {
      done({});
      becomeOpen();
      for (const std::string &notice : notices) emit noticed(wordsFor(m_program, notice));
    });
  });
}

void Workspace::becomeOpen() {
  m_open = true;
  emit opened();
  refresh();
}

void Workspace::lock() {
  if (!m_open) return;
  cancel();
  emit aboutToLock();
  m_open = false;
  m_snapshot.reset();
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
          emit failed(sentenceFor(m_program, snapshot.error()));
          return;
        }
        m_snapshot = *snapshot;
        emit changed(m_snapshot);
      });
}

}  // namespace dossier
