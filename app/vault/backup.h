// SPDX-License-Identifier: GPL-3.0-or-later
// A backup: one encrypted file with the vault's header and its whole body as a stream (libsodium's secretstream). It opens
// with what opened the vault when it was made. The format stands in docs/vault-format.md.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/result.h"
#include "core/secret_bytes.h"
#include "vault/database.h"
#include "vault/header.h"

namespace dossier {

/// The numbers stand in backups: never renumber.
enum class BackupReason : std::uint8_t { ByHand = 0, Migration = 1, Merge = 2, Import = 3, Purge = 4 };
std::string_view nameOf(BackupReason reason);

inline constexpr std::string_view kBackupSuffix = ".dossier-backup";
inline constexpr std::size_t kAutomaticBackupsKept = 5;

/// What stands in a backup before its body.
struct BackupManifest {
  std::int64_t createdAt = 0;       ///< seconds since 1970
  BackupReason reason = BackupReason::ByHand;
  std::uint64_t generation = 0;     ///< number of the newest change
  std::int64_t schema = 0;
  std::uint64_t bodyBytes = 0;
};

/// One file below backups/, from its name and size.
struct BackupFile {
  std::filesystem::path file;
  std::uint64_t bytes = 0;
  bool automatic = true;            ///< false: the person put it there
};

/// Writes beside, syncs, renames, and reads all of it back before it says so. The body must hold: BodyDamaged. NotWritable.
/// Not within a transaction. Memory does not grow with the body.
Result<void> writeBackup(const std::filesystem::path &file, const Header &header, const SecretBytes &dataKey, Database &database,
                         BackupReason reason);
/// The same into backups/ of the vault's folder, where the newest five are kept.
Result<std::filesystem::path> writeAutomaticBackup(const std::filesystem::path &folder, const Header &header,
                                                   const SecretBytes &dataKey, Database &database, BackupReason reason);
/// Those that stopped on the way. The vault's lock must be held.
void removeHalfMadeBackups(const std::filesystem::path &folder);
/// Newest first.
std::vector<BackupFile> listBackups(const std::filesystem::path &folder);
/// Every file below backups/, half-written ones too. NotWritable: one stays.
Result<void> eraseBackups(const std::filesystem::path &folder);

/// The header of a backup: which vault, which slots. BackupDamaged, Unreadable.
Result<Header> readBackupHeader(const std::filesystem::path &file);
/// Decrypts all of it; every piece is authenticated, the end is checked. `body`: where the body is written, none to check
/// only. BackupDamaged, NotWritable.
Result<BackupManifest> readBackup(const std::filesystem::path &file, const SecretBytes &dataKey,
                                  const std::optional<std::filesystem::path> &body);

}  // namespace dossier
