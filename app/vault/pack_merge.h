// SPDX-License-Identifier: GPL-3.0-or-later
// Which packs are in use where two copies meet. Like imports, each is a register of its own: the newer stamp counts, and of
// one kind and name the newest in use. For merge.cpp.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/result.h"
#include "vault/database.h"
#include "vault/settings.h"

namespace dossier {

struct PackRow {
  std::int64_t id = 0;
  std::vector<std::uint8_t> uid;
  std::string kind, name;          ///< empty where it was erased
  Stamp stamp;
  bool live = false;
};
using PackRows = std::map<std::vector<std::uint8_t>, PackRow>;   ///< by uid

struct PackDifferences {
  PackRows ours, theirs, merged;
  std::int64_t newestClock = 0;
  bool writes() const;
  /// Names of those that come into use here, and of those that go out of it.
  std::vector<std::string> gained() const;
  std::vector<std::string> removed() const;
};

Result<PackDifferences> findPackDifferences(Database &ours, Database &theirs);
/// Within a transaction; `sequence`: of the merge's event.
Result<void> mergePacks(Database &ours, Database &theirs, const PackDifferences &differences, std::uint64_t sequence);

}  // namespace dossier
