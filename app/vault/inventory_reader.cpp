// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/inventory_reader.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "vault/field_store.h"
#include "vault/row_times.h"
#include "vault/stores.h"
#include "vault/vault.h"

namespace dossier {
namespace {

using RowToIndex = std::unordered_map<std::int64_t, std::uint32_t>;

Result<RowToIndex> readHolders(Database &database, Inventory &inventory) {
  DOSSIER_ASSIGN(Statement all, database.prepare("SELECT id, key, name, catalogue_id IS NOT NULL FROM holder ORDER BY key"));
  RowToIndex index;
  for (;;) {
    DOSSIER_ASSIGN(const bool row, all.step());
    if (!row) return index;
    index.emplace(all.integer(0), static_cast<std::uint32_t>(inventory.holders.size()));
    Holder holder;
    holder.id = all.text(1);
    holder.name = all.text(2);
    holder.inCatalogue = all.integer(3) != 0;
    // Approval in staging is the acceptance; a suggestion never reaches the vault.
    holder.status = HolderStatus::Accepted;
    inventory.holders.push_back(std::move(holder));
  }
}

Result<void> readHoldings(Database &database, const RowToIndex &index, Inventory &inventory) {
  DOSSIER_ASSIGN(Statement all, database.prepare(
      "SELECT holder_id, type, basis, declared, remembered, permitted, provided, observed, confirmed, first_at, first_form, last_at, "
      "last_form FROM holding"));
  for (;;) {
    DOSSIER_ASSIGN(const bool row, all.step());
    if (!row) break;
    const auto holder = index.find(all.integer(0));
    if (holder == index.end()) return fail(ErrorCode::BodyDamaged, {"data.db"});
    Holding holding;
    holding.holder = holder->second;
    holding.type = all.text(1);
    holding.id = inventory.holders[holding.holder].id + "/" + holding.type;
    holding.basis = static_cast<Basis>(std::clamp<std::int64_t>(all.integer(2), 0, kBasisCount - 1));
    for (std::size_t i = 0; i < kBasisCount; ++i) holding.evidence[i] = static_cast<std::uint64_t>(all.integer(static_cast<int>(3 + i)));
    holding.first = timeFrom(all, 9);
    holding.last = timeFrom(all, 11);
    inventory.holdings.push_back(std::move(holding));
  }
  std::sort(inventory.holdings.begin(), inventory.holdings.end(), [](const Holding &a, const Holding &b) {
    return std::pair(a.holder, std::string_view(a.type)) < std::pair(b.holder, std::string_view(b.type));
  });
  return {};
}

/// Counts, dates and domains of the holders, from one pass over the observations in index order.
Result<void> readTotals(Database &database, const RowToIndex &index, Inventory &inventory) {
  DOSSIER_ASSIGN(Statement totals, database.prepare(
      "SELECT holder_id, subject_kind, subject, count(*), min(first_at), max(first_form), max(last_at), max(last_form) FROM observation "
      "GROUP BY holder_id, subject_kind, subject"));
  for (;;) {
    DOSSIER_ASSIGN(const bool row, totals.step());
    if (!row) return {};
    const auto place = index.find(totals.integer(0));
    if (place == index.end()) return fail(ErrorCode::BodyDamaged, {"data.db"});
    Holder &holder = inventory.holders[place->second];
    holder.observations += static_cast<std::uint64_t>(totals.integer(3));
    widenFirst(holder.first, timeFrom(totals, 4));
    widenLast(holder.last, timeFrom(totals, 6));
    if (totals.integer(1) == static_cast<std::int64_t>(SubjectKind::Domain)) holder.domains.push_back(totals.text(2));
  }
}

Result<void> readFlowsAndNotes(Database &database, const RowToIndex &index, Inventory &inventory) {
  DOSSIER_ASSIGN(Statement all, database.prepare(
      "SELECT holder_id, kind, receiver, type, state, max(count), min(first_at), max(first_form), max(last_at), max(last_form) "
      "FROM observation WHERE kind IN (1, 2) GROUP BY holder_id, kind, receiver, type, state"));
  for (;;) {
    DOSSIER_ASSIGN(const bool row, all.step());
    if (!row) return {};
    const auto place = index.find(all.integer(0));
    if (place == index.end()) return fail(ErrorCode::BodyDamaged, {"data.db"});
    const auto count = static_cast<std::uint64_t>(all.integer(5));
    if (all.integer(1) == static_cast<std::int64_t>(ObservationKind::Flow)) {
      inventory.flows.push_back({place->second, all.text(2), all.text(3), count, timeFrom(all, 6), timeFrom(all, 8)});
    } else {
      const auto state = static_cast<ObservationState>(std::clamp<std::int64_t>(all.integer(4), 0, 4));
      inventory.notes.push_back({place->second, all.text(3), state, count});
    }
  }
}

Result<void> readAccounts(Database &database, const RowToIndex &index, Inventory &inventory) {
  DOSSIER_ASSIGN(Statement all, database.prepare(
      "SELECT o.holder_id, n.kind, n.text, min(o.first_at), max(o.first_form), max(o.last_at), max(o.last_form) FROM observation o "
      "JOIN identifier n ON n.id = o.identifier_id GROUP BY o.holder_id, o.identifier_id"));
  for (;;) {
    DOSSIER_ASSIGN(const bool row, all.step());
    if (!row) return {};
    const auto place = index.find(all.integer(0));
    if (place == index.end()) return fail(ErrorCode::BodyDamaged, {"data.db"});
    const auto kind = static_cast<IdentifierKind>(std::clamp<std::int64_t>(all.integer(1), 0, 4));
    inventory.accounts.push_back({place->second, {kind, all.text(2)}, timeFrom(all, 3), timeFrom(all, 5)});
  }
}

}  // namespace

Result<void> applyWritten(Vault &vault, Inventory &inventory) {
  DOSSIER_ASSIGN(auto fields, FieldStore(vault.database()).all());
  std::unordered_map<std::string, Holder *> holders;
  std::unordered_map<std::string, Holding *> holdings;
  if (fields.empty()) return {};
  for (Holder &holder : inventory.holders) holders.emplace(holder.id, &holder);
  for (Holding &holding : inventory.holdings) holdings.emplace(holding.id, &holding);
  for (auto &[key, value] : fields) {
    if (!value.value || key.field.starts_with(kAttachmentField)) continue;
    if (const auto holder = key.type.empty() ? holders.find(key.holder) : holders.end(); holder != holders.end()) {
      if (key.field == "name") holder->second->name = *value.value;
      if (key.field == kRemoved) holder->second->status = HolderStatus::Removed;
      holder->second->written.emplace(key.field, std::move(*value.value));
    } else if (const auto holding = holdings.find(key.holder + "/" + key.type); holding != holdings.end()) {
      holding->second->written.emplace(key.field, std::move(*value.value));
    }
  }
  std::erase_if(inventory.holdings, [](const Holding &holding) { return holding.written.contains(std::string(kRemoved)); });
  return {};
}

Result<Inventory> readInventory(Vault &vault) {
  Database &database = vault.database();
  Inventory inventory;
  DOSSIER_ASSIGN(const RowToIndex index, readHolders(database, inventory));
  DOSSIER_TRY(readHoldings(database, index, inventory));
  DOSSIER_TRY(readTotals(database, index, inventory));
  DOSSIER_TRY(readFlowsAndNotes(database, index, inventory));
  DOSSIER_TRY(readAccounts(database, index, inventory));
  DOSSIER_TRY(applyWritten(vault, inventory));
  return inventory;
}

Result<std::vector<Evidence>> evidenceOf(Vault &vault, const std::string &holderId, const std::string &type) {
  HolderStore holders(vault.database());
  DOSSIER_ASSIGN(const auto row, holders.findRow(holderId));
  if (!row) return std::vector<Evidence>{};
  return ObservationStore(vault.database()).evidenceOf(*row, type);
}

}  // namespace dossier
