// SPDX-License-Identifier: GPL-3.0-or-later
// A window with a vault in a folder of its own, and what a person answers to its dialogs.
#pragma once

#include <QPointer>
#include <QTemporaryDir>
#include <QTest>
#include <optional>

#include "staging/worker_client.h"
#include "window_driver.h"

namespace dossier {

/// Answers one dialog after the other, each once.
class Answers : public QObject {
  Q_OBJECT

 public:
  using Answer = std::function<void(QDialog &)>;
  explicit Answers(std::vector<Answer> answers);
  bool done() const { return m_next == m_answers.size(); }

 private:
  void look();
  std::vector<Answer> m_answers;
  std::size_t m_next = 0;
  QPointer<QDialog> m_last;
  QTimer m_timer;
};

/// Into the passphrase field of that name, emptied first.
void typeInto(QWidget &where, const char *name, const char *words);
/// Answers a file dialog.
Answers::Answer chooses(const std::filesystem::path &file);
/// Fills one passphrase field and presses a button.
Answers::Answer fills(const char *name, const char *words, const QString &action);

class VaultWindow : public QObject {
  Q_OBJECT

 protected:
  /// Creates the vault, with kPassphrase, and goes to its settings.
  void open(std::unique_ptr<WorkerClient> worker = nullptr);
  void close();
  void unlock(const char *words);
  void lock();
  std::filesystem::path at(const char *name) const { return std::filesystem::path(m_home.path().toStdString()) / name; }
  /// What the session says, once all before it is done.
  template <class Answer>
  Answer asked(std::function<Answer(VaultSession &)> work) {
    std::optional<Answer> answer;
    m_workspace->ask<Answer>(this, std::move(work), [&](const Answer &given) { answer = given; });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, kPatience)) qFatal("no answer");
    return *answer;
  }
  QTemporaryDir m_home;
  std::unique_ptr<Program> m_program;
  std::unique_ptr<Workspace> m_workspace;
  std::unique_ptr<MainWindow> m_window;
};

}  // namespace dossier
