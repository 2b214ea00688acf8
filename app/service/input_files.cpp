// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/input_files.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

#include "core/text.h"

namespace dossier {
namespace {

constexpr std::size_t kMostFiles = 10'000;
namespace fs = std::filesystem;

}  // namespace

Result<InputFile> InputFile::open(const fs::path &path, bool named) {
  const Place place{shownName(path)};
  // O_NONBLOCK: opening a pipe without a writer must not hang; it changes nothing for a regular file.
  const int flags = O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK | (named ? 0 : O_NOFOLLOW);
  const int descriptor = ::open(path.c_str(), flags);
  if (descriptor < 0) return fail(errno == ENOENT ? ErrorCode::NotFound : ErrorCode::Unreadable, place);
  InputFile file(descriptor, 0);
  struct stat status {};
  if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) return fail(ErrorCode::Unreadable, place);
  file.m_bytes = static_cast<std::uint64_t>(status.st_size);
  return file;
}

Result<InputFile> InputFile::inMemory(const std::function<Result<void>(int descriptor)> &write) {
  InputFile file(::memfd_create("dossier", MFD_CLOEXEC | MFD_ALLOW_SEALING), 0);
  if (file.m_descriptor < 0) return fail(ErrorCode::Unreadable);
  DOSSIER_TRY(write(file.m_descriptor));
  file.m_bytes = static_cast<std::uint64_t>(::lseek(file.m_descriptor, 0, SEEK_CUR));
  ::lseek(file.m_descriptor, 0, SEEK_SET);
  ::fcntl(file.m_descriptor, F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL);
  return file;
}

Result<InputFile> InputFile::fromMemory(std::string_view bytes) {
  return inMemory([&](int descriptor) -> Result<void> {
    while (!bytes.empty()) {
      const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
      if (written <= 0) return fail(ErrorCode::Unreadable);
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
  });
}

InputFile::~InputFile() {
  if (m_descriptor >= 0) ::close(m_descriptor);
}

InputFile::InputFile(InputFile &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)), m_bytes(other.m_bytes) {}

InputFile &InputFile::operator=(InputFile &&other) noexcept {
  std::swap(m_descriptor, other.m_descriptor);
  std::swap(m_bytes, other.m_bytes);
  return *this;
}

Result<std::vector<NamedFile>> listInputFiles(const std::vector<fs::path> &paths) {
  std::vector<NamedFile> files;
  for (const auto &path : paths) {
    std::error_code error;
    if (!fs::is_directory(path, error)) {
      files.push_back({path, true});
      continue;
    }
    std::vector<fs::path> found;
    fs::recursive_directory_iterator entry(path, fs::directory_options::skip_permission_denied, error);
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
      std::error_code ignored;
      if (entry->is_symlink(ignored) || !entry->is_regular_file(ignored)) continue;
      found.push_back(entry->path());
      if (files.size() + found.size() > kMostFiles) {
        return fail(ErrorCode::LimitExceeded, {shownName(path)}, {std::to_string(kMostFiles)});
      }
    }
    std::sort(found.begin(), found.end());
    for (auto &file : found) files.push_back({std::move(file), false});
  }
  return files;
}

std::string shownName(const fs::path &path) {
  fs::path name = path.filename();
  if (name.empty()) name = path.parent_path().filename();
  return displayable(name.string(), 120);
}

}  // namespace dossier
