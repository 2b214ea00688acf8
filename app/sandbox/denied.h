// SPDX-License-Identifier: GPL-3.0-or-later
// What the filters refused this process: the kernel raises SIGSYS instead of making the call, a handler notes the call and the
// return addresses above it, and gives the caller an error number. Nothing is looked up in the handler; see decision 10.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace dossier {

struct DeniedCall {
  std::int64_t second = 0;       ///< since 1970
  int call = -1;                 ///< the system call's number
  std::uint64_t argument = 0;    ///< its first argument: the address family of a socket
  /// Where the call was made, then what looks like return addresses on the stack, innermost first; 0 ends them. Words that a
  /// deep call left there earlier look the same: whose code it was is a strong hint, no proof.
  std::array<std::uintptr_t, 48> addresses{};
};

/// Sets the handler up, for all threads and for children that are forked. A thread that blocks SIGSYS is killed for a refused
/// call, as the kernel wants it. false: not on this processor, or it cannot be set; filters then refuse without a note.
bool recordDenied();

/// In a child that only tries things: its attempts are no news.
void stopRecordingDenied();

/// The first few dozen; the rest is only counted. Local sockets apart, which the C library and Qt ask for in all innocence.
std::vector<DeniedCall> deniedCalls();
struct DeniedCounts {
  std::uint64_t alarming = 0;
  std::uint64_t local = 0;
};
DeniedCounts deniedCounts();

/// Becomes readable with each denied call; -1 where nothing is recorded. Belongs to this file.
int deniedDescriptor();

/// A socket of this machine, or a call on one.
bool isLocalSocketCall(int call, std::uint64_t argument);

}  // namespace dossier
