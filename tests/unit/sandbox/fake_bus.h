// SPDX-License-Identifier: GPL-3.0-or-later
// A message bus of the test's own, with a login manager and a screen saver on it that say what the test wants.
#pragma once

#include <sys/types.h>
#include <systemd/sd-bus.h>

#include <atomic>
#include <mutex>
#include <string>
#include <thread>

namespace dossier {

class FakeBus {
 public:
  FakeBus();
  ~FakeBus();
  FakeBus(const FakeBus &) = delete;
  FakeBus &operator=(const FakeBus &) = delete;

  /// false: there is no dbus-daemon here.
  bool works() const { return m_bus != nullptr; }
  const std::string &address() const { return m_address; }
  bool timeWasAsked() const { return m_timeAsked; }
  /// Whether the delay before sleep was given back.
  bool timeWasGivenBack() const;

  void sleep(bool before);
  void lockSession(const char *session);
  void lidClosed(bool closed);
  void sessionActive(bool active);
  void screenSaver(const char *name, bool active);
  static constexpr const char *kOwnSession = "/org/freedesktop/login1/session/_31";
  static constexpr const char *kOtherSession = "/org/freedesktop/login1/session/_32";

 private:
  static int onCall(sd_bus_message *message, void *self, sd_bus_error *error);
  void property(const char *path, const char *interface, const char *name, bool value);
  void serve();
  pid_t m_daemon = -1;
  std::string m_address;          // after the daemon that it names
  sd_bus *m_bus = nullptr;
  std::recursive_mutex m_mutex;   // the bus is used from the serving thread and the test's
  std::atomic<bool> m_timeAsked = false, m_stop = false;
  int m_inhibitor = -1;           ///< read end of the pipe whose write end was handed out
  std::thread m_thread;
};

}  // namespace dossier
