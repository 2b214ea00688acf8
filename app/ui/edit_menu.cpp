// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/edit_menu.h"

#include <QMenu>

#include "ui/inventory_changes.h"
#include "ui/pages/erase_dialog.h"
#include "ui/pages/history_dialog.h"
#include "ui/pages/holder_detail.h"
#include "ui/pages/letter_dialog.h"
#include "ui/style/written_words.h"

namespace dossier {
namespace {

/// A name in an entry of a menu: its ampersands mark no letter.
QString inMenu(QString name) { return name.replace(QLatin1Char('&'), QStringLiteral("&&")); }

}  // namespace

EditMenu::EditMenu(InventoryChanges &changes, HolderDetail &detail, QMenu *menu, QWidget *window)
    : QObject(window), m_changes(changes), m_detail(detail), m_window(window) {
  m_undo = add(menu, QKeySequence::Undo, &EditMenu::undo);
  m_history = add(menu, QKeySequence(tr("Ctrl+H")), &EditMenu::showHistory);
  menu->addSeparator();
  m_edit = add(menu, QKeySequence(Qt::Key_F2), &EditMenu::edit);
  m_addFile = add(menu, {}, &EditMenu::addFile);
  m_letter = add(menu, QKeySequence(tr("Ctrl+R")), &EditMenu::writeLetter);
  menu->addSeparator();
  m_removeHolding = add(menu, {}, &EditMenu::removeHolding);
  m_removeHolder = add(menu, {}, &EditMenu::removeHolder);
  menu->addSeparator();
  m_eraseHolder = add(menu, {}, &EditMenu::eraseHolder);
  m_eraseRemoved = add(menu, {}, &EditMenu::eraseRemoved);
  connect(&changes.workspace(), &Workspace::changed, this, &EditMenu::update);
  connect(&changes.workspace(), &Workspace::locked, this, &EditMenu::update);
  connect(&detail, &HolderDetail::recordChanged, this, &EditMenu::update);
  connect(&detail, &HolderDetail::letterWanted, this, &EditMenu::writeLetter);
  update();
}

QAction *EditMenu::add(QMenu *menu, const QKeySequence &keys, void (EditMenu::*run)()) {
  QAction *action = menu->addAction(QString());
  action->setShortcut(keys);
  connect(action, &QAction::triggered, this, run);
  return action;
}

QList<QAction *> EditMenu::actions() const { return {m_undo, m_history, m_edit, m_addFile, m_letter, m_removeHolding, m_removeHolder, m_eraseHolder, m_eraseRemoved}; }

void EditMenu::update() {
  const SnapshotPtr &snapshot = m_changes.workspace().snapshot();
  const WrittenRecord record = snapshot ? m_detail.record() : WrittenRecord{};
  const bool holder = !record.holder.empty(), holding = holder && !record.type.empty();
  const QString name = inMenu(m_detail.recordName(true)), place = inMenu(m_detail.recordName(false));
  const bool undoable = snapshot && snapshot->undoable;
  m_undo->setText(undoable ? tr("&Undo: %1").arg(inMenu(undoWords(Naming(m_changes.workspace().catalogue(), *snapshot), *snapshot->undoable)))
                           : tr("Nothing to &undo"));
  m_history->setText(tr("&History…"));
  m_edit->setText(holder ? tr("&Write beside %1…").arg(place) : tr("&Write beside a holder…"));
  m_addFile->setText(holder ? tr("&Keep a file with %1…").arg(name) : tr("&Keep a file with a holder…"));
  m_letter->setText(holder ? tr("Write a &letter to %1…").arg(name) : tr("Write a &letter to a holder…"));
  m_removeHolding->setText(holding ? tr("Remove %1 from the &inventory").arg(place) : tr("Remove a holding from the &inventory"));
  m_removeHolder->setText(holder ? tr("&Remove %1 from the inventory").arg(name) : tr("&Remove a holder from the inventory"));
  m_eraseHolder->setText(holder ? tr("&Erase %1 for good…").arg(name) : tr("&Erase a holder for good…"));
  m_eraseRemoved->setText(tr("Erase what was &taken back…"));
  m_undo->setEnabled(undoable);
  for (QAction *action : {m_history, m_eraseRemoved}) action->setEnabled(snapshot != nullptr);
  for (QAction *action : {m_edit, m_addFile, m_letter, m_removeHolder, m_eraseHolder}) action->setEnabled(holder);
  m_removeHolding->setEnabled(holding);
}

void EditMenu::undo() { m_changes.undo(); }
void EditMenu::showHistory() { (new HistoryDialog(m_changes, m_detail.record().holder, m_window))->open(); }

void EditMenu::edit() {
  emit inventoryWanted();
  m_detail.edit();
}

void EditMenu::addFile() {
  emit inventoryWanted();
  m_detail.addFile();
}

void EditMenu::writeLetter() {
  const std::string holder = m_detail.record().holder;
  if (!holder.empty()) (new LetterDialog(m_changes.workspace(), holder, m_window))->open();
}

void EditMenu::removeHolding() { m_changes.removeHolding(m_detail.record().holder, m_detail.record().type); }
void EditMenu::removeHolder() { m_changes.removeHolder(m_detail.record().holder); }

void EditMenu::eraseHolder() {
  const std::string holder = m_detail.record().holder;
  (new EraseDialog(m_changes.workspace(), tr("Erase %1 for good?").arg(m_detail.recordName(true)),
                   tr("All evidence about this holder, what you wrote beside it, and the files that you keep with it."),
                   [this, holder] { m_changes.purgeHolder(holder); }, m_window))->open();
}

void EditMenu::eraseRemoved() {
  (new EraseDialog(m_changes.workspace(), tr("Erase what was taken back?"),
                   tr("Files that you removed, what was replaced when you wrote something new, and the names of imports that were undone. Nothing can be undone afterwards."),
                   [this] { m_changes.purgeRemoved(); }, m_window))->open();
}

}  // namespace dossier
