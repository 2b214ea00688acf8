// SPDX-License-Identifier: GPL-3.0-or-later
// The recovery code, shown once, and three of its words asked back before the dialog closes.
#pragma once

#include <QDialog>
#include <array>
#include <filesystem>
#include <string_view>
#include <vector>

#include "core/secret_bytes.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace dossier {

class RecoveryDialog : public QDialog {
  Q_OBJECT

 public:
  /// `vault`: its name, for the sheet.
  RecoveryDialog(const SecretBytes &code, const QString &vault, QWidget *parent);
  /// Which words are asked back, from 0.
  const std::array<std::size_t, 3> &asked() const { return m_asked; }

  /// Not before the words are checked: there is no second showing.
  void reject() override {}

 private:
  QWidget *makeShown();
  QWidget *makeAsked();
  QWidget *makeSheetRow();
  void saveSheet();
  void deleteSheet();
  void check();
  SecretBytes m_code;
  QString m_vault;
  std::filesystem::path m_sheet;             ///< where it was saved and is not deleted yet
  std::vector<std::string_view> m_words;     ///< into m_code
  std::array<std::size_t, 3> m_asked{};
  std::array<QLineEdit *, 3> m_answers{};
  QStackedWidget *m_stack;
  QLabel *m_sheetWords = nullptr;
  QPushButton *m_finish = nullptr, *m_saveSheet = nullptr, *m_deleteSheet = nullptr;
};

}  // namespace dossier
