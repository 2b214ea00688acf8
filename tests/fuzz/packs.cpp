// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a pack, or as an archive of one: what is gathered is of a known kind, within what reader, program and vault hold a
// pack to, fit to be shown, and comes back from the frames as it went in.
#include "core/model/pack.h"
#include "core/text.h"
#include "import/importer.h"
#include "import/packs/pack_run.h"
#include "support.h"
#include "wire/channel.h"
#include "wire/pack_messages.h"

namespace dossier {
namespace {

using fuzz::require;

void requireShowable(const std::string &text, std::size_t most) {
  require(isValidUtf8(text) && displayable(text, text.size() + 1) == text, "not fit to be shown", text);
  require(codePointCount(text) <= most + 1, "longer than is kept", text);
}

void requireEntry(const PackEntry &entry) {
  require(!entry.name.empty() && entry.keys.size() <= kMostEntryKeys && entry.facts.size() <= kMostEntryFacts, "an entry out of bounds", entry.name);
  requireShowable(entry.name, kLongestPackName);
  for (const PackKey &key : entry.keys) {
    require(!key.value.empty() && key.value.size() <= kLongestPackKey, "a key out of bounds", key.value);
    requireShowable(key.value, kLongestPackKey);
  }
  for (const PackFact &fact : entry.facts) {
    require(isPackField(fact.field) && !fact.value.empty(), "a fact of nothing", fact.field);
    requireShowable(fact.value, kLongestPackText);
  }
}

bool same(const PackEntry &a, const PackEntry &b) { return a.name == b.name && a.keys == b.keys && a.facts == b.facts; }

void requireRoundTrip(const std::vector<PackEntry> &entries) {
  std::vector<PackEntry> back;
  for (std::size_t start = 0; start < entries.size();) {
    const std::string frame = encodePackEntries(entries, start);
    require(frame.size() <= kMostFrameBytes, "a frame that is too large");
    const auto some = decodePackEntries(frame);
    require(some.has_value(), "a frame that is refused");
    back.insert(back.end(), some->begin(), some->end());
  }
  require(std::equal(back.begin(), back.end(), entries.begin(), entries.end(), same), "another entry");
}

}  // namespace

void fuzzOnce(std::string_view bytes) {
  static const bool kReady = [] {
    prepareImportLibraries();
    return true;
  }();
  require(kReady, "no libraries");
  PackRun run;
  run.add("input", bytes);
  const auto finished = run.finish();
  require(finished.has_value() || !codeName(finished.error().code).empty(), "an error without a name");
  require(run.rejections().size() <= 100 && run.rejections().size() <= run.rejected(), "rejections that are not counted");
  for (const auto &[key, pack] : run.packs()) {
    require(packKind(pack.kind) != nullptr, "a kind that nobody knows", pack.kind);
    require(decodePackHead(encode(PackHeadMessage{pack.kind, pack.name, pack.licence, pack.date, pack.files})).has_value(), "a head that is refused", pack.name);
    for (const PackEntry &entry : pack.entries) requireEntry(entry);
    requireRoundTrip(pack.entries);
  }
}

}  // namespace dossier
