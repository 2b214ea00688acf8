// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses are dropped where files are expected: each place says why it takes none, and takes what is a file.
#include <QDropEvent>
#include <QMimeData>
#include <QStatusBar>
#include <QtTest>

#include "../ui/editing_fixture.h"
#include "ui/controls/drop_zone.h"

namespace dossier {

class DropsTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase();
  void onlyFilesOfThisComputerAreTaken();
  void eachPlaceSaysWhy_data();
  void eachPlaceSaysWhy();
  void textIsNotEvenAccepted();
  void cleanupTestCase();

 private:
  Editing m_editing;
};

namespace {

QDropEvent dropOf(const QMimeData &data) { return {QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier}; }

bool isAccepted(QWidget &place, const QMimeData &data) {
  QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  enter.ignore();
  QApplication::sendEvent(&place, &enter);
  return enter.isAccepted();
}

}  // namespace

void DropsTest::initTestCase() { QVERIFY(m_editing.start()); }

void DropsTest::onlyFilesOfThisComputerAreTaken() {
  const auto paths = [](const char *url) {
    QMimeData data;
    data.setUrls({QUrl(QString::fromUtf8(url))});
    const QDropEvent event = dropOf(data);
    return std::pair(pathsIn(event), refusalOf(event));
  };
  for (const char *url : {"http://example.net/takeout.zip", "https://example.net", "ftp://example.net/x", "smb://example.net/share/x", "sftp://example.net/x",
                          "dav://example.net/x", "mtp://example.net/x", "trash:///x", "file://example.net/share/x", "file:////example.net/share/x", "file:x",
                          "data:text/csv,name", "x-apple:y", "//example.net/share/x"}) {
    const auto [taken, why] = paths(url);
    QVERIFY2(taken.empty(), url);
    QVERIFY2(!why.isEmpty(), url);
  }
  for (const char *url : {"file:///tmp/my%20file.csv", "file://localhost/tmp/my%20file.csv"}) {
    const auto [taken, why] = paths(url);
    QCOMPARE(taken, Paths{"/tmp/my file.csv"});
    QVERIFY2(why.isEmpty(), url);
  }
}

void DropsTest::eachPlaceSaysWhy_data() {
  QTest::addColumn<QString>("place");
  for (const char *place : {"dossier::MainWindow", "dossier::DropZone", "dossier::HolderDetail"}) QTest::newRow(place) << QString::fromLatin1(place);
}

void DropsTest::eachPlaceSaysWhy() {
  QFETCH(QString, place);
  m_editing.choose("alipay");
  QWidget *widget = &m_editing.window();
  for (QWidget *one : m_editing.window().findChildren<QWidget *>()) {
    if (QString::fromLatin1(one->metaObject()->className()) == place) widget = one;
  }
  QCOMPARE(QString::fromLatin1(widget->metaObject()->className()), place);
  m_editing.window().statusBar()->clearMessage();
  QMimeData data;
  data.setUrls({QUrl(QStringLiteral("https://example.net/takeout.zip"))});
  QVERIFY(isAccepted(*widget, data));   // else the cursor alone would say no, without a reason
  QDropEvent event = dropOf(data);
  QApplication::sendEvent(widget, &event);
  QVERIFY2(m_editing.window().statusBar()->currentMessage().contains(QStringLiteral("Dossier opens none")),
           qPrintable(m_editing.window().statusBar()->currentMessage()));
  QVERIFY(m_editing.settle());
}

void DropsTest::textIsNotEvenAccepted() {
  QMimeData data;
  data.setText(QStringLiteral("https://example.net"));
  data.setHtml(QStringLiteral("<img src='https://example.net/x.png'>"));
  QVERIFY(!isAccepted(m_editing.window(), data));
}

void DropsTest::cleanupTestCase() { m_editing.stop(); }

}  // namespace dossier

QTEST_MAIN(dossier::DropsTest)
#include "drops_test.moc"
