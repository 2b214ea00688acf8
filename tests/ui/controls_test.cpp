// SPDX-License-Identifier: GPL-3.0-or-later
// The controls by themselves: the passphrase field, drops, the recovery code, the quick audit, the marks.
#include <QApplication>
#include <QClipboard>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QDropEvent>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

#include "core/text.h"
#include "ui/controls/basis_mark.h"
#include "ui/controls/drop_zone.h"
#include "ui/controls/notice_bar.h"
#include "ui/controls/passphrase_edit.h"
#include "ui/controls/plain_label.h"
#include "ui/pages/quick_audit_dialog.h"
#include "ui/pages/recovery_dialog.h"
#include "ui/style/theme.h"

namespace dossier {
namespace {

constexpr const char *kCode = "abbey acid acorn acre actor adapt add adept admit adobe adult after again agent agile aging";

QImage markOf(std::optional<Basis> basis) {
  QImage image(64, 64, QImage::Format_ARGB32);
  image.fill(currentTheme().base);
  QPainter painter(&image);
  paintBasis(painter, QRectF(0, 0, 64, 64), basis);
  return image;
}

/// What is left of a picture without its colours.
QImage shapeOf(const QImage &image) {
  QImage shape = image.convertToFormat(QImage::Format_ARGB32);
  const QRgb ground = currentTheme().base.rgb();
  for (int y = 0; y < shape.height(); ++y) {
    for (int x = 0; x < shape.width(); ++x) shape.setPixel(x, y, shape.pixel(x, y) == ground ? 0xFFFFFFFF : 0xFF000000);
  }
  return shape;
}

QPushButton *buttonWith(QWidget &widget, const QString &part) {
  for (QPushButton *button : widget.findChildren<QPushButton *>()) {
    if (button->text().remove(QLatin1Char('&')).contains(part)) return button;
  }
  return nullptr;
}

}  // namespace

class ControlsTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() { applyTheme(QStringLiteral("light")); }

  void passphraseTakesKeys() {
    PassphraseEdit edit(QStringLiteral("Passphrase"));
    QSignalSpy submitted(&edit, &PassphraseEdit::submitted);
    QVERIFY(edit.isEmpty());
    QTest::keyClicks(&edit, QStringLiteral("four random words"));
    QTest::keyClick(&edit, Qt::Key_Return);
    QCOMPARE(submitted.count(), 1);
    QVERIFY(edit.secret().equals(SecretBytes(std::string_view("four random words"))));
    edit.clear();
    QVERIFY(edit.isEmpty());
    QCOMPARE(edit.secret().size(), std::size_t{0});
  }

  void passphraseDeletesWholeCharacters() {
    PassphraseEdit edit(QStringLiteral("Passphrase"));
    QInputMethodEvent typed;
    typed.setCommitString(QString::fromUtf8("æ密a"));
    QApplication::sendEvent(&edit, &typed);
    QVERIFY(edit.secret().equals(SecretBytes(std::string_view("æ密a"))));
    QTest::keyClick(&edit, Qt::Key_Backspace);
    QTest::keyClick(&edit, Qt::Key_Backspace);
    QVERIFY(edit.secret().equals(SecretBytes(std::string_view("æ"))));
    QTest::keyClick(&edit, Qt::Key_Backspace, Qt::ControlModifier);
    QVERIFY(edit.isEmpty());
    QTest::keyClick(&edit, Qt::Key_Backspace);
    QVERIFY(edit.isEmpty());
  }

  void passphrasePastesOneLine() {
    PassphraseEdit edit(QStringLiteral("Passphrase"));
    QApplication::clipboard()->setText(QString::fromUtf8("from a mänager\n"));
    QTest::keyClick(&edit, Qt::Key_V, Qt::ControlModifier);
    QVERIFY(edit.secret().equals(SecretBytes(std::string_view("from a mänager"))));
  }

