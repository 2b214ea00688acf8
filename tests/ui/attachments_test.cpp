// SPDX-License-Identifier: GPL-3.0-or-later
// Evidence files: kept by dropping, shown inside the program without a plain file, copied out, removed and brought back.
#include <QImage>
#include <QPlainTextEdit>
#include <QStatusBar>

#include "editing_fixture.h"
#include "ui/pages/attachment_viewer.h"
#include "ui/pages/holder_detail.h"

namespace dossier {

class AttachmentsTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() { QVERIFY(m_editing.start()); }
  void aDroppedFileIsKept();
  void textIsShownSafely();
  void aPictureIsShownAsItsPixels();
  void anotherKindIsSaidSo();
  void aBrokenPictureIsTold();
  void fiftyMebibytesAreTheMost();
  void theViewerClosesWhenTheVaultIsLocked();
  void nothingPlainWasWritten();
  void aCopyIsSavedWhereOneWants();
  void removedAndBroughtBack();
  void cleanupTestCase() { m_editing.stop(); }

 private:
  void keep(const QString &name, const QByteArray &bytes);
  /// Opens the file by keyboard and looks at the viewer, which closes itself afterwards.
  void view(const QString &name, const std::function<void(QDialog &)> &look);
  QTreeWidget *files() { return named<QTreeWidget>(m_editing.window(), QStringLiteral("Files kept as evidence")); }
  Editing m_editing;
};

void AttachmentsTest::keep(const QString &name, const QByteArray &bytes) {
  QTemporaryDir elsewhere(QStringLiteral("/tmp/dossier-evidence-XXXXXX"));
  const QString file = elsewhere.filePath(name);
  writeFile(file, bytes);
  m_editing.choose("alipay");
  const int before = files()->topLevelItemCount();
  drop(*m_editing.window().findChild<HolderDetail *>(), file);
  QTRY_COMPARE_WITH_TIMEOUT(files()->topLevelItemCount(), before + 1, kPatience);
  QVERIFY(topItem(*files(), name) != nullptr);
}

void AttachmentsTest::view(const QString &name, const std::function<void(QDialog &)> &look) {
  files()->setCurrentItem(topItem(*files(), name));
  bool seen = false;
  DialogAnswerer answerer([&](QDialog &dialog) {
    QVERIFY(!dialog.windowTitle().contains(name));   // other programs read titles
    QVERIFY(showsText(dialog, name));
    look(dialog);
    seen = true;
    QTest::keyClick(&dialog, Qt::Key_Escape);
  });
  files()->setFocus();
  QTest::keyClick(files(), Qt::Key_Return);
  QTRY_VERIFY_WITH_TIMEOUT(seen && QApplication::activeModalWidget() == nullptr, kPatience);
}

void AttachmentsTest::aDroppedFileIsKept() {
  keep(QStringLiteral("letter.txt"), QByteArray("Dear Robin,\r\nMARKER-OF-A-LETTER \x07\x1b[31m\xE2\x80\xAE end\n"));
  QCOMPARE(files()->topLevelItem(0)->text(1), QStringLiteral("46 bytes"));
  QCOMPARE(m_editing.entry(QStringLiteral("Undo"))->text(), QStringLiteral("&Undo: file letter.txt at Alipay"));
}

void AttachmentsTest::textIsShownSafely() {
  view(QStringLiteral("letter.txt"), [](QDialog &dialog) {
    auto *shown = named<QPlainTextEdit>(dialog, QStringLiteral("Text of the file"));
    QTRY_VERIFY(shown->isVisible());
    QCOMPARE(shown->toPlainText(), QString::fromUtf8("Dear Robin,\nMARKER-OF-A-LETTER \xE2\x90\x87[31m\xEF\xBF\xBD end\n"));   // one mark for a run
    QVERIFY(shown->isReadOnly());
  });
}

void AttachmentsTest::aPictureIsShownAsItsPixels() {
  QImage made(2400, 300, QImage::Format_RGB32);
  made.fill(QColor(200, 30, 30));
  for (const char *format : {"PNG", "JPEG"}) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::WriteOnly) && made.save(&buffer, format));
    const QString name = QStringLiteral("shot.") + QString::fromLatin1(format).toLower();
    keep(name, bytes);
    view(name, [](QDialog &dialog) {
      auto *picture = dialog.findChild<PictureView *>();
      QTRY_VERIFY_WITH_TIMEOUT(picture->isVisible(), kPatience);
      QCOMPARE(picture->image().size(), QSize(1600, 200));
      const QColor colour = picture->image().pixelColor(800, 100);
      QVERIFY(std::abs(colour.red() - 200) < 5 && std::abs(colour.green() - 30) < 5);
      QVERIFY(showsText(dialog, QStringLiteral("2400 × 300 pixels")));
      click(dialog, QStringLiteral("Turn"));
      QCOMPARE(picture->image().size(), QSize(200, 1600));
    });
  }
}

void AttachmentsTest::anotherKindIsSaidSo() {
  keep(QStringLiteral("reply.pdf"), QByteArray("%PDF-1.7\nnot shown"));
  view(QStringLiteral("reply.pdf"), [](QDialog &dialog) {
    QTRY_VERIFY(showsText(dialog, QStringLiteral("This kind of file it only keeps")));
    QVERIFY(button(dialog, QStringLiteral("Save a copy"))->isEnabled());
  });
}

