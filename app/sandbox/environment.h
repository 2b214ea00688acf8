// SPDX-License-Identifier: GPL-3.0-or-later
// Which environment variables a process of ours starts with. Several of them turn an ordinary Qt program into one that
// uses the network or loads foreign code, so only these few pass and all others are gone.
#pragma once

#include <string>
#include <vector>

namespace dossier {

/// The allow-listed part of `environment` ("NAME=value"), with the message buses switched off; sorted.
std::vector<std::string> cleanEnvironment(const std::vector<std::string> &environment);

/// The process's own, sorted.
std::vector<std::string> presentEnvironment();

}  // namespace dossier
