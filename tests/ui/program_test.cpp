// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window without a display: from no vault at all to the pictures, locked and unlocked again. Each test goes on
// where the one before it ended, as a person would.
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDialog>
#include <QLayout>
#include <QMenuBar>
#include <QTemporaryDir>
#include <QtTest>
#include <numeric>

#include "staging/worker_client.h"
#include "ui/models/holder_model.h"
#include "ui/models/matrix_model.h"
#include "ui/pages/matrix_picture.h"
#include "window_driver.h"

namespace dossier {

class ProgramTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase();
  void aDifferentSecondPassphraseIsRefused();
  void creatingShowsTheRecoveryCodeAndTheThreeDoors();
  void everythingHasANameAndNoTextIsMarkup();
  void noLetterOpensTwoThings();
  void layoutsKeepTheScale();
  void theSampleFillsTheOverview();
  void aHeadlineOpensItsList();
  void theFilterFindsAnIdentifier();
  void aClaimLooksDifferentFromAFinding();
  void theMatrixIsWalkedByKeyboard();
  void thePictureSaysWhatItsTwinSays();
  void aLensShowsDisputesAndNoScore();
  void aDroppedFileIsStagedUntickedAndSaved();
  void theNewestImportIsUndone();
  void aBadFileIsToldAndNothingCanBeSaved();
  void theQuickAuditTicksOnlyWhatIsSeen();
  void commandsAreFoundByName();
  void lockingLeavesNothingBehind();
  void aWrongPassphraseIsToldAndTheRightOneOpens();
  void theIdleTimeLocks();
  void cleanupTestCase();

 private:
  void type(const QString &name, const QString &words) const;
  QTemporaryDir m_home;
  std::unique_ptr<Program> m_program;
  std::unique_ptr<Workspace> m_workspace;
  std::unique_ptr<MainWindow> m_window;
};

