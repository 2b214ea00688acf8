// SPDX-License-Identifier: GPL-3.0-or-later
#include "staging/staged_reading.h"

#include <unordered_map>
#include <utility>

#include "vault/stores.h"
#include "vault/vault.h"

namespace dossier {
namespace {

constexpr std::int64_t kNoRow = 0;

/// Rows of the holders of one reading, made when the first observation needs them.
class HolderRows {
 public:
  HolderRows(Database &database, const std::vector<ResolvedHolder> &holders)
      : m_store(database), m_holders(holders), m_rows(holders.size(), kNoRow) {}

  Result<std::int64_t> rowOf(std::uint32_t index) {
    if (m_rows[index] == kNoRow) {
      const ResolvedHolder &holder = m_holders[index];
      DOSSIER_ASSIGN(const auto ensured, m_store.ensure(holder.id, holder.name, holder.catalogueId));
      m_rows[index] = ensured.row;
      m_new += ensured.isNew ? 1 : 0;
    }
    return m_rows[index];
  }

  std::uint64_t newHolders() const { return m_new; }
  std::vector<std::int64_t> used() const {
    std::vector<std::int64_t> rows;
    for (const std::int64_t row : m_rows) {
      if (row != kNoRow) rows.push_back(row);
    }
    return rows;
  }

 private:
  HolderStore m_store;
  const std::vector<ResolvedHolder> &m_holders;
  std::vector<std::int64_t> m_rows;
  std::uint64_t m_new = 0;
};

Result<void> writeObservations(Vault &vault, const StagedReading &staged, const ImportRecord &record, HolderRows &holders) {
  ObservationStore observations(vault.database());
  DOSSIER_ASSIGN(SecretBytes key, readDigestKey(vault.database(), DigestKey::Identifier));
  IdentifierStore identifiers(vault.database(), std::move(key));
  for (std::size_t i = 0; i < staged.reading.observations.size(); ++i) {
    if (staged.excluded.contains(staged.holders[staged.holderOf[i]].id)) continue;
    const Observation &observation = staged.reading.observations[i];
    DOSSIER_ASSIGN(const std::int64_t holder, holders.rowOf(staged.holderOf[i]));
    DOSSIER_ASSIGN(const auto identifier, identifiers.ensure(observation.identifier));
    DOSSIER_TRY(observations.append(record.id, holder, identifier, observation));
  }
  return {};
}

ImportRecord recordOf(const StagedReading &staged) {
  ImportRecord record;
  record.file = staged.file;
  record.importer = staged.reading.importer;
  record.bytes = staged.reading.bytes;
  record.rejected = staged.reading.rejected;
  record.unknownFields = staged.reading.unknownFields;
  record.importedAt = Timestamp{now(), Zone::Utc, Precision::Second};
  for (const std::uint32_t holder : staged.holderOf) {
    record.observations += staged.excluded.contains(staged.holders[holder].id) ? 0 : 1;
  }
  return record;
}

}  // namespace

Result<SecretBytes> fileDigestKey(Vault &vault) { return readDigestKey(vault.database(), DigestKey::KnownFile); }

Result<std::int64_t> findEarlierImport(Vault &vault, const FileDigest &digest) {
  DOSSIER_ASSIGN(const auto live, ImportStore(vault.database()).findLive(digest));
  return live.value_or(0);
}

Result<ImportRecord> commitReading(Vault &vault, const StagedReading &staged) {
  DOSSIER_ASSIGN(const std::int64_t earlier, findEarlierImport(vault, staged.digest));
  if (earlier != 0) return fail(ErrorCode::AlreadyImported, {staged.file}, {std::to_string(earlier)});
  DOSSIER_ASSIGN(Transaction transaction, vault.begin());
  ImportStore imports(vault.database());
  ImportRecord record = recordOf(staged);
  DOSSIER_ASSIGN(const Stamp stamp, vault.nextStamp());
  DOSSIER_TRY(imports.insert(record, staged.reading.importerVersion, staged.reading.records, staged.digest, stamp));
  HolderRows holders(vault.database(), staged.holders);
  DOSSIER_TRY(writeObservations(vault, staged, record, holders));
  DOSSIER_ASSIGN(const auto change, HoldingStore(vault.database()).derive(holders.used()));
  record.holdersNew = holders.newHolders();
  record.holdingsNew = change.added;
  DOSSIER_TRY(imports.setCounts(record));
  DOSSIER_TRY(transaction.commit(EventKind::Imported, std::to_string(record.id)));
  vault.remember();
  return record;
}

Result<ImportRecord> undoImport(Vault &vault, std::int64_t importId) {
  DOSSIER_ASSIGN(Transaction transaction, vault.begin());
  Database &database = vault.database();
  ImportStore imports(database);
  DOSSIER_ASSIGN(const ImportRecord record, imports.find(importId));
  if (record.status == ImportStatus::Undone) return fail(ErrorCode::NotFound, {}, {std::to_string(importId)});
  HolderStore holders(database);
  DOSSIER_ASSIGN(const auto rows, holders.ofImport(importId));
  DOSSIER_TRY(ObservationStore(database).eraseOfImport(importId));
  DOSSIER_TRY(HoldingStore(database).derive(rows));
  DOSSIER_TRY(holders.eraseUnsupported(rows));
  DOSSIER_TRY(IdentifierStore(database, {}).eraseUnused());
  DOSSIER_ASSIGN(const Stamp stamp, vault.nextStamp());
  DOSSIER_TRY(imports.markUndone(importId, now().time_since_epoch().count(), stamp));
  DOSSIER_TRY(transaction.commit(EventKind::Undone, std::to_string(importId)));
  vault.remember();
  return imports.find(importId);
}

StagedReading resolveReading(const Resolver &resolver, std::string file, const FileDigest &digest, WorkerReading reading) {
  StagedReading staged;
  staged.file = std::move(file);
  staged.digest = digest;
  staged.reading = std::move(reading);
  staged.holderOf.reserve(staged.reading.observations.size());
  std::unordered_map<std::string, std::uint32_t> indexOf;
  for (const Observation &observation : staged.reading.observations) {
    ResolvedHolder holder = resolver.resolve(observation.subject, observation.host);
    const auto [place, isNew] = indexOf.try_emplace(holder.id, static_cast<std::uint32_t>(staged.holders.size()));
    if (isNew) staged.holders.push_back(std::move(holder));
    staged.holderOf.push_back(place->second);
  }
  return staged;
}

}  // namespace dossier
