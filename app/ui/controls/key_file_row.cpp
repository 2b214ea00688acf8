// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/key_file_row.h"

#include <QFile>
#include <QHBoxLayout>

#include "service/vault_keys.h"
#include "ui/controls/file_dialogs.h"
#include "ui/controls/plain_label.h"
#include "ui/style/theme.h"
#include "ui/style/words.h"

namespace dossier {

KeyFileRow::KeyFileRow(Program &program, Making making, QWidget *parent)
    : QWidget(parent), m_program(program), m_name(plainLabel({}, LabelRole::Muted)), m_choose(linkButton(making == Making::Yes ? tr("Choose a &key file…") : tr("Use a &key file…"))),
      m_make(linkButton(tr("&Make a key file…"))), m_clear(linkButton(tr("Use no key file"))) {
  auto *row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(kMediumSpace);
  row->addWidget(m_name);
  row->addWidget(m_choose);
  row->addWidget(m_make);
  row->addWidget(m_clear);
  row->addStretch(1);
  m_make->setVisible(making == Making::Yes);
  m_make->setProperty("offered", making == Making::Yes);
  connect(m_choose, &QPushButton::clicked, this, &KeyFileRow::choose);
  connect(m_make, &QPushButton::clicked, this, &KeyFileRow::make);
  connect(m_clear, &QPushButton::clicked, this, [this] {
    clear();
    emit chosen();
  });
  clear();
}

void KeyFileRow::clear() {
  m_file.clear();
  show({}, false);
  emit edited();
}

Result<SecretBytes> KeyFileRow::secret() const {
  if (m_file.empty()) return SecretBytes();
  return VaultKeys::keyFile(m_file, false);
}

void KeyFileRow::show(const QString &words, bool problem) {
  m_name->setText(words);
  m_name->setVisible(!words.isEmpty());
  m_name->setProperty("role", problem ? QStringLiteral("danger") : QStringLiteral("muted"));
  restyle(m_name);
  m_choose->setVisible(m_file.empty());
  m_make->setVisible(m_file.empty() && m_make->property("offered").toBool());
  m_clear->setVisible(!m_file.empty());
}

void KeyFileRow::choose() {
  const auto file = askForFile(this, tr("Choose a key file"));
  if (file.empty()) return;
  // Told now, not after a second of key derivation.
  const auto secret = VaultKeys::keyFile(file, false);
  m_file = secret ? file : std::filesystem::path();
  show(secret ? tr("Key file: %1").arg(text(file.filename().string())) : sentenceFor(m_program, secret.error()), !secret);
  emit edited();
  emit chosen();
}

void KeyFileRow::make() {
  const auto file = askForNewFile(this, tr("Where the key file shall be"), QStringLiteral("dossier.key"));
  if (file.empty()) return;
  std::error_code ignored;
  const bool taken = std::filesystem::exists(file, ignored);
  const auto secret = taken ? Result<SecretBytes>(fail(ErrorCode::VaultExists)) : VaultKeys::keyFile(file, true);
  m_file = secret ? file : std::filesystem::path();
  show(secret ? tr("New key file: %1").arg(text(file.filename().string())) : sentenceFor(m_program, secret.error()), !secret);
  emit edited();
  emit chosen();
}

}  // namespace dossier
