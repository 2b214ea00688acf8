// SPDX-License-Identifier: GPL-3.0-or-later
// Every theme can be read: contrast as WCAG 2.1 §1.4.3 and §1.4.11 ask for it.
#include <QApplication>
#include <QCheckBox>
#include <QRadioButton>
#include <QtTest>
#include <cmath>

#include "core/resources.h"
#include "ui/style/theme.h"

namespace dossier {
namespace {

constexpr double kText = 4.5;
constexpr double kMark = 3.0;

double linear(double channel) { return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4); }

double luminance(const QColor &colour) {
  return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b) {
  const double first = luminance(a), second = luminance(b);
  return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

}  // namespace

class ThemeTest : public QObject {
  Q_OBJECT

 private slots:
  void contrastItself() {
    QVERIFY(std::abs(contrast(Qt::black, Qt::white) - 21.0) < 0.01);
    QVERIFY(contrast(QColor(0x77, 0x77, 0x77), Qt::white) < kText);  // the well-known grey that just fails
  }

  void everyThemeIsReadable_data() {
    QTest::addColumn<QString>("name");
    for (const char *name : {"light", "dark", "contrast"}) QTest::newRow(name) << QString::fromLatin1(name);
  }

  void everyThemeIsReadable() {
    QFETCH(QString, name);
    applyTheme(name);
    const Theme &theme = currentTheme();
    for (const QColor &ground : {theme.window, theme.base, theme.alternate}) {
      for (const QColor &words : {theme.text, theme.muted, theme.danger, theme.good, theme.accent}) {
        QVERIFY2(contrast(words, ground) >= kText, qPrintable(words.name() + QStringLiteral(" on ") + ground.name()));
      }
    }
    QVERIFY(contrast(theme.accentText, theme.accent) >= kText);
    for (const Basis basis : kAllBases) {
      for (const QColor &ground : {theme.base, theme.alternate}) {
        QVERIFY2(contrast(theme.of(basis), ground) >= kMark, qPrintable(theme.of(basis).name() + QStringLiteral(" on ") + ground.name()));
      }
    }
    QCOMPARE(QApplication::palette().color(QPalette::Window), theme.window);
  }

  /// What is not ticked must be seen to be there.
  void emptyBoxesAreSeen_data() { everyThemeIsReadable_data(); }

  void emptyBoxesAreSeen() {
    QFETCH(QString, name);
    applyTheme(name);
    QCheckBox box;
    QRadioButton ring;
    for (QAbstractButton *one : {static_cast<QAbstractButton *>(&box), static_cast<QAbstractButton *>(&ring)}) {
      one->resize(40, 24);
      const QImage picture = one->grab().toImage();
      double most = 0;
      for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) most = std::max(most, contrast(picture.pixelColor(x, y), currentTheme().window));
      }
      QVERIFY2(most >= kMark, one->metaObject()->className());
    }
  }

  void themesDiffer() {
    applyTheme(QStringLiteral("light"));
    const QColor light = currentTheme().window;
    applyTheme(QStringLiteral("dark"));
    QVERIFY(luminance(light) > 0.5);
    QVERIFY(luminance(currentTheme().window) < 0.1);
  }

  void spacesOfTheFileAreThoseOfTheCode() {
    const auto file = resource("theme/tokens.json");
    QVERIFY(file.has_value());
    const QString bytes = QString::fromUtf8(file->data(), static_cast<qsizetype>(file->size())).remove(QLatin1Char(' '));
    const QString expected = QStringLiteral("{\"small\":%1,\"medium\":%2,\"large\":%3}").arg(kSmallSpace).arg(kMediumSpace).arg(kLargeSpace);
    QVERIFY(bytes.contains(expected));
  }
};

}  // namespace dossier

QTEST_MAIN(dossier::ThemeTest)
#include "theme_test.moc"
