// SPDX-License-Identifier: GPL-3.0-or-later
// The inventory as DPV JSON-LD: docs/export-jsonld.md. One node a line, holders before what refers to them; the context
// stands in the file, so that no processor fetches one.
#include <array>
#include <map>

#include "core/vocabulary.h"
#include "report/export_source.h"
#include "report/json_forms.h"

namespace dossier {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kPrefixes{{{"dpv", "https://w3id.org/dpv#"},
                                                                                {"pd", "https://w3id.org/dpv/pd#"},
                                                                                {"dct", "http://purl.org/dc/terms/"},
                                                                                {"dcat", "http://www.w3.org/ns/dcat#"},
                                                                                {"prov", "http://www.w3.org/ns/prov#"},
                                                                                {"owl", "http://www.w3.org/2002/07/owl#"},
                                                                                {"xsd", "http://www.w3.org/2001/XMLSchema#"},
                                                                                {"dossier", kVocabularyNamespace}}};
/// The person's own word for how a holder came by it, as a class of DPV. From a third party: any personal data, see below.
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kOriginClasses{{{"provided", "dpv:ProvidedPersonalData"},
                                                                                     {"observed", "dpv:ObservedPersonalData"},
                                                                                     {"derived", "dpv:DerivedPersonalData"},
                                                                                     {"inferred", "dpv:InferredPersonalData"}}};

Json reference(std::string_view id) { return {{"@id", std::string(id)}}; }

/// "observed" -> dossier:Observed
Json ownConcept(std::string_view name) {
  std::string id = std::string(kOwnTerm) + std::string(name);
  id[kOwnTerm.size()] = static_cast<char>(id[kOwnTerm.size()] - 'a' + 'A');
  return reference(id);
}

/// A moment without a zone is a valid xsd:dateTime, too.
Json moment(const Timestamp &time) {
  return {{"@type", time.precision == Precision::Day ? "xsd:date" : "xsd:dateTime"}, {"@value", time.toString()}};
}

void addPeriod(Json &node, const std::optional<Timestamp> &first, const std::optional<Timestamp> &last) {
  if (!first && !last) return;
  Json period = {{"@type", "dct:PeriodOfTime"}};
  if (first) period["dcat:startDate"] = moment(*first);
  if (last) period["dcat:endDate"] = moment(*last);
  node["dct:temporal"] = std::move(period);
}

void addWritten(Json &node, const std::map<std::string, std::string> &written) {
  Json list = Json::array();
  for (const auto &[field, value] : written) list.push_back({{"dossier:field", field}, {"dossier:value", value}});
  if (!list.empty()) node["dossier:written"] = std::move(list);
}

/// The classes that data of a type belong to: ours, and those of DPV that mean the same or more.
Json classesOf(const DataType *type, const std::string &key, std::string_view most) {
  Json classes = Json::array({std::string(most), std::string(kOwnTerm) + key});
  if (type == nullptr) return classes;
  const std::string_view pd = kPrefixes[1].second;
  for (const Mapping &mapping : type->dpv) {
    const bool holds = mapping.match == MatchKind::Exact || mapping.match == MatchKind::Broad;
    if (holds && mapping.term.starts_with(pd)) classes.push_back("pd:" + mapping.term.substr(pd.size()));
  }
  return classes;
}

class Writer {
 public:
  Writer(const ExportSource &source, const ExportSink &sink) : m_source(source), m_sink(sink) {}

  Result<void> write() {
    DOSSIER_TRY(begin());
    if (m_source.redaction() == Redaction::Counts) {
      DOSSIER_TRY(writeCounts());
    } else {
      DOSSIER_TRY(writeHolders());
      DOSSIER_TRY(writeHoldings());
      DOSSIER_TRY(writeFlows());
      DOSSIER_TRY(writeNotes());
    }
    return m_sink("\n ]\n}\n");
  }

