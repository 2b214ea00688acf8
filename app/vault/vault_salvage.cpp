// SPDX-License-Identifier: GPL-3.0-or-later
// What can still be read of a damaged body, copied into a new vault with the same keys.
#include <algorithm>
#include <limits>
#include <set>

#include "core/timestamp.h"
#include "vault/build_folder.h"
#include "vault/header_file.h"
#include "vault/import_merge.h"
#include "vault/migrator.h"
#include "vault/vault_parts.h"

namespace dossier {
namespace fs = std::filesystem;
namespace {

/// Reads a damaged body. After a page that does not verify, SQLCipher refuses everything, so each reading after a fault
/// begins with a new connection.
class DamagedBody {
 public:
  DamagedBody(fs::path file, SecretBytes key, const DatabaseSalt &salt) : m_file(std::move(file)), m_key(std::move(key)), m_salt(salt) {}

  Result<void> reconnect() {
    m_database.reset();
    DOSSIER_ASSIGN(auto opened, Database::open(m_file, m_key, m_salt, Database::Mode::Salvage));
    m_database.emplace(std::move(opened));
    return {};
  }
  Database &database() { return *m_database; }

 private:
  fs::path m_file;
  SecretBytes m_key;
  DatabaseSalt m_salt;
  std::optional<Database> m_database;
};

Result<std::vector<std::string>> columnsOf(Database &database, const std::string &table) {
  DOSSIER_ASSIGN(Statement statement, database.prepare("SELECT name FROM pragma_table_info(?1) ORDER BY cid"));
  statement.bind(1, table);
  std::vector<std::string> columns;
  for (;;) {
    DOSSIER_ASSIGN(const bool row, statement.step());
    if (!row) return columns;
    columns.push_back(statement.text(0));
  }
}

/// Copies one table row by row, over gaps.
class TableCopy {
 public:
  TableCopy(DamagedBody &from, Database &to, std::string table) : m_from(from), m_to(to), m_table(std::move(table)) {}

  Result<SalvagedTable> run() {
    DOSSIER_TRY(m_from.reconnect());
    DOSSIER_ASSIGN(const auto old, columnsOf(m_from.database(), m_table));
    DOSSIER_ASSIGN(const auto present, columnsOf(m_to, m_table));
    for (const std::string &column : old) {
      if (std::find(present.begin(), present.end(), column) == present.end()) continue;
      m_columns += ", " + column;
      m_places += ", ?" + std::to_string(++m_count + 1);
    }
    SalvagedTable result{m_table, 0, 0};
    if (m_count == 0) return result;
    std::int64_t after = std::numeric_limits<std::int64_t>::min();
    for (;;) {
      const bool whole = copyFrom(after, result.rows).has_value();
      if (whole) return result;
      ++result.gaps;
      DOSSIER_ASSIGN(const bool more, skipGap(after));
      if (!more) return result;
    }
  }

 private:
  /// Rows after `after`, which follows along. An error: a page did not verify.
  Result<void> copyFrom(std::int64_t &after, std::uint64_t &rows) {
    DOSSIER_ASSIGN(Statement read, m_from.database().prepare("SELECT rowid" + m_columns + " FROM " + m_table +
                                                             " NOT INDEXED WHERE rowid > ?1 ORDER BY rowid"));
    DOSSIER_ASSIGN(Statement write, m_to.prepare("INSERT OR IGNORE INTO " + m_table + " (rowid" + m_columns + ") VALUES (?1" + m_places + ")"));
    read.bind(1, after);
    for (;;) {
      DOSSIER_ASSIGN(const bool row, read.step());
      if (!row) return {};
      after = read.integer(0);
      write.bind(1, after);
      for (int i = 1; i <= m_count; ++i) write.bindValue(i + 1, read, i);
      if (write.run()) ++rows;   // a row that breaks a rule of its table is lost, the rest is not
    }
  }

  Result<bool> readable(std::int64_t after, bool &any) {
    DOSSIER_TRY(m_from.reconnect());
    auto read = m_from.database().prepare("SELECT rowid" + m_columns + " FROM " + m_table + " NOT INDEXED WHERE rowid > ?1 ORDER BY rowid LIMIT 1");
    if (!read) return false;
    read->bind(1, after);
    const auto row = read->step();
    any = row && *row;
    return row.has_value();
  }

