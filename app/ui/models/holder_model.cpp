// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/holder_model.h"

#include "ui/controls/basis_mark.h"
#include "ui/style/words.h"

namespace dossier {

QString headlineKey(std::string_view id, HeadlineList list) {
  const char *suffix = list == HeadlineList::Have ? "have" : list == HeadlineList::Could ? "could" : "say";
  return QStringLiteral("%1:%2").arg(text(id), QLatin1String(suffix));
}

void HolderModel::setSnapshot(SnapshotPtr snapshot) {
  beginResetModel();
  m_snapshot = std::move(snapshot);
  m_rows.clear();
  if (m_snapshot) {
    m_rows.resize(m_snapshot->inventory->holders.size());
    for (const Holding &holding : m_snapshot->inventory->holdings) {
      Row &row = m_rows[holding.holder];
      if (!row.strongest || holding.basis > *row.strongest) row.strongest = holding.basis;
      const QString category = text(holding.category);
      if (row.categories.contains(category)) continue;
      row.categories.append(category);
    }
    describeSearch();
    markHeadlines();
  }
  endResetModel();
}

void HolderModel::describeSearch() {
  for (std::size_t i = 0; i < m_rows.size(); ++i) {
    const Holder &holder = m_snapshot->inventory->holders[i];
    m_rows[i].search = text(holder.name) + QLatin1Char(' ') + text(holder.id);
    for (const std::string &domain : holder.domains) m_rows[i].search += QLatin1Char(' ') + text(domain);
  }
  for (const Account &account : m_snapshot->inventory->accounts) m_rows[account.holder].search += QLatin1Char(' ') + text(account.identifier.text);
}

void HolderModel::markHeadlines() {
  for (const Headline *headline : m_snapshot->headlines.all()) {
    for (const HeadlineHolder &holder : headline->have) m_rows[holder.holder].categories.append(headlineKey(headline->id, HeadlineList::Have));
    for (const HeadlineHolder &holder : headline->could) m_rows[holder.holder].categories.append(headlineKey(headline->id, HeadlineList::Could));
    for (const HeadlineHolder &holder : headline->say) m_rows[holder.holder].categories.append(headlineKey(headline->id, HeadlineList::Say));
  }
}

int HolderModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
int HolderModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant HolderModel::shown(int row, int column) const {
  const Holder &holder = m_snapshot->inventory->holders[static_cast<std::size_t>(row)];
  const Row &known = m_rows[static_cast<std::size_t>(row)];
  switch (column) {
    case Name: return text(holder.name);
    case Strongest: return known.strongest ? basisWord(*known.strongest) : tr("only notes");
    case Seen: return holder.last ? dayOf(holder.last) : holder.first ? dayOf(holder.first) : QString();
    default: return {};
  }
}

QVariant HolderModel::data(const QModelIndex &index, int role) const {
  if (!index.isValid() || !m_snapshot) return {};
  const Row &known = m_rows[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole: return shown(index.row(), index.column());
    case Qt::DecorationRole:
      return index.column() == Strongest && known.strongest ? QVariant(basisIcon(*known.strongest)) : QVariant();
    case kHolderRole: return index.row();
    case kCategoriesRole: return known.categories;
    case kSearchRole: return known.search;
    case kRemovedRole: return m_snapshot->inventory->holders[static_cast<std::size_t>(index.row())].status == HolderStatus::Removed;
    default: return {};
  }
}

QVariant HolderModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
    case Name: return tr("Holder");
    case Strongest: return tr("Evidence");
    case Seen: return tr("Last seen");
    default: return {};
  }
}

void HolderFilter::setText(const QString &text) {
  m_text = text.trimmed();
  invalidateFilter();
}

void HolderFilter::setCategory(const QString &category) {
  m_category = category;
  invalidateFilter();
}

bool HolderFilter::filterAcceptsRow(int row, const QModelIndex &parent) const {
  const QModelIndex index = sourceModel()->index(row, 0, parent);
  if (index.data(HolderModel::kRemovedRole).toBool()) return false;
  if (!m_category.isEmpty() && !index.data(HolderModel::kCategoriesRole).toStringList().contains(m_category)) return false;
  return m_text.isEmpty() || index.data(HolderModel::kSearchRole).toString().contains(m_text, Qt::CaseInsensitive);
}

}  // namespace dossier
