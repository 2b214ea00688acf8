// SPDX-License-Identifier: GPL-3.0-or-later
// What an open vault is made of; for vault.cpp and vault_verify.cpp only.
#pragma once

#include <utility>

#include "vault/vault.h"
#include "vault/vault_files.h"

namespace dossier {

struct Vault::Parts {
  std::filesystem::path folder;
  VaultLock lock;
  Header header;
  SecretBytes dataKey;
  Database database;
  LastSeen lastSeen;
  std::unique_ptr<RowDigests> digests;   // after the database it watches, so that it goes first
  std::unique_ptr<EventLog> events;
  std::vector<std::string> notices;

  Parts(std::filesystem::path where, VaultLock held, Header read, SecretBytes key, Database body, const std::filesystem::path &state)
      : folder(std::move(where)),
        lock(std::move(held)),
        header(std::move(read)),
        dataKey(std::move(key)),
        database(std::move(body)),
        lastSeen(state, header.vaultId) {}
};

}  // namespace dossier
