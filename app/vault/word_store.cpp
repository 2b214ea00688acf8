// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/word_store.h"

#include <sodium.h>

#include <algorithm>

#include "vault/vault.h"

namespace dossier {
namespace {

constexpr std::string_view kSeed = "sign.seed", kKeyId = "sign.id";
constexpr std::size_t kMostAtOnce = 5000;

Result<std::vector<std::string>> textsOf(Database &database, const char *sql) {
  DOSSIER_ASSIGN(Statement rows, database.prepare(sql));
  std::vector<std::string> texts;
  for (;;) {
    DOSSIER_ASSIGN(const bool row, rows.step());
    if (!row) return texts;
    texts.push_back(rows.text(0));
  }
}

Result<StoredWords> readPack(PackStore &store, const PackRecord &record) {
  StoredWords stored{record, std::nullopt, {}};
  for (std::size_t from = 0;; from += kMostAtOnce) {
    DOSSIER_ASSIGN(const auto entries, store.entries(record.id, "", from, kMostAtOnce));
    for (const StoredPackEntry &entry : entries) {
      if (auto word = wordOf(entry.entry)) stored.words.push_back(std::move(*word));
      else if (auto head = headOf(entry.entry)) stored.head = std::move(*head);
    }
    if (entries.size() < kMostAtOnce) return stored;
  }
}

Result<std::optional<SigningKey>> findKey(Database &database) {
  Settings settings(database);
  DOSSIER_ASSIGN(auto seed, settings.bytes(kSeed));
  DOSSIER_ASSIGN(const auto id, settings.bytes(kKeyId));
  SigningKey key{{}, SecretBytes(std::span<const std::uint8_t>(seed))};
  sodium_memzero(seed.data(), seed.size());
  if (key.seed.size() != crypto_sign_SEEDBYTES || id.size() != key.id.size()) return std::nullopt;
  std::copy(id.begin(), id.end(), key.id.begin());
  return std::optional(std::move(key));
}

}  // namespace

Result<std::vector<StoredWords>> readWords(Database &database) {
  PackStore store(database);
  std::vector<StoredWords> all;
  for (const std::string_view kind : {kOwnWord, kWordsPack}) {
    DOSSIER_ASSIGN(const auto records, store.ofKind(std::string(kind)));
    for (const PackRecord &record : records) {
      DOSSIER_ASSIGN(auto stored, readPack(store, record));
      all.push_back(std::move(stored));
    }
  }
  return all;
}

Result<std::vector<std::string>> usedTypes(Database &database) { return textsOf(database, "SELECT DISTINCT type FROM holding"); }

Result<std::vector<std::string>> usedFields(Database &database) {
  return textsOf(database, "SELECT DISTINCT substr(field, 5) FROM field WHERE field LIKE 'own.%' AND value IS NOT NULL");
}

Result<std::vector<std::string>> usedHolders(Database &database) { return textsOf(database, "SELECT key FROM holder"); }

Result<SigningKey> signingKey(Vault &vault) {
  DOSSIER_ASSIGN(auto present, findKey(vault.database()));
  if (present) return std::move(*present);
  SigningKey key{{}, SecretBytes(crypto_sign_SEEDBYTES)};
  randombytes_buf(key.id.data(), key.id.size());
  randombytes_buf(key.seed.data(), key.seed.size());
  DOSSIER_ASSIGN(Transaction transaction, vault.begin());
  Settings settings(vault.database());
  DOSSIER_TRY(settings.setBytes(kSeed, key.seed.bytes()));
  DOSSIER_TRY(settings.setBytes(kKeyId, key.id));
  DOSSIER_TRY(transaction.commit(EventKind::KeyMade, ""));
  vault.remember();
  return key;
}

Result<std::optional<PublicKey>> ownPublicKey(Database &database) {
  DOSSIER_ASSIGN(const auto key, findKey(database));
  return key ? std::optional(publicKeyOf(*key)) : std::nullopt;
}

}  // namespace dossier
