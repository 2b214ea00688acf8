// SPDX-License-Identifier: GPL-3.0-or-later
// What a person or a facilitator adds to the catalogue by hand, and giving it to others as a signed pack.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "catalogue/catalogue.h"
#include "core/minisign.h"
#include "core/result.h"
#include "vault/word_store.h"

namespace dossier {

class VaultSession;

/// A word that stands by itself, with what belongs to it.
struct WholeWord {
  Word word;
  std::vector<Word> parts;               ///< inputs of a lens, claims of a holder, ...
  std::string addedBy;                   ///< kPerson, or the pack's name and date
};

struct SavedWords {
  std::uint64_t words = 0;
  std::optional<PublicKey> signer;       ///< where it was signed
};

class OwnWords {
 public:
  explicit OwnWords(VaultSession &session) : m_session(session) {}

  /// The person's first, then each pack's, in the order of wordKinds().
  Result<std::vector<WholeWord>> list();
  /// The person's own, or a pack's. NotFound.
  Result<WholeWord> find(const std::string &kind, const std::string &id);

  /// Adds the word or puts it in place of the person's own of the same kind and id; one change, to be taken back. Parts get
  /// the word's id. WordInvalid (arguments: kind, id, field), WordTaken, WordUnknown; nothing is written then.
  Result<void> write(WholeWord whole);
  /// One change, to be taken back. What is held of a type stays in the inventory. NotFound: not the person's own.
  Result<void> remove(const std::string &kind, const std::string &id);

  /// The person's own words as a pack, those of `kinds` (all where it is empty), and FILE.minisig beside it where `sign`.
  /// NotWritable, also where something is there; NotFound: there are none; WrongUsage (name, edition or date).
  Result<SavedWords> save(const std::filesystem::path &file, const WordsHead &head, const std::string &date, const std::string &licence,
                          const std::vector<std::string> &kinds, bool sign);
  /// Makes it at first use.
  Result<PublicKey> publicKey();

 private:
  VaultSession &m_session;
};

/// Where an own word comes from, as it is shown: "Workshop, 2026-11-26".
std::string sourceOf(const StoredWords &words);
/// For Catalogue::extended.
std::vector<WordSource> sourcesOf(const std::vector<StoredWords> &stored);
/// The built-in catalogue with all words of the vault.
Result<Catalogue::Extended> catalogueWithWords(std::shared_ptr<const Catalogue> base, Database &database);

}  // namespace dossier
