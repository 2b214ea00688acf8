// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/pack_store.h"

#include <sodium.h>

#include <array>
#include <set>
#include <string_view>

#include "core/model/word.h"
#include "core/text.h"
#include "core/timestamp.h"

namespace dossier {
namespace {

constexpr char kBetweenFacts = '\x1e', kWithinFact = '\x1f';
constexpr const char *kColumns = "SELECT id, uid, kind, name, licence, dated, said, file, entries, rejected, flags, added_at FROM pack WHERE status = 0 ";

std::string flat(const std::vector<PackFact> &facts) {
  std::string text;
  for (const PackFact &fact : facts) {
    if (!text.empty()) text += kBetweenFacts;
    ((text += fact.field) += kWithinFact) += fact.value;
  }
  return text;
}

std::vector<PackFact> factsFrom(std::string_view text) {
  std::vector<PackFact> facts;
  if (text.empty()) return facts;
  for (const std::string_view part : split(text, kBetweenFacts)) {
    const auto between = part.find(kWithinFact);
    if (between != std::string_view::npos) facts.push_back({std::string(part.substr(0, between)), std::string(part.substr(between + 1))});
  }
  return facts;
}

std::string flat(const std::map<std::string, std::uint64_t> &flags) {
  std::string text;
  for (const auto &[name, count] : flags) text += name + "\t" + std::to_string(count) + "\n";
  return text;
}

std::map<std::string, std::uint64_t> flagsFrom(const std::string &text) {
  std::map<std::string, std::uint64_t> flags;
  for (const std::string_view line : split(text, '\n')) {
    const auto tab = line.find('\t');
    if (tab != std::string_view::npos) flags[std::string(line.substr(0, tab))] = std::strtoull(std::string(line.substr(tab + 1)).c_str(), nullptr, 10);
  }
  return flags;
}

PackRecord recordFrom(const Statement &row) {
  PackRecord record;
  record.id = row.integer(0);
  record.uid = hexOf(row.bytes(1));
  record.kind = row.text(2);
  record.name = row.text(3);
  record.licence = row.text(4);
  record.date = row.text(5);
  record.licenceSaid = (row.integer(6) & 1) != 0;
  record.dateSaid = (row.integer(6) & 2) != 0;
  record.file = row.text(7);
  record.entries = static_cast<std::uint64_t>(row.integer(8));
  record.rejected = static_cast<std::uint64_t>(row.integer(9));
  record.flags = flagsFrom(row.text(10));
  record.addedAt = row.integer(11);
  return record;
}

/// Only letters, digits and such stand for themselves in LIKE.
std::string pattern(const std::string &text) {
  std::string like = "%";
  for (const char c : text) {
    if (c == '%' || c == '_' || c == '\\') like += '\\';
    like += c;
  }
  return like + "%";
}

}  // namespace

Result<std::vector<PackRecord>> PackStore::list() { return records("AND kind <> ?1 ", std::string(kOwnWord)); }
Result<std::vector<PackRecord>> PackStore::ofKind(const std::string &kind) { return records("AND kind = ?1 ", kind); }

Result<std::vector<PackRecord>> PackStore::records(const std::string &condition, const std::string &value) {
  DOSSIER_ASSIGN(Statement rows, m_database.prepare(kColumns + condition + "ORDER BY kind, name"));
  rows.bind(1, value);
  std::vector<PackRecord> records;
  for (;;) {
    DOSSIER_ASSIGN(const bool row, rows.step());
    if (!row) return records;
    records.push_back(recordFrom(rows));
  }
}

Result<PackRecord> PackStore::find(std::int64_t id) {
  DOSSIER_ASSIGN(Statement rows, m_database.prepare(std::string(kColumns) + "AND id = ?1"));
  rows.bind(1, id);
  DOSSIER_ASSIGN(const bool row, rows.step());
  if (!row) return fail(ErrorCode::NotFound);
  return recordFrom(rows);
}

Result<std::optional<std::int64_t>> PackStore::findLive(const std::string &kind, const std::string &name) {
  DOSSIER_ASSIGN(Statement rows, m_database.prepare("SELECT id FROM pack WHERE status = 0 AND kind = ?1 AND name = ?2"));
  rows.bind(1, kind).bind(2, name);
  DOSSIER_ASSIGN(const bool row, rows.step());
  return row ? std::optional(rows.integer(0)) : std::nullopt;
}

Result<std::vector<std::uint8_t>> PackStore::digestOf(std::int64_t id) {
  DOSSIER_ASSIGN(Statement rows, m_database.prepare("SELECT digest FROM pack WHERE id = ?1"));
  rows.bind(1, id);
  DOSSIER_ASSIGN(const bool row, rows.step());
  if (!row) return fail(ErrorCode::NotFound);
  const auto bytes = rows.bytes(0);
  return std::vector<std::uint8_t>(bytes.begin(), bytes.end());
}

Result<void> PackStore::readKeys(StoredPackEntry &entry) {
  DOSSIER_ASSIGN(Statement * rows, m_database.reusable("SELECT kind, value FROM pack_key WHERE entry_id = ?1 ORDER BY id"));
  rows->bind(1, entry.id);
  for (;;) {
    DOSSIER_ASSIGN(const bool row, rows->step());
    if (!row) return {};
    entry.entry.keys.push_back({static_cast<PackKeyKind>(rows->integer(0)), rows->text(1)});
  }
}

Result<std::vector<StoredPackEntry>> PackStore::lookUp(const std::vector<PackKey> &keys, std::size_t most) {
  DOSSIER_ASSIGN(Statement find, m_database.prepare(
      "SELECT e.id, e.pack_id, e.name, e.facts FROM pack_key k JOIN pack_entry e ON e.id = k.entry_id JOIN pack p ON p.id = e.pack_id "
      "WHERE k.value = ?1 AND k.kind = ?2 AND p.status = 0 ORDER BY p.kind, p.name, e.id LIMIT ?3"));
  std::vector<StoredPackEntry> found;
  std::set<std::int64_t> seen;
  for (const PackKey &key : keys) {
    find.bind(1, key.value).bind(2, static_cast<std::int64_t>(key.kind)).bind(3, static_cast<std::int64_t>(most));
    for (;;) {
      DOSSIER_ASSIGN(const bool row, find.step());
      if (!row) break;
      if (found.size() < most && seen.insert(find.integer(0)).second) {
        found.push_back({find.integer(0), find.integer(1), {find.text(2), {}, factsFrom(find.text(3))}});
      }
    }
  }
  for (StoredPackEntry &entry : found) DOSSIER_TRY(readKeys(entry));
  return found;
}

Result<std::vector<StoredPackEntry>> PackStore::entries(std::int64_t pack, const std::string &text, std::size_t from, std::size_t most) {
  DOSSIER_ASSIGN(Statement rows, m_database.prepare(
      "SELECT e.id, e.pack_id, e.name, e.facts FROM pack_entry e WHERE e.pack_id = ?1 AND (?2 = '' OR e.name LIKE ?3 ESCAPE '\\' OR EXISTS "
      "(SELECT 1 FROM pack_key k WHERE k.entry_id = e.id AND k.value LIKE ?3 ESCAPE '\\')) ORDER BY e.id LIMIT ?4 OFFSET ?5"));
  const std::string like = pattern(text);
  rows.bind(1, pack).bind(2, text).bind(3, like).bind(4, static_cast<std::int64_t>(most)).bind(5, static_cast<std::int64_t>(from));
  std::vector<StoredPackEntry> found;
  for (;;) {
    DOSSIER_ASSIGN(const bool row, rows.step());
    if (!row) break;
    found.push_back({rows.integer(0), rows.integer(1), {rows.text(2), {}, factsFrom(rows.text(3))}});
  }
  for (StoredPackEntry &entry : found) DOSSIER_TRY(readKeys(entry));
  return found;
}

Result<void> PackStore::insertEntry(std::int64_t pack, const PackEntry &entry) {
  DOSSIER_ASSIGN(Statement * insert, m_database.reusable("INSERT INTO pack_entry (pack_id, name, facts) VALUES (?1, ?2, ?3)"));
  const std::string facts = flat(entry.facts);
  insert->bind(1, pack).bind(2, entry.name).bind(3, facts);
  DOSSIER_TRY(insert->run());
  const std::int64_t row = m_database.lastRowId();
  DOSSIER_ASSIGN(Statement * key, m_database.reusable("INSERT INTO pack_key (entry_id, kind, value) VALUES (?1, ?2, ?3)"));
  for (const PackKey &one : entry.keys) {
    key->bind(1, row).bind(2, static_cast<std::int64_t>(one.kind)).bind(3, one.value);
    DOSSIER_TRY(key->run());
  }
  return {};
}

Result<void> PackStore::insert(PackRecord &record, std::span<const std::uint8_t> digest, const std::vector<PackEntry> &entries,
                               const Stamp &stamp) {
  DOSSIER_ASSIGN(Statement insert, m_database.prepare(
      "INSERT INTO pack (uid, kind, name, licence, dated, said, file, digest, entries, rejected, flags, added_at, status, clock, copy) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, 0, ?13, ?14)"));
  std::array<std::uint8_t, 16> uid{};
  randombytes_buf(uid.data(), uid.size());
  record.uid = hexOf(uid);
  record.addedAt = stamp.clock / 1'000'000;
  record.entries = entries.size();
  const std::string flags = flat(record.flags);
  insert.bindBytes(1, uid).bind(2, record.kind).bind(3, record.name).bind(4, record.licence).bind(5, record.date);
  insert.bind(6, std::int64_t{record.licenceSaid} + 2 * std::int64_t{record.dateSaid}).bind(7, record.file).bindBytes(8, digest);
  insert.bind(9, static_cast<std::int64_t>(entries.size())).bind(10, static_cast<std::int64_t>(record.rejected)).bind(11, flags);
  insert.bind(12, record.addedAt).bind(13, stamp.clock).bindBytes(14, stamp.copy);
  DOSSIER_TRY(insert.run());
  record.id = m_database.lastRowId();
  for (const PackEntry &entry : entries) DOSSIER_TRY(insertEntry(record.id, entry));
  return {};
}

Result<void> PackStore::setLive(std::int64_t id, bool live, const Stamp &stamp) {
  DOSSIER_ASSIGN(Statement update, m_database.prepare("UPDATE pack SET status = ?2, clock = ?3, copy = ?4 WHERE id = ?1"));
  update.bind(1, id).bind(2, std::int64_t{live ? 0 : 1}).bind(3, stamp.clock).bindBytes(4, stamp.copy);
  return update.run();
}

Result<void> PackStore::eraseUnused() {
  for (const char *sql : {"DELETE FROM pack_key WHERE entry_id IN (SELECT e.id FROM pack_entry e JOIN pack p ON p.id = e.pack_id WHERE p.status = 1)",
                          "DELETE FROM pack_entry WHERE pack_id IN (SELECT id FROM pack WHERE status = 1)",
                          // What remains is its number and its stamp: other copies must learn that it went.
                          "UPDATE pack SET kind = '', name = '', licence = '', dated = '', file = '', flags = '', digest = x'' WHERE status = 1"}) {
    DOSSIER_TRY(m_database.execute(sql));
  }
  return {};
}

}  // namespace dossier
