// SPDX-License-Identifier: GPL-3.0-or-later
// A library in this very process tries what no code may, under the first filter of a release: the window tells which it was.
#include <QtTest>

#include "intruder.h"
#include "sandbox/denied.h"
#include "sandbox/filters.h"
#include "vault_window.h"

namespace dossier {

class DeniedTest : public VaultWindow {
  Q_OBJECT

 private slots:
  void initTestCase();
  void nothingIsToldWhileNothingWasTried();
  void theLibraryIsNamedInANotice();
  void theSelfCheckNamesItToo();
  void theSelfCheckListsWhatIsLoadedAndOpen();
  void localSocketsAreNoAlarm();
  void theNoticeOutlivesALock();
  void cleanupTestCase() { close(); }

 private:
  int notices() { return static_cast<int>(m_window->findChildren<QLabel *>(QStringLiteral("words")).size()); }
};

constexpr const char *kTold = "libdossier-test-intruder.so tried to open an internet socket; it was refused";

void DeniedTest::initTestCase() {
#ifndef __x86_64__
  QSKIP("attempts are not recorded on this processor");
#endif
  qputenv("DOSSIER_REFUSE_ONLY", "1");
  open();
  QVERIFY(installFirstFilter(OnDenied::Report).has_value());
  m_window->watchDenied(deniedDescriptor());
}

void DeniedTest::nothingIsToldWhileNothingWasTried() {
  QTest::qWait(50);
  QCOMPARE(notices(), 0);
}

void DeniedTest::theLibraryIsNamedInANotice() {
  QCOMPARE(intrudeInternet(), -1);
  QTRY_VERIFY_WITH_TIMEOUT(showsText(*m_window, QString::fromLatin1(kTold)), kPatience);
  QCOMPARE(intrudeInternet(), -1);
  QTest::qWait(50);
  QCOMPARE(notices(), 1);
}

void DeniedTest::theSelfCheckNamesItToo() {
  click(*m_window, QStringLiteral("Self-check: nothing is transmitted"));
  QVERIFY(showsText(*m_window, QStringLiteral("! ") + QString::fromLatin1(kTold)));
  QVERIFY(showsText(*m_window, QStringLiteral(" times, last at ")));
}

void DeniedTest::theSelfCheckListsWhatIsLoadedAndOpen() {
  QVERIFY(!showsText(*m_window, QStringLiteral("Descriptor 0:")));
  click(*m_window, QStringLiteral("Show the libraries and open files"));
  QVERIFY(showsText(*m_window, QStringLiteral("Descriptor 0:")));
  const auto texts = wordsOf(*m_window).filter(QStringLiteral("Descriptor 0:"));
  QVERIFY(texts.size() == 1 && texts[0].contains(QStringLiteral("libdossier-test-intruder.so")));
  QVERIFY(showsText(*m_window, QStringLiteral("Active system-call filters: 1.")));
  click(*m_window, QStringLiteral("Hide the libraries and open files"));
  QVERIFY(!showsText(*m_window, QStringLiteral("Descriptor 0:")));
}

void DeniedTest::localSocketsAreNoAlarm() {
  QVERIFY(sealSockets().has_value());
  QCOMPARE(intrudeLocal(), -1);
  QTest::qWait(50);
  QCOMPARE(notices(), 1);
  click(*m_window, QStringLiteral("Self-check: nothing is transmitted"));
  QVERIFY(showsText(*m_window, QStringLiteral("which is no alarm: ")));
}

void DeniedTest::theNoticeOutlivesALock() {
  lock();
  QVERIFY(showsText(*m_window, QString::fromLatin1(kTold)));
}

}  // namespace dossier

QTEST_MAIN(dossier::DeniedTest)
#include "denied_test.moc"
