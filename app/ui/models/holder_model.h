// SPDX-License-Identifier: GPL-3.0-or-later
// The holders of a snapshot as table rows, with a filter by text and by category.
#pragma once

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <vector>

#include "ui/snapshot.h"

namespace dossier {

/// The three lists of a headline, which a holder can be filtered by beside its categories.
enum class HeadlineList { Have, Could, Say };
QString headlineKey(std::string_view id, HeadlineList list);

class HolderModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { Name, Strongest, Seen, ColumnCount };
  static constexpr int kHolderRole = Qt::UserRole;      ///< index in Inventory::holders
  static constexpr int kSearchRole = Qt::UserRole + 1;
  static constexpr int kCategoriesRole = Qt::UserRole + 2;   ///< category keys and headlineKey()s
  static constexpr int kRemovedRole = Qt::UserRole + 3;      ///< the person took it out of every list

  using QAbstractTableModel::QAbstractTableModel;
  void setSnapshot(SnapshotPtr snapshot);
  int rowCount(const QModelIndex &parent = {}) const override;
  int columnCount(const QModelIndex &parent = {}) const override;
  QVariant data(const QModelIndex &index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  struct Row {
    std::optional<Basis> strongest;
    QStringList categories;
    QString search;
  };
  QVariant shown(int row, int column) const;
  void describeSearch();
  void markHeadlines();
  SnapshotPtr m_snapshot;
  std::vector<Row> m_rows;
};

class HolderFilter : public QSortFilterProxyModel {
  Q_OBJECT

 public:
  using QSortFilterProxyModel::QSortFilterProxyModel;
  void setText(const QString &text);
  /// Empty: every category.
  void setCategory(const QString &category);

 protected:
  bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

 private:
  QString m_text, m_category;
};

}  // namespace dossier
