// SPDX-License-Identifier: GPL-3.0-or-later
// Which files' code is in this process, and which of them an address belongs to.
#pragma once

#include <string>
#include <vector>

#include "sandbox/denied.h"

namespace dossier {

/// The shared libraries that are loaded, with their paths; not the program itself, nor what the kernel maps.
std::vector<std::string> loadedLibraries();

/// The base name of the file whose code asked for a call that was denied: the innermost one that is not the C library, through
/// which nearly every call is made. Empty: code of no file.
std::string whoAsked(const DeniedCall &denied);

}  // namespace dossier
