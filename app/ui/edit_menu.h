// SPDX-License-Identifier: GPL-3.0-or-later
// The Edit menu: undo by name, history, and what can be done with the chosen holder or holding. Its entries say what they act
// on, so that they can be used from every page.
#pragma once

#include <QAction>
#include <QObject>

#include "ui/workspace.h"

class QMenu;
class QWidget;

namespace dossier {

class HolderDetail;
class InventoryChanges;

class EditMenu : public QObject {
  Q_OBJECT

 public:
  EditMenu(InventoryChanges &changes, HolderDetail &detail, QMenu *menu, QWidget *window);
  QList<QAction *> actions() const;

 signals:
  /// What was asked for is on the inventory page.
  void inventoryWanted();

 private:
  QAction *add(QMenu *menu, const QKeySequence &keys, void (EditMenu::*run)());
  void update();
  void undo();
  void showHistory();
  void edit();
  void addFile();
  void writeLetter();
  void removeHolding();
  void removeHolder();
  void eraseHolder();
  void eraseRemoved();
  InventoryChanges &m_changes;
  HolderDetail &m_detail;
  QWidget *m_window;
  QAction *m_undo = nullptr, *m_history = nullptr, *m_edit = nullptr, *m_addFile = nullptr, *m_letter = nullptr;
  QAction *m_removeHolding = nullptr, *m_removeHolder = nullptr, *m_eraseHolder = nullptr, *m_eraseRemoved = nullptr;
};

}  // namespace dossier
