// SPDX-License-Identifier: GPL-3.0-or-later
// From a passphrase to a key (Argon2id, RFC 9106, one lane as libsodium has it) and from the data key to its subkeys.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "core/result.h"
#include "core/secret_bytes.h"

namespace dossier {

struct KdfCost {
  std::uint64_t memoryBytes = 256ULL << 20;
  std::uint32_t passes = 3;

  /// At least 256 MiB and 3 passes; memory up to a quarter of what is available, passes up to about one second.
  /// Takes that second itself.
  static KdfCost calibrate();
  /// What a header may ask for when a vault is opened: 64 MiB to 2 GiB, 1 to 20 passes. Nothing else is ever run.
  bool withinBounds() const;
#ifdef DOSSIER_TEST_BUILD
  static KdfCost forTests() { return {64ULL << 20, 1}; }
#endif
  friend bool operator==(const KdfCost &, const KdfCost &) = default;
};

using KdfSalt = std::array<std::uint8_t, 16>;

/// 32 bytes. LimitExceeded: there is not enough memory for the cost.
Result<SecretBytes> deriveFromPassphrase(const SecretBytes &passphrase, const KdfSalt &salt, const KdfCost &cost);

/// What the data key is used for; it is never used itself. The numbers stand in the format: never renumber.
enum class SubkeyPurpose : std::uint8_t { Body = 1, HeaderMac = 2, EventChain = 3, RowDigest = 4, KnownFile = 5, IdentifierDigest = 6, Backup = 7 };
SecretBytes deriveSubkey(const SecretBytes &dataKey, SubkeyPurpose purpose);

}  // namespace dossier
