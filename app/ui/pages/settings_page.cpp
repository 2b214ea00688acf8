// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings_page.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLocale>
#include <QSettings>
#include <QSpinBox>
#include <QStandardPaths>

#include "ui/controls/card.h"
#include "ui/controls/plain_label.h"
#include "ui/pages/backups_card.h"
#include "ui/pages/checks_card.h"
#include "ui/pages/keys_card.h"
#include "ui/style/language.h"
#include "ui/style/theme.h"

namespace dossier {
namespace {

constexpr int kUsualIdleMinutes = 10;
constexpr int kFewestClipboardSeconds = 10, kUsualClipboardSeconds = 30, kMostClipboardSeconds = 120;

QSettings settings() {
  return QSettings(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/dossier/dossier.conf"),
                   QSettings::IniFormat);
}

}  // namespace

QString storedTheme() { return settings().value(QStringLiteral("theme"), QStringLiteral("light")).toString(); }
int storedIdleMinutes() { return settings().value(QStringLiteral("idleMinutes"), kUsualIdleMinutes).toInt(); }
void storeTheme(const QString &name) { settings().setValue(QStringLiteral("theme"), name); }
void storeIdleMinutes(int minutes) { settings().setValue(QStringLiteral("idleMinutes"), minutes); }
QString storedLanguage() { return settings().value(QStringLiteral("language")).toString(); }
void storeLanguage(const QString &name) { settings().setValue(QStringLiteral("language"), name); }
int storedClipboardSeconds() {
  return std::clamp(settings().value(QStringLiteral("clipboardSeconds"), kUsualClipboardSeconds).toInt(), kFewestClipboardSeconds, kMostClipboardSeconds);
}
void storeClipboardSeconds(int seconds) { settings().setValue(QStringLiteral("clipboardSeconds"), seconds); }

SettingsPage::SettingsPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_keys(new KeysCard(workspace)), m_backups(new BackupsCard(workspace)), m_checks(new ChecksCard(workspace)) {
  auto *inside = new QWidget;
  auto *layout = new QVBoxLayout(inside);
  layout->setContentsMargins(kLargeSpace, kLargeSpace, kLargeSpace, kLargeSpace);
  layout->setSpacing(kMediumSpace);
  layout->addWidget(plainLabel(tr("Vault and settings"), LabelRole::Title));
  for (QWidget *card : std::initializer_list<QWidget *>{m_keys, m_backups, m_checks, makeAppearance()}) layout->addWidget(card);
  layout->addStretch(1);
  auto *outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(scrolling(inside));
  connect(m_keys, &KeysCard::backupsChanged, m_backups, &BackupsCard::refresh);
}

void SettingsPage::backUp() { m_backups->backUp(); }
void SettingsPage::merge() { m_backups->merge(); }
void SettingsPage::verify() { m_checks->verify(); }
void SettingsPage::showSelfCheck() { m_checks->showSelfCheck(); }

QWidget *SettingsPage::makeAppearance() {
  auto *card = new QFrame;
  auto *inside = cardLayout(*card, tr("Appearance and lock"));
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
  form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
  form->addRow(tr("Colo&urs"), theme);
  form->addRow(tr("La&nguage, from the next start on"), makeLanguages());
  auto *copied = new QSpinBox;
  copied->setRange(kFewestClipboardSeconds, kMostClipboardSeconds);
  copied->setSuffix(tr(" seconds"));
  copied->setValue(storedClipboardSeconds());
  form->addRow(tr("&Lock when idle for"), idle);
  form->addRow(tr("Clear cop&ied text after"), copied);
  inside->addLayout(form);
  connect(theme, &QComboBox::currentIndexChanged, this, [this, theme] { emit themeChosen(theme->currentData().toString()); });
  connect(idle, &QSpinBox::valueChanged, this, &SettingsPage::idleMinutesChosen);
  connect(copied, &QSpinBox::valueChanged, this, &storeClipboardSeconds);
  return card;
}

QComboBox *SettingsPage::makeLanguages() {
  auto *languages = new QComboBox;
  languages->addItem(tr("As the system"), QString());
  // A language is called by its own name: who looks for it may not read the present one.
  for (const QString &language : interfaceLanguages()) languages->addItem(QLocale(language).nativeLanguageName(), language);
  languages->setCurrentIndex(std::max(0, languages->findData(storedLanguage())));
  connect(languages, &QComboBox::currentIndexChanged, this, [languages] { storeLanguage(languages->currentData().toString()); });
  return languages;
}

void SettingsPage::showTheme(const QString &name) {
  const QSignalBlocker quiet(m_theme);
  m_theme->setCurrentIndex(std::max(0, m_theme->findData(name)));
}

}  // namespace dossier
