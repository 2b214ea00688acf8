// SPDX-License-Identifier: GPL-3.0-or-later
#include "secret_vault.h"

#include <sodium.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <fstream>

#include "service/import_files.h"
#include "service/inventory_edits.h"
#include "staging/worker_client.h"
#include "vault/header_file.h"
#include "vault/vault.h"

namespace dossier {
namespace fs = std::filesystem;
namespace {

bool must(bool good, const char *what) {
  if (!good) std::fprintf(stderr, "the vault for the memory tests: %s failed\n", what);
  return good;
}

/// SQLCipher's own key for page checksums: PBKDF2-HMAC-SHA512, two rounds, over the salt XOR 0x3A (sqlcipher's
/// "hmac_salt_mask" and "fast_kdf_iter").
SecretBytes pageKey(const SecretBytes &key, const std::array<std::uint8_t, 16> &salt) {
  std::array<std::uint8_t, 20> first{};
  for (std::size_t i = 0; i < salt.size(); ++i) first[i] = salt[i] ^ 0x3A;
  first[19] = 1;
  SecretBytes one(std::size_t{64}), two(std::size_t{64});
  crypto_auth_hmacsha512_state state;
  crypto_auth_hmacsha512_init(&state, key.data(), key.size());
  crypto_auth_hmacsha512_update(&state, first.data(), first.size());
  crypto_auth_hmacsha512_final(&state, one.data());
  crypto_auth_hmacsha512_init(&state, key.data(), key.size());
  crypto_auth_hmacsha512_update(&state, one.data(), one.size());
  crypto_auth_hmacsha512_final(&state, two.data());
  sodium_memzero(&state, sizeof state);
  SecretBytes result(std::size_t{32});
  for (std::size_t i = 0; i < result.size(); ++i) result.data()[i] = one.data()[i] ^ two.data()[i];
  return result;
}

bool writeFile(const fs::path &file, std::string_view text) {
  std::ofstream out(file, std::ios::binary);
  out << text;
  return out.good();
}

bool importLogin(VaultSession &session, const fs::path &file) {
  const SecretBytes holder = kSecretHolder.reveal(), address = kSecretAddress.reveal();
  const std::string text = "\"url\",\"username\",\"password\",\"httpRealm\",\"formActionOrigin\",\"guid\",\"timeCreated\",\"timeLastUsed\","
                           "\"timePasswordChanged\"\n\"https://" + std::string(holder.view()) + "\",\"" + std::string(address.view()) +
                           "\",\"made-up\",\"\",\"\",\"{1}\",\"1700000000000\",\"1700000000000\",\"1700000000000\"\n";
  if (!writeFile(file, text)) return false;
  ImportFiles import(session);
  return import.plan({file}, {}) && import.stage({}, {}) && !import.commit({}).value_or(std::vector<ImportRecord>()).empty();
}

}  // namespace

SecretVault::SecretVault() {
  std::string pattern = (fs::temp_directory_path() / "dossier-memory-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) std::abort();
  m_root = pattern;
  const pid_t child = ::fork();
  if (child == 0) ::_exit(make() ? 0 : 1);
  int status = 0;
  if (::waitpid(child, &status, 0) != child || status != 0) std::abort();
  learn();
}

SecretVault::~SecretVault() {
  std::error_code ignored;
  fs::remove_all(m_root, ignored);
}

bool SecretVault::make() const {
  const SecretBytes passphrase = kSecretPassphrase.reveal();
  auto worker = WorkerClient::start(fs::path(std::getenv("DOSSIER_BINARY_DIR")) / "bin/dossier-import");
  if (!must(worker.has_value(), "the worker")) return false;
  const auto program = Program::make(paths(), std::move(*worker));
  if (!must(program.has_value(), "the program") || !must(writeFile(passphraseFile(), passphrase.view()), "writing")) return false;
  if (!must(Vault::create(folder(), passphrase, KdfCost::forTests(), WithRecovery::No).has_value(), "create")) return false;
  auto session = VaultSession::open(**program, folder(), passphrase);
  return must(session.has_value(), "open") && must(importLogin(**session, m_root / "logins.csv"), "import");
}

void SecretVault::learn() {
  const SecretBytes passphrase = kSecretPassphrase.reveal();
  const auto loaded = readHeaderFile(folder() / "header");
  if (!loaded) std::abort();
  const auto opened = openSlots(loaded->header, passphrase);
  if (!opened) std::abort();
  m_needles.addText("passphrase", passphrase);
  m_needles.addKey("data key", opened->dataKey);
  const SecretBytes body = deriveSubkey(opened->dataKey, SubkeyPurpose::Body);
  m_needles.addKey("key of the body", body);
  m_needles.addKey("key of the body's pages", pageKey(body, loaded->header.databaseSalt));
  for (const auto purpose : {SubkeyPurpose::HeaderMac, SubkeyPurpose::EventChain, SubkeyPurpose::RowDigest}) {
    m_needles.addKey("subkey " + std::to_string(static_cast<int>(purpose)), deriveSubkey(opened->dataKey, purpose));
  }
  const KeySlot &slot = loaded->header.keySlots[0];
  if (const auto derived = deriveFromPassphrase(passphrase, slot.salt, slot.cost)) m_needles.addKey("derived key", *derived);
  m_needles.addText("holder", SecretBytes(kSecretHolder.reveal().view().substr(0, 13)));   // the rest is in other texts too
  m_needles.addText("address", SecretBytes(kSecretAddress.reveal().view().substr(0, 10)));
  m_needles.addText("note", kSecretNote.reveal());
}

bool SecretVault::work(VaultSession &session) {
  const auto inventory = session.inventory();
  if (!inventory || (*inventory)->holders.empty() || (*inventory)->holdings.empty()) return false;
  const std::string holder = (*inventory)->holders.front().id;
  for (const Holding &holding : (*inventory)->holdings) {
    if (!session.evidence((*inventory)->holders[holding.holder].id, holding.type)) return false;
  }
  const SecretBytes address = kSecretAddress.reveal(), note = kSecretNote.reveal();
  const auto who = session.who(std::string(address.view()));
  InventoryEdits edits(session);
  const FieldKey key{holder, "", "note"};
  const std::vector<FieldEdit> written{{key, std::string(note.view())}};
  const std::vector<FieldEdit> cleared{{key, std::optional<std::string>()}};
  return session.matrix() && session.headlines() && who && !who->empty() && edits.edit(written) &&
         edits.history(holder) && edits.edit(cleared);
}

}  // namespace dossier
