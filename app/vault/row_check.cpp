// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/row_check.h"

#include <limits>

namespace dossier {
namespace {

// About 20 ms of reading and hashing.
constexpr std::int64_t kRowsPerStep = 4000;

}  // namespace

void RowCheck::restart(std::uint64_t sequence) {
  m_sequence = sequence;
  m_table = 0;
  m_after = std::numeric_limits<std::int64_t>::min();
  m_sums = {};
}

Result<bool> RowCheck::step(Database &database, RowDigests &digests, const EventLog &events) {
  if (m_done) return true;
  if (m_sequence != events.head().sequence) restart(events.head().sequence);
  if (m_table < digests.tables()) {
    DOSSIER_ASSIGN(const std::int64_t last, digests.addRows(m_table, m_after, kRowsPerStep, m_sums[m_table]));
    if (last == 0) {
      if (m_sums[m_table] != digests.current()[m_table]) return fail(ErrorCode::BodyDamaged, {"data.db"});
      ++m_table;
      m_after = std::numeric_limits<std::int64_t>::min();
    } else {
      m_after = last;
    }
    return false;
  }
  DOSSIER_ASSIGN(Statement pages, database.prepare("PRAGMA cipher_integrity_check"));
  DOSSIER_ASSIGN(const bool fault, pages.step());
  if (fault) return fail(ErrorCode::BodyDamaged, {"data.db"});
  m_done = true;
  return true;
}

}  // namespace dossier
