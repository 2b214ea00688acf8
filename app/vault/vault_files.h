// SPDX-License-Identifier: GPL-3.0-or-later
// The files around header and body: the lock, and what this machine last saw of a vault.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <utility>
#include <vector>

#include "core/result.h"
#include "vault/event_log.h"
#include "vault/header.h"
#include "vault/settings.h"

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

/// What was newest when a vault was last open.
struct SeenState {
  EventHead head;
  std::uint64_t headerSequence = 0;              ///< 0: kept by a version that did not keep it
  std::array<std::uint8_t, 32> headerMac{};

  static SeenState of(const EventHead &head, const Header &header) { return {head, header.sequence, header.mac}; }
  /// Whether `present` is older than this, or another history of the same length: in its changes, or in its keys. A restore
  /// on purpose begins an epoch and is neither.
  bool wasPutBack(const SeenState &present) const;
};

/// The newest state this machine has seen of a vault at each place where a copy of it lies, in a file of the state folder
/// named by a digest of the vault id. Tells a whole vault put back to an older state, or its header alone, with which a
/// passphrase would work again that was changed. It holds no name, no path and nothing of the inventory.
class LastSeen {
 public:
  LastSeen(const std::filesystem::path &stateDirectory, const VaultId &vault, const PlaceDigest &place);
  /// Held against what was seen at this place; at a new place, against every other: a vault that was moved or copied is as
  /// new as at least one of them. false where nothing was seen.
  bool wasPutBack(const SeenState &present) const;
  /// Of all places; 0 where nothing was seen.
  std::int64_t newestEpoch() const;
  /// Best effort: a state folder that cannot be written costs the warning, not the work.
  void write(const SeenState &state) const;

 private:
  using Line = std::pair<PlaceDigest, SeenState>;
  std::vector<Line> read() const;
  std::filesystem::path m_file;
  PlaceDigest m_place{};
};

}  // namespace dossier
