// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/watcher/session_events.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <thread>
#include <utility>

#include "sandbox/watcher/bus_address.h"

namespace dossier {
namespace {

constexpr char kLogin[] = "org.freedesktop.login1";
constexpr char kLoginPath[] = "/org/freedesktop/login1";
constexpr char kLoginManager[] = "org.freedesktop.login1.Manager";
constexpr char kLoginSession[] = "org.freedesktop.login1.Session";
constexpr char kProperties[] = "org.freedesktop.DBus.Properties";
constexpr std::array kScreenSavers{"org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.xfce.ScreenSaver",
                                   "org.mate.ScreenSaver", "org.cinnamon.ScreenSaver"};
constexpr std::uint64_t kCallMicroseconds = 2'000'000;
/// Enough to end a transaction and close; logind waits five seconds at most (InhibitDelayMaxSec).
constexpr std::chrono::milliseconds kTimeBeforeSleep{1500};

struct Watched {
  const char *name;
  bool meansLock;   ///< at this value
};
constexpr std::array kWatched{Watched{"LidClosed", true}, Watched{"LidIsClosed", true}, Watched{"LockedHint", true}, Watched{"Active", false}};

/// The value of a property that says "lock" when it is so.
bool saysLock(const char *name, bool value) {
  for (const Watched &one : kWatched) {
    if (std::strcmp(name, one.name) == 0) return value == one.meansLock;
  }
  return false;
}

bool isGone(int pipe) {
  pollfd state{pipe, 0, 0};
  return ::poll(&state, 1, 0) > 0 && (state.revents & (POLLERR | POLLHUP | POLLNVAL)) != 0;
}

}  // namespace

SessionEvents::SessionEvents(Report report)
    : m_report(std::move(report)), m_system(nullptr, &sd_bus_flush_close_unref), m_session(nullptr, &sd_bus_flush_close_unref) {}

SessionEvents::~SessionEvents() { giveTimeBack(); }

SessionEvents::Bus SessionEvents::open(const std::string &address) {
  sd_bus *made = nullptr;
  if (address.empty() || sd_bus_new(&made) < 0) return {nullptr, &sd_bus_flush_close_unref};
  Bus bus(made, &sd_bus_flush_close_unref);
  const bool good = sd_bus_set_address(made, address.c_str()) >= 0 && sd_bus_set_bus_client(made, 1) >= 0 && sd_bus_negotiate_fds(made, 1) >= 0 &&
                    sd_bus_set_method_call_timeout(made, kCallMicroseconds) >= 0 && sd_bus_start(made) >= 0;
  const char *name = nullptr;
  // Asking for our own name waits until the bus has said hello.
  if (!good || sd_bus_get_unique_name(made, &name) < 0) return {nullptr, &sd_bus_flush_close_unref};
  return bus;
}

bool SessionEvents::connect() {
  m_system = open(systemBusAddress());
  m_session = open(sessionBusAddress());
  if (m_system) subscribeToSystem();
  if (m_session) subscribeToSession();
  return m_system != nullptr || m_session != nullptr;
}

/// The path of the session this process belongs to; empty where logind does not know it.
std::string SessionEvents::ownSession() {
  sd_bus_message *answer = nullptr;
  const char *path = nullptr;
  std::string own;
  const int code = sd_bus_call_method(m_system.get(), kLogin, kLoginPath, kLoginManager, "GetSessionByPID", nullptr, &answer, "u",
                                      static_cast<std::uint32_t>(::getpid()));
  if (code >= 0 && sd_bus_message_read(answer, "o", &path) >= 0) own = path;
  sd_bus_message_unref(answer);
  return own;
}

void SessionEvents::subscribeToSystem() {
  const std::string own = ownSession();
  // Without a session of our own, any session's lock is taken for ours: a lock too many does no harm.
  const char *path = own.empty() ? nullptr : own.c_str();
  sd_bus *bus = m_system.get();
  sd_bus_match_signal(bus, nullptr, kLogin, kLoginPath, kLoginManager, "PrepareForSleep", &SessionEvents::onSleep, this);
  sd_bus_match_signal(bus, nullptr, kLogin, path, kLoginSession, "Lock", &SessionEvents::onPlain, this);
  sd_bus_match_signal(bus, nullptr, kLogin, kLoginPath, kProperties, "PropertiesChanged", &SessionEvents::onProperties, this);
  if (path != nullptr) sd_bus_match_signal(bus, nullptr, kLogin, path, kProperties, "PropertiesChanged", &SessionEvents::onProperties, this);
  sd_bus_match_signal(bus, nullptr, "org.freedesktop.UPower", "/org/freedesktop/UPower", kProperties, "PropertiesChanged", &SessionEvents::onProperties, this);
  askForTime();
}

void SessionEvents::subscribeToSession() {
  for (const char *name : kScreenSavers) {
    sd_bus_match_signal(m_session.get(), nullptr, name, nullptr, name, "ActiveChanged", &SessionEvents::onFlag, this);
  }
}

void SessionEvents::askForTime() {
  giveTimeBack();
  sd_bus_message *answer = nullptr;
  int descriptor = -1;
  const int code = sd_bus_call_method(m_system.get(), kLogin, kLoginPath, kLoginManager, "Inhibit", nullptr, &answer, "ssss", "sleep", "Dossier",
                                      "Lock the vault first", "delay");
  // The descriptor belongs to the message.
  if (code >= 0 && sd_bus_message_read(answer, "h", &descriptor) >= 0) m_inhibitor = ::fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
  sd_bus_message_unref(answer);
}

void SessionEvents::giveTimeBack() {
  if (m_inhibitor >= 0) ::close(std::exchange(m_inhibitor, -1));
}

int SessionEvents::onFlag(sd_bus_message *message, void *self, sd_bus_error *) {
  int active = 0;
  if (sd_bus_message_read(message, "b", &active) >= 0 && active != 0) static_cast<SessionEvents *>(self)->m_report(SessionEvent::Lock);
  return 0;
}

int SessionEvents::onPlain(sd_bus_message *, void *self, sd_bus_error *) {
  static_cast<SessionEvents *>(self)->m_report(SessionEvent::Lock);
  return 0;
}

int SessionEvents::onSleep(sd_bus_message *message, void *self, sd_bus_error *) {
  auto &events = *static_cast<SessionEvents *>(self);
  int before = 0;
  if (sd_bus_message_read(message, "b", &before) < 0) return 0;
  if (before == 0) {
    events.askForTime();
    return 0;
  }
  events.m_report(SessionEvent::Sleep);
  std::this_thread::sleep_for(kTimeBeforeSleep);   // nothing tells us when the vault is closed: the pipe has one direction
  events.giveTimeBack();
  return 0;
}

/// (s interface, a{sv} changed, as invalidated)
int SessionEvents::onProperties(sd_bus_message *message, void *self, sd_bus_error *) {
  if (sd_bus_message_skip(message, "s") < 0 || sd_bus_message_enter_container(message, 'a', "{sv}") < 0) return 0;
  bool lock = false;
  while (sd_bus_message_enter_container(message, 'e', "sv") > 0) {
    const char *name = nullptr, *type = nullptr;
    if (sd_bus_message_read(message, "s", &name) < 0 || sd_bus_message_peek_type(message, nullptr, &type) < 0) break;
    int value = 0;
    if (std::strcmp(type, "b") == 0) {
      if (sd_bus_message_read(message, "v", "b", &value) < 0) break;
      lock = lock || saysLock(name, value != 0);
    } else if (sd_bus_message_skip(message, "v") < 0) {
      break;
    }
    sd_bus_message_exit_container(message);
  }
  if (lock) static_cast<SessionEvents *>(self)->m_report(SessionEvent::Lock);
  return 0;
}

/// false: a bus has gone, and with it what we could tell.
bool SessionEvents::process() {
  for (sd_bus *bus : {m_system.get(), m_session.get()}) {
    int more = 1;
    while (bus != nullptr && more > 0) more = sd_bus_process(bus, nullptr);
    if (more < 0) return false;
  }
  return true;
}

void SessionEvents::run(int gone) {
  while (process() && !isGone(gone)) {
    std::array<pollfd, 3> waits{pollfd{gone, 0, 0}, pollfd{-1, 0, 0}, pollfd{-1, 0, 0}};
    for (std::size_t i = 0; i < 2; ++i) {
      sd_bus *bus = i == 0 ? m_system.get() : m_session.get();
      if (bus != nullptr) waits[i + 1] = {sd_bus_get_fd(bus), static_cast<short>(sd_bus_get_events(bus)), 0};
    }
    if (::poll(waits.data(), waits.size(), -1) < 0 && errno != EINTR) return;
  }
}

}  // namespace dossier
