// SPDX-License-Identifier: GPL-3.0-or-later
// The first thing every main does, before anything secret exists. The order stands in DESIGN §4:
// startClean -> import zygote -> installFirstFilter -> restrictFiles -> interface -> sealSockets.
#pragma once

#include <cstdint>
#include <vector>

#include "core/result.h"

namespace dossier {

/// Closes every descriptor but 0 to 2 and `keep`, then replaces the process once by itself with a clean environment
/// unless it has that already; then no core dumps, no ptrace, no new privileges, nothing readable for others.
/// Returns in the second process only.
Result<void> startClean(char **arguments, const std::vector<int> &keep);

/// Limits for one worker child that reads a file of that many bytes: memory, a minute of processor time and a second more for
/// each MiB, no files written, no processes, no descriptor beyond those it has.
Result<void> limitWorker(std::uint64_t fileBytes = 0);

/// The watcher's: memory, descriptors, no files written, no processes. It runs as long as the program, so no processor time.
Result<void> limitWatcher();

}  // namespace dossier