void ProgramTest::initTestCase() {
  QVERIFY(m_home.isValid());
  for (const char *name : {"HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"}) qputenv(name, m_home.path().toUtf8());
  applyTheme(QStringLiteral("light"));
  auto worker = WorkerClient::start(std::filesystem::path(qgetenv("DOSSIER_BINARY_DIR").toStdString()) / "bin" / "dossier-import");
  QVERIFY(worker.has_value());
  auto program = Program::make(ProgramPaths::fromEnvironment(), std::move(*worker));
  QVERIFY(program.has_value());
  m_program = std::move(*program);
  m_workspace = std::make_unique<Workspace>(*m_program);
  m_window = std::make_unique<MainWindow>(*m_workspace);
  m_window->show();
  QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void ProgramTest::type(const QString &name, const QString &words) const {
  PassphraseEdit *edit = named<PassphraseEdit>(*m_window, name);
  QVERIFY2(edit != nullptr, qPrintable(name));
  edit->clear();
  QTest::keyClicks(edit, words);
}

void ProgramTest::aDifferentSecondPassphraseIsRefused() {
  type(QStringLiteral("New passphrase"), QLatin1String(kPassphrase));
  type(QStringLiteral("The same again"), QStringLiteral("something else"));
  click(*m_window, QStringLiteral("Create vault"));
  QVERIFY(showsText(*m_window, QStringLiteral("differ")));
  QVERIFY(!m_workspace->isOpen());
  type(QStringLiteral("New passphrase"), QStringLiteral("short"));
  type(QStringLiteral("The same again"), QStringLiteral("short"));
  click(*m_window, QStringLiteral("Create vault"));
  QTRY_VERIFY(showsText(*m_window, QStringLiteral("vault.weak-passphrase")));
}

void ProgramTest::creatingShowsTheRecoveryCodeAndTheThreeDoors() {
  type(QStringLiteral("New passphrase"), QLatin1String(kPassphrase));
  type(QStringLiteral("The same again"), QLatin1String(kPassphrase));
  bool shown = false;
  DialogAnswerer answerer([&shown](QDialog &dialog) {
    shown = true;
    answerRecovery(dialog);
  });
  click(*m_window, QStringLiteral("Create vault"));
  QTRY_VERIFY_WITH_TIMEOUT(m_workspace->isOpen(), kPatience);
  QVERIFY(shown);
  QTRY_VERIFY_WITH_TIMEOUT(button(*m_window, QStringLiteral("Try the sample"))->isVisible(), kPatience);
  QVERIFY(std::filesystem::exists(m_workspace->vaultFolder() / "header"));
}

void ProgramTest::everythingHasANameAndNoTextIsMarkup() {
  for (const QLabel *label : m_window->findChildren<QLabel *>()) {
    if (label->text().isEmpty() || label->inherits("QTipLabel")) continue;
    const bool ownRow = label->buddy() != nullptr;   // the rows of a form, with words of the program only
    QVERIFY2(label->textFormat() == Qt::PlainText || ownRow, qPrintable(label->text()));
  }
  for (QWidget *widget : m_window->findChildren<QWidget *>()) {
    const auto *pressed = qobject_cast<QAbstractButton *>(widget);
    const bool view = qobject_cast<QAbstractItemView *>(widget) != nullptr && !widget->inherits("QHeaderView") && !widget->inherits("QComboBoxListView");
    const bool input = qobject_cast<QLineEdit *>(widget) != nullptr && qobject_cast<QAbstractSpinBox *>(widget->parent()) == nullptr;
    if (!view && !input && (pressed == nullptr || !pressed->text().isEmpty())) continue;
    if (widget->objectName().startsWith(QStringLiteral("qt_")) || widget->inherits("QTableCornerButton") || qobject_cast<QLineEdit *>(widget->parent()) != nullptr) continue;
    QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
  }
}

void ProgramTest::noLetterOpensTwoThings() {
  QSet<QString> menus;
  for (const QAction *menu : m_window->menuBar()->actions()) menus.insert(QKeySequence::mnemonic(menu->text()).toString());
  QCOMPARE(menus.size(), m_window->menuBar()->actions().size());
  QSet<QString> onPages;
  for (const QPushButton *one : m_window->findChildren<QPushButton *>()) {
    const QString letter = QKeySequence::mnemonic(one->text()).toString();
    if (letter.isEmpty()) continue;
    QVERIFY2(!menus.contains(letter), qPrintable(one->text()));
    const QString place = QString::fromLatin1(one->parentWidget()->metaObject()->className()) + QString::number(quintptr(one->parentWidget())) + letter;
    QVERIFY2(!onPages.contains(place), qPrintable(one->text()));
    onPages.insert(place);
  }
}

void ProgramTest::layoutsKeepTheScale() {
  const QSet<int> scale{-1, 0, kSmallSpace, kMediumSpace, kLargeSpace};
  for (const QLayout *layout : m_window->findChildren<QLayout *>()) {
    const QWidget *owner = layout->parentWidget();
    if (owner != nullptr && (owner->inherits("QMainWindow") || owner->inherits("QStatusBar") || owner->inherits("QStackedWidget"))) continue;
    const QMargins margins = layout->contentsMargins();
    for (const int space : {margins.left(), margins.top(), margins.right(), margins.bottom(), layout->spacing()}) {
      QVERIFY2(scale.contains(space), qPrintable(QStringLiteral("%1 in %2").arg(space).arg(QString::fromLatin1(owner ? owner->metaObject()->className() : "?"))));
    }
  }
}

void ProgramTest::theSampleFillsTheOverview() {
  click(*m_window, QStringLiteral("Try the sample"));
  QTRY_VERIFY_WITH_TIMEOUT(m_workspace->snapshot() && !m_workspace->snapshot()->inventory->holders.empty(), kPatience);
  const Headlines &headlines = m_workspace->snapshot()->headlines;
  QVERIFY(!headlines.payment.have.empty());
  for (const auto &[question, headline] : {std::pair("Who has my payment data", &headlines.payment), std::pair("Who has my location", &headlines.location),
                                           std::pair("Who can reach me", &headlines.contact), std::pair("Who has my address book", &headlines.addressBook)}) {
    const QString expected = QStringLiteral("%1: %2").arg(QString::fromLatin1(question)).arg(headline->have.size());
    QLabel *number = named<QLabel>(*m_window, expected);
    QVERIFY2(number != nullptr && number->isVisible(), qPrintable(expected));
    QCOMPARE(number->text(), QString::number(headline->have.size()));
  }
}

void ProgramTest::aHeadlineOpensItsList() {
  const Headlines headlines = m_workspace->snapshot()->headlines;
  const std::array<std::pair<const char *, std::size_t>, 3> lists{std::pair("Show them", headlines.payment.have.size()),
                                                                   std::pair("Who could", headlines.payment.could.size()),
                                                                   std::pair("Who say they may", headlines.payment.say.size())};
  for (const auto &[words, count] : lists) {
    auto *show = named<QPushButton>(*m_window, QStringLiteral("Who has my payment data: %1").arg(QString::fromLatin1(words)));
    QCOMPARE(show != nullptr, count > 0);
    if (show == nullptr) continue;
    show->click();
    auto *table = named<QTableView>(*m_window, QStringLiteral("Holders"));
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), static_cast<int>(count));
  }
}