void AttachmentsTest::aBrokenPictureIsTold() {
  keep(QStringLiteral("broken.png"), QByteArray("\x89PNG\r\n\x1a\n and no more"));
  view(QStringLiteral("broken.png"), [](QDialog &dialog) { QTRY_VERIFY(showsText(dialog, QStringLiteral("import.malformed"))); });
}

void AttachmentsTest::fiftyMebibytesAreTheMost() {
  QImage made(64, 64, QImage::Format_RGB32);
  made.fill(QColor(30, 30, 200));
  QByteArray bytes;
  QBuffer buffer(&bytes);
  QVERIFY(buffer.open(QIODevice::WriteOnly) && made.save(&buffer, "JPEG"));
  bytes.append(QByteArray(static_cast<qsizetype>(kMostAttachmentBytes) - bytes.size(), '\0'));   // what follows a picture is not looked at
  keep(QStringLiteral("large.jpg"), bytes);
  view(QStringLiteral("large.jpg"), [](QDialog &dialog) {
    auto *picture = dialog.findChild<PictureView *>();
    QTRY_VERIFY_WITH_TIMEOUT(picture->isVisible(), kPatience);
    QCOMPARE(picture->image().size(), QSize(64, 64));
  });
  const int before = files()->topLevelItemCount();
  const QString larger = m_editing.home() + QStringLiteral("/larger.jpg");
  writeFile(larger, bytes + '\0');
  drop(*m_editing.window().findChild<HolderDetail *>(), larger);
  QTRY_VERIFY_WITH_TIMEOUT(m_editing.window().statusBar()->currentMessage().contains(QStringLiteral("import.limit")), kPatience);
  QCOMPARE(files()->topLevelItemCount(), before);
  QVERIFY(QFile::remove(larger));
}

void AttachmentsTest::theViewerClosesWhenTheVaultIsLocked() {
  files()->setCurrentItem(topItem(*files(), QStringLiteral("letter.txt")));
  bool locked = false;
  DialogAnswerer answerer([&](QDialog &dialog) {
    QTRY_VERIFY(named<QPlainTextEdit>(dialog, QStringLiteral("Text of the file"))->isVisible());
    m_editing.workspace().lock();
    locked = true;
  });
  QTest::keyClick(files(), Qt::Key_Return);
  QTRY_VERIFY_WITH_TIMEOUT(locked && QApplication::activeModalWidget() == nullptr, kPatience);
  QTRY_VERIFY(m_editing.window().findChild<AttachmentViewer *>() == nullptr);
  QCOMPARE(files()->topLevelItemCount(), 0);
  QVERIFY(m_editing.open());
}

void AttachmentsTest::nothingPlainWasWritten() {
  int looked = 0;
  for (QDirIterator file(m_editing.home(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); file.hasNext();) {
    QFile bytes(file.next());
    QVERIFY2(bytes.open(QIODevice::ReadOnly), qPrintable(file.filePath()));
    QVERIFY2(!bytes.readAll().contains("MARKER-OF-A-LETTER"), qPrintable(file.filePath()));
    ++looked;
  }
  QVERIFY(looked >= 2);   // the vault itself at least
}

void AttachmentsTest::aCopyIsSavedWhereOneWants() {
  m_editing.choose("alipay");
  files()->setCurrentItem(topItem(*files(), QStringLiteral("letter.txt")));
  const QString copy = m_editing.home() + QStringLiteral("/copy.txt");
  DialogAnswerer answerer([&copy](QDialog &dialog) {
    auto *name = dialog.findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
    QVERIFY(name != nullptr);
    QCOMPARE(name->text(), QStringLiteral("letter.txt"));
    name->setText(copy);
    QTest::keyClick(name, Qt::Key_Return);
  });
  click(m_editing.window(), QStringLiteral("Save a copy"));
  QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(copy), kPatience);
  QVERIFY(m_editing.settle());
  QFile saved(copy);
  QVERIFY(saved.open(QIODevice::ReadOnly));
  QVERIFY(saved.readAll().contains("MARKER-OF-A-LETTER"));
}

void AttachmentsTest::removedAndBroughtBack() {
  const int before = files()->topLevelItemCount();
  files()->setCurrentItem(topItem(*files(), QStringLiteral("letter.txt")));
  m_editing.window().activateWindow();
  QVERIFY(QTest::qWaitForWindowActive(&m_editing.window()));
  files()->setFocus();
  QTest::keyClick(files(), Qt::Key_Delete);
  QTRY_COMPARE_WITH_TIMEOUT(files()->topLevelItemCount(), before - 1, kPatience);
  QVERIFY(topItem(*files(), QStringLiteral("letter.txt")) == nullptr);
  QCOMPARE(m_editing.entry(QStringLiteral("Undo"))->text(), QStringLiteral("&Undo: removal of the file letter.txt at Alipay"));
  press(m_editing.window(), Qt::Key_Z);
  QTRY_COMPARE_WITH_TIMEOUT(files()->topLevelItemCount(), before, kPatience);
  QVERIFY(topItem(*files(), QStringLiteral("letter.txt")) != nullptr);
}

}  // namespace dossier

QTEST_MAIN(dossier::AttachmentsTest)
#include "attachments_test.moc"
