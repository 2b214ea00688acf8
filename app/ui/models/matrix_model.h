// SPDX-License-Identifier: GPL-3.0-or-later
// The matrix as a table: the twin of its picture, for reading, for screen readers and for the keyboard.
#pragma once

#include <QAbstractTableModel>

#include "ui/snapshot.h"

namespace dossier {

class MatrixModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  explicit MatrixModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}
  void setSnapshot(SnapshotPtr snapshot);
  int rowCount(const QModelIndex &parent = {}) const override;
  int columnCount(const QModelIndex &parent = {}) const override;
  QVariant data(const QModelIndex &index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  SnapshotPtr m_snapshot;
};

}  // namespace dossier
