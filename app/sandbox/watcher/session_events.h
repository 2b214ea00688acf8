// SPDX-License-Identifier: GPL-3.0-or-later
// What the desktop says about the session: locked, left, lid closed, about to sleep. Only listens; the one thing it asks for
// is a little time before sleep (logind's "delay" inhibitor), so that a lock is done before the machine stops.
// Sources: org.freedesktop.login1(5), freedesktop.org's idle inhibition draft (ScreenSaver), UPower's interface.
#pragma once

#include <systemd/sd-bus.h>

#include <array>
#include <functional>
#include <memory>
#include <string>

namespace dossier {

enum class SessionEvent : char { Watching = 'W', Lock = 'L', Sleep = 'S' };

class SessionEvents {
 public:
  using Report = std::function<void(SessionEvent)>;
  explicit SessionEvents(Report report);
  ~SessionEvents();
  SessionEvents(const SessionEvents &) = delete;
  SessionEvents &operator=(const SessionEvents &) = delete;

  /// Connects and subscribes; false where neither bus is there. No socket is opened afterwards.
  bool connect();
  /// Hands on what arrived until a bus goes or `gone` (a pipe's write end) has lost its reader.
  void run(int gone);

 private:
  using Bus = std::unique_ptr<sd_bus, decltype(&sd_bus_flush_close_unref)>;
  static Bus open(const std::string &address);
  static int onFlag(sd_bus_message *message, void *self, sd_bus_error *);
  static int onPlain(sd_bus_message *message, void *self, sd_bus_error *);
  static int onSleep(sd_bus_message *message, void *self, sd_bus_error *);
  static int onProperties(sd_bus_message *message, void *self, sd_bus_error *);
  void subscribeToSystem();
  void subscribeToSession();
  std::string ownSession();
  void askForTime();
  void giveTimeBack();
  bool process();
  Report m_report;
  Bus m_system, m_session;
  int m_inhibitor = -1;
};

}  // namespace dossier
