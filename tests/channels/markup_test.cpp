// SPDX-License-Identifier: GPL-3.0-or-later
// A vault in which every text is a trap, seen from every side: nothing of it is taken for markup, so nothing is opened.
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QToolTip>
#include <QtTest>

#include "../ui/editing_fixture.h"
#include "service/inventory_edits.h"
#include "trap.h"
#include "ui/controls/file_dialogs.h"
#include "ui/controls/plain_label.h"
#include "ui/pages/holder_detail.h"
#include "ui/quiet.h"
#include "walk.h"

namespace dossier {

class MarkupTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase();
  void theTrapCatches_data();
  void theTrapCatches();
  void theSamePlacesAreQuiet();
  void everyTextBecomesATrap();
  void everyPageIsQuiet();
  void everyHolderIsQuiet();
  void stagingIsQuiet();
  void aKeptFileIsQuiet();
  void aFileDialogIsQuiet();
  void everyCommandIsQuiet();
  void cleanupTestCase();

 private:
  void write(const std::vector<FieldEdit> &edits);
  void go(Qt::Key page);
  void quiet(const QStringList &faults);
  Editing m_editing;
  std::unique_ptr<Trap> m_trap;
};

namespace {

void showLabel(const QString &words) {
  QLabel label(words);
  label.show();
  label.grab();
}

void showTip(const QString &words) {
  QToolTip::showText({10, 10}, words);
  QApplication::processEvents();
  QToolTip::hideText();
}

void showBox(const QString &words) {
  QMessageBox box(QMessageBox::Warning, QStringLiteral("Title"), words);
  box.show();
  box.grab();
}

using Show = void (*)(const QString &);

}  // namespace

void MarkupTest::initTestCase() {
  QVERIFY(m_editing.start());
  m_trap = std::make_unique<Trap>(m_editing.home());
  QVERIFY(m_trap->set());
}

void MarkupTest::theTrapCatches_data() {
  QTest::addColumn<void *>("show");
  QTest::newRow("label") << reinterpret_cast<void *>(&showLabel);
  QTest::newRow("tip") << reinterpret_cast<void *>(&showTip);
  QTest::newRow("message box") << reinterpret_cast<void *>(&showBox);
}

/// The control: Qt as it comes opens the picture in each of these places, under both forms of the text.
void MarkupTest::theTrapCatches() {
  QFETCH(void *, show);
  for (const QString &words : {m_trap->text(), m_trap->fileName()}) {
    QCOMPARE(m_trap->opened(), 0);
    reinterpret_cast<Show>(show)(words);
    QVERIFY2(m_trap->opened() > 0, qPrintable(words));
  }
}

void MarkupTest::theSamePlacesAreQuiet() {
  beQuiet();
  readNoMarkup();
  for (const QString &words : {m_trap->text(), m_trap->fileName()}) {
    showLabel(words);
    showBox(words);
    showTip(plainToolTip(words));
  }
  QCOMPARE(m_trap->opened(), 0);
}

void MarkupTest::quiet(const QStringList &faults) {
  QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
  QCOMPARE(m_trap->opened(), 0);
}

void MarkupTest::write(const std::vector<FieldEdit> &edits) {
  std::optional<Result<void>> done;
  m_editing.workspace().ask<Result<void>>(
      this, [edits](VaultSession &session) { return InventoryEdits(session).edit(edits); }, [&done](const Result<void> &result) { done = result; });
  QTRY_VERIFY_WITH_TIMEOUT(done.has_value(), kPatience);
  QVERIFY(done->has_value());
}

void MarkupTest::everyTextBecomesATrap() {
  std::vector<FieldEdit> edits;
  const auto set = [&](const std::string &holder, const std::string &type, const char *field) {
    edits.push_back({{holder, type, field}, m_trap->text(static_cast<int>(edits.size())).toStdString()});
  };
  const Inventory inventory = m_editing.inventory();
  for (const Holder &holder : inventory.holders) {
    for (const char *field : {"name", "note"}) set(holder.id, {}, field);
  }
  for (const Holding &holding : inventory.holdings) {
    if (holding.basis == Basis::Declared) continue;   // a claim of the catalogue stands on no row to write beside
    for (const char *field : {"label", "purpose", "recipients", "retention", "jurisdiction", "note"}) set(inventory.holders[holding.holder].id, holding.type, field);
  }
  write(edits);
  m_editing.workspace().refresh();
  QTRY_VERIFY_WITH_TIMEOUT(holderNames(m_editing.workspace()).constFirst().contains(QStringLiteral("<img")), kPatience);
  for (const QString &name : holderNames(m_editing.workspace())) QVERIFY2(name.contains(QStringLiteral("<img")), qPrintable(name));
}

void MarkupTest::go(Qt::Key page) {
  press(m_editing.window(), page);
  QCOMPARE(m_editing.window().findChild<QListWidget *>(QStringLiteral("navigation"))->currentRow(), page - Qt::Key_1);
}

