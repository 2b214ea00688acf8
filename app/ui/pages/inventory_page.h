// SPDX-License-Identifier: GPL-3.0-or-later
// All holders with a filter, and beside them everything known about the chosen one, down to each piece of evidence.
#pragma once

#include <QWidget>

#include "ui/workspace.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;
class QTreeWidget;
class QTreeWidgetItem;

namespace dossier {

class HolderFilter;
class HolderModel;

class InventoryPage : public QWidget {
  Q_OBJECT

 public:
  explicit InventoryPage(Workspace &workspace, QWidget *parent = nullptr);
  void setSnapshot(const SnapshotPtr &snapshot);
  /// One of a headline's lists, offered among the categories until another is chosen.
  void showList(const QString &key, const QString &name);
  void showHolder(const std::string &id);

 private:
  QWidget *makeList();
  QWidget *makeDetail();
  void showDetail();
  void addHoldings(std::uint32_t holder);
  void addOthers(std::uint32_t holder);
  void openEvidence(QTreeWidgetItem *item);
  Workspace &m_workspace;
  SnapshotPtr m_snapshot;
  HolderModel *m_model;
  HolderFilter *m_filter;
  QLineEdit *m_search = nullptr;
  QComboBox *m_category = nullptr;
  QTableView *m_table = nullptr;
  QLabel *m_name = nullptr, *m_about = nullptr;
  QTreeWidget *m_tree = nullptr;
};

}  // namespace dossier
