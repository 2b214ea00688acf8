// SPDX-License-Identifier: GPL-3.0-or-later
// One 4 KiB copy of the vault's header, byte by byte as docs/vault-format.md has it. All integers little-endian.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>

#include "core/result.h"
#include "core/secret_bytes.h"
#include "vault/key_derivation.h"

namespace dossier {

inline constexpr std::size_t kHeaderCopyBytes = 4096;
inline constexpr std::size_t kSlotCount = 8;
inline constexpr std::size_t kSlotBytes = 256;
inline constexpr std::uint32_t kHeaderFormat = 1;

using HeaderCopy = std::array<std::uint8_t, kHeaderCopyBytes>;
using VaultId = std::array<std::uint8_t, 16>;

/// The numbers stand in headers: never renumber.
enum class SlotKind : std::uint8_t { Empty = 0, Passphrase = 1, Recovery = 2, KeyFile = 3, PassphraseAndKeyFile = 4 };

struct KeySlot {
  SlotKind kind = SlotKind::Empty;
  KdfCost cost;                                ///< nothing for a key file alone: its bytes are random already
  KdfSalt salt{};
  std::array<std::uint8_t, 24> nonce{};
  std::array<std::uint8_t, 48> wrappedKey{};   ///< the 32-byte data key and its 16-byte tag
  std::array<std::uint8_t, 32> commitment{};   ///< derived beside the wrap key: binds the slot to one passphrase
  std::int64_t createdAt = 0;                  ///< seconds since 1970
  std::string label;                           ///< at most 63 bytes of UTF-8
};

struct Header {
  std::uint32_t format = kHeaderFormat;
  std::uint32_t leastReader = kHeaderFormat;
  VaultId vaultId{};
  std::uint64_t sequence = 0;
  std::array<std::uint8_t, 16> databaseSalt{};
  std::array<KeySlot, kSlotCount> keySlots;
  std::array<std::uint8_t, 32> mac{};          ///< over everything before it, keyed from the data key

  /// The bytes the MAC and the slots' associated data are taken over, and the whole copy with its checksum.
  HeaderCopy encode() const;
  /// NotAVault: the magic is missing. HeaderDamaged: the checksum does not hold. VaultTooNew. HeaderRefused: a field
  /// lies outside its bounds. No key is touched and no memory taken before all of that has passed.
  static Result<Header> decode(std::span<const std::uint8_t> copy);

  /// What a slot's seal is bound to: magic, versions, vault id, database salt and the slot's own public fields.
  std::array<std::uint8_t, 240> associatedData(std::size_t slot) const;

  std::array<std::uint8_t, 32> computeMac(const SecretBytes &dataKey) const;
};

}  // namespace dossier
