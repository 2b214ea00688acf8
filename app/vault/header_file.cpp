// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/header_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace dossier {
namespace {

constexpr std::size_t kCopies = 2;

class Descriptor {
 public:
  explicit Descriptor(int value) : m_value(value) {}
  ~Descriptor() {
    if (m_value >= 0) ::close(m_value);
  }
  Descriptor(const Descriptor &) = delete;
  Descriptor &operator=(const Descriptor &) = delete;
  int get() const { return m_value; }
  bool valid() const { return m_value >= 0; }

 private:
  int m_value;
};

Place placeOf(const std::filesystem::path &file) { return {file.filename().string()}; }

bool writeAt(int descriptor, const HeaderCopy &copy, off_t offset) {
  std::size_t done = 0;
  while (done < copy.size()) {
    const ssize_t wrote = ::pwrite(descriptor, copy.data() + done, copy.size() - done, offset + static_cast<off_t>(done));
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote <= 0) return false;
    done += static_cast<std::size_t>(wrote);
  }
  return ::fsync(descriptor) == 0;
}

/// Which error tells the person most: one that names a reason beats plain damage.
Error worthier(const Error &a, const Error &b) {
  const auto isPlain = [](const Error &e) { return e.code == ErrorCode::HeaderDamaged || e.code == ErrorCode::NotAVault; };
  if (isPlain(a) != isPlain(b)) return isPlain(a) ? b : a;
  return a.code == ErrorCode::NotAVault ? b : a;
}

}  // namespace

Result<LoadedHeader> readHeaderFile(const std::filesystem::path &file) {
  const Descriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
  if (!descriptor.valid()) return fail(errno == ENOENT ? ErrorCode::NotAVault : ErrorCode::Unreadable, placeOf(file));
  std::array<std::uint8_t, kCopies * kHeaderCopyBytes> bytes{};
  std::size_t length = 0;
  for (ssize_t got = 1; got > 0 && length < bytes.size(); length += static_cast<std::size_t>(got)) {
    got = ::pread(descriptor.get(), bytes.data() + length, bytes.size() - length, static_cast<off_t>(length));
    if (got < 0) return fail(ErrorCode::Unreadable, placeOf(file));
  }
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

Result<void> syncDirectory(const std::filesystem::path &folder) {
  const Descriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!descriptor.valid() || ::fsync(descriptor.get()) != 0) return fail(ErrorCode::NotWritable, placeOf(folder));
  return {};
}

}  // namespace dossier
