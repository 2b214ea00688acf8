// SPDX-License-Identifier: GPL-3.0-or-later
// Merges what an importer emits: one observation for each kind, subject, host, type, identifier, state and receiver,
// with the outer dates and the sum of counts. Labels leave it masked and fit to be shown; what names a service and is not, is rejected. Memory grows with different facts, not with the size of the file.
#pragma once

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "import/importer.h"

namespace dossier {

class Aggregator : public RecordSink {
 public:
  /// Told after every report of progress.
  using Progress = std::function<void(std::uint64_t done, std::uint64_t total)>;

  explicit Aggregator(Progress progress = {}) : m_progress(std::move(progress)) {}
  void accept(Observation observation) override;
  void written(WrittenText text) override;
  void reject(Error error) override;
  void unknownField(std::string_view name) override;
  void records(std::uint64_t more) override { m_records += more; }
  void progress(std::uint64_t done, std::uint64_t total) override;

  /// Sorted, so that the same file gives the same list.
  std::vector<Observation> take();
  /// In the file's order; of two for one field the first.
  std::vector<WrittenText> takeWritten() { return std::move(m_written); }
  const std::vector<Error> &rejections() const { return m_rejections; }   ///< the first hundred
  std::uint64_t rejected() const { return m_rejected; }
  std::uint64_t recordCount() const { return m_records; }
  const std::map<std::string, std::uint64_t> &unknownFields() const { return m_unknown; }
  /// More different facts than are kept: what came later was dropped.
  bool overflowed() const { return m_overflowed; }

 private:
  /// Adds to a fact that is known already.
  bool merge(const Observation &observation);
  Progress m_progress;
  std::unordered_map<std::string, std::size_t> m_index;
  std::vector<Observation> m_observations;
  std::vector<WrittenText> m_written;
  std::set<std::tuple<Subject, std::string, std::string>> m_writtenIn;
  std::vector<Error> m_rejections;
  std::map<std::string, std::uint64_t> m_unknown;
  std::uint64_t m_rejected = 0;
  std::uint64_t m_records = 0;
  bool m_overflowed = false;
};

}  // namespace dossier
