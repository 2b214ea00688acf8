// SPDX-License-Identifier: GPL-3.0-or-later
// Every way to lock but the keyboard's, and what a lock takes along: open dialogs, typed text, the clipboard.
#include <unistd.h>

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QMimeData>
#include <QTemporaryDir>
#include <QtTest>

#include "staging/worker_client.h"
#include "ui/lock_guard.h"
#include "ui/pages/settings_page.h"
#include "vault/vault.h"
#include "window_driver.h"

namespace dossier {
namespace {

std::chrono::milliseconds g_slept{0};

}  // namespace

class LockTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase();
  void init();
  void cleanupTestCase();
  void theWatchersBytesLock_data();
  void theWatchersBytesLock();
  void otherBytesDoNot();
  void aLockWhileAKeyIsDerivedCounts();
  void aSleepWithoutABusLocks();
  void aWatcherThatDiesIsTold();
  void whatIsCopiedIsMarkedAndGoes();
  void aNewerCopyBeginsTheDelayAnew();
  void aLockTakesDialogsTextAndClipboardAlong();

 private:
  void send(char byte) const { QCOMPARE(::write(m_pipe[1], &byte, 1), ssize_t(1)); }
  QTemporaryDir m_home;
  int m_pipe[2] = {-1, -1};
  std::unique_ptr<Program> m_program;
  std::unique_ptr<Workspace> m_workspace;
  std::unique_ptr<MainWindow> m_window;
  std::unique_ptr<LockGuard> m_guard;
};

void LockTest::initTestCase() {
  for (const char *name : {"HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"}) qputenv(name, m_home.path().toUtf8());
  applyTheme(QStringLiteral("light"));
  auto program = Program::make(ProgramPaths::fromEnvironment(), nullptr);
  QVERIFY(program.has_value());
  m_program = std::move(*program);
  std::filesystem::create_directories(m_program->paths().defaultVault.parent_path());
  QVERIFY(Vault::create(m_program->paths().defaultVault, SecretBytes(std::string_view(kPassphrase)), KdfCost::forTests()).has_value());
  m_workspace = std::make_unique<Workspace>(*m_program);
  m_window = std::make_unique<MainWindow>(*m_workspace);
  QCOMPARE(::pipe(m_pipe), 0);
  m_guard = std::make_unique<LockGuard>(*m_workspace, m_pipe[0]);
  m_window->show();
  QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void LockTest::init() {
  if (m_workspace->isOpen()) return;
  PassphraseEdit *edit = named<PassphraseEdit>(*m_window, QStringLiteral("Passphrase or recovery code"));
  QTest::keyClicks(edit, QLatin1String(kPassphrase));
  QTest::keyClick(edit, Qt::Key_Return);
  QTRY_VERIFY_WITH_TIMEOUT(m_workspace->isOpen(), kPatience);
}

void LockTest::cleanupTestCase() {
  m_guard.reset();
  m_window.reset();
  m_workspace.reset();
  m_program.reset();
}

void LockTest::theWatchersBytesLock_data() {
  QTest::addColumn<char>("byte");
  QTest::newRow("session locked") << 'L';
  QTest::newRow("sleeps") << 'S';
}

void LockTest::theWatchersBytesLock() {
  QFETCH(char, byte);
  send('W');
  QTRY_VERIFY(m_workspace->sessionLockSeen());
  QVERIFY(m_workspace->isOpen());
  send(byte);
  QTRY_VERIFY(!m_workspace->isOpen());
}

void LockTest::otherBytesDoNot() {
  for (const char byte : {'W', 'x', '\0'}) send(byte);
  QTest::qWait(100);
  QVERIFY(m_workspace->isOpen());
}

void LockTest::aLockWhileAKeyIsDerivedCounts() {
  m_workspace->lock();
  QTRY_VERIFY(!m_workspace->isBusy());
  QSignalSpy opened(m_workspace.get(), &Workspace::opened);
  QSignalSpy locked(m_workspace.get(), &Workspace::locked);
  PassphraseEdit *edit = named<PassphraseEdit>(*m_window, QStringLiteral("Passphrase or recovery code"));
  QTest::keyClicks(edit, QLatin1String(kPassphrase));
  QTest::keyClick(edit, Qt::Key_Return);
  QVERIFY(m_workspace->isBusy());
  m_workspace->lock();
  QTRY_VERIFY_WITH_TIMEOUT(opened.size() == 1 && locked.size() == 1 && !m_workspace->isOpen(), kPatience);
}

void LockTest::aSleepWithoutABusLocks() {
  m_guard->setClock([] { return g_slept; });
  g_slept += std::chrono::milliseconds(1500);   // clocks that are set drift a little
  QTest::qWait(1200);
  QVERIFY(m_workspace->isOpen());
  g_slept += std::chrono::minutes(3);
  QTRY_VERIFY(!m_workspace->isOpen());
}

void LockTest::whatIsCopiedIsMarkedAndGoes() {
  storeClipboardSeconds(10);
  QClipboard *clipboard = QApplication::clipboard();
  QLineEdit edit(QStringLiteral("robin@example.net"), m_window.get());
  edit.selectAll();
  edit.copy();
  QCOMPARE(clipboard->text(), QStringLiteral("robin@example.net"));
  QCOMPARE(clipboard->mimeData()->data(QStringLiteral("x-kde-passwordManagerHint")), QByteArray("secret"));
  auto *delay = m_guard->findChild<QTimer *>(QStringLiteral("clipboard"));
  QVERIFY(delay != nullptr && delay->isActive());
  QCOMPARE(delay->interval(), 10'000);
  delay->start(20);
  QTRY_VERIFY(clipboard->text().isEmpty());
}

void LockTest::aNewerCopyBeginsTheDelayAnew() {
  QClipboard *clipboard = QApplication::clipboard();
  clipboard->setText(QStringLiteral("first"));
  auto *delay = m_guard->findChild<QTimer *>(QStringLiteral("clipboard"));
  delay->start(500);
  clipboard->setText(QStringLiteral("second"));
  QVERIFY(delay->remainingTime() > 9'000);
  QTest::qWait(700);
  QCOMPARE(clipboard->text(), QStringLiteral("second"));
}

void LockTest::aLockTakesDialogsTextAndClipboardAlong() {
  auto *filter = named<QLineEdit>(*m_window, QStringLiteral("Filter"));
  QTest::keyClicks(filter, QStringLiteral("robin"));
  QVERIFY(filter->isUndoAvailable());
  QApplication::clipboard()->setText(QStringLiteral("robin@example.net"));
  QDialog dialog(m_window.get());
  dialog.open();
  m_workspace->lock();
  QVERIFY(!dialog.isVisible());
  QVERIFY(filter->text().isEmpty() && !filter->isUndoAvailable());
  QVERIFY(QApplication::clipboard()->text().isEmpty());
}

void LockTest::aWatcherThatDiesIsTold() {
  send('W');
  QTRY_VERIFY(m_workspace->sessionLockSeen());
  ::close(m_pipe[1]);
  QTRY_VERIFY(!m_workspace->sessionLockSeen());
  QVERIFY(m_workspace->isOpen());
}

}  // namespace dossier

QTEST_MAIN(dossier::LockTest)
#include "lock_test.moc"
