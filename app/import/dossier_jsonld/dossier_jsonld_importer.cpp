// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/dossier_jsonld/dossier_jsonld_importer.h"

#include <algorithm>
#include <map>
#include <utility>

#include "core/text.h"
#include "core/vocabulary.h"
#include "import/dossier_jsonld/graph_node.h"
#include "import/format/text_stream.h"

namespace dossier {
namespace {

constexpr std::size_t kMostHolders = 100'000;

/// A holder of the catalogue is met by a host where there was one. What was written beside it goes the same way, or a vault whose
/// catalogue lacks it would make two of it.
struct GraphHolder {
  Subject subject, met;
  std::string host;
};

class Handler : public JsonHandler {
 public:
  Handler(RecordSink &sink, std::string file, std::uint64_t bytes) : m_sink(sink), m_file(std::move(file)), m_bytes(bytes) {}

  void text(const JsonPath &path, std::string &value) override {
    if (isInNode(path) && !m_node.takeText(below(path), value)) noteUnknown(path);
  }
  void number(const JsonPath &path, std::int64_t value) override {
    if (isInNode(path) && !m_node.takeNumber(below(path), value)) noteUnknown(path);
  }
  void boolean(const JsonPath &path, bool) override {
    if (isInNode(path)) noteUnknown(path);
  }
  void endObject(const JsonPath &path) override {
    if (path.size() < 2 || path[0] != "@graph" || path[1] != "[]") return;
    if (path.size() > 2) return m_node.endObject(below(path));
    ++m_number;
    m_sink.records(1);
    finishNode();
    m_node = {};
    m_sink.progress(m_bytes / 2 + std::min<std::uint64_t>(m_bytes / 2, m_number * 256), m_bytes);
  }
  void progress(std::uint64_t bytes) override { m_sink.progress(bytes, m_bytes); }

  /// After the last node: only then it is known how each holder was met.
  void finish() {
    for (auto &[id, text] : m_texts) {
      const GraphHolder &holder = m_holders.at(id);
      text.subject = holder.host.empty() ? holder.subject : holder.met;
      text.host = holder.host;
      m_sink.written(std::move(text));
    }
  }

 private:
  static bool isInNode(const JsonPath &path) { return path.size() > 2 && path[0] == "@graph" && path[1] == "[]"; }
  static JsonPath below(const JsonPath &path) { return {path.begin() + 2, path.end()}; }

  /// The inventory's own node says nothing of holders.
  void noteUnknown(const JsonPath &path) {
    if (!m_node.is("dossier:Inventory")) m_sink.unknownField(path[2]);
  }

  void finishNode() {
    const Place place{m_file, m_number, 0};
    const bool isHolder = m_node.is("dpv:DataController") || m_node.is("dpv:LegalEntity");
    if (isHolder) {
      Subject subject = subjectOf(m_node);
      if (m_node.id.empty() || subject.value.empty() || m_holders.size() >= kMostHolders) return m_sink.reject(Error(ErrorCode::Malformed, place));
      m_holders.insert_or_assign(m_node.id, GraphHolder{std::move(subject), {}, {}});
      takeWritten(m_node.id, place);
    } else if (m_node.is("dpv:PersonalDataProcess") || m_node.is("dossier:Note")) {
      finishStatement(place);
    }
  }

  void finishStatement(const Place &place) {
    const auto holder = m_holders.find(m_node.holder);
    if (holder == m_holders.end()) return m_sink.reject(Error(ErrorCode::Malformed, place));
    auto observations = observationsOf(m_node, holder->second.subject);
    // Only what the catalogue says: joined anew, and so nothing to read.
    const bool isClaim = !m_node.evidence.empty() &&
                         std::all_of(m_node.evidence.begin(), m_node.evidence.end(), [](const GraphEvidence &one) { return one.basis == "dossier:Declared"; });
    if (observations.empty() && !isClaim) return m_sink.reject(Error(ErrorCode::Malformed, place));
    takeWritten(holder->first, place);
    for (Observation &observation : observations) {
      observation.place = place;
      if (holder->second.host.empty() && !observation.host.empty()) {
        holder->second.met = observation.subject;
        holder->second.host = observation.host;
      }
      m_sink.accept(std::move(observation));
    }
  }

  void takeWritten(const std::string &holder, const Place &place) {
    for (WrittenText &text : writtenIn(m_node)) {
      text.place = place;
      m_texts.emplace_back(holder, std::move(text));
    }
  }

  RecordSink &m_sink;
  std::string m_file;
  std::uint64_t m_bytes;
  std::uint64_t m_number = 0;
  GraphNode m_node;
  std::map<std::string, GraphHolder> m_holders;                        ///< by the id of their node
  std::vector<std::pair<std::string, WrittenText>> m_texts;            ///< with that id
};

bool says(std::string_view head, std::string_view key, std::string_view value) {
  const auto at = head.find("\"" + std::string(key) + "\"");
  if (at == std::string_view::npos) return false;
  std::string_view rest = trimmed(head.substr(at + key.size() + 2));
  if (!rest.starts_with(':')) return false;
  return trimmed(rest.substr(1)).starts_with("\"" + std::string(value) + "\"");
}

}  // namespace

const ImporterDescriptor &DossierJsonLdImporter::descriptor() const noexcept {
  static const ImporterDescriptor descriptor{"dossier-jsonld", 2, "Dossier export (JSON-LD)",
                                             "Dossier: File, Export the inventory, JSON-LD; or dossier-cli export FILE.jsonld. Delete the file afterwards: it is not "
                                             "encrypted."};
  return descriptor;
}

Recognition DossierJsonLdImporter::recognise(const SourceTree &source) const {
  const std::string head = textHead(source);
  const bool isOurs = trimmed(head).starts_with('{') && head.find(kVocabularyNamespace) != std::string::npos && head.find("\"_:inventory\"") != std::string::npos;
  if (!isOurs) return {};
  const std::string &name = source.entries().front().name;
  const Recognition::Level certain = Recognition::Level::Certain;
  if (!says(head, "owl:versionInfo", kExportForm)) return {certain, "an inventory in a form of another version", Error(ErrorCode::Unsupported, {name})};
  if (!says(head, "dossier:redaction", "none")) return {certain, "an inventory without names", Error(ErrorCode::Unsupported, {name})};
  return {certain, "a graph in the vocabulary of Dossier", {}};
}

Result<void> DossierJsonLdImporter::read(const SourceTree &source, RecordSink &sink, std::stop_token stop) const {
  const SourceEntry &entry = source.entries().front();
  Handler handler(sink, entry.name, entry.bytes);
  auto read = readJson(source, handler, stop);
  handler.finish();
  if (!read && read.error().code != ErrorCode::Cancelled && read.error().code != ErrorCode::Unreadable) {
    // What was read up to the damage stands; the damage itself is told.
    sink.reject(read.error());
    return {};
  }
  return read;
}

}  // namespace dossier
