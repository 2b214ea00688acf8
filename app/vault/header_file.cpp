// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/header_file.h"

#include <fcntl.h>

#include <array>
#include <cerrno>

#include "vault/files.h"

namespace dossier {
namespace {

constexpr std::size_t kCopies = 2;

Place placeOf(const std::filesystem::path &file) { return {file.filename().string()}; }

bool writeAt(int descriptor, const HeaderCopy &copy, std::uint64_t offset) {
  return writeAllAt(descriptor, copy, offset) && ::fsync(descriptor) == 0;
}

/// Which error tells the person most: one that names a reason beats plain damage.
Error worthier(const Error &a, const Error &b) {
  const auto isPlain = [](const Error &e) { return e.code == ErrorCode::HeaderDamaged || e.code == ErrorCode::NotAVault; };
  if (isPlain(a) != isPlain(b)) return isPlain(a) ? b : a;
  return a.code == ErrorCode::NotAVault ? b : a;
}

}  // namespace

Result<LoadedHeader> readHeaderFile(const std::filesystem::path &file) {
  // A pipe under its name would be waited for without end.
  const Descriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
  if (!descriptor.valid()) return fail(errno == ENOENT ? ErrorCode::NotAVault : ErrorCode::Unreadable, placeOf(file));
  std::array<std::uint8_t, kCopies * kHeaderCopyBytes> bytes{};
  if (!readUpTo(descriptor.get(), bytes)) return fail(ErrorCode::Unreadable, placeOf(file));
  const std::span<const std::uint8_t> all(bytes.data(), bytes.size());
  auto first = Header::decode(all.first(kHeaderCopyBytes));
  auto second = Header::decode(all.subspan(kHeaderCopyBytes));
  if (!first && !second) {
    Error error = worthier(first.error(), second.error());
    error.place = placeOf(file);
    return fail(std::move(error));
  }
  if (first && second) {
    const bool same = first->encode() == second->encode();
    return LoadedHeader{second->sequence > first->sequence ? *second : *first, !same};
  }
  return LoadedHeader{first ? *first : *second, true};
}

Result<void> writeHeaderFile(const std::filesystem::path &file, const Header &header, bool create) {
  const Descriptor descriptor(::open(file.c_str(), O_WRONLY | O_CLOEXEC | O_NOFOLLOW | (create ? O_CREAT | O_EXCL : 0), 0600));
  if (!descriptor.valid()) return fail(ErrorCode::NotWritable, placeOf(file));
  const HeaderCopy copy = header.encode();
  if (!writeAt(descriptor.get(), copy, kHeaderCopyBytes) || !writeAt(descriptor.get(), copy, 0)) {
    return fail(ErrorCode::NotWritable, placeOf(file));
  }
  return {};
}

}  // namespace dossier
