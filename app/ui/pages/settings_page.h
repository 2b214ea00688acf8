// SPDX-License-Identifier: GPL-3.0-or-later
// Vault and settings: appearance and idle lock, and a card each for keys, backups and checks.
#pragma once

#include <QWidget>

#include "ui/workspace.h"

class QComboBox;

namespace dossier {

class BackupsCard;
class ChecksCard;
class KeysCard;

class SettingsPage : public QWidget {
  Q_OBJECT

 public:
  explicit SettingsPage(Workspace &workspace, QWidget *parent = nullptr);
  void backUp();
  void merge();
  void verify();
  void showSelfCheck();
  /// The one in force, however it was chosen.
  void showTheme(const QString &name);

 signals:
  void themeChosen(const QString &name);
  void idleMinutesChosen(int minutes);

 private:
  QWidget *makeAppearance();
  QComboBox *makeLanguages();
  QComboBox *m_theme = nullptr;
  KeysCard *m_keys;
  BackupsCard *m_backups;
  ChecksCard *m_checks;
};

/// What the settings hold; kept in a plain file of the configuration folder, without anything of the inventory.
QString storedTheme();
int storedIdleMinutes();
void storeTheme(const QString &name);
/// "de"; empty: as the system.
QString storedLanguage();
void storeLanguage(const QString &name);
void storeIdleMinutes(int minutes);
/// Seconds until what was copied leaves the clipboard, 10 to 120.
int storedClipboardSeconds();
void storeClipboardSeconds(int seconds);

}  // namespace dossier
