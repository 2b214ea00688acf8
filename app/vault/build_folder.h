// SPDX-License-Identifier: GPL-3.0-or-later
// A vault is built beside its place and renamed into it when all of it stands on the disk.
#pragma once

#include <filesystem>
#include <string_view>
#include <utility>

#include "core/result.h"

namespace dossier {

/// Removes a half-made vault unless it was finished.
class BuildFolder {
 public:
  /// VaultExists where something is at `target` already, NotWritable.
  static Result<BuildFolder> make(const std::filesystem::path &target);
  /// The same, beside something that is there and will be moved aside.
  static Result<BuildFolder> makeBeside(const std::filesystem::path &target);
  BuildFolder(BuildFolder &&other) noexcept : m_path(std::exchange(other.m_path, {})) {}
  ~BuildFolder();
  const std::filesystem::path &path() const { return m_path; }
  /// Never over anything that is there. NotWritable.
  Result<void> moveTo(const std::filesystem::path &target);
  /// Takes the place of what is at `target`, which then lies at `aside`. NotWritable.
  Result<void> replace(const std::filesystem::path &target, const std::filesystem::path &aside);

 private:
  explicit BuildFolder(std::filesystem::path path) : m_path(std::move(path)) {}
  std::filesystem::path m_path;
};

/// Backups that are merged lie unpacked below the vault's folder, under names that begin so, for as long as that takes.
inline constexpr std::string_view kUnpackedPrefix = ".merging-";
/// Clears away what a merge that was cut off left. The vault's lock must be held.
void removeUnpacked(const std::filesystem::path &folder);

}  // namespace dossier
