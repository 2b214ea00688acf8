// SPDX-License-Identifier: GPL-3.0-or-later
// One store for each aggregate: SQL and nothing else. Writes belong inside a Transaction of the vault.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/model/import_record.h"
#include "core/model/inventory.h"
#include "core/model/observation.h"
#include "core/result.h"
#include "vault/database.h"
#include "vault/settings.h"

namespace dossier {

class ImportStore {
 public:
  explicit ImportStore(Database &database) : m_database(database) {}
  Result<std::vector<ImportRecord>> list();                       ///< newest first
  Result<ImportRecord> find(std::int64_t id);                     ///< NotFound
  Result<std::optional<std::int64_t>> findLive(std::span<const std::uint8_t> digest);
  /// Sets the record's id. AlreadyImported is for the caller to check first.
  Result<void> insert(ImportRecord &record, std::uint32_t importerVersion, std::uint64_t records, std::span<const std::uint8_t> digest,
                      const Stamp &stamp);
  Result<void> setCounts(const ImportRecord &record);
  Result<void> markUndone(std::int64_t id, std::int64_t at, const Stamp &stamp);

 private:
  Database &m_database;
};

class HolderStore {
 public:
  struct Ensured {
    std::int64_t row = 0;
    bool isNew = false;
  };
  explicit HolderStore(Database &database) : m_database(database) {}
  Result<Ensured> ensure(const std::string &key, const std::string &name, const std::string &catalogueId);
  /// The same where nothing but its key is known: the name is what the key says, until evidence says more.
  Result<Ensured> ensureKey(const std::string &key);
  Result<std::optional<std::int64_t>> findRow(const std::string &key);
  /// Rows that the import's observations belong to.
  Result<std::vector<std::int64_t>> ofImport(std::int64_t importId);
  /// Of these rows, erases those that no observation, no field and no attachment refers to.
  Result<std::uint64_t> eraseUnsupported(const std::vector<std::int64_t> &rows);

 private:
  Database &m_database;
};

class IdentifierStore {
 public:
  /// `key`: the subkey for identifier digests, 32 bytes.
  IdentifierStore(Database &database, SecretBytes key) : m_database(database), m_key(std::move(key)) {}
  /// User names are stored masked; the digest tells two of them apart. None gives no row.
  Result<std::optional<std::int64_t>> ensure(const Identifier &identifier);
  /// The same for what is masked and summed already.
  Result<std::int64_t> ensure(std::int64_t kind, const std::string &text, std::span<const std::uint8_t> digest);
  Result<void> eraseUnused();

 private:
  Database &m_database;
  SecretBytes m_key;
};

class ObservationStore {
 public:
  explicit ObservationStore(Database &database) : m_database(database) {}
  Result<void> append(std::int64_t importId, std::int64_t holderRow, std::optional<std::int64_t> identifierRow, const Observation &observation);
  Result<void> eraseOfImport(std::int64_t importId);
  Result<std::vector<Evidence>> evidenceOf(std::int64_t holderRow, const std::string &type);

 private:
  Database &m_database;
  std::optional<Statement> m_append;   ///< prepared once for a bulk import
};

class HoldingStore {
 public:
  struct Change {
    std::uint64_t added = 0;
    std::uint64_t removed = 0;
  };
  explicit HoldingStore(Database &database) : m_database(database) {}
  /// Derives the holdings of these holders anew from their observations. What a person wrote stands elsewhere.
  Result<Change> derive(const std::vector<std::int64_t> &holderRows);

 private:
  Result<Change> deriveOne(std::int64_t holderRow);
  Database &m_database;
};

}  // namespace dossier
