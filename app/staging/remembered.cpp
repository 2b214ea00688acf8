// SPDX-License-Identifier: GPL-3.0-or-later
#include "staging/remembered.h"

#include <sodium.h>

#include <utility>

#include "core/text.h"
#include "staging/staged_reading.h"
#include "vault/stores.h"
#include "vault/vault.h"

namespace dossier {
namespace {

constexpr std::string_view kAccount = "identity.account";

/// "domain:example.org" and the like name a subject; everything else is a plain name.
Subject subjectFrom(const std::string &text) {
  for (const SubjectKind kind : {SubjectKind::Domain, SubjectKind::App, SubjectKind::Merchant, SubjectKind::Name}) {
    const std::string prefix = std::string(nameOf(kind)) + ":";
    if (!text.starts_with(prefix)) continue;
    const std::string value(trimmed(std::string_view(text).substr(prefix.size())));
    return {kind, kind == SubjectKind::Domain ? asciiLower(value) : value};
  }
  return {SubjectKind::Name, text};
}

struct Named {
  Subject subject;
  ResolvedHolder holder;
  std::string type{kAccount};   ///< what it holds where nothing else is said
};

/// What the generic holder is known for comes with its id, as far as the colon.
Result<Named> adopted(const CatalogueHolder &generic, const std::string &ownName) {
  const std::string name = displayable(trimmed(ownName));
  if (name.empty()) return fail(ErrorCode::NameNeeded, {}, {generic.name});
  Named named{{SubjectKind::Name, name}, {generic.id + ":" + asciiLower(name), name, generic.id, "adopted"}};
  // Few of them know the person by an account: what all of the kind hold stands first.
  if (!generic.claims.empty()) named.type = generic.claims.front().type;
  return named;
}

Result<Named> resolve(Vault &vault, const Catalogue &catalogue, const RememberedHolder &remembered) {
  const std::string text = displayable(trimmed(remembered.holder));
  const CatalogueHolder *known = catalogue.holder(text);
  if (known != nullptr && known->generic) return adopted(*known, remembered.name);
  if (!remembered.name.empty()) return fail(ErrorCode::WrongUsage, {}, {"--name"});
  // The id under which one was adopted, perhaps in another copy of the vault.
  if (const CatalogueHolder *kind = catalogue.describing(text); kind != nullptr && kind->generic) return adopted(*kind, text.substr(text.find(':') + 1));
  if (known != nullptr) {
    return Named{{SubjectKind::Name, known->name}, {known->id, known->name, known->id, "chosen"}};
  }
  const Subject subject = subjectFrom(text);
  if (subject.value.empty()) return fail(ErrorCode::WrongUsage, {}, {"HOLDER"});
  DOSSIER_ASSIGN(const auto row, HolderStore(vault.database()).findRow(text));
  if (row) return Named{subject, {text, subject.value, "", "chosen"}};
  return Named{subject, Resolver(catalogue).resolve(subject, "")};
}

Observation observationOf(const Subject &subject, const std::string &type) {
  Observation observation;
  observation.subject = subject;
  observation.type = type;
  observation.basis = Basis::Remembered;
  observation.last = Timestamp{std::chrono::floor<std::chrono::days>(now()), Zone::Utc, Precision::Day};
  return observation;
}

}  // namespace

Result<Remembered> remember(Vault &vault, const Catalogue &catalogue, const std::vector<RememberedHolder> &holders) {
  if (holders.empty()) return fail(ErrorCode::NotFound);
  StagedReading staged;
  staged.reading.importer = "hand";
  staged.reading.importerVersion = 1;
  staged.reading.records = holders.size();
  // There is no file to know again, so no two entries may look like the same one.
  randombytes_buf(staged.digest.data(), staged.digest.size());
  for (const RememberedHolder &remembered : holders) {
    DOSSIER_ASSIGN(Named named, resolve(vault, catalogue, remembered));
    std::vector<std::string> types = remembered.types;
    if (types.empty()) types.push_back(named.type);
    for (const std::string &type : types) {
      if (catalogue.type(type) == nullptr) return fail(ErrorCode::NotFound, {}, {type});
      staged.holderOf.push_back(static_cast<std::uint32_t>(staged.holders.size()));
      staged.reading.observations.push_back(observationOf(named.subject, type));
    }
    staged.holders.push_back(std::move(named.holder));
  }
  DOSSIER_ASSIGN(auto record, commitReading(vault, staged));
  return Remembered{staged.holders.front().id, std::move(record)};
}

}  // namespace dossier
