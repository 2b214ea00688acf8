// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/matrix_picture.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <algorithm>

#include "ui/controls/basis_mark.h"
#include "ui/controls/plain_label.h"
#include "ui/style/theme.h"
#include "ui/style/words.h"

namespace dossier {
namespace {

constexpr int kCell = 30;
constexpr int kNameWidth = 220;
constexpr int kHeaderHeight = 132;
constexpr int kMark = 18;

}  // namespace

MatrixPicture::MatrixPicture(QWidget *parent) : QAbstractScrollArea(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(tr("Who holds what"));
  setFrameShape(QFrame::NoFrame);
}

int MatrixPicture::rows() const { return m_snapshot ? static_cast<int>(m_snapshot->matrix.rows.size()) : 0; }
int MatrixPicture::columns() const { return m_snapshot ? static_cast<int>(m_snapshot->matrix.columns.size()) : 0; }
QSize MatrixPicture::pictureSize() const { return {kNameWidth + columns() * kCell + kHeaderHeight / 2, kHeaderHeight + rows() * kCell + kMediumSpace}; }

void MatrixPicture::setSnapshot(SnapshotPtr snapshot) {
  m_snapshot = std::move(snapshot);
  m_row = 0;
  m_column = 0;
  updateBars();
  viewport()->update();
  if (rows() > 0 && columns() > 0) emit cellChanged(0, 0);
}

void MatrixPicture::updateBars() {
  const QSize all = pictureSize();
  horizontalScrollBar()->setRange(0, std::max(0, all.width() - viewport()->width()));
  horizontalScrollBar()->setPageStep(viewport()->width());
  verticalScrollBar()->setRange(0, std::max(0, all.height() - viewport()->height()));
  verticalScrollBar()->setPageStep(viewport()->height());
  verticalScrollBar()->setSingleStep(kCell);
}

void MatrixPicture::paintHeaders(QPainter &painter, QPoint offset, const QRect &visible) const {
  const Theme &theme = currentTheme();
  painter.fillRect(QRect(0, 0, visible.width(), kHeaderHeight), theme.base);
  for (int column = 0; column < columns(); ++column) {
    painter.save();
    painter.setPen(column == m_column ? theme.accent : theme.text);
    painter.translate(kNameWidth + column * kCell + kCell * 0.5 - offset.x() + 4, kHeaderHeight - kSmallSpace);
    painter.rotate(-55);
    painter.drawText(QPoint(0, 0), categoryLabel(*m_snapshot->catalogue, m_snapshot->matrix.columns[static_cast<std::size_t>(column)]));
    painter.restore();
  }
  painter.setPen(theme.border);
  painter.drawLine(0, kHeaderHeight - 1, visible.width(), kHeaderHeight - 1);
}

void MatrixPicture::paintPicture(QPainter &painter, const QRect &visible, QPoint offset, bool withCursor) const {
  const Theme &theme = currentTheme();
  painter.fillRect(visible, theme.base);
  if (rows() == 0) {
    painter.setPen(theme.muted);
    painter.drawText(visible, Qt::AlignCenter, tr("Nothing is known yet, which does not mean that nothing is held."));
    return;
  }
  const int first = std::max(0, offset.y() / kCell);
  const int last = std::min(rows() - 1, (offset.y() + visible.height()) / kCell);
  for (int row = first; row <= last; ++row) {
    const int y = kHeaderHeight + row * kCell - offset.y();
    if (row % 2 == 1) painter.fillRect(QRect(0, y, visible.width(), kCell), theme.alternate);
    for (int column = 0; column < columns(); ++column) {
      const QRect area(kNameWidth + column * kCell - offset.x(), y, kCell, kCell);
      QRectF mark(0, 0, kMark, kMark);
      mark.moveCenter(QRectF(area).center());
      paintBasis(painter, mark, m_snapshot->matrix.at(static_cast<std::size_t>(row), static_cast<std::size_t>(column)).basis);
      if (withCursor && row == m_row && column == m_column) {
        painter.setPen(QPen(theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 4, 4);
      }
    }
    painter.fillRect(QRect(0, y, kNameWidth, kCell), row % 2 == 1 ? theme.alternate : theme.base);
    painter.setPen(withCursor && row == m_row ? theme.accent : theme.text);
    const QString name = text(m_snapshot->inventory->holders[m_snapshot->matrix.rows[static_cast<std::size_t>(row)]].name);
    painter.drawText(QRect(kSmallSpace, y, kNameWidth - kMediumSpace, kCell), Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(name, Qt::ElideRight, kNameWidth - kMediumSpace));
  }
  paintHeaders(painter, offset, visible);
}

void MatrixPicture::paintEvent(QPaintEvent *) {
  QPainter painter(viewport());
  paintPicture(painter, viewport()->rect(), {horizontalScrollBar()->value(), verticalScrollBar()->value()}, hasFocus());
}

void MatrixPicture::resizeEvent(QResizeEvent *event) {
  QAbstractScrollArea::resizeEvent(event);
  updateBars();
}

bool MatrixPicture::viewportEvent(QEvent *event) {
  if (event->type() != QEvent::ToolTip) return QAbstractScrollArea::viewportEvent(event);
  const auto *help = static_cast<QHelpEvent *>(event);
  const QPoint at = help->pos() + QPoint(horizontalScrollBar()->value(), verticalScrollBar()->value()) - QPoint(kNameWidth, kHeaderHeight);
  const bool onCell = help->pos().x() >= kNameWidth && help->pos().y() >= kHeaderHeight && at.x() / kCell < columns() && at.y() / kCell < rows();
  // A tool tip guesses whether its text is markup, so it gets text made into markup that shows it as it is.
  QToolTip::showText(help->globalPos(), onCell && m_describe ? plainToolTip(m_describe(at.y() / kCell, at.x() / kCell)) : QString(), viewport());
  return true;
}

void MatrixPicture::moveTo(int row, int column) {
  if (rows() == 0 || columns() == 0) return;
  m_row = std::clamp(row, 0, rows() - 1);
  m_column = std::clamp(column, 0, columns() - 1);
  const int top = m_row * kCell;
  const int height = viewport()->height() - kHeaderHeight;
  QScrollBar *bar = verticalScrollBar();
  if (top < bar->value()) bar->setValue(top);
  if (top + kCell > bar->value() + height) bar->setValue(top + kCell - height);
  const int left = m_column * kCell;
  const int width = viewport()->width() - kNameWidth;
  bar = horizontalScrollBar();
  if (left < bar->value()) bar->setValue(left);
  if (left + kCell > bar->value() + width) bar->setValue(left + kCell - width);
  viewport()->update();
  emit cellChanged(m_row, m_column);
}

void MatrixPicture::keyPressEvent(QKeyEvent *event) {
  switch (event->key()) {
    case Qt::Key_Up: return moveTo(m_row - 1, m_column);
    case Qt::Key_Down: return moveTo(m_row + 1, m_column);
    case Qt::Key_Left: return moveTo(m_row, m_column - 1);
    case Qt::Key_Right: return moveTo(m_row, m_column + 1);
    case Qt::Key_Home: return moveTo(m_row, 0);
    case Qt::Key_End: return moveTo(m_row, columns() - 1);
    case Qt::Key_PageUp: return moveTo(m_row - 10, m_column);
    case Qt::Key_PageDown: return moveTo(m_row + 10, m_column);
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (rows() > 0) emit cellActivated(m_row, m_column);
      return;
    default: QAbstractScrollArea::keyPressEvent(event);
  }
}

void MatrixPicture::mousePressEvent(QMouseEvent *event) {
  const QPoint at = event->position().toPoint() + QPoint(horizontalScrollBar()->value(), verticalScrollBar()->value());
  if (event->position().y() < kHeaderHeight) return;
  const int column = event->position().x() < kNameWidth ? m_column : (at.x() - kNameWidth) / kCell;
  moveTo((at.y() - kHeaderHeight) / kCell, column);
}

void MatrixPicture::mouseDoubleClickEvent(QMouseEvent *event) {
  mousePressEvent(event);
  if (rows() > 0) emit cellActivated(m_row, m_column);
}

}  // namespace dossier
