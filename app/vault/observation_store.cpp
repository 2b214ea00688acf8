// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/row_times.h"
#include "vault/stores.h"

namespace dossier {
namespace {

template <class Enum>
Enum enumFrom(std::int64_t value, Enum last) {
  return value >= 0 && value <= static_cast<std::int64_t>(last) ? static_cast<Enum>(value) : Enum{};
}

/// Evidence columns of `holding`, in the order of the ladder.
constexpr const char *kDerive =
    "INSERT INTO holding (holder_id, type, basis, declared, remembered, permitted, provided, observed, confirmed, first_at, first_form, "
    "last_at, last_form) "
    "SELECT holder_id, type, max(basis), sum(basis = 0), sum(basis = 1), sum(basis = 2), sum(basis = 3), sum(basis = 4), sum(basis = 5), "
    "min(first_at), coalesce((SELECT o.first_form FROM observation o WHERE o.holder_id = ?1 AND o.kind = 0 AND o.type = observation.type "
    "AND o.basis IS NOT NULL ORDER BY o.first_at IS NULL, o.first_at LIMIT 1), 0), "
    "max(last_at), coalesce((SELECT o.last_form FROM observation o WHERE o.holder_id = ?1 AND o.kind = 0 AND o.type = observation.type "
    "AND o.basis IS NOT NULL ORDER BY o.last_at DESC LIMIT 1), 0) "
    "FROM observation WHERE holder_id = ?1 AND kind = 0 AND basis IS NOT NULL GROUP BY type "
    "ON CONFLICT (holder_id, type) DO UPDATE SET basis = excluded.basis, declared = excluded.declared, remembered = excluded.remembered, "
    "permitted = excluded.permitted, provided = excluded.provided, observed = excluded.observed, confirmed = excluded.confirmed, "
    "first_at = excluded.first_at, first_form = excluded.first_form, last_at = excluded.last_at, last_form = excluded.last_form";

constexpr const char *kDropUnsupported =
    "DELETE FROM holding WHERE holder_id = ?1 AND NOT EXISTS (SELECT 1 FROM observation o WHERE o.holder_id = ?1 AND o.kind = 0 AND o.type = holding.type AND o.basis IS NOT NULL)";

}  // namespace

Result<void> ObservationStore::append(std::int64_t importId, std::int64_t holderRow, std::optional<std::int64_t> identifierRow,
                                      const Observation &o) {
  if (!m_append) {
    DOSSIER_ASSIGN(m_append, m_database.prepare(
        "INSERT INTO observation (import_id, holder_id, kind, subject_kind, subject, host, type, basis, state, identifier_id, receiver, "
        "first_at, first_form, last_at, last_form, count, record, byte_offset) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)"));
  }
  Statement &insert = *m_append;
  insert.bind(1, importId).bind(2, holderRow).bind(3, static_cast<std::int64_t>(o.kind));
  insert.bind(4, static_cast<std::int64_t>(o.subject.kind)).bind(5, o.subject.value).bind(6, o.host).bind(7, o.type);
  insert.bind(8, o.basis ? std::optional(static_cast<std::int64_t>(*o.basis)) : std::nullopt);
  insert.bind(9, static_cast<std::int64_t>(o.state)).bind(10, identifierRow).bind(11, o.to);
  insert.bind(12, secondsOf(o.first)).bind(13, formOf(o.first)).bind(14, secondsOf(o.last)).bind(15, formOf(o.last));
  insert.bind(16, static_cast<std::int64_t>(o.count)).bind(17, static_cast<std::int64_t>(o.place.record));
  insert.bind(18, static_cast<std::int64_t>(o.place.offset));
  return insert.run();
}

Result<void> ObservationStore::eraseOfImport(std::int64_t importId) {
  DOSSIER_ASSIGN(Statement erase, m_database.prepare("DELETE FROM observation WHERE import_id = ?1"));
  erase.bind(1, importId);
  return erase.run();
}

Result<std::vector<Evidence>> ObservationStore::evidenceOf(std::int64_t holderRow, const std::string &type) {
  DOSSIER_ASSIGN(Statement all, m_database.prepare(
      "SELECT o.basis, o.state, i.file, i.importer, i.id, o.first_at, o.first_form, o.last_at, o.last_form, o.count, o.record, "
      "o.byte_offset, o.host, coalesce(n.text, '') FROM observation o JOIN import i ON i.id = o.import_id "
      "LEFT JOIN identifier n ON n.id = o.identifier_id WHERE o.holder_id = ?1 AND o.kind = 0 AND o.type = ?2 AND o.basis IS NOT NULL "
      "ORDER BY o.basis DESC, o.last_at DESC, o.id"));
  all.bind(1, holderRow).bind(2, type);
  std::vector<Evidence> found;
  for (;;) {
    DOSSIER_ASSIGN(const bool row, all.step());
    if (!row) return found;
    Evidence evidence;
    evidence.basis = enumFrom(all.integer(0), Basis::Confirmed);
    evidence.state = enumFrom(all.integer(1), ObservationState::Asked);
    evidence.source = all.text(2);
    evidence.importer = all.text(3);
    evidence.importId = all.integer(4);
    evidence.first = timeFrom(all, 5);
    evidence.last = timeFrom(all, 7);
    evidence.count = static_cast<std::uint64_t>(all.integer(9));
    evidence.place = {evidence.source, static_cast<std::uint64_t>(all.integer(10)), static_cast<std::uint64_t>(all.integer(11))};
    evidence.host = all.text(12);
    evidence.identifier = all.text(13);
    found.push_back(std::move(evidence));
  }
}

Result<HoldingStore::Change> HoldingStore::derive(const std::vector<std::int64_t> &holderRows) {
  Change sum;
  for (const std::int64_t row : holderRows) {
    DOSSIER_ASSIGN(const Change change, deriveOne(row));
    sum.added += change.added;
    sum.removed += change.removed;
  }
  return sum;
}

Result<HoldingStore::Change> HoldingStore::deriveOne(std::int64_t holderRow) {
  DOSSIER_ASSIGN(Statement * count, m_database.reusable("SELECT count(*) FROM holding WHERE holder_id = ?1"));
  const auto countNow = [&]() -> Result<std::int64_t> {
    count->bind(1, holderRow);
    DOSSIER_ASSIGN(const bool row, count->step());
    const std::int64_t value = row ? count->integer(0) : 0;
    count->reset();
    return value;
  };
  DOSSIER_ASSIGN(const std::int64_t before, countNow());
  DOSSIER_ASSIGN(Statement * drop, m_database.reusable(kDropUnsupported));
  drop->bind(1, holderRow);
  DOSSIER_TRY(drop->run());
  DOSSIER_ASSIGN(const std::int64_t kept, countNow());
  DOSSIER_ASSIGN(Statement * derive, m_database.reusable(kDerive));
  derive->bind(1, holderRow);
  DOSSIER_TRY(derive->run());
  DOSSIER_ASSIGN(const std::int64_t after, countNow());
  return Change{static_cast<std::uint64_t>(after - kept), static_cast<std::uint64_t>(before - kept)};
}

}  // namespace dossier
