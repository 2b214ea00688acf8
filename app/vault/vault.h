// SPDX-License-Identifier: GPL-3.0-or-later
// One open vault: a folder with `header`, `data.db`, `lock` and `backups/`. The format stands in docs/vault-format.md.
// One thread at a time. Destroying it closes the body and lets go of the lock.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "core/result.h"
#include "core/secret_bytes.h"
#include "vault/backup.h"
#include "vault/database.h"
#include "vault/event_log.h"
#include "vault/header.h"
#include "vault/key_derivation.h"
#include "vault/key_slots.h"
#include "vault/settings.h"

namespace dossier {

struct VerifyLine {
  std::string what;      ///< text key, "verify.header"
  bool good = true;
  std::string detail;
};

/// One way to open the vault, as it is listed.
struct SlotInfo {
  std::size_t index = 0;
  SlotKind kind = SlotKind::Empty;
  std::int64_t createdAt = 0;      ///< seconds since 1970
  std::string label;
  KdfCost cost;
  bool opened = false;             ///< this session was opened with it
  bool couldBeStronger = false;    ///< below what a new vault gets, or much faster than a second here
};

/// What salvage() brought over of one table.
struct SalvagedTable {
  std::string table;
  std::uint64_t rows = 0;
  std::uint64_t gaps = 0;    ///< stretches that could not be read
};

enum class WithRecovery : bool { No, Yes };

class Vault {
 public:
  struct Created;
  struct Parts;
  /// All or nothing: built beside and renamed into place. VaultExists, NotWritable.
  static Result<Created> create(const std::filesystem::path &folder, const Unlock &unlock, const KdfCost &cost,
                                WithRecovery withRecovery = WithRecovery::Yes);
  /// `stateDirectory` may be empty: then a rollback of the whole vault goes unseen.
  static Result<std::unique_ptr<Vault>> open(const std::filesystem::path &folder, const Unlock &unlock,
                                             const std::filesystem::path &stateDirectory);
  ~Vault();

  // Backups (vault_restore.cpp).
  struct Restored;
  /// Everything in the backup is read, opened and verified before anything at `folder` is touched; what was there is kept
  /// beside. BackupDamaged, WrongPassphrase, VaultExists (something else is there), VaultBusy, NotWritable.
  static Result<Restored> restore(const std::filesystem::path &backup, const std::filesystem::path &folder, const Unlock &unlock,
                                  const std::filesystem::path &stateDirectory, std::stop_token stop);
  /// Reads and opens a whole backup without keeping any of it. BackupDamaged, WrongPassphrase.
  static Result<BackupManifest> checkBackup(const std::filesystem::path &backup, const Unlock &unlock);
  /// Waits for the check of every row and page first. BodyDamaged, NotWritable.
  Result<void> backUp(const std::filesystem::path &file);
  Result<std::filesystem::path> backUpAutomatically(BackupReason reason);
  Result<void> finishCheck(std::stop_token stop);
  /// Copies what can still be read of a damaged vault into a new one with the same keys (vault_salvage.cpp).
  /// VaultExists, BodyDamaged (its first page is gone), WrongPassphrase.
  static Result<std::vector<SalvagedTable>> salvage(const std::filesystem::path &damaged, const std::filesystem::path &target,
                                                    const Unlock &unlock);

  // Keys (vault_keys.cpp). Each rewrites the header, never the data. `current` must open a slot: WrongPassphrase.
  std::vector<SlotInfo> keySlots() const;
  /// The index of the new slot. SlotsFull.
  Result<std::size_t> addSlot(const Unlock &current, const Unlock &added, const KdfCost &cost, std::string label);
  /// NotFound, LastKey.
  Result<void> removeSlot(const Unlock &current, std::size_t index);
  /// The slot that `current` opens gets `replacement`; with a recovery code, the first passphrase does.
  Result<void> changePassphrase(const Unlock &current, const Unlock &replacement);
  /// The same secret at a higher cost.
  Result<void> strengthen(const Unlock &current, const KdfCost &cost);
  Result<SecretBytes> replaceRecoveryCode(const Unlock &current);
  /// A new data key; the whole body is rewritten beside and put in place by one rename (vault_rekey.cpp). The slot that
  /// `current` opens stays, every other one goes: their secrets are not known. Returns a new recovery code.
  Result<SecretBytes> rekey(const Unlock &current);

  /// Reads everything: both header copies, every page, every index, the event chain and the sums of all tables.
  Result<std::vector<VerifyLine>> verify(std::stop_token stop);
  /// One step of reading every row and page behind the person's back, about 20 ms. true: all is checked and good.
  /// BodyDamaged. A change in between begins anew. The last step takes longer, and gives way when `waiting` says true.
  Result<bool> checkStep(const std::function<bool()> &waiting = {});
  bool isChecked() const;

  /// "notice.header-repaired", "notice.rolled-back": what opening found.
  const std::vector<std::string> &notices() const;
  std::uint64_t generation() const;
  const Header &header() const;
  const std::filesystem::path &folder() const;

  SecretBytes subkey(SubkeyPurpose purpose) const;
  Database &database();
  EventLog &events();
  /// BodyDamaged: a check has found damage, and writing could only make it worse.
  Result<Transaction> begin();
  /// Within a transaction: signs a change so that copies of the vault can order it.
  Result<Stamp> nextStamp();
  /// Within a transaction: an epoch above this one's and `seen`, so that an older state put back on purpose raises no alarm.
  Result<void> beginEpoch(std::int64_t seen);
  /// To be called after a commit: remembers the new head on this machine.
  void remember();

 private:
  explicit Vault(std::unique_ptr<Parts> parts);
  Result<std::size_t> provenSlot(const Unlock &current) const;
  Result<void> rewriteSlot(std::size_t index, SlotKind kind, const Unlock &unlock, const KdfCost &cost, std::string label);
  Result<void> writeHeader(Header changed);
  Result<SecretBytes> takeRekeyed(Header header, SecretBytes dataKey, SecretBytes recovery, const Unlock &current, std::size_t kept);
  std::unique_ptr<Parts> m_parts;
};

struct Vault::Restored {
  std::filesystem::path replaced;   ///< where what was there lies now; empty where nothing was
  BackupManifest manifest;
};

struct Vault::Created {
  std::unique_ptr<Vault> vault;
  SecretBytes recoveryCode;      ///< empty where none was asked for
};

}  // namespace dossier
