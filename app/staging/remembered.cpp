// SPDX-License-Identifier: GPL-3.0-or-later
#include "staging/remembered.h"

#include <sodium.h>

#include <utility>

#include "staging/staged_reading.h"

namespace dossier {

Result<ImportRecord> rememberHolders(Vault &vault, const Catalogue &catalogue, const std::vector<std::string> &catalogueIds) {
  StagedReading staged;
  staged.reading.importer = "hand";
  staged.reading.importerVersion = 1;
  staged.reading.records = catalogueIds.size();
  // There is no file to know again, so no two entries may look like the same one.
  randombytes_buf(staged.digest.data(), staged.digest.size());
  const Timestamp today{std::chrono::floor<std::chrono::days>(now()), Zone::Utc, Precision::Day};
  for (const std::string &id : catalogueIds) {
    const CatalogueHolder *holder = catalogue.holder(id);
    if (holder == nullptr) return fail(ErrorCode::NotFound);
    Observation observation;
    observation.subject = {SubjectKind::Name, holder->name};
    observation.type = "identity.account";
    observation.basis = Basis::Remembered;
    observation.last = today;
    staged.holderOf.push_back(static_cast<std::uint32_t>(staged.holders.size()));
    staged.holders.push_back({holder->id, holder->name, holder->id, "chosen"});
    staged.reading.observations.push_back(std::move(observation));
  }
  return commitReading(vault, staged);
}

}  // namespace dossier
