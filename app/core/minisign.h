// SPDX-License-Identifier: GPL-3.0-or-later
// Signatures that minisign reads and writes: Ed25519 over the BLAKE2b-512 of a file (over the file itself in older ones), and
// again over that signature and its trusted comment. Format: https://jedisct1.github.io/minisign/, read in August 2026.
// Nothing here reads a file; the texts of a signature come apart in the worker (import/packs/words_reader.cpp).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/secret_bytes.h"

namespace dossier {

using KeyId = std::array<std::uint8_t, 8>;

struct PublicKey {
  KeyId id{};
  std::array<std::uint8_t, 32> key{};
  friend bool operator==(const PublicKey &, const PublicKey &) = default;
};

/// "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3": what stands in the second line of minisign's .pub file.
std::string textOf(const PublicKey &key);
std::optional<PublicKey> publicKeyFrom(std::string_view text);
/// As minisign prints it: sixteen hexadecimal digits.
std::string textOf(const KeyId &id);

struct SignatureText {
  std::string signature;                     ///< Base64, 74 bytes: algorithm, key id, signature
  std::string comment;                       ///< the trusted one, byte for byte
  std::string whole;                         ///< Base64, 64 bytes: over signature and comment
};

/// Which key it says it was made with. nullopt: it is no signature.
std::optional<KeyId> signerOf(const SignatureText &text);
/// Whether this key made both signatures for these bytes.
bool isSignedBy(const PublicKey &key, const SignatureText &text, std::span<const std::uint8_t> bytes);

/// A key to sign with. `seed`: 32 random bytes.
struct SigningKey {
  KeyId id{};
  SecretBytes seed;
};
PublicKey publicKeyOf(const SigningKey &key);
/// The text of a .minisig file. `comment`: one line without control characters.
std::string signatureOf(const SigningKey &key, std::span<const std::uint8_t> bytes, const std::string &comment);

}  // namespace dossier
