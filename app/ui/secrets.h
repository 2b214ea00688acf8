// SPDX-License-Identifier: GPL-3.0-or-later
// What opens a vault, owned: handed to the vault's thread as a whole, wiped when the last holder lets go.
#pragma once

#include <memory>

#include "service/vault_keys.h"

namespace dossier {

struct Secrets {
  SecretBytes passphrase, keyFile;   ///< each may be empty
  Unlock unlock() const { return {passphrase, keyFile}; }
  bool empty() const { return passphrase.empty() && keyFile.empty(); }
};
using SecretsPtr = std::shared_ptr<Secrets>;

}  // namespace dossier
