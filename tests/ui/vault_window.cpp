// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault_window.h"

#include <QApplication>
#include <QFileDialog>


namespace dossier {

Answers::Answers(std::vector<Answer> answers) : m_answers(std::move(answers)) {
  connect(&m_timer, &QTimer::timeout, this, &Answers::look);
  m_timer.start(20);
}

void Answers::look() {
  auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
  if (dialog == nullptr || dialog == m_last || done()) return;
  m_last = dialog;
  const auto &answer = m_answers[m_next++];
  answer(*dialog);
}

void typeInto(QWidget &where, const char *name, const char *words) {
  auto *edit = named<PassphraseEdit>(where, QString::fromUtf8(name));
  QVERIFY2(edit != nullptr, name);
  edit->clear();
  QTest::keyClicks(edit, QString::fromUtf8(words));
}

Answers::Answer chooses(const std::filesystem::path &file) {
  return [file](QDialog &dialog) {
    auto *files = qobject_cast<QFileDialog *>(&dialog);
    QVERIFY(files != nullptr);
    files->setDirectory(QString::fromStdString(file.parent_path().string()));
    files->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(QString::fromStdString(file.filename().string()));
    QMetaObject::invokeMethod(files, "accept", Qt::QueuedConnection);
  };
}

Answers::Answer fills(const char *name, const char *words, const QString &action) {
  return [name, words, action](QDialog &dialog) {
    typeInto(dialog, name, words);
    click(dialog, action);
  };
}

void VaultWindow::open(std::unique_ptr<WorkerClient> worker) {
  QVERIFY(m_home.isValid());
  for (const char *name : {"HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"}) qputenv(name, m_home.path().toUtf8());
  applyTheme(QStringLiteral("light"));
  auto program = Program::make(ProgramPaths::fromEnvironment(), std::move(worker));
  QVERIFY(program.has_value());
  m_program = std::move(*program);
  m_workspace = std::make_unique<Workspace>(*m_program);
  m_window = std::make_unique<MainWindow>(*m_workspace);
  m_window->show();
  QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
  typeInto(*m_window, "New passphrase", kPassphrase);
  typeInto(*m_window, "The same again", kPassphrase);
  Answers answers({answerRecovery});
  click(*m_window, QStringLiteral("Create vault"));
  QTRY_VERIFY_WITH_TIMEOUT(m_workspace->snapshot() != nullptr, kPatience);
  press(*m_window, Qt::Key_6);
}

void VaultWindow::unlock(const char *words) {
  typeInto(*m_window, "Passphrase or recovery code", words);
  QTest::keyClick(named<PassphraseEdit>(*m_window, QStringLiteral("Passphrase or recovery code")), Qt::Key_Return);
  QTRY_VERIFY_WITH_TIMEOUT(m_workspace->isOpen(), kPatience);
  QTRY_VERIFY_WITH_TIMEOUT(!m_workspace->isBusy(), kPatience);
  press(*m_window, Qt::Key_6);
}

void VaultWindow::lock() {
  press(*m_window, Qt::Key_L);
  QVERIFY(!m_workspace->isOpen());
  QTRY_VERIFY_WITH_TIMEOUT(!m_workspace->isBusy(), kPatience);
}

void VaultWindow::close() {
  m_window.reset();
  m_workspace.reset();
  m_program.reset();
}

}  // namespace dossier
