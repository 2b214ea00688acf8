// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/ios_privacy_report/ios_privacy_report_importer.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "core/text.h"
#include "import/format/domain.h"
#include "import/format/line_reader.h"

namespace dossier {
namespace {

namespace dom = simdjson::dom;

constexpr std::size_t kMostHostsKept = 50'000;

struct CategoryType {
  std::string_view category;
  std::string_view type;
};

// Apple's category (or the TCC service of the older dialect) and the data type that it opens.
constexpr std::array kCategories{
    CategoryType{"location", "location.precise"}, CategoryType{"contacts", "social.contacts"}, CategoryType{"photos", "content.media"},
    CategoryType{"camera", "content.media"}, CategoryType{"microphone", "content.media"}, CategoryType{"mediaLibrary", "activity.usage"},
    CategoryType{"calendar", "content.files"}, CategoryType{"reminders", "content.files"}, CategoryType{"userTracking", "device.ids"},
    CategoryType{"outOfProcessPhotos", "content.media"}, CategoryType{"outOfProcessContacts", "social.contacts"},
    CategoryType{"kTCCServiceAddressBook", "social.contacts"}, CategoryType{"kTCCServicePhotos", "content.media"},
    CategoryType{"kTCCServiceCamera", "content.media"}, CategoryType{"kTCCServiceMicrophone", "content.media"},
    CategoryType{"kTCCServiceMediaLibrary", "activity.usage"}, CategoryType{"kTCCServiceCalendar", "content.files"},
    CategoryType{"kTCCServiceReminders", "content.files"}, CategoryType{"kTCCServiceUserTracking", "device.ids"},
    CategoryType{"com.apple.privacy.accounting.stream.location", "location.precise"}};

constexpr std::array<std::string_view, 30> kKnownKeys{
    "type", "accessor", "category", "kind", "identifier", "timeStamp", "timestamp", "accessCount", "outOfProcess", "bundleID", "domain",
    "hits", "firstTimeStamp", "domainType", "domainOwner", "initiatedType", "context", "domainClassification", "contextVerificationType",
    "stream", "tccService", "_marker", "version", "exportTimestamp", "broadcaster", "assetIdentifiers", "reportVersion", "date", "uuid", "visibilityState"};

std::string_view textOf(const dom::element &object, std::string_view key) {
  std::string_view value;
  if (object[key].get(value) != simdjson::SUCCESS) return {};
  return value;
}

/// "5Q4J53EFRC.com.sbb.ch" -> "com.sbb.ch": the ten characters are the developer team's.
std::string withoutTeam(std::string_view id) {
  const auto isTeamCharacter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); };
  if (id.size() > 11 && id[10] == '.' && std::all_of(id.begin(), id.begin() + 10, isTeamCharacter)) id.remove_prefix(11);
  return displayable(id, 200);
}

std::string_view typeOf(std::string_view category) {
  for (const CategoryType &known : kCategories) {
    if (known.category == category) return known.type;
  }
  return {};
}

class Reader {
 public:
  Reader(const SourceTree &source, RecordSink &sink) : m_file(source.entries().front().name), m_sink(sink) {}

  void readLine(const TextLine &line) {
    if (trimmed(line.text).empty()) return;
    m_sink.records(1);
    m_place = {m_file, line.number, 0};
    dom::element object;
    const auto error = m_parser.parse(line.text.data(), line.text.size()).get(object);
    if (line.cut || error != simdjson::SUCCESS || !object.is_object()) {
      const bool stopsShort = !line.ended && !line.cut;
      m_sink.reject(Error(line.cut ? ErrorCode::LimitExceeded : stopsShort ? ErrorCode::Truncated : ErrorCode::Malformed, m_place));
      return;
    }
    noteUnknown(object);
    const std::string_view type = textOf(object, "type");
    if (type == "access" || (type.empty() && object.at_key("accessor").error() == simdjson::SUCCESS)) {
      readAccess(object);
    } else if (type == "networkActivity" || (type.empty() && object.at_key("domain").error() == simdjson::SUCCESS)) {
      readNetwork(object);
    } else if (object.at_key("_marker").error() != simdjson::SUCCESS) {
      m_sink.reject(Error(ErrorCode::Malformed, m_place));
    }
  }

  /// Contacts with one domain overlap between lines: the largest count stands.
  void finish() {
    for (auto &[key, flow] : m_flows) m_sink.accept(std::move(flow));
    for (auto &[key, access] : m_accesses) {
      access.count = std::max<std::uint64_t>(access.count, 1);   // an end alone shows a use too
      m_sink.accept(std::move(access));
    }
  }

 private:
  std::optional<Timestamp> timeOf(const dom::element &object, std::string_view key) const {
    const auto parsed = Timestamp::parse(textOf(object, key));
    return parsed ? Timestamp::plausible(parsed->time.time_since_epoch().count(), m_today, parsed->zone) : std::nullopt;
  }

  /// The public suffix list takes longer than the rest of a line, and an app names the same few hosts again and again.
  const std::optional<std::string> &registrableOf(const std::string &host) {
    if (m_domains.size() > kMostHostsKept) m_domains.clear();
    const auto [place, isNew] = m_domains.try_emplace(host);
    if (isNew) place->second = registrableDomain(host);
    return place->second;
  }

  void noteUnknown(const dom::element &object) {
    for (const auto field : dom::object(object)) {
      if (std::find(kKnownKeys.begin(), kKnownKeys.end(), field.key) == kKnownKeys.end()) m_sink.unknownField(field.key);
    }
  }

