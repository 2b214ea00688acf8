// SPDX-License-Identifier: GPL-3.0-or-later
// One passphrase is one sequence of bytes, whatever keyboard it was typed on.
#pragma once

#include "core/result.h"
#include "core/secret_bytes.h"

namespace dossier {

/// The same text in normal form C (Unicode Standard Annex 15). WrongUsage where it is not UTF-8.
Result<SecretBytes> normalisedPassphrase(const SecretBytes &passphrase);

}  // namespace dossier
