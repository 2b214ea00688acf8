// SPDX-License-Identifier: GPL-3.0-or-later
// Packs through the window: added with what the person says of them, browsed, shown at a holder, removed, taken back.
#include <QTabWidget>
#include <QtTest>

#include "service/packs.h"
#include "vault_window.h"

namespace dossier {

class PacksTest : public VaultWindow {
  Q_OBJECT

 private slots:
  void initTestCase();
  void aPackIsAddedWithWhatThePersonSays();
  void itStandsAtTheHolder();
  void aBrokenOneIsToldAndTheRestStands();
  void removalIsTakenBack();
  void whatIsBuiltInIsFound();
  void nothingStaysWhenLocked();
  void cleanupTestCase() { close(); }

 private:
  QTableWidget &packs() { return *named<QTableWidget>(*m_window, QStringLiteral("Your packs")); }
  QTreeWidget &entries() { return *named<QTreeWidget>(*m_window, QStringLiteral("Entries")); }
  void add(const char *name, const QByteArray &bytes, std::vector<Answers::Answer> answers);
};

void PacksTest::initTestCase() {
  auto worker = WorkerClient::start(std::filesystem::path(qgetenv("DOSSIER_BINARY_DIR").toStdString()) / "bin/dossier-import");
  QVERIFY(worker.has_value());
  open(std::move(*worker));
  QVERIFY(m_workspace->isOpen());
  press(*m_window, Qt::Key_7);
  QVERIFY(showsText(*m_window, QStringLiteral("No packs yet")));
}

void PacksTest::add(const char *name, const QByteArray &bytes, std::vector<Answers::Answer> answers) {
  writeFile(QString::fromStdString(at(name).string()), bytes);
  answers.insert(answers.begin(), chooses(at(name)));
  Answers all(std::move(answers));
  click(*m_window, QStringLiteral("Add files…"));
  QVERIFY(all.done());
  QTRY_VERIFY_WITH_TIMEOUT(!m_workspace->isBusy(), kPatience);
}

void PacksTest::aPackIsAddedWithWhatThePersonSays() {
  add("sites.json", R"([{"name":"Made","url":"https://alipay.com/close","difficulty":"hard","notes":"Delete it.","domains":["alipay.com"]},
                        {"name":"Other","url":"https://other.example.net/","difficulty":"easy","notes":"Delete it.","domains":["other.example.net"]}])",
      {[](QDialog &dialog) {
        QTest::keyClicks(dialog.findChildren<QLineEdit *>().at(1), QStringLiteral("MIT"));
        click(dialog, QStringLiteral("Add"));
      }});
  QTRY_COMPARE_WITH_TIMEOUT(packs().rowCount(), 1, kPatience);
  QCOMPARE(packs().item(0, 0)->text(), QStringLiteral("JustDeleteMe"));
  QCOMPARE(packs().item(0, 1)->text(), QStringLiteral("unknown"));
  QCOMPARE(packs().item(0, 2)->text(), QStringLiteral("MIT (you say)"));
  QTRY_COMPARE_WITH_TIMEOUT(entries().topLevelItemCount(), 2, kPatience);
  auto *search = named<QLineEdit>(*m_window, QStringLiteral("Search the entries"));
  search->setText(QStringLiteral("other.example"));
  QTRY_COMPARE_WITH_TIMEOUT(entries().topLevelItemCount(), 1, kPatience);
  QVERIFY(entries().topLevelItem(0)->text(1).contains(QStringLiteral("Deleting is: easy")));
  search->clear();
}

void PacksTest::itStandsAtTheHolder() {
  const auto remembered = asked<Result<ImportRecord>>([](VaultSession &session) { return session.rememberHolders({RememberedHolder{"alipay", {}}}); });
  QVERIFY(remembered.has_value());
  m_workspace->refresh();
  QTRY_VERIFY_WITH_TIMEOUT(m_workspace->snapshot() && !m_workspace->snapshot()->inventory->holders.empty(), kPatience);
  press(*m_window, Qt::Key_2);
  chooseHolder(*m_window, m_workspace->snapshot()->inventory->holders.front());
  auto *facts = named<QTreeWidget>(*m_window, QStringLiteral("What your packs say"));
  QTRY_COMPARE_WITH_TIMEOUT(facts->topLevelItemCount(), 1, kPatience);
  QVERIFY(facts->isVisible());
  QCOMPARE(facts->topLevelItem(0)->text(0), QStringLiteral("According to JustDeleteMe, undated"));
  QVERIFY(linesOf(*facts).contains(QStringLiteral("Deletion page")));
  // A claim of a pack is none of the holdings.
  const auto inventory = m_workspace->snapshot()->inventory;
  for (const Holding &holding : inventory->holdings) QVERIFY(holding.type != "delete.url");
  press(*m_window, Qt::Key_7);
}

void PacksTest::aBrokenOneIsToldAndTheRestStands() {
  add("broken.json", R"([{"name": "cut)", {[](QDialog &dialog) { click(dialog, QStringLiteral("Add")); }});
  QTRY_VERIFY_WITH_TIMEOUT(showsText(*m_window, QStringLiteral("broken.json")), kPatience);
  QCOMPARE(packs().rowCount(), 1);
  add("codes.csv", "mcc,description\n5411,Made grocers\nnothing,\n", {[](QDialog &dialog) { click(dialog, QStringLiteral("Add")); }});
  QTRY_COMPARE_WITH_TIMEOUT(packs().rowCount(), 2, kPatience);
  QVERIFY(showsText(*m_window, QStringLiteral("Could not be read: 1 (codes.csv, entry 3)")));
}

void PacksTest::removalIsTakenBack() {
  packs().setCurrentCell(0, 0);
  click(*m_window, QStringLiteral("Remove"));
  QTRY_COMPARE_WITH_TIMEOUT(packs().rowCount(), 1, kPatience);
  press(*m_window, Qt::Key_Z);
  QTRY_COMPARE_WITH_TIMEOUT(packs().rowCount(), 2, kPatience);
}

void PacksTest::whatIsBuiltInIsFound() {
  m_window->findChild<QTabWidget *>()->setCurrentIndex(1);
  auto *list = named<QTreeWidget>(*m_window, QStringLiteral("Built in"));
  const int all = list->topLevelItemCount();
  QVERIFY(all > 50);
  auto *search = named<QLineEdit>(*m_window, QStringLiteral("Search what is built in"));
  search->setText(QStringLiteral("com.alipay"));
  QVERIFY(list->topLevelItemCount() > 0 && list->topLevelItemCount() < all);
  search->clear();
  for (const int kind : {1, 2}) {
    named<QComboBox>(*m_window, QStringLiteral("What to browse"))->setCurrentIndex(kind);
    QVERIFY(list->topLevelItemCount() > 5);
  }
}

void PacksTest::nothingStaysWhenLocked() {
  lock();
  for (const QString &words : wordsOf(*m_window)) QVERIFY2(!words.contains(QStringLiteral("JustDeleteMe, ")) && !words.contains(QStringLiteral("codes.csv")), qPrintable(words));
  QCOMPARE(packs().rowCount(), 0);
}

}  // namespace dossier

QTEST_MAIN(dossier::PacksTest)
#include "packs_test.moc"
