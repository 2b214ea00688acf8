// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/basis_mark.h"

#include <QPainter>
#include <QPainterPath>

#include "ui/style/theme.h"

namespace dossier {

void paintBasis(QPainter &painter, const QRectF &area, std::optional<Basis> basis) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  const qreal side = std::min(area.width(), area.height());
  QRectF box(0, 0, side, side);
  box.moveCenter(area.center());
  if (!basis) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(currentTheme().border);
    painter.drawEllipse(box.center(), side / 14, side / 14);
    painter.restore();
    return;
  }
  const QColor colour = currentTheme().of(*basis);
  const QRectF inner = box.adjusted(side * 0.12, side * 0.12, -side * 0.12, -side * 0.12);
  painter.setPen(QPen(colour, std::max(1.2, side / 12)));
  switch (*basis) {
    case Basis::Declared: painter.setBrush(Qt::NoBrush); painter.drawEllipse(inner); break;
    case Basis::Permitted: {
      QPainterPath half;
      half.moveTo(inner.bottomLeft());
      half.lineTo(inner.bottomRight());
      half.lineTo(inner.topRight());
      half.closeSubpath();
      painter.fillPath(half, colour);
      painter.setBrush(Qt::NoBrush);
      painter.drawRect(inner);
      break;
    }
    case Basis::Remembered: painter.setBrush(colour); painter.drawEllipse(inner); break;
    default: painter.setBrush(colour); painter.drawRoundedRect(inner, side * 0.15, side * 0.15); break;
  }
  if (*basis == Basis::Confirmed) {
    painter.setPen(QPen(currentTheme().base, std::max(1.5, side / 9)));
    painter.drawLine(inner.center() - QPointF(side * 0.18, 0), inner.center() + QPointF(-side * 0.04, side * 0.16));
    painter.drawLine(inner.center() + QPointF(-side * 0.04, side * 0.16), inner.center() + QPointF(side * 0.2, -side * 0.16));
  }
  painter.restore();
}

QIcon basisIcon(Basis basis) {
  QIcon icon;
  for (const int size : {16, 32}) {
    for (const QIcon::Mode mode : {QIcon::Normal, QIcon::Selected}) {
      QPixmap picture(size, size);
      picture.fill(Qt::transparent);
      QPainter painter(&picture);
      painter.setRenderHint(QPainter::Antialiasing);
      if (mode == QIcon::Selected) {
        // The colour of a selected row may be the mark's own.
        painter.setPen(Qt::NoPen);
        painter.setBrush(currentTheme().base);
        painter.drawRoundedRect(QRectF(0, 0, size, size), size * 0.2, size * 0.2);
      }
      paintBasis(painter, QRectF(0, 0, size, size), basis);
      painter.end();
      icon.addPixmap(picture, mode);
    }
  }
  return icon;
}

}  // namespace dossier
