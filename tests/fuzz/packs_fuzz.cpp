// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a pack: one file of any kind, or an archive. Beyond not crashing: what comes out is clean text, keeps to its
// bounds, fits the frames, and comes back from them as it went in.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "core/text.h"
#include "import/importer.h"
#include "import/packs/pack_run.h"
#include "wire/channel.h"
#include "wire/pack_messages.h"

namespace dossier {
namespace {

void require(bool holds, const char *what, std::string_view text) {
  if (holds) return;
  std::fprintf(stderr, "%s: \"%.*s\"\n", what, static_cast<int>(text.size()), text.data());
  std::abort();
}

void requireClean(std::string_view text) {
  require(isValidUtf8(text), "not UTF-8", text);
  require(displayable(text, text.size() + 1) == text, "not fit to be shown", text);
}

void requireGood(const PackEntry &entry) {
  require(!entry.name.empty(), "an entry without a name", {});
  requireClean(entry.name);
  require(entry.keys.size() <= kMostEntryKeys && entry.facts.size() <= kMostEntryFacts, "too much of an entry", entry.name);
  for (const PackKey &key : entry.keys) requireClean(key.value);
  for (const PackFact &fact : entry.facts) {
    requireClean(fact.value);
    require(isPackField(fact.field), "no name of a field", fact.field);
    const bool link = fact.field.ends_with(".url");
    require(!link || startsWithIgnoringCase(fact.value, "http"), "no address of a page", fact.value);
  }
}

void readOnce(std::string_view bytes) {
  static const bool kReady = (prepareImportLibraries(), true);
  PackRun run;
  run.add("input", bytes);
  const auto finished = run.finish();
  if (!finished) require(kReady && !codeName(finished.error().code).empty(), "an error without a name", {});
  for (const auto &[key, pack] : run.packs()) {
    require(packKind(pack.kind) != nullptr, "a kind that is none", pack.kind);
    for (const PackEntry &entry : pack.entries) requireGood(entry);
    std::size_t first = 0, seen = 0;
    while (first < pack.entries.size()) {
      const std::string frame = encodePackEntries(pack.entries, first);
      require(frame.size() <= kMostFrameBytes, "a frame too large", pack.entries[seen].name);
      const auto back = decodePackEntries(frame);
      require(back.has_value() && !back->empty(), "a frame that is refused", pack.entries[seen].name);
      for (const PackEntry &entry : *back) {
        const PackEntry &sent = pack.entries[seen++];
        require(entry.name == sent.name && entry.keys == sent.keys && entry.facts == sent.facts, "another entry", sent.name);
      }
    }
    require(seen == pack.entries.size(), "entries got lost", pack.kind);
  }
}

}  // namespace
}  // namespace dossier

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  dossier::readOnce({reinterpret_cast<const char *>(data), size});
  return 0;
}
