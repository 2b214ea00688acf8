// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/passphrase_text.h"

#include <sodium.h>
#include <uninorm.h>

#include <cstdlib>

#include "core/text.h"

namespace dossier {

Result<SecretBytes> normalisedPassphrase(const SecretBytes &passphrase) {
  if (!isValidUtf8(passphrase.view())) return fail(ErrorCode::WrongUsage, {}, {"passphrase"});
  // Normalising can lengthen a text threefold (UAX 15, table 12); the buffer is ours so that it can be wiped.
  SecretBytes room(passphrase.size() * 3 + 16);
  std::size_t length = room.size();
  std::uint8_t *result = ::u8_normalize(UNINORM_NFC, passphrase.data(), passphrase.size(), room.data(), &length);
  if (result == nullptr) return fail(ErrorCode::WrongUsage, {}, {"passphrase"});
  SecretBytes text(std::string_view(reinterpret_cast<const char *>(result), length));
  if (result != room.data()) {
    sodium_memzero(result, length);
    std::free(result);
  }
  return text;
}

bool isLongEnough(const SecretBytes &passphrase) {
  constexpr std::size_t kShortestPassphrase = 8;
  return codePointCount(passphrase.view()) >= kShortestPassphrase;
}

}  // namespace dossier
