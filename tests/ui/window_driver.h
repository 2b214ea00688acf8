// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does with the window, for tests: find by name, press, type, drop, read.
#pragma once

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableWidget>
#include <QTimer>
#include <QTreeWidget>
#include <functional>

#include "ui/controls/passphrase_edit.h"
#include "ui/main_window.h"
#include "ui/style/theme.h"
#include "ui/style/words.h"

namespace dossier {

inline constexpr const char *kPassphrase = "correct horse battery staple";
inline constexpr int kPatience = 60'000;   ///< milliseconds; a key derivation takes about one second

/// The widget that a screen reader calls so.
template <class Widget>
Widget *named(QWidget &window, const QString &name) {
  for (Widget *widget : window.findChildren<Widget *>()) {
    if (widget->accessibleName() == name) return widget;
  }
  return nullptr;
}

/// The button with these words, the visible one first.
QPushButton *button(QWidget &window, const QString &words);
void click(QWidget &window, const QString &words);
/// Ctrl and a key, in the active window.
void press(QWidget &window, Qt::Key key);
/// Whether a visible label holds the words.
bool showsText(QWidget &window, const QString &part);
void drop(QWidget &window, const QString &file);
void writeFile(const QString &file, const QByteArray &bytes);
void chooseHolder(QWidget &window, const Holder &holder);
QTreeWidgetItem *topItem(const QTreeWidget &tree, const QString &text);
/// The first column of every line, children included.
QStringList linesOf(const QTreeWidget &tree);
/// Every text that any widget still holds, shown or not.
QStringList wordsOf(QWidget &window);
QStringList holderNames(const Workspace &workspace);

/// Waits for a dialog and answers it; a dialog runs its own loop, so nobody else can.
class DialogAnswerer : public QObject {
  Q_OBJECT

 public:
  explicit DialogAnswerer(std::function<void(QDialog &)> answer);

 private:
  void look();
  QTimer m_timer;
  std::function<void(QDialog &)> m_answer;
};

/// Reads the 16 words off the dialog, goes on and answers the three that are asked, ending with Return.
void answerRecovery(QDialog &dialog);

}  // namespace dossier
