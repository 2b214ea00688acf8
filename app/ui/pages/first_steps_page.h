// SPDX-License-Identifier: GPL-3.0-or-later
// The three doors into an empty vault: quick audit, files, the sample inventory.
#pragma once

#include <QWidget>

namespace dossier {

class FirstStepsPage : public QWidget {
  Q_OBJECT

 public:
  explicit FirstStepsPage(QWidget *parent = nullptr);

 signals:
  void quickAuditChosen();
  void filesChosen();
  void sampleChosen();
};

}  // namespace dossier
