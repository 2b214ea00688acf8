// SPDX-License-Identifier: GPL-3.0-or-later
// Reads files in the worker and hands every observation on. Needs no vault and writes nothing.
#pragma once

#include <functional>
#include <vector>

#include "core/model/observation.h"
#include "service/program.h"

namespace dossier {

struct ScanStatistics {
  std::uint64_t files = 0, bytes = 0, records = 0, observations = 0, rejected = 0;
  double seconds = 0;
};

struct ScanSink {
  std::function<void(const std::string &importer, const Observation &)> observation;
  std::function<void(const Error &)> rejection;   ///< one bad record
  std::function<void(const Error &)> failure;     ///< one bad file
};

class ScanFiles {
 public:
  explicit ScanFiles(Program &program);
  /// Observations are merged over all files by kind, subject, type, identifier and state; user names come masked.
  Result<ScanStatistics> run(const std::vector<std::filesystem::path> &paths, const ScanSink &sink, std::stop_token stop);

 private:
  Program &m_program;
};

}  // namespace dossier
