// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/build_folder.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/file.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <optional>
#include <string>
#include <vector>

#include "vault/backup.h"

namespace dossier {
namespace fs = std::filesystem;
namespace {

/// Empty while the vault is made; the name that the replaced one gets once it is ready to take its place.
constexpr const char *kMarker = "unfinished";
constexpr std::string_view kBetween = ".making-";

Place nameOf(const fs::path &folder) { return {folder.filename().string()}; }
fs::path parentOf(const fs::path &folder) { return folder.parent_path().empty() ? fs::path(".") : folder.parent_path(); }

bool stands(const fs::path &path) {
  std::error_code error;
  return fs::exists(fs::symlink_status(path, error));
}

/// Some file systems (FAT, many through FUSE) do not know renameat2; there a plain rename, which never replaces a folder
/// that has something in it.
bool renameToNothing(const fs::path &from, const fs::path &to) {
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return true;
  if (errno != EINVAL && errno != ENOSYS) return false;
  return !stands(to) && std::rename(from.c_str(), to.c_str()) == 0;
}

/// Invalid: somebody else is at work in it.
Descriptor hold(const fs::path &folder) {
  Descriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW));
  if (descriptor.valid() && ::flock(descriptor.get(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) return Descriptor();
  return descriptor;
}

Result<void> writeMarker(const fs::path &folder, const std::string &text) {
  const Descriptor file(::open((folder / kMarker).c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600));
  const std::span<const std::uint8_t> bytes(reinterpret_cast<const std::uint8_t *>(text.data()), text.size());
  if (!file.valid() || !writeAll(file.get(), bytes) || ::fsync(file.get()) != 0) return fail(ErrorCode::NotWritable, {kMarker});
  return syncDirectory(folder);
}

/// None: there is no marker.
std::optional<std::string> readMarker(const fs::path &folder) {
  const Descriptor file(::open((folder / kMarker).c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
  if (!file.valid()) return std::nullopt;
  std::array<std::uint8_t, 256> room{};
  const std::size_t length = readUpTo(file.get(), room).value_or(0);
  return fs::path(std::string(room.begin(), room.begin() + static_cast<std::ptrdiff_t>(length))).filename().string();
}

/// The marker goes last, and after all else is gone for good: what is left of it in between is still told as half-made.
void erase(const fs::path &folder) {
  std::error_code ignored;
  for (const auto &entry : fs::directory_iterator(folder, ignored)) {
    if (entry.path().filename() != kMarker) fs::remove_all(entry.path(), ignored);
  }
  if (!syncDirectory(folder)) return;
  fs::remove(folder / kMarker, ignored);
  fs::remove(folder, ignored);
}

std::vector<fs::path> buildsBeside(const fs::path &target) {
  const std::string prefix = target.filename().string() + std::string(kBetween);
  std::vector<fs::path> found;
  std::error_code error;
  for (const auto &entry : fs::directory_iterator(parentOf(target), error)) {
    if (entry.path().filename().string().starts_with(prefix) && entry.is_directory(error)) found.push_back(entry.path());
  }
  return found;
}

void clearBeside(const fs::path &target, const fs::path &aside) {
  std::error_code ignored;
  for (const fs::path &build : buildsBeside(target)) {
    const Descriptor held = hold(build);
    if (!held.valid()) continue;
    if (readMarker(build)) {
      erase(build);
    } else if (stands(build / "header")) {
      // Not a build: what was at the place before it was exchanged.
      renameToNothing(build, stands(aside) ? BuildFolder::asideName(target) : aside);
    } else {
      fs::remove(build, ignored);
    }
  }
}

void moveBackups(const fs::path &from, const fs::path &to) {
  std::error_code ignored;
  for (const BackupFile &backup : listBackups(from)) fs::rename(backup.file, to / "backups" / backup.file.filename(), ignored);
}

}  // namespace

fs::path BuildFolder::asideName(const fs::path &target) {
  const std::string stem = target.stem().string();
  const std::string extension = target.extension().string();
  fs::path aside = target.parent_path() / (stem + " (replaced)" + extension);
  for (int i = 2; stands(aside); ++i) aside = target.parent_path() / (stem + " (replaced " + std::to_string(i) + ")" + extension);
  return aside;
}

Result<BuildFolder> BuildFolder::make(const fs::path &target) {
  if (stands(target)) return fail(ErrorCode::VaultExists, nameOf(target));
  return makeBeside(target);
}

Result<BuildFolder> BuildFolder::makeBeside(const fs::path &target) {
  DOSSIER_TRY(makeFolders(parentOf(target)));
  clearBeside(target, asideName(target));
  std::string pattern = target.string() + std::string(kBetween) + "XXXXXX";
  if (::mkdtemp(pattern.data()) == nullptr) return fail(ErrorCode::NotWritable, nameOf(target));
  BuildFolder build(pattern, hold(pattern));
  // On the disk before anything else: only that tells a half-made vault from one that was moved aside.
  DOSSIER_TRY(writeMarker(build.path(), ""));
  return build;
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
  if (!m_path.empty()) erase(m_path);
}

Result<void> BuildFolder::moveTo(const fs::path &target) {
  DOSSIER_TRY(syncDirectory(m_path));
  if (!renameToNothing(m_path, target)) return fail(ErrorCode::NotWritable, nameOf(target));
  m_path.clear();
  DOSSIER_TRY(syncDirectory(parentOf(target)));
  std::error_code ignored;
  fs::remove(target / kMarker, ignored);
  return {};
}

Result<void> BuildFolder::replace(const fs::path &target, const fs::path &aside) {
  DOSSIER_TRY(writeMarker(m_path, aside.filename().string()));
  if (::renameat2(AT_FDCWD, m_path.c_str(), AT_FDCWD, target.c_str(), RENAME_EXCHANGE) != 0) {
    // Where the two cannot be exchanged in one step: what stops in between is made good by recover().
    if (!renameToNothing(target, aside)) return fail(ErrorCode::NotWritable, nameOf(target));
    if (!renameToNothing(m_path, target)) {
      // Where there is no way back either, the new one stays beside for recover().
      if (!renameToNothing(aside, target)) m_path.clear();
      return fail(ErrorCode::NotWritable, nameOf(target));
    }
  }
  m_path.clear();
  DOSSIER_TRY(syncDirectory(parentOf(target)));
  clearUp(target);
  return {};
}

void BuildFolder::recover(const fs::path &target) {
  for (const fs::path &build : buildsBeside(target)) {
    const auto aside = readMarker(build);
    if (!aside || aside->empty() || !stands(parentOf(target) / *aside) || !hold(build).valid()) continue;
    if (renameToNothing(build, target) && syncDirectory(parentOf(target))) return;
  }
}

void BuildFolder::clearUp(const fs::path &target) {
  const auto marker = readMarker(target);
  const fs::path aside = marker && !marker->empty() ? parentOf(target) / *marker : asideName(target);
  clearBeside(target, aside);
  if (!marker) return;
  if (!marker->empty()) moveBackups(aside, target);
  // On the disk before anything new begins: a vault that is replaced while it still carries the marker would be taken for
  // a half-made one.
  if (!syncDirectory(parentOf(target)) || !syncDirectory(target)) return;
  std::error_code ignored;
  fs::remove(target / kMarker, ignored);
  [[maybe_unused]] const auto synced = syncDirectory(target);
}

}  // namespace dossier
