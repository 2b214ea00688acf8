// SPDX-License-Identifier: GPL-3.0-or-later
// Adding and removing packs, each one transaction with one event, each to be taken back.
#include <sodium.h>

#include <algorithm>
#include <array>

#include "core/model/word.h"
#include "core/text.h"
#include "vault/field_store.h"
#include "vault/pack_store.h"
#include "vault/vault.h"

namespace dossier {
namespace {

using Digest = std::array<std::uint8_t, 32>;

void hashText(crypto_generichash_state &state, const std::string &text) {
  std::array<std::uint8_t, 8> length{};
  for (std::size_t i = 0; i < length.size(); ++i) length[i] = static_cast<std::uint8_t>(static_cast<std::uint64_t>(text.size()) >> (8 * i));
  crypto_generichash_update(&state, length.data(), length.size());
  crypto_generichash_update(&state, reinterpret_cast<const std::uint8_t *>(text.data()), text.size());
}

/// Of what was read, not of the file: the same pack from a folder and from an archive is the same.
Digest digestOf(const PackRecord &record, const std::vector<PackEntry> &entries, const SecretBytes &key) {
  crypto_generichash_state state;
  crypto_generichash_init(&state, key.data(), key.size(), Digest{}.size());
  for (const std::string *text : {&record.kind, &record.name, &record.licence, &record.date}) hashText(state, *text);
  for (const PackEntry &entry : entries) {
    hashText(state, entry.name);
    for (const PackKey &one : entry.keys) hashText(state, one.value);
    for (const PackFact &fact : entry.facts) {
      hashText(state, fact.field);
      hashText(state, fact.value);
    }
  }
  Digest digest{};
  crypto_generichash_final(&state, digest.data(), digest.size());
  return digest;
}

struct PackState {
  std::int64_t id = 0;
  bool live = false;
  Stamp stamp;
  std::string kind, name;
};

Result<std::optional<PackState>> stateOf(Database &database, const std::string &uid) {
  DOSSIER_ASSIGN(Statement find, database.prepare("SELECT id, status, clock, copy, kind, name FROM pack WHERE uid = ?1"));
  const auto bytes = bytesFromHex(uid);
  find.bindBytes(1, bytes);
  DOSSIER_ASSIGN(const bool row, find.step());
  if (!row) return std::nullopt;
  return PackState{find.integer(0), find.integer(1) == 0, {find.integer(2), copyFrom(find.bytes(3))}, find.text(4), find.text(5)};
}

FieldChange changeOf(std::uint64_t sequence, const std::string &uid, bool live, const Stamp &stamp) {
  const std::optional<std::string> on(kPackLive), off;
  return {sequence, 0, {"", kPackChange, uid}, live ? off : on, live ? on : off, stamp};
}

/// Lets the history tell a word of the person's from a pack.
std::string payloadOf(const PackRecord &record) { return record.kind == kOwnWord ? record.kind : std::string(); }

Result<void> retire(Vault &vault, std::int64_t id, const Stamp &stamp) {
  PackStore store(vault.database());
  DOSSIER_ASSIGN(const PackRecord record, store.find(id));
  DOSSIER_TRY(store.setLive(id, false, stamp));
  return FieldStore(vault.database()).addChange(changeOf(vault.generation() + 1, record.uid, false, stamp));
}

}  // namespace

Result<PackRecord> addPack(Vault &vault, PackRecord record, const std::vector<PackEntry> &entries, std::int64_t &replaced) {
  PackStore store(vault.database());
  DOSSIER_ASSIGN(const SecretBytes key, readDigestKey(vault.database(), DigestKey::KnownFile));
  const Digest digest = digestOf(record, entries, key);
  DOSSIER_ASSIGN(const auto present, store.findLive(record.kind, record.name));
  replaced = present.value_or(0);
  if (present) {
    DOSSIER_ASSIGN(const auto known, store.digestOf(*present));
    if (std::equal(known.begin(), known.end(), digest.begin(), digest.end())) return fail(ErrorCode::AlreadyImported, {record.file});
  }
  DOSSIER_ASSIGN(Transaction transaction, vault.begin());
  DOSSIER_ASSIGN(const Stamp stamp, vault.nextStamp());
  if (present) DOSSIER_TRY(retire(vault, *present, stamp));
  DOSSIER_TRY(store.insert(record, digest, entries, stamp));
  DOSSIER_TRY(FieldStore(vault.database()).addChange(changeOf(vault.generation() + 1, record.uid, true, stamp)));
  DOSSIER_TRY(transaction.commit(EventKind::PacksChanged, payloadOf(record)));
  vault.remember();
  return record;
}

Result<void> removePack(Vault &vault, std::int64_t id) {
  DOSSIER_ASSIGN(const PackRecord record, PackStore(vault.database()).find(id));
  DOSSIER_ASSIGN(Transaction transaction, vault.begin());
  DOSSIER_ASSIGN(const Stamp stamp, vault.nextStamp());
  DOSSIER_TRY(retire(vault, id, stamp));
  DOSSIER_TRY(transaction.commit(EventKind::PacksChanged, payloadOf(record)));
  vault.remember();
  return {};
}

Result<void> revertPack(Vault &vault, const std::string &uid, bool live, const Stamp &was, const Stamp &stamp) {
  DOSSIER_ASSIGN(const auto present, stateOf(vault.database(), uid));
  // Changed again since, or erased for good.
  if (!present || present->live == live || present->kind.empty()) return {};
  if (present->stamp != was) {
    DOSSIER_ASSIGN(const bool again, FieldStore(vault.database()).isReverted({"", kPackChange, uid}, present->stamp));
    if (!again) return {};
  }
  PackStore store(vault.database());
  if (live) {
    // Something else has taken its place.
    DOSSIER_ASSIGN(const auto other, store.findLive(present->kind, present->name));
    if (other) return {};
  }
  DOSSIER_TRY(store.setLive(present->id, live, stamp));
  return FieldStore(vault.database()).addChange(changeOf(vault.generation() + 1, uid, live, stamp));
}

Result<void> revertPacks(Vault &vault, std::uint64_t sequence) {
  DOSSIER_ASSIGN(auto changes, FieldStore(vault.database()).ofEvent(sequence));
  DOSSIER_ASSIGN(Transaction transaction, vault.begin());
  // What came goes first: of one kind and name only one may be in use. And where copies meet the newer stamp counts.
  for (const bool live : {false, true}) {
    DOSSIER_ASSIGN(const Stamp stamp, vault.nextStamp());
    for (const FieldChange &change : changes) {
      if (change.key.type == kPackChange && change.before.has_value() == live) DOSSIER_TRY(revertPack(vault, change.key.field, live, change.stamp, stamp));
    }
  }
  DOSSIER_TRY(transaction.commit(EventKind::Reverted, std::to_string(sequence)));
  vault.remember();
  return {};
}

}  // namespace dossier
