// SPDX-License-Identifier: GPL-3.0-or-later
// Reads every row in small steps, and then every page, index and event: the check behind the person's back.
#pragma once

#include <cstdint>
#include <functional>

#include "core/result.h"
#include "vault/event_log.h"
#include "vault/row_digest.h"

namespace dossier {

class RowCheck {
 public:
  /// One step. true: everything is read and holds. BodyDamaged. Begins anew where the vault changed in between.
  /// The last step takes as long as the body is large; it is given up, to be done later, when `waiting` says true.
  Result<bool> step(Database &database, RowDigests &digests, EventLog &events, const std::function<bool()> &waiting);
  bool done() const { return m_done; }
  void markDone() { m_done = true; }

 private:
  Result<bool> finish(Database &database, EventLog &events, const std::function<bool()> &waiting);
  void restart(std::uint64_t sequence);
  std::uint64_t m_sequence = 0;   ///< of the newest event when the run began
  std::size_t m_table = 0;
  std::int64_t m_after = 0;
  TableDigests m_sums{};
  bool m_done = false;
};

}  // namespace dossier
