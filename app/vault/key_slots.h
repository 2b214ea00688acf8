// SPDX-License-Identifier: GPL-3.0-or-later
// Sealing the data key into a slot and getting it out again (XChaCha20-Poly1305-IETF under a key from Argon2id).
#pragma once

#include <string>

#include "core/result.h"
#include "core/secret_bytes.h"
#include "vault/header.h"

namespace dossier {

/// Fills slot `index` of the header. The caller then bumps the sequence, sets the MAC and writes.
Result<void> sealSlot(Header &header, std::size_t index, SlotKind kind, const SecretBytes &secret, const SecretBytes &dataKey,
                      const KdfCost &cost, std::string label);

/// Tries every slot of that kind. WrongPassphrase: none opens. HeaderRefused: one opened, but the header's MAC does not
/// hold, so somebody changed a parameter or put in a slot of another vault.
Result<SecretBytes> openSlots(const Header &header, SlotKind kind, const SecretBytes &secret);

/// Sequence + 1 and a new MAC.
void authenticate(Header &header, const SecretBytes &dataKey);

}  // namespace dossier
