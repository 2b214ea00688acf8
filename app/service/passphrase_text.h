// SPDX-License-Identifier: GPL-3.0-or-later
// One passphrase is one sequence of bytes, whatever keyboard it was typed on.
#pragma once

#include "core/result.h"
#include "core/secret_bytes.h"

namespace dossier {

/// The same text in normal form C (Unicode Standard Annex 15). WrongUsage where it is not UTF-8.
Result<SecretBytes> normalisedPassphrase(const SecretBytes &passphrase);

/// At least eight characters (NIST SP 800-63B §5.1.1.1). Strength beyond it is shown, not enforced.
bool isLongEnough(const SecretBytes &passphrase);

}  // namespace dossier
