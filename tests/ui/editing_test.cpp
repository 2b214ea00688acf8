// SPDX-License-Identifier: GPL-3.0-or-later
// What a person writes beside the evidence: saved as one change, taken back, kept over a lock, removed, erased. Each test goes
// on where the one before it ended.
#include <QComboBox>
#include <QPlainTextEdit>

#include "editing_fixture.h"
#include "ui/style/written_words.h"

namespace dossier {
namespace {

const std::string kType = "payment.transactions";

}  // namespace

class EditingTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() { QVERIFY(m_editing.start()); }
  void unknownIsShownAsUnknown();
  void whatIsWrittenIsSavedAsOneChange();
  void aWrongDateCannotBeSaved();
  void revertBringsBackWhatIsWritten();
  void textStaysWithItsRecord();
  void aNameOfOnesOwnStands();
  void undoSaysWhatAndTakesItBack();
  void undoWorksAfterARestart();
  void theHistoryTellsBeforeAndAfter();
  void removedIsGoneFromEveryPictureAndComesBack();
  void aClaimCanBeRemovedToo();
  void draftsSurviveALock();
  void draftsSurviveClosing();
  void erasingAsksFirst();
  void whatWasTakenBackIsErased();
  void cleanupTestCase() { m_editing.stop(); }

 private:
  QLineEdit *line(const QString &label) { return m_editing.field<QLineEdit>(label); }
  void openPanel(const std::string &holder, const std::string &type);
  void type(const QString &label, const QString &words);
  void save();
  std::string written(const std::string &type, const std::string &field) const;
  Editing m_editing;
};

void EditingTest::openPanel(const std::string &holder, const std::string &type) {
  m_editing.choose(holder, type);
  QTest::keyClick(&m_editing.window(), Qt::Key_F2);
  QVERIFY(line(type.empty() ? QStringLiteral("Name") : QStringLiteral("Label")) != nullptr);
}

void EditingTest::type(const QString &label, const QString &words) {
  QLineEdit *edit = line(label);
  QVERIFY2(edit != nullptr, qPrintable(label));
  edit->clear();
  QTest::keyClicks(edit, words);
}

void EditingTest::save() {
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
  QVERIFY(m_editing.settle());
}

std::string EditingTest::written(const std::string &type, const std::string &field) const {
  const Holding *holding = m_editing.holding("alipay", type);
  const Holder *holder = m_editing.holder("alipay");
  if (holding == nullptr || holder == nullptr) return "?";
  const auto &all = type.empty() ? holder->written : holding->written;
  const auto found = all.find(field);
  return found == all.end() ? "" : found->second;
}

void EditingTest::unknownIsShownAsUnknown() {
  openPanel("alipay", kType);
  for (const char *label : {"Label", "What for", "Passed on to", "Kept how long", "Under which law"}) {
    QLineEdit *edit = line(QString::fromLatin1(label));
    QVERIFY2(edit != nullptr && edit->text().isEmpty() && edit->placeholderText().startsWith(QStringLiteral("unknown")), label);
  }
  for (const char *label : {"How they came by it", "Status"}) QCOMPARE(m_editing.field<QComboBox>(QString::fromLatin1(label))->currentText(), QStringLiteral("unknown"));
  QVERIFY(line(QStringLiteral("Reviewed on"))->placeholderText().startsWith(QStringLiteral("never")));
  QVERIFY(line(QStringLiteral("Label"))->hasFocus());
  QVERIFY(!button(m_editing.window(), QStringLiteral("Save"))->isEnabled());
}