 private:
  Result<void> begin() {
    Json context;
    for (const auto &[prefix, iri] : kPrefixes) context[std::string(prefix)] = std::string(iri);
    DOSSIER_TRY(m_sink("{\n \"@context\": " + dumped(context, -1) + ",\n \"@graph\": ["));
    std::string vocabulary(kVocabularyNamespace);
    vocabulary.pop_back();
    DOSSIER_TRY(add({{"@id", "_:inventory"}, {"@type", {"dossier:Inventory"}}, {"owl:versionInfo", std::string(kExportForm)},
                     {"dossier:redaction", std::string(nameOf(m_source.redaction()))}, {"dct:created", moment(m_source.made())},
                     {"dct:subject", reference("_:person")}, {"dct:conformsTo", {reference(kDpvVersion), reference(vocabulary)}}}));
    return add({{"@id", "_:person"}, {"@type", {"dpv:DataSubject"}}});
  }

  Result<void> add(const Json &node) {
    const std::string before = m_isFirst ? "\n  " : ",\n  ";
    m_isFirst = false;
    return m_sink(before + dumped(node, -1));
  }

  static std::string idOf(std::uint32_t holder) { return "_:h" + std::to_string(holder + 1); }

  /// The name by which the holder is found again; what the person calls it stands in what is written.
  std::string nameOfHolder(const Holder &holder) const {
    if (!holder.written.contains("name")) return holder.name;
    if (const CatalogueHolder *known = m_source.catalogue().holder(holder.id)) return known->name;
    const auto colon = holder.id.find(':');
    return colon == std::string::npos ? holder.name : holder.id.substr(colon + 1);
  }

  Result<void> writeHolders() {
    const Inventory &inventory = m_source.inventory();
    std::vector<bool> holds(inventory.holders.size());
    for (const Holding &holding : inventory.holdings) holds[holding.holder] = true;
    for (std::uint32_t i = 0; i < inventory.holders.size(); ++i) {
      const Holder &holder = inventory.holders[i];
      // Whoever only asked, or was refused, controls nothing that is known.
      Json node = {{"@id", idOf(i)}, {"@type", {holds[i] ? "dpv:DataController" : "dpv:LegalEntity"}}, {"dct:identifier", holder.id},
                   {"dpv:hasName", nameOfHolder(holder)}, {"dossier:holderKind", holder.kind}};
      if (!holder.domains.empty()) node["dossier:domain"] = holder.domains;
      addWritten(node, holder.written);
      DOSSIER_TRY(add(node));
      for (const std::string &domain : holder.domains) m_holderOf.emplace(domain, i);
    }
    return {};
  }

  static Json evidenceNode(const Evidence &evidence, IdentifierKind kind) {
    Json node = {{"@type", {"prov:Entity"}}, {"dossier:basis", ownConcept(dossier::nameOf(evidence.basis))},
                 {"dossier:state", ownConcept(dossier::nameOf(evidence.state))}, {"dossier:importer", evidence.importer}, {"dossier:count", evidence.count}};
    if (!evidence.source.empty()) node["dct:source"] = evidence.source;
    if (evidence.place.record != 0) node["dossier:record"] = evidence.place.record;
    if (!evidence.host.empty()) node["dossier:host"] = evidence.host;
    if (!evidence.identifier.empty()) {
      node["dossier:identifier"] = evidence.identifier;
      node["dossier:identifierKind"] = std::string(dossier::nameOf(kind));
    }
    addPeriod(node, evidence.first, evidence.last);
    return node;
  }

  Result<void> writeHoldings() {
    const Inventory &inventory = m_source.inventory();
    std::map<std::pair<std::uint32_t, std::string>, IdentifierKind> kinds;
    for (const Account &account : inventory.accounts) kinds.emplace(std::pair(account.holder, account.identifier.text), account.identifier.kind);
    for (std::size_t i = 0; i < inventory.holdings.size(); ++i) {
      const Holding &holding = inventory.holdings[i];
      DOSSIER_ASSIGN(const auto evidence, m_source.evidence(i));
      Json derivedFrom = Json::array();
      for (const Evidence &one : evidence) {
        const auto kind = kinds.find({holding.holder, one.identifier});
        derivedFrom.push_back(evidenceNode(one, kind == kinds.end() ? IdentifierKind::None : kind->second));
      }
      DOSSIER_TRY(add(holdingNode(holding, std::move(derivedFrom))));
    }
    return {};
  }

