// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/vault.h"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <utility>

#include "core/memory.h"
#include "vault/build_folder.h"
#include "vault/header_file.h"
#include "vault/recovery_code.h"
#include "vault/vault_parts.h"

namespace dossier {
namespace fs = std::filesystem;
namespace {

Place nameOf(const fs::path &folder) { return {folder.filename().string()}; }

SecretBytes randomBytes(std::size_t count) {
  SecretBytes bytes(count);
  randombytes_buf(bytes.data(), bytes.size());
  return bytes;
}

/// 160 random bits need no stretching: the floor is enough, and creation does not wait twice.
KdfCost recoveryCost(const KdfCost &passphraseCost) {
  const KdfCost floor;
  return passphraseCost.memoryBytes < floor.memoryBytes ? passphraseCost : floor;
}

void compareWithLastSeen(Vault::Parts &parts) {
  if (parts.lastSeen.wasPutBack(SeenState::of(parts.events->head(), parts.header))) parts.notices.emplace_back("notice.rolled-back");
}

}  // namespace

SecretBytes proofOf(const SecretBytes &key, const Unlock &unlock) {
  SecretBytes proof(std::size_t{32});
  crypto_generichash_state state;
  const std::uint64_t length = unlock.passphrase.size();
  crypto_generichash_init(&state, key.data(), key.size(), proof.size());
  crypto_generichash_update(&state, reinterpret_cast<const std::uint8_t *>(&length), sizeof length);
  crypto_generichash_update(&state, unlock.passphrase.data(), unlock.passphrase.size());
  crypto_generichash_update(&state, unlock.keyFile.data(), unlock.keyFile.size());
  crypto_generichash_final(&state, proof.data(), proof.size());
  sodium_memzero(&state, sizeof state);
  return proof;
}

void Vault::Parts::rememberProof(const Unlock &unlock, std::size_t slot) {
  openedSlot = slot;
  proofKey = randomBytes(32);
  proof = proofOf(proofKey, unlock);
}

void Vault::Parts::forgetProof() {
  openedSlot = kSlotCount;
  proof = randomBytes(proof.size());   // which no secret gives
}

Vault::Vault(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
Vault::~Vault() = default;

Result<Vault::Created> Vault::create(const fs::path &folder, const Unlock &unlock, const KdfCost &cost, WithRecovery withRecovery) {
  const SlotKind kind = slotKindFor(unlock);
  // A recovery code as passphrase would be tried as a recovery code ever after, and never open.
  if (unlock.empty() || kind == SlotKind::Recovery) return fail(ErrorCode::WeakPassphrase);
  DOSSIER_ASSIGN(auto build, BuildFolder::make(folder));
  ::mkdir((build.path() / "backups").c_str(), 0700);
  Header header;
  randombytes_buf(header.vaultId.data(), header.vaultId.size());
  randombytes_buf(header.databaseSalt.data(), header.databaseSalt.size());
  SecretBytes dataKey = randomBytes(32);
  DOSSIER_TRY(sealSlot(header, 0, kind, unlock, dataKey, cost, ""));
  SecretBytes recovery;
  if (withRecovery == WithRecovery::Yes) {
    recovery = makeRecoveryCode();
    DOSSIER_TRY(sealSlot(header, 1, SlotKind::Recovery, recovery, dataKey, recoveryCost(cost), ""));
  }
  authenticate(header, dataKey);
  DOSSIER_TRY(writeHeaderFile(build.path() / "header", header, true));
  DOSSIER_TRY(createBody(build.path(), header, dataKey));
  DOSSIER_TRY(build.moveTo(folder));
  DOSSIER_ASSIGN(auto lock, VaultLock::take(folder));
  DOSSIER_ASSIGN(auto parts, openParts(folder, std::move(lock), header, std::move(dataKey), {}));
  parts->rememberProof(unlock, 0);
  parts->derivationSeconds = 1;   // just calibrated
  parts->check.markDone();
  return Created{std::unique_ptr<Vault>(new Vault(std::move(parts))), std::move(recovery)};
}

Result<std::unique_ptr<Vault>> Vault::open(const fs::path &folder, const Unlock &unlock, const fs::path &stateDirectory) {
  std::error_code error;
  if (!fs::exists(folder, error)) BuildFolder::recover(folder);
  if (!fs::exists(folder, error)) return fail(ErrorCode::NotFound, nameOf(folder));
  if (!fs::is_directory(folder, error)) return fail(ErrorCode::NotAVault, nameOf(folder));
  if (!fs::exists(folder / "header", error) && !fs::exists(folder / "header.new", error)) return fail(ErrorCode::NotAVault, {"header"});
  // Told at once, before the person waits a second for the key.
  DOSSIER_ASSIGN(auto lock, VaultLock::take(folder));
  BuildFolder::clearUp(folder);
  removeHalfMadeBackups(folder);
  DOSSIER_TRY(finishRekey(folder));
  removeUnpacked(folder);
  DOSSIER_ASSIGN(auto loaded, readHeaderFile(folder / "header"));
  const auto start = std::chrono::steady_clock::now();
  DOSSIER_ASSIGN(OpenedSlot opened, openSlots(loaded.header, unlock));
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  DOSSIER_ASSIGN(auto parts, openParts(folder, std::move(lock), loaded.header, std::move(opened.dataKey), stateDirectory));
  parts->rememberProof(unlock, opened.slot);
  parts->derivationSeconds = seconds;
  compareWithLastSeen(*parts);
  if (loaded.otherCopyBad) {
    const bool mended = writeHeaderFile(folder / "header", loaded.header, false).has_value();
    parts->notices.emplace_back(mended ? "notice.header-repaired" : "notice.header-damaged");
  }
  std::unique_ptr<Vault> vault(new Vault(std::move(parts)));
  if (vault->m_parts->notices.empty()) vault->remember();
  if (!canLockSecrets()) vault->m_parts->notices.emplace_back("notice.memory-not-locked");
  return vault;
}

Result<bool> Vault::checkStep(const std::function<bool()> &waiting) {
  auto done = m_parts->check.step(m_parts->database, *m_parts->digests, *m_parts->events, waiting);
  m_parts->damaged = m_parts->damaged || (!done && done.error().code == ErrorCode::BodyDamaged);
  return done;
}
bool Vault::isChecked() const { return m_parts->check.done(); }
const std::vector<std::string> &Vault::notices() const { return m_parts->notices; }
std::uint64_t Vault::generation() const { return m_parts->events->head().sequence; }
const Header &Vault::header() const { return m_parts->header; }
const fs::path &Vault::folder() const { return m_parts->folder; }
SecretBytes Vault::subkey(SubkeyPurpose purpose) const { return deriveSubkey(m_parts->dataKey, purpose); }
Database &Vault::database() { return m_parts->database; }
EventLog &Vault::events() { return *m_parts->events; }

Result<Transaction> Vault::begin() {
  if (m_parts->damaged) return fail(ErrorCode::BodyDamaged, {"data.db"});
  return Transaction::begin(m_parts->database, *m_parts->digests, *m_parts->events);
}

Result<Stamp> Vault::nextStamp() { return Settings(m_parts->database).nextStamp(m_parts->place); }
void Vault::remember() { m_parts->lastSeen.write(SeenState::of(m_parts->events->head(), m_parts->header)); }

Result<void> Vault::beginEpoch(std::int64_t seen) {
  Settings settings(m_parts->database);
  DOSSIER_ASSIGN(const std::int64_t last, settings.integer("epoch"));
  const std::int64_t epoch = std::max(last, seen) + 1;
  DOSSIER_TRY(settings.setInteger("epoch", epoch));
  m_parts->events->setEpoch(epoch);
  return {};
}

}  // namespace dossier
