// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/scan_files.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <tuple>

#include "core/masking.h"
#include "service/input_files.h"
#include "staging/worker_client.h"

namespace dossier {
namespace {

/// One line of output: DESIGN §9 merges by kind, subject, type, identifier and state; a flow also by its receiver.
using LineKey = std::tuple<std::string, SubjectKind, std::string, ObservationKind, std::string, IdentifierKind, std::string,
                           ObservationState, std::string>;

LineKey keyOf(const std::string &importer, const Observation &o) {
  return {importer, o.subject.kind, o.subject.value, o.kind, o.type, o.identifier.kind, o.identifier.text, o.state, o.to};
}

/// Within a file counts add up. Two exports of one list overlap, so over files the larger count stands;
/// mailboxes are disjoint, so theirs add up.
enum class Overlap { Add, Maximum };

void mergeInto(Observation &line, const Observation &more, Overlap overlap) {
  widenFirst(line.first, more.first);
  widenLast(line.last, more.last);
  if (more.basis && (!line.basis || *more.basis > *line.basis)) line.basis = more.basis;
  line.count = overlap == Overlap::Add ? line.count + more.count : std::max(line.count, more.count);
}

class Lines {
 public:
  void add(const WorkerReading &reading) {
    std::map<LineKey, Observation> ofFile;
    for (Observation observation : reading.observations) {
      if (observation.identifier.kind == IdentifierKind::UserName) {
        observation.identifier.text = maskUserName(observation.identifier.text);
      }
      const auto [place, isNew] = ofFile.try_emplace(keyOf(reading.importer, observation), observation);
      if (!isNew) mergeInto(place->second, observation, Overlap::Add);
    }
    const Overlap overlap = reading.importer == "mbox" ? Overlap::Add : Overlap::Maximum;
    for (auto &[key, observation] : ofFile) {
      const auto [place, isNew] = m_lines.try_emplace(key, observation);
      if (!isNew) mergeInto(place->second, observation, overlap);
    }
  }

  const std::map<LineKey, Observation> &all() const { return m_lines; }

 private:
  std::map<LineKey, Observation> m_lines;
};

}  // namespace

ScanFiles::ScanFiles(Program &program) : m_program(program) {}

Result<ScanStatistics> ScanFiles::run(const std::vector<std::filesystem::path> &paths, const ScanSink &sink,
                                      std::stop_token stop) {
  DOSSIER_ASSIGN(WorkerClient * worker, m_program.worker());
  DOSSIER_ASSIGN(const auto files, listInputFiles(paths));
  const auto start = std::chrono::steady_clock::now();
  ScanStatistics statistics;
  Lines lines;
  for (const auto &[path, named] : files) {
    if (stop.stop_requested()) return fail(ErrorCode::Cancelled);
    auto file = InputFile::open(path, named);
    if (!file) {
      sink.failure(file.error());
      continue;
    }
    auto reading = worker->read(file->descriptor(), shownName(path), stop, [](std::uint64_t, std::uint64_t) {});
    if (!reading) {
      if (reading.error().code == ErrorCode::Cancelled) return fail(reading.error());
      sink.failure(reading.error());
      continue;
    }
    ++statistics.files;
    statistics.bytes += file->bytes();
    statistics.records += reading->records;
    statistics.rejected += reading->rejected;
    for (const auto &rejection : reading->rejections) sink.rejection(rejection);
    lines.add(*reading);
  }
  for (const auto &[key, observation] : lines.all()) sink.observation(std::get<0>(key), observation);
  statistics.observations = lines.all().size();
  statistics.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return statistics;
}

}  // namespace dossier
