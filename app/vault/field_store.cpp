// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/field_store.h"

#include <algorithm>

#include "core/timestamp.h"
#include "vault/event_log.h"

namespace dossier {
namespace {

void bindOptional(Statement &statement, int parameter, const std::optional<std::string> &text) {
  if (text) statement.bind(parameter, std::string_view(*text));
  else statement.bindNull(parameter);
}

std::optional<std::string> optionalText(const Statement &statement, int column) {
  return statement.isNull(column) ? std::nullopt : std::optional(statement.text(column));
}

constexpr const char *kChangeColumns =
    "SELECT seq, clock / 1000000, holder, type, field, before, after, clock, copy FROM change ";

Result<std::vector<FieldChange>> changesFrom(Statement &rows) {
  std::vector<FieldChange> changes;
  for (;;) {
    DOSSIER_ASSIGN(const bool row, rows.step());
    if (!row) return changes;
    changes.push_back({static_cast<std::uint64_t>(rows.integer(0)), rows.integer(1), {rows.text(2), rows.text(3), rows.text(4)},
                       optionalText(rows, 5), optionalText(rows, 6), {rows.integer(7), copyFrom(rows.bytes(8))}});
  }
}

}  // namespace

CopyId copyFrom(std::span<const std::uint8_t> bytes) {
  CopyId copy{};
  std::copy_n(bytes.begin(), std::min(bytes.size(), copy.size()), copy.begin());
  return copy;
}

Result<std::optional<FieldValue>> FieldStore::find(const FieldKey &key) {
  DOSSIER_ASSIGN(Statement * find, m_database.reusable("SELECT value, clock, copy FROM field WHERE holder = ?1 AND type = ?2 AND field = ?3"));
  find->bind(1, key.holder).bind(2, key.type).bind(3, key.field);
  DOSSIER_ASSIGN(const bool row, find->step());
  if (!row) return std::nullopt;
  FieldValue value{optionalText(*find, 0), {find->integer(1), copyFrom(find->bytes(2))}};
  find->reset();
  return value;
}

Result<std::vector<std::pair<FieldKey, FieldValue>>> FieldStore::all() {
  DOSSIER_ASSIGN(Statement rows, m_database.prepare("SELECT holder, type, field, value, clock, copy FROM field ORDER BY holder, type, field"));
  std::vector<std::pair<FieldKey, FieldValue>> fields;
  for (;;) {
    DOSSIER_ASSIGN(const bool row, rows.step());
    if (!row) return fields;
    fields.push_back({{rows.text(0), rows.text(1), rows.text(2)}, {optionalText(rows, 3), {rows.integer(4), copyFrom(rows.bytes(5))}}});
  }
}

Result<void> FieldStore::write(const FieldKey &key, const FieldValue &value, std::uint64_t sequence) {
  DOSSIER_ASSIGN(const auto before, find(key));
  DOSSIER_ASSIGN(Statement * write, m_database.reusable(
      "INSERT INTO field (holder, type, field, value, clock, copy) VALUES (?1, ?2, ?3, ?4, ?5, ?6) "
      "ON CONFLICT (holder, type, field) DO UPDATE SET value = excluded.value, clock = excluded.clock, copy = excluded.copy"));
  write->bind(1, key.holder).bind(2, key.type).bind(3, key.field);
  bindOptional(*write, 4, value.value);
  write->bind(5, value.stamp.clock).bindBytes(6, value.stamp.copy);
  DOSSIER_TRY(write->run());
  return addChange({sequence, 0, key, before ? before->value : std::nullopt, value.value, value.stamp});
}

Result<void> FieldStore::addChange(const FieldChange &change) {
  DOSSIER_ASSIGN(Statement * insert, m_database.reusable(
      "INSERT INTO change (seq, holder, type, field, before, after, clock, copy) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"));
  insert->bind(1, static_cast<std::int64_t>(change.sequence)).bind(2, change.key.holder).bind(3, change.key.type).bind(4, change.key.field);
  bindOptional(*insert, 5, change.before);
  bindOptional(*insert, 6, change.after);
  insert->bind(7, change.stamp.clock).bindBytes(8, change.stamp.copy);
  return insert->run();
}

Result<bool> FieldStore::isReverted(const FieldKey &key, const Stamp &stamp) {
  DOSSIER_ASSIGN(Statement find, m_database.prepare("SELECT 1 FROM change c JOIN event e ON e.seq = c.seq WHERE c.holder = ?1 AND c.type = ?2 AND "
                                                    "c.field = ?3 AND c.clock = ?4 AND c.copy = ?5 AND e.kind IN (?6, ?7)"));
  find.bind(1, key.holder).bind(2, key.type).bind(3, key.field).bind(4, stamp.clock).bindBytes(5, stamp.copy);
  find.bind(6, static_cast<std::int64_t>(EventKind::Reverted)).bind(7, static_cast<std::int64_t>(EventKind::Undone));
  return find.step();
}

Result<std::vector<FieldChange>> FieldStore::ofEvent(std::uint64_t sequence) {
  DOSSIER_ASSIGN(Statement rows, m_database.prepare(std::string(kChangeColumns) + "WHERE seq = ?1 ORDER BY id"));
  rows.bind(1, static_cast<std::int64_t>(sequence));
  return changesFrom(rows);
}

Result<std::vector<FieldChange>> FieldStore::history(const std::string &holder, std::size_t most) {
  // Rows without a holder note what a merge did with imports.
  const std::string where = holder.empty() ? "WHERE holder <> '' " : "WHERE holder = ?2 ";
  DOSSIER_ASSIGN(Statement rows, m_database.prepare(kChangeColumns + where + "ORDER BY id DESC LIMIT ?1"));
  rows.bind(1, static_cast<std::int64_t>(most));
  if (!holder.empty()) rows.bind(2, holder);
  return changesFrom(rows);
}

Result<std::vector<Draft>> DraftStore::all() {
  DOSSIER_ASSIGN(Statement rows, m_database.prepare("SELECT holder, type, field, text FROM draft ORDER BY id"));
  std::vector<Draft> drafts;
  for (;;) {
    DOSSIER_ASSIGN(const bool row, rows.step());
    if (!row) return drafts;
    drafts.push_back({{rows.text(0), rows.text(1), rows.text(2)}, rows.text(3)});
  }
}

Result<void> DraftStore::replace(const std::vector<Draft> &drafts) {
  DOSSIER_TRY(m_database.execute("DELETE FROM draft"));
  DOSSIER_ASSIGN(Statement insert, m_database.prepare("INSERT INTO draft (holder, type, field, text, saved_at) VALUES (?1, ?2, ?3, ?4, ?5)"));
  for (const Draft &draft : drafts) {
    insert.bind(1, draft.key.holder).bind(2, draft.key.type).bind(3, draft.key.field).bind(4, draft.text);
    insert.bind(5, now().time_since_epoch().count());
    DOSSIER_TRY(insert.run());
  }
  return {};
}

}  // namespace dossier
