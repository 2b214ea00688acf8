// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/theme.h"

#include <QApplication>
#include <QPalette>
#include <QStyleFactory>
#include <nlohmann/json.hpp>

#include "core/resources.h"
#include "ui/style/words.h"

namespace dossier {
namespace {

Theme &present() {
  static Theme theme;
  return theme;
}

Theme read(const QString &name) {
  Theme theme;
  const auto bytes = resource("theme/tokens.json");
  const auto file = nlohmann::json::parse(bytes.value_or(""), nullptr, false);
  const auto colours = file.value("themes", nlohmann::json::object()).value(name.toStdString(), nlohmann::json::object());
  const auto colour = [&](const char *key) { return QColor(text(colours.value(key, "#808080"))); };
  theme.window = colour("window");
  theme.base = colour("base");
  theme.alternate = colour("alternate");
  theme.text = colour("text");
  theme.muted = colour("muted");
  theme.accent = colour("accent");
  theme.accentText = colour("accentText");
  theme.border = colour("border");
  theme.danger = colour("danger");
  theme.good = colour("good");
  for (const Basis basis : kAllBases) theme.basis[static_cast<std::size_t>(basis)] = colour(std::string(nameOf(basis)).c_str());
  return theme;
}

QPalette paletteOf(const Theme &theme) {
  QPalette palette;
  palette.setColor(QPalette::Window, theme.window);
  palette.setColor(QPalette::WindowText, theme.text);
  palette.setColor(QPalette::Base, theme.base);
  palette.setColor(QPalette::AlternateBase, theme.alternate);
  palette.setColor(QPalette::Text, theme.text);
  palette.setColor(QPalette::Button, theme.base);
  palette.setColor(QPalette::ButtonText, theme.text);
  palette.setColor(QPalette::ToolTipBase, theme.base);
  palette.setColor(QPalette::ToolTipText, theme.text);
  palette.setColor(QPalette::PlaceholderText, theme.muted);
  palette.setColor(QPalette::Highlight, theme.accent);
  palette.setColor(QPalette::HighlightedText, theme.accentText);
  palette.setColor(QPalette::Link, theme.accent);
  palette.setColor(QPalette::Mid, theme.border);
  palette.setColor(QPalette::Light, theme.alternate);
  palette.setColor(QPalette::Dark, theme.border);
  for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText}) {
    palette.setColor(QPalette::Disabled, role, theme.muted);
  }
  return palette;
}

QString sheetOf(const Theme &theme) {
  return QStringLiteral(
             "QFrame[card=\"true\"] { background: %1; border: 1px solid %2; border-radius: 8px; }"
             "QFrame[card=\"true\"]:focus { border: 2px solid %3; }"
             "QListView#navigation { background: transparent; border: none; outline: none; }"
             "QListView#navigation::item { padding: 6px 12px; border-radius: 6px; }"
             "QListView#navigation::item:selected { background: %3; color: %4; }"
             "QLabel[role=\"muted\"] { color: %5; }"
             "QLabel[role=\"danger\"] { color: %6; }"
             "QLabel[role=\"good\"] { color: %7; }"
             "QPushButton { padding: 6px 12px; }"
             "QPushButton[primary=\"true\"] { background: %3; color: %4; border: 1px solid %3; border-radius: 4px; padding: 6px 12px; }"
             "QPushButton[primary=\"true\"]:disabled { background: %9; color: %5; border-color: %2; }"
             "QPushButton[primary=\"true\"]:focus { border: 2px solid %8; }"
             "QPushButton[link=\"true\"] { color: %3; background: transparent; border: none; padding: 6px 0px; text-align: left; }"
             "QPushButton[link=\"true\"]:focus, QPushButton[link=\"true\"]:hover { text-decoration: underline; }"
             "QPushButton[link=\"true\"]:disabled { color: %5; }"
             "QFrame[notice] { background: %1; border: 1px solid %2; border-left: 4px solid %3; border-radius: 4px; }"
             "QFrame[notice=\"good\"] { border-left-color: %7; }"
             "QFrame[notice=\"danger\"] { border-color: %6; }"
             "QFrame[rule=\"true\"] { background: %2; border: none; max-height: 1px; min-height: 1px; }"
             "QFrame[notice] QLabel { border: none; }"
             "QHeaderView::section { background: %9; color: %8; border: none; border-bottom: 1px solid %2; padding: 6px; }"
             "QTreeView, QTableView, QListView { border: 1px solid %2; border-radius: 4px; }"
             // Fusion draws an empty box in a darker window colour, which in dark themes cannot be seen.
             "QCheckBox::indicator:unchecked, QTreeView::indicator:unchecked, QListView::indicator:unchecked {"
             " border: 1px solid %5; border-radius: 2px; background: %1; width: 11px; height: 11px; }"
             "QRadioButton::indicator:unchecked { border: 1px solid %5; border-radius: 6px; background: %1; width: 11px; height: 11px; }"
             "QRadioButton::indicator:checked { border: 4px solid %3; border-radius: 6px; background: %1; width: 5px; height: 5px; }"
             "QRadioButton::indicator:checked:disabled { border-color: %5; }")
      .arg(theme.base.name(), theme.border.name(), theme.accent.name(), theme.accentText.name(), theme.muted.name(),
           theme.danger.name(), theme.good.name(), theme.text.name(), theme.alternate.name());
}

/// Fusion draws outlines in a darker window colour, which on black cannot be seen.
QString outlinesOf(const Theme &theme) {
  if (theme.window != Qt::black) return {};
  return QStringLiteral(
             "QPushButton, QLineEdit, QComboBox, QPlainTextEdit { border: 1px solid %1; border-radius: 4px; }"
             "QPushButton:focus, QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus { border: 2px solid %2; }"
             "QPushButton[link=\"true\"] { border: none; }"
             "QAbstractSpinBox QLineEdit { border: none; }"
             "QLineEdit, QComboBox { padding: 2px 4px; }")
      .arg(theme.border.name(), theme.accent.name());
}

}  // namespace

void applyTheme(const QString &name) {
  present() = read(name);
  QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
  QApplication::setPalette(paletteOf(present()));
  qApp->setStyleSheet(outlinesOf(present()) + sheetOf(present()));
}

const Theme &currentTheme() { return present(); }

}  // namespace dossier
