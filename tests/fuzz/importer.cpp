// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes through one importer: what comes out is clean text, holds no card or account number, fits the frames, comes back
// from them as it went in, and is the same in whatever pieces the bytes arrive.
#include "core/masking.h"
#include "core/model/written.h"
#include "core/text.h"
#include "import/aggregator.h"
#include "import/importer.h"
#include "support.h"
#include "wire/messages.h"

namespace dossier {
namespace {

using fuzz::require;

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

SourceLimits smallLimits() {
  SourceLimits limits;
  limits.boundedBytes = 1U << 20;
  limits.lineBytes = 1U << 14;
  return limits;
}

struct Reading {
  std::optional<ErrorCode> failure;
  std::vector<Observation> observations;
  std::vector<WrittenText> written;
  std::uint64_t records = 0, rejected = 0;
  std::map<std::string, std::uint64_t> unknownFields;
};

Reading readOnce(std::string_view bytes, std::size_t piece) {
  const fuzz::PiecesTree tree(bytes, piece, smallLimits());
  Aggregator aggregator;
  Reading reading;
  if (const auto result = underTest().read(tree, aggregator, {}); !result) reading.failure = result.error().code;
  reading.observations = aggregator.take();
  reading.written = aggregator.takeWritten();
  reading.records = aggregator.recordCount();
  reading.rejected = aggregator.rejected();
  reading.unknownFields = aggregator.unknownFields();
  return reading;
}

void requireObservation(const Observation &observation) {
  require(!observation.subject.value.empty(), "a fact about nobody", observation.type);
  requireClean(observation.subject.value, false);
  requireClean(observation.host, false);
  requireClean(observation.to, false);
  requireClean(observation.identifier.text, observation.identifier.kind == IdentifierKind::Phone);
  require(observation.count > 0, "a fact from no record", observation.subject.value);
  require(!observation.first || !observation.last || !(*observation.last < *observation.first), "an end before its beginning", observation.subject.value);
}

void requireText(const WrittenText &text) {
  require(!text.subject.value.empty(), "a text about nobody", text.value);
  requireClean(text.subject.value, false);
  requireClean(text.host, false);
  require(text.field != kRemoved && isWrittenField({{}, text.type, text.field}) && isWrittenValue(text.field, text.value), "a text where none may be written", text.field);
  const auto decoded = decodeWritten(encode(text));
  require(decoded && decoded->subject == text.subject && decoded->field == text.field && decoded->value == text.value, "a text got lost", text.field);
}

bool sameText(const WrittenText &a, const WrittenText &b) {
  return a.subject == b.subject && a.host == b.host && a.type == b.type && a.field == b.field && a.value == b.value;
}

bool sameFact(const Observation &a, const Observation &b) {
  return a.kind == b.kind && a.subject == b.subject && a.host == b.host && a.type == b.type && a.state == b.state && a.identifier == b.identifier &&
         a.to == b.to && a.count == b.count && a.first == b.first && a.last == b.last && a.place.record == b.place.record && a.place.offset == b.place.offset;
}

void requireSame(const Reading &a, const Reading &b) {
  require(a.failure == b.failure && a.records == b.records && a.rejected == b.rejected && a.unknownFields == b.unknownFields, "another run in other pieces");
  require(std::equal(a.written.begin(), a.written.end(), b.written.begin(), b.written.end(), sameText), "other texts in other pieces");
  require(std::equal(a.observations.begin(), a.observations.end(), b.observations.begin(), b.observations.end(), sameFact), "other facts in other pieces");
}

}  // namespace

void fuzzOnce(std::string_view bytes) {
  const Importer &importer = underTest();
  const Recognition recognition = importer.recognise(fuzz::PiecesTree(bytes, bytes.size() + 1, smallLimits()));
  require(isValidUtf8(recognition.reason), "a reason that is not UTF-8", recognition.reason);
  const Reading reading = readOnce(bytes, bytes.size() + 1);
  if (reading.failure) require(!codeName(*reading.failure).empty(), "an error without a name");
  for (const auto &[name, count] : reading.unknownFields) {
    require(count > 0, "an unknown field that was never seen", name);
    requireClean(name, false);
  }
  for (const Observation &observation : reading.observations) requireObservation(observation);
  for (const WrittenText &text : reading.written) requireText(text);
  requireRoundTrip(reading.observations);
  requireSame(reading, readOnce(bytes, fuzz::pieceFor(bytes)));
}

}  // namespace dossier
