// SPDX-License-Identifier: GPL-3.0-or-later
// Own words: what a person or a facilitator adds to the catalogue. A word is flat text by field, so that it can stand in a
// pack's entry; what belongs to a lens or a holder is a word of its own that says whose it is. One table says which fields
// each kind has: the reader of pack files, the writer, the command line and the form in the program all follow it.
// The names are those of the files below resources/, described in docs/words-format.md.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/pack.h"

namespace dossier {

/// What stands in a field. Of several texts each is a fact of its own.
enum class WordForm : std::uint8_t {
  Line,        ///< one line
  Text,        ///< several lines
  Date,        ///< "2026-11-26", "2026-11" or "2026"
  Number,      ///< 0 to 9999
  Yes,         ///< "yes" or nothing
  Choice,      ///< one of `choices`
  Link,        ///< an http or https address; never opened
  Host,        ///< a domain
  Type,        ///< key of a data type
  Category,    ///< key of a category
  Holder,      ///< id of a holder of the catalogue
  Lens,        ///< id of a lens
  Metric,      ///< id of a metric of the same lens
  Mapping,     ///< "exactMatch https://w3id.org/dpv/pd#Email": how a term of another vocabulary relates, then the term
  Citation,    ///< "GDPR: a phrase": a source of the lens or a document, and where to find the passage
  Sourced      ///< "name, date": what a fact stands on
};

struct WordField {
  std::string_view name;                     ///< as the files call it, "nativeNames"
  WordForm form = WordForm::Line;
  bool needed = false;
  bool many = false;
  std::span<const std::string_view> choices{};
};

struct WordKind {
  std::string_view id;                       ///< "lens"; stands in vaults: never renamed
  std::string_view list;                     ///< "lenses": under which a file lists them
  std::string_view of;                       ///< the kind it belongs to; empty: it stands by itself
  std::string_view idField;                  ///< what the files call its id
  std::string_view nameField;                ///< what it is called by; may be the same
  std::span<const WordField> fields;         ///< without the id
};

/// Every kind, those that others refer to first.
std::span<const WordKind> wordKinds();
const WordKind *wordKind(std::string_view id);
/// How a field is called in facts: "nativeNames" is "native-names".
std::string factField(std::string_view name);

struct Word {
  std::string kind;
  std::string of;                            ///< id of the lens or holder that it belongs to; mostly empty
  std::string id;
  std::vector<PackFact> facts;               ///< by factField()

  /// The first text of a field; empty where there is none.
  std::string_view text(std::string_view field) const;
  std::vector<std::string> texts(std::string_view field) const;
  bool isYes(std::string_view field) const { return text(field) == "yes"; }
  /// In place of what stands there; empty texts are left out.
  void set(std::string_view field, const std::vector<std::string> &texts);
  std::string name() const;
  friend bool operator==(const Word &, const Word &) = default;
};

/// The first thing that is wrong with a word by itself: the field, as files call it. What it refers to is not looked at.
std::optional<std::string> wordFault(const Word &word);
/// Letters, digits and "-._" that a word can be called by; a rule's is what it looks for, so anything of one line.
bool isWordId(std::string_view kind, std::string_view id);

/// A word as an entry of a pack, and back. nullopt: the entry is none.
PackEntry entryOf(const Word &word);
/// Whether a fact only says that its entry is a word, or the head of a pack of them.
bool isWordMark(std::string_view field);
std::optional<Word> wordOf(const PackEntry &entry);

/// What a pack of words says of itself: the first entry of it.
struct WordsHead {
  std::string name;
  std::uint64_t edition = 1;                 ///< counts up with each that is given out
  std::string author, note;
  std::string signer;                        ///< the public key as minisign writes it, once a signature was found good; else empty
  friend bool operator==(const WordsHead &, const WordsHead &) = default;
};
PackEntry entryOf(const WordsHead &head);
std::optional<WordsHead> headOf(const PackEntry &entry);

inline constexpr std::string_view kWordsPack = "words";       ///< kind of a pack that was brought
inline constexpr std::string_view kOwnWord = "own-word";      ///< kind of what the person wrote: one pack for each word, never listed
inline constexpr std::string_view kSignature = "signature";   ///< kind of a signature beside a pack
inline constexpr std::string_view kOwnFieldPrefix = "own.";   ///< in front of an own field's id where it is written at a holder
inline constexpr std::string_view kNobody = "nobody";         ///< a rule's holder: this is never a service
inline constexpr std::string_view kWordsFormat = "dossier-words";
inline constexpr std::uint64_t kWordsFormatVersion = 1;
inline constexpr std::size_t kMostWordsBytes = 8U << 20;

}  // namespace dossier
