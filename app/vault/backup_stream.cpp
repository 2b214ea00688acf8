// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/backup_stream.h"

#include <fcntl.h>

#include <algorithm>
#include <array>

namespace dossier {
namespace {

constexpr std::array<std::uint8_t, 16> kMagic{'D', 'O', 'S', 'S', 'I', 'E', 'R', 'B', 'A', 'C', 'K', 'U', 'P', '\r', '\n', 0x1A};
constexpr std::size_t kManifestBytes = 64;
constexpr std::size_t kEndBytes = 8;
constexpr std::size_t kOver = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr std::size_t kStreamHeader = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr std::uint64_t kFormat = 1;

void put(std::uint8_t *at, std::uint64_t value) {
  for (std::size_t i = 0; i < 8; ++i) at[i] = static_cast<std::uint8_t>(value >> (8 * i));
}

std::uint64_t get(const std::uint8_t *at) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < 8; ++i) value |= std::uint64_t{at[i]} << (8 * i);
  return value;
}

std::array<std::uint8_t, kManifestBytes> encode(const BackupManifest &manifest) {
  std::array<std::uint8_t, kManifestBytes> bytes{};
  put(bytes.data(), kFormat);
  put(bytes.data() + 8, static_cast<std::uint64_t>(manifest.createdAt));
  put(bytes.data() + 16, static_cast<std::uint64_t>(manifest.reason));
  put(bytes.data() + 24, manifest.generation);
  put(bytes.data() + 32, static_cast<std::uint64_t>(manifest.schema));
  put(bytes.data() + 40, manifest.bodyBytes);
  return bytes;
}

Error damaged() { return Error(ErrorCode::BackupDamaged); }

}  // namespace

Result<BackupWriter> BackupWriter::begin(int descriptor, const Header &header, const SecretBytes &key, const BackupManifest &manifest) {
  BackupWriter writer(descriptor);
  std::vector<std::uint8_t> start(kMagic.begin(), kMagic.end());
  const HeaderCopy copy = header.encode();
  start.insert(start.end(), copy.begin(), copy.end());
  std::array<std::uint8_t, kStreamHeader> streamHeader{};
  crypto_secretstream_xchacha20poly1305_init_push(&writer.m_state, streamHeader.data(), key.data());
  if (!writeAll(descriptor, start) || !writeAll(descriptor, streamHeader)) return fail(ErrorCode::NotWritable);
  const auto bytes = encode(manifest);
  DOSSIER_TRY(writer.push(bytes, start, crypto_secretstream_xchacha20poly1305_TAG_PUSH));
  return writer;
}

Result<void> BackupWriter::push(std::span<const std::uint8_t> message, std::span<const std::uint8_t> bound, unsigned char tag) {
  m_sealed.resize(message.size() + kOver);
  crypto_secretstream_xchacha20poly1305_push(&m_state, m_sealed.data(), nullptr, message.data(), message.size(), bound.data(),
                                             bound.size(), tag);
  if (!writeAll(m_descriptor, m_sealed)) return fail(ErrorCode::NotWritable);
  return {};
}

Result<void> BackupWriter::add(std::span<const std::uint8_t> piece) {
  m_bytes += piece.size();
  return push(piece, {}, crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
}

Result<void> BackupWriter::finish() {
  std::array<std::uint8_t, kEndBytes> end{};
  put(end.data(), m_bytes);
  return push(end, {}, crypto_secretstream_xchacha20poly1305_TAG_FINAL);
}

Result<BackupReader> BackupReader::open(const std::filesystem::path &file) {
  BackupReader reader(Descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY)));
  if (!reader.m_file.valid()) return fail(ErrorCode::Unreadable, {file.filename().string()});
  reader.m_start.resize(kMagic.size() + kHeaderCopyBytes);
  DOSSIER_ASSIGN(const std::size_t length, readUpTo(reader.m_file.get(), reader.m_start));
  if (length != reader.m_start.size() || !std::equal(kMagic.begin(), kMagic.end(), reader.m_start.begin())) return fail(damaged());
  auto header = Header::decode(std::span(reader.m_start).subspan(kMagic.size()));
  if (!header) return fail(header.error().code == ErrorCode::VaultTooNew ? header.error() : damaged());
  reader.m_header = std::move(*header);
  return reader;
}

Result<unsigned char> BackupReader::pull(std::size_t length, std::span<const std::uint8_t> bound) {
  m_sealed.resize(length + kOver);
  m_piece.resize(length);
  DOSSIER_ASSIGN(const std::size_t got, readUpTo(m_file.get(), m_sealed));
  unsigned char tag = 0;
  if (got != m_sealed.size() || crypto_secretstream_xchacha20poly1305_pull(&m_state, m_piece.data(), nullptr, &tag, m_sealed.data(),
                                                                           m_sealed.size(), bound.data(), bound.size()) != 0) {
    return fail(damaged());
  }
  return tag;
}

Result<BackupManifest> BackupReader::begin(const SecretBytes &key) {
  std::array<std::uint8_t, kStreamHeader> streamHeader{};
  DOSSIER_ASSIGN(const std::size_t got, readUpTo(m_file.get(), streamHeader));
  if (got != streamHeader.size() || crypto_secretstream_xchacha20poly1305_init_pull(&m_state, streamHeader.data(), key.data()) != 0) {
    return fail(damaged());
  }
  DOSSIER_TRY(pull(kManifestBytes, m_start));
  if (get(m_piece.data()) != kFormat) return fail(ErrorCode::VaultTooNew);
  BackupManifest manifest;
  manifest.createdAt = static_cast<std::int64_t>(get(m_piece.data() + 8));
  manifest.reason = static_cast<BackupReason>(get(m_piece.data() + 16) & 0xFF);
  manifest.generation = get(m_piece.data() + 24);
  manifest.schema = static_cast<std::int64_t>(get(m_piece.data() + 32));
  m_left = m_bytes = manifest.bodyBytes = get(m_piece.data() + 40);
  return manifest;
}

Result<std::span<const std::uint8_t>> BackupReader::next() {
  if (m_left == 0) {
    DOSSIER_ASSIGN(const unsigned char tag, pull(kEndBytes, {}));
    std::uint8_t beyond = 0;
    DOSSIER_ASSIGN(const std::size_t more, readUpTo(m_file.get(), std::span(&beyond, 1)));
    const bool whole = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL && get(m_piece.data()) == m_bytes;
    if (!whole || more != 0) return fail(damaged());
    return std::span<const std::uint8_t>{};
  }
  const std::size_t length = std::min<std::uint64_t>(m_left, kBackupPieceBytes);
  DOSSIER_TRY(pull(length, {}));
  m_left -= length;
  return std::span<const std::uint8_t>(m_piece);
}

}  // namespace dossier