  void readAccess(const dom::element &object) {
    std::string_view app;
    if (object["accessor"]["identifier"].get(app) != simdjson::SUCCESS || app.empty()) {
      m_sink.reject(Error(ErrorCode::Malformed, m_place));
      return;
    }
    std::string_view category = textOf(object, "category");
    if (category.empty()) category = textOf(object, "tccService");
    if (category.empty()) category = textOf(object, "stream");
    const std::string_view type = typeOf(category);
    if (type.empty()) {
      m_sink.unknownField(category.empty() ? "category" : category);
      return;
    }
    auto time = timeOf(object, "timeStamp");
    if (!time) time = timeOf(object, "timestamp");
    const std::string id = withoutTeam(app);
    Observation &access = m_accesses[id + "\n" + std::string(type)];
    if (access.type.empty()) {
      access.subject = {SubjectKind::App, id};
      access.type = type;
      access.basis = Basis::Observed;
      access.state = ObservationState::Used;
      access.count = 0;
      access.place = m_place;
    }
    widenFirst(access.first, time);
    widenLast(access.last, time);
    access.count += isNewUse(id, object) ? 1 : 0;
  }

  /// A begin and its end are one use; a lone end or begin at the edge of the window is one as well.
  bool isNewUse(const std::string &app, const dom::element &object) {
    const std::string_view pair = textOf(object, "identifier");
    if (pair.empty()) return textOf(object, "kind") != "intervalEnd";
    return m_uses.insert(std::hash<std::string>()(app + "\n" + std::string(pair))).second;
  }

  void readNetwork(const dom::element &object) {
    std::string_view app = textOf(object, "bundleID");
    if (app.empty()) app = textOf(object, "bundleId");
    const std::string_view domain = textOf(object, "domain");
    if (app.empty() || domain.empty()) {
      m_sink.reject(Error(ErrorCode::Malformed, m_place));
      return;
    }
    const auto host = hostOf(domain);
    if (!host || !registrableOf(*host)) return;  // an IP address or a name without a domain: counted as a record, no service to name
    std::int64_t hits = 1;
    if (object["hits"].get(hits) != simdjson::SUCCESS || hits < 1) hits = 1;
    Observation &flow = m_flows[withoutTeam(app) + "\n" + *host];
    if (flow.type.empty()) {
      flow.kind = ObservationKind::Flow;
      flow.subject = {SubjectKind::App, withoutTeam(app)};
      flow.type = "device.network";
      flow.basis = Basis::Observed;
      flow.state = ObservationState::Used;
      flow.to = *registrableOf(*host);
      flow.count = 0;
      flow.place = m_place;
    }
    flow.count = std::max(flow.count, static_cast<std::uint64_t>(hits));
    auto last = timeOf(object, "timeStamp");
    if (!last) last = timeOf(object, "timestamp");
    const auto first = timeOf(object, "firstTimeStamp");
    widenFirst(flow.first, first ? first : last);
    widenLast(flow.last, last);
  }

  std::string m_file;
  RecordSink &m_sink;
  Place m_place;
  dom::parser m_parser;
  std::chrono::sys_seconds m_today = now();
  std::unordered_map<std::string, std::optional<std::string>> m_domains;
  std::unordered_map<std::string, Observation> m_flows;
  std::unordered_map<std::string, Observation> m_accesses;
  std::unordered_set<std::size_t> m_uses;   ///< hashes: there may be millions
};

bool looksLikeRecord(std::string_view line) {
  line = trimmed(line);
  if (!line.starts_with('{')) return false;
  const auto has = [&](std::string_view part) { return line.find(part) != std::string_view::npos; };
  const bool modern = has("\"type\"") && ((has("\"access\"") && has("\"accessor\"")) || (has("\"networkActivity\"") && has("\"bundleID\"")));
  const bool older = has("com.apple.privacy.accounting.stream") || (has("\"_marker\"") && has("<metadata>"));
  return modern || older;
}

}  // namespace

const ImporterDescriptor &IosPrivacyReportImporter::descriptor() const noexcept {
  static const ImporterDescriptor descriptor{
      "ios-privacy-report", 1, "iPhone or iPad App Privacy Report (NDJSON)",
      "Settings, Privacy & Security, App Privacy Report: turn it on; a week later, on the same screen, Share, Save to Files."};
  return descriptor;
}

Recognition IosPrivacyReportImporter::recognise(const SourceTree &source) const {
  const std::string head = textHead(source);
  std::size_t seen = 0;
  for (const std::string_view line : split(head, '\n')) {
    if (trimmed(line).empty()) continue;
    if (looksLikeRecord(line)) return {Recognition::Level::Certain, "lines of app accesses and contacted domains", {}};
    if (++seen == 3) break;
  }
  return {};
}

Result<void> IosPrivacyReportImporter::read(const SourceTree &source, RecordSink &sink, std::stop_token stop) const {
  DOSSIER_ASSIGN(auto member, source.open(source.entries().front().name));
  LineReader lines(std::move(member), source.limits().lineBytes);
  Reader reader(source, sink);
  for (TextLine line;;) {
    if (stop.stop_requested()) return fail(ErrorCode::Cancelled);
    DOSSIER_ASSIGN(const bool more, lines.next(line));
    if (!more) break;
    reader.readLine(line);
    if (line.number % 512 == 0) sink.progress(lines.consumed(), lines.size());
  }
  reader.finish();
  return {};
}

}  // namespace dossier
