// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings_page.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDialog>
#include <QFormLayout>
#include <QSettings>
#include <QSpinBox>
#include <QStandardPaths>

#include "service/passphrase_text.h"
#include "service/self_check.h"
#include "service/vault_keys.h"
#include "ui/controls/passphrase_edit.h"
#include "ui/controls/plain_label.h"
#include "ui/pages/recovery_dialog.h"
#include "ui/style/theme.h"
#include "ui/style/words.h"

namespace dossier {
namespace {

constexpr int kUsualIdleMinutes = 10;
constexpr int kFewestClipboardSeconds = 10, kUsualClipboardSeconds = 30, kMostClipboardSeconds = 120;

QSettings settings() {
  return QSettings(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/dossier/dossier.conf"),
                   QSettings::IniFormat);
}

QFrame *section(const QString &title, QVBoxLayout *&inside) {
  auto *card = new QFrame;
  card->setProperty("card", true);
  inside = new QVBoxLayout(card);
  inside->setContentsMargins(kLargeSpace, kMediumSpace, kLargeSpace, kMediumSpace);
  inside->setSpacing(kMediumSpace);
  inside->addWidget(plainLabel(title, LabelRole::Heading));
  return card;
}

/// Asks for one or more passphrases; empty where the person changed their mind.
std::vector<SecretBytes> askFor(const QStringList &names, const QString &title, QWidget *parent) {
  QDialog dialog(parent);
  dialog.setWindowTitle(title);
  dialog.setMinimumWidth(420);
  auto *form = new QVBoxLayout(&dialog);
  form->setSpacing(kSmallSpace);
  form->setContentsMargins(kLargeSpace, kLargeSpace, kLargeSpace, kLargeSpace);
  std::vector<PassphraseEdit *> edits;
  for (const QString &name : names) {
    form->addWidget(plainLabel(name));
    edits.push_back(new PassphraseEdit(name));
    form->addWidget(edits.back());
  }
  auto *buttons = new QHBoxLayout;
  auto *cancel = new QPushButton(QObject::tr("Cancel"));
  auto *done = primaryButton(title);
  buttons->addStretch(1);
  buttons->addWidget(cancel);
  buttons->addWidget(done);
  form->addLayout(buttons);
  QObject::connect(cancel, &QPushButton::clicked, &dialog, &QDialog::reject);
  QObject::connect(done, &QPushButton::clicked, &dialog, &QDialog::accept);
  for (std::size_t i = 0; i < edits.size(); ++i) {
    if (i + 1 < edits.size()) {
      QObject::connect(edits[i], &PassphraseEdit::submitted, edits[i + 1], qOverload<>(&QWidget::setFocus));
    } else {
      QObject::connect(edits[i], &PassphraseEdit::submitted, &dialog, &QDialog::accept);
    }
  }
  std::vector<SecretBytes> secrets;
  if (dialog.exec() != QDialog::Accepted) return secrets;
  for (const PassphraseEdit *edit : edits) {
    auto secret = normalisedPassphrase(edit->secret());
    if (!secret) return {};
    secrets.push_back(std::move(*secret));
  }
  return secrets;
}

}  // namespace

QString storedTheme() { return settings().value(QStringLiteral("theme"), QStringLiteral("light")).toString(); }
int storedIdleMinutes() { return settings().value(QStringLiteral("idleMinutes"), kUsualIdleMinutes).toInt(); }
void storeTheme(const QString &name) { settings().setValue(QStringLiteral("theme"), name); }
void storeIdleMinutes(int minutes) { settings().setValue(QStringLiteral("idleMinutes"), minutes); }
int storedClipboardSeconds() {
  return std::clamp(settings().value(QStringLiteral("clipboardSeconds"), kUsualClipboardSeconds).toInt(), kFewestClipboardSeconds, kMostClipboardSeconds);
}
void storeClipboardSeconds(int seconds) { settings().setValue(QStringLiteral("clipboardSeconds"), seconds); }

SettingsPage::SettingsPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_resultTitle(plainLabel({}, LabelRole::Heading)), m_result(plainLabel({})) {
  auto *inside = new QWidget;
  auto *layout = new QVBoxLayout(inside);
  layout->setContentsMargins(kLargeSpace, kLargeSpace, kLargeSpace, kLargeSpace);
  layout->setSpacing(kMediumSpace);
  layout->addWidget(plainLabel(tr("Vault and settings"), LabelRole::Title));
  layout->addWidget(makeAppearance());
  layout->addWidget(makeKeys());
  layout->addWidget(makeCare());
  layout->addStretch(1);
  auto *outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(scrolling(inside));
}

QWidget *SettingsPage::makeAppearance() {
  QVBoxLayout *inside = nullptr;
  QFrame *card = section(tr("Appearance and lock"), inside);
  auto *form = new QFormLayout;
  auto *theme = m_theme = new QComboBox;
  theme->addItem(tr("Light"), QStringLiteral("light"));
  theme->addItem(tr("Dark"), QStringLiteral("dark"));
  theme->addItem(tr("High contrast"), QStringLiteral("contrast"));
  theme->setCurrentIndex(std::max(0, theme->findData(storedTheme())));
  auto *idle = new QSpinBox;
  idle->setRange(1, 120);
  idle->setSuffix(tr(" minutes"));
  idle->setValue(storedIdleMinutes());
  form->addRow(tr("&Colours"), theme);
  auto *copied = new QSpinBox;
  copied->setRange(kFewestClipboardSeconds, kMostClipboardSeconds);
  copied->setSuffix(tr(" seconds"));
  copied->setValue(storedClipboardSeconds());
  form->addRow(tr("&Lock when idle for"), idle);
  form->addRow(tr("C&lear copied text after"), copied);
  inside->addLayout(form);
  connect(theme, &QComboBox::currentIndexChanged, this, [this, theme] { emit themeChosen(theme->currentData().toString()); });
  connect(idle, &QSpinBox::valueChanged, this, &SettingsPage::idleMinutesChosen);
  connect(copied, &QSpinBox::valueChanged, this, &storeClipboardSeconds);
  return card;
}

void SettingsPage::showTheme(const QString &name) {
  const QSignalBlocker quiet(m_theme);
  m_theme->setCurrentIndex(std::max(0, m_theme->findData(name)));
}

QWidget *SettingsPage::makeKeys() {
  QVBoxLayout *inside = nullptr;
  QFrame *card = section(tr("Keys"), inside);
  inside->addWidget(plainLabel(tr("A passphrase and a recovery code open this vault. Changing one rewrites the header, never the data."), LabelRole::Muted));
  auto *row = new QHBoxLayout;
  auto *change = new QPushButton(tr("Change &passphrase…"));
  auto *recovery = new QPushButton(tr("New &recovery code…"));
  row->addWidget(change);
  row->addWidget(recovery);
  row->addStretch(1);
  inside->addLayout(row);
  connect(change, &QPushButton::clicked, this, &SettingsPage::changePassphrase);
  connect(recovery, &QPushButton::clicked, this, &SettingsPage::replaceRecoveryCode);
  return card;
}

QWidget *SettingsPage::makeCare() {
  QVBoxLayout *inside = nullptr;
  QFrame *card = section(tr("Checks"), inside);
  auto *row = new QHBoxLayout;
  auto *verifyButton = new QPushButton(tr("Verif&y the vault"));
  auto *self = new QPushButton(tr("&Self-check: nothing is transmitted"));
  row->addWidget(verifyButton);
  row->addWidget(self);
  row->addStretch(1);
  inside->addLayout(row);
  inside->addWidget(m_resultTitle);
  inside->addWidget(m_result);
  connect(verifyButton, &QPushButton::clicked, this, &SettingsPage::verify);
  connect(self, &QPushButton::clicked, this, &SettingsPage::showSelfCheck);
  return card;
}

void SettingsPage::showLines(const QString &title, const QStringList &lines, bool good) {
  m_resultTitle->setText(title);
  m_resultTitle->setProperty("role", good ? QStringLiteral("good") : QStringLiteral("danger"));
  m_resultTitle->setStyleSheet(QStringLiteral("color: %1").arg((good ? currentTheme().good : currentTheme().danger).name()));
  m_result->setText(lines.join(QLatin1Char('\n')));
}

void SettingsPage::verify() {
  m_resultTitle->setText(tr("Checking every page and row…"));
  m_result->clear();
  m_workspace.ask<Result<VaultCheck>>(
      this, [stop = m_workspace.stopToken()](VaultSession &session) { return session.verify(stop); },
      [this](const Result<VaultCheck> &check) {
        if (!check) return showLines(sentenceFor(m_workspace.program(), check.error()), {}, false);
        QStringList lines;
        for (const VaultCheck::Line &line : check->lines) {
          lines.append((line.good ? tr("✓ ") : tr("✗ ")) + wordsFor(m_workspace.program(), line.what) + (line.detail.empty() ? QString() : QStringLiteral(" (%1)").arg(text(line.detail))));
        }
        showLines(check->good() ? tr("The vault is whole") : tr("The vault does not verify"), lines, check->good());
      });
}

void SettingsPage::showSelfCheck() {
  QStringList lines;
  bool good = true;
  auto checks = selfCheck(FileReach::Ordinary);
  checks.push_back({"session-lock", m_workspace.sessionLockSeen(), !m_workspace.sessionLockSeen(), ""});
  for (const CheckLine &line : checks) {
    good = good && (line.good || line.missing);
    lines.append((line.good ? tr("✓ ") : line.missing ? tr("– ") : tr("✗ ")) + wordsFor(m_workspace.program(), "selfcheck." + line.id));
  }
  showLines(good ? tr("Nothing can be transmitted") : tr("A protection is missing"), lines, good);
}

void SettingsPage::changePassphrase() {
  auto secrets = askFor({tr("Present passphrase"), tr("New passphrase"), tr("The same again")}, tr("Change passphrase"), this);
  if (secrets.size() != 3) return;
  if (!secrets[1].equals(secrets[2])) {
    emit message(tr("The two passphrases differ. Nothing was changed."));
    return;
  }
  auto shared = std::make_shared<std::vector<SecretBytes>>(std::move(secrets));
  m_workspace.ask<Result<void>>(
      this, [shared](VaultSession &session) { return VaultKeys(session).change((*shared)[0], (*shared)[1]); },
      [this](const Result<void> &result) {
        emit message(result ? tr("The passphrase is changed. Older backups still open with the old one.")
                            : sentenceFor(m_workspace.program(), result.error()));
      });
}

void SettingsPage::replaceRecoveryCode() {
  auto secrets = askFor({tr("Present passphrase")}, tr("New recovery code"), this);
  if (secrets.empty()) return;
  using Code = Result<std::shared_ptr<SecretBytes>>;
  auto shared = std::make_shared<SecretBytes>(std::move(secrets.front()));
  m_workspace.ask<Code>(
      this,
      [shared](VaultSession &session) -> Code {
        auto code = VaultKeys(session).replaceRecoveryCode(*shared);
        if (!code) return fail(code.error());
        return std::make_shared<SecretBytes>(std::move(*code));
      },
      [this](const Code &code) {
        if (!code) {
          emit message(sentenceFor(m_workspace.program(), code.error()));
          return;
        }
        RecoveryDialog(**code, this).exec();
        emit message(tr("The new recovery code is in force; the old one opens nothing any more."));
      });
}

}  // namespace dossier
