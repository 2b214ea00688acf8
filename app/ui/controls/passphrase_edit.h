// SPDX-License-Identifier: GPL-3.0-or-later
// Takes a passphrase key by key into locked memory. It never stands in a QString, is never shown and cannot be copied out.
#pragma once

#include <QWidget>

#include "core/secret_bytes.h"

namespace dossier {

class PassphraseEdit : public QWidget {
  Q_OBJECT

 public:
  explicit PassphraseEdit(const QString &name, QWidget *parent = nullptr);
  bool isEmpty() const { return m_size == 0; }
  /// A copy of what was typed.
  SecretBytes secret() const;
  void clear();
  QSize sizeHint() const override;
  QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

 signals:
  void edited();
  void submitted();

 protected:
  void keyPressEvent(QKeyEvent *event) override;
  void inputMethodEvent(QInputMethodEvent *event) override;
  void paintEvent(QPaintEvent *event) override;
  void focusInEvent(QFocusEvent *event) override;
  void focusOutEvent(QFocusEvent *event) override;

 private:
  void append(QByteArray utf8);
  void removeLast();
  SecretBytes m_bytes;
  std::size_t m_size = 0;
  int m_characters = 0;
};

}  // namespace dossier
