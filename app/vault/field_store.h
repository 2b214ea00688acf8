// SPDX-License-Identifier: GPL-3.0-or-later
// What the person writes: one register for each field, and the history of each. Writes belong inside a Transaction.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/model/written.h"
#include "core/result.h"
#include "vault/settings.h"

namespace dossier {

struct FieldValue {
  std::optional<std::string> value;   ///< none: cleared
  Stamp stamp;
};

/// One row of the history, with what a later undo has to know.
struct FieldChange {
  std::uint64_t sequence = 0;         ///< of the event
  std::int64_t at = 0;                ///< seconds since 1970
  FieldKey key;
  std::optional<std::string> before, after;
  Stamp stamp;
};

class FieldStore {
 public:
  explicit FieldStore(Database &database) : m_database(database) {}
  Result<std::optional<FieldValue>> find(const FieldKey &key);
  /// Every register, cleared ones too, by key.
  Result<std::vector<std::pair<FieldKey, FieldValue>>> all();
  /// Sets the register and keeps what it was as a change of event `sequence`.
  Result<void> write(const FieldKey &key, const FieldValue &value, std::uint64_t sequence);
  Result<void> addChange(const FieldChange &change);
  /// Whether what stands in a register was brought back by taking a change back.
  Result<bool> isReverted(const FieldKey &key, const Stamp &stamp);
  /// Oldest first.
  Result<std::vector<FieldChange>> ofEvent(std::uint64_t sequence);
  /// Newest first: the holder's own and its holdings'; every holder's where `holder` is empty. At most `most`.
  Result<std::vector<FieldChange>> history(const std::string &holder, std::size_t most);

 private:
  Database &m_database;
};

/// Edits in progress, kept over a lock. They belong to this copy alone.
struct Draft {
  FieldKey key;
  std::string text;
};

class DraftStore {
 public:
  explicit DraftStore(Database &database) : m_database(database) {}
  Result<std::vector<Draft>> all();
  /// Replaces all of them.
  Result<void> replace(const std::vector<Draft> &drafts);

 private:
  Database &m_database;
};

CopyId copyFrom(std::span<const std::uint8_t> bytes);

}  // namespace dossier
