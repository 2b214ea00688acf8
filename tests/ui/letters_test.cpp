// SPDX-License-Identifier: GPL-3.0-or-later
// A letter to a holder: opened by key, written anew for each choice, changed, copied and saved, gone when the vault is locked.
#include <QClipboard>
#include <QMessageBox>
#include <QFileInfo>
#include <QPlainTextEdit>

#include "editing_fixture.h"
#include "ui/pages/letter_dialog.h"

namespace dossier {

class LettersTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() { QVERIFY(m_editing.start()); }
  void theKeyOpensALetterToTheChosenHolder();
  void theButtonOpensItToo();
  void theChoicesWriteItAnew();
  void aChangeComesBackByUndo();
  void whatIsMissingIsSaidUntilItIsFilledIn();
  void theLawIsAskedForWhereNothingTellsIt();
  void itIsCopied();
  void itIsSavedAndNothingIsOverwritten();
  void lockingClosesIt();
  void cleanupTestCase() { m_editing.stop(); }

 private:
  /// By Ctrl+R; null where none opened.
  LetterDialog *openLetter(const std::string &holder);
  static QPlainTextEdit &textOf(LetterDialog &dialog) { return *named<QPlainTextEdit>(dialog, QStringLiteral("The letter")); }
  static QString words(LetterDialog &dialog) { return textOf(dialog).toPlainText(); }
  static QComboBox &box(LetterDialog &dialog, const char *name) { return *named<QComboBox>(dialog, QString::fromLatin1(name)); }
  static void choose(LetterDialog &dialog, const char *name, const char *data) { box(dialog, name).setCurrentIndex(box(dialog, name).findData(QString::fromLatin1(data))); }
  void saveAs(LetterDialog &dialog, const QString &file);
  Editing m_editing;
};

LetterDialog *LettersTest::openLetter(const std::string &holder) {
  // One that was left open by the test before.
  for (auto *old : m_editing.window().findChildren<LetterDialog *>()) delete old;
  m_editing.choose(holder);
  QTest::keyClick(&m_editing.window(), Qt::Key_R, Qt::ControlModifier);
  return m_editing.window().findChild<LetterDialog *>();
}

void LettersTest::theKeyOpensALetterToTheChosenHolder() {
  LetterDialog *dialog = openLetter("booking");
  QVERIFY(dialog != nullptr && dialog->isVisible());
  QVERIFY(showsText(*dialog, QStringLiteral("A letter to Booking.com")));
  QVERIFY(!dialog->windowTitle().contains(QStringLiteral("Booking")));   // other programs read titles
  QVERIFY(showsText(*dialog, QStringLiteral("Nothing is sent")));
  QVERIFY(words(*dialog).startsWith(QStringLiteral("Request for access under Article 15 GDPR\n\n")));
  QVERIFY(words(*dialog).contains(QStringLiteral("- E-mail address: ")));
  QVERIFY(showsText(*dialog, QStringLiteral("within one month of receipt")));
  // Out of the text by keyboard, too.
  textOf(*dialog).setFocus();
  QTest::keyClick(&textOf(*dialog), Qt::Key_Tab);
  QVERIFY(!textOf(*dialog).hasFocus());
}

void LettersTest::theButtonOpensItToo() {
  openLetter("booking")->reject();
  QTRY_VERIFY(m_editing.window().findChild<LetterDialog *>() == nullptr);
  click(m_editing.window(), QStringLiteral("Write a letter…"));
  QVERIFY(m_editing.window().findChild<LetterDialog *>() != nullptr);
  QVERIFY(m_editing.entry(QStringLiteral("Write a letter to Booking.com"))->isEnabled());
}

void LettersTest::theChoicesWriteItAnew() {
  LetterDialog &dialog = *openLetter("booking");
  choose(dialog, "Language", "de");
  QVERIFY(words(dialog).startsWith(QStringLiteral("Auskunftsersuchen nach Art. 15 DSGVO")));
  choose(dialog, "What for", "human-review");
  QVERIFY(words(dialog).contains(QStringLiteral("C-634/21")));
  // A law that has neither this right nor this language: the nearest it has.
  choose(dialog, "By which law", "ccpa");
  QCOMPARE(box(dialog, "Language").currentData().toString(), QStringLiteral("en"));
  QVERIFY(box(dialog, "What for").findData(QStringLiteral("human-review")) < 0);
  QVERIFY(words(dialog).startsWith(QStringLiteral("Request to know")));
  choose(dialog, "By which law", "gdpr");
  QVERIFY(words(dialog).startsWith(QStringLiteral("Request for access under Article 15 GDPR")));
  // What has no letters yet is not offered.
  QVERIFY(box(dialog, "By which law").findData(QStringLiteral("dpdp")) < 0);
}

