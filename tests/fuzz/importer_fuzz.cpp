// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes through one importer. Beyond not crashing: what comes out is clean text, holds no card or account number,
// fits the frames, and comes back from them as it went in.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "core/masking.h"
#include "core/text.h"
#include "import/aggregator.h"
#include "import/importer.h"
#include "wire/messages.h"

namespace dossier {
namespace {

void require(bool holds, const char *what, std::string_view text) {
  if (holds) return;
  std::fprintf(stderr, "%s: \"%.*s\"\n", what, static_cast<int>(text.size()), text.data());
  std::abort();
}

const Importer &underTest() {
  static const Importer *const kFound = [] {
    prepareImportLibraries();
    for (const auto &importer : importers()) {
      if (importer->descriptor().id == DOSSIER_FUZZ_IMPORTER) return importer.get();
    }
    std::abort();
  }();
  return *kFound;
}

void requireClean(std::string_view text, bool mayBePhone) {
  require(isValidUtf8(text), "not UTF-8", text);
  require(displayable(text, text.size() + 1) == text, "not fit to be shown", text);
  require(mayBePhone || maskNumbers(text) == text, "a card or account number", text);
}

void requireRoundTrip(const std::vector<Observation> &observations) {
  std::size_t start = 0, seen = 0;
  while (start < observations.size()) {
    const auto back = decodeObservations(encodeObservations(observations, start));
    require(back.has_value() && !back->empty(), "a frame that is refused", observations[seen].subject.value);
    for (const Observation &observation : *back) {
      require(observation.subject.value == observations[seen].subject.value, "another subject", observations[seen].subject.value);
      require(observation.count == observations[seen].count && observation.type == observations[seen].type, "another fact", observation.type);
      ++seen;
    }
  }
  require(seen == observations.size(), "observations got lost", {});
}

void readOnce(std::string_view bytes) {
  const Importer &importer = underTest();
  SourceLimits limits;
  limits.boundedBytes = 1U << 20;
  limits.lineBytes = 1U << 14;
  const auto tree = makeMemoryTree(bytes, "input", limits);
  importer.recognise(*tree);
  Aggregator aggregator;
  const auto result = importer.read(*tree, aggregator, {});
  if (!result) require(!codeName(result.error().code).empty(), "an error without a name", {});
  for (const auto &[name, count] : aggregator.unknownFields()) require(count > 0, "an unknown field that was never seen", name);
  const auto observations = aggregator.take();
  for (const Observation &observation : observations) {
    require(!observation.subject.value.empty(), "a fact about nobody", observation.type);
    requireClean(observation.subject.value, false);
    requireClean(observation.host, false);
    requireClean(observation.to, false);
    requireClean(observation.identifier.text, observation.identifier.kind == IdentifierKind::Phone);
    require(observation.count > 0, "a fact from no record", observation.subject.value);
    require(!observation.first || !observation.last || !(*observation.last < *observation.first), "an end before its beginning", observation.subject.value);
  }
  requireRoundTrip(observations);
}

}  // namespace
}  // namespace dossier

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  dossier::readOnce({reinterpret_cast<const char *>(data), size});
  return 0;
}
