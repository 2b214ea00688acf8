// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/notice_bar.h"

#include <QHBoxLayout>
#include <QToolButton>

#include "ui/controls/plain_label.h"
#include "ui/style/theme.h"

namespace dossier {

NoticeBar::NoticeBar(Tone tone, const QString &words, QWidget *parent)
    : QFrame(parent), m_row(new QHBoxLayout(this)), m_dismiss(new QToolButton) {
  setProperty("notice", tone == Tone::Danger ? QStringLiteral("danger") : tone == Tone::Good ? QStringLiteral("good") : QStringLiteral("plain"));
  m_row->setContentsMargins(kMediumSpace, kSmallSpace, kSmallSpace, kSmallSpace);
  m_row->setSpacing(kMediumSpace);
  auto *label = plainLabel(words);
  label->setObjectName(QStringLiteral("words"));
  m_row->addWidget(label, 1);
  m_dismiss->setText(QStringLiteral("✕"));
  m_dismiss->setAutoRaise(true);
  m_dismiss->setAccessibleName(tr("Dismiss"));
  m_dismiss->setToolTip(tr("Dismiss"));
  m_row->addWidget(m_dismiss, 0, Qt::AlignTop);
  connect(m_dismiss, &QToolButton::clicked, this, &NoticeBar::dismissed);
}

void NoticeBar::offer(const QString &action, std::function<void()> run) {
  auto *button = new QPushButton(action);
  m_row->insertWidget(m_row->count() - 1, button, 0, Qt::AlignVCenter);
  connect(button, &QPushButton::clicked, this, [run = std::move(run)] { run(); });
}

void NoticeBar::keep() { m_dismiss->hide(); }

NoticeStack::NoticeStack(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this)) {
  m_column->setContentsMargins(0, 0, 0, 0);
  m_column->setSpacing(kSmallSpace);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
  hide();
}

NoticeBar *NoticeStack::tell(Tone tone, const QString &words) {
  for (NoticeBar *bar : findChildren<NoticeBar *>()) {
    if (bar->findChild<QLabel *>(QStringLiteral("words"))->text() == words) remove(bar);
  }
  auto *bar = new NoticeBar(tone, words);
  m_column->addWidget(bar);
  connect(bar, &NoticeBar::dismissed, this, [this, bar] { remove(bar); });
  bar->show();
  show();
  return bar;
}

void NoticeStack::clear() {
  for (NoticeBar *bar : findChildren<NoticeBar *>()) {
    if (!bar->outlivesLock()) remove(bar);
  }
}

void NoticeStack::remove(NoticeBar *bar) {
  bar->hide();
  m_column->removeWidget(bar);
  bar->deleteLater();   // its own button may have asked for it
  setVisible(m_column->count() > 0);
}

}  // namespace dossier
