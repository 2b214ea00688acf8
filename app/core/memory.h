// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of memory that is done with, and whether the secrets' own pages stay out of swap.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace dossier {

/// After a lock: overwrites what this thread's stack left below the caller, and hands freed memory back to the system.
void leaveNoTraces();

/// Copies all arguments and wipes them, but for the program's name, where the kernel shows them to every user of the machine
/// (/proc/PID/cmdline, ps): they name holders, identifiers and files. Not before the program was executed a last time.
std::vector<std::string> takeArguments(int count, char **arguments);

/// Whether the limit on locked memory (RLIMIT_MEMLOCK) has room for what an open vault keeps locked. libsodium and
/// SQLCipher go on silently where it has not, and then keys can reach the swap.
bool canLockSecrets();

/// Room for the keys of an open vault, in bytes: opening locks 336 KiB, pages of SQLCipher's included. SQLCipher would lock
/// its page cache too, up to 64 MiB; what does not fit is inventory, not keys.
inline constexpr std::uint64_t kLockedBytes = 1 << 20;

#ifdef DOSSIER_TEST_BUILD
/// Only in programs that carry wiping_free.cpp: tests switch it off to show that they would notice.
void wipeFreedMemory(bool wipe);
#endif

}  // namespace dossier
