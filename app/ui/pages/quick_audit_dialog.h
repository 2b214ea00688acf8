// SPDX-License-Identifier: GPL-3.0-or-later
// Tick what you use from the catalogue.
#pragma once

#include <QDialog>
#include <string>
#include <vector>

#include "catalogue/catalogue.h"

class QLabel;
class QLayout;
class QListWidget;
class QPushButton;

namespace dossier {

class QuickAuditDialog : public QDialog {
  Q_OBJECT

 public:
  QuickAuditDialog(const Catalogue &catalogue, QWidget *parent);
  std::vector<std::string> chosen() const;

 private:
  QLayout *makeButtons();
  void fill(const Catalogue &catalogue);
  void filter(const QString &part);
  void countChosen();
  QListWidget *m_list;
  QPushButton *m_add = nullptr;
  QLabel *m_nobody = nullptr;
};

}  // namespace dossier
