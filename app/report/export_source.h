// SPDX-License-Identifier: GPL-3.0-or-later
// What an export is made of, and what is left out of it. Writers see only what may be written.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "catalogue/catalogue.h"
#include "core/model/inventory.h"
#include "core/result.h"

namespace dossier {

/// Names: holders are numbered; their names, domains, identifiers, flows, claims, sources of evidence and what the person
/// wrote are left out, and of times the day is kept. Counts: how many holders have each data type, and nothing else.
enum class Redaction : std::uint8_t { None, Names, Counts };
std::string_view nameOf(Redaction redaction);
std::optional<Redaction> redactionFromName(std::string_view name);

/// The evidence behind one holding, asked for when it is written: all of it at once may not fit in memory.
using EvidenceOf = std::function<Result<std::vector<Evidence>>(const Holder &holder, const Holding &holding)>;
/// Takes what was written, piece by piece.
using ExportSink = std::function<Result<void>(std::string_view piece)>;

class ExportSource {
 public:
  /// Leaves out what the person removed. The catalogue must outlive it.
  ExportSource(const Inventory &inventory, const Catalogue &catalogue, Redaction redaction, Timestamp made, EvidenceOf evidence);

  const Inventory &inventory() const { return m_inventory; }
  const Catalogue &catalogue() const { return m_catalogue; }
  Redaction redaction() const { return m_redaction; }
  const Timestamp &made() const { return m_made; }
  Result<std::vector<Evidence>> evidence(std::size_t holding) const;

 private:
  void hideNames();
  Inventory m_inventory;
  std::vector<Holder> m_asked;               ///< for the evidence: holders under their own names, in the same order
  const Catalogue &m_catalogue;
  Redaction m_redaction;
  Timestamp m_made;
  EvidenceOf m_evidence;
};

/// How many holders have one data type: have it, could have it, say that they may.
struct TypeCount {
  const DataType *type = nullptr;
  std::uint64_t have = 0, could = 0, say = 0;
};
/// In the order of the taxonomy, without those that nobody has.
std::vector<TypeCount> countTypes(const ExportSource &source);

Result<void> writeCsv(const ExportSource &source, const ExportSink &sink);
Result<void> writeJson(const ExportSource &source, const ExportSink &sink);
Result<void> writeJsonLd(const ExportSource &source, const ExportSink &sink);

}  // namespace dossier
