// SPDX-License-Identifier: GPL-3.0-or-later
// Packs that the person brings: added, replaced, removed, browsed, and shown at a holder. What a pack says is a claim of that
// pack: it stands beside what was found, written or built in, with the pack's name and date, and changes none of it.
#pragma once

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

#include "core/result.h"
#include "vault/pack_store.h"

namespace dossier {

class VaultSession;

/// What the person says of a pack where it does not say so itself. All may be empty.
struct PackWords {
  std::string kind;        ///< of kPackKinds
  std::string name;
  std::string licence;
  std::string date;        ///< "2026-08-14", "2026-08" or "2026"
};

struct AddedPack {
  enum class Status { Added, Replaced, Unchanged } status = Status::Added;
  PackRecord record;       ///< where Unchanged: the one that stands there already
  std::int64_t replaced = 0;
};

struct PackReading {
  std::vector<AddedPack> packs;
  std::vector<Error> rejections;         ///< the first hundred entries and files that could not be read
  std::uint64_t rejected = 0;
  std::uint64_t files = 0;
};

/// One entry at a holder.
struct PackHit {
  PackRecord pack;
  PackEntry entry;
  std::string by;                        ///< "app id", "domain" or "name": what it was found by
};

class Packs {
 public:
  explicit Packs(VaultSession &session) : m_session(session) {}

  /// A file, an archive or a folder; each kind found in it becomes one pack, in place of one of the same kind and name.
  /// PackUnrecognised, what is wrong with the only file, WrongUsage (a kind or date that is none), NotFound, WorkerDied.
  Result<PackReading> add(const std::filesystem::path &path, const PackWords &words, std::stop_token stop);
  Result<std::vector<PackRecord>> list();
  Result<PackRecord> find(std::int64_t id);
  Result<std::vector<StoredPackEntry>> entries(std::int64_t id, const std::string &text, std::size_t from, std::size_t most);
  Result<void> remove(std::int64_t id);

  /// What packs say about a holder of the inventory or the catalogue, by pack. NotFound.
  Result<std::vector<PackHit>> at(const std::string &holderId);

 private:
  Result<AddedPack> keep(PackRecord record, const std::vector<PackEntry> &entries);
  VaultSession &m_session;
};

/// "JustDeleteMe, 2026-08"; "JustDeleteMe, undated".
std::string sourceOf(const PackRecord &pack);
/// The licence that sets of this kind usually have; empty where they differ.
std::string usualLicence(const PackRecord &pack);

}  // namespace dossier