void ProgramTest::theFilterFindsAnIdentifier() {
  const Inventory &inventory = *m_workspace->snapshot()->inventory;
  const auto account = std::find_if(inventory.accounts.begin(), inventory.accounts.end(), [](const Account &one) { return one.identifier.kind == IdentifierKind::Email; });
  QVERIFY(account != inventory.accounts.end());
  auto *filter = named<QLineEdit>(*m_window, QStringLiteral("Filter"));
  auto *category = named<QComboBox>(*m_window, QStringLiteral("Category"));
  category->setCurrentIndex(0);
  filter->setText(text(account->identifier.text));
  auto *table = named<QTableView>(*m_window, QStringLiteral("Holders"));
  QStringList names;
  for (int row = 0; row < table->model()->rowCount(); ++row) names.append(table->model()->index(row, 0).data().toString());
  QVERIFY(names.contains(text(inventory.holders[account->holder].name)));
  QVERIFY(names.size() < static_cast<int>(inventory.holders.size()));
  filter->setText(QStringLiteral("nobody is called so"));
  QCOMPARE(table->model()->rowCount(), 0);
  filter->clear();
  QCOMPARE(table->model()->rowCount(), static_cast<int>(inventory.holders.size()));
}

void ProgramTest::aClaimLooksDifferentFromAFinding() {
  const Inventory &inventory = *m_workspace->snapshot()->inventory;
  // A holder with a finding that the catalogue makes a claim about too.
  const auto both = std::find_if(inventory.holdings.begin(), inventory.holdings.end(), [](const Holding &holding) {
    return holding.evidence[static_cast<std::size_t>(Basis::Declared)] > 0 && countsInHeadline(holding.basis);
  });
  QVERIFY(both != inventory.holdings.end());
  chooseHolder(*m_window, inventory.holders[both->holder]);
  auto *tree = named<QTreeWidget>(*m_window, QStringLiteral("What is held, and the evidence"));
  QTreeWidgetItem *item = topItem(*tree, typeLabel(m_program->catalogue(), both->type));
  QVERIFY(item != nullptr);
  item->setExpanded(true);
  const auto pieces = static_cast<int>(std::accumulate(both->evidence.begin(), both->evidence.end(), std::uint64_t{0}));
  QTRY_VERIFY(item->childCount() > 1);
  QVERIFY(item->childCount() <= pieces);
  const QTreeWidgetItem *finding = item->child(0), *claim = item->child(item->childCount() - 1);
  QVERIFY(claim->text(0).contains(QStringLiteral("claim")) && claim->font(0).italic());
  QVERIFY(!finding->text(0).contains(QStringLiteral("claim")) && !finding->font(0).italic());
  QVERIFY(finding->text(0).contains(QStringLiteral("record")) && finding->isFirstColumnSpanned());
  QVERIFY(finding->icon(0).pixmap(16, 16).toImage() != claim->icon(0).pixmap(16, 16).toImage());
}

