// SPDX-License-Identifier: GPL-3.0-or-later
// The command line, taken out of the sight of others.
#pragma once

#include <string>
#include <vector>

namespace dossier {

/// Copies all arguments and wipes them, but for the program's name, where the kernel shows them to every user of the machine
/// (/proc/PID/cmdline, ps): they name holders, identifiers and files. Not before the program was executed a last time.
std::vector<std::string> takeArguments(int count, char **arguments);

}  // namespace dossier
