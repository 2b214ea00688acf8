// SPDX-License-Identifier: GPL-3.0-or-later
#include "staging/file_digest.h"

#include <sodium.h>
#include <unistd.h>

#include <cerrno>
#include <vector>

namespace dossier {

Result<FileDigest> digestFile(int descriptor, const SecretBytes &key, std::stop_token stop) {
  crypto_generichash_state state;
  crypto_generichash_init(&state, key.data(), key.size(), FileDigest{}.size());
  std::vector<std::uint8_t> block(1U << 20);
  for (off_t offset = 0;;) {
    if (stop.stop_requested()) return fail(ErrorCode::Cancelled);
    const ssize_t got = ::pread(descriptor, block.data(), block.size(), offset);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return fail(ErrorCode::Unreadable);
    if (got == 0) break;
    crypto_generichash_update(&state, block.data(), static_cast<unsigned long long>(got));
    offset += got;
  }
  FileDigest digest{};
  crypto_generichash_final(&state, digest.data(), digest.size());
  return digest;
}

}  // namespace dossier
