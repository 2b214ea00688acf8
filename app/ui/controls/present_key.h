// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for what opens a vault or a backup: passphrase or recovery code, a key file, or passphrase and key file.
#pragma once

#include <QWidget>

#include "ui/secrets.h"

namespace dossier {

class KeyFileRow;
class PassphraseEdit;
class Program;

class PresentKey : public QWidget {
  Q_OBJECT

 public:
  PresentKey(Program &program, const QString &name, QWidget *parent = nullptr);
  bool isEmpty() const;
  /// The passphrase in normal form. WrongUsage, KeyFileUnfit, Unreadable.
  Result<SecretsPtr> secrets() const;
  /// Of the passphrase only where `keepFile`.
  void clear(bool keepFile = false);

 signals:
  void edited();
  void submitted();

 private:
  PassphraseEdit *m_passphrase;
  KeyFileRow *m_keyFile;
};

}  // namespace dossier
