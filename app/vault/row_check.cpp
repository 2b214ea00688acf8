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

Result<bool> RowCheck::step(Database &database, RowDigests &digests, EventLog &events, const std::function<bool()> &waiting) {
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
  return finish(database, events, waiting);
}

/// Rows were read past the indexes: an old page of an index put back shows only where it is held against its table.
Result<bool> RowCheck::finish(Database &database, EventLog &events, const std::function<bool()> &waiting) {
  const Error damaged(ErrorCode::BodyDamaged, {"data.db"});
  const auto structure = database.textUnless("PRAGMA integrity_check(1)", waiting);
  if (!structure && structure.error().code == ErrorCode::Cancelled) return false;
  if (!structure || *structure != "ok") return fail(damaged);
  DOSSIER_ASSIGN(const std::string page, database.textUnless("PRAGMA cipher_integrity_check", waiting));
  DOSSIER_ASSIGN(const bool chain, events.verifyChain());
  if (!page.empty() || !chain) return fail(damaged);
  m_done = true;
  return true;
}

}  // namespace dossier
