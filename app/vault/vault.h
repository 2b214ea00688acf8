// SPDX-License-Identifier: GPL-3.0-or-later
// One open vault: a folder with `header`, `data.db`, `lock` and `backups/`. The format stands in docs/vault-format.md.
// One thread at a time. Destroying it closes the body and lets go of the lock.
#pragma once

#include <filesystem>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "core/result.h"
#include "core/secret_bytes.h"
#include "vault/database.h"
#include "vault/event_log.h"
#include "vault/header.h"
#include "vault/key_derivation.h"

namespace dossier {

struct VerifyLine {
  std::string what;      ///< text key, "verify.header"
  bool good = true;
  std::string detail;
};

class Vault {
 public:
  struct Created;
  struct Parts;
  /// All or nothing: built beside and renamed into place. VaultExists, NotWritable.
  static Result<Created> create(const std::filesystem::path &folder, const SecretBytes &passphrase, const KdfCost &cost);
  /// `secret`: passphrase or recovery code. `stateDirectory` may be empty: then a rollback of the whole vault goes unseen.
  static Result<std::unique_ptr<Vault>> open(const std::filesystem::path &folder, const SecretBytes &secret,
                                             const std::filesystem::path &stateDirectory);
  ~Vault();

  /// Rewrites the header, never the data. `current` must open a passphrase slot.
  Result<void> changePassphrase(const SecretBytes &current, const SecretBytes &replacement);
  Result<SecretBytes> replaceRecoveryCode(const SecretBytes &passphrase);
  /// Reads everything: both header copies, every page, every index, the event chain and the sums of all tables.
  Result<std::vector<VerifyLine>> verify(std::stop_token stop);

  /// "notice.header-repaired", "notice.rolled-back": what opening found.
  const std::vector<std::string> &notices() const;
  std::uint64_t generation() const;
  const Header &header() const;

  SecretBytes subkey(SubkeyPurpose purpose) const;
  Database &database();
  Result<Transaction> begin();
  /// To be called after a commit: remembers the new head on this machine.
  void remember();

 private:
  explicit Vault(std::unique_ptr<Parts> parts);
  static Result<std::unique_ptr<Vault>> openBody(const std::filesystem::path &folder, Header header, SecretBytes dataKey,
                                                 const std::filesystem::path &stateDirectory, bool isNew);
  Result<void> rewriteSlot(SlotKind kind, const SecretBytes &secret, std::string label);
  std::unique_ptr<Parts> m_parts;
};

struct Vault::Created {
  std::unique_ptr<Vault> vault;
  SecretBytes recoveryCode;
};

}  // namespace dossier
