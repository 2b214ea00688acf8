// SPDX-License-Identifier: GPL-3.0-or-later
// Starting the watcher (dossier-watch) and getting its pipe through the re-execution of startClean.
#pragma once

#include <filesystem>

#include "core/result.h"

namespace dossier {

/// As startClean(), and before it starts the watcher with the real bus addresses, which the clean environment lacks.
/// Returns the read end of its pipe, close-on-exec; -1 where there is no watcher, which stops nothing.
Result<int> startCleanWatched(char **arguments, const std::filesystem::path &watcher);

/// Beside this program, or where it is installed.
std::filesystem::path findWatcher();

}  // namespace dossier
