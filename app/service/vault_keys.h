// SPDX-License-Identifier: GPL-3.0-or-later
// The ways to open a vault: list, add, change, strengthen, remove, and a new data key. `current` is asked of the person
// again each time; it must open the vault.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/result.h"
#include "vault/vault.h"

namespace dossier {

class VaultSession;

class VaultKeys {
 public:
  explicit VaultKeys(VaultSession &session);
  /// The secret of a key file, which is made first where nothing is there and `make` is set. KeyFileUnfit, NotWritable.
  static Result<SecretBytes> keyFile(const std::filesystem::path &file, bool make);

  std::vector<SlotInfo> list() const;
  /// Takes about a second to find a cost that fits this machine, and another for the key. The number of the new slot.
  Result<std::size_t> add(const Unlock &current, const Unlock &added, const std::string &label);
  /// `eraseBackups`: those in the vault's folder, which what is removed still opens. NotWritable: one of them stays.
  Result<void> remove(const Unlock &current, std::size_t slot, bool eraseBackups = false);
  Result<void> change(const Unlock &current, const Unlock &replacement, bool eraseBackups = false);
  Result<void> strengthen(const Unlock &current);
  Result<SecretBytes> replaceRecoveryCode(const Unlock &current);
  /// Rewrites the whole vault; returns the new recovery code. Other passphrases and key files must be added again.
  /// `eraseBackups`: those in the vault's folder, which the old keys still open.
  Result<SecretBytes> rekey(const Unlock &current, bool eraseBackups);
  /// Whether `unlock` opens the vault in `folder`, which may be damaged or open: only its header is read. WrongPassphrase.
  static Result<void> prove(const std::filesystem::path &folder, const Unlock &unlock);

 private:
  VaultSession &m_session;
};

}  // namespace dossier
