// SPDX-License-Identifier: GPL-3.0-or-later
// Backups, restoring, merging two copies of one vault, and saving what can be saved of a damaged one.
#pragma once

#include <filesystem>
#include <memory>
#include <stop_token>
#include <vector>

#include "core/result.h"
#include "vault/merge.h"
#include "vault/vault.h"

namespace dossier {

class Program;
class VaultSession;

class VaultCopies {
 public:
  explicit VaultCopies(VaultSession &session);
  /// Reads and checks everything first, and the finished file once more.
  Result<void> backUp(const std::filesystem::path &file);
  std::vector<BackupFile> automatic() const;

  /// What merging the copy in `other` would change here. A backup may be merged too. Both are checked first. WrongUsage: it
  /// is this very folder. OtherVault, VaultBusy, BodyDamaged, WrongPassphrase.
  Result<MergePlan> previewMerge(const std::filesystem::path &other, const Unlock &unlock);
  /// An automatic backup first; one change, which undo takes back.
  Result<MergePlan> merge(const std::filesystem::path &other, const Unlock &unlock);

  static Result<BackupManifest> check(const std::filesystem::path &backup, const Unlock &unlock);
  /// No session may have the vault open.
  static Result<Vault::Restored> restore(Program &program, const std::filesystem::path &backup, const std::filesystem::path &folder,
                                         const Unlock &unlock, std::stop_token stop);
  static Result<std::vector<SalvagedTable>> salvage(const std::filesystem::path &damaged, const std::filesystem::path &target,
                                                    const Unlock &unlock);

 private:
  VaultSession &m_session;
};

}  // namespace dossier
