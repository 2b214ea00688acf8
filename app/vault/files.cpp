// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/files.h"

#include <fcntl.h>

#include <cerrno>
#include <cstdio>

namespace dossier {
namespace {

template <class Write>
bool repeatWrite(std::span<const std::uint8_t> bytes, const Write &write) {
  std::size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t wrote = write(bytes.subspan(done), done);
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote <= 0) return false;
    done += static_cast<std::size_t>(wrote);
  }
  return true;
}

}  // namespace

bool writeAll(int descriptor, std::span<const std::uint8_t> bytes) {
  return repeatWrite(bytes, [&](auto rest, std::size_t) { return ::write(descriptor, rest.data(), rest.size()); });
}

bool writeAllAt(int descriptor, std::span<const std::uint8_t> bytes, std::uint64_t offset) {
  return repeatWrite(bytes, [&](auto rest, std::size_t done) {
    return ::pwrite(descriptor, rest.data(), rest.size(), static_cast<off_t>(offset + done));
  });
}

Result<void> writeNewFile(const std::filesystem::path &file, std::string_view bytes, unsigned permissions) {
  const Place place{file.filename().string()};
  const Descriptor out(::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, permissions));
  if (!out.valid()) return fail(ErrorCode::NotWritable, place);
  if (writeAll(out.get(), {reinterpret_cast<const std::uint8_t *>(bytes.data()), bytes.size()}) && ::fsync(out.get()) == 0) return {};
  // Half of it would pass for the whole.
  std::error_code ignored;
  std::filesystem::remove(file, ignored);
  return fail(ErrorCode::NotWritable, place);
}

Result<std::size_t> readUpTo(int descriptor, std::span<std::uint8_t> room) {
  std::size_t length = 0;
  while (length < room.size()) {
    const ssize_t got = ::read(descriptor, room.data() + length, room.size() - length);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return fail(ErrorCode::Unreadable);
    if (got == 0) break;
    length += static_cast<std::size_t>(got);
  }
  return length;
}

Result<void> syncDirectory(const std::filesystem::path &folder) {
  const Descriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!descriptor.valid()) return fail(ErrorCode::NotWritable, {folder.filename().string()});
  if (::fsync(descriptor.get()) != 0 && errno != EINVAL) return fail(ErrorCode::NotWritable, {folder.filename().string()});
  return {};
}

Result<void> makeFolders(const std::filesystem::path &folder) {
  std::error_code error;
  if (folder.empty() || std::filesystem::is_directory(folder, error)) return {};
  const std::filesystem::path parent = folder.parent_path().empty() ? "." : folder.parent_path();
  DOSSIER_TRY(makeFolders(parent));
  std::filesystem::create_directory(folder, error);
  if (error) return fail(ErrorCode::NotWritable, {folder.filename().string()});
  return syncDirectory(parent);
}

Result<void> replaceFile(const std::filesystem::path &from, const std::filesystem::path &to) {
  if (std::rename(from.c_str(), to.c_str()) != 0) return fail(ErrorCode::NotWritable, {to.filename().string()});
  return syncDirectory(to.parent_path().empty() ? "." : to.parent_path());
}

}  // namespace dossier