void LettersTest::aChangeComesBackByUndo() {
  LetterDialog &dialog = *openLetter("booking");
  QTest::keyClicks(&textOf(dialog), QStringLiteral("MINE "));
  choose(dialog, "What for", "erasure");
  QVERIFY(!words(dialog).contains(QStringLiteral("MINE")));
  QTest::keyClick(&textOf(dialog), Qt::Key_Z, Qt::ControlModifier);
  QVERIFY(words(dialog).startsWith(QStringLiteral("MINE Request for access")));
}

void LettersTest::whatIsMissingIsSaidUntilItIsFilledIn() {
  LetterDialog &dialog = *openLetter("booking");
  QVERIFY(showsText(dialog, QStringLiteral("Still to be filled in: [Your name]")));
  textOf(dialog).setPlainText(words(dialog).replace(QStringLiteral("[Your name]"), QStringLiteral("Robin")));
  QVERIFY(!showsText(dialog, QStringLiteral("[Your name]")));
  textOf(dialog).setPlainText(QStringLiteral("Done"));
  QVERIFY(showsText(dialog, QStringLiteral("Everything is filled in.")));
}

void LettersTest::theLawIsAskedForWhereNothingTellsIt() {
  LetterDialog &dialog = *openLetter("google");
  QCOMPARE(box(dialog, "By which law").currentIndex(), -1);
  QVERIFY(words(dialog).isEmpty());
  QVERIFY(!button(dialog, QStringLiteral("Save as text…"))->isEnabled());
  QVERIFY(showsText(dialog, QStringLiteral("Where you live decides")));
  choose(dialog, "By which law", "gdpr");
  QVERIFY(words(dialog).contains(QStringLiteral("Google LLC")));
  QVERIFY(button(dialog, QStringLiteral("Save as text…"))->isEnabled());
}

void LettersTest::itIsCopied() {
  LetterDialog &dialog = *openLetter("booking");
  QTest::keyClicks(&textOf(dialog), QStringLiteral("MINE "));
  click(dialog, QStringLiteral("Copy"));
  QCOMPARE(QGuiApplication::clipboard()->text(), words(dialog));
  QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("MINE ")));
  QVERIFY(showsText(dialog, QStringLiteral("Copied.")));
  const QPointer<LetterDialog> open(&dialog);
  QTest::keyClick(&dialog, Qt::Key_Escape);
  QTRY_VERIFY_WITH_TIMEOUT(open.isNull(), kPatience);   // nothing is lost, and nothing asked
}

void LettersTest::saveAs(LetterDialog &dialog, const QString &file) {
  bool asked = false;
  DialogAnswerer answerer([&](QDialog &chooser) {
    auto *name = chooser.findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
    if (name == nullptr) return;
    name->setText(file);
    QTest::keyClick(name, Qt::Key_Return);
    asked = true;
  });
  click(dialog, QStringLiteral("Save as text…"));
  QTRY_VERIFY_WITH_TIMEOUT(asked, kPatience);
  QVERIFY(m_editing.settle());
}

void LettersTest::itIsSavedAndNothingIsOverwritten() {
  LetterDialog &dialog = *openLetter("booking");
  QTest::keyClicks(&textOf(dialog), QStringLiteral("MINE "));
  const QString file = m_editing.home() + QStringLiteral("/mine.txt");
  saveAs(dialog, file);
  QTRY_VERIFY(showsText(dialog, QStringLiteral("Saved as mine.txt, which is not encrypted.")));
  QFile saved(file);
  QVERIFY(saved.open(QIODevice::ReadOnly));
  const QByteArray bytes = saved.readAll();
  QCOMPARE(QString::fromUtf8(bytes), words(dialog));
  QCOMPARE(QFileInfo(file).permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther), QFile::Permissions());
  QTest::keyClicks(&textOf(dialog), QStringLiteral("OTHER "));
  saveAs(dialog, file);
  QTRY_VERIFY(showsText(dialog, QStringLiteral("file.not-writable")));
  saved.seek(0);
  QCOMPARE(saved.readAll(), bytes);
}

void LettersTest::lockingClosesIt() {
  LetterDialog &dialog = *openLetter("booking");
  QTest::keyClicks(&textOf(dialog), QStringLiteral("MINE "));
  QTest::keyClick(&dialog, Qt::Key_Escape);
  QTRY_VERIFY_WITH_TIMEOUT(dialog.findChild<QMessageBox *>() != nullptr, kPatience);   // a question that is open keeps nobody in
  m_editing.workspace().lock();
  QTRY_VERIFY_WITH_TIMEOUT(m_editing.window().findChild<LetterDialog *>() == nullptr, kPatience);
  QVERIFY(!wordsOf(m_editing.window()).join(QLatin1Char('\n')).contains(QStringLiteral("Request for access")));
}

}  // namespace dossier

QTEST_MAIN(dossier::LettersTest)
#include "letters_test.moc"
