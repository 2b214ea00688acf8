// SPDX-License-Identifier: GPL-3.0-or-later
// dossier-watch: tells the desktop program on descriptor 3, a byte at a time, that the session was locked or the machine is
// about to sleep. A process of its own, so that the one with the vault speaks with no bus. It never gets anything back.
#include <unistd.h>

#include <csignal>

#include "sandbox/filters.h"
#include "sandbox/landlock.h"
#include "sandbox/startup.h"
#include "sandbox/watcher/session_events.h"

namespace {

constexpr int kPipe = 3;

void report(dossier::SessionEvent event) {
  const auto byte = static_cast<char>(event);
  // A reader that is gone is seen by run(); a full pipe holds sixty-four thousand unread events.
  if (::write(kPipe, &byte, 1) != 1) return;
}

}  // namespace

int main() {
  std::signal(SIGPIPE, SIG_IGN);
  if (!dossier::limitWatcher() || !dossier::installFirstFilter(dossier::OnDenied::Kill)) return 2;
  dossier::SessionEvents events(&report);
  if (!events.connect()) return 1;
  // All it will ever need is open now.
  if (!dossier::sealSockets() || !dossier::restrictFiles({})) return 2;
  report(dossier::SessionEvent::Watching);
  events.run(kPipe);
  return 0;
}
