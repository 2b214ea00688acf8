// SPDX-License-Identifier: GPL-3.0-or-later
// System-call filters (seccomp). A filter cannot be taken off again; it holds for the process and all it starts.
#pragma once

#include "core/result.h"

namespace dossier {

/// First filter: no socket but AF_UNIX, no exec, no io_uring, no ptrace and no way around them. Test builds kill the
/// process on a non-local socket, exec or io_uring; release builds refuse with an error number.
Result<void> installFirstFilter();

/// Second filter, once everything local is connected: no socket, connect, bind, listen or accept at all. All threads.
Result<void> sealSockets();

/// The two descriptors of a worker child: the file, and the socket of its answers.
inline constexpr int kJailFile = 0;
inline constexpr int kJailAnswers = 1;

/// The worker child, nine calls: it reads its file, answers, has memory of its own (never executable) and a clock, and ends.
/// open, stat, mprotect and their like get EPERM, everything else kills.
Result<void> jailSelf();

}  // namespace dossier
