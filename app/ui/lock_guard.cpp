// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lock_guard.h"

#include <time.h>
#include <unistd.h>

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPixmapCache>
#include <QPlainTextEdit>
#include <QSocketNotifier>
#include <QSpinBox>
#include <cerrno>
#include <span>

#include "core/memory.h"
#include "ui/pages/settings_page.h"

namespace dossier {
namespace {

constexpr int kLookMilliseconds = 1000;
constexpr std::chrono::milliseconds kShortestSleep{2000};
// The watcher's bytes (sandbox/watcher/session_events.h).
constexpr char kWatching = 'W', kSessionLocked = 'L', kSleeps = 'S';

std::chrono::milliseconds readClock(clockid_t clock) {
  timespec now{};
  ::clock_gettime(clock, &now);
  return std::chrono::milliseconds(now.tv_sec * 1000 + now.tv_nsec / 1'000'000);
}

/// One clock goes on while the machine sleeps, the other stands (clock_gettime(2)).
std::chrono::milliseconds sleptSoFar() { return readClock(CLOCK_BOOTTIME) - readClock(CLOCK_MONOTONIC); }

/// What stands open over the window may show anything.
void closeDialogs() {
  while (QWidget *popup = QApplication::activePopupWidget()) {
    if (!popup->close()) break;
  }
  for (QWidget *widget : QApplication::topLevelWidgets()) {
    if (auto *dialog = qobject_cast<QDialog *>(widget); dialog != nullptr && dialog->isVisible()) dialog->reject();
  }
}

/// Setting a text, unlike deleting it, empties the undo stack as well.
void emptyTextFields() {
  for (QWidget *widget : QApplication::allWidgets()) {
    const bool part = qobject_cast<QAbstractSpinBox *>(widget->parentWidget()) != nullptr || qobject_cast<QComboBox *>(widget->parentWidget()) != nullptr;
    if (auto *line = qobject_cast<QLineEdit *>(widget); line != nullptr && !part) line->setText({});
    if (auto *area = qobject_cast<QPlainTextEdit *>(widget)) area->setPlainText({});
  }
}

}  // namespace

LockGuard::LockGuard(Workspace &workspace, int pipe) : m_workspace(workspace), m_clipboard(&storedClipboardSeconds, this), m_pipe(pipe), m_sleptSoFar(&sleptSoFar) {
  m_slept = m_sleptSoFar();
  if (m_pipe >= 0) {
    m_notifier = new QSocketNotifier(m_pipe, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &LockGuard::onPipe);
  }
  m_look.setInterval(kLookMilliseconds);
  connect(&m_look, &QTimer::timeout, this, &LockGuard::lookForSleep);
  m_look.start();
  connect(&m_workspace, &Workspace::locked, this, &LockGuard::onLocked);
}

LockGuard::~LockGuard() { m_clipboard.clear(); }

void LockGuard::setClock(SleptSoFar slept) {
  m_sleptSoFar = slept;
  m_slept = slept();
}

void LockGuard::onPipe() {
  char bytes[64];
  const ssize_t got = ::read(m_pipe, bytes, sizeof bytes);
  if (got < 0 && (errno == EAGAIN || errno == EINTR)) return;
  if (got <= 0) {
    // It has gone. The vault stays usable; the self-check says what is not seen any more.
    m_notifier->setEnabled(false);
    m_workspace.setSessionLockSeen(false);
    return;
  }
  for (const char byte : std::span(bytes).first(static_cast<std::size_t>(got))) {
    if (byte == kWatching) m_workspace.setSessionLockSeen(true);
    if (byte == kSessionLocked || byte == kSleeps) m_workspace.lock();
  }
}

void LockGuard::lookForSleep() {
  const auto slept = m_sleptSoFar();
  if (slept - m_slept > kShortestSleep) m_workspace.lock();
  m_slept = slept;
}

void LockGuard::onLocked() {
  closeDialogs();
  emptyTextFields();
  m_clipboard.clear();
  QPixmapCache::clear();
  // After the dialogs' own loops have ended and what they deleted is gone.
  QTimer::singleShot(0, this, [] {
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    leaveNoTraces();
  });
}

}  // namespace dossier
