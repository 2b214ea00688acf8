// SPDX-License-Identifier: GPL-3.0-or-later
// Something tried in a child process, under protections that cannot be taken off again.
#pragma once

#include <sys/wait.h>
#include <unistd.h>

#include <functional>

namespace dossier {

enum class Outcome { Succeeded, Refused, Killed, NoProtection };

inline Outcome under(const std::function<bool()> &protect, const std::function<bool()> &attempt) {
  const pid_t child = ::fork();
  if (child == 0) {
    if (!protect()) ::_exit(7);
    ::_exit(attempt() ? 0 : 3);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  if (WIFSIGNALED(status)) return Outcome::Killed;
  if (WEXITSTATUS(status) == 7) return Outcome::NoProtection;
  return WEXITSTATUS(status) == 0 ? Outcome::Succeeded : Outcome::Refused;
}

inline bool nothing() { return true; }

}  // namespace dossier