void EditingTest::whatIsWrittenIsSavedAsOneChange() {
  const std::size_t events = m_editing.events();
  openPanel("alipay", kType);
  QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("blue card, ends 4242"));
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);       // I gave it to them
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
  QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("paying for <b>parcels</b>"));
  click(m_editing.window(), QStringLiteral("Today"));
  QVERIFY(showsText(m_editing.window(), QStringLiteral("Not saved yet.")));
  QTest::keyClick(line(QStringLiteral("What for")), Qt::Key_S, Qt::ControlModifier);
  QVERIFY(m_editing.settle());
  QTRY_COMPARE(written(kType, "label"), std::string("blue card, ends 4242"));
  QCOMPARE(written(kType, "origin"), std::string("provided"));
  QCOMPARE(written(kType, "purpose"), std::string("paying for <b>parcels</b>"));
  QCOMPARE(written(kType, "reviewed-on"), QDate::currentDate().toString(Qt::ISODate).toStdString());
  QCOMPARE(m_editing.events(), events + 1);
  QVERIFY(!button(m_editing.window(), QStringLiteral("Save"))->isEnabled());
  // It stands in the normal detail too, before the evidence.
  QTest::keyClick(line(QStringLiteral("What for")), Qt::Key_Escape);
  QTreeWidgetItem *item = m_editing.tree().selectedItems().value(0);
  QVERIFY(item != nullptr && item->text(0).endsWith(QStringLiteral(": blue card, ends 4242")));
  item->setExpanded(true);
  QCOMPARE(item->child(0)->text(0), QStringLiteral("You wrote, how they came by it: I gave it to them"));
  QCOMPARE(item->child(1)->text(0), QStringLiteral("You wrote, what for: paying for <b>parcels</b>"));
  QTRY_VERIFY(linesOf(m_editing.tree()).join(QLatin1Char('\n')).contains(QStringLiteral("inbox.mbox")));
}

void EditingTest::aWrongDateCannotBeSaved() {
  openPanel("alipay", kType);
  for (const char *wrong : {"31.5.2026", "2026-02-30", "soon"}) {
    type(QStringLiteral("Reviewed on"), QString::fromLatin1(wrong));
    QVERIFY2(!button(m_editing.window(), QStringLiteral("Save"))->isEnabled(), wrong);
    QVERIFY(showsText(m_editing.window(), QStringLiteral("A date is written as")));
  }
  type(QStringLiteral("Reviewed on"), QStringLiteral("2026-05-31"));
  save();
  QTRY_COMPARE(written(kType, "reviewed-on"), std::string("2026-05-31"));
}

void EditingTest::revertBringsBackWhatIsWritten() {
  openPanel("alipay", kType);
  type(QStringLiteral("Label"), QStringLiteral("red card"));
  QTest::keyClick(m_editing.field<QComboBox>(QStringLiteral("Status")), Qt::Key_Down);
  click(m_editing.window(), QStringLiteral("Revert"));
  QCOMPARE(line(QStringLiteral("Label"))->text(), QStringLiteral("blue card, ends 4242"));
  QCOMPARE(m_editing.field<QComboBox>(QStringLiteral("Status"))->currentIndex(), 0);
  QVERIFY(!button(m_editing.window(), QStringLiteral("Save"))->isEnabled());
}

void EditingTest::textStaysWithItsRecord() {
  openPanel("alipay", kType);
  type(QStringLiteral("Kept how long"), QStringLiteral("ten years"));
  m_editing.choose("uber");
  QVERIFY(showsText(m_editing.window(), QStringLiteral("Not saved yet: Payments and transfers at Alipay")));
  QCOMPARE(line(QStringLiteral("Name"))->text(), QStringLiteral("Uber"));
  QCOMPARE(written(kType, "retention"), std::string());
  m_editing.choose("alipay", kType);
  QCOMPARE(line(QStringLiteral("Kept how long"))->text(), QStringLiteral("ten years"));
  save();
  QTRY_COMPARE(written(kType, "retention"), std::string("ten years"));
}

void EditingTest::aNameOfOnesOwnStands() {
  openPanel("alipay", {});
  type(QStringLiteral("Name"), QStringLiteral("Alipay (the old account)"));
  QTest::keyClick(line(QStringLiteral("Name")), Qt::Key_Tab);
  QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("opened in Hangzhou"));
  save();
  QTRY_VERIFY(m_editing.holder("alipay")->name == "Alipay (the old account)");
  QVERIFY(showsText(m_editing.window(), QStringLiteral("You wrote: opened in Hangzhou")));
  QVERIFY(holderNames(m_editing.workspace()).contains(QStringLiteral("Alipay (the old account)")));
}

void EditingTest::undoSaysWhatAndTakesItBack() {
  QAction *undo = m_editing.entry(QStringLiteral("Undo"));
  QVERIFY(undo != nullptr && undo->isEnabled());
  QCOMPARE(undo->text(), QStringLiteral("&Undo: 2 fields of Alipay (the old account)"));
  m_editing.choose("alipay");
  m_editing.tree().setFocus();
  press(m_editing.window(), Qt::Key_Z);
  QTRY_VERIFY(m_editing.holder("alipay")->name == "Alipay");
  QVERIFY(m_editing.holder("alipay")->written.empty());
  QVERIFY(!showsText(m_editing.window(), QStringLiteral("opened in Hangzhou")));
  QTRY_COMPARE(undo->text(), QStringLiteral("&Undo: kept how long of Payments and transfers at Alipay"));
}

