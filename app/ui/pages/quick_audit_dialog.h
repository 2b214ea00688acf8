// SPDX-License-Identifier: GPL-3.0-or-later
// Tick what you use from the catalogue.
#pragma once

#include <QDialog>
#include <string>
#include <vector>

#include "catalogue/catalogue.h"
#include "service/vault_session.h"

class QLabel;
class QLayout;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace dossier {

class QuickAuditDialog : public QDialog {
  Q_OBJECT

 public:
  QuickAuditDialog(const Catalogue &catalogue, QWidget *parent);
  /// What is ticked; who stands for a kind of body has the name that was typed.
  std::vector<RememberedHolder> chosen() const;

 private:
  QLayout *makeButtons();
  void fill(const Catalogue &catalogue);
  void filter(const QString &part);
  void connectList();
  void countChosen();
  void askName();
  void nameIt(const QString &name);
  QListWidget *m_list;
  QLineEdit *m_name;
  QPushButton *m_add = nullptr;
  QLabel *m_nobody = nullptr;
};

}  // namespace dossier
