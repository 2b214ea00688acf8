// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/entrance_page.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QVBoxLayout>

#include "service/passphrase_text.h"
#include "ui/controls/passphrase_edit.h"
#include "ui/controls/plain_label.h"
#include "ui/pages/recovery_dialog.h"
#include "ui/style/theme.h"
#include "ui/style/words.h"

namespace dossier {
namespace {

constexpr int kCardWidth = 520;

QVBoxLayout *cardLayout(QWidget *card) {
  auto *layout = new QVBoxLayout(card);
  layout->setContentsMargins(kLargeSpace, kLargeSpace, kLargeSpace, kLargeSpace);
  layout->setSpacing(kMediumSpace);
  return layout;
}

}  // namespace

EntrancePage::EntrancePage(Workspace &workspace, QWidget *parent) : QWidget(parent), m_workspace(workspace) {
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(kLargeSpace, kLargeSpace, kLargeSpace, kLargeSpace);
  column->setSpacing(kMediumSpace);
  auto *row = new QHBoxLayout;
  column->addStretch(1);
  column->addLayout(row);
  m_problem = plainLabel({}, LabelRole::Danger);
  m_problem->setAlignment(Qt::AlignHCenter);
  column->addWidget(m_problem);
  column->addStretch(2);
  m_createCard = makeCreate();
  m_unlockCard = makeUnlock();
  row->addStretch(1);
  for (QWidget *card : {m_createCard, m_unlockCard}) {
    card->setFixedWidth(kCardWidth);
    row->addWidget(card);
  }
  row->addStretch(1);
  prepare();
}

QWidget *EntrancePage::makeCreate() {
  auto *card = new QFrame;
  card->setProperty("card", true);
  auto *layout = cardLayout(card);
  layout->addWidget(plainLabel(tr("Create your vault"), LabelRole::Title));
  layout->addWidget(plainLabel(tr("Dossier keeps the file on yourself that others keep on you. It stays encrypted on this computer, "
                                  "and nothing is ever transmitted."), LabelRole::Muted));
  m_new = new PassphraseEdit(tr("New passphrase"));
  m_again = new PassphraseEdit(tr("The same again"));
  m_strength = new QProgressBar;
  m_strength->setRange(0, 4);
  m_strength->setTextVisible(false);
  m_strength->setFixedHeight(kSmallSpace);
  m_strength->setAccessibleName(tr("Strength of the passphrase"));
  m_strengthWords = plainLabel(tr("Four or more random words are good."), LabelRole::Muted);
  m_createButton = primaryButton(tr("&Create vault"));
  layout->addWidget(plainLabel(tr("New passphrase")));
  layout->addWidget(m_new);
  layout->addWidget(m_strength);
  layout->addWidget(m_strengthWords);
  layout->addWidget(plainLabel(tr("The same again")));
  layout->addWidget(m_again);
  m_createWhere = plainLabel({}, LabelRole::Muted);
  layout->addWidget(m_createWhere);
  auto *buttons = new QHBoxLayout;
  auto *elsewhere = new QPushButton(tr("Create else&where…"));
  auto *existing = new QPushButton(tr("&Open an existing vault…"));
  buttons->addWidget(elsewhere);
  buttons->addWidget(existing);
  buttons->addStretch(1);
  buttons->addWidget(m_createButton);
  layout->addLayout(buttons);
  connect(elsewhere, &QPushButton::clicked, this, [this] { chooseFolder(false); });
  connect(existing, &QPushButton::clicked, this, [this] { chooseFolder(true); });
  connect(m_new, &PassphraseEdit::edited, this, &EntrancePage::showStrength);
  connect(m_new, &PassphraseEdit::submitted, m_again, qOverload<>(&QWidget::setFocus));
  connect(m_again, &PassphraseEdit::submitted, this, &EntrancePage::create);
  connect(m_createButton, &QPushButton::clicked, this, &EntrancePage::create);
  return card;
}

QWidget *EntrancePage::makeUnlock() {
  auto *card = new QFrame;
  card->setProperty("card", true);
  auto *layout = cardLayout(card);
  layout->addWidget(plainLabel(tr("Unlock"), LabelRole::Title));
  m_unlockWhere = plainLabel({}, LabelRole::Muted);
  layout->addWidget(m_unlockWhere);
  layout->addWidget(plainLabel(tr("Passphrase or recovery code")));
  m_secret = new PassphraseEdit(tr("Passphrase or recovery code"));
  layout->addWidget(m_secret);
  auto *buttons = new QHBoxLayout;
  auto *other = new QPushButton(tr("&Open another vault…"));
  auto *fresh = new QPushButton(tr("&New vault…"));
  m_unlockButton = primaryButton(tr("&Unlock"));
  buttons->addWidget(other);
  buttons->addWidget(fresh);
  buttons->addStretch(1);
  buttons->addWidget(m_unlockButton);
  layout->addLayout(buttons);
  connect(other, &QPushButton::clicked, this, [this] { chooseFolder(true); });
  connect(fresh, &QPushButton::clicked, this, [this] { chooseFolder(false); });
  connect(m_secret, &PassphraseEdit::submitted, this, &EntrancePage::unlock);
  connect(m_unlockButton, &QPushButton::clicked, this, &EntrancePage::unlock);
  return card;
}

void EntrancePage::prepare() {
  std::error_code ignored;
  const auto folder = m_workspace.vaultFolder();
  const bool exists = std::filesystem::exists(folder, ignored);
  m_createCard->setVisible(!exists);
  m_unlockCard->setVisible(exists);
  m_createWhere->setText(tr("It will be the folder %1").arg(text(folder.string())));
  m_unlockWhere->setText(text(folder.filename().string()));
  for (PassphraseEdit *edit : {m_new, m_again, m_secret}) edit->clear();
  m_problem->clear();
  setBusy(false);
  (exists ? m_secret : m_new)->setFocus();
}

void EntrancePage::chooseFolder(bool existing) {
  QString chosen;
  if (existing) {
    chosen = QFileDialog::getExistingDirectory(this, tr("Open a vault"), {}, QFileDialog::DontUseNativeDialog | QFileDialog::ShowDirsOnly);
  } else {
    chosen = QFileDialog::getSaveFileName(this, tr("Where the vault shall be"), QStringLiteral("Mine.dossier"), {}, nullptr,
                                          QFileDialog::DontUseNativeDialog);
    if (!chosen.isEmpty() && !chosen.endsWith(QStringLiteral(".dossier"))) chosen += QStringLiteral(".dossier");
  }
  if (chosen.isEmpty()) return;
  m_workspace.setVaultFolder(QFile::encodeName(chosen).toStdString());
  prepare();
}

void EntrancePage::showStrength() {
  const int strength = VaultSession::passphraseStrength(m_new->secret());
  m_strength->setValue(m_new->isEmpty() ? 0 : std::max(1, strength));
  const std::array<QString, 5> words{tr("Guessed at once."), tr("Guessed quickly."), tr("Withstands a careless attacker."),
                                     tr("Good."), tr("Very good.")};
  m_strengthWords->setText(m_new->isEmpty() ? tr("Four or more random words are good.") : words[static_cast<std::size_t>(strength)]);
}

void EntrancePage::setBusy(bool busy) {
  m_createButton->setEnabled(!busy);
  m_unlockButton->setEnabled(!busy);
  m_createButton->setText(busy ? tr("Creating…") : tr("&Create vault"));
  m_unlockButton->setText(busy ? tr("Unlocking…") : tr("&Unlock"));
}

void EntrancePage::create() {
  auto first = normalisedPassphrase(m_new->secret());
  const auto second = normalisedPassphrase(m_again->secret());
  if (!first || !second || !first->equals(*second)) {
    m_problem->setText(tr("The two passphrases differ."));
    m_again->clear();
    m_again->setFocus();
    return;
  }
  setBusy(true);
  m_problem->clear();
  m_workspace.create(std::move(*first), this, [this](const Result<std::shared_ptr<SecretBytes>> &code) {
    setBusy(false);
    if (!code) {
      m_problem->setText(sentenceFor(m_workspace.program(), code.error()));
      return;
    }
    RecoveryDialog(**code, this).exec();
    prepare();
  });
}

void EntrancePage::unlock() {
  auto secret = normalisedPassphrase(m_secret->secret());
  if (!secret || m_secret->isEmpty()) return;
  setBusy(true);
  m_problem->clear();
  m_workspace.open(std::move(*secret), this, [this](const Result<void> &result) {
    setBusy(false);
    m_secret->clear();
    if (!result) {
      m_problem->setText(sentenceFor(m_workspace.program(), result.error()));
      m_secret->setFocus();
    }
  });
}

}  // namespace dossier
