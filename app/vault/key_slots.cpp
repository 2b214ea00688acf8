// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/key_slots.h"

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include <utility>

#include "core/timestamp.h"
#include "vault/files.h"
#include "vault/recovery_code.h"

namespace dossier {
namespace {

constexpr std::size_t kDataKeyBytes = 32;
constexpr std::size_t kLeastKeyFile = 32;
constexpr std::size_t kMostKeyFile = 1U << 20;
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

SecretBytes keyedDigest(const SecretBytes &key, std::span<const std::uint8_t> message) {
  SecretBytes digest(std::size_t{32});
  crypto_generichash(digest.data(), digest.size(), message.data(), message.size(), key.data(), key.size());
  sodium_stackzero(1024);
  return digest;
}

/// `secret`: what slotSecret() made of the person's input.
Result<SecretBytes> deriveSlotKey(const SecretBytes &secret, SlotKind kind, const KdfSalt &salt, const KdfCost &cost) {
  if (kind == SlotKind::KeyFile) return keyedDigest(secret, salt);
  return deriveFromPassphrase(secret, salt, cost);
}

Result<SecretBytes> slotSecret(SlotKind kind, const Unlock &unlock) {
  switch (kind) {
    case SlotKind::Recovery: return parseRecoveryCode(unlock.passphrase);
    case SlotKind::KeyFile: return unlock.keyFile.clone();
    case SlotKind::PassphraseAndKeyFile: return keyedDigest(unlock.keyFile, unlock.passphrase.bytes());
    default: return unlock.passphrase.clone();
  }
}

}  // namespace

const SecretBytes &Unlock::none() {
  static const SecretBytes empty;
  return empty;
}

Result<SecretBytes> readKeyFile(const std::filesystem::path &file) {
  const Descriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY));
  if (!descriptor.valid()) return fail(ErrorCode::KeyFileUnfit, {file.filename().string()});
  SecretBytes bytes(kMostKeyFile + 1);
  DOSSIER_ASSIGN(const std::size_t length, readUpTo(descriptor.get(), bytes.bytes()));
  if (length < kLeastKeyFile || length > kMostKeyFile) return fail(ErrorCode::KeyFileUnfit, {file.filename().string()});
  SecretBytes digest(std::size_t{32});
  crypto_generichash(digest.data(), digest.size(), bytes.data(), length, nullptr, 0);
  sodium_stackzero(1024);
  return digest;
}

Result<void> makeKeyFile(const std::filesystem::path &file) {
  SecretBytes bytes(std::size_t{64});
  randombytes_buf(bytes.data(), bytes.size());
  const Descriptor descriptor(::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
  const bool good = descriptor.valid() && writeAll(descriptor.get(), bytes.bytes()) && ::fsync(descriptor.get()) == 0;
  if (!good) return fail(ErrorCode::NotWritable, {file.filename().string()});
  return syncDirectory(file.parent_path().empty() ? "." : file.parent_path());
}

SlotKind slotKindFor(const Unlock &unlock) {
  if (unlock.keyFile.empty()) return looksLikeRecoveryCode(unlock.passphrase) ? SlotKind::Recovery : SlotKind::Passphrase;
  return unlock.passphrase.empty() ? SlotKind::KeyFile : SlotKind::PassphraseAndKeyFile;
}

Result<void> sealSlot(Header &header, std::size_t index, SlotKind kind, const Unlock &unlock, const SecretBytes &dataKey,
                      const KdfCost &cost, std::string label) {
  KeySlot &slot = header.keySlots[index];
  slot = KeySlot{};
  slot.kind = kind;
  slot.cost = kind == SlotKind::KeyFile ? KdfCost{0, 0} : cost;
  slot.label = std::move(label);
  slot.createdAt = now().time_since_epoch().count();
  randombytes_buf(slot.salt.data(), slot.salt.size());
  randombytes_buf(slot.nonce.data(), slot.nonce.size());
  DOSSIER_ASSIGN(const SecretBytes secret, slotSecret(kind, unlock));
  DOSSIER_ASSIGN(const SecretBytes derived, deriveSlotKey(secret, kind, slot.salt, slot.cost));
  slot.commitment = commitmentFrom(derived);
  const auto bound = header.associatedData(index);
  const SecretBytes wrapKey = wrapKeyFrom(derived);
  crypto_aead_xchacha20poly1305_ietf_encrypt(slot.wrappedKey.data(), nullptr, dataKey.data(), dataKey.size(), bound.data(),
                                             bound.size(), nullptr, slot.nonce.data(), wrapKey.data());
  sodium_stackzero(4096);
  return {};
}

Result<OpenedSlot> openSlots(const Header &header, const Unlock &unlock) {
  const SlotKind kind = slotKindFor(unlock);
  DOSSIER_ASSIGN(const SecretBytes secret, slotSecret(kind, unlock));
  for (std::size_t i = 0; i < kSlotCount; ++i) {
    const KeySlot &slot = header.keySlots[i];
    if (slot.kind != kind) continue;
    DOSSIER_ASSIGN(const SecretBytes derived, deriveSlotKey(secret, kind, slot.salt, slot.cost));
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
    sodium_stackzero(4096);
    const auto mac = header.computeMac(dataKey);
    if (sodium_memcmp(mac.data(), header.mac.data(), mac.size()) != 0) return fail(ErrorCode::HeaderRefused);
    return OpenedSlot{std::move(dataKey), i};
  }
  return fail(ErrorCode::WrongPassphrase);
}

void authenticate(Header &header, const SecretBytes &dataKey) {
  ++header.sequence;
  header.mac = header.computeMac(dataKey);
}

}  // namespace dossier
