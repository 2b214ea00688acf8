// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/build_folder.h"

#include <fcntl.h>
#include <stdlib.h>

#include <cerrno>
#include <cstdio>
#include <string>
#include <vector>

#include "vault/files.h"

namespace dossier {
namespace fs = std::filesystem;
namespace {

Place nameOf(const fs::path &folder) { return {folder.filename().string()}; }
fs::path parentOf(const fs::path &folder) { return folder.parent_path().empty() ? fs::path(".") : folder.parent_path(); }

/// Some file systems (FAT, many through FUSE) do not know renameat2; there a plain rename, which never replaces a folder
/// that has something in it.
bool renameToNothing(const fs::path &from, const fs::path &to) {
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return true;
  if (errno != EINVAL && errno != ENOSYS) return false;
  std::error_code error;
  return !fs::exists(fs::symlink_status(to, error)) && std::rename(from.c_str(), to.c_str()) == 0;
}

}  // namespace

Result<BuildFolder> BuildFolder::make(const fs::path &target) {
  std::error_code error;
  if (fs::exists(fs::symlink_status(target, error))) return fail(ErrorCode::VaultExists, nameOf(target));
  return makeBeside(target);
}

Result<BuildFolder> BuildFolder::makeBeside(const fs::path &target) {
  std::error_code error;
  fs::create_directories(parentOf(target), error);
  std::string pattern = target.string() + ".making-XXXXXX";
  if (::mkdtemp(pattern.data()) == nullptr) return fail(ErrorCode::NotWritable, nameOf(target));
  return BuildFolder(pattern);
}

void removeUnpacked(const fs::path &folder) {
  std::error_code ignored;
  std::vector<fs::path> leftovers;
  for (const auto &entry : fs::directory_iterator(folder, ignored)) {
    if (entry.path().filename().string().starts_with(kUnpackedPrefix)) leftovers.push_back(entry.path());
  }
  for (const fs::path &leftover : leftovers) fs::remove_all(leftover, ignored);
}

BuildFolder::~BuildFolder() {
  std::error_code ignored;
  if (!m_path.empty()) fs::remove_all(m_path, ignored);
}

Result<void> BuildFolder::moveTo(const fs::path &target) {
  DOSSIER_TRY(syncDirectory(m_path));
  if (!renameToNothing(m_path, target)) return fail(ErrorCode::NotWritable, nameOf(target));
  m_path.clear();
  return syncDirectory(parentOf(target));
}

Result<void> BuildFolder::replace(const fs::path &target, const fs::path &aside) {
  DOSSIER_TRY(syncDirectory(m_path));
  if (::renameat2(AT_FDCWD, m_path.c_str(), AT_FDCWD, target.c_str(), RENAME_EXCHANGE) == 0) {
    const fs::path old = std::exchange(m_path, {});
    if (!renameToNothing(old, aside)) return fail(ErrorCode::NotWritable, nameOf(aside));
  } else {
    // Where the two cannot be exchanged in one step, nothing is lost in between either: both lie beside each other.
    if (!renameToNothing(target, aside)) return fail(ErrorCode::NotWritable, nameOf(target));
    if (!renameToNothing(m_path, target)) {
      renameToNothing(aside, target);
      return fail(ErrorCode::NotWritable, nameOf(target));
    }
    m_path.clear();
  }
  return syncDirectory(parentOf(target));
}

}  // namespace dossier
