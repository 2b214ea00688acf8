// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/header.h"

#include <sodium.h>

#include <algorithm>
#include <cstring>

#include "core/text.h"

namespace dossier {
namespace {

// Offsets in a copy.
constexpr std::array<std::uint8_t, 16> kMagic{'D', 'O', 'S', 'S', 'I', 'E', 'R', ' ', 'V', 'A', 'U', 'L', 'T', '\r', '\n', 0x1A};
constexpr std::size_t kFormatAt = 16;
constexpr std::size_t kLeastReaderAt = 20;
constexpr std::size_t kVaultIdAt = 24;
constexpr std::size_t kSequenceAt = 40;
constexpr std::size_t kDatabaseSaltAt = 48;
constexpr std::size_t kSlotsAt = 64;
constexpr std::size_t kMacAt = kSlotsAt + kSlotCount * kSlotBytes;
constexpr std::size_t kChecksumAt = kHeaderCopyBytes - 32;
// Offsets in a slot.
constexpr std::size_t kKindAt = 0;
constexpr std::size_t kAlgorithmAt = 4;
constexpr std::size_t kMemoryAt = 8;
constexpr std::size_t kPassesAt = 16;
constexpr std::size_t kSaltAt = 24;
constexpr std::size_t kNonceAt = 40;
constexpr std::size_t kWrappedAt = 64;
constexpr std::size_t kCommitmentAt = 112;
constexpr std::size_t kCreatedAt = 144;
constexpr std::size_t kLabelAt = 152;
constexpr std::size_t kLabelBytes = 64;

constexpr std::uint32_t kArgon2id13 = 1;
constexpr std::uint32_t kBlake2b = 2;   // a key file alone needs no stretching

template <class Integer>
void put(std::uint8_t *at, Integer value) {
  for (std::size_t i = 0; i < sizeof(Integer); ++i) {
    at[i] = static_cast<std::uint8_t>(static_cast<std::uint64_t>(value) >> (8 * i));
  }
}

template <class Integer>
Integer get(const std::uint8_t *at) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < sizeof(Integer); ++i) value |= static_cast<std::uint64_t>(at[i]) << (8 * i);
  return static_cast<Integer>(value);
}

template <std::size_t N>
void getBytes(const std::uint8_t *at, std::array<std::uint8_t, N> &out) {
  std::copy_n(at, N, out.begin());
}

void encodeSlot(const KeySlot &slot, std::uint8_t *at) {
  if (slot.kind == SlotKind::Empty) return;
  at[kKindAt] = static_cast<std::uint8_t>(slot.kind);
  put(at + kAlgorithmAt, slot.kind == SlotKind::KeyFile ? kBlake2b : kArgon2id13);
  put(at + kMemoryAt, slot.cost.memoryBytes);
  put(at + kPassesAt, slot.cost.passes);
  std::copy(slot.salt.begin(), slot.salt.end(), at + kSaltAt);
  std::copy(slot.nonce.begin(), slot.nonce.end(), at + kNonceAt);
  std::copy(slot.wrappedKey.begin(), slot.wrappedKey.end(), at + kWrappedAt);
  std::copy(slot.commitment.begin(), slot.commitment.end(), at + kCommitmentAt);
  put(at + kCreatedAt, slot.createdAt);
  std::copy_n(slot.label.begin(), std::min(slot.label.size(), kLabelBytes - 1), at + kLabelAt);
}

Result<KeySlot> decodeSlot(const std::uint8_t *at) {
  KeySlot slot;
  if (at[kKindAt] > static_cast<std::uint8_t>(SlotKind::PassphraseAndKeyFile)) return fail(ErrorCode::HeaderRefused);
  slot.kind = static_cast<SlotKind>(at[kKindAt]);
  if (slot.kind == SlotKind::Empty) return slot;
  slot.cost = {get<std::uint64_t>(at + kMemoryAt), get<std::uint32_t>(at + kPassesAt)};
  const auto algorithm = get<std::uint32_t>(at + kAlgorithmAt);
  const bool fits = slot.kind == SlotKind::KeyFile ? algorithm == kBlake2b && slot.cost == KdfCost{0, 0}
                                                   : algorithm == kArgon2id13 && slot.cost.withinBounds();
  if (!fits) return fail(ErrorCode::HeaderRefused);
  getBytes(at + kSaltAt, slot.salt);
  getBytes(at + kNonceAt, slot.nonce);
  getBytes(at + kWrappedAt, slot.wrappedKey);
  getBytes(at + kCommitmentAt, slot.commitment);
  slot.createdAt = get<std::int64_t>(at + kCreatedAt);
  const auto *label = reinterpret_cast<const char *>(at + kLabelAt);
  slot.label.assign(label, strnlen(label, kLabelBytes));
  if (slot.label.size() == kLabelBytes || !isValidUtf8(slot.label)) return fail(ErrorCode::HeaderRefused);
  return slot;
}

}  // namespace

