// SPDX-License-Identifier: GPL-3.0-or-later
// Own words through the window: written by hand, seen where the catalogue is used, changed, removed, taken back.
#include <QApplication>
#include <QCheckBox>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QtTest>
#include <algorithm>

#include "service/own_words.h"
#include "vault_window.h"

namespace dossier {

class WordsTest : public VaultWindow {
  Q_OBJECT

 private slots:
  void initTestCase();
  void nothingIsSaidCalmly();
  void aCategoryAndATypeInIt();
  void whatIsMissingIsToldAtTheField();
  void anIdThatIsTakenIsToldAtTheField();
  void aHolderWithAClaim();
  void aRule();
  void aLensWithAnInput();
  void anExerciseWithSteps();
  void aWordIsChangedAndKeepsItsId();
  void aWordIsRemovedAndTakenBack();
  void anOwnFieldIsWrittenBesideAHolder();
  void theFieldsWordGoesAndItsTextStays();
  void lockingClosesTheDialogAndSaysSo();
  void cleanupTestCase() { close(); }

 private:
  QTreeWidget &list() { return *named<QTreeWidget>(*m_window, QStringLiteral("Own words")); }
  QStringList names() { return linesOf(list()); }
  const Catalogue &catalogue() { return m_workspace->catalogue(); }
  /// By the menu of Add.
  QDialog *openNew(const char *kind);
  QDialog *dialogAfter(const QWidget *before);
  static void fill(QWidget &dialog, const char *name, const char *words);
  static void pick(QWidget &dialog, const char *name, const char *value);
  /// By Ctrl+S.
  static void trySaving(QDialog &dialog);
  /// By Esc, and over what was written where `words` says so.
  static void leave(QDialog &dialog, const char *words);
  /// And waits until it stands in the vault.
  void save(QDialog &dialog);
  void settle() { QTRY_VERIFY_WITH_TIMEOUT(!m_workspace->isBusy(), kPatience); }
  void choose(const char *name);
};

void WordsTest::initTestCase() {
  open();
  QVERIFY(m_workspace->isOpen());
  press(*m_window, Qt::Key_7);
  m_window->findChild<QTabWidget *>()->setCurrentIndex(2);
  settle();
}

QDialog *WordsTest::dialogAfter(const QWidget *before) {
  const auto isThere = [before] {
    // Active as well, or it would not get the keyboard yet.
    auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
    return dialog != nullptr && dialog != before && QApplication::activeWindow() == dialog;
  };
  return QTest::qWaitFor(isThere, kPatience) ? qobject_cast<QDialog *>(QApplication::activeModalWidget()) : nullptr;
}

QDialog *WordsTest::openNew(const char *kind) {
  for (QPushButton *one : m_window->findChildren<QPushButton *>()) {
    if (one->menu() == nullptr || !one->isVisible()) continue;
    for (QAction *action : one->menu()->actions()) {
      if (action->text() == QString::fromLatin1(kind)) action->trigger();
    }
  }
  return dialogAfter(nullptr);
}

void WordsTest::fill(QWidget &dialog, const char *name, const char *words) {
  auto *edit = named<QWidget>(dialog, QString::fromUtf8(name));
  QVERIFY2(edit != nullptr && edit->isEnabled(), name);
  edit->setFocus();
  QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
  QTest::keyClicks(edit, QString::fromUtf8(words));
}

void WordsTest::pick(QWidget &dialog, const char *name, const char *value) {
  auto *box = named<QComboBox>(dialog, QString::fromUtf8(name));
  QVERIFY2(box != nullptr && box->findData(QString::fromUtf8(value)) >= 0, name);
  box->setCurrentIndex(box->findData(QString::fromUtf8(value)));
}

void WordsTest::trySaving(QDialog &dialog) {
  // A dialog that was closed just now may hand the keyboard to the window behind once more.
  dialog.activateWindow();
  QTRY_COMPARE_WITH_TIMEOUT(QApplication::activeWindow(), static_cast<QWidget *>(&dialog), kPatience);
  QTest::keyClick(&dialog, Qt::Key_S, Qt::ControlModifier);
}

void WordsTest::leave(QDialog &dialog, const char *words) {
  QTest::keyClick(&dialog, Qt::Key_Escape);
  QTRY_VERIFY_WITH_TIMEOUT(dialog.findChild<QMessageBox *>() != nullptr && dialog.findChild<QMessageBox *>()->isVisible(), kPatience);
  QVERIFY(dialog.isVisible());
  click(*dialog.findChild<QMessageBox *>(), QString::fromUtf8(words));
}

void WordsTest::save(QDialog &dialog) {
  const QPointer<QDialog> open(&dialog);
  trySaving(dialog);
  QTRY_VERIFY2_WITH_TIMEOUT(open.isNull() || !open->isVisible(), qPrintable(open.isNull() ? QString() : wordsOf(*open).join(QLatin1Char('\n'))), kPatience);
  settle();
}

void WordsTest::choose(const char *name) {
  const auto found = list().findItems(QString::fromUtf8(name), Qt::MatchExactly | Qt::MatchRecursive);
  QVERIFY2(!found.isEmpty(), name);
  list().setCurrentItem(found.constFirst());
  m_window->activateWindow();
  QTRY_COMPARE_WITH_TIMEOUT(QApplication::activeWindow(), static_cast<QWidget *>(m_window.get()), kPatience);
  list().setFocus();
  QTRY_VERIFY_WITH_TIMEOUT(list().hasFocus(), kPatience);
}

void WordsTest::nothingIsSaidCalmly() {
  QVERIFY(showsText(*m_window, QStringLiteral("Nothing was added yet.")));
  QVERIFY(!list().isVisible());
  QVERIFY(!button(*m_window, QStringLiteral("Save as a pack"))->isEnabled());
}

void WordsTest::aCategoryAndATypeInIt() {
  QDialog *dialog = openNew("Category");
  fill(*dialog, "Name", "Hobby");
  QCOMPARE(named<QLineEdit>(*dialog, QStringLiteral("Id"))->text(), QStringLiteral("hobby"));
  save(*dialog);
  QTRY_COMPARE(names(), QStringList({QStringLiteral("Categories"), QStringLiteral("Hobby")}));
  dialog = openNew("Data type");
  fill(*dialog, "Category", "hobby");
  named<QLineEdit>(*dialog, QStringLiteral("Name"))->setText(QStringLiteral("Café chess"));   // keyClicks knows ASCII alone
  QCOMPARE(named<QLineEdit>(*dialog, QStringLiteral("Id"))->text(), QStringLiteral("hobby.cafe-chess"));
  fill(*dialog, "Id", "hobby.chess");
  fill(*dialog, "Name", "Chess games");   // an id that the person wrote is theirs
  QCOMPARE(named<QLineEdit>(*dialog, QStringLiteral("Id"))->text(), QStringLiteral("hobby.chess"));
  pick(*dialog, "How sensitive", "2");
  save(*dialog);
  QTRY_VERIFY(catalogue().type("hobby.chess") != nullptr);
  QCOMPARE(catalogue().type("hobby.chess")->addedBy, std::string(kPerson));
  QTRY_VERIFY(names().contains(QStringLiteral("Chess games")));
}

void WordsTest::whatIsMissingIsToldAtTheField() {
  QDialog *dialog = openNew("Data type");
  // Not typed: the list that completes a text is a window, and without a display it takes the focus back as it goes.
  named<QLineEdit>(*dialog, QStringLiteral("Category"))->setText(QStringLiteral("nowhere"));
  fill(*dialog, "Name", "Draughts");
  trySaving(*dialog);
  QTRY_VERIFY_WITH_TIMEOUT(showsText(*dialog, QStringLiteral("This is missing")), kPatience);
  QCOMPARE(dialog->focusWidget(), named<QWidget>(*dialog, QStringLiteral("How sensitive")));
  pick(*dialog, "How sensitive", "1");
  trySaving(*dialog);
  QTRY_VERIFY_WITH_TIMEOUT(showsText(*dialog, QStringLiteral("Nobody has described “nowhere”.")), kPatience);
  QCOMPARE(dialog->focusWidget(), named<QWidget>(*dialog, QStringLiteral("Category")));
  const QPointer<QDialog> open(dialog);
  leave(*dialog, "Go on writing");
  QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<QMessageBox *>() == nullptr, kPatience);
  QCOMPARE(named<QLineEdit>(*dialog, QStringLiteral("Name"))->text(), QStringLiteral("Draughts"));
  leave(*dialog, "Throw away");
  QTRY_VERIFY_WITH_TIMEOUT(open.isNull(), kPatience);
  settle();
  QVERIFY(!names().contains(QStringLiteral("Draughts")));
}

