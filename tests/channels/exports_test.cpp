// SPDX-License-Identifier: GPL-3.0-or-later
// What pictures and sheets say besides what is seen in them: no name of the person or the machine, no place, no reference.
#include <pwd.h>
#include <unistd.h>

#include <QImage>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <QXmlStreamReader>
#include <QtTest>
#include <array>

#include "../ui/editing_fixture.h"
#include "../ui/vault_window.h"
#include "ui/pages/recovery_sheet.h"

namespace dossier {

class ExportsTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase();
  void theChecksFindWhatTheyAreFor();
  void aSvgPictureRefersToNothing();
  void aPngPictureCarriesNoText();
  void aSheetNamesNobody();
  void cleanupTestCase();

 private:
  QByteArray exported(const QString &name);
  QString at(const char *name) const { return m_editing.home() + QLatin1Char('/') + QString::fromLatin1(name); }
  Editing m_editing;
};

namespace {

QByteArray bytesOf(const QString &file) {
  QFile in(file);
  return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

/// The user's name, the machine's and the folder, as far as they are long enough not to be met by chance.
QList<QByteArray> names(const QString &home) {
  std::array<char, 256> host{};
  ::gethostname(host.data(), host.size() - 1);
  const passwd *user = ::getpwuid(::getuid());
  QList<QByteArray> found{home.toUtf8(), QByteArray(host.data())};
  if (user != nullptr) found.append({QByteArray(user->pw_name), QByteArray(user->pw_gecos).split(',').constFirst()});
  found.removeIf([](const QByteArray &name) { return name.size() < 4; });
  return found;
}

QStringList namedIn(const QByteArray &bytes, const QString &home) {
  QStringList faults;
  for (const QByteArray &name : names(home)) {
    if (bytes.contains(name)) faults.append(QString::fromUtf8(name));
  }
  return faults;
}

QStringList faultsOfSvg(const QByteArray &bytes) {
  QStringList faults;
  QXmlStreamReader reader(bytes);
  while (!reader.atEnd()) {
    const auto token = reader.readNext();
    if (token == QXmlStreamReader::DTD || token == QXmlStreamReader::ProcessingInstruction || token == QXmlStreamReader::EntityReference) faults.append(QStringLiteral("a declaration"));
    if (token != QXmlStreamReader::StartElement) continue;
    for (const char *bad : {"image", "script", "style", "foreignObject", "use", "a", "metadata"}) {
      if (reader.name() == QLatin1String(bad)) faults.append(reader.name().toString());
    }
    for (const QXmlStreamAttribute &attribute : reader.attributes()) {
      if (attribute.name() == QLatin1String("href") || attribute.value().contains(QLatin1String("://")) || attribute.value().contains(QLatin1String("url("))) {
        faults.append(attribute.value().toString());
      }
    }
  }
  if (reader.hasError()) faults.append(reader.errorString());
  return faults;
}

QStringList faultsOfPng(const QByteArray &bytes) {
  QStringList faults;
  if (!bytes.startsWith("\x89PNG\r\n\x1a\n")) return {QStringLiteral("no picture")};
  for (qsizetype i = 8; i + 8 <= bytes.size();) {
    const auto length = qFromBigEndian<quint32>(bytes.constData() + i);
    const QByteArray kind = bytes.mid(i + 4, 4);
    if (!QByteArrayList{"IHDR", "PLTE", "IDAT", "IEND", "pHYs", "sRGB", "gAMA", "cHRM", "tRNS", "bKGD"}.contains(kind)) faults.append(QString::fromLatin1(kind));
    i += 12 + static_cast<qsizetype>(length);
  }
  return faults;
}

QStringList faultsOfPdf(const QByteArray &bytes) {
  QStringList faults;
  for (const char *key : {"/Author", "/Subject", "/Keywords", "/URI", "/JavaScript", "/JS", "/Launch", "/GoToR", "/SubmitForm", "/EmbeddedFile", "/Metadata", "http"}) {
    if (bytes.contains(key)) faults.append(QString::fromLatin1(key));
  }
  return bytes.startsWith("%PDF") ? faults : QStringList{QStringLiteral("no document")};
}

}  // namespace

void ExportsTest::initTestCase() { QVERIFY(m_editing.start()); }

void ExportsTest::theChecksFindWhatTheyAreFor() {
  QVERIFY(faultsOfSvg("<svg xmlns:xlink='http://www.w3.org/1999/xlink'><image xlink:href='http://example.net/x.png'/></svg>").size() >= 2);
  QImage image(2, 2, QImage::Format_RGB32);
  image.fill(Qt::white);
  QVERIFY(image.save(at("plain.png")));
  QVERIFY(faultsOfPng(bytesOf(at("plain.png"))).isEmpty());
  image.setText(QStringLiteral("Author"), QStringLiteral("somebody"));
  QVERIFY(image.save(at("told.png")));
  QCOMPARE(faultsOfPng(bytesOf(at("told.png"))), QStringList{QStringLiteral("tEXt")});
  QVERIFY(!faultsOfPdf("%PDF-1.4 /Author (somebody)").isEmpty());
  QVERIFY(!namedIn("saved in " + m_editing.home().toUtf8(), m_editing.home()).isEmpty());
}

/// Through the menu and the dialog, as a person would.
QByteArray ExportsTest::exported(const QString &name) {
  Answers answers({chooses(std::filesystem::path(m_editing.home().toStdString()) / name.toStdString())});
  m_editing.entry(QStringLiteral("Export the matrix picture"))->trigger();
  return bytesOf(m_editing.home() + QLatin1Char('/') + name);
}

void ExportsTest::aSvgPictureRefersToNothing() {
  const QByteArray bytes = exported(QStringLiteral("who.svg"));
  QVERIFY(bytes.contains("Alipay"));
  QCOMPARE(faultsOfSvg(bytes), QStringList());
  QCOMPARE(namedIn(bytes, m_editing.home()), QStringList());
}

void ExportsTest::aPngPictureCarriesNoText() {
  const QByteArray bytes = exported(QStringLiteral("who.png"));
  QCOMPARE(faultsOfPng(bytes), QStringList());
  QCOMPARE(namedIn(bytes, m_editing.home()), QStringList());
}

void ExportsTest::aSheetNamesNobody() {
  const std::vector<std::string_view> words(16, "word");
  QVERIFY(writeRecoverySheet(at("sheet.pdf").toStdString(), QStringLiteral("Home"), words));
  const QByteArray bytes = bytesOf(at("sheet.pdf"));
  QCOMPARE(faultsOfPdf(bytes), QStringList());
  QCOMPARE(namedIn(bytes, m_editing.home()), QStringList());
}

void ExportsTest::cleanupTestCase() { m_editing.stop(); }

}  // namespace dossier

QTEST_MAIN(dossier::ExportsTest)
#include "exports_test.moc"
