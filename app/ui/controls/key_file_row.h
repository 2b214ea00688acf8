// SPDX-License-Identifier: GPL-3.0-or-later
// A quiet line for a key file: choose one, make one where that is meant, see its name, clear it.
#pragma once

#include <QWidget>
#include <filesystem>

#include "core/result.h"
#include "core/secret_bytes.h"

class QLabel;
class QPushButton;

namespace dossier {

class Program;

class KeyFileRow : public QWidget {
  Q_OBJECT

 public:
  enum class Making { No, Yes };
  KeyFileRow(Program &program, Making making, QWidget *parent = nullptr);
  bool isEmpty() const { return m_file.empty(); }
  void clear();
  /// Empty where no file is chosen. KeyFileUnfit, Unreadable.
  Result<SecretBytes> secret() const;

 signals:
  void edited();
  /// The person has decided on a file, or on none.
  void chosen();

 private:
  void choose();
  void make();
  void show(const QString &words, bool problem);
  Program &m_program;
  std::filesystem::path m_file;
  QLabel *m_name;
  QPushButton *m_choose, *m_make, *m_clear;
};

}  // namespace dossier