void WordsTest::anIdThatIsTakenIsToldAtTheField() {
  QDialog *dialog = openNew("Category");
  fill(*dialog, "Name", "hobby");
  trySaving(*dialog);
  QTRY_VERIFY_WITH_TIMEOUT(showsText(*dialog, QStringLiteral("Another word has “hobby” already.")), kPatience);
  QCOMPARE(dialog->focusWidget(), named<QWidget>(*dialog, QStringLiteral("Id")));
  leave(*dialog, "Throw away");
  QTRY_VERIFY(QApplication::activeModalWidget() == nullptr);
}

void WordsTest::aHolderWithAClaim() {
  QDialog *dialog = openNew("Holder");
  fill(*dialog, "Name", "Chess club");
  fill(*dialog, "What it is", "club");
  fill(*dialog, "Also called, another one", "Castle street");
  QTest::keyClick(named<QLineEdit>(*dialog, QStringLiteral("Also called, another one")), Qt::Key_Return);
  fill(*dialog, "Also called, another one", "The club of chess");   // and nobody presses Add
  fill(*dialog, "Domains, another one", "chess.example.net");
  for (const char *type : {"hobby.none", "Chess games"}) {
    auto *parts = named<QTreeWidget>(*dialog, QStringLiteral("Parts"))->parentWidget();
    if (parts->findChild<QTreeWidget *>()->topLevelItemCount() == 0) click(*parts, QStringLiteral("Add"));
    else click(*parts, QStringLiteral("Remove")), click(*parts, QStringLiteral("Add"));
    QDialog *part = dialogAfter(dialog);
    QVERIFY(part != nullptr);
    fill(*part, "Data type", type);
    pick(*part, "Where it says so", "policy");
    fill(*part, "Source", "Their policy");
    fill(*part, "Date", "2026-11");
    save(*part);
    trySaving(*dialog);
    if (type == std::string_view("hobby.none")) QTRY_VERIFY_WITH_TIMEOUT(showsText(*dialog, QStringLiteral("Nobody has described “hobby.none”.")), kPatience);
  }
  QTRY_VERIFY_WITH_TIMEOUT(QApplication::activeModalWidget() == nullptr, kPatience);
  settle();
  const CatalogueHolder *holder = catalogue().holder("chess-club");
  QVERIFY(holder != nullptr && holder->claims.size() == 1);
  QCOMPARE(holder->claims.front().type, std::string("hobby.chess"));
  QCOMPARE(holder->aliases, std::vector<std::string>({"Castle street", "The club of chess"}));
  QVERIFY(catalogue().matchDomain("example.net", "chess.example.net").holder == holder);
}

