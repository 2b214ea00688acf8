// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/merge.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/text.h"
#include "vault/attachment_store.h"
#include "vault/edits.h"
#include "vault/field_store.h"
#include "vault/import_merge.h"
#include "vault/pack_merge.h"
#include "vault/pack_store.h"
#include "vault/stores.h"
#include "vault/vault.h"

namespace dossier {
namespace {

// Rows of the history without a holder say what a merge did with an import: its uid in hexadecimal.
constexpr const char *kImportChange = "import";
constexpr const char *kLive = "live";

/// Everything that differs, found without writing.
struct Differences {
  ImportRows ours, theirs, merged;
  std::vector<std::pair<FieldKey, FieldValue>> fields;         ///< theirs that win
  std::vector<std::int64_t> attachments;                       ///< their rows that are not here
  PackDifferences packs;
  std::int64_t newestClock = 0;
};

Result<void> findFields(Database &ours, Database &theirs, Differences &differences) {
  FieldStore own(ours);
  DOSSIER_ASSIGN(auto fields, FieldStore(theirs).all());
  for (auto &[key, value] : fields) {
    DOSSIER_ASSIGN(const auto present, own.find(key));
    differences.newestClock = std::max(differences.newestClock, value.stamp.clock);
    if (!present || value.stamp > present->stamp) differences.fields.emplace_back(key, std::move(value));
  }
  return {};
}

/// Only files that are not removed once both copies have met: what was erased here for good must not come back.
Result<void> findAttachments(Database &ours, Database &theirs, Differences &differences) {
  DOSSIER_ASSIGN(Statement all, theirs.prepare("SELECT id, uid, holder FROM attachment ORDER BY id"));
  DOSSIER_ASSIGN(Statement known, ours.prepare("SELECT 1 FROM attachment WHERE uid = ?1"));
  for (;;) {
    DOSSIER_ASSIGN(const bool row, all.step());
    if (!row) return {};
    known.bindBytes(1, all.bytes(1));
    DOSSIER_ASSIGN(const bool here, known.step());
    known.reset();
    if (here) continue;
    const FieldKey key{all.text(2), "", std::string(kAttachmentField) + hexOf(all.bytes(1))};
    DOSSIER_ASSIGN(auto winner, FieldStore(ours).find(key));
    DOSSIER_ASSIGN(const auto other, FieldStore(theirs).find(key));
    if (other && (!winner || other->stamp > winner->stamp)) winner = other;
    if (winner && winner->value) differences.attachments.push_back(all.integer(0));
  }
}

Result<Differences> findDifferences(Vault &ours, Vault &theirs) {
  if (ours.header().vaultId != theirs.header().vaultId) return fail(ErrorCode::OtherVault);
  Differences differences;
  DOSSIER_ASSIGN(differences.ours, readImportRows(ours.database()));
  DOSSIER_ASSIGN(differences.theirs, readImportRows(theirs.database()));
  differences.merged = mergedImports(differences.ours, differences.theirs);
  for (const auto &[uid, row] : differences.theirs) differences.newestClock = std::max(differences.newestClock, row.stamp.clock);
  DOSSIER_TRY(findFields(ours.database(), theirs.database(), differences));
  DOSSIER_TRY(findAttachments(ours.database(), theirs.database(), differences));
  DOSSIER_ASSIGN(differences.packs, findPackDifferences(ours.database(), theirs.database()));
  differences.newestClock = std::max(differences.newestClock, differences.packs.newestClock);
  return differences;
}

bool isLive(const ImportRows &rows, const std::vector<std::uint8_t> &uid) {
  const auto row = rows.find(uid);
  return row != rows.end() && row->second.live;
}

Result<MergePlan::Import> describeImport(Database &database, std::int64_t id) {
  DOSSIER_ASSIGN(const ImportRecord record, ImportStore(database).find(id));
  return MergePlan::Import{record.file, record.importer, record.observations};
}

/// Whether anything at all is to be written, be it only newer stamps.
bool changesAnything(const Differences &differences) {
  if (!differences.fields.empty() || !differences.attachments.empty() || differences.packs.writes()) return true;
  return std::any_of(differences.merged.begin(), differences.merged.end(), [&](const auto &entry) {
    const auto own = differences.ours.find(entry.first);
    return own == differences.ours.end() || own->second.live != entry.second.live || own->second.stamp != entry.second.stamp;
  });
}

Result<void> describeImports(Vault &ours, Vault &theirs, const Differences &differences, MergePlan &plan) {
  std::map<std::vector<std::uint8_t>, MergePlan::Import> taken;   // by file
  for (const auto &[uid, row] : differences.merged) {
    if (row.live || !isLive(differences.ours, uid)) continue;
    DOSSIER_ASSIGN(taken[row.digest], describeImport(ours.database(), differences.ours.at(uid).id));
  }
  for (const auto &[uid, row] : differences.merged) {
    if (!row.live || isLive(differences.ours, uid)) continue;
    DOSSIER_ASSIGN(auto import, describeImport(theirs.database(), differences.theirs.at(uid).id));
    // The same file read in both copies: the newer reading takes the place of the other, and nobody sees a difference.
    const auto same = taken.find(row.digest);
    if (same != taken.end() && same->second == import) {
      taken.erase(same);
      continue;
    }
    plan.gained.push_back(std::move(import));
  }
  for (auto &[digest, import] : taken) plan.takenBack.push_back(std::move(import));
  return {};
}

Result<MergePlan> describe(Vault &ours, Vault &theirs, const Differences &differences) {
  MergePlan plan;
  DOSSIER_TRY(describeImports(ours, theirs, differences, plan));
  FieldStore own(ours.database());
  for (const auto &[key, value] : differences.fields) {
    DOSSIER_ASSIGN(const auto present, own.find(key));
    const auto before = present ? present->value : std::nullopt;
    if (!key.field.starts_with(kAttachmentField)) {
      if (before != value.value) plan.fields.push_back({key, before, value.value});
    } else if (before && !value.value) {
      ++plan.attachmentsRemoved;
    }
  }
  plan.attachments = differences.attachments.size();
  plan.packs = differences.packs.gained();
  plan.packsRemoved = differences.packs.removed();
  plan.writes = changesAnything(differences);
  return plan;
}

Result<void> mergeImports(Database &ours, Database &theirs, const Differences &differences, std::uint64_t sequence,
                          std::set<std::int64_t> &touched) {
  FieldStore history(ours);
  // First what goes: of one file only one reading may be live.
  for (const auto &[uid, row] : differences.merged) {
    const auto own = differences.ours.find(uid);
    if (own == differences.ours.end() || row.live) continue;
    if (own->second.live) {
      DOSSIER_TRY(retireObservations(ours, own->second.id, sequence, touched));
      DOSSIER_TRY(history.addChange({sequence, 0, {"", kImportChange, hexOf(uid)}, kLive, std::nullopt, row.stamp}));
    }
    if (own->second.live || own->second.stamp != row.stamp) DOSSIER_TRY(setImportState(ours, own->second.id, row));
  }
  for (const auto &[uid, row] : differences.merged) {
    const auto own = differences.ours.find(uid);
    std::int64_t id = own == differences.ours.end() ? 0 : own->second.id;
    if (id == 0) {
      DOSSIER_ASSIGN(id, copyImportRow(theirs, ours, row));
    }
    if (row.live && !isLive(differences.ours, uid)) {
      DOSSIER_TRY(copyObservations(theirs, differences.theirs.at(uid).id, ours, id, touched));
      DOSSIER_TRY(history.addChange({sequence, 0, {"", kImportChange, hexOf(uid)}, std::nullopt, kLive, row.stamp}));
    }
    if (row.live || own == differences.ours.end()) DOSSIER_TRY(setImportState(ours, id, row));
  }
  return {};
}

/// A holder that somebody wrote about stays, be there evidence or not. Whether it does is settled at the end.
Result<void> ensureHolderOf(Database &ours, Database &theirs, const std::string &key, std::set<std::int64_t> &touched) {
  DOSSIER_ASSIGN(Statement find, theirs.prepare("SELECT name, coalesce(catalogue_id, '') FROM holder WHERE key = ?1"));
  find.bind(1, key);
  DOSSIER_ASSIGN(const bool any, find.step());
  DOSSIER_ASSIGN(const auto ensured, any ? HolderStore(ours).ensure(key, find.text(0), find.text(1)) : HolderStore(ours).ensureKey(key));
  touched.insert(ensured.row);
  return {};
}

Result<void> mergeAll(Vault &ours, Vault &theirs, const Differences &differences, std::uint64_t sequence) {
  Database &own = ours.database();
  std::set<std::int64_t> touched;
  DOSSIER_TRY(mergeImports(own, theirs.database(), differences, sequence, touched));
  FieldStore fields(own);
  for (const auto &[key, value] : differences.fields) {
    DOSSIER_TRY(ensureHolderOf(own, theirs.database(), key.holder, touched));
    DOSSIER_TRY(fields.write(key, value, sequence));
  }
  for (const std::int64_t row : differences.attachments) DOSSIER_TRY(AttachmentStore(own).copyFrom(theirs.database(), row));
  DOSSIER_TRY(mergePacks(own, theirs.database(), differences.packs, sequence));
  DOSSIER_TRY(settleHolders(own, touched));
  return Settings(own).observe(differences.newestClock);
}

Result<void> reviveImport(Database &database, const std::string &uidHex, const Stamp &stamp, std::uint64_t sequence,
                          std::set<std::int64_t> &touched) {
  DOSSIER_ASSIGN(const auto rows, readImportRows(database));
  const auto found = rows.find(bytesFromHex(uidHex));
  if (found == rows.end() || found->second.live) return {};
  const bool replaced = std::any_of(rows.begin(), rows.end(), [&](const auto &entry) {
    return entry.second.live && entry.second.digest == found->second.digest;
  });
  if (replaced) return {};   // the same file was read again since
  DOSSIER_TRY(reviveObservations(database, found->second.id, sequence, touched));
  ImportRow row = found->second;
  row.live = true;
  row.stamp = stamp;
  return setImportState(database, row.id, row);
}

Result<void> takeBackImport(Database &database, const std::string &uidHex, const Stamp &stamp, std::set<std::int64_t> &touched) {
  DOSSIER_ASSIGN(const auto rows, readImportRows(database));
  const auto found = rows.find(bytesFromHex(uidHex));
  if (found == rows.end() || !found->second.live) return {};
  DOSSIER_ASSIGN(const auto holders, HolderStore(database).ofImport(found->second.id));
  touched.insert(holders.begin(), holders.end());
  DOSSIER_TRY(ObservationStore(database).eraseOfImport(found->second.id));
  ImportRow row = found->second;
  row.live = false;
  row.stamp = stamp;
  return setImportState(database, row.id, row);
}

}  // namespace

Result<MergePlan> planMerge(Vault &ours, Vault &theirs) {
  DOSSIER_ASSIGN(const Differences differences, findDifferences(ours, theirs));
  return describe(ours, theirs, differences);
}

Result<MergePlan> mergeInto(Vault &ours, Vault &theirs) {
  DOSSIER_ASSIGN(const Differences differences, findDifferences(ours, theirs));
  DOSSIER_ASSIGN(MergePlan plan, describe(ours, theirs, differences));
  if (!plan.writes) return plan;
  DOSSIER_ASSIGN(Transaction transaction, ours.begin());
  DOSSIER_TRY(mergeAll(ours, theirs, differences, ours.generation() + 1));
  DOSSIER_TRY(transaction.commit(EventKind::Merged, ""));
  ours.remember();
  return plan;
}

Result<void> undoMerge(Vault &vault, std::uint64_t sequence) {
  Database &database = vault.database();
  DOSSIER_ASSIGN(Transaction transaction, vault.begin());
  DOSSIER_ASSIGN(const Stamp stamp, vault.nextStamp());
  FieldStore fields(database);
  DOSSIER_ASSIGN(auto changes, fields.ofEvent(sequence));
  std::reverse(changes.begin(), changes.end());
  std::set<std::int64_t> touched;
  // What came goes first: of one file only one reading may be live.
  for (const FieldChange &change : changes) {
    if (change.key.type == kPackChange && change.after) DOSSIER_TRY(revertPack(vault, change.key.field, false, change.stamp, stamp));
    if (change.key.type == kImportChange && change.after) DOSSIER_TRY(takeBackImport(database, change.key.field, stamp, touched));
  }
  // Of two readings of one file the newer stamp counts, so what comes back is signed after what went.
  DOSSIER_ASSIGN(const Stamp revived, vault.nextStamp());
  for (const FieldChange &change : changes) {
    if (change.key.type == kPackChange && change.before) DOSSIER_TRY(revertPack(vault, change.key.field, true, change.stamp, revived));
    if (change.key.type == kImportChange && change.before) DOSSIER_TRY(reviveImport(database, change.key.field, revived, sequence, touched));
    if (!change.key.holder.empty()) DOSSIER_TRY(revertField(vault, change, stamp, touched));
  }
  DOSSIER_TRY(settleHolders(database, touched));
  DOSSIER_TRY(transaction.commit(EventKind::Reverted, std::to_string(sequence)));
  vault.remember();
  return {};
}

}  // namespace dossier
