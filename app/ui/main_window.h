// SPDX-License-Identifier: GPL-3.0-or-later
// The window: navigation at the left, pages, menus, and the locked state around them.
#pragma once

#include <QMainWindow>
#include <QTimer>

#include "ui/controls/drop_zone.h"
#include "ui/workspace.h"

class QLabel;
class QListWidget;
class QStackedWidget;

namespace dossier {

class CataloguePage;
class EditMenu;
class EntrancePage;
class FirstStepsPage;
class ImportsPage;
class InventoryChanges;
class InventoryPage;
class LensesPage;
class MatrixPage;
class NoticeStack;
class OverviewPage;
class SettingsPage;

class MainWindow : public QMainWindow {
  Q_OBJECT

 public:
  explicit MainWindow(Workspace &workspace);
  /// Tells what code in this process was refused whenever the descriptor has something to read; -1: nobody knows.
  void watchDenied(int descriptor);

 protected:
  bool eventFilter(QObject *watched, QEvent *event) override;
  void dragEnterEvent(QDragEnterEvent *event) override;
  void dropEvent(QDropEvent *event) override;
  void closeEvent(QCloseEvent *event) override;

 private:
  enum Page { Overview, Inventory, Matrix, Lenses, Imports, Settings, CatalogueView, FirstSteps, Unread };
  QWidget *makeWorkArea();
  void makeMenus();
  void makeEditMenu();
  void makeBusy();
  void makeNotices();
  void showCheck(Workspace::Check check);
  void showDenied();
  void makePageActions();
  void connectPages();
  QAction *addCommand(QMenu *menu, const QString &name, const QKeySequence &keys, std::function<void()> run, bool needsVault = true);
  void go(Page page);
  void onOpened();
  void onLocked();
  void onChanged(const SnapshotPtr &snapshot);
  void tell(const QString &sentence);
  void importPaths(const Paths &paths);
  void quickAudit();
  void importSample();
  void setTheme(const QString &name);
  Workspace &m_workspace;
  InventoryChanges *m_changes = nullptr;
  QStackedWidget *m_states, *m_pages = nullptr;
  QListWidget *m_navigation = nullptr;
  EntrancePage *m_entrance = nullptr;
  OverviewPage *m_overview = nullptr;
  InventoryPage *m_inventory = nullptr;
  MatrixPage *m_matrix = nullptr;
  LensesPage *m_lenses = nullptr;
  ImportsPage *m_imports = nullptr;
  SettingsPage *m_settings = nullptr;
  CataloguePage *m_catalogue = nullptr;
  FirstStepsPage *m_firstSteps = nullptr;
  NoticeStack *m_notices = nullptr;
  QLabel *m_checking = nullptr, *m_unread = nullptr, *m_vaultName = nullptr;
  QList<QAction *> m_commands, m_vaultCommands;
  QStringList m_toldDenied;
  QTimer m_idle;
};

}  // namespace dossier
