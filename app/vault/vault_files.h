// SPDX-License-Identifier: GPL-3.0-or-later
// The files around header and body: the lock, and what this machine last saw of a vault.
#pragma once

#include <filesystem>
#include <optional>

#include "core/result.h"
#include "vault/event_log.h"
#include "vault/header.h"

namespace dossier {

/// Holds `lock` in the vault's folder; gone with the object or the process. VaultBusy carries the holder's process number.
class VaultLock {
 public:
  static Result<VaultLock> take(const std::filesystem::path &folder);
  ~VaultLock();
  VaultLock(VaultLock &&other) noexcept;
  VaultLock &operator=(VaultLock &&other) noexcept;

 private:
  explicit VaultLock(int descriptor) : m_descriptor(descriptor) {}
  int m_descriptor = -1;
};

/// The newest event this machine has seen, in a file of the state folder named by a digest of the vault id.
/// Tells a whole vault put back to an older state; it holds no name and nothing of the inventory.
class LastSeen {
 public:
  LastSeen(const std::filesystem::path &stateDirectory, const VaultId &vault);
  std::optional<EventHead> read() const;
  /// Best effort: a state folder that cannot be written costs the warning, not the work.
  void write(const EventHead &head) const;

 private:
  std::filesystem::path m_file;
};

}  // namespace dossier
