// SPDX-License-Identifier: GPL-3.0-or-later
// Who holds what, painted: a row for each holder, a column for each category, a mark for the strongest basis.
#pragma once

#include <QAbstractScrollArea>
#include <functional>

#include "ui/snapshot.h"

namespace dossier {

class MatrixPicture : public QAbstractScrollArea {
  Q_OBJECT

 public:
  explicit MatrixPicture(QWidget *parent = nullptr);
  void setSnapshot(SnapshotPtr snapshot);
  QSize pictureSize() const;
  /// What the tool tip says of a cell.
  void setDescription(std::function<QString(int row, int column)> describe) { m_describe = std::move(describe); }
  /// The whole picture, for the screen and for exports.
  void paintPicture(QPainter &painter, const QRect &visible, QPoint offset, bool withCursor) const;

 signals:
  void cellChanged(int row, int column);
  void cellActivated(int row, int column);

 protected:
  void paintEvent(QPaintEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;
  bool viewportEvent(QEvent *event) override;
  void keyPressEvent(QKeyEvent *event) override;
  void mousePressEvent(QMouseEvent *event) override;
  void mouseDoubleClickEvent(QMouseEvent *event) override;

 private:
  int rows() const;
  int columns() const;
  void updateBars();
  void moveTo(int row, int column);
  void paintHeaders(QPainter &painter, QPoint offset, const QRect &visible) const;
  SnapshotPtr m_snapshot;
  std::function<QString(int, int)> m_describe;
  int m_row = 0, m_column = 0;
};

}  // namespace dossier