void EditingTest::undoWorksAfterARestart() {
  QVERIFY(m_editing.restart());
  QCOMPARE(m_editing.entry(QStringLiteral("Undo"))->text(), QStringLiteral("&Undo: kept how long of Payments and transfers at Alipay"));
  press(m_editing.window(), Qt::Key_Z);
  QTRY_COMPARE(written(kType, "retention"), std::string());
  QCOMPARE(written(kType, "label"), std::string("blue card, ends 4242"));
}

void EditingTest::theHistoryTellsBeforeAndAfter() {
  m_editing.choose("alipay", kType);
  QStringList lines;
  DialogAnswerer answerer([&](QDialog &dialog) {
    auto *tree = named<QTreeWidget>(dialog, QStringLiteral("Changes"));
    QTRY_VERIFY(tree->topLevelItemCount() > 5);
    lines = linesOf(*tree);
    QCOMPARE(tree->topLevelItem(0)->text(1), QStringLiteral("Taken back: kept how long of Payments and transfers at Alipay"));
    auto *whose = named<QComboBox>(dialog, QStringLiteral("Whose history"));
    whose->setCurrentIndex(1);
    QCOMPARE(whose->currentText(), QStringLiteral("Alipay"));
    for (int i = 0; i < tree->topLevelItemCount(); ++i) QVERIFY(tree->topLevelItem(i)->childCount() > 0);
    QTreeWidgetItem *change = tree->topLevelItem(0)->child(0);
    QCOMPARE(change->text(2), QStringLiteral("ten years"));
    QCOMPARE(change->text(3), QStringLiteral("unknown"));
    QVERIFY(!button(dialog, QStringLiteral("Bring back"))->isEnabled());
    tree->setCurrentItem(change);
    click(dialog, QStringLiteral("Bring back"));
    QTRY_COMPARE(written(kType, "retention"), std::string("ten years"));
    QTest::keyClick(&dialog, Qt::Key_Escape);
  });
  press(m_editing.window(), Qt::Key_H);
  QTRY_VERIFY_WITH_TIMEOUT(!lines.isEmpty() && QApplication::activeModalWidget() == nullptr, kPatience);
}

void EditingTest::removedIsGoneFromEveryPictureAndComesBack() {
  auto *list = named<QTableView>(m_editing.window(), QStringLiteral("Holders"));
  const auto rows = m_editing.workspace().snapshot()->matrix.rows.size();
  m_editing.choose("uber");
  const int shown = list->model()->rowCount();
  QAction *remove = m_editing.entry(QStringLiteral("Remove Uber"));
  QVERIFY(remove != nullptr && remove->isEnabled());
  remove->trigger();
  QTRY_VERIFY(m_editing.holder("uber") == nullptr);
  QCOMPARE(list->model()->rowCount(), shown - 1);
  QCOMPARE(m_editing.workspace().snapshot()->matrix.rows.size(), rows - 1);
  QCOMPARE(m_editing.entry(QStringLiteral("Undo"))->text(), QStringLiteral("&Undo: removal of Uber"));
  press(m_editing.window(), Qt::Key_Z);
  QTRY_VERIFY(m_editing.holder("uber") != nullptr);
  QVERIFY(m_editing.holding("uber", "contact.email") != nullptr);
}

void EditingTest::aClaimCanBeRemovedToo() {
  const auto claim = std::find_if(m_editing.inventory().holdings.begin(), m_editing.inventory().holdings.end(), [this](const Holding &one) {
    return one.basis == Basis::Declared && m_editing.inventory().holders[one.holder].id == "alipay";
  });
  QVERIFY(claim != m_editing.inventory().holdings.end());
  const std::string type = claim->type;
  m_editing.choose("alipay", type);
  m_editing.entry(QStringLiteral("Remove %1 at Alipay").arg(typeLabel(m_editing.workspace().program().catalogue(), type)))->trigger();
  QTRY_VERIFY(m_editing.holding("alipay", type) == nullptr);
  press(m_editing.window(), Qt::Key_Z);
  QTRY_VERIFY(m_editing.holding("alipay", type) != nullptr);
}

