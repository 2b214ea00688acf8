// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/key_slots.h"

#include <sodium.h>

#include <chrono>
#include <utility>

#include "core/timestamp.h"

namespace dossier {
namespace {

constexpr std::size_t kDataKeyBytes = 32;
constexpr char kContext[crypto_kdf_CONTEXTBYTES + 1] = "DOSSslot";
enum : std::uint64_t { kWrapKey = 1, kCommitment = 2 };

SecretBytes wrapKeyFrom(const SecretBytes &derived) {
  SecretBytes key(std::size_t{crypto_aead_xchacha20poly1305_ietf_KEYBYTES});
  crypto_kdf_derive_from_key(key.data(), key.size(), kWrapKey, kContext, derived.data());
  return key;
}

std::array<std::uint8_t, 32> commitmentFrom(const SecretBytes &derived) {
  std::array<std::uint8_t, 32> commitment{};
  crypto_kdf_derive_from_key(commitment.data(), commitment.size(), kCommitment, kContext, derived.data());
  return commitment;
}

}  // namespace

Result<void> sealSlot(Header &header, std::size_t index, SlotKind kind, const SecretBytes &secret, const SecretBytes &dataKey,
                      const KdfCost &cost, std::string label) {
  KeySlot &slot = header.slots[index];
  slot = KeySlot{};
  slot.kind = kind;
  slot.cost = cost;
  slot.label = std::move(label);
  slot.createdAt = now().time_since_epoch().count();
  randombytes_buf(slot.salt.data(), slot.salt.size());
  randombytes_buf(slot.nonce.data(), slot.nonce.size());
  DOSSIER_ASSIGN(const SecretBytes derived, deriveFromPassphrase(secret, slot.salt, cost));
  slot.commitment = commitmentFrom(derived);
  const auto bound = header.associatedData(index);
  const SecretBytes wrapKey = wrapKeyFrom(derived);
  crypto_aead_xchacha20poly1305_ietf_encrypt(slot.wrappedKey.data(), nullptr, dataKey.data(), dataKey.size(), bound.data(),
                                             bound.size(), nullptr, slot.nonce.data(), wrapKey.data());
  return {};
}

Result<SecretBytes> openSlots(const Header &header, SlotKind kind, const SecretBytes &secret) {
  for (std::size_t i = 0; i < kSlotCount; ++i) {
    const KeySlot &slot = header.slots[i];
    if (slot.kind != kind) continue;
    DOSSIER_ASSIGN(const SecretBytes derived, deriveFromPassphrase(secret, slot.salt, slot.cost));
    const auto commitment = commitmentFrom(derived);
    if (sodium_memcmp(commitment.data(), slot.commitment.data(), commitment.size()) != 0) continue;
    SecretBytes dataKey(kDataKeyBytes);
    const auto bound = header.associatedData(i);
    const SecretBytes wrapKey = wrapKeyFrom(derived);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(dataKey.data(), nullptr, nullptr, slot.wrappedKey.data(),
                                                   slot.wrappedKey.size(), bound.data(), bound.size(), slot.nonce.data(),
                                                   wrapKey.data()) != 0) {
      return fail(ErrorCode::HeaderRefused);  // the passphrase is right, the public fields are not what it was sealed with
    }
    const auto mac = header.computeMac(dataKey);
    if (sodium_memcmp(mac.data(), header.mac.data(), mac.size()) != 0) return fail(ErrorCode::HeaderRefused);
    return dataKey;
  }
  return fail(ErrorCode::WrongPassphrase);
}

void authenticate(Header &header, const SecretBytes &dataKey) {
  ++header.sequence;
  header.mac = header.computeMac(dataKey);
}

}  // namespace dossier
