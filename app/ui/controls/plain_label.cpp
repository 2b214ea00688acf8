// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/plain_label.h"

#include <QStyle>
#include <QTextDocument>

namespace dossier {

QLabel *plainLabel(const QString &text, LabelRole role, QWidget *parent) {
  auto *label = new QLabel(parent);
  label->setTextFormat(Qt::PlainText);
  label->setText(text);
  label->setWordWrap(role != LabelRole::Number);
  QFont font = label->font();
  if (role == LabelRole::Title) font.setPointSizeF(font.pointSizeF() * 1.6);
  if (role == LabelRole::Heading) font.setPointSizeF(font.pointSizeF() * 1.15);
  if (role == LabelRole::Number) font.setPointSizeF(font.pointSizeF() * 2.8);
  font.setBold(role == LabelRole::Heading || role == LabelRole::Title);
  label->setFont(font);
  if (role == LabelRole::Muted) label->setProperty("role", QStringLiteral("muted"));
  if (role == LabelRole::Danger) label->setProperty("role", QStringLiteral("danger"));
  return label;
}

QString plainToolTip(const QString &text) { return Qt::convertFromPlainText(text); }

QPushButton *primaryButton(const QString &text, QWidget *parent) {
  auto *button = new QPushButton(text, parent);
  button->setProperty("primary", true);
  return button;
}

QPushButton *linkButton(const QString &text, QWidget *parent) {
  auto *button = new QPushButton(text, parent);
  button->setProperty("link", true);
  button->setCursor(Qt::PointingHandCursor);
  button->setAutoDefault(false);
  return button;
}

void restyle(QWidget *widget) {
  widget->style()->unpolish(widget);
  widget->style()->polish(widget);
}

QScrollArea *scrolling(QWidget *inside) {
  auto *scroll = new QScrollArea;
  scroll->setWidget(inside);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  return scroll;
}

}  // namespace dossier
