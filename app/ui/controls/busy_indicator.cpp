// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/busy_indicator.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

#include "ui/style/theme.h"

namespace dossier {
namespace {

constexpr int kPatienceMilliseconds = 200;
constexpr int kBarWidth = 120;

}  // namespace

BusyIndicator::BusyIndicator(QWidget *parent) : QWidget(parent), m_stop(new QPushButton(tr("Stop"))) {
  auto *row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, kMediumSpace, 0);
  row->setSpacing(kSmallSpace);
  auto *bar = new QProgressBar;
  bar->setRange(0, 0);
  bar->setFixedWidth(kBarWidth);
  bar->setTextVisible(false);
  bar->setAccessibleName(tr("Working"));
  row->addWidget(bar);
  row->addWidget(m_stop);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
  hide();
  m_patience.setSingleShot(true);
  m_patience.setInterval(kPatienceMilliseconds);
  connect(&m_patience, &QTimer::timeout, this, &QWidget::show);
  connect(m_stop, &QPushButton::clicked, this, &BusyIndicator::stopped);
}

void BusyIndicator::setWorking(bool working, bool canStop) {
  m_stop->setVisible(canStop);
  if (working) return m_patience.start();
  m_patience.stop();
  hide();
}

}  // namespace dossier
