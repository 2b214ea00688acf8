// SPDX-License-Identifier: GPL-3.0-or-later
// A pack of own words from one vault to another: saved and signed, asked about, refused, accepted; a broken one never.
#include <QApplication>
#include <QCheckBox>
#include <QFile>
#include <QTabWidget>
#include <QTreeWidget>
#include <QtTest>

#include "service/own_words.h"
#include "vault_window.h"

namespace dossier {

class WordPacksTest : public VaultWindow {
  Q_OBJECT

 private slots:
  void initTestCase();
  void itIsSavedAndSigned();
  void aPackOfOnesOwnKeyIsNotAskedAbout();
  void inAnotherVaultItIsAskedAboutAndRefused();
  void aNamedKeyAnswersTheQuestion();
  void anUnsignedOneNeedsATick();
  void aChangedOneIsSaidToBe();
  void whatAPackSaysIsShownAndCopied();
  void aBrokenOneIsNeverTaken();
  void lockingRefuses();
  void cleanupTestCase() { close(); }

 private:
  void start();
  void add(const std::filesystem::path &file);
  /// The question about the file.
  QDialog *questionAbout(const std::filesystem::path &file);
  std::filesystem::path in(const char *name) const { return std::filesystem::path(m_files.path().toStdString()) / name; }
  QTableWidget &packs() { return *named<QTableWidget>(*m_window, QStringLiteral("Your packs")); }
  void settle() { QTRY_VERIFY_WITH_TIMEOUT(!m_workspace->isBusy(), kPatience); }
  void undo();
  QTemporaryDir m_files;
  QString m_key;
};

void WordPacksTest::start() {
  auto worker = WorkerClient::start(std::filesystem::path(qgetenv("DOSSIER_BINARY_DIR").toStdString()) / "bin/dossier-import");
  QVERIFY(worker.has_value());
  open(std::move(*worker));
  QVERIFY(m_workspace->isOpen());
  press(*m_window, Qt::Key_7);
  settle();
}

void WordPacksTest::initTestCase() {
  start();
  const auto written = asked<Result<void>>([](VaultSession &session) {
    Word word{"category", {}, "hobby", {}};
    word.set("label", {"Hobby"});
    return OwnWords(session).write({word, {}, {}});
  });
  QVERIFY(written.has_value());
  m_workspace->refresh();
  settle();
}

void WordPacksTest::itIsSavedAndSigned() {
  m_window->findChild<QTabWidget *>()->setCurrentIndex(2);
  click(*m_window, QStringLiteral("Save as a pack"));
  QTRY_VERIFY_WITH_TIMEOUT(QApplication::activeModalWidget() != nullptr, kPatience);
  auto &dialog = *qobject_cast<QDialog *>(QApplication::activeModalWidget());
  QVERIFY(!button(dialog, QStringLiteral("Save…"))->isEnabled());   // nameless
  QTest::keyClicks(named<QLineEdit>(dialog, QStringLiteral("Name")), QStringLiteral("Club words"));
  QTest::keyClicks(named<QLineEdit>(dialog, QStringLiteral("Made by")), QStringLiteral("Ana"));
  // The dialog itself is the first that is looked at.
  Answers answers({[](QDialog &own) { QTimer::singleShot(0, &own, [&own] { click(own, QStringLiteral("Save…")); }); }, chooses(in("club.json"))});
  QTRY_VERIFY_WITH_TIMEOUT(answers.done(), kPatience);
  auto *key = named<QLineEdit>(dialog, QStringLiteral("Your public key"));
  QTRY_VERIFY_WITH_TIMEOUT(key->isVisible(), kPatience);
  m_key = key->text();
  QVERIFY(m_key.startsWith(QStringLiteral("RW")));
  QVERIFY(showsText(dialog, QStringLiteral("club.json.minisig")));
  QVERIFY(std::filesystem::exists(in("club.json")) && std::filesystem::exists(in("club.json.minisig")));
  QTest::keyClick(&dialog, Qt::Key_Escape);
  QTRY_VERIFY(QApplication::activeModalWidget() == nullptr);
}

void WordPacksTest::add(const std::filesystem::path &file) {
  m_window->findChild<QTabWidget *>()->setCurrentIndex(0);
  Answers answers({chooses(file), [](QDialog &dialog) { click(dialog, QStringLiteral("Add")); }});
  click(*m_window, QStringLiteral("Add files…"));
  QVERIFY(answers.done());
  settle();
}

QDialog *WordPacksTest::questionAbout(const std::filesystem::path &file) {
  add(file);
  // Active as well, or it would not get the keyboard yet.
  const auto isThere = [] { return QApplication::activeModalWidget() != nullptr && QApplication::activeWindow() == QApplication::activeModalWidget(); };
  return QTest::qWaitFor(isThere, kPatience) ? qobject_cast<QDialog *>(QApplication::activeModalWidget()) : nullptr;
}

void WordPacksTest::undo() {
  press(*m_window, Qt::Key_Z);
  QTRY_COMPARE_WITH_TIMEOUT(packs().rowCount(), 0, kPatience);
  settle();
}

void WordPacksTest::aPackOfOnesOwnKeyIsNotAskedAbout() {
  add(in("club.json"));
  QTRY_COMPARE_WITH_TIMEOUT(packs().rowCount(), 1, kPatience);
  QVERIFY(QApplication::activeModalWidget() == nullptr);
  // In the names of the form, not in those of the file.
  auto *entries = named<QTreeWidget>(*m_window, QStringLiteral("Entries"));
  QTRY_COMPARE_WITH_TIMEOUT(entries->topLevelItemCount(), 2, kPatience);
  QCOMPARE(entries->topLevelItem(1)->text(1), QStringLiteral("Category; Id: hobby"));
}

void WordPacksTest::inAnotherVaultItIsAskedAboutAndRefused() {
  close();
  m_home = QTemporaryDir();
  start();
  QDialog *dialog = questionAbout(in("club.json"));
  QVERIFY(dialog != nullptr);
  for (const char *words : {"Club words", "Ana", "1 category", "which you have not met"}) QVERIFY2(showsText(*dialog, QString::fromLatin1(words)), words);
  QVERIFY(!button(*dialog, QStringLiteral("Add all the same"))->isEnabled());
  QTest::keyClick(dialog, Qt::Key_Escape);
  settle();
  QCOMPARE(packs().rowCount(), 0);
  QCOMPARE(m_workspace->catalogue().categories().size(), m_program->catalogue().categories().size());
  dialog = questionAbout(in("club.json"));
  QTest::keyClick(dialog, Qt::Key_Return);   // what is meant to be pressed refuses
  settle();
  QTRY_VERIFY(QApplication::activeModalWidget() == nullptr);
  QCOMPARE(packs().rowCount(), 0);
}

void WordPacksTest::aNamedKeyAnswersTheQuestion() {
  QDialog *dialog = questionAbout(in("club.json"));
  QVERIFY(dialog != nullptr);
  auto *key = named<QLineEdit>(*dialog, QStringLiteral("Key of its maker"));
  key->setFocus();
  dialog->activateWindow();
  QTRY_COMPARE_WITH_TIMEOUT(QApplication::activeWindow(), static_cast<QWidget *>(dialog), kPatience);
  QString other = m_key;
  other[10] = other[10] == QLatin1Char('A') ? QLatin1Char('B') : QLatin1Char('A');
  QTest::keyClicks(key, other);
  QTest::keyClick(key, Qt::Key_Return);
  QTRY_VERIFY_WITH_TIMEOUT(showsText(*dialog, QStringLiteral("The signature does not fit")), kPatience);
  key->clear();
  QTest::keyClicks(key, m_key);
  QTest::keyClick(key, Qt::Key_Return);
  QTRY_VERIFY_WITH_TIMEOUT(showsText(*dialog, QStringLiteral("the signature is good")), kPatience);
  QVERIFY(!dialog->findChild<QCheckBox *>()->isVisible());
  click(*dialog, QStringLiteral("Add"));
  QTRY_COMPARE_WITH_TIMEOUT(packs().rowCount(), 1, kPatience);
  settle();
  QCOMPARE(m_workspace->catalogue().categories().size(), m_program->catalogue().categories().size() + 1);
  undo();
  QCOMPARE(m_workspace->catalogue().categories().size(), m_program->catalogue().categories().size());
}

void WordPacksTest::anUnsignedOneNeedsATick() {
  std::filesystem::copy_file(in("club.json"), in("unsigned.json"));
  QDialog *dialog = questionAbout(in("unsigned.json"));
  QVERIFY(dialog != nullptr && showsText(*dialog, QStringLiteral("Nobody has signed this pack")));
  QVERIFY(!button(*dialog, QStringLiteral("Add all the same"))->isEnabled());
  auto *tick = dialog->findChild<QCheckBox *>();
  tick->setFocus();
  QTest::keyClick(tick, Qt::Key_Space);
  click(*dialog, QStringLiteral("Add all the same"));
  QTRY_COMPARE_WITH_TIMEOUT(packs().rowCount(), 1, kPatience);
  settle();
}

void WordPacksTest::whatAPackSaysIsShownAndCopied() {
  m_window->findChild<QTabWidget *>()->setCurrentIndex(2);
  auto &list = *named<QTreeWidget>(*m_window, QStringLiteral("Own words"));
  QTRY_COMPARE_WITH_TIMEOUT(list.topLevelItemCount(), 1, kPatience);
  QTreeWidgetItem *item = list.topLevelItem(0)->child(0);
  QVERIFY(item->text(2).startsWith(QStringLiteral("Club words, ")));
  list.setCurrentItem(item);
  QVERIFY(!button(*m_window, QStringLiteral("Remove"))->isEnabled());
  click(*m_window, QStringLiteral("Show…"));
  QTRY_VERIFY_WITH_TIMEOUT(QApplication::activeModalWidget() != nullptr, kPatience);
  auto &dialog = *qobject_cast<QDialog *>(QApplication::activeModalWidget());
  QVERIFY(named<QLineEdit>(dialog, QStringLiteral("Name"))->isReadOnly());
  click(dialog, QStringLiteral("Copy to my words"));
  QTRY_COMPARE_WITH_TIMEOUT(list.topLevelItem(0)->childCount(), 2, kPatience);
  QCOMPARE(list.topLevelItem(0)->child(0)->text(2), QStringLiteral("you"));
  settle();
}

void WordPacksTest::aChangedOneIsSaidToBe() {
  undo();
  QFile file(QString::fromStdString(in("club.json").string()));
  QVERIFY(file.open(QIODevice::ReadOnly));
  const QByteArray bytes = file.readAll();
  writeFile(QString::fromStdString(in("changed.json").string()), QByteArray(bytes).replace("Hobby", "Habit"));
  std::filesystem::copy_file(in("club.json.minisig"), in("changed.json.minisig"));
  QDialog *dialog = questionAbout(in("changed.json"));
  QVERIFY(dialog != nullptr);
  auto *key = named<QLineEdit>(*dialog, QStringLiteral("Key of its maker"));
  QTest::keyClicks(key, m_key);
  click(*dialog, QStringLiteral("Check again"));
  QTRY_VERIFY_WITH_TIMEOUT(showsText(*dialog, QStringLiteral("The signature does not fit")), kPatience);
  QVERIFY(!button(*dialog, QStringLiteral("Add all the same"))->isEnabled());
  QTest::keyClick(dialog, Qt::Key_Escape);
  settle();
  QCOMPARE(packs().rowCount(), 0);
  QDialog *again = questionAbout(in("unsigned.json"));   // for the test that follows
  again->findChild<QCheckBox *>()->setChecked(true);
  click(*again, QStringLiteral("Add all the same"));
  QTRY_COMPARE_WITH_TIMEOUT(packs().rowCount(), 1, kPatience);
  settle();
}

void WordPacksTest::aBrokenOneIsNeverTaken() {
  QFile file(QString::fromStdString(in("club.json").string()));
  QVERIFY(file.open(QIODevice::ReadOnly));
  const QByteArray bytes = file.readAll();
  writeFile(QString::fromStdString(in("broken.json").string()), QByteArray(bytes).replace("\"Hobby\"", "\"\"").replace("Club words", "Other words"));
  add(in("broken.json"));
  QTRY_VERIFY_WITH_TIMEOUT(showsText(*m_window, QStringLiteral("These words do not hold together")), kPatience);
  QVERIFY(showsText(*m_window, QStringLiteral("[")));
  QVERIFY(QApplication::activeModalWidget() == nullptr);
  QCOMPARE(packs().rowCount(), 1);
}

void WordPacksTest::lockingRefuses() {
  std::filesystem::copy_file(in("changed.json"), in("other.json"));
  QDialog *dialog = questionAbout(in("other.json"));
  QVERIFY(dialog != nullptr);
  m_workspace->lock();
  QTRY_VERIFY_WITH_TIMEOUT(QApplication::activeModalWidget() == nullptr, kPatience);
  settle();
  for (const QString &words : wordsOf(*m_window)) QVERIFY2(!words.contains(QStringLiteral("Club words")), qPrintable(words));
}

}  // namespace dossier

QTEST_MAIN(dossier::WordPacksTest)
#include "word_packs_test.moc"
