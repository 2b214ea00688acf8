// SPDX-License-Identifier: GPL-3.0-or-later
// What this very process consists of and has open, as the kernel tells it.
#pragma once

#include <string>
#include <vector>

namespace dossier {

struct OpenDescriptor {
  int number = -1;
  std::string kind;   ///< "file", "folder", "pipe", "terminal", "device", "local-socket", "other-socket", "event", "memory", "other"
  std::string what;   ///< a path, the address of a local socket's other end, or the kernel's own name for it; may be empty
  bool isSocket() const { return kind.ends_with("socket"); }
};

struct ProcessFacts {
  std::vector<std::string> libraries;   ///< paths, sorted
  std::vector<OpenDescriptor> descriptors;
  int filters = 0;                      ///< system-call filters that are active
  int fileRules = 0;                    ///< version of the kernel's file rules (Landlock); 0: it has none
};

ProcessFacts processFacts();

/// Whether a library of this file name can talk to other machines, or is a part that talks to them (resources/lockdown/code.json).
bool isRefusedLibrary(const std::string &path);
/// Whether a file is a plugin of Qt that is not on the list.
bool isUnlistedPlugin(const std::string &path);

}  // namespace dossier
