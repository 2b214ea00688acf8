// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/vault.h"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <utility>

#include "vault/header_file.h"
#include "vault/key_slots.h"
#include "vault/migrator.h"
#include "vault/recovery_code.h"
#include "vault/vault_files.h"
#include "vault/vault_parts.h"

namespace dossier {
namespace fs = std::filesystem;
namespace {

Place placeOf(const fs::path &folder) { return {folder.filename().string()}; }

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

/// Removes a half-made vault unless it was finished.
class BuildFolder {
 public:
  static Result<BuildFolder> make(const fs::path &beside) {
    std::error_code error;
    if (fs::exists(fs::symlink_status(beside, error))) return fail(ErrorCode::VaultExists, placeOf(beside));
    fs::create_directories(beside.parent_path().empty() ? "." : beside.parent_path(), error);
    std::string pattern = beside.string() + ".making-XXXXXX";
    if (::mkdtemp(pattern.data()) == nullptr) return fail(ErrorCode::NotWritable, placeOf(beside));
    return BuildFolder(pattern);
  }
  BuildFolder(BuildFolder &&other) noexcept : m_path(std::exchange(other.m_path, {})) {}
  ~BuildFolder() {
    std::error_code ignored;
    if (!m_path.empty()) fs::remove_all(m_path, ignored);
  }
  const fs::path &path() const { return m_path; }
  Result<void> moveTo(const fs::path &target) {
    if (::renameat2(AT_FDCWD, m_path.c_str(), AT_FDCWD, target.c_str(), RENAME_NOREPLACE) != 0) {
      return fail(ErrorCode::NotWritable, placeOf(target));
    }
    m_path.clear();
    return syncDirectory(target.parent_path().empty() ? "." : target.parent_path());
  }

