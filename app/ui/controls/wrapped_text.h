// SPDX-License-Identifier: GPL-3.0-or-later
// Lets the lines of a tree grow with their text: QTreeView wraps words but gives a line the height of one.
#pragma once

#include <QStyledItemDelegate>
#include <QTreeView>

namespace dossier {

class WrappedText : public QStyledItemDelegate {
  Q_OBJECT

 public:
  /// Owned by the tree, which it makes wrap.
  explicit WrappedText(QTreeView *tree);
  QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

 private:
  int widthFor(const QModelIndex &index, const QStyleOptionViewItem &option) const;
  QTreeView *m_tree;
};

}  // namespace dossier
