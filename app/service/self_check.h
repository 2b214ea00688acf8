// SPDX-License-Identifier: GPL-3.0-or-later
// Shows what keeps this very process from transmitting anything, by looking and by trying.
#pragma once

#include <string>
#include <vector>

namespace dossier {

struct CheckLine {
  std::string id;        ///< "libraries", "filter.network", "descriptors", ... ; its words are text "selfcheck.<id>"
  bool good = false;
  bool missing = false;  ///< the platform lacks it; the other layers hold
  std::string detail;
};

/// What the program's file rules (Landlock) let it reach: the command line what it was given; the desktop every ordinary file,
/// since files are dropped from anywhere, but no way to make a special one.
enum class FileReach { Named, Ordinary };

/// Runs every check on this process. A control that must be caught is among them.
std::vector<CheckLine> selfCheck(FileReach reach);

}  // namespace dossier
