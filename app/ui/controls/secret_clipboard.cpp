// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/secret_clipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <array>
#include <utility>

namespace dossier {
namespace {

// Clipboard managers that keep a history leave out what is marked so (KDE's Klipper and those that follow it).
const QString kHint = QStringLiteral("x-kde-passwordManagerHint");
constexpr std::array kModes{QClipboard::Clipboard, QClipboard::Selection};

bool isOurs(const QClipboard &clipboard, QClipboard::Mode mode) {
  // Without a display there is nobody else, and the platform does not keep who owns it.
  if (QGuiApplication::platformName() == QStringLiteral("offscreen")) return mode == QClipboard::Clipboard;
  return mode == QClipboard::Clipboard ? clipboard.ownsClipboard() : clipboard.supportsSelection() && clipboard.ownsSelection();
}

}  // namespace

SecretClipboard::SecretClipboard(std::function<int()> seconds, QObject *parent) : QObject(parent), m_seconds(std::move(seconds)) {
  m_delay.setSingleShot(true);
  m_delay.setObjectName(QStringLiteral("clipboard"));
  m_delay.setParent(this);
  connect(&m_delay, &QTimer::timeout, this, &SecretClipboard::clear);
  connect(QGuiApplication::clipboard(), &QClipboard::changed, this, &SecretClipboard::onChanged);
}

void SecretClipboard::onChanged(int mode) {
  QClipboard *clipboard = QGuiApplication::clipboard();
  const auto which = static_cast<QClipboard::Mode>(mode);
  if (m_marking || !isOurs(*clipboard, which)) return;
  const QMimeData *present = clipboard->mimeData(which);
  if (present == nullptr || !present->hasText() || present->text().isEmpty()) return;
  m_delay.start(m_seconds() * 1000);
  if (which != QClipboard::Clipboard || present->hasFormat(kHint)) return;
  auto *marked = new QMimeData;
  marked->setText(present->text());
  marked->setData(kHint, QByteArrayLiteral("secret"));
  m_marking = true;
  clipboard->setMimeData(marked, which);
  m_marking = false;
}

void SecretClipboard::clear() {
  m_delay.stop();
  QClipboard *clipboard = QGuiApplication::clipboard();
  for (const auto mode : kModes) {
    if (isOurs(*clipboard, mode)) clipboard->clear(mode);
  }
}

}  // namespace dossier