  /// Moves `after` to the end of what cannot be read: ever larger steps, then halving. false: nothing comes after it.
  Result<bool> skipGap(std::int64_t &after) {
    std::int64_t bad = std::max<std::int64_t>(after, 0);
    std::int64_t good = 0;
    bool any = false;
    for (std::int64_t step = 1;; step *= 2) {
      if (step > (std::int64_t{1} << 40)) return false;
      DOSSIER_ASSIGN(const bool reads, readable(bad + step, any));
      if (!reads) continue;
      good = bad + step;
      bad += step / 2;
      break;
    }
    while (good - bad > 1) {
      const std::int64_t middle = bad + (good - bad) / 2;
      bool anyThere = false;
      DOSSIER_ASSIGN(const bool reads, readable(middle, anyThere));
      (reads ? good : bad) = middle;
      any = reads ? anyThere : any;
    }
    after = good;
    DOSSIER_TRY(m_from.reconnect());
    return any;
  }

  DamagedBody &m_from;
  Database &m_to;
  std::string m_table, m_columns, m_places;
  int m_count = 0;
};

/// What was read from a file outlives the page that named the file or the holder: each lost one is named anew, a holder by
/// what its observation says of it.
Result<void> replaceLostParents(Vault &vault) {
  Database &database = vault.database();
  DOSSIER_ASSIGN(const Stamp stamp, vault.nextStamp());
  DOSSIER_ASSIGN(Statement imports, database.prepare(
      "INSERT INTO import (id, uid, file, digest, importer, importer_version, bytes, records, observations, rejected, holders_new, "
      "holdings_new, unknown_fields, imported_at, status, clock, copy) SELECT import_id, randomblob(16), '', randomblob(32), 'salvaged', 1, "
      "0, 0, count(*), 0, 0, 0, '', ?1, 0, ?2, ?3 FROM observation WHERE import_id NOT IN (SELECT id FROM import) GROUP BY import_id"));
  imports.bind(1, stamp.clock / 1'000'000).bind(2, stamp.clock).bindBytes(3, stamp.copy);
  DOSSIER_TRY(imports.run());
  const std::string key = "CASE subject_kind WHEN 0 THEN 'domain:' WHEN 1 THEN 'app:' WHEN 2 THEN 'merchant:' ELSE 'name:' END || "
                          "CASE subject_kind WHEN 1 THEN subject ELSE lower(subject) END";
  const std::string lost = " WHERE holder_id NOT IN (SELECT id FROM holder)";
  DOSSIER_TRY(database.execute("CREATE TEMP TABLE orphan AS SELECT id, " + key + " AS key, subject FROM observation" + lost));
  DOSSIER_TRY(database.execute("INSERT OR IGNORE INTO holder (key, name) SELECT key, min(subject) FROM orphan GROUP BY key"));
  DOSSIER_TRY(database.execute("UPDATE observation SET holder_id = (SELECT h.id FROM holder h JOIN orphan p ON p.key = h.key WHERE p.id = "
                               "observation.id) WHERE id IN (SELECT id FROM orphan)"));
  DOSSIER_TRY(database.execute("DROP TABLE orphan"));
  // What was written about a holder names it by its key.
  DOSSIER_TRY(database.execute("INSERT OR IGNORE INTO holder (key, name, catalogue_id) SELECT DISTINCT holder, substr(holder, instr(holder, ':') + 1), "
                               "CASE WHEN instr(holder, ':') = 0 THEN holder END FROM field WHERE value IS NOT NULL"));
  return {};
}

Result<void> dropOrphans(Database &database) {
  for (const char *sql : {"UPDATE observation SET identifier_id = NULL WHERE identifier_id NOT IN (SELECT id FROM identifier)",
                          // The new chain counts from one again: what was tied to an event of the old one is history only.
                          "UPDATE change SET seq = 0", "DELETE FROM retired",
                          "DELETE FROM attachment_piece WHERE attachment_id NOT IN (SELECT id FROM attachment)",
                          "DELETE FROM pack_entry WHERE pack_id NOT IN (SELECT id FROM pack)",
                          "DELETE FROM pack_key WHERE entry_id NOT IN (SELECT id FROM pack_entry)"}) {
    DOSSIER_TRY(database.execute(sql));
  }
  return {};
}

/// What a body cannot do without, where the page that held it is gone.
Result<void> mendSettings(Database &database, const SecretBytes &dataKey) {
  Settings settings(database);
  DOSSIER_TRY(settings.initialiseMissing(dataKey));
  DOSSIER_ASSIGN(const std::int64_t newest, database.integer("SELECT max(coalesce((SELECT max(clock) FROM field), 0), coalesce((SELECT "
                                                             "max(clock) FROM import), 0), coalesce((SELECT max(clock) FROM change), 0))"));
  DOSSIER_TRY(settings.observe(newest));
  // It is another body from here on: neither its stamps nor its epoch may be taken for the damaged one's.
  DOSSIER_TRY(settings.setBytes("copy", {}));
  DOSSIER_ASSIGN(const std::int64_t epoch, settings.integer("epoch"));
  return epoch > 0 ? Result<void>{} : settings.setInteger("epoch", now().time_since_epoch().count());
}

Result<void> settleAll(Database &database) {
  std::set<std::int64_t> all;
  {
    DOSSIER_ASSIGN(Statement rows, database.prepare("SELECT id FROM holder"));
    for (;;) {
      DOSSIER_ASSIGN(const bool row, rows.step());
      if (!row) break;
      all.insert(rows.integer(0));
    }
  }
  return settleHolders(database, all);
}

}  // namespace

Result<std::vector<SalvagedTable>> Vault::salvage(const fs::path &damaged, const fs::path &target, const Unlock &unlock) {
  DOSSIER_ASSIGN(auto build, BuildFolder::make(target));
  DOSSIER_ASSIGN(auto held, VaultLock::take(damaged));
  DOSSIER_TRY(finishRekey(damaged));
  DOSSIER_ASSIGN(const auto loaded, readHeaderFile(damaged / "header"));
  DOSSIER_ASSIGN(OpenedSlot opened, openSlots(loaded.header, unlock));
  DOSSIER_TRY(writeHeaderFile(build.path() / "header", loaded.header, true));
  DOSSIER_TRY(createBody(build.path(), loaded.header, opened.dataKey));
  fs::create_directory(build.path() / "backups");
  std::vector<SalvagedTable> tables;
  {
    DamagedBody from(damaged / "data.db", deriveSubkey(opened.dataKey, SubkeyPurpose::Body), loaded.header.databaseSalt);
    DOSSIER_ASSIGN(auto lock, VaultLock::take(build.path()));
    DOSSIER_ASSIGN(auto parts, openParts(build.path(), std::move(lock), loaded.header, std::move(opened.dataKey), {}));
    Vault vault(std::move(parts));
    DOSSIER_ASSIGN(Transaction transaction, vault.begin());
    DOSSIER_TRY(vault.database().execute("PRAGMA defer_foreign_keys=ON"));
    DOSSIER_TRY(vault.database().execute("DELETE FROM setting"));
    for (const char *table : {"setting", "import", "holder", "identifier", "observation", "field", "change", "attachment", "attachment_piece",
                              "draft", "retired", "pack", "pack_entry", "pack_key"}) {
      DOSSIER_ASSIGN(auto copied, TableCopy(from, vault.database(), table).run());
      tables.push_back(std::move(copied));
    }
    DOSSIER_TRY(mendSettings(vault.database(), vault.m_parts->dataKey));
    DOSSIER_TRY(replaceLostParents(vault));
    DOSSIER_TRY(dropOrphans(vault.database()));
    DOSSIER_TRY(settleAll(vault.database()));
    DOSSIER_TRY(vault.beginEpoch(0));
    DOSSIER_TRY(transaction.commit(EventKind::Salvaged, ""));
  }
  DOSSIER_TRY(build.moveTo(target));
  return tables;
}

}  // namespace dossier
