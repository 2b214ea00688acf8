// SPDX-License-Identifier: GPL-3.0-or-later
// Work goes on: a moving bar, and a way to stop it. Work that is done at once is not shown.
#pragma once

#include <QTimer>
#include <QWidget>

class QPushButton;

namespace dossier {

class BusyIndicator : public QWidget {
  Q_OBJECT

 public:
  explicit BusyIndicator(QWidget *parent = nullptr);
  void setWorking(bool working, bool canStop);

 signals:
  void stopped();

 private:
  QTimer m_patience;
  QPushButton *m_stop;
};

}  // namespace dossier
