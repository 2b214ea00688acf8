// SPDX-License-Identifier: GPL-3.0-or-later
// A digest of each table that every insert, update and delete keeps up to date: the sum modulo 2^256 of a keyed
// BLAKE2b-256 of each row. The order of rows does not matter, and an old page put back changes the sum that a full read
// finds (Clarke et al., "Incremental Multiset Hash Functions", ASIACRYPT 2003; here keyed and of the additive kind).
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/result.h"
#include "vault/database.h"

namespace dossier {

using TableDigest = std::array<std::uint8_t, 32>;

/// The tables that are summed, in the order their digests stand in an event. New ones are added at the end.
inline constexpr std::array<const char *, 15> kDigestedTables{"import", "holder", "identifier",       "observation", "holding", "field",
                                                              "change", "attachment", "attachment_piece", "setting", "draft", "retired",
                                                              "pack", "pack_entry", "pack_key"};
using TableDigests = std::array<TableDigest, kDigestedTables.size()>;

/// How many of them a schema has.
constexpr std::size_t digestedTablesOf(std::int64_t schema) { return schema < 2 ? 5 : schema < 3 ? 12 : kDigestedTables.size(); }

/// Watches one connection through temporary triggers, so no statement can forget it.
class RowDigests {
 public:
  /// `key`: 32 bytes. The database must outlive the object.
  static Result<std::unique_ptr<RowDigests>> watch(Database &database, SecretBytes key);
  /// For a body that is only read: nothing is watched, the first `tables` tables are summed by recompute().
  static Result<std::unique_ptr<RowDigests>> reading(Database &database, SecretBytes key, std::size_t tables);
  ~RowDigests();

  std::size_t tables() const { return m_tables; }
  const TableDigests &current() const { return m_current; }
  void set(const TableDigests &digests) { m_current = digests; }
  /// Reads every row anew.
  Result<TableDigests> recompute();
  /// The same in steps: adds rows of one table after row `after`, at most `most` of them, to `sum`; the last row id, 0 at the end.
  Result<std::int64_t> addRows(std::size_t table, std::int64_t after, std::int64_t most, TableDigest &sum);

 private:
  RowDigests(Database &database, SecretBytes key, std::size_t tables) : m_database(database), m_key(std::move(key)), m_tables(tables) {}
  Result<void> createTriggers(std::size_t table);
  Database &m_database;
  SecretBytes m_key;
  std::size_t m_tables;
  TableDigests m_current{};
  TableDigests m_scratch{};
  friend struct RowDigestCallback;
};

}  // namespace dossier
