// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/stores.h"

#include <sodium.h>

#include <array>
#include <utility>

#include "core/masking.h"
#include "core/text.h"

namespace dossier {
namespace {

constexpr const char *kImportColumns =
    "SELECT id, file, importer, bytes, observations, rejected, holders_new, holdings_new, unknown_fields, imported_at, undone_at, "
    "status FROM import ";

/// name<TAB>count lines: field names come from foreign files, so nothing else may be a separator.
std::string packFields(const std::map<std::string, std::uint64_t> &fields) {
  std::string packed;
  for (const auto &[name, count] : fields) packed += displayable(name, 80) + "\t" + std::to_string(count) + "\n";
  return packed;
}

std::map<std::string, std::uint64_t> unpackFields(const std::string &packed) {
  std::map<std::string, std::uint64_t> fields;
  for (const auto line : split(packed, '\n')) {
    const auto tab = line.rfind('\t');
    if (tab != std::string_view::npos) fields[std::string(line.substr(0, tab))] = std::strtoull(line.data() + tab + 1, nullptr, 10);
  }
  return fields;
}

Timestamp secondsUtc(std::int64_t seconds) { return {std::chrono::sys_seconds{std::chrono::seconds{seconds}}, Zone::Utc, Precision::Second}; }

ImportRecord recordFrom(const Statement &row) {
  ImportRecord record;
  record.id = row.integer(0);
  record.file = row.text(1);
  record.importer = row.text(2);
  record.bytes = static_cast<std::uint64_t>(row.integer(3));
  record.observations = static_cast<std::uint64_t>(row.integer(4));
  record.rejected = static_cast<std::uint64_t>(row.integer(5));
  record.holdersNew = static_cast<std::uint64_t>(row.integer(6));
  record.holdingsNew = static_cast<std::uint64_t>(row.integer(7));
  record.unknownFields = unpackFields(row.text(8));
  record.importedAt = secondsUtc(row.integer(9));
  if (const auto undone = row.optionalInteger(10)) record.undoneAt = secondsUtc(*undone);
  record.status = row.integer(11) == 0 ? ImportStatus::Committed : ImportStatus::Undone;
  return record;
}

}  // namespace

Result<std::vector<ImportRecord>> ImportStore::list() {
  DOSSIER_ASSIGN(Statement all, m_database.prepare(std::string(kImportColumns) + "ORDER BY id DESC"));
  std::vector<ImportRecord> records;
  for (;;) {
    DOSSIER_ASSIGN(const bool row, all.step());
    if (!row) return records;
    records.push_back(recordFrom(all));
  }
}

Result<ImportRecord> ImportStore::find(std::int64_t id) {
  DOSSIER_ASSIGN(Statement one, m_database.prepare(std::string(kImportColumns) + "WHERE id = ?1"));
  one.bind(1, id);
  DOSSIER_ASSIGN(const bool row, one.step());
  if (!row) return fail(ErrorCode::NotFound);
  return recordFrom(one);
}

Result<std::optional<std::int64_t>> ImportStore::findLive(std::span<const std::uint8_t> digest) {
  DOSSIER_ASSIGN(Statement one, m_database.prepare("SELECT id FROM import WHERE digest = ?1 AND status = 0"));
  one.bindBytes(1, digest);
  DOSSIER_ASSIGN(const bool row, one.step());
  return row ? std::optional(one.integer(0)) : std::nullopt;
}

Result<void> ImportStore::insert(ImportRecord &record, std::uint32_t importerVersion, std::uint64_t records,
                                 std::span<const std::uint8_t> digest, const Stamp &stamp) {
  DOSSIER_ASSIGN(Statement insert, m_database.prepare(
      "INSERT INTO import (uid, file, digest, importer, importer_version, bytes, records, observations, rejected, holders_new, "
      "holdings_new, unknown_fields, imported_at, status, clock, copy) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 0, 0, ?10, ?11, 0, ?12, ?13)"));
  std::array<std::uint8_t, 16> uid{};
  randombytes_buf(uid.data(), uid.size());
  const std::string fields = packFields(record.unknownFields);
  insert.bindBytes(1, uid).bind(2, record.file).bindBytes(3, digest).bind(4, record.importer);
  insert.bind(5, std::int64_t{importerVersion}).bind(6, static_cast<std::int64_t>(record.bytes));
  insert.bind(7, static_cast<std::int64_t>(records)).bind(8, static_cast<std::int64_t>(record.observations));
  insert.bind(9, static_cast<std::int64_t>(record.rejected)).bind(10, fields);
  insert.bind(11, record.importedAt.time.time_since_epoch().count()).bind(12, stamp.clock).bindBytes(13, stamp.copy);
  DOSSIER_TRY(insert.run());
  record.id = m_database.lastRowId();
  return {};
}

Result<void> ImportStore::setCounts(const ImportRecord &record) {
  DOSSIER_ASSIGN(Statement update, m_database.prepare("UPDATE import SET holders_new = ?2, holdings_new = ?3 WHERE id = ?1"));
  update.bind(1, record.id).bind(2, static_cast<std::int64_t>(record.holdersNew)).bind(3, static_cast<std::int64_t>(record.holdingsNew));
  return update.run();
}

Result<void> ImportStore::markUndone(std::int64_t id, std::int64_t at, const Stamp &stamp) {
  DOSSIER_ASSIGN(Statement update, m_database.prepare("UPDATE import SET status = 1, undone_at = ?2, clock = ?3, copy = ?4 WHERE id = ?1"));
  update.bind(1, id).bind(2, at).bind(3, stamp.clock).bindBytes(4, stamp.copy);
  return update.run();
}

Result<HolderStore::Ensured> HolderStore::ensure(const std::string &key, const std::string &name, const std::string &catalogueId) {
  DOSSIER_ASSIGN(const auto known, findRow(key));
  if (known) return Ensured{*known, false};
  DOSSIER_ASSIGN(Statement * insert, m_database.reusable("INSERT INTO holder (key, name, catalogue_id) VALUES (?1, ?2, ?3)"));
  insert->bind(1, key).bind(2, name);
  if (catalogueId.empty()) insert->bindNull(3);
  else insert->bind(3, catalogueId);
  DOSSIER_TRY(insert->run());
  return Ensured{m_database.lastRowId(), true};
}

Result<HolderStore::Ensured> HolderStore::ensureKey(const std::string &key) {
  const auto colon = key.find(':');
  return colon == std::string::npos ? ensure(key, key, key) : ensure(key, key.substr(colon + 1), "");
}

Result<std::optional<std::int64_t>> HolderStore::findRow(const std::string &key) {
  DOSSIER_ASSIGN(Statement * find, m_database.reusable("SELECT id FROM holder WHERE key = ?1"));
  find->bind(1, key);
  DOSSIER_ASSIGN(const bool row, find->step());
  if (!row) return std::nullopt;
  const std::int64_t id = find->integer(0);
  find->reset();   // a reading that is still open would keep VACUUM from running
  return id;
}

Result<std::vector<std::int64_t>> HolderStore::ofImport(std::int64_t importId) {
  DOSSIER_ASSIGN(Statement all, m_database.prepare("SELECT DISTINCT holder_id FROM observation WHERE import_id = ?1"));
  all.bind(1, importId);
  std::vector<std::int64_t> rows;
  for (;;) {
    DOSSIER_ASSIGN(const bool row, all.step());
    if (!row) return rows;
    rows.push_back(all.integer(0));
  }
}

Result<std::uint64_t> HolderStore::eraseUnsupported(const std::vector<std::int64_t> &rows) {
  DOSSIER_ASSIGN(Statement erase, m_database.prepare(
      "DELETE FROM holder WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM observation WHERE holder_id = ?1) "
      "AND NOT EXISTS (SELECT 1 FROM field WHERE holder = holder.key AND value IS NOT NULL) RETURNING id"));
  std::uint64_t erased = 0;
  for (const std::int64_t row : rows) {
    erase.bind(1, row);
    DOSSIER_ASSIGN(const bool gone, erase.step());
    erased += gone ? 1 : 0;
    erase.reset();
  }
  return erased;
}

Result<std::optional<std::int64_t>> IdentifierStore::ensure(const Identifier &identifier) {
  if (identifier.kind == IdentifierKind::None || identifier.text.empty()) return std::nullopt;
  const std::string whole = identifier.kind == IdentifierKind::Email ? asciiLower(identifier.text) : identifier.text;
  std::array<std::uint8_t, 32> digest{};
  const std::string tagged = std::string(nameOf(identifier.kind)) + ":" + whole;
  crypto_generichash(digest.data(), digest.size(), reinterpret_cast<const std::uint8_t *>(tagged.data()), tagged.size(), m_key.data(),
                     m_key.size());
  const std::string shown = identifier.kind == IdentifierKind::UserName ? maskUserName(whole) : maskedLabel(whole, 254);
  return ensure(static_cast<std::int64_t>(identifier.kind), shown, digest);
}

Result<std::int64_t> IdentifierStore::ensure(std::int64_t kind, const std::string &text, std::span<const std::uint8_t> digest) {
  DOSSIER_ASSIGN(Statement * find, m_database.reusable("SELECT id FROM identifier WHERE digest = ?1"));
  find->bindBytes(1, digest);
  DOSSIER_ASSIGN(const bool known, find->step());
  if (known) {
    const std::int64_t id = find->integer(0);
    find->reset();
    return id;
  }
  DOSSIER_ASSIGN(Statement * insert, m_database.reusable("INSERT INTO identifier (kind, text, digest) VALUES (?1, ?2, ?3)"));
  insert->bind(1, kind).bind(2, text).bindBytes(3, digest);
  DOSSIER_TRY(insert->run());
  return m_database.lastRowId();
}

Result<void> IdentifierStore::eraseUnused() {
  return m_database.execute("DELETE FROM identifier WHERE id NOT IN (SELECT identifier_id FROM observation WHERE identifier_id IS NOT NULL)");
}

}  // namespace dossier
