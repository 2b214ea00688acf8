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

/// The tables that are summed, in the order their digests stand in an event.
inline constexpr std::array<const char *, 5> kDigestedTables{"import", "holder", "identifier", "observation", "holding"};
using TableDigests = std::array<TableDigest, kDigestedTables.size()>;

/// Watches one connection through temporary triggers, so no statement can forget it.
class RowDigests {
 public:
  /// `key`: 32 bytes. The database must outlive the object.
  static Result<std::unique_ptr<RowDigests>> watch(Database &database, SecretBytes key);
  ~RowDigests();

  const TableDigests &current() const { return m_current; }
  void set(const TableDigests &digests) { m_current = digests; }
  /// Reads every row anew.
  Result<TableDigests> recompute();

 private:
  RowDigests(Database &database, SecretBytes key) : m_database(database), m_key(std::move(key)) {}
  Result<void> createTriggers(std::size_t table);
  Database &m_database;
  SecretBytes m_key;
  TableDigests m_current{};
  TableDigests m_scratch{};
  friend struct RowDigestCallback;
};

}  // namespace dossier
