// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/pack_words.h"

#include <algorithm>
#include <set>

#include "core/minisign.h"
#include "core/text.h"
#include "service/own_words.h"
#include "service/pack_bundle.h"
#include "service/vault_session.h"
#include "vault/vault.h"
#include "vault/word_store.h"

namespace dossier {
namespace {

std::string_view factAt(const PackEntry &entry, std::string_view field) {
  const auto found = std::find_if(entry.facts.begin(), entry.facts.end(), [&](const PackFact &fact) { return fact.field == field; });
  return found == entry.facts.end() ? std::string_view() : std::string_view(found->value);
}

std::string shown(const Word &word) { return word.kind + " " + word.id; }

/// One pack of words on its way in.
class Judge {
 public:
  Judge(VaultSession &session, ReadPacks &read, WorkerPack &pack) : m_session(session), m_read(read), m_pack(pack) {}

  Result<void> run(const InputFile &bundle, const std::vector<SignatureText> &signatures) {
    DOSSIER_TRY(takeApart());
    DOSSIER_ASSIGN(m_stored, readWords(m_session.vault().database()));
    findPresent();
    DOSSIER_TRY(judgeSignature(bundle, signatures));
    judgeEdition();
    DOSSIER_TRY(checkTogether());
    compare();
    DOSSIER_TRY(keepUsed());
    putTogether();
    if (!m_read.preview) m_read.preview = std::move(m_preview);
    return {};
  }

 private:
  Result<void> broken(const std::string &what) const { return fail(ErrorCode::PackBroken, {m_read.file}, {what}); }
  void ask(ErrorCode code, std::vector<std::string> arguments = {}) { m_read.questions.push_back(Error(code, {m_read.file}, std::move(arguments))); }

  Result<void> takeApart() {
    for (const PackEntry &entry : m_pack.entries) {
      if (auto word = wordOf(entry)) m_words.push_back(std::move(*word));
      else if (auto head = headOf(entry); head && m_preview.head.name.empty()) m_preview.head = std::move(*head);
      else return broken(entry.name);
    }
    if (m_preview.head.name.empty() || m_preview.head.name != m_pack.name) return broken("name");
    if (m_words.empty()) return broken("words");
    m_preview.head.signer.clear();
    m_preview.date = m_pack.date;
    m_preview.licence = m_pack.licence;
    std::set<std::string> seen;
    for (const Word &word : m_words) {
      if (!seen.insert(word.kind + "/" + word.of + "/" + word.id).second) return broken(shown(word));
      if (word.of.empty()) ++m_preview.words[word.kind];
    }
    return {};
  }

  void findPresent() {
    for (const StoredWords &one : m_stored) {
      if (one.head && one.record.name == m_pack.name) m_present = &one;
    }
    if (m_present != nullptr) m_preview.editionHere = m_present->head->edition;
  }

  void judgeEdition() {
    if (m_present == nullptr || m_preview.head.edition > m_preview.editionHere) return;
    // Two of one number that differ: somebody forgot to count, or somebody else made one of them.
    const bool same = m_preview.head.edition == m_preview.editionHere && without(m_present->words) == m_words;
    if (!same) ask(ErrorCode::PackOlder, {std::to_string(m_preview.editionHere)});
  }

  /// As the pack had them: without what an earlier edition left, and its marks.
  static std::vector<Word> without(std::vector<Word> words) {
    std::erase_if(words, [](const Word &word) { return word.text(kPackFlag) == "kept"; });
    return words;
  }

  /// Who signed what stands in the vault is known; so is the person.
  Result<std::vector<PublicKey>> knownKeys() {
    std::vector<PublicKey> keys;
    for (const StoredWords &one : m_stored) {
      if (const auto key = one.head ? publicKeyFrom(one.head->signer) : std::nullopt) keys.push_back(*key);
    }
    DOSSIER_ASSIGN(const auto own, ownPublicKey(m_session.vault().database()));
    if (own) keys.push_back(*own);
    return keys;
  }

  Result<void> judgeSignature(const InputFile &bundle, const std::vector<SignatureText> &signatures) {
    // Of two packs in one archive nobody could say which it is of.
    if (signatures.empty() || m_read.packs.size() > 1) {
      ask(ErrorCode::PackUnsigned);
      return {};
    }
    const SignatureText &signature = signatures.front();
    const auto id = signerOf(signature);
    if (id) m_preview.keyId = textOf(*id);
    DOSSIER_ASSIGN(const auto bytes, firstOf(bundle, kMostWordsBytes));
    DOSSIER_ASSIGN(const auto known, knownKeys());
    const auto signer = std::find_if(known.begin(), known.end(), [&](const PublicKey &key) { return isSignedBy(key, signature, bytes); });
    const bool named = std::any_of(known.begin(), known.end(), [&](const PublicKey &key) { return id && key.id == *id; });
    if (signer != known.end()) {
      m_preview.signer = m_preview.head.signer = textOf(*signer);
      m_preview.signedByKnown = true;
      // The pack was another's before.
      if (m_present != nullptr && !m_present->head->signer.empty() && m_present->head->signer != m_preview.signer) ask(ErrorCode::PackBadlySigned, {m_preview.keyId});
      return {};
    }
    return judgeStranger(signature, bytes, named);
  }