void ProgramTest::theMatrixIsWalkedByKeyboard() {
  press(*m_window, Qt::Key_3);
  auto *picture = named<MatrixPicture>(*m_window, QStringLiteral("Who holds what"));
  QVERIFY(picture->isVisible());
  QVERIFY(picture->hasFocus());
  const Matrix matrix = m_workspace->snapshot()->matrix;
  const auto nameOfRow = [&](std::size_t row) { return text(m_workspace->snapshot()->inventory->holders[matrix.rows[row]].name); };
  QTest::keyClick(picture, Qt::Key_Home);
  QTest::keyClick(picture, Qt::Key_Down);
  QTest::keyClick(picture, Qt::Key_Right);
  QVERIFY(showsText(*m_window, nameOfRow(1) + QStringLiteral(", ") + categoryLabel(m_program->catalogue(), matrix.columns[1])));
  QTest::keyClick(picture, Qt::Key_Up);
  QTest::keyClick(picture, Qt::Key_Up);   // no way out at the top
  QTest::keyClick(picture, Qt::Key_End);
  QVERIFY(showsText(*m_window, nameOfRow(0) + QStringLiteral(", ") + categoryLabel(m_program->catalogue(), matrix.columns.back())));
  QTest::keyClick(picture, Qt::Key_Return);
  auto *table = named<QTableView>(*m_window, QStringLiteral("Holders"));
  QVERIFY(table->isVisible());
  QCOMPARE(table->currentIndex().siblingAtColumn(0).data().toString(), nameOfRow(0));
}

void ProgramTest::thePictureSaysWhatItsTwinSays() {
  const SnapshotPtr snapshot = m_workspace->snapshot();
  MatrixModel model;
  QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
  model.setSnapshot(snapshot);
  QCOMPARE(model.rowCount(), static_cast<int>(snapshot->matrix.rows.size()));
  for (int row = 0; row < model.rowCount(); ++row) {
    for (int column = 0; column < model.columnCount(); ++column) {
      const auto basis = snapshot->matrix.at(static_cast<std::size_t>(row), static_cast<std::size_t>(column)).basis;
      QCOMPARE(model.index(row, column).data().toString(), basis ? basisWord(*basis) : QStringLiteral("unknown"));
    }
  }
  HolderModel holders;
  QAbstractItemModelTester holderTester(&holders, QAbstractItemModelTester::FailureReportingMode::QtTest);
  holders.setSnapshot(snapshot);
  QCOMPARE(holders.rowCount(), static_cast<int>(snapshot->inventory->holders.size()));
}

void ProgramTest::aLensShowsDisputesAndNoScore() {
  press(*m_window, Qt::Key_4);
  auto *list = named<QListWidget>(*m_window, QStringLiteral("Lenses"));
  QVERIFY(list->isVisible());
  auto *tree = named<QTreeWidget>(*m_window, QStringLiteral("Inputs, consequences and disputes"));
  std::size_t seen = 0;
  for (int row = 0; row < list->count(); ++row) {
    const std::string id = list->item(row)->data(Qt::UserRole).toString().toStdString();
    if (id.empty()) continue;   // a heading
    ++seen;
    list->setCurrentRow(row);
    const auto &all = m_workspace->snapshot()->lenses;
    const LensCoverage &coverage = *std::ranges::find_if(all, [&](const LensCoverage &one) { return one.lens->id == id; });
    const QStringList lines = linesOf(*tree);
    for (const InputCoverage &input : coverage.inputs) {
      QVERIFY2(lines.filter(text(input.input->label)).size() >= 1, input.input->id.c_str());
    }
    for (const LensStatement &dispute : coverage.lens->disputes) QVERIFY2(lines.contains(text(dispute.text)), dispute.id.c_str());
    const auto contradicted = std::ranges::count_if(coverage.lens->disputes, [](const LensStatement &one) { return !one.otherSide.empty(); });
    QVERIFY(lines.filter(QStringLiteral("But: ")).size() >= contradicted);
    for (const SystemFlow *flow : m_program->catalogue().flowsOf(id)) QVERIFY2(!lines.filter(text(flow->statement.text)).isEmpty(), flow->statement.id.c_str());
    QCOMPARE(!lines.filter(QStringLiteral("Not of the documents")).isEmpty(), !coverage.lens->sources.empty());
    QVERIFY(showsText(*m_window, QStringLiteral("never a score")));
  }
  QCOMPARE(seen, m_program->catalogue().lenses().size());
}

