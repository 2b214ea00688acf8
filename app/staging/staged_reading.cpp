// SPDX-License-Identifier: GPL-3.0-or-later
#include "staging/staged_reading.h"

#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

#include "vault/edits.h"
#include "vault/import_merge.h"
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

/// Within the transaction whose event is the next one.
Result<void> writeTexts(Vault &vault, const StagedReading &staged, const Stamp &stamp, HolderRows &holders) {
  FieldStore fields(vault.database());
  for (std::size_t i = 0; i < staged.reading.written.size(); ++i) {
    const ResolvedHolder &holder = staged.holders[staged.writtenAt[i]];
    const WrittenText &text = staged.reading.written[i];
    const FieldKey key{holder.id, text.type, text.field};
    if (staged.excluded.contains(holder.id)) continue;
    DOSSIER_ASSIGN(const auto present, fields.find(key));
    // What an undone import wrote and the undo cleared was not cleared by the person.
    if (present && present->value) continue;
    DOSSIER_ASSIGN(const bool again, present ? fields.isReverted(key, present->stamp) : Result<bool>(true));
    if (!again) continue;
    DOSSIER_TRY(holders.rowOf(staged.writtenAt[i]));
    DOSSIER_TRY(fields.write(key, {text.value, stamp}, vault.generation() + 1));
  }
  return {};
}

/// What it wrote is told by the changes of its event. In another copy, which got it by a merge, there is none: texts are merged
/// field by field, and so taken back.
Result<void> revertTexts(Vault &vault, std::int64_t importId, const Stamp &stamp, std::set<std::int64_t> &touched) {
  DOSSIER_ASSIGN(const auto event, vault.events().find(EventKind::Imported, std::to_string(importId)));
  if (!event) return {};
  DOSSIER_ASSIGN(auto changes, FieldStore(vault.database()).ofEvent(event->sequence));
  for (const FieldChange &change : changes) DOSSIER_TRY(revertField(vault, change, stamp, touched));
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
  DOSSIER_TRY(writeTexts(vault, staged, stamp, holders));
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
  DOSSIER_ASSIGN(const Stamp stamp, vault.nextStamp());
  std::set<std::int64_t> touched(rows.begin(), rows.end());
  DOSSIER_TRY(ObservationStore(database).eraseOfImport(importId));
  DOSSIER_TRY(revertTexts(vault, importId, stamp, touched));
  DOSSIER_TRY(settleHolders(database, touched));
  DOSSIER_TRY(imports.markUndone(importId, now().time_since_epoch().count(), stamp));
  DOSSIER_TRY(transaction.commit(EventKind::Undone, std::to_string(importId)));
  vault.remember();
  return imports.find(importId);
}

namespace {

/// Leaves out what the catalogue has no word for; tells which.
template <class Item, class IsKnown>
void keepKnown(std::vector<Item> &items, std::map<std::string, std::uint64_t> &unknown, IsKnown isKnown) {
  std::erase_if(items, [&](const Item &item) {
    const std::optional<std::string> word = isKnown(item);
    if (word) ++unknown[*word];
    return word.has_value();
  });
}

void keepKnownWords(WorkerReading &reading, const Catalogue &catalogue) {
  const auto typeMissing = [&](const std::string &type) { return !type.empty() && catalogue.type(type) == nullptr; };
  keepKnown(reading.observations, reading.unknownFields, [&](const Observation &one) {
    return typeMissing(one.type) ? std::optional(one.type) : std::nullopt;
  });
  keepKnown(reading.written, reading.unknownFields, [&](const WrittenText &text) {
    if (typeMissing(text.type)) return std::optional(text.type);
    if (!text.field.starts_with(kOwnFieldPrefix)) return std::optional<std::string>();
    const OwnField *own = catalogue.ownField({{}, text.type, text.field});
    return own != nullptr && own->takes(text.value) ? std::nullopt : std::optional(text.field);
  });
}

}  // namespace

StagedReading resolveReading(const Catalogue &catalogue, std::string file, const FileDigest &digest, WorkerReading reading) {
  StagedReading staged;
  staged.file = std::move(file);
  staged.digest = digest;
  staged.reading = std::move(reading);
  keepKnownWords(staged.reading, catalogue);
  staged.holderOf.reserve(staged.reading.observations.size());
  const Resolver resolver(catalogue);
  std::unordered_map<std::string, std::uint32_t> indexOf;
  const auto indexFor = [&](const Subject &subject, const std::string &host) {
    ResolvedHolder holder = resolver.resolve(subject, host);
    const auto [place, isNew] = indexOf.try_emplace(holder.id, static_cast<std::uint32_t>(staged.holders.size()));
    if (isNew) staged.holders.push_back(std::move(holder));
    return place->second;
  };
  for (const Observation &observation : staged.reading.observations) staged.holderOf.push_back(indexFor(observation.subject, observation.host));
  for (const WrittenText &text : staged.reading.written) staged.writtenAt.push_back(indexFor(text.subject, text.host));
  return staged;
}

}  // namespace dossier
