// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/event_log.h"

#include <sodium.h>

#include <algorithm>
#include <span>
#include <vector>
#include <utility>

#include "core/timestamp.h"

namespace dossier {
namespace {

struct EventRow {
  std::uint64_t sequence = 0;
  std::int64_t at = 0;
  std::int64_t kind = 0;
  std::string payload;
  std::vector<std::uint8_t> digests;
  std::vector<std::uint8_t> pages;   ///< kPagesBytes; empty in events of schema 1
};

constexpr std::size_t kPagesBytes = 16;

void hashInteger(crypto_generichash_state &state, std::uint64_t value) {
  std::array<std::uint8_t, 8> bytes{};
  for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<std::uint8_t>(value >> (8 * i));
  crypto_generichash_update(&state, bytes.data(), bytes.size());
}

EventHash hashOf(const EventRow &row, const EventHash &previous, const SecretBytes &key) {
  crypto_generichash_state state;
  crypto_generichash_init(&state, key.data(), key.size(), EventHash{}.size());
  crypto_generichash_update(&state, previous.data(), previous.size());
  hashInteger(state, row.sequence);
  hashInteger(state, static_cast<std::uint64_t>(row.at));
  hashInteger(state, static_cast<std::uint64_t>(row.kind));
  hashInteger(state, row.payload.size());
  crypto_generichash_update(&state, reinterpret_cast<const std::uint8_t *>(row.payload.data()), row.payload.size());
  crypto_generichash_update(&state, row.digests.data(), row.digests.size());
  crypto_generichash_update(&state, row.pages.data(), row.pages.size());
  EventHash hash{};
  crypto_generichash_final(&state, hash.data(), hash.size());
  return hash;
}

std::vector<std::uint8_t> flat(const TableDigests &digests, std::size_t tables) {
  std::vector<std::uint8_t> bytes;
  for (std::size_t i = 0; i < tables; ++i) bytes.insert(bytes.end(), digests[i].begin(), digests[i].end());
  return bytes;
}

/// Columns seq, at, kind, payload, digests, hash, and pages from schema 2 on.
EventRow rowFrom(const Statement &statement) {
  const auto digests = statement.bytes(4);
  const auto pages = statement.columns() > 6 ? statement.bytes(6) : std::span<const std::uint8_t>{};
  return {static_cast<std::uint64_t>(statement.integer(0)), statement.integer(1), statement.integer(2), statement.text(3),
          {digests.begin(), digests.end()}, {pages.begin(), pages.end()}};
}

Result<std::vector<std::uint8_t>> presentPages(Database &database) {
  DOSSIER_ASSIGN(const std::int64_t all, database.integer("PRAGMA page_count"));
  DOSSIER_ASSIGN(const std::int64_t unused, database.integer("PRAGMA freelist_count"));
  std::vector<std::uint8_t> pages(kPagesBytes);
  for (std::size_t i = 0; i < 8; ++i) {
    pages[i] = static_cast<std::uint8_t>(static_cast<std::uint64_t>(all) >> (8 * i));
    pages[8 + i] = static_cast<std::uint8_t>(static_cast<std::uint64_t>(unused) >> (8 * i));
  }
  return pages;
}

bool sameHash(std::span<const std::uint8_t> stored, const EventHash &expected) {
  return stored.size() == expected.size() && sodium_memcmp(stored.data(), expected.data(), expected.size()) == 0;
}

Error damaged() { return Error(ErrorCode::BodyDamaged, {"data.db"}); }

}  // namespace

Result<void> EventLog::load() {
  DOSSIER_ASSIGN(Statement newest, m_database.prepare("SELECT * FROM event ORDER BY seq DESC LIMIT 2"));
  DOSSIER_ASSIGN(const bool any, newest.step());
  if (!any) return fail(damaged());
  const EventRow row = rowFrom(newest);
  const auto storedBytes = newest.bytes(5);
  const std::vector<std::uint8_t> stored(storedBytes.begin(), storedBytes.end());
  EventHash previous{};
  DOSSIER_ASSIGN(const bool hasPrevious, newest.step());
  if (hasPrevious) {
    const auto bytes = newest.bytes(5);
    if (bytes.size() != previous.size()) return fail(damaged());
    std::copy(bytes.begin(), bytes.end(), previous.begin());
    newest.reset();
  }
  DOSSIER_ASSIGN(const std::int64_t count, m_database.integer("SELECT count(*) FROM event"));
  const EventHash expected = hashOf(row, previous, m_key);
  TableDigests digests{};
  if (static_cast<std::uint64_t>(count) != row.sequence || !sameHash(stored, expected) ||
      row.digests.size() != m_digests.tables() * sizeof(TableDigest)) {
    return fail(damaged());
  }
  for (std::size_t i = 0; i < m_digests.tables(); ++i) {
    std::copy_n(row.digests.begin() + static_cast<std::ptrdiff_t>(i * sizeof(TableDigest)), sizeof(TableDigest), digests[i].begin());
  }
  m_digests.set(digests);
  m_head = {row.sequence, expected, m_head.epoch};
  return checkPages(row.pages);
}

/// An old first page put back has other numbers. So has a body that was rewritten (VACUUM) when the program ended before
/// it could write the next event; then all of its structure holds.
Result<void> EventLog::checkPages(std::span<const std::uint8_t> expected) {
  if (expected.empty()) return {};
  DOSSIER_ASSIGN(const auto present, presentPages(m_database));
  if (std::equal(present.begin(), present.end(), expected.begin(), expected.end())) return {};
  DOSSIER_ASSIGN(const std::string structure, m_database.text("PRAGMA integrity_check(1)"));
  return structure == "ok" ? Result<void>{} : fail(damaged());
}

Result<void> EventLog::settleDoubt() {
  if (!m_inDoubt) return {};
  DOSSIER_TRY(load());
  m_inDoubt = false;
  return {};
}

Result<void> EventLog::append(EventKind kind, const std::string &payload) {
  EventRow row{m_head.sequence + 1, now().time_since_epoch().count(), static_cast<std::int64_t>(kind), payload,
               flat(m_digests.current(), m_digests.tables()), std::vector<std::uint8_t>(kPagesBytes)};
  EventHash hash{};
  DOSSIER_ASSIGN(Statement * insert, m_database.reusable(
      "INSERT INTO event (seq, at, kind, payload, digests, hash, pages) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"));
  insert->bind(1, static_cast<std::int64_t>(row.sequence)).bind(2, row.at).bind(3, row.kind).bind(4, row.payload);
  insert->bindBytes(5, row.digests).bindBytes(6, hash).bindBytes(7, row.pages);
  DOSSIER_TRY(insert->run());
  // The row itself may have taken a page. Values of the same length are written over in their place, so this takes none.
  DOSSIER_ASSIGN(row.pages, presentPages(m_database));
  hash = hashOf(row, m_head.hash, m_key);
  DOSSIER_ASSIGN(Statement * update, m_database.reusable("UPDATE event SET hash = ?2, pages = ?3 WHERE seq = ?1"));
  update->bind(1, static_cast<std::int64_t>(row.sequence)).bindBytes(2, hash).bindBytes(3, row.pages);
  DOSSIER_TRY(update->run());
  m_head = {row.sequence, hash, m_head.epoch};
  return {};
}

Result<bool> EventLog::verifyChain() {
  DOSSIER_ASSIGN(Statement all, m_database.prepare("SELECT * FROM event ORDER BY seq"));
  EventHead link;
  for (;;) {
    DOSSIER_ASSIGN(const bool any, all.step());
    if (!any) break;
    const EventRow row = rowFrom(all);
    const EventHash expected = hashOf(row, link.hash, m_key);
    if (row.sequence != link.sequence + 1 || !sameHash(all.bytes(5), expected)) return false;
    link = {row.sequence, expected, 0};
  }
  return link.sequence == m_head.sequence && link.hash == m_head.hash;
}

Result<std::vector<EventRecord>> EventLog::newest(std::size_t most) {
  DOSSIER_ASSIGN(Statement all, m_database.prepare("SELECT seq, at, kind, payload FROM event ORDER BY seq DESC LIMIT ?1"));
  all.bind(1, static_cast<std::int64_t>(most));
  std::vector<EventRecord> records;
  for (;;) {
    DOSSIER_ASSIGN(const bool any, all.step());
    if (!any) return records;
    records.push_back({static_cast<std::uint64_t>(all.integer(0)), all.integer(1), static_cast<EventKind>(all.integer(2)), all.text(3)});
  }
}

Result<std::optional<EventRecord>> EventLog::find(EventKind kind, const std::string &payload) {
  DOSSIER_ASSIGN(Statement find, m_database.prepare("SELECT seq, at FROM event WHERE kind = ?1 AND payload = ?2 ORDER BY seq DESC LIMIT 1"));
  find.bind(1, static_cast<std::int64_t>(kind)).bind(2, payload);
  DOSSIER_ASSIGN(const bool any, find.step());
  if (!any) return std::nullopt;
  return EventRecord{static_cast<std::uint64_t>(find.integer(0)), find.integer(1), kind, payload};
}

Result<void> EventLog::rehash() {
  DOSSIER_ASSIGN(Statement all, m_database.prepare("SELECT * FROM event ORDER BY seq"));
  std::vector<EventHash> hashes;
  EventHash previous{};
  for (;;) {
    DOSSIER_ASSIGN(const bool any, all.step());
    if (!any) break;
    hashes.push_back(previous = hashOf(rowFrom(all), previous, m_key));
  }
  DOSSIER_ASSIGN(Statement write, m_database.prepare("UPDATE event SET hash = ?2 WHERE seq = ?1"));
  for (std::size_t i = 0; i < hashes.size(); ++i) {
    write.bind(1, static_cast<std::int64_t>(i + 1)).bindBytes(2, hashes[i]);
    DOSSIER_TRY(write.run());
  }
  m_head = {hashes.size(), previous, m_head.epoch};
  return {};
}

Result<bool> EventLog::verifyTables() {
  DOSSIER_ASSIGN(const auto changed, changedTables());
  return changed.empty();
}

Result<std::vector<std::string>> EventLog::changedTables() {
  DOSSIER_ASSIGN(const TableDigests read, m_digests.recompute());
  std::vector<std::string> changed;
  for (std::size_t i = 0; i < m_digests.tables(); ++i) {
    if (read[i] != m_digests.current()[i]) changed.emplace_back(kDigestedTables[i]);
  }
  return changed;
}

Transaction::Transaction(Database &database, RowDigests &digests, EventLog &events)
    : m_database(&database), m_digests(&digests), m_events(&events), m_digestsBefore(digests.current()), m_headBefore(events.head()) {}

Result<Transaction> Transaction::begin(Database &database, RowDigests &digests, EventLog &events) {
  DOSSIER_TRY(events.settleDoubt());
  DOSSIER_TRY(database.execute("BEGIN IMMEDIATE"));
  return Transaction(database, digests, events);
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_database(std::exchange(other.m_database, nullptr)),
      m_digests(other.m_digests),
      m_events(other.m_events),
      m_digestsBefore(other.m_digestsBefore),
      m_headBefore(other.m_headBefore),
      m_commitFailed(other.m_commitFailed) {}

Transaction::~Transaction() {
  if (m_database == nullptr) return;
  // A failed commit may have rolled back already; then there is nothing to do and the error says so.
  [[maybe_unused]] const auto rolledBack = m_database->execute("ROLLBACK");
  m_digests->set(m_digestsBefore);
  m_events->setHead(m_headBefore);
  if (!m_commitFailed) return;
  m_events->doubt();
  // At once where the disk answers; else before the next change.
  [[maybe_unused]] const auto settled = m_events->settleDoubt();
}

Result<void> Transaction::commit(EventKind kind, const std::string &payload) {
  DOSSIER_TRY(m_events->append(kind, payload));
  if (auto committed = m_database->execute("COMMIT"); !committed) {
    m_commitFailed = true;
    return committed;
  }
  m_database = nullptr;
  return {};
}

}  // namespace dossier