  /// No purpose is guessed: where the person wrote one, it stands as written.
  Json holdingNode(const Holding &holding, Json evidence) const {
    std::string_view most = "dpv:PersonalData";
    const auto origin = holding.written.find("origin");
    for (const auto &[word, name] : kOriginClasses) {
      if (origin != holding.written.end() && origin->second == word) most = name;
    }
    Json data = {{"@type", classesOf(m_source.catalogue().type(holding.type), holding.type, most)}, {"prov:wasDerivedFrom", std::move(evidence)}};
    Json node = {{"@type", {"dpv:PersonalDataProcess"}}, {"dpv:hasDataController", reference(idOf(holding.holder))},
                 {"dpv:hasDataSubject", reference("_:person")}, {"dossier:basis", ownConcept(dossier::nameOf(holding.basis))},
                 {"dpv:hasPersonalData", std::move(data)}};
    if (origin != holding.written.end() && origin->second == "third-party") node["dpv:hasDataSource"] = reference("dpv:ThirdPartyDataSource");
    addPeriod(node, holding.first, holding.last);
    addWritten(node, holding.written);
    return node;
  }

  /// A receiver that is a holder itself is told as that one; any other is a recipient of which no more is known.
  Result<std::string> receiver(const std::string &domain) {
    if (const auto holder = m_holderOf.find(domain); holder != m_holderOf.end()) return idOf(holder->second);
    const auto [place, isNew] = m_recipients.emplace(domain, "_:r" + std::to_string(m_recipients.size() + 1));
    if (isNew) DOSSIER_TRY(add({{"@id", place->second}, {"@type", {"dpv:Recipient"}}, {"dossier:domain", {domain}}}));
    return place->second;
  }

  Result<void> writeFlows() {
    for (const Flow &flow : m_source.inventory().flows) {
      DOSSIER_ASSIGN(const std::string to, receiver(flow.to));
      // An app that talks to its own maker's server shares nothing with anybody.
      const bool isOwn = to == idOf(flow.holder);
      Json node = {{"@type", {"dpv:PersonalDataProcess"}}, {"dpv:hasProcessing", reference(isOwn ? "dpv:Collect" : "dpv:Share")},
                   {"dpv:hasDataController", reference(idOf(flow.holder))}, {"dpv:hasDataSubject", reference("_:person")}};
      if (!isOwn) node["dpv:hasRecipient"] = reference(to);
      node["dossier:domain"] = {flow.to};
      node["dossier:count"] = flow.count;
      node["dpv:hasPersonalData"] = {{"@type", classesOf(m_source.catalogue().type(flow.type), flow.type, "dpv:PersonalData")}};
      addPeriod(node, flow.first, flow.last);
      DOSSIER_TRY(add(node));
    }
    return {};
  }

  Result<void> writeNotes() {
    for (const Note &note : m_source.inventory().notes) {
      Json node = {{"@type", {"dossier:Note"}}, {"dossier:holder", reference(idOf(note.holder))},
                   {"dossier:state", ownConcept(dossier::nameOf(note.state))}, {"dossier:count", note.count}};
      if (!note.type.empty()) node["dossier:dataType"] = reference(std::string(kOwnTerm) + note.type);
      DOSSIER_TRY(add(node));
    }
    return {};
  }

  Result<void> writeCounts() {
    for (const TypeCount &count : countTypes(m_source)) {
      for (const auto &[basis, holders] : {std::pair(Basis::Declared, count.say), std::pair(Basis::Permitted, count.could)}) {
        if (holders > 0) DOSSIER_TRY(add(countNode(count, ownConcept(dossier::nameOf(basis)), holders)));
      }
      if (count.have > 0) DOSSIER_TRY(add(countNode(count, reference("dossier:Holding"), count.have)));
    }
    return {};
  }

  static Json countNode(const TypeCount &count, Json basis, std::uint64_t holders) {
    return {{"@type", {"dpv:PersonalDataProcess"}}, {"dpv:hasDataSubject", reference("_:person")}, {"dossier:basis", std::move(basis)},
            {"dossier:holders", holders}, {"dpv:hasPersonalData", {{"@type", classesOf(count.type, count.type->key, "dpv:PersonalData")}}}};
  }

  const ExportSource &m_source;
  const ExportSink &m_sink;
  bool m_isFirst = true;
  std::map<std::string, std::uint32_t> m_holderOf;
  std::map<std::string, std::string> m_recipients;
};

}  // namespace

Result<void> writeJsonLd(const ExportSource &source, const ExportSink &sink) { return Writer(source, sink).write(); }

}  // namespace dossier
