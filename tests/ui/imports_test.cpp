// SPDX-License-Identifier: GPL-3.0-or-later
// A name that looks like one of the catalogue's is asked about before anything is saved, and the answer holds.
#include "editing_fixture.h"
#include "service/packs.h"
#include "ui/pages/staging_tree.h"

namespace dossier {

class ImportsTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() { QVERIFY(m_editing.start()); }
  void aSimilarNameStaysItsOwnUnlessTicked();
  void aTickedAnswerMakesItTheSame();
  void aLikeAddressIsNotAskedAbout();
  void aPacksNameIsTakenOverUnlessUnticked();
  void cleanupTestCase() { m_editing.stop(); }

 private:
  /// A password list with one entry, dropped and read; what stands below the holder.
  QTreeWidgetItem *stage(const QString &file, const QByteArray &url, const QByteArray &title);
  void save();
  Editing m_editing;
};

QTreeWidgetItem *ImportsTest::stage(const QString &file, const QByteArray &url, const QByteArray &title) {
  const QString path = m_editing.home() + QLatin1Char('/') + file;
  writeFile(path, "name,url,username,password\n" + title + "," + url + ",ana@example.net,p1\n");
  drop(m_editing.window(), path);
  auto *save = button(m_editing.window(), QStringLiteral("Save to the vault"));
  if (!QTest::qWaitFor([save] { return save->isVisible() && save->isEnabled(); }, kPatience)) return nullptr;
  return m_editing.window().findChild<StagingTree *>()->topLevelItem(0)->child(0);
}

void ImportsTest::save() {
  const auto before = m_editing.workspace().snapshot()->imports.size();
  click(m_editing.window(), QStringLiteral("Save to the vault"));
  QTRY_COMPARE_WITH_TIMEOUT(m_editing.workspace().snapshot()->imports.size(), before + 1, kPatience);
}

void ImportsTest::aSimilarNameStaysItsOwnUnlessTicked() {
  const QTreeWidgetItem *row = stage(QStringLiteral("one.csv"), "", "Duolingo Family");
  QVERIFY(row != nullptr);
  QCOMPARE(row->childCount(), 1);
  QCOMPARE(row->child(0)->text(0), QStringLiteral("It is Duolingo"));
  QCOMPARE(row->child(0)->checkState(0), Qt::Unchecked);
  save();
  QVERIFY(m_editing.holder("name:duolingo family") != nullptr);
  QVERIFY(m_editing.holder("duolingo") == nullptr);
}

void ImportsTest::aTickedAnswerMakesItTheSame() {
  const QTreeWidgetItem *row = stage(QStringLiteral("two.csv"), "", "Strava Club");
  QVERIFY(row != nullptr && row->childCount() == 1);
  row->child(0)->setCheckState(0, Qt::Checked);
  save();
  QVERIFY(m_editing.holder("strava") != nullptr);
  QVERIFY(m_editing.holder("name:strava club") == nullptr);
  QVERIFY(m_editing.holding("strava", "identity.account") != nullptr);
}

void ImportsTest::aLikeAddressIsNotAskedAbout() {
  const QTreeWidgetItem *row = stage(QStringLiteral("three.csv"), "https://stravva.example/", "");
  QVERIFY(row != nullptr);
  QCOMPARE(row->childCount(), 0);
  save();
}

void ImportsTest::aPacksNameIsTakenOverUnlessUnticked() {
  const QString sites = m_editing.home() + QStringLiteral("/sites.json");
  writeFile(sites, R"([{"name":"Garden Tools","url":"https://garden.example/bye","difficulty":"easy","domains":["garden.example"]},
                       {"name":"Book Shop","url":"https://books.example/bye","difficulty":"easy","domains":["books.example"]}])");
  std::optional<bool> kept;
  m_editing.workspace().ask<bool>(
      &m_editing.window(), [file = std::filesystem::path(sites.toStdString())](VaultSession &session) {
        Packs packs(session);
        auto read = packs.read(file, {}, {});
        return read && packs.keep(std::move(*read)).has_value();
      },
      [&kept](const bool &done) { kept = done; });
  QTRY_VERIFY_WITH_TIMEOUT(kept.has_value(), kPatience);
  QVERIFY(*kept);
  QTreeWidgetItem *row = stage(QStringLiteral("four.csv"), "https://garden.example/", "");
  QVERIFY(row != nullptr && row->childCount() == 1);
  QCOMPARE(row->child(0)->text(0), QStringLiteral("Call it Garden Tools"));
  QCOMPARE(row->child(0)->text(2), QStringLiteral("according to JustDeleteMe, undated"));
  QCOMPARE(row->child(0)->checkState(0), Qt::Checked);
  save();
  QVERIFY(m_editing.holder("domain:garden.example") != nullptr);
  QCOMPARE(QString::fromStdString(m_editing.holder("domain:garden.example")->name), QStringLiteral("Garden Tools"));
  row = stage(QStringLiteral("five.csv"), "https://books.example/", "");
  QVERIFY(row != nullptr && row->childCount() == 1);
  row->child(0)->setCheckState(0, Qt::Unchecked);
  save();
  QCOMPARE(QString::fromStdString(m_editing.holder("domain:books.example")->name), QStringLiteral("books.example"));
}

}  // namespace dossier

QTEST_MAIN(dossier::ImportsTest)
#include "imports_test.moc"
