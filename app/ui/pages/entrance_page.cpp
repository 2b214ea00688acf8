// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/entrance_page.h"

#include <QBoxLayout>

#include "ui/controls/file_dialogs.h"
#include "ui/controls/key_file_row.h"
#include "ui/controls/new_passphrase.h"
#include "ui/controls/plain_label.h"
#include "ui/controls/present_key.h"
#include "ui/pages/recovery_dialog.h"
#include "ui/pages/replacement.h"
#include "ui/style/theme.h"
#include "ui/style/words.h"

namespace dossier {
namespace {

constexpr int kCardWidth = 520;

QVBoxLayout *roomyLayout(QFrame &card, const QString &title) {
  card.setProperty("card", true);
  auto *layout = new QVBoxLayout(&card);
  layout->setContentsMargins(kLargeSpace, kLargeSpace, kLargeSpace, kLargeSpace);
  layout->setSpacing(kMediumSpace);
  layout->addWidget(plainLabel(title, LabelRole::Title));
  return layout;
}

}  // namespace

EntrancePage::EntrancePage(Workspace &workspace, QWidget *parent) : QWidget(parent), m_workspace(workspace) {
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(kLargeSpace, kLargeSpace, kLargeSpace, kLargeSpace);
  column->setSpacing(kMediumSpace);
  column->addStretch(1);
  for (QWidget *card : {m_createCard = makeCreate(), m_unlockCard = makeUnlock()}) {
    card->setFixedWidth(kCardWidth);
    column->addWidget(card, 0, Qt::AlignHCenter);
  }
  m_problem = plainLabel({}, LabelRole::Danger);
  m_problem->setAlignment(Qt::AlignHCenter);
  column->addWidget(m_problem);
  m_save = new QPushButton(tr("&Save what can be read…"));
  column->addWidget(m_save, 0, Qt::AlignHCenter);
  column->addStretch(2);
  connect(m_save, &QPushButton::clicked, this, [this] { saveWhatCanBeRead(m_workspace, this); });
  connect(&workspace, &Workspace::busyChanged, this, [this](bool busy) { setBusy(busy, false); });
  connect(&workspace, &Workspace::failed, this, [this](const QString &sentence) { m_problem->setText(sentence); });
  prepare();
}

QWidget *EntrancePage::makeCreate() {
  auto *card = new QFrame;
  auto *layout = roomyLayout(*card, tr("Create your vault"));
  layout->addWidget(plainLabel(tr("Dossier keeps the file on yourself that others keep on you. It stays encrypted on this computer, "
                                  "and nothing is ever transmitted."), LabelRole::Muted));
  layout->addWidget(m_new = new NewPassphrase);
  layout->addWidget(m_newFile = new KeyFileRow(m_workspace.program(), KeyFileRow::Making::Yes));
  layout->addWidget(m_createWhere = plainLabel({}, LabelRole::Muted));
  layout->addWidget(m_createButton = primaryButton(tr("&Create vault")), 0, Qt::AlignRight);
  addLinks(*layout, true);
  connect(m_new, &NewPassphrase::submitted, this, &EntrancePage::create);
  connect(m_createButton, &QPushButton::clicked, this, &EntrancePage::create);
  return card;
}

QWidget *EntrancePage::makeUnlock() {
  auto *card = new QFrame;
  auto *layout = roomyLayout(*card, tr("Unlock"));
  layout->addWidget(m_unlockWhere = plainLabel({}, LabelRole::Muted));
  layout->addWidget(m_secret = new PresentKey(m_workspace.program(), tr("Passphrase or recovery code")));
  layout->addWidget(m_unlockButton = primaryButton(tr("&Unlock")), 0, Qt::AlignRight);
  addLinks(*layout, false);
  connect(m_secret, &PresentKey::submitted, this, &EntrancePage::unlock);
  connect(m_unlockButton, &QPushButton::clicked, this, &EntrancePage::unlock);
  return card;
}

/// What few people need on few days, below a line.
void EntrancePage::addLinks(QVBoxLayout &column, bool creating) {
  auto *line = new QFrame;
  line->setProperty("rule", true);
  column.addWidget(line);
  auto *links = new QHBoxLayout;
  links->setSpacing(kLargeSpace);
  auto *other = linkButton(creating ? tr("&Open an existing vault…") : tr("&Open another vault…"));
  auto *fresh = linkButton(creating ? tr("Create else&where…") : tr("&New vault…"));
  auto *restore = linkButton(tr("&Restore from a backup…"));
  for (QPushButton *link : {other, fresh, restore}) links->addWidget(link);
  links->addStretch(1);
  column.addLayout(links);
  connect(other, &QPushButton::clicked, this, [this] { chooseFolder(true); });
  connect(fresh, &QPushButton::clicked, this, [this] { chooseFolder(false); });
  connect(restore, &QPushButton::clicked, this, [this] { restoreFromBackup(m_workspace, this); });
}

void EntrancePage::prepare() {
  std::error_code ignored;
  const auto folder = m_workspace.vaultFolder();
  const bool exists = std::filesystem::exists(folder, ignored);
  m_createCard->setVisible(!exists);
  m_unlockCard->setVisible(exists);
  m_createWhere->setText(tr("It will be the folder %1").arg(text(folder.string())));
  m_unlockWhere->setText(text(folder.filename().string()));
  m_new->clear();
  m_newFile->clear();
  m_secret->clear();
  m_problem->clear();
  m_save->hide();
  setBusy(m_workspace.isBusy(), false);
  (exists ? static_cast<QWidget *>(m_secret) : m_new)->setFocus();
}

void EntrancePage::chooseFolder(bool existing) {
  const auto chosen = existing ? askForFolder(this, tr("Open a vault"))
                               : askForNewFile(this, tr("Where the vault shall be"), QStringLiteral("Mine.dossier"), QStringLiteral(".dossier"));
  if (chosen.empty()) return;
  m_workspace.setVaultFolder(chosen);
  prepare();
}

void EntrancePage::setBusy(bool busy, bool own) {
  m_working = busy && own;
  m_createButton->setEnabled(!busy);
  m_unlockButton->setEnabled(!busy);
  m_createButton->setText(busy && own ? tr("Creating…") : tr("&Create vault"));
  m_unlockButton->setText(busy && own ? tr("Unlocking…") : tr("&Unlock"));
}

void EntrancePage::tell(const Error &error) {
  m_problem->setText(sentenceFor(m_workspace.program(), error));
  m_save->setVisible(error.code == ErrorCode::BodyDamaged && m_unlockCard->isVisible());
}

void EntrancePage::create() {
  if (m_working) return;
  if (!m_new->agrees()) {
    m_problem->setText(tr("The two passphrases differ."));
    return m_new->askAgain();
  }
  auto secrets = std::make_shared<Secrets>();
  auto passphrase = m_new->secret();
  auto keyFile = m_newFile->secret();
  if (!passphrase) return tell(passphrase.error());
  if (!keyFile) return tell(keyFile.error());
  secrets->passphrase = std::move(*passphrase);
  secrets->keyFile = std::move(*keyFile);
  m_problem->clear();
  m_workspace.create(secrets, this, [this](const Result<std::shared_ptr<SecretBytes>> &code) {
    if (!code) return tell(code.error());
    RecoveryDialog(**code, text(m_workspace.vaultFolder().stem().string()), this).exec();
    prepare();
  });
  setBusy(true, true);
}

void EntrancePage::unlock() {
  if (m_secret->isEmpty() || m_working) return;
  const auto secrets = m_secret->secrets();
  if (!secrets) return tell(secrets.error());
  m_problem->clear();
  m_workspace.open(*secrets, this, [this](const Result<void> &result) {
    m_secret->clear(!result);
    if (result) return;
    tell(result.error());
    m_secret->setFocus();
  });
  setBusy(true, true);
}

}  // namespace dossier
