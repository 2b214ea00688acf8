// SPDX-License-Identifier: GPL-3.0-or-later
// By which a file is known again: BLAKE2b-256 (RFC 7693) of its bytes under a key of the vault, so that the
// list of imported files tells nobody without the vault which files they were.
#pragma once

#include <array>
#include <cstdint>
#include <stop_token>

#include "core/result.h"
#include "core/secret_bytes.h"

namespace dossier {

using FileDigest = std::array<std::uint8_t, 32>;

/// Reads from offset 0 with pread, so the descriptor's position stays where it is. Any thread.
Result<FileDigest> digestFile(int descriptor, const SecretBytes &key, std::stop_token stop);

}  // namespace dossier