void MarkupTest::everyPageIsQuiet() {
  for (const auto page : {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_5, Qt::Key_6}) {
    go(page);
    QTRY_VERIFY_WITH_TIMEOUT(!m_editing.workspace().isBusy(), kPatience);
    quiet(walk(m_editing.window()));
  }
}

void MarkupTest::everyHolderIsQuiet() {
  go(Qt::Key_2);
  const Inventory inventory = m_editing.inventory();
  for (std::size_t i = 0; i < inventory.holders.size(); i += 5) {
    chooseHolder(m_editing.window(), inventory.holders[i]);
    m_editing.tree().expandAll();
    QVERIFY(m_editing.settle());
    if (m_editing.tree().topLevelItemCount() > 0) m_editing.tree().setCurrentItem(m_editing.tree().topLevelItem(0));
    m_editing.window().grab();
    quiet({});
  }
  quiet(walk(m_editing.window()));
}

void MarkupTest::stagingIsQuiet() {
  const QString file = m_editing.home() + QLatin1Char('/') + m_trap->fileName();
  writeFile(file, "name,url,username,password,note\n\"" + m_trap->text().replace(QLatin1Char('"'), QLatin1Char('\'')).toUtf8() +
                      "\",,robin@example.net,not-a-real-password,\n");
  go(Qt::Key_5);
  drop(m_editing.window(), file);
  QTRY_VERIFY_WITH_TIMEOUT(button(m_editing.window(), QStringLiteral("Save to the vault"))->isVisible(), kPatience);
  quiet(walk(m_editing.window()));
  click(m_editing.window(), QStringLiteral("Save to the vault"));
  QTRY_VERIFY_WITH_TIMEOUT(!m_editing.workspace().isBusy(), kPatience);
  quiet(walk(m_editing.window()));
}

void MarkupTest::aKeptFileIsQuiet() {
  go(Qt::Key_2);
  chooseHolder(m_editing.window(), m_editing.inventory().holders.front());
  const QString file = m_editing.home() + QLatin1Char('/') + m_trap->fileName();
  writeFile(file, "<html><body>" + m_trap->text().toUtf8() + "</body></html>");
  drop(*m_editing.window().findChild<HolderDetail *>(), file);
  auto *files = named<QTreeWidget>(m_editing.window(), QStringLiteral("Files kept as evidence"));
  QTRY_COMPARE_WITH_TIMEOUT(files->topLevelItemCount(), 1, kPatience);
  QVERIFY(m_editing.settle());
  files->setCurrentItem(files->topLevelItem(0));
  DialogWalker walker([](QDialog &dialog) { dialog.reject(); });
  click(m_editing.window(), QStringLiteral("View"));
  QTRY_VERIFY_WITH_TIMEOUT(walker.seen() == 1 && QApplication::activeModalWidget() == nullptr, kPatience);
  QVERIFY(m_editing.settle());
  quiet(walker.faults() + walk(m_editing.window()));
}

/// Saving over the file of that name: Qt's own box asks, and names it.
void MarkupTest::aFileDialogIsQuiet() {
  QString asked;
  DialogWalker walker([&](QDialog &dialog) {
    if (auto *box = qobject_cast<QMessageBox *>(&dialog)) {
      asked = box->text();
      return box->reject();
    }
    auto *files = qobject_cast<QFileDialog *>(&dialog);
    QVERIFY(files != nullptr);
    if (!asked.isEmpty()) return files->reject();
    files->setDirectory(m_editing.home());
    files->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(m_trap->fileName());
    QMetaObject::invokeMethod(files, "accept", Qt::QueuedConnection);
  });
  click(m_editing.window(), QStringLiteral("Save a copy"));
  QTRY_VERIFY_WITH_TIMEOUT(QApplication::activeModalWidget() == nullptr, kPatience);
  QVERIFY2(asked.contains(m_trap->fileName()), qPrintable(asked));
  quiet(walker.faults());
}

/// Whatever dialog a command opens is walked and left.
void MarkupTest::everyCommandIsQuiet() {
  go(Qt::Key_2);
  chooseHolder(m_editing.window(), m_editing.inventory().holders.front());
  DialogWalker walker([](QDialog &dialog) { dialog.reject(); });
  const QStringList ended{QStringLiteral("Quit"), QStringLiteral("Lock"), QStringLiteral("Undo"), QStringLiteral("Remove")};
  for (QAction *action : m_editing.window().findChildren<QAction *>()) {
    const QString name = action->text().remove(QLatin1Char('&'));
    const bool ends = std::any_of(ended.begin(), ended.end(), [&](const QString &word) { return name.startsWith(word); });
    if (name.isEmpty() || ends || !action->isEnabled() || action->menu() != nullptr) continue;
    action->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(QApplication::activeModalWidget() == nullptr, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(!m_editing.workspace().isBusy(), kPatience);
    quiet(walker.faults());
  }
  QVERIFY2(walker.seen() >= 6, qPrintable(QString::number(walker.seen())));
}

void MarkupTest::cleanupTestCase() { m_editing.stop(); }

}  // namespace dossier

QTEST_MAIN(dossier::MarkupTest)
#include "markup_test.moc"