  void passphraseCannotBeCopiedOut() {
    PassphraseEdit edit(QStringLiteral("Passphrase"));
    QApplication::clipboard()->setText(QStringLiteral("before"));
    QTest::keyClicks(&edit, QStringLiteral("secret words"));
    QTest::keyClick(&edit, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&edit, Qt::Key_C, Qt::ControlModifier);
    QTest::keyClick(&edit, Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("before"));
    QVERIFY(edit.secret().equals(SecretBytes(std::string_view("secret words"))));
  }

  void passphraseHasALimit() {
    PassphraseEdit edit(QStringLiteral("Passphrase"));
    QApplication::clipboard()->setText(QString(1000, QLatin1Char('x')));
    QTest::keyClick(&edit, Qt::Key_V, Qt::ControlModifier);
    QTest::keyClick(&edit, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(edit.secret().size(), std::size_t{1000});
  }

  void passphraseShowsNothingOfItself() {
    PassphraseEdit first(QStringLiteral("Passphrase")), second(QStringLiteral("Passphrase"));
    for (PassphraseEdit *edit : {&first, &second}) edit->resize(300, 32);
    QTest::keyClicks(&first, QStringLiteral("abcdefgh"));
    QTest::keyClicks(&second, QStringLiteral("WMWMWMWM"));
    QCOMPARE(first.grab().toImage(), second.grab().toImage());
  }

  void onlyLocalFilesAreTakenFromADrop() {
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/a b.csv")), QUrl(QStringLiteral("https://example.org/x"))});
    const QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    const Paths paths = pathsIn(drop);
    QCOMPARE(paths.size(), std::size_t{1});
    QCOMPARE(paths.front().string(), std::string("/tmp/a b.csv"));
  }

  void labelsAreNeverMarkup() {
    const std::unique_ptr<QLabel> label(plainLabel(QStringLiteral("<img src='http://example.org/x'><b>bold</b>")));
    QCOMPARE(label->textFormat(), Qt::PlainText);
    QCOMPARE(label->text(), QStringLiteral("<img src='http://example.org/x'><b>bold</b>"));
    QVERIFY(!plainToolTip(label->text()).contains(QStringLiteral("<img")));
  }

  void noticesStayUntilTheyAreDismissed() {
    NoticeStack stack;
    QVERIFY(stack.isHidden());
    int pressed = 0;
    stack.tell(Tone::Danger, QStringLiteral("damaged"))->offer(QStringLiteral("Repair"), [&] { ++pressed; });
    stack.tell(Tone::Plain, QStringLiteral("old"));
    stack.tell(Tone::Plain, QStringLiteral("old"));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCOMPARE(stack.findChildren<NoticeBar *>().size(), 2);
    buttonWith(stack, QStringLiteral("Repair"))->click();
    QCOMPARE(pressed, 1);
    QCOMPARE(stack.findChildren<NoticeBar *>().size(), 2);
    stack.findChildren<NoticeBar *>().last()->findChild<QToolButton *>()->click();
    QVERIFY(stack.isVisible());
    stack.findChildren<NoticeBar *>().first()->findChild<QToolButton *>()->click();
    QVERIFY(!stack.isVisible());
  }

  void marksDifferInShape() {
    // Without colour: nothing known, a claim, a permission, and findings.
    const std::array shapes{shapeOf(markOf(std::nullopt)), shapeOf(markOf(Basis::Declared)), shapeOf(markOf(Basis::Permitted)),
                            shapeOf(markOf(Basis::Remembered)), shapeOf(markOf(Basis::Provided))};
    for (std::size_t i = 0; i < shapes.size(); ++i) {
      for (std::size_t j = i + 1; j < shapes.size(); ++j) QVERIFY2(shapes[i] != shapes[j], qPrintable(QStringLiteral("%1 and %2").arg(i).arg(j)));
    }
    QVERIFY(markOf(Basis::Observed) != markOf(Basis::Provided));
    QVERIFY(markOf(Basis::Confirmed) != markOf(Basis::Observed));
  }

  void recoveryAsksThreeWordsBack() {
    const SecretBytes code{std::string_view(kCode)};
    RecoveryDialog dialog(code, QStringLiteral("Mine"), nullptr);
    const auto words = split(kCode, ' ');
    const auto answers = dialog.findChildren<QLineEdit *>();
    QPushButton *done = buttonWith(dialog, QStringLiteral("Done"));
    QVERIFY(done != nullptr);
    QCOMPARE(answers.size(), 3);
    QVERIFY(!done->isEnabled());
    for (int i = 0; i < 3; ++i) {
      QVERIFY(!done->isEnabled());
      const std::string_view word = words[dialog.asked()[static_cast<std::size_t>(i)]];
      answers[i]->setText(QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size())).toUpper() + QLatin1Char(' '));
    }
    QVERIFY(done->isEnabled());
    answers[1]->setText(QStringLiteral("wrong"));
    QVERIFY(!done->isEnabled());
  }

  void recoveryCannotBeSkipped() {
    const SecretBytes code{std::string_view(kCode)};
    RecoveryDialog dialog(code, QStringLiteral("Mine"), nullptr);
    dialog.show();
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(dialog.isVisible());
    dialog.close();
    QVERIFY(dialog.isVisible());
  }

  void quickAuditSearchesAndTicks() {
    const auto catalogue = Catalogue::load();
    QVERIFY(catalogue.has_value());
    QuickAuditDialog dialog(**catalogue, nullptr);
    auto *list = dialog.findChild<QListWidget *>();
    QVERIFY(list->count() > 80);
    QVERIFY(dialog.chosen().empty());
    dialog.findChild<QLineEdit *>()->setText(QStringLiteral("ALIPAY.com"));
    QList<QListWidgetItem *> visible;
    for (int i = 0; i < list->count(); ++i) {
      if (!list->item(i)->isHidden()) visible.append(list->item(i));
    }
    QCOMPARE(visible.size(), 1);
    visible.front()->setCheckState(Qt::Checked);
    QCOMPARE(dialog.chosen().size(), std::size_t{1});
    QCOMPARE(dialog.chosen().front().holder, std::string("alipay"));
    QVERIFY(dialog.chosen().front().name.empty());
    QVERIFY(buttonWith(dialog, QStringLiteral("Add (1)"))->isEnabled());
  }

  void quickAuditAsksForTheNameOfAKindOfBody() {
    const auto catalogue = Catalogue::load();
    QVERIFY(catalogue.has_value());
    QuickAuditDialog dialog(**catalogue, nullptr);
    auto *list = dialog.findChild<QListWidget *>();
    QLineEdit *name = dialog.findChildren<QLineEdit *>().last();
    const auto landlords = list->findItems(QStringLiteral("Landlord…"), Qt::MatchExactly);
    QCOMPARE(landlords.size(), 1);
    list->setCurrentItem(landlords.front());
    QVERIFY(!name->isVisibleTo(&dialog));
    landlords.front()->setCheckState(Qt::Checked);
    QVERIFY(name->isVisibleTo(&dialog));
    QVERIFY(!buttonWith(dialog, QStringLiteral("Add (1)"))->isEnabled());   // without a name it is nobody's
    QTest::keyClicks(name, QStringLiteral("Hill Street 12"));
    QCOMPARE(landlords.front()->text(), QStringLiteral("Landlord: Hill Street 12"));
    QVERIFY(buttonWith(dialog, QStringLiteral("Add (1)"))->isEnabled());
    QCOMPARE(dialog.chosen().front().holder, std::string("landlord"));
    QCOMPARE(dialog.chosen().front().name, std::string("Hill Street 12"));
    list->setCurrentRow(0);
    QVERIFY(!name->isVisibleTo(&dialog));
  }
};

}  // namespace dossier

QTEST_MAIN(dossier::ControlsTest)
#include "controls_test.moc"
