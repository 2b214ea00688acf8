// SPDX-License-Identifier: GPL-3.0-or-later
// Erasing for good. Deleted rows are overwritten (secure_delete), the body is rewritten so that no page keeps the rest of an
// older layout, the journal with the old pages is cut to nothing, and backups that still hold it go.
#include <algorithm>
#include <set>

#include "vault/backup.h"
#include "vault/edits.h"
#include "vault/import_merge.h"
#include "vault/pack_store.h"
#include "vault/stores.h"
#include "vault/vault.h"

namespace dossier {
namespace {

Result<void> run(Database &database, const char *sql, const std::string &text) {
  DOSSIER_ASSIGN(Statement statement, database.prepare(sql));
  statement.bind(1, text);
  return statement.run();
}

// The payloads of the two events of a purge.
constexpr const char *kErased = "";
constexpr const char *kRewritten = "rewritten";
constexpr std::size_t kEventsLookedAt = 16;

/// After the commit: nothing that was erased may be read from the disk's files any more.
Result<void> leaveNoTrace(Vault &vault) {
  DOSSIER_TRY(eraseBackups(vault.folder()));
  DOSSIER_TRY(vault.database().execute("PRAGMA journal_mode=TRUNCATE"));
  const auto rewritten = vault.database().rewrite();
  DOSSIER_TRY(vault.database().execute("PRAGMA journal_mode=DELETE"));
  if (!rewritten) return rewritten;
  {
    // The newest event says how many pages there are.
    DOSSIER_ASSIGN(Transaction transaction, vault.begin());
    DOSSIER_TRY(transaction.commit(EventKind::Purged, kRewritten));
  }
  DOSSIER_TRY(vault.backUpAutomatically(BackupReason::Purge));
  vault.remember();
  return {};
}

template <class Erase>
Result<void> purge(Vault &vault, const Erase &erase) {
  // Erasing reads on the way; a body that does not hold must not be made worse.
  DOSSIER_TRY(vault.finishCheck({}));
  {
    DOSSIER_ASSIGN(Transaction transaction, vault.begin());
    DOSSIER_TRY(erase(vault.database()));
    DOSSIER_TRY(IdentifierStore(vault.database(), {}).eraseUnused());
    DOSSIER_TRY(transaction.commit(EventKind::Purged, kErased));
  }
  return leaveNoTrace(vault);
}

/// Other holders pass data on to it: those lines name it too.
Result<void> eraseFlowsTo(Database &database, const std::string &holder) {
  std::set<std::int64_t> touched;
  {
    DOSSIER_ASSIGN(Statement gone, database.prepare(
        "DELETE FROM observation WHERE kind = 1 AND receiver IN (SELECT subject FROM observation WHERE subject_kind = 0 AND "
        "holder_id = (SELECT id FROM holder WHERE key = ?1)) RETURNING holder_id"));
    gone.bind(1, holder);
    for (;;) {
      DOSSIER_ASSIGN(const bool row, gone.step());
      if (!row) break;
      touched.insert(gone.integer(0));
    }
  }
  DOSSIER_TRY(run(database, "DELETE FROM retired WHERE kind = 1 AND receiver IN (SELECT subject FROM observation WHERE subject_kind = 0 "
                            "AND holder_id = (SELECT id FROM holder WHERE key = ?1))", holder));
  DOSSIER_ASSIGN(const auto own, HolderStore(database).findRow(holder));
  if (own) touched.erase(*own);
  return settleHolders(database, touched);
}

}  // namespace

Result<void> finishPurge(Vault &vault) {
  // Only the newest events: all of them would take longer than opening the vault may.
  DOSSIER_ASSIGN(const auto events, vault.events().newest(kEventsLookedAt));
  const auto purged = std::find_if(events.begin(), events.end(), [](const EventRecord &event) { return event.kind == EventKind::Purged; });
  if (purged == events.end() || purged->payload != kErased) return {};
  DOSSIER_TRY(vault.finishCheck({}));
  return leaveNoTrace(vault);
}

Result<void> purgeHolder(Vault &vault, const std::string &holder) {
  DOSSIER_ASSIGN(const auto row, HolderStore(vault.database()).findRow(holder));
  if (!row) return fail(ErrorCode::NotFound);
  return purge(vault, [&](Database &database) -> Result<void> {
    DOSSIER_TRY(eraseFlowsTo(database, holder));
    DOSSIER_TRY(run(database, "DELETE FROM observation WHERE holder_id = (SELECT id FROM holder WHERE key = ?1)", holder));
    DOSSIER_TRY(run(database, "DELETE FROM holding WHERE holder_id = (SELECT id FROM holder WHERE key = ?1)", holder));
    DOSSIER_TRY(AttachmentStore(database).erase("a.holder = ?1", holder));
    for (const char *sql : {"DELETE FROM field WHERE holder = ?1", "DELETE FROM change WHERE holder = ?1", "DELETE FROM draft WHERE holder = ?1",
                            "DELETE FROM retired WHERE holder = ?1", "DELETE FROM holder WHERE key = ?1"}) {
      DOSSIER_TRY(run(database, sql, holder));
    }
    return {};
  });
}

Result<void> purgeRemoved(Vault &vault) {
  return purge(vault, [](Database &database) -> Result<void> {
    DOSSIER_TRY(AttachmentStore(database).erase(
        "NOT EXISTS (SELECT 1 FROM field f WHERE f.holder = a.holder AND f.type = '' AND f.value IS NOT NULL "
        "AND f.field = ?1 || lower(hex(a.uid)))", std::string(kAttachmentField)));
    DOSSIER_TRY(PackStore(database).eraseUnused());
    DOSSIER_TRY(database.execute("DELETE FROM retired"));
    DOSSIER_TRY(database.execute("DELETE FROM change"));
    DOSSIER_TRY(database.execute("DELETE FROM draft WHERE holder NOT IN (SELECT key FROM holder)"));
    // A cleared field keeps the name of its holder. Where the holder is gone as well, nobody needs to be told any more.
    DOSSIER_TRY(database.execute("DELETE FROM field WHERE value IS NULL AND holder NOT IN (SELECT key FROM holder)"));
    // What remains of an import that was taken back is its number and its stamp: other copies must learn that it went.
    return database.execute("UPDATE import SET file = '', unknown_fields = '' WHERE status = 1");
  });
}

}  // namespace dossier
