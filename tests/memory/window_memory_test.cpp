// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop window without a display: unlocked by keys, worked in, locked; then its whole memory is searched.
#include <QApplication>
#include <QLineEdit>
#include <QTableView>
#include <QtTest>
#include <cstdlib>

#include "core/memory.h"
#include "secret_vault.h"
#include "staging/worker_client.h"
#include "ui/controls/passphrase_edit.h"
#include "ui/lock_guard.h"
#include "ui/main_window.h"

namespace dossier {
namespace {

constexpr int kPatience = 60'000;

/// Letter by letter: the whole must never stand in a text of the test's own.
void typeInto(QWidget *field, const auto &hidden) {
  for (std::size_t i = 0; i < hidden.size(); ++i) QTest::keyClick(field, hidden.letter(i));
}

template <class Widget>
Widget *named(QWidget &window, const QString &name) {
  for (Widget *widget : window.findChildren<Widget *>()) {
    if (widget->accessibleName() == name) return widget;
  }
  return nullptr;
}

}  // namespace

class WindowMemoryTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase();
  void aLockedWindowHoldsNothing();
  void withoutTheWipeItIsFound();
  void cleanupTestCase();

 private:
  void unlockAndWork();
  std::string locked();
  std::unique_ptr<SecretVault> m_vault;
  std::unique_ptr<Program> m_program;
  std::unique_ptr<Workspace> m_workspace;
  std::unique_ptr<MainWindow> m_window;
  std::unique_ptr<LockGuard> m_guard;
};

void WindowMemoryTest::initTestCase() {
  m_vault = std::make_unique<SecretVault>();
  qputenv("XDG_CONFIG_HOME", QByteArray::fromStdString(m_vault->root().string()));
  auto program = Program::make(m_vault->paths(), nullptr);
  QVERIFY(program.has_value());
  m_program = std::move(*program);
  m_workspace = std::make_unique<Workspace>(*m_program);
  m_window = std::make_unique<MainWindow>(*m_workspace);
  m_guard = std::make_unique<LockGuard>(*m_workspace, -1);
  m_window->show();
  QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void WindowMemoryTest::unlockAndWork() {
  PassphraseEdit *edit = nullptr;
  for (PassphraseEdit *one : m_window->findChildren<PassphraseEdit *>()) {
    if (one->isVisible()) edit = one;
  }
  QVERIFY(edit != nullptr);
  typeInto(edit, kSecretPassphrase);
  QTest::keyClick(edit, Qt::Key_Return);
  QTRY_VERIFY_WITH_TIMEOUT(m_workspace->snapshot() != nullptr, kPatience);
  m_window->activateWindow();
  for (const Qt::Key page : {Qt::Key_1, Qt::Key_3, Qt::Key_4, Qt::Key_2}) {
    QTest::keyClick(m_window.get(), page, Qt::ControlModifier);
    QTest::qWait(30);
  }
  auto *filter = named<QLineEdit>(*m_window, QStringLiteral("Filter"));
  QVERIFY(filter != nullptr);
  typeInto(filter, kSecretAddress);
  auto *holders = named<QTableView>(*m_window, QStringLiteral("Holders"));
  QTRY_VERIFY(holders->model()->rowCount() == 1);
  holders->selectRow(0);
  QTest::qWait(100);   // the evidence comes from the vault's thread
  filter->selectAll();
  filter->copy();
  bool worked = false, answered = false;
  m_workspace->ask<bool>(this, [](VaultSession &session) { return SecretVault::work(session); }, [&](const bool &good) {
    worked = good;
    answered = true;
  });
  QTRY_VERIFY_WITH_TIMEOUT(answered, kPatience);
  QVERIFY(worked);
}

std::string WindowMemoryTest::locked() {
  m_workspace->lock();
  for (int i = 0; m_workspace->isBusy() && i < 600; ++i) QTest::qWait(20);
  QTest::qWait(50);
  return asText(m_vault->needles().findHere());
}

void WindowMemoryTest::aLockedWindowHoldsNothing() {
  QCOMPARE(asText(m_vault->needles().findHere()), std::string());
  unlockAndWork();
  auto open = m_vault->needles().findHere();
  // The look itself must find: what is held while the vault is open.
  for (const char *held : {"data key", "key of the body", "holder as UTF-8", "address as UTF-16"}) QVERIFY2(open[held] > 0, held);
  qInfo("while open: %s", asText(open).c_str());
  const char *wanted = std::getenv("DOSSIER_MEMORY_CYCLES");
  const int cycles = wanted != nullptr ? std::atoi(wanted) : 20;
  for (int i = 0; i < cycles; ++i) {
    QCOMPARE(locked(), std::string());
    unlockAndWork();
  }
  QCOMPARE(locked(), std::string());
  qInfo("%d cycles of unlock, work and lock: nothing found", cycles + 1);
}

void WindowMemoryTest::withoutTheWipeItIsFound() {
  wipeFreedMemory(false);
  unlockAndWork();
  const std::string found = locked();
  wipeFreedMemory(true);
  QVERIFY(!found.empty());
  qInfo("without the wipe: %s", found.c_str());
}

void WindowMemoryTest::cleanupTestCase() {
  m_guard.reset();
  m_window.reset();
  m_workspace.reset();
  m_program.reset();
}

}  // namespace dossier

QTEST_MAIN(dossier::WindowMemoryTest)
#include "window_memory_test.moc"
