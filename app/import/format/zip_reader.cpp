// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/format/zip_reader.h"

#include <zlib.h>

#include <algorithm>

#include "core/text.h"

namespace dossier {
namespace {

constexpr std::uint32_t kLocalHeader = 0x04034b50, kCentralHeader = 0x02014b50, kEndRecord = 0x06054b50;
constexpr std::size_t kLocalBytes = 30, kCentralBytes = 46, kEndBytes = 22, kMostComment = 65'535;
constexpr std::uint64_t kSmall = 1U << 20;   // below it the ratio may be anything: a page of blanks packs well
constexpr std::size_t kMostNameBytes = 1024;

std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t count) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < count; ++i) value |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
  return value;
}

/// Ends the library's memory whichever way it goes.
struct Inflater {
  z_stream stream{};
  bool ready = inflateInit2(&stream, -MAX_WBITS) == Z_OK;
  Inflater() = default;
  ~Inflater() {
    if (ready) inflateEnd(&stream);
  }
  Inflater(const Inflater &) = delete;
  Inflater &operator=(const Inflater &) = delete;
};

Result<std::string> inflated(std::string_view packed, std::uint64_t bytes, const Place &place) {
  Inflater inflater;
  if (!inflater.ready) return fail(ErrorCode::LimitExceeded, place, {"memory"});
  std::string out(static_cast<std::size_t>(bytes), '\0');
  Bytef none = 0;
  inflater.stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.data()));
  inflater.stream.avail_in = static_cast<uInt>(packed.size());
  inflater.stream.next_out = out.empty() ? &none : reinterpret_cast<Bytef *>(out.data());
  inflater.stream.avail_out = static_cast<uInt>(out.size());
  const int code = inflate(&inflater.stream, Z_FINISH);
  // Another end than the one announced is a lie, whichever way.
  if (code != Z_STREAM_END || inflater.stream.total_out != bytes) return fail(ErrorCode::Malformed, place, {"deflate"});
  return out;
}

}  // namespace

bool looksLikeZip(std::string_view bytes) { return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06"); }

Result<ZipReader> ZipReader::open(std::string_view bytes, const ZipLimits &limits) {
  ZipReader reader(bytes, limits);
  DOSSIER_TRY(reader.readDirectory());
  return reader;
}

Result<void> ZipReader::readDirectory() {
  if (m_bytes.size() < kEndBytes) return fail(ErrorCode::Truncated);
  const std::size_t lowest = m_bytes.size() - std::min(m_bytes.size(), kEndBytes + kMostComment);
  std::size_t end = m_bytes.size() - kEndBytes;
  while (number(m_bytes, end, 4) != kEndRecord) {
    if (end-- == lowest) return fail(ErrorCode::Truncated);
  }
  const std::size_t count = number(m_bytes, end + 10, 2);
  std::uint64_t at = number(m_bytes, end + 16, 4);
  if (number(m_bytes, end + 4, 2) != 0 || count == 0xFFFF || at == 0xFFFFFFFF) return fail(ErrorCode::Unsupported, {}, {"zip64"});
  if (count > m_limits.members) return fail(ErrorCode::LimitExceeded, {}, {"members"});
  for (std::size_t i = 0; i < count; ++i) {
    if (at + kCentralBytes > end || number(m_bytes, at, 4) != kCentralHeader) return fail(ErrorCode::Malformed, {"", i + 1, at});
    ZipMember member;
    member.encrypted = (number(m_bytes, at + 8, 2) & 1) != 0;
    member.method = static_cast<std::uint16_t>(number(m_bytes, at + 10, 2));
    member.checksum = number(m_bytes, at + 16, 4);
    member.packed = number(m_bytes, at + 20, 4);
    member.unpacked = number(m_bytes, at + 24, 4);
    member.offset = number(m_bytes, at + 42, 4);
    const std::size_t name = number(m_bytes, at + 28, 2);
    const std::size_t rest = name + number(m_bytes, at + 30, 2) + number(m_bytes, at + 32, 2);
    if (at + kCentralBytes + rest > end) return fail(ErrorCode::Malformed, {"", i + 1, at});
    member.name = toValidUtf8(m_bytes.substr(at + kCentralBytes, std::min(name, kMostNameBytes)));
    at += kCentralBytes + rest;
    if (!member.name.empty() && member.name.back() != '/') m_members.push_back(std::move(member));
  }
  return {};
}

Result<std::string> ZipReader::read(const ZipMember &member) {
  const Place place{member.name};
  if (member.encrypted) return fail(ErrorCode::Encrypted, place);
  if (member.unpacked > m_limits.memberBytes || m_unpacked + member.unpacked > m_limits.allBytes) return fail(ErrorCode::LimitExceeded, place, {"bytes"});
  if (member.unpacked > kSmall && member.unpacked / std::max<std::uint64_t>(member.packed, 1) > m_limits.ratio) {
    return fail(ErrorCode::LimitExceeded, place, {"ratio"});
  }
  if (member.offset + kLocalBytes > m_bytes.size() || number(m_bytes, member.offset, 4) != kLocalHeader) return fail(ErrorCode::Malformed, place);
  const std::uint64_t data = member.offset + kLocalBytes + number(m_bytes, member.offset + 26, 2) + number(m_bytes, member.offset + 28, 2);
  if (data + member.packed > m_bytes.size()) return fail(ErrorCode::Truncated, place);
  const std::string_view packed = m_bytes.substr(data, member.packed);
  if (member.method != 0 && member.method != 8) return fail(ErrorCode::Unsupported, place, {"method"});
  if (member.method == 0 && member.packed != member.unpacked) return fail(ErrorCode::Malformed, place);
  auto bytes = member.method == 0 ? Result<std::string>(std::string(packed)) : inflated(packed, member.unpacked, place);
  if (!bytes) return bytes;
  const auto checksum = crc32(0, reinterpret_cast<const Bytef *>(bytes->data()), static_cast<uInt>(bytes->size()));
  if (static_cast<std::uint32_t>(checksum) != member.checksum) return fail(ErrorCode::Malformed, place, {"checksum"});
  m_unpacked += member.unpacked;
  return bytes;
}

}  // namespace dossier
