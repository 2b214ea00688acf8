// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/pack_merge.h"

#include <algorithm>
#include <tuple>

#include "core/text.h"
#include "vault/field_store.h"
#include "vault/pack_store.h"

namespace dossier {
namespace {

Result<PackRows> readRows(Database &database) {
  DOSSIER_ASSIGN(Statement all, database.prepare("SELECT id, uid, kind, name, clock, copy, status FROM pack"));
  PackRows rows;
  for (;;) {
    DOSSIER_ASSIGN(const bool any, all.step());
    if (!any) return rows;
    const auto uid = all.bytes(1);
    PackRow row{all.integer(0), {uid.begin(), uid.end()}, all.text(2), all.text(3), {all.integer(4), copyFrom(all.bytes(5))}, all.integer(6) == 0};
    rows.emplace(row.uid, std::move(row));
  }
}

/// A function of the set of rows alone, whatever the order in which they came together.
PackRows mergedRows(const PackRows &ours, const PackRows &theirs) {
  PackRows merged = ours;
  for (const auto &[uid, row] : theirs) {
    const auto [place, isNew] = merged.emplace(uid, row);
    if (isNew) continue;
    PackRow &present = place->second;
    if (row.stamp > present.stamp) {
      present.stamp = row.stamp;
      present.live = row.live;
    } else if (row.stamp == present.stamp) {
      present.live = present.live && row.live;
    }
    if (present.kind.empty()) std::tie(present.kind, present.name) = std::tie(row.kind, row.name);
  }
  std::map<std::pair<std::string, std::string>, const PackRow *> newest;
  for (const auto &[uid, row] : merged) {
    if (!row.live) continue;
    const PackRow *&best = newest[{row.kind, row.name}];
    if (best == nullptr || std::tie(best->stamp, best->uid) < std::tie(row.stamp, row.uid)) best = &row;
  }
  for (auto &[uid, row] : merged) row.live = row.live && newest[{row.kind, row.name}]->uid == uid;
  return merged;
}

bool isLive(const PackRows &rows, const std::vector<std::uint8_t> &uid) {
  const auto row = rows.find(uid);
  return row != rows.end() && row->second.live;
}

/// The row, not in use yet, and its entries where it will be.
Result<std::int64_t> copyRow(Database &from, Database &to, const PackRow &row) {
  constexpr const char *kColumns = "uid, kind, name, licence, dated, said, file, digest, entries, rejected, flags, added_at, clock, copy";
  DOSSIER_ASSIGN(Statement read, from.prepare("SELECT " + std::string(kColumns) + " FROM pack WHERE uid = ?1"));
  read.bindBytes(1, row.uid);
  DOSSIER_ASSIGN(const bool any, read.step());
  if (!any) return fail(ErrorCode::NotFound);
  DOSSIER_ASSIGN(Statement insert, to.prepare("INSERT INTO pack (" + std::string(kColumns) +
                                              ", status) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, 1)"));
  for (int column = 0; column < 14; ++column) insert.bindValue(column + 1, read, column);
  DOSSIER_TRY(insert.run());
  return to.lastRowId();
}

Result<void> copyEntries(Database &from, std::int64_t fromPack, Database &to, std::int64_t toPack) {
  DOSSIER_ASSIGN(Statement entries, from.prepare("SELECT id, name, facts FROM pack_entry WHERE pack_id = ?1 ORDER BY id"));
  DOSSIER_ASSIGN(Statement keys, from.prepare("SELECT kind, value FROM pack_key WHERE entry_id = ?1 ORDER BY id"));
  DOSSIER_ASSIGN(Statement entry, to.prepare("INSERT INTO pack_entry (pack_id, name, facts) VALUES (?1, ?2, ?3)"));
  DOSSIER_ASSIGN(Statement key, to.prepare("INSERT INTO pack_key (entry_id, kind, value) VALUES (?1, ?2, ?3)"));
  entries.bind(1, fromPack);
  for (;;) {
    DOSSIER_ASSIGN(const bool more, entries.step());
    if (!more) return {};
    entry.bind(1, toPack).bindValue(2, entries, 1).bindValue(3, entries, 2);
    DOSSIER_TRY(entry.run());
    const std::int64_t row = to.lastRowId();
    keys.bind(1, entries.integer(0));
    for (;;) {
      DOSSIER_ASSIGN(const bool any, keys.step());
      if (!any) break;
      key.bind(1, row).bindValue(2, keys, 0).bindValue(3, keys, 1);
      DOSSIER_TRY(key.run());
    }
  }
}

/// Whether the entries of a pack are there: erased ones come again with a copy that still has them.
Result<bool> hasEntries(Database &database, std::int64_t pack) {
  DOSSIER_ASSIGN(Statement find, database.prepare("SELECT 1 FROM pack_entry WHERE pack_id = ?1 LIMIT 1"));
  find.bind(1, pack);
  return find.step();
}

Result<void> describeAnew(Database &from, Database &to, const PackRow &row, std::int64_t id) {
  DOSSIER_ASSIGN(Statement read, from.prepare("SELECT kind, name, licence, dated, file, digest, flags FROM pack WHERE uid = ?1"));
  read.bindBytes(1, row.uid);
  DOSSIER_ASSIGN(const bool any, read.step());
  if (!any) return {};
  DOSSIER_ASSIGN(Statement update, to.prepare("UPDATE pack SET kind = ?2, name = ?3, licence = ?4, dated = ?5, file = ?6, digest = ?7, flags = ?8 "
                                              "WHERE id = ?1 AND kind = ''"));
  update.bind(1, id);
  for (int column = 0; column < 7; ++column) update.bindValue(column + 2, read, column);
  return update.run();
}

Result<void> take(Database &ours, Database &theirs, const PackDifferences &differences, const PackRow &row, std::uint64_t sequence) {
  const auto own = differences.ours.find(row.uid);
  const auto other = differences.theirs.find(row.uid);
  std::int64_t id = own == differences.ours.end() ? 0 : own->second.id;
  if (id == 0) {
    DOSSIER_ASSIGN(id, copyRow(theirs, ours, row));
  }
  if (row.live && other != differences.theirs.end()) {
    DOSSIER_ASSIGN(const bool there, hasEntries(ours, id));
    if (!there) {
      DOSSIER_TRY(describeAnew(theirs, ours, row, id));
      DOSSIER_TRY(copyEntries(theirs, other->second.id, ours, id));
    }
  }
  if (row.live == isLive(differences.ours, row.uid)) {
    if (own != differences.ours.end() && own->second.stamp == row.stamp) return {};
    return PackStore(ours).setLive(id, row.live, row.stamp);
  }
  const std::optional<std::string> on(kPackLive), off;
  DOSSIER_TRY(FieldStore(ours).addChange({sequence, 0, {"", kPackChange, hexOf(row.uid)}, row.live ? off : on, row.live ? on : off, row.stamp}));
  return PackStore(ours).setLive(id, row.live, row.stamp);
}

}  // namespace

bool PackDifferences::writes() const {
  return std::any_of(merged.begin(), merged.end(), [&](const auto &entry) {
    const auto own = ours.find(entry.first);
    return own == ours.end() || own->second.live != entry.second.live || own->second.stamp != entry.second.stamp;
  });
}

std::vector<std::string> PackDifferences::gained() const {
  std::vector<std::string> names;
  for (const auto &[uid, row] : merged) {
    if (row.live && !isLive(ours, uid)) names.push_back(row.name);
  }
  return names;
}

std::vector<std::string> PackDifferences::removed() const {
  std::vector<std::string> names;
  for (const auto &[uid, row] : merged) {
    if (!row.live && isLive(ours, uid)) names.push_back(ours.at(uid).name);
  }
  return names;
}

Result<PackDifferences> findPackDifferences(Database &ours, Database &theirs) {
  PackDifferences differences;
  DOSSIER_ASSIGN(differences.ours, readRows(ours));
  DOSSIER_ASSIGN(differences.theirs, readRows(theirs));
  differences.merged = mergedRows(differences.ours, differences.theirs);
  for (const auto &[uid, row] : differences.theirs) differences.newestClock = std::max(differences.newestClock, row.stamp.clock);
  return differences;
}

Result<void> mergePacks(Database &ours, Database &theirs, const PackDifferences &differences, std::uint64_t sequence) {
  // What goes out of use first: of one kind and name only one may be in use.
  for (const bool live : {false, true}) {
    for (const auto &[uid, row] : differences.merged) {
      if (row.live == live) DOSSIER_TRY(take(ours, theirs, differences, row, sequence));
    }
  }
  return {};
}

}  // namespace dossier
