// SPDX-License-Identifier: GPL-3.0-or-later
// What code in this process was refused since its start, and whose code it was. From any thread.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace dossier {

class Words;

struct DeniedAttempt {
  std::string action;   ///< "internet-socket", "packet-socket", "program", ...; its words are text "denied.<action>"
  std::string by;       ///< base name of the library, or of the program itself; empty: code of no file
  std::uint64_t count = 0;
  std::chrono::sys_seconds last{};
};

struct DeniedAttempts {
  std::vector<DeniedAttempt> alarming;   ///< each action of each library once, in the order they came
  std::uint64_t more = 0;                ///< alarming ones that were only counted
  std::uint64_t local = 0;               ///< local sockets, which the C library asks for when it looks a user up: no alarm
  bool recorded = false;                 ///< false: this processor or kernel cannot tell
};

DeniedAttempts deniedAttempts();

/// "libfoo.so tried to open an internet socket; it was refused"
std::string sentence(const DeniedAttempt &attempt, const Words &words);

}  // namespace dossier
