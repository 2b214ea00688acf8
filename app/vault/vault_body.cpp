// SPDX-License-Identifier: GPL-3.0-or-later
// Making, opening and migrating the body of a vault.
#include "vault/backup.h"
#include "vault/files.h"
#include "vault/migrator.h"
#include "vault/vault_parts.h"

namespace dossier {
namespace fs = std::filesystem;
namespace {

/// An older body: its head and every row are checked, a backup stands beside it, and then all of it changes or nothing.
Result<void> bringUpToDate(Vault::Parts &parts, std::int64_t schema) {
  Database &database = parts.database;
  {
    DOSSIER_ASSIGN(auto sums, RowDigests::reading(database, deriveSubkey(parts.dataKey, SubkeyPurpose::RowDigest), digestedTablesOf(schema)));
    EventLog events(database, *sums, deriveSubkey(parts.dataKey, SubkeyPurpose::EventChain));
    DOSSIER_TRY(events.load());
    DOSSIER_ASSIGN(const bool whole, events.verifyTables());
    if (!whole) return fail(ErrorCode::BodyDamaged, {"data.db"});
  }
  DOSSIER_TRY(writeAutomaticBackup(parts.folder, parts.header, parts.dataKey, database, BackupReason::Migration));
  DOSSIER_TRY(database.execute("BEGIN IMMEDIATE"));
  const auto changed = [&]() -> Result<void> {
    EventHead head;
    {
      // Gone before the tables are watched: with it goes the connection's function that sums rows, whoever registered it last.
      DOSSIER_ASSIGN(auto sums, RowDigests::reading(database, deriveSubkey(parts.dataKey, SubkeyPurpose::RowDigest), digestedTablesOf(schema)));
      EventLog events(database, *sums, deriveSubkey(parts.dataKey, SubkeyPurpose::EventChain));
      DOSSIER_TRY(events.load());
      head = events.head();
    }
    DOSSIER_TRY(migrate(database));
    DOSSIER_TRY(Settings(database).initialise(parts.dataKey));
    DOSSIER_TRY(parts.watch());
    DOSSIER_ASSIGN(const TableDigests now, parts.digests->recompute());
    parts.digests->set(now);
    parts.events->setHead(head);
    DOSSIER_TRY(parts.events->append(EventKind::Migrated, std::to_string(schema)));
    return database.execute("COMMIT");
  }();
  if (changed) return {};
  parts.events.reset();
  parts.digests.reset();
  [[maybe_unused]] const auto undone = database.execute("ROLLBACK");
  return changed;
}

}  // namespace

Result<void> Vault::Parts::watch() {
  DOSSIER_ASSIGN(digests, RowDigests::watch(database, deriveSubkey(dataKey, SubkeyPurpose::RowDigest)));
  events = std::make_unique<EventLog>(database, *digests, deriveSubkey(dataKey, SubkeyPurpose::EventChain));
  return {};
}

Result<std::unique_ptr<Vault::Parts>> openParts(const fs::path &folder, VaultLock lock, Header header, SecretBytes dataKey,
                                                const fs::path &stateDirectory) {
  DOSSIER_ASSIGN(auto database, Database::open(folder / "data.db", deriveSubkey(dataKey, SubkeyPurpose::Body), header.databaseSalt,
                                               Database::Mode::OpenExisting));
  auto parts = std::make_unique<Vault::Parts>(folder, std::move(lock), std::move(header), std::move(dataKey), std::move(database),
                                              stateDirectory);
  DOSSIER_ASSIGN(const std::int64_t application, parts->database.integer("PRAGMA application_id"));
  if (application != kApplicationId) return fail(ErrorCode::NotAVault, {"data.db"});
  DOSSIER_ASSIGN(const std::int64_t schema, parts->database.integer("PRAGMA user_version"));
  if (schema > newestSchema()) return fail(ErrorCode::VaultTooNew, {"data.db"}, {std::to_string(schema)});
  if (schema < newestSchema()) {
    DOSSIER_TRY(bringUpToDate(*parts, schema));
  } else {
    DOSSIER_TRY(parts->watch());
    DOSSIER_TRY(parts->events->load());
  }
  DOSSIER_ASSIGN(const std::int64_t epoch, Settings(parts->database).integer("epoch"));
  parts->events->setEpoch(epoch);
  return parts;
}

Result<void> createBody(const fs::path &folder, const Header &header, const SecretBytes &dataKey) {
  DOSSIER_ASSIGN(auto database, Database::open(folder / "data.db", deriveSubkey(dataKey, SubkeyPurpose::Body), header.databaseSalt,
                                               Database::Mode::CreateNew));
  DOSSIER_TRY(database.execute("BEGIN IMMEDIATE"));
  DOSSIER_TRY(database.execute("PRAGMA application_id=" + std::to_string(kApplicationId)));
  DOSSIER_TRY(migrate(database));
  // The tables must stand before they can be watched.
  DOSSIER_ASSIGN(auto digests, RowDigests::watch(database, deriveSubkey(dataKey, SubkeyPurpose::RowDigest)));
  EventLog events(database, *digests, deriveSubkey(dataKey, SubkeyPurpose::EventChain));
  DOSSIER_TRY(Settings(database).initialise(dataKey));
  DOSSIER_TRY(events.append(EventKind::Created, ""));
  DOSSIER_TRY(database.execute("COMMIT"));
  return syncDirectory(folder);
}

}  // namespace dossier
