// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/aggregator.h"

#include <algorithm>
#include <tuple>

#include "core/masking.h"
#include "core/text.h"

namespace dossier {
namespace {

constexpr std::size_t kMostObservations = 1'000'000;
constexpr std::size_t kMostRejections = 100;
constexpr std::size_t kMostUnknownFields = 500;
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

}  // namespace

void Aggregator::accept(Observation observation) {
  // A host name with a card number in it is no service but a value in the wrong place.
  if (observation.subject.kind == SubjectKind::Domain && maskNumbers(observation.subject.value + " " + observation.host) !=
                                                             observation.subject.value + " " + observation.host) {
    return reject(Error(ErrorCode::Malformed, observation.place));
  }
  const auto [place, isNew] = m_index.try_emplace(keyOf(observation), m_observations.size());
  if (isNew) {
    if (m_observations.size() >= kMostObservations) {
      m_index.erase(place);
      m_overflowed = true;
      return;
    }
    m_observations.push_back(std::move(observation));
    return;
  }
  Observation &known = m_observations[place->second];
  widenFirst(known.first, observation.first);
  widenLast(known.last, observation.last);
  known.count += observation.count;
  if (observation.basis && (!known.basis || *observation.basis > *known.basis)) known.basis = observation.basis;
}

void Aggregator::reject(Error error) {
  ++m_rejected;
  if (m_rejections.size() < kMostRejections) m_rejections.push_back(std::move(error));
}

void Aggregator::unknownField(std::string_view name) {
  const std::string shown = displayable(name, 60);
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
