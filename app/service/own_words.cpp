// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/own_words.h"

#include <algorithm>

#include "core/text.h"
#include "core/timestamp.h"
#include "report/words_writer.h"
#include "service/packs.h"
#include "service/vault_session.h"
#include "vault/files.h"
#include "vault/vault.h"

namespace dossier {
namespace {

constexpr unsigned kForOthers = 0644;   // it is made to be given away

std::string packName(const Word &word) { return word.kind + ":" + word.id; }

Result<void> require(const Word &word) {
  const auto wrong = wordFault(word);
  return wrong ? Result<void>(fail(ErrorCode::WordInvalid, {}, {word.kind, word.id, *wrong})) : Result<void>{};
}

std::vector<WholeWord> wholesOf(const StoredWords &stored) {
  std::vector<WholeWord> wholes;
  for (const Word &word : stored.words) {
    if (!word.of.empty()) continue;
    WholeWord whole{word, {}, sourceOf(stored)};
    for (const Word &part : stored.words) {
      const WordKind *kind = wordKind(part.kind);
      if (part.of == word.id && kind != nullptr && kind->of == word.kind) whole.parts.push_back(part);
    }
    wholes.push_back(std::move(whole));
  }
  return wholes;
}

std::size_t orderOf(const std::string &kind) {
  const auto kinds = wordKinds();
  return static_cast<std::size_t>(std::find_if(kinds.begin(), kinds.end(), [&](const WordKind &one) { return one.id == kind; }) - kinds.begin());
}

}  // namespace

std::string sourceOf(const StoredWords &words) { return words.head ? sourceOf(words.record) : std::string(kPerson); }

std::vector<WordSource> sourcesOf(const std::vector<StoredWords> &stored) {
  WordSource person{std::string(kPerson), true, {}};
  std::vector<WordSource> sources;
  for (const StoredWords &one : stored) {
    if (one.head) sources.push_back({sourceOf(one), false, one.words});
    else person.words.insert(person.words.end(), one.words.begin(), one.words.end());
  }
  sources.insert(sources.begin(), std::move(person));
  return sources;
}

Result<Catalogue::Extended> catalogueWithWords(std::shared_ptr<const Catalogue> base, Database &database) {
  DOSSIER_ASSIGN(const auto stored, readWords(database));
  DOSSIER_ASSIGN(auto used, usedTypes(database));
  std::erase_if(used, [&](const std::string &type) { return base->type(type) != nullptr; });
  // Mostly there is nothing to add, and then there is nothing to copy.
  if (stored.empty() && used.empty()) return Catalogue::Extended{std::move(base), {}};
  return base->extended(sourcesOf(stored), used);
}

Result<std::vector<WholeWord>> OwnWords::list() {
  DOSSIER_ASSIGN(const auto stored, readWords(m_session.vault().database()));
  std::vector<WholeWord> wholes;
  for (const StoredWords &one : stored) {
    auto some = wholesOf(one);
    std::move(some.begin(), some.end(), std::back_inserter(wholes));
  }
  std::stable_sort(wholes.begin(), wholes.end(), [](const WholeWord &a, const WholeWord &b) {
    return std::pair(a.addedBy != kPerson, orderOf(a.word.kind)) < std::pair(b.addedBy != kPerson, orderOf(b.word.kind));
  });
  return wholes;
}

Result<WholeWord> OwnWords::find(const std::string &kind, const std::string &id) {
  DOSSIER_ASSIGN(const auto all, list());
  for (const WholeWord &whole : all) {
    if (whole.word.kind == kind && whole.word.id == id) return whole;
  }
  return fail(ErrorCode::NotFound, {}, {kind + " " + id});
}

Result<void> OwnWords::write(WholeWord whole) {
  DOSSIER_TRY(require(whole.word));
  PackRecord record;
  record.kind = kOwnWord;
  record.name = packName(whole.word);
  StoredWords written{record, std::nullopt, {whole.word}};
  std::vector<PackEntry> entries{entryOf(whole.word)};
  for (Word &part : whole.parts) {
    part.of = whole.word.id;
    DOSSIER_TRY(require(part));
    written.words.push_back(part);
    entries.push_back(entryOf(part));
  }
  // As it would be with it. What is wrong with other words already, since a pack went, is not this word's fault.
  const std::vector<Word> own = written.words;
  DOSSIER_ASSIGN(auto stored, readWords(m_session.vault().database()));
  std::erase_if(stored, [&](const StoredWords &one) { return !one.head && one.record.name == record.name; });
  stored.push_back(std::move(written));
  for (const Error &fault : m_session.program().catalogue().extended(sourcesOf(stored), {}).faults) {
    const bool ours = fault.place.file == kPerson && std::any_of(own.begin(), own.end(), [&](const Word &word) {
      return word.kind == fault.arguments[0] && word.id == fault.arguments[1];
    });
    if (ours) return fail(Error(fault.code, {}, fault.arguments));
  }
  std::int64_t replaced = 0;
  const auto added = addPack(m_session.vault(), record, entries, replaced);
  m_session.changed();
  if (!added && added.error().code != ErrorCode::AlreadyImported) return fail(added.error());
  return {};
}

Result<void> OwnWords::remove(const std::string &kind, const std::string &id) {
  DOSSIER_ASSIGN(const auto present, PackStore(m_session.vault().database()).findLive(std::string(kOwnWord), kind + ":" + id));
  if (!present) return fail(ErrorCode::NotFound, {}, {kind + " " + id});
  DOSSIER_TRY(removePack(m_session.vault(), *present));
  m_session.changed();
  return {};
}

Result<PublicKey> OwnWords::publicKey() {
  DOSSIER_ASSIGN(const SigningKey key, signingKey(m_session.vault()));
  return publicKeyOf(key);
}

Result<SavedWords> OwnWords::save(const std::filesystem::path &file, const WordsHead &head, const std::string &date, const std::string &licence,
                                  const std::vector<std::string> &kinds, bool sign) {
  if (head.name.empty()) return fail(ErrorCode::WrongUsage, {}, {"name"});
  if (head.edition == 0 || head.edition > 999'999) return fail(ErrorCode::WrongUsage, {}, {"edition"});
  if (!isPackDate(date)) return fail(ErrorCode::WrongUsage, {}, {"date"});
  DOSSIER_ASSIGN(const auto all, list());
  std::vector<Word> words;
  SavedWords saved;
  for (const WholeWord &whole : all) {
    if (whole.addedBy != kPerson || (!kinds.empty() && std::find(kinds.begin(), kinds.end(), whole.word.kind) == kinds.end())) continue;
    ++saved.words;
    words.push_back(whole.word);
    words.insert(words.end(), whole.parts.begin(), whole.parts.end());
  }
  if (words.empty()) return fail(ErrorCode::NotFound, {}, {"word"});
  const std::string text = wordsFile(head, date, licence, words);
  auto beside = file;
  beside += ".minisig";
  std::error_code ignored;
  if (sign && std::filesystem::exists(beside, ignored)) return fail(ErrorCode::NotWritable, {beside.filename().string()});
  DOSSIER_TRY(writeNewFile(file, text, kForOthers));
  if (!sign) return saved;
  DOSSIER_ASSIGN(const SigningKey key, signingKey(m_session.vault()));
  saved.signer = publicKeyOf(key);
  const std::string comment = displayable(head.name + ", edition " + std::to_string(head.edition) + ", " + date);
  const std::span<const std::uint8_t> bytes{reinterpret_cast<const std::uint8_t *>(text.data()), text.size()};
  const auto signedToo = writeNewFile(beside, signatureOf(key, bytes, comment), kForOthers);
  // One without the other would be an unsigned pack where a signed one was meant.
  if (!signedToo) std::filesystem::remove(file, ignored);
  return signedToo ? Result<SavedWords>(saved) : fail(signedToo.error());
}

}  // namespace dossier
