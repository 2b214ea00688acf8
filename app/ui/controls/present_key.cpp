// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/present_key.h"

#include <QVBoxLayout>

#include "service/passphrase_text.h"
#include "ui/controls/key_file_row.h"
#include "ui/controls/passphrase_edit.h"
#include "ui/controls/plain_label.h"
#include "ui/style/theme.h"

namespace dossier {

PresentKey::PresentKey(Program &program, const QString &name, QWidget *parent)
    : QWidget(parent), m_passphrase(new PassphraseEdit(name)), m_keyFile(new KeyFileRow(program, KeyFileRow::Making::No)) {
  auto *layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(kSmallSpace);
  layout->addWidget(plainLabel(name));
  layout->addWidget(m_passphrase);
  layout->addWidget(m_keyFile);
  setFocusProxy(m_passphrase);
  connect(m_passphrase, &PassphraseEdit::edited, this, &PresentKey::edited);
  connect(m_keyFile, &KeyFileRow::edited, this, &PresentKey::edited);
  connect(m_keyFile, &KeyFileRow::chosen, m_passphrase, qOverload<>(&QWidget::setFocus));
  connect(m_passphrase, &PassphraseEdit::submitted, this, &PresentKey::submitted);
}

bool PresentKey::isEmpty() const { return m_passphrase->isEmpty() && m_keyFile->isEmpty(); }

Result<SecretsPtr> PresentKey::secrets() const {
  auto secrets = std::make_shared<Secrets>();
  DOSSIER_ASSIGN(secrets->passphrase, normalisedPassphrase(m_passphrase->secret()));
  DOSSIER_ASSIGN(secrets->keyFile, m_keyFile->secret());
  return secrets;
}

void PresentKey::clear(bool keepFile) {
  m_passphrase->clear();
  if (!keepFile) m_keyFile->clear();
}

}  // namespace dossier
