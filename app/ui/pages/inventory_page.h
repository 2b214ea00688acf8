// SPDX-License-Identifier: GPL-3.0-or-later
// All holders with a filter, and beside them everything known about the chosen one, down to each piece of evidence.
#pragma once

#include <QWidget>

#include "ui/inventory_changes.h"

class QComboBox;
class QLineEdit;
class QTableView;

namespace dossier {

class HolderDetail;
class HolderFilter;
class HolderModel;

class InventoryPage : public QWidget {
  Q_OBJECT

 public:
  explicit InventoryPage(InventoryChanges &changes, QWidget *parent = nullptr);
  void setSnapshot(const SnapshotPtr &snapshot);
  /// One of a headline's lists, offered among the categories until another is chosen.
  void showList(const QString &key, const QString &name);
  void showHolder(const std::string &id);
  void exportInventory();
  HolderDetail &detail() { return *m_detail; }

 signals:
  /// Unsaved text of before the vault was locked stands in the panel again.
  void draftsCameBack();

 private:
  QWidget *makeList();
  void fillCategories();
  void showDetail();
  bool select(const std::string &holder);
  void askForDrafts();
  void openDrafts();
  InventoryChanges &m_changes;
  SnapshotPtr m_snapshot;
  HolderModel *m_model;
  HolderFilter *m_filter;
  QLineEdit *m_search = nullptr;
  QComboBox *m_category = nullptr;
  QTableView *m_table = nullptr;
  HolderDetail *m_detail;
  bool m_draftsWaiting = false;   ///< they came back and no snapshot has shown them yet
};

}  // namespace dossier
