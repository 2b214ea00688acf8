// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of a backup (docs/vault-format.md, "Backup"): magic, header, and a secretstream of manifest, body and end.
#pragma once

#include <sodium.h>

#include <filesystem>
#include <span>
#include <vector>

#include "core/result.h"
#include "vault/backup.h"
#include "vault/files.h"

namespace dossier {

inline constexpr std::size_t kBackupPieceBytes = 64 * 1024;

class BackupWriter {
 public:
  /// The descriptor must outlive the writer.
  static Result<BackupWriter> begin(int descriptor, const Header &header, const SecretBytes &key, const BackupManifest &manifest);
  Result<void> add(std::span<const std::uint8_t> piece);
  Result<void> finish();

 private:
  explicit BackupWriter(int descriptor) : m_descriptor(descriptor) {}
  Result<void> push(std::span<const std::uint8_t> message, std::span<const std::uint8_t> bound, unsigned char tag);
  int m_descriptor;
  crypto_secretstream_xchacha20poly1305_state m_state{};
  std::uint64_t m_bytes = 0;
  std::vector<std::uint8_t> m_sealed;
};

class BackupReader {
 public:
  /// BackupDamaged: it does not begin like one, or its header does not hold.
  static Result<BackupReader> open(const std::filesystem::path &file);
  const Header &header() const { return m_header; }
  /// BackupDamaged.
  Result<BackupManifest> begin(const SecretBytes &key);
  /// The next piece of the body; empty at its end, which is then checked. BackupDamaged.
  Result<std::span<const std::uint8_t>> next();

 private:
  explicit BackupReader(Descriptor file) : m_file(std::move(file)) {}
  Result<unsigned char> pull(std::size_t length, std::span<const std::uint8_t> bound);
  Descriptor m_file;
  Header m_header;
  std::uint64_t m_bytes = 0, m_left = 0;
  std::vector<std::uint8_t> m_start;     ///< magic and header: what the stream is bound to
  std::vector<std::uint8_t> m_sealed, m_piece;
  crypto_secretstream_xchacha20poly1305_state m_state{};
};

}  // namespace dossier
