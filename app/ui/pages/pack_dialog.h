// SPDX-License-Identifier: GPL-3.0-or-later
// Before packs are added: what the person says of them where they do not say it themselves.
#pragma once

#include <QDialog>

#include "service/packs.h"

class QComboBox;
class QLineEdit;

namespace dossier {

class PackDialog : public QDialog {
  Q_OBJECT

 public:
  PackDialog(const QString &what, QWidget *parent);
  PackWords words() const;

 private:
  QLayout *makeForm();
  QLayout *makeButtons();
  QComboBox *m_kind;
  QLineEdit *m_name, *m_licence, *m_date;
};

}  // namespace dossier
