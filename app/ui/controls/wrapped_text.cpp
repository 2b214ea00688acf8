// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/wrapped_text.h"

#include <QApplication>
#include <QHeaderView>
#include <QStyle>

#include "ui/style/theme.h"

namespace dossier {

WrappedText::WrappedText(QTreeView *tree) : QStyledItemDelegate(tree), m_tree(tree) {
  tree->setWordWrap(true);
  tree->setTextElideMode(Qt::ElideNone);
  tree->setItemDelegate(this);
  connect(tree->header(), &QHeaderView::sectionResized, tree, [tree] { tree->doItemsLayout(); });
}

int WrappedText::widthFor(const QModelIndex &index, const QStyleOptionViewItem &option) const {
  const bool spans = index.column() == 0 && m_tree->isFirstColumnSpanned(index.row(), index.parent());
  int width = spans ? m_tree->viewport()->width() : m_tree->columnWidth(index.column());
  if (index.column() == 0) {
    for (QModelIndex level = index; level.isValid(); level = level.parent()) width -= m_tree->indentation();
  }
  // The margins as Qt's own style lays the text of an item out.
  const int margin = m_tree->style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, m_tree) + 1;
  if (!option.icon.isNull()) width -= option.decorationSize.width() + 2 * margin;
  return width - 2 * margin;
}

QSize WrappedText::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const {
  QStyleOptionViewItem item = option;
  initStyleOption(&item, index);
  const QSize one = QStyledItemDelegate::sizeHint(option, index);
  const QRect room(0, 0, std::max(1, widthFor(index, item)), 1 << 20);
  const int height = QFontMetrics(item.font).boundingRect(room, Qt::TextWordWrap, item.text).height();
  return {one.width(), std::max(one.height(), height) + kSmallSpace};
}

}  // namespace dossier
