// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/passphrase_edit.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyleOptionFrame>
#include <algorithm>
#include <cstring>

#include "ui/style/theme.h"

namespace dossier {
namespace {

constexpr std::size_t kMostBytes = 1024;
constexpr int kMostDots = 40;

}  // namespace

PassphraseEdit::PassphraseEdit(const QString &name, QWidget *parent) : QWidget(parent), m_bytes(kMostBytes) {
  setAccessibleName(name);
  setFocusPolicy(Qt::StrongFocus);
  setAttribute(Qt::WA_InputMethodEnabled);
  setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setCursor(Qt::IBeamCursor);
}

SecretBytes PassphraseEdit::secret() const { return SecretBytes(m_bytes.view().substr(0, m_size)); }

void PassphraseEdit::clear() {
  m_bytes = SecretBytes(kMostBytes);
  m_size = 0;
  m_characters = 0;
  update();
  emit edited();
}

QSize PassphraseEdit::sizeHint() const { return {24 * fontMetrics().averageCharWidth(), fontMetrics().height() + 2 * kSmallSpace + 4}; }

QVariant PassphraseEdit::inputMethodQuery(Qt::InputMethodQuery query) const {
  if (query == Qt::ImHints) return static_cast<int>(inputMethodHints());
  return query == Qt::ImEnabled ? QVariant(true) : QWidget::inputMethodQuery(query);
}

void PassphraseEdit::append(QByteArray utf8) {
  const auto length = static_cast<std::size_t>(utf8.size());
  if (length > 0 && m_size + length <= kMostBytes) {
    std::memcpy(m_bytes.data() + m_size, utf8.constData(), length);
    m_size += length;
    m_characters += static_cast<int>(std::count_if(utf8.begin(), utf8.end(), [](char c) { return (c & 0xC0) != 0x80; }));
  }
  utf8.fill('\0');
  update();
  emit edited();
}

void PassphraseEdit::removeLast() {
  if (m_size == 0) return;
  // Back to the first byte of the last character.
  do {
    --m_size;
  } while (m_size > 0 && (m_bytes.data()[m_size] & 0xC0) == 0x80);
  std::fill(m_bytes.data() + m_size, m_bytes.data() + kMostBytes, std::uint8_t{0});
  --m_characters;
  update();
  emit edited();
}

void PassphraseEdit::keyPressEvent(QKeyEvent *event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    emit submitted();
  } else if (event->key() == Qt::Key_Backspace) {
    event->modifiers() & Qt::ControlModifier ? clear() : removeLast();
  } else if (event->matches(QKeySequence::Paste)) {
    append(QGuiApplication::clipboard()->text().remove(QLatin1Char('\n')).toUtf8());
  } else if (!event->text().isEmpty() && event->text().at(0).isPrint() && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier))) {
    append(event->text().toUtf8());
  } else {
    QWidget::keyPressEvent(event);
  }
}

void PassphraseEdit::inputMethodEvent(QInputMethodEvent *event) {
  append(event->commitString().toUtf8());
  event->accept();
}

void PassphraseEdit::focusInEvent(QFocusEvent *event) {
  QWidget::focusInEvent(event);
  update();
}

void PassphraseEdit::focusOutEvent(QFocusEvent *event) {
  QWidget::focusOutEvent(event);
  update();
}

void PassphraseEdit::paintEvent(QPaintEvent *) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const Theme &theme = currentTheme();
  painter.setBrush(theme.base);
  painter.setPen(QPen(hasFocus() ? theme.accent : theme.border, hasFocus() ? 2 : 1));
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme.text);
  const qreal radius = fontMetrics().height() / 6.0;
  const int dots = std::min(m_characters, kMostDots);
  const auto place = [radius](int i) { return kMediumSpace + i * radius * 3.2; };
  for (int i = 0; i < dots; ++i) painter.drawEllipse(QPointF(place(i), height() / 2.0), radius, radius);
  if (hasFocus()) painter.fillRect(QRectF(place(dots) - radius, height() * 0.25, 1.5, height() * 0.5), theme.text);
}

}  // namespace dossier
