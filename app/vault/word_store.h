// SPDX-License-Identifier: GPL-3.0-or-later
// Words in the vault: those of packs, and what the person wrote. Each of the latter is a pack of its own of kind kOwnWord,
// so that it is replaced, taken back, merged and erased like one.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/minisign.h"
#include "core/model/word.h"
#include "core/result.h"
#include "vault/pack_store.h"

namespace dossier {

struct StoredWords {
  PackRecord record;
  std::optional<WordsHead> head;        ///< none: what the person wrote
  std::vector<Word> words;              ///< what no longer has a word's form is left out
};

/// Packs of words in use, by kind and name.
Result<std::vector<StoredWords>> readWords(Database &database);
/// Data types that holdings have.
Result<std::vector<std::string>> usedTypes(Database &database);
/// Ids of own fields that something is written in.
Result<std::vector<std::string>> usedFields(Database &database);
/// Ids of holders.
Result<std::vector<std::string>> usedHolders(Database &database);

/// The key that this person signs with; made at first use, which is a change of the vault.
Result<SigningKey> signingKey(Vault &vault);
/// Its public half, where there is one.
Result<std::optional<PublicKey>> ownPublicKey(Database &database);

}  // namespace dossier
