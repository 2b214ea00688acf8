// SPDX-License-Identifier: GPL-3.0-or-later
// System-call filters (seccomp). A filter cannot be taken off again; it holds for the process and all it starts.
#pragma once

#include "core/result.h"

namespace dossier {

/// What becomes of a process that asks for what is refused. Report: the call gets an error number and is noted (denied.h), so
/// that nobody's work is lost; test builds kill for a non-local socket, another program or io_uring. Kill: for helpers, which
/// have nothing to lose, the same in every build.
enum class OnDenied { Report, Kill };

/// First filter: no socket but AF_UNIX, no exec, no io_uring, no ptrace and no way around them. All threads.
Result<void> installFirstFilter(OnDenied denied);

/// Second filter, once everything local is connected: no socket, connect, bind, listen or accept at all. All threads.
Result<void> sealSockets();

/// The two descriptors of a worker child: the file, and the socket of its answers.
inline constexpr int kJailFile = 0;
inline constexpr int kJailAnswers = 1;

/// The worker child, nine calls: it reads its file, answers, has memory of its own (never executable) and a clock, and ends.
/// open, stat, mprotect and their like get EPERM, everything else kills.
Result<void> jailSelf();

}  // namespace dossier
