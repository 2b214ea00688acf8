// SPDX-License-Identifier: GPL-3.0-or-later
#include "trap.h"

#include <sys/inotify.h>
#include <unistd.h>

#include <QFile>
#include <QImage>
#include <array>
#include <cstring>

namespace dossier {

Trap::Trap(const QString &folder) : m_file(folder + QStringLiteral("/c.png")) {
  QImage picture(4, 4, QImage::Format_RGB32);
  picture.fill(Qt::red);
  if (!picture.save(m_file)) return;
  m_watch = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  if (m_watch >= 0 && ::inotify_add_watch(m_watch, QFile::encodeName(m_file).constData(), IN_OPEN) < 0) {
    ::close(m_watch);
    m_watch = -1;
  }
}

Trap::~Trap() {
  if (m_watch >= 0) ::close(m_watch);
}

int Trap::opened() {
  alignas(inotify_event) std::array<char, 4096> bytes{};
  int count = 0;
  for (ssize_t got = 0; (got = ::read(m_watch, bytes.data(), bytes.size())) > 0;) {
    for (ssize_t at = 0; at < got; ++count) {
      inotify_event event{};
      std::memcpy(&event, bytes.data() + at, sizeof event);
      at += static_cast<ssize_t>(sizeof event + event.len);
    }
  }
  return count;
}

QString Trap::text(int number) const {
  return QStringLiteral("T%1 <img src=\"%2\"><a href=\"%2\">x</a> &amp; ![x](%2)").arg(number).arg(m_file);
}

QString Trap::fileName() const {
  QString name = QStringLiteral("<img src=%1>.csv").arg(m_file);
  return name.replace(QLatin1Char('/'), QStringLiteral("&#47;"));
}

}  // namespace dossier