void ProgramTest::aDroppedFileIsStagedUntickedAndSaved() {
  const QString file = m_home.filePath(QStringLiteral("logins.csv"));
  writeFile(file, "url,username,password\nhttps://shop-one.example.org/,ana@example.net,p1\nhttps://www.example.net/login,ana@example.net,p2\n");
  drop(*m_window, file);
  auto *tree = named<QTreeWidget>(*m_window, QStringLiteral("What would be imported"));
  auto *save = button(*m_window, QStringLiteral("Save to the vault"));
  QTRY_VERIFY_WITH_TIMEOUT(save->isVisible() && save->isEnabled(), kPatience);
  QCOMPARE(tree->topLevelItemCount(), 1);
  QTreeWidgetItem *item = tree->topLevelItem(0);
  QVERIFY(item->childCount() >= 2);
  const QString unticked = item->child(0)->text(0), kept = item->child(1)->text(0);
  const auto before = m_workspace->snapshot()->imports.size();
  for (int i = 0; i < item->childCount(); ++i) item->child(i)->setCheckState(0, Qt::Unchecked);
  QVERIFY(!save->isEnabled());
  item->child(1)->setCheckState(0, Qt::Checked);
  QVERIFY(save->isEnabled());
  save->click();
  QTRY_COMPARE_WITH_TIMEOUT(m_workspace->snapshot()->imports.size(), before + 1, kPatience);
  QVERIFY(holderNames(*m_workspace).contains(kept));
  QVERIFY(!holderNames(*m_workspace).contains(unticked));
}

void ProgramTest::theNewestImportIsUndone() {
  const auto holders = m_workspace->snapshot()->inventory->holders.size();
  press(*m_window, Qt::Key_Z);
  QTRY_COMPARE_WITH_TIMEOUT(m_workspace->snapshot()->inventory->holders.size(), holders - 1, kPatience);
  auto *history = named<QTableWidget>(*m_window, QStringLiteral("Imports so far"));
  QTRY_COMPARE(history->item(0, 4)->text(), QStringLiteral("undone"));
  QVERIFY(history->cellWidget(0, 5) == nullptr);
}

void ProgramTest::aBadFileIsToldAndNothingCanBeSaved() {
  const QString file = m_home.filePath(QStringLiteral("holiday.jpg"));
  writeFile(file, QByteArray("\xff\xd8\xff\xe0 not anything that is read"));
  drop(*m_window, file);
  auto *tree = named<QTreeWidget>(*m_window, QStringLiteral("What would be imported"));
  auto *save = button(*m_window, QStringLiteral("Save to the vault"));
  QTRY_VERIFY_WITH_TIMEOUT(save->isVisible(), kPatience);
  QVERIFY(!save->isEnabled());
  QVERIFY(tree->topLevelItem(0)->text(1).contains(QStringLiteral("import.unrecognised")));
  click(*m_window, QStringLiteral("Discard"));
  QVERIFY(!tree->isVisible());
}

