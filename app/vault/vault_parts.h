// SPDX-License-Identifier: GPL-3.0-or-later
// What an open vault is made of; for the files vault*.cpp only.
#pragma once

#include <utility>

#include "vault/row_check.h"
#include "vault/vault.h"
#include "vault/vault_files.h"

namespace dossier {

struct Vault::Parts {
  std::filesystem::path folder;
  VaultLock lock;
  Header header;
  SecretBytes dataKey;
  Database database;
  PlaceDigest place;
  LastSeen lastSeen;
  std::unique_ptr<RowDigests> digests;   // after the database it watches, so that it goes first
  std::unique_ptr<EventLog> events;
  RowCheck check;
  bool damaged = false;                  // a check has found it; nothing is written any more
  std::vector<std::string> notices;
  // What this session was opened with, so that asking for it again costs no second derivation.
  std::size_t openedSlot = kSlotCount;
  double derivationSeconds = 0;
  SecretBytes proofKey, proof;

  Parts(std::filesystem::path where, VaultLock held, Header read, SecretBytes key, Database body, const std::filesystem::path &state)
      : folder(std::move(where)),
        lock(std::move(held)),
        header(std::move(read)),
        dataKey(std::move(key)),
        database(std::move(body)),
        place(placeOf(folder, state)),
        lastSeen(state, header.vaultId, place) {}

  /// Chain and sums under the data key, watching the tables.
  Result<void> watch();
  void rememberProof(const Unlock &unlock, std::size_t slot);
  void forgetProof();
};

/// Opens the body of a folder whose header and key are known, brings it to the newest schema (after a backup), and checks
/// its head. NotAVault, VaultTooNew, BodyDamaged.
Result<std::unique_ptr<Vault::Parts>> openParts(const std::filesystem::path &folder, VaultLock lock, Header header,
                                                SecretBytes dataKey, const std::filesystem::path &stateDirectory);
/// Makes an empty body for a header.
Result<void> createBody(const std::filesystem::path &folder, const Header &header, const SecretBytes &dataKey);

/// A rekey that stopped between its two renames is finished, an earlier one is cleared away. The lock must be held.
Result<void> finishRekey(const std::filesystem::path &folder);

/// Digest of a secret under a key of this session.
SecretBytes proofOf(const SecretBytes &key, const Unlock &unlock);

}  // namespace dossier