void EditingTest::draftsSurviveALock() {
  const QString words = QStringLiteral("half a thought");
  openPanel("alipay", kType);
  type(QStringLiteral("Passed on to"), words);
  auto *note = m_editing.field<QPlainTextEdit>(QStringLiteral("Note"));
  QTest::keyClicks(note, QStringLiteral("and half a note"));
  m_editing.workspace().lock();
  QVERIFY(m_editing.settle());
  QVERIFY(!wordsOf(m_editing.window()).contains(words));
  QVERIFY(!note->toPlainText().contains(QStringLiteral("half")));
  QVERIFY(m_editing.open());
  QTRY_VERIFY(line(QStringLiteral("Passed on to")) != nullptr);
  QCOMPARE(line(QStringLiteral("Passed on to"))->text(), words);
  QCOMPARE(m_editing.field<QPlainTextEdit>(QStringLiteral("Note"))->toPlainText(), QStringLiteral("and half a note"));
  QVERIFY(showsText(m_editing.window(), QStringLiteral("Not saved yet: kept when the vault was locked")));
  QVERIFY(!showsText(m_editing.window(), QStringLiteral("Not saved yet: Payments")));   // that is for what is not seen
  QCOMPARE(written(kType, "recipients"), std::string());
  line(QStringLiteral("Passed on to"))->setFocus();
  save();
  QTRY_COMPARE(written(kType, "recipients"), words.toStdString());
  m_editing.workspace().lock();
  QVERIFY(m_editing.open());
  QVERIFY(line(QStringLiteral("Passed on to")) == nullptr);
}

void EditingTest::draftsSurviveClosing() {
  openPanel("uber", {});
  QTest::keyClick(line(QStringLiteral("Name")), Qt::Key_Tab);
  QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("asked them twice"));
  QVERIFY(m_editing.restart());
  QTRY_VERIFY(m_editing.field<QPlainTextEdit>(QStringLiteral("Note")) != nullptr);
  QCOMPARE(m_editing.field<QPlainTextEdit>(QStringLiteral("Note"))->toPlainText(), QStringLiteral("asked them twice"));
  click(m_editing.window(), QStringLiteral("Revert"));
  QVERIFY(m_editing.settle());
  QVERIFY(m_editing.restart());
  QVERIFY(m_editing.field<QPlainTextEdit>(QStringLiteral("Note")) == nullptr);
}

void EditingTest::erasingAsksFirst() {
  m_editing.choose("snapchat");
  bool asked = false;
  DialogAnswerer keep([&asked](QDialog &dialog) {
    asked = showsText(dialog, QStringLiteral("Erase Snapchat for good?")) && showsText(dialog, QStringLiteral("keep elsewhere still have it"));
    QTest::keyClick(&dialog, Qt::Key_Return);   // the safe answer is the one that is ready
  });
  m_editing.entry(QStringLiteral("Erase Snapchat"))->trigger();
  QTRY_VERIFY_WITH_TIMEOUT(asked && QApplication::activeModalWidget() == nullptr, kPatience);
  QVERIFY(m_editing.settle());
  QVERIFY(m_editing.holder("snapchat") != nullptr);
  DialogAnswerer erase([](QDialog &dialog) { click(dialog, QStringLiteral("Erase for good")); });
  m_editing.entry(QStringLiteral("Erase Snapchat"))->trigger();
  QVERIFY(QTest::qWaitFor([] { return QApplication::activeModalWidget() == nullptr; }));
  QVERIFY(m_editing.settle());
  QTRY_VERIFY_WITH_TIMEOUT(m_editing.holder("snapchat") == nullptr, kPatience);
  QVERIFY(!m_editing.entry(QStringLiteral("Nothing to undo"))->isEnabled());
}

void EditingTest::whatWasTakenBackIsErased() {
  openPanel("alipay", kType);
  type(QStringLiteral("Label"), QStringLiteral("green card"));
  save();
  QTRY_VERIFY(m_editing.entry(QStringLiteral("Undo: label")) != nullptr);
  DialogAnswerer erase([](QDialog &dialog) { click(dialog, QStringLiteral("Erase for good")); });
  m_editing.entry(QStringLiteral("Erase what was taken back"))->trigger();
  QTRY_VERIFY_WITH_TIMEOUT(m_editing.entry(QStringLiteral("Nothing to undo")) != nullptr, kPatience);
  QCOMPARE(written(kType, "label"), std::string("green card"));
}

}  // namespace dossier

QTEST_MAIN(dossier::EditingTest)
#include "editing_test.moc"