HeaderCopy Header::encode() const {
  HeaderCopy copy{};
  std::copy(kMagic.begin(), kMagic.end(), copy.begin());
  put(copy.data() + kFormatAt, format);
  put(copy.data() + kLeastReaderAt, leastReader);
  std::copy(vaultId.begin(), vaultId.end(), copy.data() + kVaultIdAt);
  put(copy.data() + kSequenceAt, sequence);
  std::copy(databaseSalt.begin(), databaseSalt.end(), copy.data() + kDatabaseSaltAt);
  for (std::size_t i = 0; i < kSlotCount; ++i) encodeSlot(keySlots[i], copy.data() + kSlotsAt + i * kSlotBytes);
  std::copy(mac.begin(), mac.end(), copy.data() + kMacAt);
  crypto_generichash(copy.data() + kChecksumAt, 32, copy.data(), kChecksumAt, nullptr, 0);
  return copy;
}

Result<Header> Header::decode(std::span<const std::uint8_t> copy) {
  if (copy.size() < kHeaderCopyBytes || !std::equal(kMagic.begin(), kMagic.end(), copy.begin())) {
    return fail(ErrorCode::NotAVault);
  }
  std::array<std::uint8_t, 32> checksum{};
  crypto_generichash(checksum.data(), checksum.size(), copy.data(), kChecksumAt, nullptr, 0);
  if (!std::equal(checksum.begin(), checksum.end(), copy.data() + kChecksumAt)) return fail(ErrorCode::HeaderDamaged);
  Header header;
  header.format = get<std::uint32_t>(copy.data() + kFormatAt);
  header.leastReader = get<std::uint32_t>(copy.data() + kLeastReaderAt);
  if (header.leastReader > kHeaderFormat) return fail(ErrorCode::VaultTooNew, {}, {std::to_string(header.leastReader)});
  getBytes(copy.data() + kVaultIdAt, header.vaultId);
  header.sequence = get<std::uint64_t>(copy.data() + kSequenceAt);
  getBytes(copy.data() + kDatabaseSaltAt, header.databaseSalt);
  for (std::size_t i = 0; i < kSlotCount; ++i) {
    DOSSIER_ASSIGN(header.keySlots[i], decodeSlot(copy.data() + kSlotsAt + i * kSlotBytes));
  }
  getBytes(copy.data() + kMacAt, header.mac);
  return header;
}

std::array<std::uint8_t, 240> Header::associatedData(std::size_t slot) const {
  const HeaderCopy copy = encode();
  const std::uint8_t *own = copy.data() + kSlotsAt + slot * kSlotBytes;
  std::array<std::uint8_t, 240> data{};
  auto *out = std::copy_n(copy.data(), kSequenceAt, data.data());                    // magic, versions, vault id: 40
  out = std::copy_n(copy.data() + kDatabaseSaltAt, kSlotsAt - kDatabaseSaltAt, out); // database salt: 16
  out = std::copy_n(own, kNonceAt, out);                                             // kind, algorithm, cost, salt: 40
  std::copy_n(own + kCommitmentAt, kSlotBytes - kCommitmentAt, out);                 // commitment, created, label: 144
  return data;
}

std::array<std::uint8_t, 32> Header::computeMac(const SecretBytes &dataKey) const {
  const SecretBytes key = deriveSubkey(dataKey, SubkeyPurpose::HeaderMac);
  const HeaderCopy copy = encode();
  std::array<std::uint8_t, 32> result{};
  crypto_generichash(result.data(), result.size(), copy.data(), kMacAt, key.data(), key.size());
  return result;
}

}  // namespace dossier
