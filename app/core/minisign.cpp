// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/minisign.h"

#include <sodium.h>

#include <algorithm>
#include <vector>

namespace dossier {
namespace {

using Signature = std::array<std::uint8_t, crypto_sign_BYTES>;
using Hash = std::array<std::uint8_t, crypto_generichash_BYTES_MAX>;
constexpr std::string_view kOverHash = "ED", kOverFile = "Ed";

std::string base64(std::span<const std::uint8_t> bytes) {
  std::string text(sodium_base64_ENCODED_LEN(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), sodium_base64_VARIANT_ORIGINAL);
  text.pop_back();   // the zero at its end
  return text;
}

/// Exactly `size` bytes, and nothing behind them.
std::optional<std::vector<std::uint8_t>> fromBase64(std::string_view text, std::size_t size) {
  std::vector<std::uint8_t> bytes(size);
  std::size_t length = 0;
  const char *end = nullptr;
  const int code = sodium_base642bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &length, &end, sodium_base64_VARIANT_ORIGINAL);
  return code == 0 && length == size && end == text.data() + text.size() ? std::optional(std::move(bytes)) : std::nullopt;
}

Hash hashOf(std::span<const std::uint8_t> bytes) {
  Hash hash{};
  crypto_generichash(hash.data(), hash.size(), bytes.data(), bytes.size(), nullptr, 0);
  return hash;
}

struct Parts {
  std::string algorithm;
  KeyId id{};
  Signature signature{};
};

std::optional<Parts> partsOf(const SignatureText &text) {
  const auto bytes = fromBase64(text.signature, kOverHash.size() + KeyId{}.size() + Signature{}.size());
  if (!bytes) return std::nullopt;
  Parts parts{{bytes->begin(), bytes->begin() + 2}, {}, {}};
  std::copy_n(bytes->begin() + 2, parts.id.size(), parts.id.begin());
  std::copy_n(bytes->begin() + 2 + static_cast<std::ptrdiff_t>(parts.id.size()), parts.signature.size(), parts.signature.begin());
  return parts.algorithm == kOverHash || parts.algorithm == kOverFile ? std::optional(parts) : std::nullopt;
}

std::vector<std::uint8_t> wholeOf(const Signature &signature, std::string_view comment) {
  std::vector<std::uint8_t> whole(signature.begin(), signature.end());
  whole.insert(whole.end(), comment.begin(), comment.end());
  return whole;
}

bool verifies(const PublicKey &key, std::span<const std::uint8_t> signature, std::span<const std::uint8_t> bytes) {
  return crypto_sign_verify_detached(signature.data(), bytes.data(), bytes.size(), key.key.data()) == 0;
}

/// Public and secret half from the seed.
std::pair<PublicKey, SecretBytes> pairOf(const SigningKey &key) {
  PublicKey open{key.id, {}};
  SecretBytes secret(crypto_sign_SECRETKEYBYTES);
  crypto_sign_seed_keypair(open.key.data(), secret.data(), key.seed.data());
  return {open, std::move(secret)};
}

Signature sign(const SecretBytes &secret, std::span<const std::uint8_t> bytes) {
  Signature signature{};
  crypto_sign_detached(signature.data(), nullptr, bytes.data(), bytes.size(), secret.data());
  return signature;
}

}  // namespace

std::string textOf(const PublicKey &key) {
  std::vector<std::uint8_t> bytes(kOverFile.begin(), kOverFile.end());
  bytes.insert(bytes.end(), key.id.begin(), key.id.end());
  bytes.insert(bytes.end(), key.key.begin(), key.key.end());
  return base64(bytes);
}

std::optional<PublicKey> publicKeyFrom(std::string_view text) {
  PublicKey key;
  const auto bytes = fromBase64(text, kOverFile.size() + key.id.size() + key.key.size());
  if (!bytes || !std::equal(kOverFile.begin(), kOverFile.end(), bytes->begin())) return std::nullopt;
  std::copy_n(bytes->begin() + 2, key.id.size(), key.id.begin());
  std::copy_n(bytes->begin() + 2 + static_cast<std::ptrdiff_t>(key.id.size()), key.key.size(), key.key.begin());
  return key;
}

std::string textOf(const KeyId &id) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string text;
  // It is a number of eight bytes, the lowest first.
  for (auto byte = id.rbegin(); byte != id.rend(); ++byte) (text += kDigits[*byte >> 4]) += kDigits[*byte & 15];
  return text;
}

std::optional<KeyId> signerOf(const SignatureText &text) {
  const auto parts = partsOf(text);
  return parts ? std::optional(parts->id) : std::nullopt;
}

bool isSignedBy(const PublicKey &key, const SignatureText &text, std::span<const std::uint8_t> bytes) {
  const auto parts = partsOf(text);
  const auto whole = fromBase64(text.whole, Signature{}.size());
  if (!parts || !whole || parts->id != key.id) return false;
  const Hash hash = hashOf(bytes);
  const bool file = verifies(key, parts->signature, parts->algorithm == kOverHash ? std::span<const std::uint8_t>(hash) : bytes);
  return file && verifies(key, *whole, wholeOf(parts->signature, text.comment));
}

PublicKey publicKeyOf(const SigningKey &key) { return pairOf(key).first; }

std::string signatureOf(const SigningKey &key, std::span<const std::uint8_t> bytes, const std::string &comment) {
  const auto [open, secret] = pairOf(key);
  const Signature signature = sign(secret, hashOf(bytes));
  std::vector<std::uint8_t> line(kOverHash.begin(), kOverHash.end());
  line.insert(line.end(), key.id.begin(), key.id.end());
  line.insert(line.end(), signature.begin(), signature.end());
  const Signature whole = sign(secret, wholeOf(signature, comment));
  return "untrusted comment: signature from Dossier, key " + textOf(key.id) + "\n" + base64(line) + "\ntrusted comment: " + comment + "\n" + base64(whole) + "\n";
}

}  // namespace dossier
