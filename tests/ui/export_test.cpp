// SPDX-License-Identifier: GPL-3.0-or-later
// The inventory written into a plain file through the window, and read again from it with what was written beside it.
#include <QAction>
#include <QRadioButton>
#include <QStatusBar>
#include <QtTest>

#include "service/inventory_edits.h"
#include "ui/pages/staging_tree.h"
#include "vault_window.h"

namespace dossier {

class ExportTest : public VaultWindow {
  Q_OBJECT

 private slots:
  void initTestCase();
  void everythingIsWritten();
  void withoutNamesNobodyIsNamed();
  void whatIsThereIsNotWrittenOver();
  void itIsReadAgainWithWhatWasWritten();
  void cleanupTestCase() { close(); }

 private:
  QAction &entry();
  /// Through the dialog: the choice with these words, then the file.
  void write(const QString &choice, const char *name, std::vector<Answers::Answer> more = {});
  QByteArray contentOf(const char *name);
};

void ExportTest::initTestCase() {
  auto worker = WorkerClient::start(std::filesystem::path(qgetenv("DOSSIER_BINARY_DIR").toStdString()) / "bin/dossier-import");
  QVERIFY(worker.has_value());
  open(std::move(*worker));
  const auto made = asked<Result<void>>([](VaultSession &session) -> Result<void> {
    DOSSIER_TRY(session.rememberHolders({RememberedHolder{"alipay", {"contact.email"}}, RememberedHolder{"landlord", {"contact.phone"}, "12 Hill Street"}}));
    return InventoryEdits(session).edit({{{"alipay", "", "note"}, "closed in spring"}, {{"landlord:12 hill street", "contact.phone", "label"}, "old number"}});
  });
  QVERIFY(made.has_value());
  m_workspace->refresh();
  QTRY_VERIFY_WITH_TIMEOUT(m_workspace->snapshot() && m_workspace->snapshot()->inventory->holders.size() == 2, kPatience);
}

QAction &ExportTest::entry() {
  for (QAction *action : m_window->findChildren<QAction *>()) {
    if (action->text().remove(QLatin1Char('&')).startsWith(QStringLiteral("Export the inventory"))) return *action;
  }
  qFatal("no such entry");
}

void ExportTest::write(const QString &choice, const char *name, std::vector<Answers::Answer> more) {
  std::vector<Answers::Answer> answers{[choice](QDialog &dialog) {
                                         for (QRadioButton *one : dialog.findChildren<QRadioButton *>()) {
                                           if (one->text().remove(QLatin1Char('&')).startsWith(choice)) one->click();
                                         }
                                         // The file dialog that follows runs its own loop, in which no answer may still be busy.
                                         QMetaObject::invokeMethod(button(dialog, QStringLiteral("Export…")), "click", Qt::QueuedConnection);
                                       },
                                       chooses(at(name))};
  answers.insert(answers.end(), more.begin(), more.end());
  Answers all(std::move(answers));
  entry().trigger();
  QVERIFY(all.done());
}

QByteArray ExportTest::contentOf(const char *name) {
  QFile file(QString::fromStdString(at(name).string()));
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void ExportTest::everythingIsWritten() {
  write(QStringLiteral("Nothing more"), "all.jsonld");
  QTRY_COMPARE_WITH_TIMEOUT(m_window->statusBar()->currentMessage(), QStringLiteral("Exported to all.jsonld, which is not encrypted."), kPatience);
  for (const char *part : {"\"alipay\"", "closed in spring", "old number", "landlord:12 hill street"}) QVERIFY2(contentOf("all.jsonld").contains(part), part);
}

void ExportTest::withoutNamesNobodyIsNamed() {
  write(QStringLiteral("Names"), "names.jsonld");
  QTRY_VERIFY_WITH_TIMEOUT(contentOf("names.jsonld").contains("contact.email"), kPatience);
  for (const char *part : {"lipay", "closed in spring", "old number", "ill street"}) QVERIFY2(!contentOf("names.jsonld").contains(part), part);
}

void ExportTest::whatIsThereIsNotWrittenOver() {
  writeFile(QString::fromStdString(at("mine.jsonld").string()), "mine");
  QObject watch;
  QString told;
  // The dialog stays, says why, and is left with Cancel.
  QTimer timer;
  connect(&timer, &QTimer::timeout, &watch, [&] {
    auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
    if (dialog == nullptr || button(*dialog, QStringLiteral("Export…")) == nullptr) return;
    for (const QLabel *label : dialog->findChildren<QLabel *>()) {
      if (label->isVisible() && label->text().contains(QStringLiteral("already"))) told = label->text();
    }
    if (!told.isEmpty()) click(*dialog, QStringLiteral("Cancel"));
  });
  timer.start(50);
  write(QStringLiteral("Nothing more"), "mine.jsonld");
  QVERIFY(!told.isEmpty());
  QCOMPARE(contentOf("mine.jsonld"), QByteArray("mine"));
}

void ExportTest::itIsReadAgainWithWhatWasWritten() {
  const auto undone = asked<Result<void>>([](VaultSession &session) -> Result<void> {
    InventoryEdits edits(session);
    DOSSIER_TRY(edits.purgeHolder("alipay"));
    return edits.purgeHolder("landlord:12 hill street");
  });
  QVERIFY(undone.has_value());
  m_workspace->refresh();
  QTRY_VERIFY_WITH_TIMEOUT(m_workspace->snapshot()->inventory->holders.empty(), kPatience);
  drop(*m_window, QString::fromStdString(at("all.jsonld").string()));
  auto *save = button(*m_window, QStringLiteral("Save to the vault"));
  QTRY_VERIFY_WITH_TIMEOUT(save->isVisible() && save->isEnabled(), kPatience);
  const auto *tree = m_window->findChild<StagingTree *>();
  QStringList found;
  for (int i = 0; i < tree->topLevelItem(0)->childCount(); ++i) found.append(tree->topLevelItem(0)->child(i)->text(1));
  QVERIFY2(found.contains(QStringLiteral("E-mail address; written texts: 1")), qPrintable(found.join(QLatin1Char('|'))));
  save->click();
  QTRY_COMPARE_WITH_TIMEOUT(m_workspace->snapshot()->inventory->holders.size(), std::size_t{2}, kPatience);
  const auto inventory = m_workspace->snapshot()->inventory;
  const auto alipay = std::find_if(inventory->holders.begin(), inventory->holders.end(), [](const Holder &one) { return one.id == "alipay"; });
  QVERIFY(alipay != inventory->holders.end());
  QCOMPARE(QString::fromStdString(alipay->written.at("note")), QStringLiteral("closed in spring"));
}

}  // namespace dossier

QTEST_MAIN(dossier::ExportTest)
#include "export_test.moc"