void WordsTest::aRule() {
  QDialog *dialog = openNew("Rule");
  fill(*dialog, "Text to look for", "CHSS 0815");
  pick(*dialog, "The text is", "merchant");
  fill(*dialog, "Is this holder", "chess club");
  save(*dialog);
  QTRY_VERIFY(names().contains(QStringLiteral("CHSS 0815")));
  const auto match = catalogue().matchMerchant("CHSS 0815");
  QVERIFY(match.holder != nullptr && match.holder->id == "chess-club");
}

void WordsTest::aLensWithAnInput() {
  QDialog *dialog = openNew("Lens");
  fill(*dialog, "Name", "League table");
  fill(*dialog, "Who runs it", "The federation");
  fill(*dialog, "About", "Ranks everybody who plays.");
  pick(*dialog, "Standing", "documented");
  auto *parts = named<QTreeWidget>(*dialog, QStringLiteral("Parts"))->parentWidget();
  for (QAction *action : button(*parts, QStringLiteral("Add"))->menu()->actions()) {
    if (action->text() == QStringLiteral("Input")) action->trigger();
  }
  QDialog *part = dialogAfter(dialog);
  QVERIFY(part != nullptr);
  fill(*part, "Name", "Games played");
  fill(*part, "Data types that feed it, another one", "Chess games");
  pick(*part, "Standing", "documented");
  save(*part);
  save(*dialog);
  const Lens *lens = catalogue().lens("league-table");
  QVERIFY(lens != nullptr && lens->inputs.size() == 1);
  QCOMPARE(lens->inputs.front().types, std::vector<std::string>({"hobby.chess"}));
  bool offered = false;
  for (const QListWidget *one : m_window->findChildren<QListWidget *>()) offered = offered || !one->findItems(QStringLiteral("League table"), Qt::MatchContains).isEmpty();
  QVERIFY(offered);   // on the page of lenses
}

void WordsTest::anExerciseWithSteps() {
  QDialog *dialog = openNew("Exercise");
  fill(*dialog, "Title", "A first look");
  fill(*dialog, "Aim", "See who knows.");
  fill(*dialog, "Minutes", "20");
  for (const char *step : {"Sit down.", "Look at the club."}) {
    fill(*dialog, "Steps, another one", step);
    QTest::keyClick(named<QLineEdit>(*dialog, QStringLiteral("Steps, another one")), Qt::Key_Return);
  }
  fill(*dialog, "Lenses it looks at, another one", "League table");
  save(*dialog);
  QTRY_VERIFY(names().contains(QStringLiteral("A first look")));
  const auto &all = catalogue().exercises();
  const auto found = std::find_if(all.begin(), all.end(), [](const Exercise &one) { return one.id == "a-first-look"; });
  QVERIFY(found != all.end() && found->steps.size() == 2 && found->lenses == std::vector<std::string>{"league-table"});
}