  /// A signature does not carry its key: whoever wants to know it is good must say which key it should be.
  Result<void> judgeStranger(const SignatureText &signature, const std::vector<std::uint8_t> &bytes, bool named) {
    const auto said = publicKeyFrom(m_read.said.key);
    const bool good = said && isSignedBy(*said, signature, bytes);
    const bool otherBefore = m_present != nullptr && !m_present->head->signer.empty();
    if (good) m_preview.signer = m_preview.head.signer = textOf(*said);
    if (good && !otherBefore) m_preview.signedByKnown = true;   // the person has named the key themselves
    else if (good || named || said || otherBefore || m_preview.keyId.empty()) ask(ErrorCode::PackBadlySigned, {m_preview.keyId});
    else ask(ErrorCode::PackSignerUnknown, {m_preview.keyId});
    return {};
  }

  Result<void> checkTogether() {
    std::vector<StoredWords> with;
    for (const StoredWords &one : m_stored) {
      if (&one != m_present) with.push_back(one);
    }
    PackRecord record;
    record.name = m_pack.name;
    record.date = m_pack.date;
    with.push_back({record, m_preview.head, m_words});
    const std::string source = sourceOf(with.back());
    for (const Error &fault : m_session.program().catalogue().extended(sourcesOf(with), {}).faults) {
      if (fault.place.file == source) return broken(fault.arguments[0] + " " + fault.arguments[1] + ": " + fault.arguments[2] + " " + fault.arguments[3]);
    }
    return {};
  }

  void compare() {
    const std::vector<Word> before = m_present == nullptr ? std::vector<Word>() : m_present->words;
    const auto in = [](const std::vector<Word> &words, const Word &word) {
      return std::find_if(words.begin(), words.end(), [&](const Word &one) { return one.kind == word.kind && one.of == word.of && one.id == word.id; });
    };
    for (const Word &word : m_words) {
      const auto old = in(before, word);
      if (old == before.end()) m_preview.added.push_back(shown(word));
      else if (Word plain = *old; plain.set(kPackFlag, {}), plain != word) m_preview.changed.push_back(shown(word));
    }
    for (const Word &word : before) {
      if (in(m_words, word) != m_words.end()) continue;
      m_preview.gone.push_back(shown(word));
      m_gone.push_back(word);
    }
  }

  /// A newer edition that leaves out what the vault has something of must not make it nameless.
  Result<void> keepUsed() {
    if (m_gone.empty()) return {};
    Database &database = m_session.vault().database();
    DOSSIER_ASSIGN(const auto types, usedTypes(database));
    DOSSIER_ASSIGN(const auto fields, usedFields(database));
    DOSSIER_ASSIGN(const auto holders, usedHolders(database));
    const auto has = [](const std::vector<std::string> &list, const std::string &text) { return std::find(list.begin(), list.end(), text) != list.end(); };
    std::set<std::string> categories;
    for (const Word &word : m_gone) {
      if (word.kind == "type" && has(types, word.id)) categories.emplace(word.text("category"));
    }
    for (Word &word : m_gone) {
      const bool used = (word.kind == "type" && has(types, word.id)) || (word.kind == "category" && categories.contains(word.id)) ||
                        (word.kind == "field" && has(fields, word.id)) || (word.kind == "holder" && has(holders, word.id)) ||
                        (word.kind == "claim" && has(holders, word.of) && has(types, word.id));
      if (!used) continue;
      m_preview.kept.push_back(shown(word));
      word.set(kPackFlag, {"kept"});
      m_words.push_back(std::move(word));
    }
    return {};
  }

  void putTogether() {
    m_pack.entries = {entryOf(m_preview.head)};
    for (const Word &word : m_words) m_pack.entries.push_back(entryOf(word));
    if (!m_preview.kept.empty()) m_pack.flags["kept"] = m_preview.kept.size();
  }

  VaultSession &m_session;
  ReadPacks &m_read;
  WorkerPack &m_pack;
  WordsPreview m_preview;
  std::vector<Word> m_words, m_gone;
  std::vector<StoredWords> m_stored;
  const StoredWords *m_present = nullptr;
};

}  // namespace

bool addSignatureBeside(std::vector<NamedFile> &files) {
  auto beside = files.front().path;
  beside += ".minisig";
  std::error_code ignored;
  const bool there = std::filesystem::is_regular_file(beside, ignored);
  if (there) files.push_back({beside, true});
  return there;
}

Result<void> judgeWords(VaultSession &session, const InputFile &bundle, bool signedBeside, ReadPacks &read) {
  std::vector<SignatureText> signatures;
  for (const WorkerPack &pack : read.packs) {
    if (pack.kind != kSignature || !signedBeside) continue;
    const PackEntry &entry = pack.entries.front();
    const auto comment = bytesFromHex(factAt(entry, "comment"));
    signatures.push_back({std::string(factAt(entry, "signature")), {comment.begin(), comment.end()}, std::string(factAt(entry, "whole"))});
  }
  std::erase_if(read.packs, [](const WorkerPack &pack) { return pack.kind == kSignature; });
  const auto isWords = [](const WorkerPack &pack) { return pack.kind == kWordsPack; };
  if (read.packs.empty()) return fail(ErrorCode::PackUnrecognised, {read.file});
  if (std::none_of(read.packs.begin(), read.packs.end(), isWords)) return {};
  // Half of somebody's words is not what they meant.
  if (!read.rejections.empty()) {
    const Error &first = read.rejections.front();
    return fail(ErrorCode::PackBroken, {first.place.file}, first.arguments);
  }
  for (WorkerPack &pack : read.packs) {
    if (isWords(pack)) DOSSIER_TRY(Judge(session, read, pack).run(bundle, signatures));
  }
  return {};
}

}  // namespace dossier
