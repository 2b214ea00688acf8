// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include <QApplication>
#include <QBoxLayout>
#include <QListWidget>
#include <QMenuBar>
#include <QStackedWidget>
#include <QStatusBar>

#include "service/sample_inventory.h"
#include "ui/controls/busy_indicator.h"
#include "ui/controls/command_list.h"
#include "ui/controls/plain_label.h"
#include "ui/edit_menu.h"
#include "ui/pages/page_set.h"
#include "ui/style/theme.h"
#include "ui/style/words.h"

namespace dossier {
namespace {

constexpr int kNavigationWidth = 170;
constexpr int kLocked = 0;
constexpr int kUnlocked = 1;
constexpr int kMessageMilliseconds = 12'000;

}  // namespace

MainWindow::MainWindow(Workspace &workspace) : m_workspace(workspace), m_states(new QStackedWidget) {
  setWindowTitle(tr("Dossier"));   // and no more: other programs read titles, and some keep them
  resize(1180, 780);
  setAcceptDrops(true);
  m_entrance = new EntrancePage(workspace);
  m_states->addWidget(m_entrance);
  m_states->addWidget(makeWorkArea());
  makeNotices();
  makeMenus();
  makeBusy();
  connectPages();
  m_idle.setParent(this);
  m_idle.setObjectName(QStringLiteral("idle"));
  m_idle.setSingleShot(true);
  m_idle.setInterval(storedIdleMinutes() * 60'000);
  connect(&m_idle, &QTimer::timeout, this, [this] {
    // A long import is work too: the time begins anew until it is done.
    m_workspace.isBusy() ? m_idle.start() : m_workspace.lock();
  });
  qApp->installEventFilter(this);
  onLocked();
}

QWidget *MainWindow::makeWorkArea() {
  auto *area = new QWidget;
  auto *row = new QHBoxLayout(area);
  row->setContentsMargins(kMediumSpace, kMediumSpace, 0, 0);
  row->setSpacing(0);
  m_navigation = new QListWidget;
  m_navigation->setObjectName(QStringLiteral("navigation"));
  m_navigation->setAccessibleName(tr("Pages"));
  m_navigation->setFixedWidth(kNavigationWidth);
  m_pages = new QStackedWidget;
  m_overview = new OverviewPage(m_workspace);
  m_changes = new InventoryChanges(m_workspace, this);
  m_inventory = new InventoryPage(*m_changes);
  m_matrix = new MatrixPage(m_workspace);
  m_lenses = new LensesPage(m_workspace);
  m_imports = new ImportsPage(m_workspace);
  m_settings = new SettingsPage(m_workspace);
  m_catalogue = new CataloguePage(m_workspace);
  m_firstSteps = new FirstStepsPage;
  for (QWidget *page : std::initializer_list<QWidget *>{m_overview, m_inventory, m_matrix, m_lenses, m_imports, m_settings, m_catalogue, m_firstSteps}) {
    m_pages->addWidget(page);
  }
  m_unread = plainLabel({}, LabelRole::Muted);
  m_unread->setAlignment(Qt::AlignCenter);
  m_pages->addWidget(m_unread);
  m_navigation->addItems({tr("Overview"), tr("Inventory"), tr("Who holds what"), tr("Lenses"), tr("Imports"), tr("Vault && settings").replace(QStringLiteral("&&"), QStringLiteral("&")), tr("Catalogue")});
  for (int i = 0; i < m_navigation->count(); ++i) m_navigation->item(i)->setSizeHint({0, fontMetrics().height() + 2 * kSmallSpace + 4});
  row->addWidget(m_navigation);
  row->addWidget(m_pages, 1);
  connect(m_navigation, &QListWidget::currentRowChanged, this, [this](int page) { if (page >= 0) go(static_cast<Page>(page)); });
  return area;
}

QAction *MainWindow::addCommand(QMenu *menu, const QString &name, const QKeySequence &keys, std::function<void()> run, bool needsVault) {
  QAction *action = menu->addAction(name);
  action->setShortcut(keys);
  connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
  m_commands.append(action);
  if (needsVault) m_vaultCommands.append(action);
  return action;
}

void MainWindow::makeMenus() {
  QMenu *file = menuBar()->addMenu(tr("&File"));
  addCommand(file, tr("&Import files…"), QKeySequence::Open, [this] { importPaths(chooseFiles(this)); });
  addCommand(file, tr("Quick &audit…"), QKeySequence(tr("Ctrl+T")), [this] { quickAudit(); });
  addCommand(file, tr("Import the &sample inventory"), {}, [this] { importSample(); });
  addCommand(file, tr("E&xport the inventory…"), QKeySequence(tr("Ctrl+Shift+E")), [this] { go(Inventory); m_inventory->exportInventory(); });
  addCommand(file, tr("&Export the matrix picture…"), QKeySequence(tr("Ctrl+E")), [this] { m_matrix->exportPicture(); });
  file->addSeparator();
  addCommand(file, tr("&Lock"), QKeySequence(tr("Ctrl+L")), [this] { m_workspace.lock(); });
  addCommand(file, tr("&Quit"), QKeySequence::Quit, [this] { close(); }, false);
  makeEditMenu();
  makePageActions();
  QMenu *tools = menuBar()->addMenu(tr("&Tools"));
  addCommand(tools, tr("&Commands…"), QKeySequence(tr("Ctrl+K")), [this] { CommandList(m_commands, this).exec(); }, false);
  addCommand(tools, tr("&Back up now…"), {}, [this] { go(Settings); m_settings->backUp(); });
  addCommand(tools, tr("&Merge with another copy…"), {}, [this] { go(Settings); m_settings->merge(); });
  addCommand(tools, tr("&Verify the vault"), {}, [this] { go(Settings); m_settings->verify(); });
  addCommand(tools, tr("&Self-check"), {}, [this] { go(Settings); m_settings->showSelfCheck(); });
}

void MainWindow::makeEditMenu() {
  auto *edit = new EditMenu(*m_changes, m_inventory->detail(), menuBar()->addMenu(tr("&Edit")), this);
  m_commands.append(edit->actions());
  connect(edit, &EditMenu::inventoryWanted, this, [this] { go(Inventory); });
}

void MainWindow::makeBusy() {
  auto *busy = new BusyIndicator;
  statusBar()->addPermanentWidget(busy);
  connect(busy, &BusyIndicator::stopped, this, [this] {
    m_imports->stopRunning();
    m_workspace.cancel();
  });
  // A key derivation cannot be stopped half way.
  connect(&m_workspace, &Workspace::busyChanged, busy, [this, busy](bool working) { busy->setWorking(working, m_workspace.isOpen()); });
  connect(&m_workspace, &Workspace::locked, busy, [this, busy] { busy->setWorking(m_workspace.isBusy(), false); });
}

void MainWindow::makePageActions() {
  QMenu *view = menuBar()->addMenu(tr("&View"));
  const std::array<QString, 7> names{tr("&Overview"), tr("&Inventory"), tr("&Who holds what"), tr("&Lenses"), tr("I&mports"), tr("&Vault and settings"), tr("&Catalogue")};
  for (int i = 0; i < static_cast<int>(names.size()); ++i) {
    addCommand(view, names[static_cast<std::size_t>(i)], QKeySequence(QStringLiteral("Ctrl+%1").arg(i + 1)), [this, i] {
      go(static_cast<Page>(i));
      m_pages->currentWidget()->setFocus();   // each page has what the keyboard goes on with as its focus proxy
    });
  }
  view->addSeparator();
  addCommand(view, tr("Light colours"), {}, [this] { setTheme(QStringLiteral("light")); }, false);
  addCommand(view, tr("Dark colours"), {}, [this] { setTheme(QStringLiteral("dark")); }, false);
  addCommand(view, tr("High contrast"), {}, [this] { setTheme(QStringLiteral("contrast")); }, false);
}

void MainWindow::connectPages() {
  const auto toHolder = [this](const std::string &id) {
    go(Inventory);
    m_inventory->showHolder(id);
  };
  connect(m_overview, &OverviewPage::listChosen, this, [this](const QString &key, const QString &name) {
    go(Inventory);
    m_inventory->showList(key, name);
  });
  connect(m_overview, &OverviewPage::importsChosen, this, [this] { importPaths(chooseFiles(this)); });
  connect(m_overview, &OverviewPage::lensChosen, this, [this](const QString &lens) {
    go(Lenses);
    m_lenses->showLens(lens);
  });
  connect(m_changes, &InventoryChanges::message, this, &MainWindow::tell);
  connect(m_inventory, &InventoryPage::draftsCameBack, this, [this] {
    go(Inventory);
    tell(tr("Text that was not saved when the vault was locked stands there again."));
  });
  connect(m_matrix, &MatrixPage::holderChosen, this, toHolder);
  connect(m_lenses, &LensesPage::holderChosen, this, toHolder);
  connect(m_imports, &ImportsPage::message, this, &MainWindow::tell);
  connect(m_catalogue, &CataloguePage::message, this, &MainWindow::tell);
  connect(m_settings, &SettingsPage::themeChosen, this, &MainWindow::setTheme);
  connect(m_settings, &SettingsPage::idleMinutesChosen, this, [this](int minutes) {
    storeIdleMinutes(minutes);
    m_idle.setInterval(minutes * 60'000);
  });
  connect(m_firstSteps, &FirstStepsPage::quickAuditChosen, this, &MainWindow::quickAudit);
  connect(m_firstSteps, &FirstStepsPage::filesChosen, this, [this] { importPaths(chooseFiles(this)); });
  connect(m_firstSteps, &FirstStepsPage::sampleChosen, this, &MainWindow::importSample);
  connect(&m_workspace, &Workspace::opened, this, &MainWindow::onOpened);
  connect(&m_workspace, &Workspace::locked, this, &MainWindow::onLocked);
  connect(&m_workspace, &Workspace::changed, this, &MainWindow::onChanged);
  connect(&m_workspace, &Workspace::failed, this, &MainWindow::tell);
}

void MainWindow::go(Page page) {
  // An empty vault has three doors instead of an empty overview.
  const bool empty = page == Overview && m_workspace.snapshot() && m_workspace.snapshot()->inventory->holders.empty();
  const QSignalBlocker quiet(m_navigation);
  if (page <= CatalogueView) m_navigation->setCurrentRow(page);
  // Before the inventory is read, and where it cannot be, numbers would be zeros that look like answers.
  const bool unread = page < Imports && m_workspace.isOpen() && !m_workspace.snapshot();
  m_unread->setText(m_workspace.check() == Workspace::Check::Damaged ? tr("The inventory cannot be read, so nothing is shown. That does not mean that nobody holds anything.")
                                                                     : tr("Reading the inventory…"));
  m_pages->setCurrentIndex(unread ? Unread : empty ? FirstSteps : page);
}

void MainWindow::onOpened() {
  m_states->setCurrentIndex(kUnlocked);
  for (QAction *action : m_vaultCommands) action->setEnabled(true);
  m_vaultName->setText(text(m_workspace.vaultFolder().stem().string()));
  m_idle.start();
  go(Overview);
  m_navigation->setFocus();
}

void MainWindow::onLocked() {
  m_idle.stop();
  const auto nothing = std::make_shared<Snapshot>();
  nothing->inventory = std::make_shared<const dossier::Inventory>();
  // Nothing of the inventory stays in the pages.
  m_overview->setSnapshot(nothing);
  m_inventory->setSnapshot(nothing);
  m_matrix->setSnapshot(nothing);
  m_lenses->setSnapshot(nothing);
  for (QAction *action : m_vaultCommands) action->setEnabled(false);
  m_states->setCurrentIndex(kLocked);
  m_vaultName->clear();
  statusBar()->clearMessage();
  m_entrance->prepare();
}

void MainWindow::onChanged(const SnapshotPtr &snapshot) {
  m_overview->setSnapshot(snapshot);
  m_inventory->setSnapshot(snapshot);
  m_matrix->setSnapshot(snapshot);
  m_lenses->setSnapshot(snapshot);
  m_imports->setSnapshot(snapshot);
  m_catalogue->refresh();
  const int page = m_pages->currentIndex();
  if (page == Overview || page == FirstSteps || page == Unread) go(static_cast<Page>(m_navigation->currentRow()));
}

void MainWindow::tell(const QString &sentence) { statusBar()->showMessage(sentence, kMessageMilliseconds); }

void MainWindow::importPaths(const Paths &paths) {
  if (paths.empty() || !m_workspace.isOpen()) return;
  go(Imports);
  m_imports->startWith(paths);
}

void MainWindow::quickAudit() {
  QuickAuditDialog dialog(m_workspace.catalogue(), this);
  if (dialog.exec() != QDialog::Accepted) return;
  m_workspace.ask<Result<ImportRecord>>(
      this, [ids = dialog.chosen()](VaultSession &session) { return session.rememberHolders(ids); },
      [this](const Result<ImportRecord> &record) {
        tell(record ? tr("Added. Edit, Undo takes it back.") : sentenceFor(m_workspace.program(), record.error()));
        m_workspace.refresh();
      });
}

void MainWindow::importSample() {
  tell(tr("Reading the sample inventory…"));
  using Records = Result<std::vector<ImportRecord>>;
  m_workspace.ask<Records>(
      this, [stop = m_workspace.stopToken()](VaultSession &session) { return SampleInventory::importInto(session, stop); },
      [this](const Records &records) {
        tell(records ? tr("The sample inventory is imported; each of its files can be undone.") : sentenceFor(m_workspace.program(), records.error()));
        m_workspace.refresh();
      });
}

void MainWindow::setTheme(const QString &name) {
  storeTheme(name);
  applyTheme(name);
  m_settings->showTheme(name);
  if (m_workspace.snapshot()) onChanged(m_workspace.snapshot());
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event) {
  switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::MouseMove:
      if (m_workspace.isOpen()) m_idle.start();
      break;
    default: break;
  }
  return QMainWindow::eventFilter(watched, event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event) {
  if (m_workspace.isOpen()) acceptFiles(*event);
}

void MainWindow::dropEvent(QDropEvent *event) {
  importPaths(pathsIn(*event));
  if (const QString words = refusalOf(*event); !words.isEmpty()) tell(words);
}

void MainWindow::closeEvent(QCloseEvent *event) {
  m_workspace.lock();   // unsaved text is kept
  QMainWindow::closeEvent(event);
}

}  // namespace dossier
