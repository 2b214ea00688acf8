// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue: data types, holders, lenses, as embedded, and with what a person or a facilitator added. Immutable once
// made; safe to read from any thread. The files are resources/{taxonomy,holders,lenses,flows,workshop}; their schemas stand
// in resources/json-schema.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/word.h"
#include "core/model/written.h"
#include "core/result.h"

namespace dossier {

/// How a term of another vocabulary relates to a data type, in SKOS words. Broad: the other term is broader.
enum class MatchKind : std::uint8_t { Exact, Close, Broad, Narrow };
std::string_view nameOf(MatchKind kind);

struct Mapping {
  std::string term;                      ///< an IRI of DPV, a label's own words, a Fideslang key
  MatchKind match = MatchKind::Exact;
  friend bool operator==(const Mapping &, const Mapping &) = default;
};

struct DataType {
  std::string key;                       ///< "payment.card"
  std::string category;                  ///< "payment"
  std::string label;                     ///< English name for people, "Payment card"
  std::vector<Mapping> dpv, apple, play, fideslang;   ///< the closest first
  std::string gdpr;                      ///< "", "9", "9*", "10", "10*"
  int sensitivity = 1;                   ///< 1 to 4
  std::string addedBy;                   ///< name and date of the pack that it comes from, or kPerson; empty: built in
};

struct Category {
  std::string key;
  std::string label;
  bool headline = false;
  std::string addedBy;
};

struct CatalogueClaim {                  ///< a store label or policy statement: a claim, never a finding
  std::string type;
  std::string level;                     ///< "declared" or "policy"
  bool exact = true;                     ///< false: the label is broader than the type
  std::string label;                     ///< the label's own words
  std::string source;                    ///< name of the source
  std::string date;                      ///< "2026-08" or "2026-08-14"; when the source was read or made
};

struct CatalogueHolder {
  std::string id;
  std::string name;
  std::vector<std::string> nativeNames;
  std::vector<std::string> aliases;
  std::string kind;                      ///< "messaging", "payments", ...
  std::vector<std::string> domains;      ///< full hosts or registrable domains
  std::vector<std::string> apps;         ///< Android packages and iOS bundle ids
  std::vector<std::string> appPrefixes;  ///< with the final dot: all apps below are its, but those that `apps` says otherwise of
  std::vector<std::string> descriptors;  ///< merchant text as it stands on statements
  std::string operatorName;
  std::string group;
  std::string country;
  std::vector<CatalogueClaim> claims;
  std::string privacyContact;            ///< an e-mail address
  std::string webForm, deleteUrl, exportUrl;
  std::string deleteDifficulty, exportDifficulty;
  bool popular = false;                  ///< offered first in the quick audit
  bool generic = false;                  ///< a kind of body without one name: never matched; a person adopts it and names theirs
  std::vector<std::string> sources;      ///< "name, date"
  std::string addedBy;
};

enum class Standing : std::uint8_t { Documented, Reported, Contested, Proposed, Withdrawn, Historic };
std::string_view nameOf(Standing standing);

struct Citation {
  std::string document;                  ///< "S1"
  std::string phrase;                    ///< a short phrase to find the passage by
};

struct LensInput {
  std::string id;
  std::string metric;                    ///< id of the metric it belongs to; empty where the lens has none
  std::string label;
  Standing standing = Standing::Documented;
  bool ourReading = false;               ///< our reading of a vague word, not the document's
  std::vector<std::string> types;        ///< data types that feed it
  std::vector<std::string> through;      ///< holder ids the documents name as the way in; empty: any holder
  std::vector<Citation> citations;
};

struct LensStatement {                   ///< a consequence, an operator, a dispute: a sentence with its standing
  std::string id;
  std::string text;
  Standing standing = Standing::Documented;
  std::vector<Citation> citations;
  std::string otherSide;                 ///< contested: what the other document or party says
  std::vector<Citation> otherCitations;
};

struct LensMetric {
  std::string id;
  std::string label;
  Standing standing = Standing::Documented;
};

struct LensSource {                      ///< what a lens beyond the documents stands on
  std::string id;                        ///< as its citations name it, "GDPR"
  std::string title, publisher;
  std::string date;                      ///< of the source; "2016-04-27" or shorter
};

struct Lens {
  std::string id;
  std::string name;
  std::string operatorName;
  std::string summary;
  Standing standing = Standing::Documented;
  std::vector<LensMetric> metrics;
  std::vector<LensInput> inputs;
  std::vector<LensStatement> consequences;
  std::vector<LensStatement> disputes;
  std::vector<std::string> categories;   ///< the documents' own grouping: "score", "watching", "gains"
  std::vector<LensSource> sources;       ///< empty: a system of the documents; else one beyond them, and where its facts come from
  std::string addedBy;
};

struct FlowEnd {                         ///< exactly one is set
  std::string lens;                      ///< id of a lens
  std::string holder;                    ///< id of a holder of the catalogue
  std::string name;                      ///< a party that is neither, in words
};

/// The documents say that one system or party feeds another.
struct SystemFlow {
  FlowEnd from, to;
  LensStatement statement;               ///< what passes, its standing and both sides where they differ
  bool ourReading = false;               ///< the data types are our reading of a vague word
  std::vector<std::string> types;
};

/// A field that somebody added: of a holder, or of a holding. It is written as kOwnFieldPrefix and its id.
struct OwnField {
  std::string id, label;
  bool atHolding = false;
  std::string form;                      ///< "line", "text", "date" or "choice"
  std::vector<std::string> choices;
  std::string addedBy;
  bool takes(std::string_view text) const;
};

/// Something to do in a workshop or alone, step by step.
struct Exercise {
  std::string id, title, aim;
  int minutes = 0;
  std::vector<std::string> steps;
  std::vector<std::string> lenses;       ///< ids of those that it looks at
  std::vector<std::string> categories;
  std::string takeaway;                  ///< what to go home with; may be empty
  std::string addedBy;
};

/// Words that belong together: what the person wrote, or one pack.
struct WordSource {
  std::string name;                      ///< for addedBy
  bool person = false;                   ///< then they win over what others say
  std::vector<Word> words;
};
inline constexpr std::string_view kPerson = "you";
/// Where types of the inventory stand that nobody describes any more, if they name no known category.
inline constexpr std::string_view kUndescribed = "undescribed";

/// Which holder a subject is, and by which rule. Order of trust: app id, app id prefix, full host,
/// registrable domain, alias, merchant text.
struct Match {
  const CatalogueHolder *holder = nullptr;
  std::string rule;                      ///< "app id", "app id prefix", "host", "domain", "alias", "merchant text"
};

class Catalogue {
 public:
  /// Loads all embedded files. Any file that does not hold together refuses the whole (CatalogueInvalid, place = the file).
  static Result<std::shared_ptr<const Catalogue>> load();

