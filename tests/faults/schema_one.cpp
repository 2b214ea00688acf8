// SPDX-License-Identifier: GPL-3.0-or-later
// A vault as the first schema had it: made from the migration of that number, with an event hashed as docs/vault-format.md
// says for events without page counts.
#include <sodium.h>
#include <sys/stat.h>

#include "core/resources.h"
#include "scripts.h"
#include "vault/header_file.h"
#include "vault/row_digest.h"

namespace dossier::faults {
namespace {

constexpr std::size_t kTables = digestedTablesOf(1);

void hashInteger(crypto_generichash_state &state, std::uint64_t value) {
  std::array<unsigned char, 8> bytes{};
  for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<unsigned char>(value >> (8 * i));
  crypto_generichash_update(&state, bytes.data(), bytes.size());
}

Result<void> appendOnlyEvent(Database &database, const SecretBytes &dataKey) {
  DOSSIER_ASSIGN(auto sums, RowDigests::reading(database, deriveSubkey(dataKey, SubkeyPurpose::RowDigest), kTables));
  DOSSIER_ASSIGN(const TableDigests digests, sums->recompute());
  std::vector<std::uint8_t> flat;
  for (std::size_t i = 0; i < kTables; ++i) flat.insert(flat.end(), digests[i].begin(), digests[i].end());
  const SecretBytes key = deriveSubkey(dataKey, SubkeyPurpose::EventChain);
  crypto_generichash_state state;
  std::array<unsigned char, 32> hash{};
  crypto_generichash_init(&state, key.data(), key.size(), hash.size());
  crypto_generichash_update(&state, hash.data(), hash.size());   // before the first there are 32 zero bytes
  for (const std::uint64_t value : {std::uint64_t{1}, static_cast<std::uint64_t>(kNoon), std::uint64_t{1}, std::uint64_t{0}}) hashInteger(state, value);
  crypto_generichash_update(&state, flat.data(), flat.size());
  crypto_generichash_final(&state, hash.data(), hash.size());
  DOSSIER_ASSIGN(Statement insert, database.prepare("INSERT INTO event VALUES (1, ?1, 1, '', ?2, ?3)"));
  insert.bind(1, kNoon).bindBytes(2, flat).bindBytes(3, hash);
  return insert.run();
}

Result<void> fill(Database &database) {
  for (int i = 1; i <= 3; ++i) {
    const std::string name = holderName(i);
    const std::string number = std::to_string(i);
    DOSSIER_TRY(database.execute("INSERT INTO holder VALUES (" + number + ", '" + name + "', '" + name + "', NULL, 0, 0)"));
    DOSSIER_TRY(database.execute("INSERT INTO observation VALUES (" + number + ", 1, " + number + ", 0, 0, '" + name +
                                 "', '', 'payment.card', 3, 0, NULL, '', NULL, 0, NULL, 0, 1, 0, 0)"));
    DOSSIER_TRY(database.execute("INSERT INTO holding VALUES (" + number + ", " + number + ", 'payment.card', 3, 0, 0, 0, 1, 0, 0, NULL, 0, NULL, 0, "
                                 "NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)"));
  }
  return {};
}

}  // namespace

Result<void> makeSchemaOneVault(const std::filesystem::path &folder) {
  std::filesystem::create_directories(folder / "backups");
  Header header;
  randombytes_buf(header.vaultId.data(), header.vaultId.size());
  randombytes_buf(header.databaseSalt.data(), header.databaseSalt.size());
  SecretBytes dataKey(std::size_t{32});
  randombytes_buf(dataKey.data(), dataKey.size());
  DOSSIER_TRY(sealSlot(header, 0, SlotKind::KeyFile, Stage::unlock('A'), dataKey, {}, ""));
  authenticate(header, dataKey);
  DOSSIER_TRY(writeHeaderFile(folder / "header", header, true));
  DOSSIER_ASSIGN(auto database, Database::open(folder / "data.db", deriveSubkey(dataKey, SubkeyPurpose::Body), header.databaseSalt,
                                               Database::Mode::CreateNew));
  DOSSIER_TRY(database.execute("BEGIN IMMEDIATE"));
  DOSSIER_TRY(database.execute("PRAGMA application_id=" + std::to_string(kApplicationId)));
  DOSSIER_TRY(database.execute(std::string(*resource("schema/0001_initial.sql"))));
  DOSSIER_TRY(database.execute("PRAGMA user_version=1"));
  DOSSIER_TRY(database.execute("INSERT INTO import VALUES (1, x'00112233445566778899aabbccddeeff', 'old.json', x'00', 'made', 1, 10, 3, 3, 0, 3, 3, '', "
                               "1700000000, NULL, 0)"));
  DOSSIER_TRY(fill(database));
  DOSSIER_TRY(appendOnlyEvent(database, dataKey));
  return database.execute("COMMIT");
}

}  // namespace dossier::faults
