// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/aggregator.h"

#include <algorithm>
#include <tuple>

#include "core/masking.h"
#include "core/model/written.h"

namespace dossier {
namespace {

constexpr std::size_t kMostObservations = 1'000'000;
constexpr std::size_t kMostWritten = 100'000;
constexpr std::size_t kMostRejections = 100;
constexpr std::size_t kMostUnknownFields = 500;
constexpr std::size_t kLongestText = 200;
constexpr char kBetween = '\x1F';

std::string keyOf(const Observation &o) {
  std::string key;
  key.reserve(o.subject.value.size() + o.host.size() + o.type.size() + o.identifier.text.size() + o.to.size() + 12);
  key += static_cast<char>('0' + static_cast<int>(o.kind));
  key += static_cast<char>('0' + static_cast<int>(o.subject.kind));
  key += static_cast<char>('0' + static_cast<int>(o.state));
  key += static_cast<char>('0' + static_cast<int>(o.identifier.kind));
  for (const std::string *part : {&o.subject.value, &o.host, &o.type, &o.identifier.text, &o.to}) {
    key += *part;
    key += kBetween;
  }
  return key;
}

/// Outer dates: a clock that was set back gives an end before its beginning.
void putInOrder(Observation &o) {
  if (o.first && o.last && *o.last < *o.first) std::swap(o.first, o.last);
}

/// Whether a text that names or addresses something may stand as it is.
bool isClean(const std::string &text) { return maskedLabel(text, text.size() + 1) == text; }

/// The last look before anything leaves: makes labels fit to be kept, and tells whether the rest is. A host name with a card number
/// in it is no service but a value in the wrong place.
bool clean(Observation &o) {
  const bool isLabel = o.subject.kind == SubjectKind::Merchant || o.subject.kind == SubjectKind::Name;
  if (isLabel) o.subject.value = maskedLabel(o.subject.value, kLongestText);
  if (o.subject.value.empty() || (!isLabel && !isClean(o.subject.value)) || !isClean(o.host) || !isClean(o.to)) return false;
  if (isClean(o.identifier.text)) return true;
  const bool isAddress = o.identifier.kind == IdentifierKind::Email || o.identifier.kind == IdentifierKind::Phone;
  if (isAddress) {
    o.identifier = {};
  } else {
    o.identifier.text = maskedLabel(o.identifier.text, kLongestText);
  }
  return true;
}

}  // namespace

void Aggregator::accept(Observation observation) {
  putInOrder(observation);
  observation.count = std::min(observation.count, kMostCount);
  if (merge(observation)) return;
  if (!clean(observation)) return reject(Error(ErrorCode::Malformed, observation.place));
  if (merge(observation)) return;   // the same fact once it is clean
  if (m_observations.size() >= kMostObservations) {
    m_overflowed = true;
    return;
  }
  m_index.emplace(keyOf(observation), m_observations.size());
  m_observations.push_back(std::move(observation));
}

bool Aggregator::merge(const Observation &observation) {
  const auto place = m_index.find(keyOf(observation));
  if (place == m_index.end()) return false;
  Observation &known = m_observations[place->second];
  widenFirst(known.first, observation.first);
  widenLast(known.last, observation.last);
  putInOrder(known);
  known.count = std::min(known.count + observation.count, kMostCount);
  if (observation.basis && (!known.basis || *observation.basis > *known.basis)) known.basis = observation.basis;
  return true;
}

/// What a person wrote is theirs, and stays as it is. Hiding something is no text.
void Aggregator::written(WrittenText text) {
  const bool isOne = text.field != kRemoved && isWrittenField({{}, text.type, text.field}) && isWrittenValue(text.field, text.value);
  const bool isLabel = text.subject.kind == SubjectKind::Merchant || text.subject.kind == SubjectKind::Name;
  if (isLabel) text.subject.value = maskedLabel(text.subject.value, kLongestText);
  if (!isOne || text.value.empty() || text.subject.value.empty() || (!isLabel && !isClean(text.subject.value)) || !isClean(text.host)) {
    return reject(Error(ErrorCode::Malformed, text.place));
  }
  if (m_written.size() >= kMostWritten) {
    m_overflowed = true;
  } else if (m_writtenIn.emplace(text.subject, text.type, text.field).second) {
    m_written.push_back(std::move(text));
  }
}

void Aggregator::reject(Error error) {
  ++m_rejected;
  if (m_rejections.size() < kMostRejections) m_rejections.push_back(std::move(error));
}

void Aggregator::unknownField(std::string_view name) {
  const std::string shown = maskedLabel(name, 60);
  if (m_unknown.size() < kMostUnknownFields || m_unknown.contains(shown)) ++m_unknown[shown];
}

void Aggregator::progress(std::uint64_t done, std::uint64_t total) {
  if (m_progress) m_progress(done, total);
}

std::vector<Observation> Aggregator::take() {
  m_index.clear();
  std::sort(m_observations.begin(), m_observations.end(), [](const Observation &a, const Observation &b) {
    return std::tie(a.subject, a.kind, a.type, a.host, a.state, a.identifier, a.to) <
           std::tie(b.subject, b.kind, b.type, b.host, b.state, b.identifier, b.to);
  });
  return std::move(m_observations);
}

}  // namespace dossier
