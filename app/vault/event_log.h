// SPDX-License-Identifier: GPL-3.0-or-later
// One event for each committed change, chained by a keyed hash; the newest also sums every table. A change without an
// event cannot be committed.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/result.h"
#include "core/secret_bytes.h"
#include "vault/database.h"
#include "vault/row_digest.h"

namespace dossier {

/// The numbers stand in vaults: never renumber.
enum class EventKind : std::uint8_t {
  Created = 1, Imported = 2, Undone = 3, Migrated = 4, Edited = 5, Reverted = 6, Merged = 7, Restored = 8, Rekeyed = 9, Purged = 10,
  Salvaged = 11, DraftsKept = 12, PacksChanged = 13, KeyMade = 14
};

using EventHash = std::array<std::uint8_t, 32>;

struct EventHead {
  std::uint64_t sequence = 0;     ///< also the generation counter
  EventHash hash{};
  std::int64_t epoch = 0;         ///< raised by each restore; kept with what a machine has seen, not in the chain
};

/// One change, as a person sees it in the history.
struct EventRecord {
  std::uint64_t sequence = 0;
  std::int64_t at = 0;            ///< seconds since 1970
  EventKind kind = EventKind::Created;
  std::string payload;
};

class EventLog {
 public:
  EventLog(Database &database, RowDigests &digests, SecretBytes key)
      : m_database(database), m_digests(digests), m_key(std::move(key)) {}

  /// Reads the newest event, checks its hash and that none is missing, and takes over its digests.
  Result<void> load();
  /// After a commit that failed: it may have taken place all the same. Reads anew what a failed commit left in doubt.
  void doubt() { m_inDoubt = true; }
  Result<void> settleDoubt();
  /// Within a transaction.
  Result<void> append(EventKind kind, const std::string &payload);
  /// The whole chain from the first event. false: a link does not hold.
  Result<bool> verifyChain();
  /// Newest first, at most `most`.
  Result<std::vector<EventRecord>> newest(std::size_t most);
  /// The newest of this kind with this payload.
  Result<std::optional<EventRecord>> find(EventKind kind, const std::string &payload);
  /// For a body under a new data key: every hash anew, in order. Within a transaction.
  Result<void> rehash();
  /// Whether the tables sum to what the newest event says.
  Result<bool> verifyTables();
  /// The names of those that do not.
  Result<std::vector<std::string>> changedTables();

  const EventHead &head() const { return m_head; }
  void setHead(const EventHead &head) { m_head = head; }
  void setEpoch(std::int64_t epoch) { m_head.epoch = epoch; }

 private:
  Result<void> checkPages(std::span<const std::uint8_t> expected);
  Database &m_database;
  RowDigests &m_digests;
  SecretBytes m_key;
  EventHead m_head;
  bool m_inDoubt = false;
};

/// Rolls back unless committed; then the digests and the head are what they were. Where the commit itself failed, the disk
/// tells before the next change begins.
class Transaction {
 public:
  static Result<Transaction> begin(Database &database, RowDigests &digests, EventLog &events);
  ~Transaction();
  Transaction(Transaction &&other) noexcept;
  Transaction &operator=(Transaction &&) = delete;

  Result<void> commit(EventKind kind, const std::string &payload);

 private:
  Transaction(Database &database, RowDigests &digests, EventLog &events);
  Database *m_database;
  RowDigests *m_digests;
  EventLog *m_events;
  TableDigests m_digestsBefore;
  EventHead m_headBefore;
  bool m_commitFailed = false;
};

}  // namespace dossier
