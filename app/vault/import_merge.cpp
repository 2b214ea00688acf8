// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/import_merge.h"

#include <algorithm>

#include "vault/field_store.h"
#include "vault/stores.h"

namespace dossier {
namespace {

/// The columns of an observation in which holder and identifier are named, not numbered.
constexpr const char *kPortable =
    "h.key, h.name, h.catalogue_id, o.kind, o.subject_kind, o.subject, o.host, o.type, o.basis, o.state, n.kind, n.text, n.digest, "
    "o.receiver, o.first_at, o.first_form, o.last_at, o.last_form, o.count, o.record, o.byte_offset";
constexpr const char *kPortableFrom =
    " FROM observation o JOIN holder h ON h.id = o.holder_id LEFT JOIN identifier n ON n.id = o.identifier_id ";
constexpr const char *kRetiredColumns =
    "holder, name, catalogue_id, kind, subject_kind, subject, host, type, basis, state, identifier_kind, identifier_text, "
    "identifier_digest, receiver, first_at, first_form, last_at, last_form, count, record, byte_offset";

/// Two copies may have met a holder under different names; both must end with the same one.
Result<void> settleName(Database &database, std::int64_t row, const std::string &name, const std::string &catalogueId) {
  DOSSIER_ASSIGN(Statement * update, database.reusable(
      "UPDATE holder SET name = min(name, ?2), catalogue_id = max(coalesce(catalogue_id, ''), ?3) WHERE id = ?1 AND "
      "(name > ?2 OR coalesce(catalogue_id, '') < ?3)"));
  update->bind(1, row).bind(2, name).bind(3, catalogueId);
  return update->run();
}

/// Writes the rows of a statement over kPortable's columns as observations of import `importId`.
Result<void> insertPortable(Statement &rows, Database &to, std::int64_t importId, std::set<std::int64_t> &touched) {
  HolderStore holders(to);
  IdentifierStore identifiers(to, {});
  DOSSIER_ASSIGN(Statement insert, to.prepare(
      "INSERT INTO observation (import_id, holder_id, identifier_id, kind, subject_kind, subject, host, type, basis, state, receiver, "
      "first_at, first_form, last_at, last_form, count, record, byte_offset) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)"));
  for (;;) {
    DOSSIER_ASSIGN(const bool row, rows.step());
    if (!row) return {};
    DOSSIER_ASSIGN(const auto holder, holders.ensure(rows.text(0), rows.text(1), rows.text(2)));
    DOSSIER_TRY(settleName(to, holder.row, rows.text(1), rows.text(2)));
    touched.insert(holder.row);
    std::optional<std::int64_t> identifier;
    if (!rows.isNull(12)) {
      DOSSIER_ASSIGN(identifier, identifiers.ensure(rows.integer(10), rows.text(11), rows.bytes(12)));
    }
    const std::string subject = rows.text(5), host = rows.text(6), type = rows.text(7), receiver = rows.text(13);
    insert.bind(1, importId).bind(2, holder.row).bind(3, identifier).bind(4, rows.integer(3)).bind(5, rows.integer(4));
    insert.bind(6, subject).bind(7, host).bind(8, type).bind(9, rows.optionalInteger(8)).bind(10, rows.integer(9)).bind(11, receiver);
    insert.bind(12, rows.optionalInteger(14)).bind(13, rows.integer(15)).bind(14, rows.optionalInteger(16)).bind(15, rows.integer(17));
    insert.bind(16, rows.integer(18)).bind(17, rows.integer(19)).bind(18, rows.integer(20));
    DOSSIER_TRY(insert.run());
  }
}

}  // namespace

Result<ImportRows> readImportRows(Database &database) {
  DOSSIER_ASSIGN(Statement all, database.prepare("SELECT id, uid, digest, clock, copy, status FROM import"));
  ImportRows rows;
  for (;;) {
    DOSSIER_ASSIGN(const bool any, all.step());
    if (!any) return rows;
    const auto uid = all.bytes(1);
    const auto digest = all.bytes(2);
    ImportRow row{all.integer(0), {uid.begin(), uid.end()}, {digest.begin(), digest.end()}, {all.integer(3), copyFrom(all.bytes(4))}, all.integer(5) == 0};
    rows.emplace(row.uid, std::move(row));
  }
}

ImportRows mergedImports(const ImportRows &ours, const ImportRows &theirs) {
  ImportRows merged = ours;
  for (const auto &[uid, row] : theirs) {
    const auto [place, isNew] = merged.emplace(uid, row);
    if (isNew) continue;
    ImportRow &present = place->second;
    // Equal stamps differ only where a newer reading of the same file has put one of them out of force.
    if (row.stamp > present.stamp) {
      present.stamp = row.stamp;
      present.live = row.live;
    } else if (row.stamp == present.stamp) {
      present.live = present.live && row.live;
    }
  }
  std::map<std::vector<std::uint8_t>, const ImportRow *> newest;   // by file
  for (const auto &[uid, row] : merged) {
    const ImportRow *&best = newest[row.digest];
    if (best == nullptr || std::tie(best->stamp, best->uid) < std::tie(row.stamp, row.uid)) best = &row;
  }
  for (auto &[uid, row] : merged) row.live = row.live && newest[row.digest]->uid == uid;
  return merged;
}

Result<std::int64_t> copyImportRow(Database &from, Database &to, const ImportRow &row) {
  constexpr const char *kColumns =
      "uid, file, digest, importer, importer_version, bytes, records, observations, rejected, holders_new, holdings_new, "
      "unknown_fields, imported_at, undone_at, status, clock, copy";
  DOSSIER_ASSIGN(Statement read, from.prepare("SELECT " + std::string(kColumns) + " FROM import WHERE uid = ?1"));
  read.bindBytes(1, row.uid);
  DOSSIER_ASSIGN(const bool any, read.step());
  if (!any) return fail(ErrorCode::NotFound);
  DOSSIER_ASSIGN(Statement insert, to.prepare("INSERT INTO import (" + std::string(kColumns) +
                                              ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, 1, ?16, ?17)"));
  const std::string file = read.text(1), importer = read.text(3), unknown = read.text(11);
  insert.bindBytes(1, read.bytes(0)).bind(2, file).bindBytes(3, read.bytes(2)).bind(4, importer).bind(12, unknown);
  for (const int column : {4, 5, 6, 7, 8, 9, 10, 12}) insert.bind(column + 1, read.integer(column));
  insert.bind(14, read.optionalInteger(13)).bind(16, read.integer(15)).bindBytes(17, read.bytes(16));
  DOSSIER_TRY(insert.run());
  return to.lastRowId();
}

Result<void> setImportState(Database &database, std::int64_t id, const ImportRow &row) {
  DOSSIER_ASSIGN(Statement update, database.prepare(
      "UPDATE import SET status = ?2, clock = ?3, copy = ?4, undone_at = CASE WHEN ?2 = 0 THEN NULL ELSE coalesce(undone_at, ?5) END WHERE id = ?1"));
  update.bind(1, id).bind(2, std::int64_t{row.live ? 0 : 1}).bind(3, row.stamp.clock).bindBytes(4, row.stamp.copy);
  update.bind(5, now().time_since_epoch().count());
  return update.run();
}

Result<void> copyObservations(Database &from, std::int64_t fromId, Database &to, std::int64_t toId, std::set<std::int64_t> &touched) {
  DOSSIER_ASSIGN(Statement rows, from.prepare("SELECT " + std::string(kPortable) + kPortableFrom + "WHERE o.import_id = ?1 ORDER BY o.id"));
  rows.bind(1, fromId);
  return insertPortable(rows, to, toId, touched);
}

Result<void> retireObservations(Database &database, std::int64_t importId, std::uint64_t sequence, std::set<std::int64_t> &touched) {
  DOSSIER_ASSIGN(Statement move, database.prepare("INSERT INTO retired (seq, import_id, " + std::string(kRetiredColumns) + ") SELECT ?2, ?1, " +
                                                  kPortable + kPortableFrom + "WHERE o.import_id = ?1 ORDER BY o.id"));
  move.bind(1, importId).bind(2, static_cast<std::int64_t>(sequence));
  DOSSIER_TRY(move.run());
  DOSSIER_ASSIGN(const auto rows, HolderStore(database).ofImport(importId));
  touched.insert(rows.begin(), rows.end());
  return ObservationStore(database).eraseOfImport(importId);
}

Result<void> reviveObservations(Database &database, std::int64_t importId, std::uint64_t sequence, std::set<std::int64_t> &touched) {
  {
    DOSSIER_ASSIGN(Statement rows, database.prepare("SELECT " + std::string(kRetiredColumns) + " FROM retired WHERE import_id = ?1 AND seq = ?2 ORDER BY id"));
    rows.bind(1, importId).bind(2, static_cast<std::int64_t>(sequence));
    DOSSIER_TRY(insertPortable(rows, database, importId, touched));
  }
  DOSSIER_ASSIGN(Statement erase, database.prepare("DELETE FROM retired WHERE import_id = ?1 AND seq = ?2"));
  erase.bind(1, importId).bind(2, static_cast<std::int64_t>(sequence));
  return erase.run();
}

Result<void> settleHolders(Database &database, const std::set<std::int64_t> &touched) {
  const std::vector<std::int64_t> rows(touched.begin(), touched.end());
  DOSSIER_TRY(HoldingStore(database).derive(rows));
  DOSSIER_TRY(HolderStore(database).eraseUnsupported(rows));
  return IdentifierStore(database, {}).eraseUnused();
}

}  // namespace dossier
