// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/header_file.h"

#include <fcntl.h>

#include <cerrno>

#include "vault/files.h"

namespace dossier {
namespace {

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

/// HeaderDamaged where it ends too early. Unreadable: a bad sector; the other copy may stand on a good one.
Result<Header> readCopy(int descriptor, std::uint64_t offset) {
  HeaderCopy copy{};
  if (::lseek(descriptor, static_cast<off_t>(offset), SEEK_SET) < 0) return fail(ErrorCode::Unreadable);
  DOSSIER_TRY(readUpTo(descriptor, copy));
  return Header::decode(copy);
}

/// The first copy is written last, unless the second is the better one: at every moment one of them is whole.
bool beginsWithFirst(int descriptor) {
  const auto first = readCopy(descriptor, 0), second = readCopy(descriptor, kHeaderCopyBytes);
  return second && (!first || second->sequence > first->sequence);
}

}  // namespace

Result<LoadedHeader> readHeaderFile(const std::filesystem::path &file) {
  // A pipe under its name would be waited for without end.
  const Descriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
  if (!descriptor.valid()) return fail(errno == ENOENT ? ErrorCode::NotAVault : ErrorCode::Unreadable, placeOf(file));
  const auto first = readCopy(descriptor.get(), 0), second = readCopy(descriptor.get(), kHeaderCopyBytes);
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
  const Descriptor descriptor(::open(file.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW | (create ? O_CREAT | O_EXCL : 0), 0600));
  if (!descriptor.valid()) return fail(ErrorCode::NotWritable, placeOf(file));
  const HeaderCopy copy = header.encode();
  const bool firstFirst = !create && beginsWithFirst(descriptor.get());
  for (const bool isFirst : {firstFirst, !firstFirst}) {
    if (!writeAt(descriptor.get(), copy, isFirst ? 0 : kHeaderCopyBytes)) return fail(ErrorCode::NotWritable, placeOf(file));
  }
  return {};
}

}  // namespace dossier