void WordsTest::aWordIsChangedAndKeepsItsId() {
  choose("Hobby");
  QTest::keyClick(&list(), Qt::Key_Return);
  QDialog *dialog = dialogAfter(nullptr);
  QVERIFY(dialog != nullptr);
  QVERIFY(!named<QLineEdit>(*dialog, QStringLiteral("Id"))->isEnabled());
  fill(*dialog, "Name", "Pastimes");
  save(*dialog);
  QTRY_VERIFY(names().contains(QStringLiteral("Pastimes")));
  QVERIFY(!names().contains(QStringLiteral("Hobby")));
  QCOMPARE(categoryLabel(catalogue(), "hobby"), QStringLiteral("Pastimes"));
}

void WordsTest::aWordIsRemovedAndTakenBack() {
  choose("CHSS 0815");
  QTest::keyClick(&list(), Qt::Key_Delete);
  QTRY_VERIFY_WITH_TIMEOUT(!names().contains(QStringLiteral("CHSS 0815")), kPatience);
  settle();
  press(*m_window, Qt::Key_Z);
  QTRY_VERIFY_WITH_TIMEOUT(names().contains(QStringLiteral("CHSS 0815")), kPatience);
}

void WordsTest::anOwnFieldIsWrittenBesideAHolder() {
  QDialog *dialog = openNew("Field");
  fill(*dialog, "Name", "Member number");
  pick(*dialog, "Written beside", "holder");
  pick(*dialog, "What is written there", "line");
  save(*dialog);
  QVERIFY(asked<Result<ImportRecord>>([](VaultSession &session) { return session.rememberHolders({RememberedHolder{"alipay", {}}}); }).has_value());
  m_workspace->refresh();
  QTRY_VERIFY_WITH_TIMEOUT(m_workspace->snapshot() && !m_workspace->snapshot()->inventory->holders.empty(), kPatience);
  press(*m_window, Qt::Key_2);
  chooseHolder(*m_window, m_workspace->snapshot()->inventory->holders.front());
  click(*m_window, QStringLiteral("Edit…"));
  fill(*m_window, "Member number", "4242");
  press(*m_window, Qt::Key_S);
  QTRY_VERIFY_WITH_TIMEOUT(showsText(*m_window, QStringLiteral("You wrote: Member number: 4242")), kPatience);
  settle();
  QStringList lines;
  DialogAnswerer answerer([&](QDialog &history) {
    auto *tree = named<QTreeWidget>(history, QStringLiteral("Changes"));
    QTRY_VERIFY(tree->topLevelItemCount() > 3);
    for (int i = 0; i < tree->topLevelItemCount(); ++i) lines.append(tree->topLevelItem(i)->text(1));
    QTest::keyClick(&history, Qt::Key_Escape);
  });
  press(*m_window, Qt::Key_H);
  QTRY_VERIFY_WITH_TIMEOUT(!lines.isEmpty() && QApplication::activeModalWidget() == nullptr, kPatience);
  QVERIFY2(lines.contains(QStringLiteral("Member number of Alipay")), qPrintable(lines.join(QLatin1Char('\n'))));
}

void WordsTest::theFieldsWordGoesAndItsTextStays() {
  QVERIFY(asked<Result<void>>([](VaultSession &session) { return OwnWords(session).remove("field", "member-number"); }).has_value());
  m_workspace->refresh();
  QTRY_VERIFY_WITH_TIMEOUT(showsText(*m_window, QStringLiteral("You wrote: member-number: 4242")), kPatience);
  auto *left = named<QPlainTextEdit>(*m_window, QStringLiteral("member-number"));
  QVERIFY(left != nullptr);
  QTRY_VERIFY_WITH_TIMEOUT(left->isVisible(), kPatience);
  QCOMPARE(left->toPlainText(), QStringLiteral("4242"));
  press(*m_window, Qt::Key_7);
}

void WordsTest::lockingClosesTheDialogAndSaysSo() {
  QDialog *dialog = openNew("Category");
  QVERIFY(dialog != nullptr);
  fill(*dialog, "Name", "Unsaved category");
  m_workspace->lock();
  QTRY_VERIFY_WITH_TIMEOUT(QApplication::activeModalWidget() == nullptr, kPatience);
  QTRY_VERIFY(showsText(*m_window, QStringLiteral("What was not saved is gone.")));
  QTRY_VERIFY_WITH_TIMEOUT(!m_workspace->isBusy(), kPatience);
  for (const QString &words : wordsOf(*m_window)) QVERIFY2(!words.contains(QStringLiteral("Unsaved category")) && !words.contains(QStringLiteral("Chess")), qPrintable(words));
}

}  // namespace dossier

QTEST_MAIN(dossier::WordsTest)
#include "words_test.moc"
