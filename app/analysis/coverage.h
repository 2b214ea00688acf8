// SPDX-License-Identifier: GPL-3.0-or-later
// Lens coverage: which holdings feed each documented input, through which holders. Never a score.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "catalogue/catalogue.h"
#include "core/model/inventory.h"

namespace dossier {

struct InputCoverage {
  const LensInput *input = nullptr;          ///< points into the catalogue
  std::vector<std::uint32_t> holdings;       ///< indices in Inventory::holdings, of the named holders where the
                                             ///< documents name a way in; strongest first; empty: nothing known
  std::vector<std::uint32_t> holders;        ///< indices in Inventory::holders, in that order, without repeats
  std::optional<Basis> basis;                ///< the strongest
  std::vector<std::uint32_t> direct;         ///< those of `holdings` whose holder the documents name as the way in;
                                             ///< none where the documents name nobody
  std::vector<std::uint32_t> flows;          ///< indices in Inventory::flows: passes such a type on to a holder that
                                             ///< the documents name, or to anybody where they name nobody
};

struct LensCoverage {
  const Lens *lens = nullptr;
  std::vector<InputCoverage> inputs;         ///< in the lens's order
  std::size_t fed = 0;                       ///< inputs with at least one holding that counts (countsInHeadline)
  std::size_t couldBeFed = 0;                ///< inputs with only permitted or declared holdings
};

/// `lens` must outlive the answer. Removed holders feed nothing.
LensCoverage coverLens(const Lens &lens, const Inventory &inventory);

}  // namespace dossier
