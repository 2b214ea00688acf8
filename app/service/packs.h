// SPDX-License-Identifier: GPL-3.0-or-later
// Packs that the person brings: added, replaced, removed, browsed, and shown at a holder. What a pack says is a claim of that
// pack: it stands beside what was found, written or built in, with the pack's name and date, and changes none of it.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/model/word.h"
#include "core/result.h"
#include "staging/worker_packs.h"
#include "vault/pack_store.h"

namespace dossier {

class VaultSession;

/// What the person says of a pack where it does not say so itself. All may be empty.
struct PackWords {
  std::string kind;        ///< of kPackKinds
  std::string name;
  std::string licence;
  std::string date;        ///< "2026-08-14", "2026-08" or "2026"
  std::string key;         ///< of a pack of words: the key that it should be signed with, as minisign writes it
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

/// What a pack of words is and would change, to be shown before anybody decides.
struct WordsPreview {
  WordsHead head;
  std::string date, licence;
  std::string signer;                    ///< the key as minisign writes it; empty: unsigned
  std::string keyId;                     ///< what the signature says it was made with; may be there where nothing was proven
  bool signedByKnown = false;
  std::uint64_t editionHere = 0;         ///< of the pack that it would replace; 0: none
  std::map<std::string, std::uint64_t> words;   ///< how many of each kind stand by themselves
  std::vector<std::string> added, changed, gone;   ///< "lens border", against what it would replace
  std::vector<std::string> kept;         ///< gone, and kept all the same since something in the vault is of them
};

/// Packs as they were read, before anything is written.
struct ReadPacks {
  std::vector<WorkerPack> packs;
  std::vector<Error> rejections;
  std::uint64_t rejected = 0, files = 0;
  std::string file;                      ///< base name
  PackWords said;
  std::optional<WordsPreview> preview;   ///< of the first pack of words
  /// What the person must be asked: PackUnsigned, PackBadlySigned, PackSignerUnknown, PackOlder; place = file.
  std::vector<Error> questions;
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

  /// A file, an archive or a folder, and FILE.minisig beside a file. Writes nothing. PackUnrecognised, PackBroken (own words
  /// that do not hold together), what is wrong with the only file, WrongUsage (a kind or date that is none), NotFound, WorkerDied.
  Result<ReadPacks> read(const std::filesystem::path &path, const PackWords &words, std::stop_token stop);
  /// Each kind found becomes one pack, in place of one of the same kind and name. Whoever calls this has asked `questions`.
  Result<PackReading> keep(ReadPacks read);
  Result<std::vector<PackRecord>> list();
  Result<PackRecord> find(std::int64_t id);
  Result<std::vector<StoredPackEntry>> entries(std::int64_t id, const std::string &text, std::size_t from, std::size_t most);
  Result<void> remove(std::int64_t id);

  /// What packs say about a holder of the inventory or the catalogue, by pack. NotFound.
  Result<std::vector<PackHit>> at(const std::string &holderId);

 private:
  Result<AddedPack> keepOne(PackRecord record, const std::vector<PackEntry> &entries);
  VaultSession &m_session;
};

/// "JustDeleteMe, 2026-08"; "JustDeleteMe, undated".
std::string sourceOf(const PackRecord &pack);
/// The licence that sets of this kind usually have; empty where they differ.
std::string usualLicence(const PackRecord &pack);

}  // namespace dossier
