// SPDX-License-Identifier: GPL-3.0-or-later
// Sealing the data key into a slot and getting it out again (XChaCha20-Poly1305-IETF under a key from Argon2id, or from a
// key file alone by BLAKE2b). See docs/vault-format.md.
#pragma once

#include <filesystem>
#include <string>

#include "core/result.h"
#include "core/secret_bytes.h"
#include "vault/header.h"

namespace dossier {

/// What a person opens a vault with: a passphrase or recovery code, the secret of a key file, or passphrase and key file.
/// Refers to secrets that must outlive it.
struct Unlock {
  const SecretBytes &passphrase;
  const SecretBytes &keyFile;

  // NOLINTNEXTLINE(google-explicit-constructor): a passphrase alone is the usual way
  Unlock(const SecretBytes &onlyPassphrase) : passphrase(onlyPassphrase), keyFile(none()) {}
  Unlock(const SecretBytes &passphraseOrNone, const SecretBytes &keyFileOrNone)
      : passphrase(passphraseOrNone), keyFile(keyFileOrNone) {}
  static const SecretBytes &none();
  bool empty() const { return passphrase.empty() && keyFile.empty(); }
};

/// 32 bytes that stand for the file: BLAKE2b-256 of its bytes. KeyFileUnfit: fewer than 32 bytes, more than 1 MiB.
Result<SecretBytes> readKeyFile(const std::filesystem::path &file);
/// A new key file of 64 random bytes, readable for its owner only. NotWritable, also where something is there.
Result<void> makeKeyFile(const std::filesystem::path &file);

/// The kind of slot that `unlock` opens or makes: a passphrase that reads like a recovery code is one.
SlotKind slotKindFor(const Unlock &unlock);

/// Fills slot `index` of the header. The caller then sets the MAC and writes.
Result<void> sealSlot(Header &header, std::size_t index, SlotKind kind, const Unlock &unlock, const SecretBytes &dataKey,
                      const KdfCost &cost, std::string label);

struct OpenedSlot {
  SecretBytes dataKey;
  std::size_t slot = 0;
};

/// Tries every slot of the kind. WrongPassphrase: none opens. BadRecoveryCode. HeaderRefused: one opened, but the header's
/// MAC does not hold, so somebody changed a parameter or put in a slot of another vault.
Result<OpenedSlot> openSlots(const Header &header, const Unlock &unlock);

/// Sequence + 1 and a new MAC.
void authenticate(Header &header, const SecretBytes &dataKey);

}  // namespace dossier
