// SPDX-License-Identifier: GPL-3.0-or-later
// The recovery code, shown once, and three of its words asked back before the dialog closes.
#pragma once

#include <QDialog>
#include <array>
#include <string>
#include <vector>

#include "core/secret_bytes.h"

class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace dossier {

class RecoveryDialog : public QDialog {
  Q_OBJECT

 public:
  RecoveryDialog(const SecretBytes &code, QWidget *parent);
  /// Which words are asked back, from 0.
  const std::array<std::size_t, 3> &asked() const { return m_asked; }

  /// Not before the words are checked: there is no second showing.
  void reject() override {}

 private:
  QWidget *makeShown();
  QWidget *makeAsked();
  void check();
  std::vector<std::string> m_words;
  std::array<std::size_t, 3> m_asked{};
  std::array<QLineEdit *, 3> m_answers{};
  QStackedWidget *m_stack;
  QPushButton *m_finish = nullptr;
};

}  // namespace dossier