  /// This catalogue and what was added to it. A word that does not hold together is left out and told, and never in the way
  /// of the others: WordTaken (its id or its domain is another's), WordUnknown (it names what nobody knows); place = the
  /// source's name, arguments: kind, id, field, value. A source of the person's wins. Types that the inventory uses and
  /// nobody describes stay known by their keys.
  struct Extended;
  Extended extended(const std::vector<WordSource> &sources, const std::vector<std::string> &usedTypes) const;
  ~Catalogue();

  const std::vector<DataType> &types() const;
  const DataType *type(std::string_view key) const;
  const std::vector<Category> &categories() const;
  /// Category of a type key, "" if unknown.
  std::string_view categoryOf(std::string_view typeKey) const;
  const std::vector<CatalogueHolder> &holders() const;
  const CatalogueHolder *holder(std::string_view id) const;
  /// Who describes a holder of the vault: the one with its id, or the generic one that it was adopted from ("landlord:12 hill street").
  const CatalogueHolder *describing(std::string_view holderId) const;
  const std::vector<Lens> &lenses() const;
  const Lens *lens(std::string_view id) const;
  const std::vector<OwnField> &fields() const;
  /// The one that such a key is written in; null for any other field, and for one that nobody described there.
  const OwnField *ownField(const FieldKey &key) const;
  const std::vector<Exercise> &exercises() const;
  /// All that the documents state, in the order of the file.
  const std::vector<SystemFlow> &flows() const;
  /// Those that start or end at the lens.
  std::vector<const SystemFlow *> flowsOf(std::string_view lensId) const;
  /// The end's own name: the lens's, the holder's or the party's.
  std::string_view nameOf(const FlowEnd &end) const;

  /// The id itself, else the longest namespace that is one holder's.
  Match matchApp(std::string_view appId) const;
  /// `host` may be empty. Full host, then its parents down to `registrable`. Bulk senders and shared hosts never match.
  Match matchDomain(std::string_view registrable, std::string_view host) const;
  Match matchMerchant(std::string_view text) const;
  Match matchName(std::string_view name) const;
  /// Holders that a name or a merchant text which matched nothing might mean, at most `most`, sorted by name. To be asked about.
  std::vector<const CatalogueHolder *> resembling(std::string_view name, std::size_t most = 3) const;
  /// True for mail services and shared hosts that are never a service by themselves.
  bool isBulkSender(std::string_view registrable) const;

 private:
  struct Data;
  struct Joiner;
  explicit Catalogue(std::unique_ptr<Data> data);
  std::unique_ptr<Data> m_data;
};

struct Catalogue::Extended {
  std::shared_ptr<const Catalogue> catalogue;
  std::vector<Error> faults;
};

}  // namespace dossier
