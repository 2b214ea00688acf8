// SPDX-License-Identifier: GPL-3.0-or-later
// Which plugins Qt may load: those of resources/lockdown/code.json, from a folder of the program's own.
#pragma once

#include <filesystem>

#include "core/result.h"

namespace dossier {

/// Beside this program, or where it is installed.
std::filesystem::path findPlugins();

/// To be called before there is an application object. Qt then looks for plugins in `folder` alone: not where it is installed,
/// not beside the program, not where a qt.conf says. SandboxUnavailable if the folder is missing or holds anything unlisted.
Result<void> loadPluginsFrom(const std::filesystem::path &folder);
/// To be called once there is one: whether that is so.
Result<void> keepPluginsFrom(const std::filesystem::path &folder);

}  // namespace dossier
