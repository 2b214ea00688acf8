// SPDX-License-Identifier: GPL-3.0-or-later
// What was changed, newest first: each change opens to the fields it wrote, with what stood there before. Closes itself when
// the vault is locked, and deletes itself when it is closed.
#pragma once

#include <QDialog>
#include <map>
#include <string>
#include <vector>

#include "ui/inventory_changes.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace dossier {

class HistoryDialog : public QDialog {
  Q_OBJECT

 public:
  /// `holder`: offered beside "everything"; empty where none is chosen.
  HistoryDialog(InventoryChanges &changes, const std::string &holder, QWidget *parent);

 private:
  struct History {
    std::vector<EventRecord> events;
    std::vector<FieldChange> changes;
  };
  QLayout *makeButtons();
  void prepareTree();
  void ask();
  void fill();
  QTreeWidgetItem *addEvent(const EventRecord &event, const std::vector<FieldChange> &changes);
  const FieldChange *chosen() const;
  void bringBack();
  InventoryChanges &m_changes;
  History m_history;
  std::map<std::uint64_t, std::vector<FieldChange>> m_ofEvent;   ///< as they are shown, newest first
  QComboBox *m_holder;
  QTreeWidget *m_tree;
  QLabel *m_hint = nullptr;
  QPushButton *m_back = nullptr;
};

}  // namespace dossier
