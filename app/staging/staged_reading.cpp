// SPDX-License-Identifier: GPL-3.0-or-later
#include "staging/staged_reading.h"

#include <unordered_map>
#include <utility>

namespace dossier {

StagedReading resolveReading(const Resolver &resolver, std::string file, const FileDigest &digest, WorkerReading reading) {
  StagedReading staged;
  staged.file = std::move(file);
  staged.digest = digest;
  staged.reading = std::move(reading);
  staged.holderOf.reserve(staged.reading.observations.size());
  std::unordered_map<std::string, std::uint32_t> indexOf;
  for (const Observation &observation : staged.reading.observations) {
    ResolvedHolder holder = resolver.resolve(observation.subject, observation.host);
    const auto [place, isNew] = indexOf.try_emplace(holder.id, static_cast<std::uint32_t>(staged.holders.size()));
    if (isNew) staged.holders.push_back(std::move(holder));
    staged.holderOf.push_back(place->second);
  }
  return staged;
}

}  // namespace dossier
