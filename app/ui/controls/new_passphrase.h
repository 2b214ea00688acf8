// SPDX-License-Identifier: GPL-3.0-or-later
// A new passphrase, typed twice, with a bar for how long it would withstand.
#pragma once

#include <QWidget>

#include "core/result.h"
#include "core/secret_bytes.h"

class QLabel;
class QProgressBar;

namespace dossier {

class PassphraseEdit;

class NewPassphrase : public QWidget {
  Q_OBJECT

 public:
  explicit NewPassphrase(QWidget *parent = nullptr);
  bool isEmpty() const;
  /// Both fields hold the same.
  bool agrees() const;
  /// In normal form. WrongUsage.
  Result<SecretBytes> secret() const;
  void clear();
  /// Empties the second field and goes there.
  void askAgain();

 signals:
  void edited();
  void submitted();

 private:
  void showStrength();
  PassphraseEdit *m_first, *m_again;
  QProgressBar *m_strength;
  QLabel *m_words;
};

}  // namespace dossier
