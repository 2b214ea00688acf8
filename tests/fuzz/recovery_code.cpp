// SPDX-License-Identifier: GPL-3.0-or-later
// Any text as a recovery code: refused, or sixteen words that are read again as they stand. And a code made of the input's first
// bytes: accepted in any case and with any blanks, refused once a word of it is another.
#include "vault/recovery_code.h"

#include <sodium.h>

#include <array>

#include "support.h"

namespace dossier {
namespace {

using fuzz::require;

constexpr std::size_t kRandomBytes = 20, kCodeBytes = 22;
using Indices = std::array<unsigned, kRecoveryWords>;

Indices indicesFrom(std::string_view bytes) {
  std::array<std::uint8_t, kCodeBytes> code{};
  std::copy_n(bytes.begin(), std::min(bytes.size(), kRandomBytes), code.begin());
  std::array<std::uint8_t, 16> digest{};
  crypto_generichash(digest.data(), digest.size(), code.data(), kRandomBytes, nullptr, 0);
  std::copy_n(digest.begin(), kCodeBytes - kRandomBytes, code.begin() + kRandomBytes);
  Indices indices{};
  for (std::size_t bit = 0; bit < kCodeBytes * 8; ++bit) {
    unsigned &index = indices[bit / 11];
    index = (index << 1) | ((code[bit / 8] >> (7 - bit % 8)) & 1U);
  }
  return indices;
}

/// As a person might type it: the bytes choose case and blanks.
std::string typed(const Indices &indices, std::string_view bytes) {
  std::string text;
  for (std::size_t i = 0; i < indices.size(); ++i) {
    const auto choice = i < bytes.size() ? static_cast<std::uint8_t>(bytes[i]) : std::uint8_t{0};
    std::string word = recoveryWord(indices[i]);
    for (std::size_t k = 0; k < word.size(); ++k) {
      if (((choice >> k) & 1) != 0) word[k] = static_cast<char>(word[k] - 'a' + 'A');
    }
    text.append(word).append(choice >= 0xE0 ? "\r\n" : choice >= 0xC0 ? "-" : choice >= 0xA0 ? " \t" : " ");
  }
  return text;
}

void requireCanonical(const SecretBytes &code) {
  require(code.size() == kRecoveryWords * 6 - 1, "another length", code.view());
  const auto again = parseRecoveryCode(code);
  require(again && again->equals(code), "not read as it stands", code.view());
  require(looksLikeRecoveryCode(code), "a code that does not look like one", code.view());
}

}  // namespace

void fuzzOnce(std::string_view bytes) {
  static const bool kReady = sodium_init() >= 0;
  require(kReady, "no sodium");
  const SecretBytes text(bytes);
  if (const auto code = parseRecoveryCode(text)) requireCanonical(*code);
  looksLikeRecoveryCode(text);

  Indices indices = indicesFrom(bytes);
  const auto code = parseRecoveryCode(SecretBytes(typed(indices, bytes)));
  require(code.has_value(), "a code that was not accepted");
  requireCanonical(*code);
  const std::size_t turned = bytes.size() % kRecoveryWords;
  indices[turned] ^= 1U << (bytes.size() % 11);
  const auto other = parseRecoveryCode(SecretBytes(typed(indices, bytes)));
  // Sixteen bits of check sum: one such code in 65,536 holds, and is then another code.
  require(!other || !other->equals(*code), "the same code for another word");
}

}  // namespace dossier
