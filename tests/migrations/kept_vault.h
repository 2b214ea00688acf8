// SPDX-License-Identifier: GPL-3.0-or-later
// One vault of an earlier version, copied so that it may be migrated.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "vault/key_slots.h"
#include "vault/vault.h"

namespace dossier {

/// A folder of tests/migrations.
struct KeptVault {
  std::filesystem::path folder;   ///< "schema-N"
  std::int64_t schema = 0;

  static std::vector<KeptVault> all();
  std::filesystem::path vault() const { return folder / "Made.dossier"; }
  SecretBytes passphrase() const;
  std::string expected() const;
};

std::string readText(const std::filesystem::path &file);

/// A copy in a temporary folder, gone with the object. Opening it with the passphrase costs what it cost then; so that a
/// test may open it many times, it also gets a key file.
class Copy {
 public:
  explicit Copy(const KeptVault &kept);
  ~Copy();
  Copy(const Copy &) = delete;
  Copy &operator=(const Copy &) = delete;

  std::filesystem::path folder() const { return root / "Made.dossier"; }
  std::filesystem::path state() const { return root / "state"; }
  Unlock keyFile() const { return {m_none, m_key}; }
  /// What a passphrase opens, derived once for each kept vault.
  const SecretBytes &dataKey() const;
  void addKeyFile() const;
  Result<std::unique_ptr<Vault>> open() const { return Vault::open(folder(), keyFile(), state()); }
  /// The body as it stands, under the raw key, not migrated.
  Result<Database> raw() const;
  /// Every file of the vault but the lock: name and bytes.
  std::map<std::string, std::string> files() const;

  std::filesystem::path root;

 private:
  const KeptVault &m_kept;
  SecretBytes m_none, m_key;
};

/// Imports, holders, holdings and observations, one line each, from what every schema has.
Result<std::string> rowsOf(Database &database);
/// The statements that made the tables and indexes, without comments and extra blanks.
Result<std::string> schemaOf(Database &database);

}  // namespace dossier
