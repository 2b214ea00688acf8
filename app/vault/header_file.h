// SPDX-License-Identifier: GPL-3.0-or-later
// The file `header`: two copies, A at 0 and B at 4096. The valid one with the higher sequence number counts.
#pragma once

#include <filesystem>

#include "core/result.h"
#include "vault/header.h"

namespace dossier {

struct LoadedHeader {
  Header header;
  bool otherCopyBad = false;   ///< damaged or older; writeHeaderFile mends it
};

/// NotFound, NotAVault, HeaderDamaged (neither copy is whole), HeaderRefused, VaultTooNew.
Result<LoadedHeader> readHeaderFile(const std::filesystem::path &file);

/// Writes B, syncs, writes A, syncs: at every moment one copy is whole. Creates the file where `create` is set.
Result<void> writeHeaderFile(const std::filesystem::path &file, const Header &header, bool create);

}  // namespace dossier
