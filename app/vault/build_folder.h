// SPDX-License-Identifier: GPL-3.0-or-later
// A vault is built beside its place and renamed into it when all of it stands on the disk. Until its place is settled it
// carries a file `unfinished`: by that a half-made vault is told from one that was moved aside, whenever the power fails.
#pragma once

#include <filesystem>
#include <string_view>
#include <utility>

#include "core/result.h"
#include "vault/files.h"

namespace dossier {

/// Removes a half-made vault unless it was finished.
class BuildFolder {
 public:
  /// VaultExists where something is at `target` already, NotWritable.
  static Result<BuildFolder> make(const std::filesystem::path &target);
  /// The same, beside something that is there and will be moved aside.
  static Result<BuildFolder> makeBeside(const std::filesystem::path &target);
  BuildFolder(BuildFolder &&other) noexcept : m_path(std::exchange(other.m_path, {})), m_hold(std::move(other.m_hold)) {}
  ~BuildFolder();
  const std::filesystem::path &path() const { return m_path; }
  /// Never over anything that is there. NotWritable.
  Result<void> moveTo(const std::filesystem::path &target);
  /// Takes the place of what is at `target`, which then lies at `aside`; its automatic backups stay with the place.
  /// NotWritable.
  Result<void> replace(const std::filesystem::path &target, const std::filesystem::path &aside);

  /// Where nothing is at `target` because a replacement stopped between its two moves: makes the second one.
  static void recover(const std::filesystem::path &target);
  /// Ends what stopped on the way: half-made vaults beside `target` go, one that was replaced gets its name. The target's lock
  /// must be held. Best effort: what cannot be done now is done next time.
  static void clearUp(const std::filesystem::path &target);
  /// "Name (replaced).dossier", numbered until it is free.
  static std::filesystem::path asideName(const std::filesystem::path &target);

 private:
  BuildFolder(std::filesystem::path path, Descriptor hold) : m_path(std::move(path)), m_hold(std::move(hold)) {}
  std::filesystem::path m_path;
  Descriptor m_hold;   ///< the folder itself, under a lock: a build that nobody holds is a dead one
};

/// Backups that are merged lie unpacked below the vault's folder, under names that begin so, for as long as that takes.
inline constexpr std::string_view kUnpackedPrefix = ".merging-";
/// Clears away what a merge that was cut off left. The vault's lock must be held.
void removeUnpacked(const std::filesystem::path &folder);

}  // namespace dossier
