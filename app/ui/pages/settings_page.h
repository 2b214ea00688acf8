// SPDX-License-Identifier: GPL-3.0-or-later
// Vault and settings: appearance, idle lock, keys, verification, self-check.
#pragma once

#include <QWidget>

#include "ui/workspace.h"

class QComboBox;
class QLabel;
class QVBoxLayout;

namespace dossier {

class SettingsPage : public QWidget {
  Q_OBJECT

 public:
  explicit SettingsPage(Workspace &workspace, QWidget *parent = nullptr);
  void verify();
  void showSelfCheck();
  /// The one in force, however it was chosen.
  void showTheme(const QString &name);

 signals:
  void themeChosen(const QString &name);
  void idleMinutesChosen(int minutes);
  void message(const QString &text);

 private:
  QWidget *makeAppearance();
  QWidget *makeKeys();
  QWidget *makeCare();
  void changePassphrase();
  void replaceRecoveryCode();
  void showLines(const QString &title, const QStringList &lines, bool good);
  Workspace &m_workspace;
  QComboBox *m_theme = nullptr;
  QLabel *m_resultTitle;
  QLabel *m_result;
};

/// What the settings hold; kept in a plain file of the configuration folder, without anything of the inventory.
QString storedTheme();
int storedIdleMinutes();
void storeTheme(const QString &name);
void storeIdleMinutes(int minutes);
/// Seconds until what was copied leaves the clipboard, 10 to 120.
int storedClipboardSeconds();
void storeClipboardSeconds(int seconds);

}  // namespace dossier
