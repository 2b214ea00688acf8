// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/matrix_model.h"

#include "ui/controls/basis_mark.h"
#include "ui/style/words.h"

namespace dossier {

void MatrixModel::setSnapshot(SnapshotPtr snapshot) {
  beginResetModel();
  m_snapshot = std::move(snapshot);
  endResetModel();
}

int MatrixModel::rowCount(const QModelIndex &parent) const {
  return parent.isValid() || !m_snapshot ? 0 : static_cast<int>(m_snapshot->matrix.rows.size());
}

int MatrixModel::columnCount(const QModelIndex &parent) const {
  return parent.isValid() || !m_snapshot ? 0 : static_cast<int>(m_snapshot->matrix.columns.size());
}

QVariant MatrixModel::data(const QModelIndex &index, int role) const {
  if (!index.isValid() || !m_snapshot) return {};
  const MatrixCell &cell = m_snapshot->matrix.at(static_cast<std::size_t>(index.row()), static_cast<std::size_t>(index.column()));
  if (role == Qt::DisplayRole) return cell.basis ? basisWord(*cell.basis) : tr("unknown");
  if (role == Qt::DecorationRole && cell.basis) return basisIcon(*cell.basis);
  return {};
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (role != Qt::DisplayRole || !m_snapshot) return {};
  const auto at = static_cast<std::size_t>(section);
  if (orientation == Qt::Horizontal) return categoryLabel(*m_snapshot->catalogue, m_snapshot->matrix.columns[at]);
  return text(m_snapshot->inventory->holders[m_snapshot->matrix.rows[at]].name);
}

}  // namespace dossier
