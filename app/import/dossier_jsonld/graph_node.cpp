// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/dossier_jsonld/graph_node.h"

#include <algorithm>
#include <array>

#include "core/masking.h"
#include "core/model/word.h"
#include "core/text.h"
#include "core/vocabulary.h"
#include "import/dossier_jsonld/dossier_jsonld_importer.h"
#include "import/format/domain.h"
#include "import/logins.h"

namespace dossier {
namespace {

constexpr std::size_t kMostClasses = 20;
constexpr std::size_t kMostEvidence = 100'000;
constexpr std::size_t kMostTexts = 1000;
constexpr std::uint64_t kMostCount = 1'000'000'000;

/// "dossier:payment.card" -> "payment.card". It may be a type of the person's own, which no importer can know; no other term of
/// ours has a dot.
std::string dataTypeIn(std::string_view term) {
  if (!term.starts_with(kOwnTerm)) return {};
  const std::string_view key = term.substr(kOwnTerm.size());
  return isWordId("type", key) ? std::string(key) : std::string();
}

std::string dataTypeOf(const GraphNode &node) {
  for (const std::string &name : node.dataClasses) {
    if (std::string key = dataTypeIn(name); !key.empty()) return key;
  }
  return {};
}

/// "dossier:Observed" -> observed
std::string wordOf(std::string_view term) {
  return term.starts_with(kOwnTerm) ? asciiLower(term.substr(kOwnTerm.size())) : std::string();
}

std::optional<ObservationState> stateOf(std::string_view term) {
  const std::string word = wordOf(term);
  for (const auto state : {ObservationState::Held, ObservationState::Used, ObservationState::Granted, ObservationState::Refused, ObservationState::Asked}) {
    if (nameOf(state) == word) return state;
  }
  return std::nullopt;
}

std::optional<Timestamp> timeFrom(std::string_view text) {
  const auto parsed = Timestamp::parse(text);
  if (!parsed) return std::nullopt;
  auto plausible = Timestamp::plausible(parsed->time.time_since_epoch().count(), now(), parsed->zone);
  if (plausible) plausible->precision = parsed->precision;
  return plausible;
}

bool isHostName(std::string_view text) {
  return !text.empty() && text.size() <= 253 && text.find('.') != std::string_view::npos && hostOf(text) == std::string(text);
}

Identifier identifierOf(const GraphEvidence &evidence) {
  if (evidence.identifier.empty()) return {};
  if (evidence.identifierKind == nameOf(IdentifierKind::Card)) return {IdentifierKind::Card, maskedLabel(evidence.identifier, 40)};
  return identifierFrom(evidence.identifier);
}

std::uint64_t boundedCount(std::int64_t value) { return value < 1 ? 1 : std::min(static_cast<std::uint64_t>(value), kMostCount); }

bool endsWith(const JsonPath &path, std::initializer_list<std::string_view> end) {
  return path.size() == end.size() && std::equal(path.begin(), path.end(), end.begin());
}

bool isInText(const JsonPath &path) { return path.size() > 1 && path[0] == "dossier:written" && path[1] == "[]"; }

/// Where a text of the node itself goes.
std::string *placeOf(GraphNode &node, const JsonPath &path) {
  if (endsWith(path, {"@id"})) return &node.id;
  if (endsWith(path, {"dct:identifier"})) return &node.identifier;
  if (endsWith(path, {"dpv:hasName"})) return &node.name;
  if (endsWith(path, {"dpv:hasDataController", "@id"}) || endsWith(path, {"dossier:holder", "@id"})) return &node.holder;
  if (endsWith(path, {"dpv:hasProcessing", "@id"})) return &node.processing;
  if (endsWith(path, {"dossier:state", "@id"})) return &node.state;
  if (endsWith(path, {"dossier:dataType", "@id"})) return &node.dataType;
  if (endsWith(path, {"dossier:domain", "[]"})) return &node.domain;
  if (endsWith(path, {"dct:temporal", "dcat:startDate", "@value"})) return &node.first;
  if (endsWith(path, {"dct:temporal", "dcat:endDate", "@value"})) return &node.last;
  if (isInText(path) && path.back() == "dossier:field") return &node.text.field;
  if (isInText(path) && path.back() == "dossier:value") return &node.text.value;
  return nullptr;
}

/// The same for a piece of evidence, whose path starts after its array.
std::string *placeOf(GraphEvidence &evidence, const JsonPath &path) {
  if (endsWith(path, {"dossier:basis", "@id"})) return &evidence.basis;
  if (endsWith(path, {"dossier:state", "@id"})) return &evidence.state;
  if (endsWith(path, {"dossier:host"})) return &evidence.host;
  if (endsWith(path, {"dossier:identifier"})) return &evidence.identifier;
  if (endsWith(path, {"dossier:identifierKind"})) return &evidence.identifierKind;
  if (endsWith(path, {"dct:temporal", "dcat:startDate", "@value"})) return &evidence.first;
  if (endsWith(path, {"dct:temporal", "dcat:endDate", "@value"})) return &evidence.last;
  return nullptr;
}

constexpr std::array<std::string_view, 3> kEvidencePath{"dpv:hasPersonalData", "prov:wasDerivedFrom", "[]"};

bool isInEvidence(const JsonPath &path) {
  return path.size() >= kEvidencePath.size() && std::equal(kEvidencePath.begin(), kEvidencePath.end(), path.begin());
}

JsonPath below(const JsonPath &path, std::size_t depth) { return {path.begin() + static_cast<std::ptrdiff_t>(depth), path.end()}; }

/// What an export says beside what is read.
bool isLeftAside(const JsonPath &path) {
  constexpr std::array<std::string_view, 11> kNames{"dossier:holderKind", "dossier:basis", "dossier:importer", "dossier:record", "dct:source",
                                                    "@type", "dct:temporal", "dpv:hasDataSubject", "dpv:hasRecipient", "dpv:hasDataSource", "dpv:hasPersonalData"};
  return !path.empty() && std::find(kNames.begin(), kNames.end(), path.front()) != kNames.end();
}

}  // namespace

bool GraphNode::is(std::string_view className) const { return std::find(classes.begin(), classes.end(), className) != classes.end(); }

bool GraphNode::takeText(const JsonPath &path, const std::string &value) {
  if (endsWith(path, {"@type", "[]"}) && classes.size() < kMostClasses) {
    classes.push_back(value);
  } else if (endsWith(path, {"dpv:hasPersonalData", "@type", "[]"}) && dataClasses.size() < kMostClasses) {
    dataClasses.push_back(value);
  } else if (isInEvidence(path)) {
    const JsonPath rest = below(path, kEvidencePath.size());
    std::string *place = placeOf(current, rest);
    if (place != nullptr) *place = value;
    return place != nullptr || isLeftAside(rest);
  } else if (std::string *place = placeOf(*this, path)) {
    *place = value;
  } else {
    return isLeftAside(path);
  }
  return true;
}

bool GraphNode::takeNumber(const JsonPath &path, std::int64_t value) {
  if (endsWith(path, {"dossier:count"})) {
    count = boundedCount(value);
  } else if (isInEvidence(path) && path.back() == "dossier:count") {
    current.count = boundedCount(value);
  } else {
    return isLeftAside(isInEvidence(path) ? below(path, kEvidencePath.size()) : path);
  }
  return true;
}

void GraphNode::endObject(const JsonPath &path) {
  if (path.size() == 2 && isInText(path)) {
    if (written.size() < kMostTexts) written.push_back(std::move(text));
    text = {};
  }
  if (path.size() != kEvidencePath.size() || !isInEvidence(path)) return;
  if (evidence.size() < kMostEvidence) evidence.push_back(std::move(current));
  current = {};
}

Subject subjectOf(const GraphNode &node) {
  const auto colon = node.identifier.find(':');
  const auto kind = colon == std::string::npos ? std::nullopt : subjectKindFromName(node.identifier.substr(0, colon));
  const std::string value = colon == std::string::npos ? std::string() : node.identifier.substr(colon + 1);
  // Without one it is an id of the catalogue, which knows the name, or one of a kind under the person's name for it.
  if (!kind) return {SubjectKind::Name, value.empty() || node.name.empty() ? node.name : node.identifier.substr(0, colon + 1) + node.name};
  if (*kind == SubjectKind::Domain) return {*kind, isHostName(value) ? value : std::string()};
  // The id is in lower case; the name may be the same as it was met.
  return {*kind, *kind != SubjectKind::App && asciiLower(node.name) == value ? node.name : value};
}

namespace {

/// A holder of the catalogue that was met by a host is met by it again, so that the host's domain stays with it.
Observation startedWith(const Subject &subject, const std::string &host) {
  Observation observation;
  observation.subject = subject;
  const bool hasHost = isHostName(host);
  if (hasHost) observation.host = host;
  const auto domain = hasHost && subject.kind == SubjectKind::Name ? registrableDomain(host) : std::nullopt;
  if (domain) observation.subject = {SubjectKind::Domain, *domain};
  return observation;
}

std::optional<Observation> holdingFrom(const GraphEvidence &evidence, const Subject &subject, const std::string &type) {
  const auto basis = basisFromName(wordOf(evidence.basis));
  if (!basis || *basis == Basis::Declared) return std::nullopt;
  Observation observation = startedWith(subject, evidence.host);
  observation.type = type;
  observation.basis = *basis == Basis::Confirmed ? Basis::Remembered : *basis;
  observation.state = stateOf(evidence.state).value_or(ObservationState::Held);
  observation.identifier = identifierOf(evidence);
  observation.first = timeFrom(evidence.first);
  observation.last = timeFrom(evidence.last);
  observation.count = evidence.count;
  return observation;
}

std::optional<Observation> flowFrom(const GraphNode &node, const Subject &subject) {
  Observation observation = startedWith(subject, {});
  observation.kind = ObservationKind::Flow;
  observation.type = dataTypeOf(node);
  observation.basis = Basis::Observed;
  observation.state = ObservationState::Used;
  observation.to = node.domain;
  observation.first = timeFrom(node.first);
  observation.last = timeFrom(node.last);
  observation.count = node.count;
  if (observation.type.empty() || !isHostName(node.domain)) return std::nullopt;
  return observation;
}

std::optional<Observation> noteFrom(const GraphNode &node, const Subject &subject) {
  const auto state = stateOf(node.state);
  Observation observation = startedWith(subject, {});
  observation.kind = ObservationKind::Note;
  observation.type = dataTypeIn(node.dataType);
  observation.count = node.count;
  if (!state || (observation.type.empty() && !node.dataType.empty())) return std::nullopt;
  observation.state = *state;
  return observation;
}

}  // namespace

std::vector<Observation> observationsOf(const GraphNode &node, const Subject &subject) {
  std::vector<Observation> found;
  const auto add = [&](std::optional<Observation> observation) {
    if (observation) found.push_back(std::move(*observation));
  };
  if (node.is("dossier:Note")) {
    add(noteFrom(node, subject));
  } else if (!node.processing.empty()) {
    add(flowFrom(node, subject));
  } else if (const std::string type = dataTypeOf(node); !type.empty()) {
    for (const GraphEvidence &evidence : node.evidence) add(holdingFrom(evidence, subject, type));
  }
  return found;
}

std::vector<WrittenText> writtenIn(const GraphNode &node) {
  std::vector<WrittenText> texts;
  texts.reserve(node.written.size());
  const std::string type = dataTypeOf(node);
  for (const GraphText &text : node.written) texts.push_back({{}, {}, type, text.field, text.value, {}});
  return texts;
}

}  // namespace dossier