void ProgramTest::theQuickAuditTicksOnlyWhatIsSeen() {
  const auto before = m_workspace->snapshot()->imports.size();
  DialogAnswerer answerer([](QDialog &dialog) {
    auto *search = dialog.findChild<QLineEdit *>();
    auto *list = dialog.findChild<QListWidget *>();
    QTest::keyClicks(search, QStringLiteral("zoom"));
    QTest::keyClick(search, Qt::Key_Return);
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(list->currentItem()->text(), QStringLiteral("Zoom"));
    QCOMPARE(list->currentItem()->checkState(), Qt::Checked);
    click(dialog, QStringLiteral("Add (1)"));
  });
  press(*m_window, Qt::Key_T);
  QTRY_COMPARE_WITH_TIMEOUT(m_workspace->snapshot()->imports.size(), before + 1, kPatience);
  QVERIFY(holderNames(*m_workspace).contains(QStringLiteral("Zoom")));
}

void ProgramTest::commandsAreFoundByName() {
  DialogAnswerer answerer([](QDialog &dialog) {
    QTest::keyClicks(dialog.findChild<QLineEdit *>(), QStringLiteral("lens"));
    QCOMPARE(dialog.findChild<QListWidget *>()->count(), 1);
    QTest::keyClick(dialog.findChild<QLineEdit *>(), Qt::Key_Return);
  });
  press(*m_window, Qt::Key_K);
  QTRY_VERIFY(named<QListWidget>(*m_window, QStringLiteral("Lenses"))->isVisible());
}

void ProgramTest::lockingLeavesNothingBehind() {
  const QStringList names = holderNames(*m_workspace);
  QVERIFY(names.size() > 5);
  press(*m_window, Qt::Key_L);
  QVERIFY(!m_workspace->isOpen());
  QVERIFY(m_workspace->snapshot() == nullptr);
  QVERIFY(named<PassphraseEdit>(*m_window, QStringLiteral("Passphrase or recovery code"))->isVisible());
  QTest::qWait(50);   // deleteLater
  const QStringList words = wordsOf(*m_window);
  for (const QString &name : names) QVERIFY2(!words.contains(name), qPrintable(name));
  for (const QAction *action : m_window->findChildren<QAction *>()) {
    if (action->text().contains(QStringLiteral("Lenses"))) QVERIFY(!action->isEnabled());
  }
}

void ProgramTest::aWrongPassphraseIsToldAndTheRightOneOpens() {
  const QString field = QStringLiteral("Passphrase or recovery code");
  type(field, QStringLiteral("not the right words"));
  QTest::keyClick(named<PassphraseEdit>(*m_window, field), Qt::Key_Return);
  QTRY_VERIFY_WITH_TIMEOUT(showsText(*m_window, QStringLiteral("vault.wrong-passphrase")), kPatience);
  QVERIFY(named<PassphraseEdit>(*m_window, field)->isEmpty());
  QTRY_VERIFY(button(*m_window, QStringLiteral("Unlock"))->isEnabled());
  type(field, QLatin1String(kPassphrase));
  QTest::keyClick(named<PassphraseEdit>(*m_window, field), Qt::Key_Return);
  QTRY_VERIFY_WITH_TIMEOUT(m_workspace->snapshot() && !m_workspace->snapshot()->inventory->holders.empty(), kPatience);
}

void ProgramTest::theIdleTimeLocks() {
  QTRY_VERIFY_WITH_TIMEOUT(!m_workspace->isBusy(), kPatience);
  auto *idle = m_window->findChild<QTimer *>(QStringLiteral("idle"));
  QVERIFY(idle != nullptr && idle->isActive());
  idle->start(30);
  QTRY_VERIFY(!m_workspace->isOpen());
}

void ProgramTest::cleanupTestCase() {
  m_window.reset();
  m_workspace.reset();
  m_program.reset();
}

}  // namespace dossier

QTEST_MAIN(dossier::ProgramTest)
#include "program_test.moc"
