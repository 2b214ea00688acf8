// SPDX-License-Identifier: GPL-3.0-or-later
// The members of a zip archive (PKWARE APPNOTE 6.3.10): stored and deflated, found by the central directory. Whatever an
// archive claims, no more is unpacked than the limits allow; nothing is ever written, and names are only names.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace dossier {

struct ZipLimits {
  std::size_t members = 20'000;
  std::size_t memberBytes = 32U << 20;      ///< unpacked
  std::size_t allBytes = 256U << 20;        ///< unpacked, together
  std::size_t ratio = 200;                  ///< unpacked to packed, of members over 1 MiB
};

struct ZipMember {
  std::string name;                         ///< path within the archive; untrusted
  std::uint64_t packed = 0, unpacked = 0;
  std::uint64_t offset = 0;                 ///< of its local header
  std::uint32_t checksum = 0;               ///< CRC-32
  std::uint16_t method = 0;
  bool encrypted = false;
};

bool looksLikeZip(std::string_view bytes);

class ZipReader {
 public:
  /// `bytes` must outlive the reader. Malformed, Truncated, Unsupported (Zip64, several disks), LimitExceeded.
  static Result<ZipReader> open(std::string_view bytes, const ZipLimits &limits = {});
  /// Files only, in the directory's order.
  const std::vector<ZipMember> &members() const { return m_members; }
  /// Malformed (bytes, checksum), Encrypted, Unsupported (another method), LimitExceeded (size, ratio, all together).
  Result<std::string> read(const ZipMember &member);

 private:
  ZipReader(std::string_view bytes, const ZipLimits &limits) : m_bytes(bytes), m_limits(limits) {}
  Result<void> readDirectory();
  std::string_view m_bytes;
  ZipLimits m_limits;
  std::vector<ZipMember> m_members;
  std::uint64_t m_unpacked = 0;
};

}  // namespace dossier
