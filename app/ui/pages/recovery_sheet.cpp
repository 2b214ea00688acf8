// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recovery_sheet.h"

#include <QCoreApplication>
#include <QFile>
#include <QFontDatabase>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>

#include "ui/style/words.h"

namespace dossier {
namespace {

constexpr int kDotsPerInch = 300;
constexpr int kMarginMillimetres = 20;
constexpr int kColumns = 4;

QString translated(const char *words) { return QCoreApplication::translate("dossier::RecoverySheet", words); }

qreal millimetres(qreal length) { return length / 25.4 * kDotsPerInch; }

/// Goes down the page, text by text.
class Sheet {
 public:
  explicit Sheet(QPdfWriter &writer) : m_painter(&writer), m_width(writer.width()) {
    m_painter.setPen(Qt::black);
    m_font.setFamily(QStringLiteral("sans-serif"));
  }

  void write(const QString &words, qreal points, bool bold = false) {
    m_font.setPointSizeF(points);
    m_font.setBold(bold);
    m_painter.setFont(m_font);
    const QRectF room(0, m_down, m_width, millimetres(200));
    QRectF used;
    m_painter.drawText(room, Qt::AlignLeft | Qt::TextWordWrap, words, &used);
    m_down += used.height();
  }

  void gap(qreal length) { m_down += millimetres(length); }

  void line() {
    m_painter.setPen(QPen(Qt::black, millimetres(0.3)));
    m_painter.drawLine(QPointF(0, m_down), QPointF(m_width, m_down));
  }

  /// One string per word, which goes when the word is painted.
  void writeGrid(const std::vector<std::string_view> &words) {
    const int rows = (static_cast<int>(words.size()) + kColumns - 1) / kColumns;
    const qreal cell = m_width / kColumns, height = millimetres(16);
    for (std::size_t i = 0; i < words.size(); ++i) {
      const qreal left = cell * static_cast<qreal>(i / static_cast<std::size_t>(rows)), top = m_down + height * static_cast<qreal>(i % static_cast<std::size_t>(rows));
      writeWord(QRectF(left, top, cell, height), static_cast<int>(i) + 1, words[i]);
    }
    m_down += height * rows;
  }

 private:
  void writeWord(const QRectF &cell, int number, std::string_view word) {
    QFont small(m_font);
    small.setBold(false);
    small.setPointSizeF(11);
    m_painter.setFont(small);
    m_painter.drawText(QRectF(cell.left(), cell.top(), millimetres(8), cell.height()), Qt::AlignRight | Qt::AlignVCenter, QString::number(number));
    QFont large = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    large.setPointSizeF(19);
    large.setBold(true);
    m_painter.setFont(large);
    QString shown = text(word);
    m_painter.drawText(cell.adjusted(millimetres(10), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, shown);
    shown.fill(QLatin1Char(' '));
  }

  QPainter m_painter;
  QFont m_font;
  qreal m_width, m_down = 0;
};

void paint(Sheet &sheet, const QString &vault, const std::vector<std::string_view> &words) {
  sheet.write(translated(QT_TRANSLATE_NOOP("dossier::RecoverySheet", "Dossier: recovery code")), 24, true);
  sheet.gap(3);
  sheet.write(translated(QT_TRANSLATE_NOOP("dossier::RecoverySheet", "Vault: %1")).arg(vault), 12);
  sheet.write(translated(QT_TRANSLATE_NOOP("dossier::RecoverySheet", "Made on: %1")).arg(todayText()), 12);
  sheet.gap(6);
  sheet.line();
  sheet.gap(4);
  sheet.writeGrid(words);
  sheet.gap(4);
  sheet.line();
  sheet.gap(8);
  sheet.write(translated(QT_TRANSLATE_NOOP("dossier::RecoverySheet", "What it is for")), 13, true);
  sheet.write(translated(QT_TRANSLATE_NOOP("dossier::RecoverySheet", "These 16 words open the vault if the passphrase or the key file is lost. Nobody else can help: there is no other way in.")), 11);
  sheet.gap(5);
  sheet.write(translated(QT_TRANSLATE_NOOP("dossier::RecoverySheet", "How to keep it")), 13, true);
  sheet.write(translated(QT_TRANSLATE_NOOP("dossier::RecoverySheet", "Whoever reads this sheet and has the vault can open it. Keep it like a passport, away from the computer. Take no picture of it. "
                 "Delete the file it was printed from. If somebody may have seen it, make a new code: this one then opens the vault no more, "
                 "but older backups still open with it.")), 11);
  sheet.gap(5);
  sheet.write(translated(QT_TRANSLATE_NOOP("dossier::RecoverySheet", "How to use it")), 13, true);
  sheet.write(translated(QT_TRANSLATE_NOOP("dossier::RecoverySheet", "Start Dossier, choose the vault and type the words in the order of their numbers where it asks for the passphrase, with a blank between "
                 "them. Then give the vault a new passphrase under “Vault and settings”.")), 11);
  sheet.gap(5);
  sheet.write(translated(QT_TRANSLATE_NOOP("dossier::RecoverySheet", "The words carry a checksum: Dossier says so if one of them is wrong or out of place.")), 11);
}

}  // namespace

bool writeRecoverySheet(const std::filesystem::path &file, const QString &vault, const std::vector<std::string_view> &words) {
  QFile out(QFile::decodeName(file.c_str()));
  if (!out.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner)) return false;
  {
    QPdfWriter writer(&out);
    const bool letter = QLocale::system().measurementSystem() == QLocale::ImperialUSSystem;
    writer.setPageSize(QPageSize(letter ? QPageSize::Letter : QPageSize::A4));
    writer.setPageMargins(QMarginsF(kMarginMillimetres, kMarginMillimetres, kMarginMillimetres, kMarginMillimetres), QPageLayout::Millimeter);
    writer.setResolution(kDotsPerInch);
    writer.setTitle(translated(QT_TRANSLATE_NOOP("dossier::RecoverySheet", "Recovery code")));
    writer.setCreator(QStringLiteral("Dossier"));
    Sheet sheet(writer);
    paint(sheet, vault, words);
  }
  const bool whole = out.flush() && out.error() == QFileDevice::NoError;
  if (!whole) out.remove();
  return whole;
}

}  // namespace dossier
