// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_bus.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstring>

namespace dossier {
namespace {

constexpr const char *kNames[] = {"org.freedesktop.login1", "org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.xfce.ScreenSaver"};
constexpr const char *kLoginPath = "/org/freedesktop/login1";

/// The daemon prints its address as one line on its standard output.
std::string startDaemon(pid_t &daemon) {
  int ends[2];
  if (::pipe(ends) != 0) return {};
  daemon = ::fork();
  if (daemon == 0) {
    ::dup2(ends[1], 1);
    ::close(ends[0]);
    ::execlp("dbus-daemon", "dbus-daemon", "--session", "--nofork", "--nopidfile", "--nosyslog", "--print-address=1", "--address=unix:tmpdir=/tmp", nullptr);
    ::_exit(127);
  }
  ::close(ends[1]);
  std::string line;
  for (char letter = 0; ::read(ends[0], &letter, 1) == 1 && letter != '\n';) line += letter;
  ::close(ends[0]);
  return line;
}

}  // namespace

FakeBus::FakeBus() : m_address(startDaemon(m_daemon)) {
  if (m_address.empty() || sd_bus_new(&m_bus) < 0) return;
  sd_bus_set_address(m_bus, m_address.c_str());
  sd_bus_set_bus_client(m_bus, 1);
  sd_bus_negotiate_fds(m_bus, 1);
  if (sd_bus_start(m_bus) < 0) {
    m_bus = sd_bus_unref(m_bus);
    return;
  }
  for (const char *name : kNames) sd_bus_request_name(m_bus, name, 0);
  sd_bus_add_object(m_bus, nullptr, kLoginPath, &FakeBus::onCall, this);
  m_thread = std::thread([this] { serve(); });
}

FakeBus::~FakeBus() {
  m_stop = true;
  if (m_thread.joinable()) m_thread.join();
  sd_bus_flush_close_unref(m_bus);
  if (m_inhibitor >= 0) ::close(m_inhibitor);
  if (m_daemon > 0) ::kill(m_daemon, SIGTERM);
  if (m_daemon > 0) ::waitpid(m_daemon, nullptr, 0);
}

void FakeBus::serve() {
  while (!m_stop) {
    {
      const std::lock_guard hold(m_mutex);
      while (sd_bus_process(m_bus, nullptr) > 0) {
      }
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
}

int FakeBus::onCall(sd_bus_message *message, void *self, sd_bus_error *) {
  auto &bus = *static_cast<FakeBus *>(self);
  if (sd_bus_message_is_method_call(message, "org.freedesktop.login1.Manager", "GetSessionByPID") > 0) {
    return sd_bus_reply_method_return(message, "o", kOwnSession);
  }
  if (sd_bus_message_is_method_call(message, "org.freedesktop.login1.Manager", "Inhibit") > 0) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) return 0;
    if (bus.m_inhibitor >= 0) ::close(bus.m_inhibitor);
    bus.m_inhibitor = ends[0];
    bus.m_timeAsked = true;   // before the answer, after which the test looks
    const int code = sd_bus_reply_method_return(message, "h", ends[1]);
    ::close(ends[1]);
    return code;
  }
  return 0;
}

bool FakeBus::timeWasGivenBack() const {
  pollfd state{m_inhibitor, POLLIN, 0};
  return ::poll(&state, 1, 5000) == 1 && (state.revents & POLLHUP) != 0;
}

void FakeBus::sleep(bool before) {
  const std::lock_guard hold(m_mutex);
  sd_bus_emit_signal(m_bus, kLoginPath, "org.freedesktop.login1.Manager", "PrepareForSleep", "b", static_cast<int>(before));
}

void FakeBus::lockSession(const char *session) {
  const std::lock_guard hold(m_mutex);
  sd_bus_emit_signal(m_bus, session, "org.freedesktop.login1.Session", "Lock", "");
}

void FakeBus::property(const char *path, const char *interface, const char *name, bool value) {
  const std::lock_guard hold(m_mutex);
  // A text beside it, as real services send several.
  sd_bus_emit_signal(m_bus, path, "org.freedesktop.DBus.Properties", "PropertiesChanged", "sa{sv}as", interface, 2, "State", "s", "any", name, "b",
                     static_cast<int>(value), 0);
}

void FakeBus::lidClosed(bool closed) { property(kLoginPath, "org.freedesktop.login1.Manager", "LidClosed", closed); }
void FakeBus::sessionActive(bool active) { property(kOwnSession, "org.freedesktop.login1.Session", "Active", active); }

void FakeBus::screenSaver(const char *name, bool active) {
  const std::lock_guard hold(m_mutex);
  sd_bus_emit_signal(m_bus, "/ScreenSaver", name, "ActiveChanged", "b", static_cast<int>(active));
}

}  // namespace dossier
