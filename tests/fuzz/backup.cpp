// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a backup: as they are; behind a start that holds; and as what stands inside of a stream sealed with the right key,
// which is the worst that somebody can make who once knew it. Accepted is only what was sealed, whole and in order.
// Inside: 64 bytes of manifest, then pieces, each with a byte for its tag and two for its length in front.
#include <sys/mman.h>

#include <array>
#include <cstring>

#include "support.h"
#include "vault/backup_stream.h"

namespace dossier {
namespace {

using fuzz::require;
using Bytes = std::vector<std::uint8_t>;

constexpr std::string_view kMagic("DOSSIERBACKUP\r\n\x1A", 16);
constexpr std::size_t kManifestBytes = 64, kSizeAt = 40;
constexpr std::array<unsigned char, 4> kTags{crypto_secretstream_xchacha20poly1305_TAG_MESSAGE, crypto_secretstream_xchacha20poly1305_TAG_PUSH,
                                             crypto_secretstream_xchacha20poly1305_TAG_REKEY, crypto_secretstream_xchacha20poly1305_TAG_FINAL};

const SecretBytes &key() {
  static const SecretBytes kKey(std::string(crypto_secretstream_xchacha20poly1305_KEYBYTES, 'k'));
  return kKey;
}

/// The file that the reader opens: it takes a path, and this one needs no disk.
class MemoryFile {
 public:
  MemoryFile() : m_descriptor(::memfd_create("backup", MFD_CLOEXEC)), m_path("/proc/self/fd/" + std::to_string(m_descriptor.get())) {}
  const std::string &holding(std::span<const std::uint8_t> bytes) {
    require(::ftruncate(m_descriptor.get(), 0) == 0 && writeAllAt(m_descriptor.get(), bytes, 0), "no file in memory");
    return m_path;
  }

 private:
  Descriptor m_descriptor;
  std::string m_path;
};

struct Restored {
  BackupManifest manifest;
  Bytes body;
};

std::optional<Restored> restore(std::span<const std::uint8_t> file) {
  static MemoryFile memory;
  auto reader = BackupReader::open(memory.holding(file));
  if (!reader) return std::nullopt;
  const auto manifest = reader->begin(key());
  if (!manifest) return std::nullopt;
  Restored restored{*manifest, {}};
  for (;;) {
    const auto piece = reader->next();
    if (!piece) return std::nullopt;
    if (piece->empty()) return restored;
    require(piece->size() <= kBackupPieceBytes, "a piece larger than its limit");
    restored.body.insert(restored.body.end(), piece->begin(), piece->end());
  }
}

Bytes start() {
  Bytes bytes(kMagic.begin(), kMagic.end());
  const HeaderCopy header = Header{}.encode();
  bytes.insert(bytes.end(), header.begin(), header.end());
  return bytes;
}

class Sealer {
 public:
  explicit Sealer(Bytes beginning) : m_file(std::move(beginning)), m_bound(m_file) {
    std::array<std::uint8_t, crypto_secretstream_xchacha20poly1305_HEADERBYTES> header{};
    crypto_secretstream_xchacha20poly1305_init_push(&m_state, header.data(), key().data());
    m_file.insert(m_file.end(), header.begin(), header.end());
  }
  void seal(std::span<const std::uint8_t> message, unsigned char tag) {
    Bytes sealed(message.size() + crypto_secretstream_xchacha20poly1305_ABYTES);
    crypto_secretstream_xchacha20poly1305_push(&m_state, sealed.data(), nullptr, message.data(), message.size(), m_bound.data(), m_bound.size(), tag);
    m_bound.clear();
    m_file.insert(m_file.end(), sealed.begin(), sealed.end());
  }
  const Bytes &file() const { return m_file; }

 private:
  Bytes m_file, m_bound;   ///< m_bound: what the first message is bound to
  crypto_secretstream_xchacha20poly1305_state m_state{};
};

std::uint64_t sizeIn(std::span<const std::uint8_t> manifest) {
  std::uint64_t size = 0;
  for (std::size_t i = 0; i < 8; ++i) size |= std::uint64_t{manifest[kSizeAt + i]} << (8 * i);
  return size;
}

void restoreSealed(std::span<const std::uint8_t> bytes) {
  Bytes manifest(kManifestBytes);
  std::copy_n(bytes.begin(), std::min(bytes.size(), manifest.size()), manifest.begin());
  bytes = bytes.subspan(std::min(bytes.size(), manifest.size()));
  Sealer sealer(start());
  sealer.seal(manifest, crypto_secretstream_xchacha20poly1305_TAG_PUSH);
  Bytes all;
  while (bytes.size() >= 3) {
    const unsigned char tag = kTags[bytes[0] % kTags.size()];
    const std::size_t length = std::min<std::size_t>(bytes[1] | std::size_t{bytes[2]} << 8, bytes.size() - 3);
    sealer.seal(bytes.subspan(3, length), tag);
    all.insert(all.end(), bytes.begin() + 3, bytes.begin() + 3 + static_cast<std::ptrdiff_t>(length));
    bytes = bytes.subspan(3 + length);
  }
  const auto restored = restore(sealer.file());
  if (!restored) return;
  require(restored->manifest.bodyBytes == sizeIn(manifest) && restored->body.size() == sizeIn(manifest), "another size than was said");
  require(all.size() == restored->body.size() + 8 && std::equal(restored->body.begin(), restored->body.end(), all.begin()), "another body than was sealed");
}

/// What the program writes comes back; with one bit turned anywhere it does not.
void restoreWritten(std::span<const std::uint8_t> bytes) {
  const Descriptor file(::memfd_create("written", MFD_CLOEXEC));
  BackupManifest manifest;
  manifest.bodyBytes = bytes.size();
  auto writer = BackupWriter::begin(file.get(), Header{}, key(), manifest);
  require(writer.has_value() && (bytes.empty() || writer->add(bytes)) && writer->finish(), "not written");
  Bytes written(static_cast<std::size_t>(::lseek(file.get(), 0, SEEK_END)));
  ::lseek(file.get(), 0, SEEK_SET);
  require(readUpTo(file.get(), written).value_or(0) == written.size(), "not read back");
  const auto restored = restore(written);
  require(restored && std::equal(restored->body.begin(), restored->body.end(), bytes.begin(), bytes.end()), "not restored");
  std::size_t at = bytes.size();
  for (const std::uint8_t byte : bytes) at = at * 31 + byte;
  written[at % written.size()] ^= static_cast<std::uint8_t>(1U << (at % 8));
  require(!restore(written), "restored with a bit turned");
}

}  // namespace

void fuzzOnce(std::string_view text) {
  static const bool kReady = sodium_init() >= 0;
  require(kReady, "no sodium");
  const std::span bytes(reinterpret_cast<const std::uint8_t *>(text.data()), text.size());
  require(!restore(bytes), "restored what was sealed by nobody");
  Bytes started = start();
  started.insert(started.end(), bytes.begin(), bytes.end());
  require(!restore(started), "restored what was sealed by nobody");
  restoreSealed(bytes);
  if (bytes.size() <= kBackupPieceBytes) restoreWritten(bytes);
}

}  // namespace dossier
