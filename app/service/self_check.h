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

/// Runs every check on this process. A control that must be caught is among them.
std::vector<CheckLine> selfCheck();

}  // namespace dossier