 private:
  explicit BuildFolder(fs::path path) : m_path(std::move(path)) {}
  fs::path m_path;
};

Result<void> checkBody(Vault::Parts &parts) {
  DOSSIER_ASSIGN(const std::int64_t application, parts.database.integer("PRAGMA application_id"));
  if (application != kApplicationId) return fail(ErrorCode::NotAVault, {"data.db"});
  DOSSIER_ASSIGN(const std::int64_t schema, parts.database.integer("PRAGMA user_version"));
  if (schema > newestSchema()) return fail(ErrorCode::VaultTooNew, {"data.db"}, {std::to_string(schema)});
  return parts.events->load();
}

void compareWithLastSeen(Vault::Parts &parts) {
  const auto seen = parts.lastSeen.read();
  const EventHead &head = parts.events->head();
  const bool older = seen && head.sequence < seen->sequence;
  const bool forked = seen && head.sequence == seen->sequence && head.hash != seen->hash;
  if (older || forked) parts.notices.emplace_back("notice.rolled-back");
}

}  // namespace

Vault::Vault(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
Vault::~Vault() = default;

Result<std::unique_ptr<Vault>> Vault::openBody(const fs::path &folder, Header header, SecretBytes dataKey,
                                               const fs::path &stateDirectory, bool isNew) {
  DOSSIER_ASSIGN(auto lock, VaultLock::take(folder));
  DOSSIER_ASSIGN(auto database, Database::open(folder / "data.db", deriveSubkey(dataKey, SubkeyPurpose::Body), header.databaseSalt,
                                               isNew ? Database::Mode::CreateNew : Database::Mode::OpenExisting));
  auto parts = std::make_unique<Parts>(folder, std::move(lock), std::move(header), std::move(dataKey), std::move(database),
                                       stateDirectory);
  if (isNew) {
    // The tables must stand before they can be watched.
    DOSSIER_TRY(parts->database.execute("BEGIN IMMEDIATE"));
    DOSSIER_TRY(parts->database.execute("PRAGMA application_id=" + std::to_string(kApplicationId)));
    DOSSIER_TRY(migrate(parts->database));
  }
  DOSSIER_ASSIGN(parts->digests, RowDigests::watch(parts->database, deriveSubkey(parts->dataKey, SubkeyPurpose::RowDigest)));
  parts->events = std::make_unique<EventLog>(parts->database, *parts->digests, deriveSubkey(parts->dataKey, SubkeyPurpose::EventChain));
  if (isNew) {
    DOSSIER_TRY(parts->events->append(EventKind::Created, ""));
    DOSSIER_TRY(parts->database.execute("COMMIT"));
  } else {
    DOSSIER_TRY(checkBody(*parts));
    compareWithLastSeen(*parts);
  }
  return std::unique_ptr<Vault>(new Vault(std::move(parts)));
}

Result<Vault::Created> Vault::create(const fs::path &folder, const SecretBytes &passphrase, const KdfCost &cost) {
  if (passphrase.empty()) return fail(ErrorCode::WeakPassphrase);
  DOSSIER_ASSIGN(auto build, BuildFolder::make(folder));
  ::mkdir((build.path() / "backups").c_str(), 0700);
  Header header;
  randombytes_buf(header.vaultId.data(), header.vaultId.size());
  randombytes_buf(header.databaseSalt.data(), header.databaseSalt.size());
  SecretBytes dataKey = randomBytes(32);
  SecretBytes recovery = makeRecoveryCode();
  DOSSIER_TRY(sealSlot(header, 0, SlotKind::Passphrase, passphrase, dataKey, cost, ""));
  DOSSIER_TRY(sealSlot(header, 1, SlotKind::Recovery, recovery, dataKey, recoveryCost(cost), ""));
  authenticate(header, dataKey);
  DOSSIER_TRY(writeHeaderFile(build.path() / "header", header, true));
  {
    DOSSIER_ASSIGN(const auto body, openBody(build.path(), header, dataKey.clone(), {}, true));
  }
  DOSSIER_TRY(syncDirectory(build.path()));
  DOSSIER_TRY(build.moveTo(folder));
  DOSSIER_ASSIGN(auto vault, openBody(folder, header, std::move(dataKey), {}, false));
  return Created{std::move(vault), std::move(recovery)};
}

Result<std::unique_ptr<Vault>> Vault::open(const fs::path &folder, const SecretBytes &secret, const fs::path &stateDirectory) {
  std::error_code error;
  if (!fs::exists(folder, error)) return fail(ErrorCode::NotFound, placeOf(folder));
  if (!fs::is_directory(folder, error)) return fail(ErrorCode::NotAVault, placeOf(folder));
  DOSSIER_ASSIGN(auto loaded, readHeaderFile(folder / "header"));
  const bool isRecovery = looksLikeRecoveryCode(secret);
  SecretBytes canonical = secret.clone();
  if (isRecovery) {
    DOSSIER_ASSIGN(canonical, parseRecoveryCode(secret));
  }
  DOSSIER_ASSIGN(SecretBytes dataKey,
                 openSlots(loaded.header, isRecovery ? SlotKind::Recovery : SlotKind::Passphrase, canonical));
  DOSSIER_ASSIGN(auto vault, openBody(folder, loaded.header, std::move(dataKey), stateDirectory, false));
  if (loaded.otherCopyBad) {
    const bool mended = writeHeaderFile(folder / "header", loaded.header, false).has_value();
    vault->m_parts->notices.emplace_back(mended ? "notice.header-repaired" : "notice.header-damaged");
  }
  if (vault->m_parts->notices.empty()) vault->remember();
  return vault;
}

Result<void> Vault::rewriteSlot(SlotKind kind, const SecretBytes &secret, std::string label) {
  Header changed = m_parts->header;
  auto place = std::find_if(changed.slots.begin(), changed.slots.end(), [&](const KeySlot &slot) { return slot.kind == kind; });
  if (place == changed.slots.end()) {
    place = std::find_if(changed.slots.begin(), changed.slots.end(), [](const KeySlot &slot) { return slot.kind == SlotKind::Empty; });
  }
  if (place == changed.slots.end()) return fail(ErrorCode::LimitExceeded, {"header"}, {std::to_string(kSlotCount)});
  const KdfCost cost = place->kind == SlotKind::Empty ? m_parts->header.slots[0].cost : place->cost;
  const auto index = static_cast<std::size_t>(place - changed.slots.begin());
  DOSSIER_TRY(sealSlot(changed, index, kind, secret, m_parts->dataKey, cost, std::move(label)));
  authenticate(changed, m_parts->dataKey);
  DOSSIER_TRY(writeHeaderFile(m_parts->folder / "header", changed, false));
  m_parts->header = changed;
  return {};
}

Result<void> Vault::changePassphrase(const SecretBytes &current, const SecretBytes &replacement) {
  if (replacement.empty()) return fail(ErrorCode::WeakPassphrase);
  // The recovery code is enough too: it is what a person has who forgot the passphrase.
  if (looksLikeRecoveryCode(current)) {
    DOSSIER_ASSIGN(const SecretBytes canonical, parseRecoveryCode(current));
    DOSSIER_TRY(openSlots(m_parts->header, SlotKind::Recovery, canonical));
  } else {
    DOSSIER_TRY(openSlots(m_parts->header, SlotKind::Passphrase, current));
  }
  return rewriteSlot(SlotKind::Passphrase, replacement, "");
}

Result<SecretBytes> Vault::replaceRecoveryCode(const SecretBytes &passphrase) {
  DOSSIER_TRY(openSlots(m_parts->header, SlotKind::Passphrase, passphrase));
  SecretBytes recovery = makeRecoveryCode();
  DOSSIER_TRY(rewriteSlot(SlotKind::Recovery, recovery, ""));
  return recovery;
}

const std::vector<std::string> &Vault::notices() const { return m_parts->notices; }
std::uint64_t Vault::generation() const { return m_parts->events->head().sequence; }
const Header &Vault::header() const { return m_parts->header; }
SecretBytes Vault::subkey(SubkeyPurpose purpose) const { return deriveSubkey(m_parts->dataKey, purpose); }
Database &Vault::database() { return m_parts->database; }
Result<Transaction> Vault::begin() { return Transaction::begin(m_parts->database, *m_parts->digests, *m_parts->events); }
void Vault::remember() { m_parts->lastSeen.write(m_parts->events->head()); }

}  // namespace dossier
