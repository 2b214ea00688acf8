// SPDX-License-Identifier: GPL-3.0-or-later
// Backups of an open vault, and a vault from a backup.
#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>

#include "vault/build_folder.h"
#include "vault/header_file.h"
#include "vault/vault_parts.h"

namespace dossier {
namespace fs = std::filesystem;
namespace {

Place nameOf(const fs::path &folder) { return {folder.filename().string()}; }

/// What is at the place must be this very vault, or a vault too damaged to tell; and nobody may have it open.
Result<std::optional<VaultLock>> holdTarget(const fs::path &folder, const Header &header) {
  std::error_code error;
  if (!fs::exists(fs::symlink_status(folder, error))) return std::optional<VaultLock>();
  if (!fs::is_directory(fs::symlink_status(folder, error)) || !fs::exists(folder / "header", error)) {
    return fail(ErrorCode::VaultExists, nameOf(folder));
  }
  DOSSIER_ASSIGN(auto lock, VaultLock::take(folder));
  const auto present = readHeaderFile(folder / "header");
  if (present && present->header.vaultId != header.vaultId) return fail(ErrorCode::VaultExists, nameOf(folder));
  return std::optional<VaultLock>(std::move(lock));
}

}  // namespace

Result<void> Vault::finishCheck(std::stop_token stop) {
  while (!isChecked()) {
    if (stop.stop_requested()) return fail(ErrorCode::Cancelled);
    DOSSIER_TRY(checkStep([&stop] { return stop.stop_requested(); }));
  }
  return {};
}

Result<void> Vault::backUp(const fs::path &file) {
  DOSSIER_TRY(finishCheck({}));
  return writeBackup(file, m_parts->header, m_parts->dataKey, m_parts->database, BackupReason::ByHand);
}

Result<fs::path> Vault::backUpAutomatically(BackupReason reason) {
  DOSSIER_TRY(finishCheck({}));
  return writeAutomaticBackup(m_parts->folder, m_parts->header, m_parts->dataKey, m_parts->database, reason);
}

Result<BackupManifest> Vault::checkBackup(const fs::path &backup, const Unlock &unlock) {
  DOSSIER_ASSIGN(const Header header, readBackupHeader(backup));
  DOSSIER_ASSIGN(const OpenedSlot opened, openSlots(header, unlock));
  return readBackup(backup, opened.dataKey, std::nullopt);
}

Result<Vault::Restored> Vault::restore(const fs::path &backup, const fs::path &folder, const Unlock &unlock,
                                       const fs::path &stateDirectory, std::stop_token stop) {
  DOSSIER_ASSIGN(const Header header, readBackupHeader(backup));
  DOSSIER_ASSIGN(const auto target, holdTarget(folder, header));
  if (target) BuildFolder::clearUp(folder);
  DOSSIER_ASSIGN(OpenedSlot opened, openSlots(header, unlock));
  DOSSIER_ASSIGN(auto build, BuildFolder::makeBeside(folder));
  ::mkdir((build.path() / "backups").c_str(), 0700);
  Restored restored;
  DOSSIER_ASSIGN(restored.manifest, readBackup(backup, opened.dataKey, build.path() / "data.db"));
  DOSSIER_TRY(writeHeaderFile(build.path() / "header", header, true));
  {
    DOSSIER_ASSIGN(auto lock, VaultLock::take(build.path()));
    DOSSIER_ASSIGN(auto parts, openParts(build.path(), std::move(lock), header, std::move(opened.dataKey), {}));
    Vault vault(std::move(parts));
    DOSSIER_ASSIGN(const auto lines, vault.verify(stop));
    if (!std::all_of(lines.begin(), lines.end(), [](const VerifyLine &line) { return line.good; })) return fail(ErrorCode::BackupDamaged);
    const LastSeen lastSeen(stateDirectory, header.vaultId, placeOf(folder, stateDirectory));
    DOSSIER_ASSIGN(Transaction transaction, vault.begin());
    DOSSIER_TRY(vault.beginEpoch(lastSeen.newestEpoch()));
    // From here on it is a copy of its own: what it signs must not be taken for what was signed after the backup.
    DOSSIER_TRY(Settings(vault.database()).setBytes("copy", {}));
    DOSSIER_TRY(transaction.commit(EventKind::Restored, std::to_string(restored.manifest.generation)));
    vault.m_parts->lastSeen = lastSeen;
    if (target) {
      restored.replaced = BuildFolder::asideName(folder);
      DOSSIER_TRY(build.replace(folder, restored.replaced));
    } else {
      DOSSIER_TRY(build.moveTo(folder));
    }
    // Only now: an alarm about a rollback must not depend on a restore that did not happen.
    vault.remember();
  }
  return restored;
}

}  // namespace dossier
