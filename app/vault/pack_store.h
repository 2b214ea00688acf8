// SPDX-License-Identifier: GPL-3.0-or-later
// Packs that the person brought: what each is, and its entries, found by domain, app, name or code. Nothing of them is read
// before it is asked for.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/model/pack.h"
#include "core/result.h"
#include "vault/settings.h"

namespace dossier {

class Vault;

struct PackRecord {
  std::int64_t id = 0;
  std::string uid;                                ///< 32 hexadecimal digits, the same in every copy
  std::string kind, name;
  std::string licence, date;                      ///< empty: unknown
  bool licenceSaid = false, dateSaid = false;     ///< by the person, not by the pack
  std::string file;                               ///< base name
  std::uint64_t entries = 0, rejected = 0;
  std::map<std::string, std::uint64_t> flags;
  std::int64_t addedAt = 0;                       ///< seconds since 1970
};

/// An entry as it is stored, with the pack it stands in.
struct StoredPackEntry {
  std::int64_t id = 0;
  std::int64_t pack = 0;
  PackEntry entry;
};

class PackStore {
 public:
  explicit PackStore(Database &database) : m_database(database) {}
  /// Those in use that were brought, by kind and name.
  Result<std::vector<PackRecord>> list();
  Result<std::vector<PackRecord>> ofKind(const std::string &kind);
  /// NotFound: none in use has this id.
  Result<PackRecord> find(std::int64_t id);
  Result<std::optional<std::int64_t>> findLive(const std::string &kind, const std::string &name);
  Result<std::vector<std::uint8_t>> digestOf(std::int64_t id);

  /// Entries of packs in use that one of the keys finds; by pack, in the packs' order. At most `most`.
  Result<std::vector<StoredPackEntry>> lookUp(const std::vector<PackKey> &keys, std::size_t most);
  /// Entries of one pack whose name or key has `text` in it (all where it is empty), from the `from`th on.
  Result<std::vector<StoredPackEntry>> entries(std::int64_t pack, const std::string &text, std::size_t from, std::size_t most);

  /// Within a transaction. Sets id and uid of the record; its row is in use from here on.
  Result<void> insert(PackRecord &record, std::span<const std::uint8_t> digest, const std::vector<PackEntry> &entries, const Stamp &stamp);
  /// Within a transaction: in use or not.
  Result<void> setLive(std::int64_t id, bool live, const Stamp &stamp);
  /// Within a transaction: what is not in use loses its entries, name and file.
  Result<void> eraseUnused();

 private:
  Result<std::vector<PackRecord>> records(const std::string &condition, const std::string &value);
  Result<void> readKeys(StoredPackEntry &entry);
  Result<void> insertEntry(std::int64_t pack, const PackEntry &entry);
  Database &m_database;
};

/// Rows of the history that say what a change did with a pack: no holder, this type, the pack's uid as field.
inline constexpr const char *kPackChange = "pack";
inline constexpr const char *kPackLive = "live";

/// One change, to be taken back: adds the pack, in place of one of the same kind and name. `replaced` gets its id, or 0.
/// AlreadyImported: it stands there already, entry for entry.
Result<PackRecord> addPack(Vault &vault, PackRecord record, const std::vector<PackEntry> &entries, std::int64_t &replaced);
/// One change, to be taken back. NotFound.
Result<void> removePack(Vault &vault, std::int64_t id);
/// Within a transaction: puts a pack in use or out of it again, unless something newer than `was` stands. What was erased
/// since stays away.
Result<void> revertPack(Vault &vault, const std::string &uid, bool live, const Stamp &was, const Stamp &stamp);
/// Takes back the newest change of packs, made by event `sequence`.
Result<void> revertPacks(Vault &vault, std::uint64_t sequence);

}  // namespace dossier
