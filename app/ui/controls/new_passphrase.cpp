// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/new_passphrase.h"

#include <QProgressBar>
#include <QVBoxLayout>
#include <array>

#include "service/passphrase_text.h"
#include "service/vault_session.h"
#include "ui/controls/passphrase_edit.h"
#include "ui/controls/plain_label.h"
#include "ui/style/theme.h"

namespace dossier {

NewPassphrase::NewPassphrase(QWidget *parent)
    : QWidget(parent), m_first(new PassphraseEdit(tr("New passphrase"))), m_again(new PassphraseEdit(tr("The same again"))),
      m_strength(new QProgressBar), m_words(plainLabel({}, LabelRole::Muted)) {
  auto *layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(kSmallSpace);
  m_strength->setRange(0, 4);
  m_strength->setTextVisible(false);
  m_strength->setFixedHeight(kSmallSpace);
  m_strength->setAccessibleName(tr("Strength of the passphrase"));
  layout->addWidget(plainLabel(tr("New passphrase")));
  layout->addWidget(m_first);
  layout->addWidget(m_strength);
  layout->addWidget(m_words);
  layout->addSpacing(kSmallSpace);
  layout->addWidget(plainLabel(tr("The same again")));
  layout->addWidget(m_again);
  setFocusProxy(m_first);
  connect(m_first, &PassphraseEdit::edited, this, &NewPassphrase::showStrength);
  for (PassphraseEdit *edit : {m_first, m_again}) connect(edit, &PassphraseEdit::edited, this, &NewPassphrase::edited);
  connect(m_first, &PassphraseEdit::submitted, m_again, qOverload<>(&QWidget::setFocus));
  connect(m_again, &PassphraseEdit::submitted, this, &NewPassphrase::submitted);
  showStrength();
}

bool NewPassphrase::isEmpty() const { return m_first->isEmpty() && m_again->isEmpty(); }
bool NewPassphrase::agrees() const { return m_first->secret().equals(m_again->secret()); }
Result<SecretBytes> NewPassphrase::secret() const { return normalisedPassphrase(m_first->secret()); }

void NewPassphrase::clear() {
  m_first->clear();
  m_again->clear();
}

void NewPassphrase::askAgain() {
  m_again->clear();
  m_again->setFocus();
}

void NewPassphrase::showStrength() {
  const int strength = VaultSession::passphraseStrength(m_first->secret());
  m_strength->setValue(m_first->isEmpty() ? 0 : std::max(1, strength));
  const std::array<QString, 5> words{tr("Guessed at once."), tr("Guessed quickly."), tr("Withstands a careless attacker."),
                                     tr("Good."), tr("Very good.")};
  m_words->setText(m_first->isEmpty() ? tr("Four or more random words are good.") : words[static_cast<std::size_t>(strength)]);
}

}  // namespace dossier
