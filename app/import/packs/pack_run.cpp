// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/packs/pack_run.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/model/word.h"
#include "core/text.h"
#include "import/format/charset.h"
#include "import/format/csv_reader.h"
#include "import/format/text_stream.h"
#include "import/format/zip_reader.h"

namespace dossier {
namespace {

constexpr std::size_t kMostRejections = 100;
constexpr std::size_t kMostLicenceBytes = 64U << 10;

/// A licence that lies beside the data, told by the words it opens with.
std::string_view licenceOf(std::string_view text) {
  const std::string_view head = text.substr(0, 3000);
  constexpr std::pair<std::string_view, std::string_view> kLicences[] = {
      {"CC0 1.0 Universal", "CC0-1.0"},
      {"NonCommercial-ShareAlike 4.0 International", "CC-BY-NC-SA-4.0"},
      {"Attribution-ShareAlike 4.0 International", "CC-BY-SA-4.0"},
      {"Attribution 4.0 International", "CC-BY-4.0"},
      {"Open Data Commons Open Database License", "ODbL-1.0"},
      {"ODC Open Database License", "ODbL-1.0"},
      {"free and unencumbered software released into the public domain", "Unlicense"},
      {"Mozilla Public License Version 2.0", "MPL-2.0"},
      {"Apache License", "Apache-2.0"},
      {"Permission is hereby granted, free of charge, to any person obtaining a copy", "MIT"},
  };
  for (const auto &[words, id] : kLicences) {
    if (head.find(words) != std::string_view::npos) return id;
  }
  if (head.find("GNU GENERAL PUBLIC LICENSE") == std::string_view::npos) return {};
  return head.find("Version 3") != std::string_view::npos ? "GPL-3.0" : "GPL-2.0";
}

/// UTF-8 without a byte order mark; UTF-16 and Windows-1252 are read as what they are.
std::string asText(std::string_view bytes, const std::string &name) {
  const auto tree = makeMemoryTree(bytes, name);
  auto source = tree->open(name);
  std::string text;
  if (!source) return text;
  for (TextStream stream(std::move(*source));;) {
    const auto more = stream.appendBlock(text);
    if (!more || !*more) break;
  }
  return isValidUtf8(text) ? text : toUtf8(text, "");
}

std::vector<std::string> columnsOf(std::string_view text) {
  const std::string_view line = text.substr(0, std::min(text.find('\n'), std::size_t{20'000}));
  std::vector<std::string> columns;
  auto rows = nodeFromCsv(std::string(line) + "\n" + std::string(line), "");
  if (!rows || rows->items.empty()) return columns;
  for (const auto &[name, value] : rows->items.front().members) columns.push_back(name);
  return columns;
}

std::string baseName(const std::string &path) { return displayable(toValidUtf8(path.substr(path.find_last_of('/') + 1)), 120); }

std::size_t bytesOf(const PackEntry &entry) {
  std::size_t bytes = entry.name.size() + 16;
  for (const PackKey &key : entry.keys) bytes += key.value.size() + 8;
  for (const PackFact &fact : entry.facts) bytes += fact.field.size() + fact.value.size() + 8;
  return bytes;
}

}  // namespace

class PackRun::Sink : public PackSink {
 public:
  Sink(PackRun &run, GatheredPack &pack, std::string file) : m_run(run), m_pack(pack), m_file(std::move(file)) {}
  void accept(PackEntry entry) override {
    const std::size_t bytes = bytesOf(entry);
    if (entry.name.empty()) return reject(m_pack.entries.size() + 1, "name");
    if (m_run.m_entries >= kMostPackEntries || m_run.m_bytes + bytes > kMostPackBytes) {
      return m_run.reject(Error(ErrorCode::LimitExceeded, {m_file}, {"entries"}));
    }
    ++m_run.m_entries;
    m_run.m_bytes += bytes;
    m_pack.entries.push_back(std::move(entry));
  }
  void reject(std::uint64_t record, std::string_view what) override {
    m_run.reject(Error(ErrorCode::Malformed, {m_file, record}, {std::string(what)}));
  }
  void dated(std::string_view date) override { m_pack.date = std::max(m_pack.date, std::string(date)); }
  void licensed(std::string_view licence) override {
    if (m_pack.licence.empty()) m_pack.licence = displayable(toValidUtf8(licence), kLongestPackName);
  }
  void named(std::string_view name) override { m_pack.name = displayable(toValidUtf8(name), kLongestPackName); }

 private:
  PackRun &m_run;
  GatheredPack &m_pack;
  std::string m_file;
};

void PackRun::reject(Error error) {
  ++m_rejected;
  if (m_rejections.size() < kMostRejections) m_rejections.push_back(std::move(error));
}

void PackRun::refuse(const std::string &name, ErrorCode code, std::vector<std::string> arguments) {
  ++m_files;
  reject(Error(code, {baseName(name)}, std::move(arguments)));
}

void PackRun::add(const std::string &name, std::string_view bytes) {
  looksLikeZip(bytes) ? addArchive(name, bytes) : addFile(name, bytes);
}

void PackRun::addArchive(const std::string &name, std::string_view bytes) {
  auto archive = ZipReader::open(bytes, {kMostPackMembers, kMostPackMemberBytes, 256U << 20, 200});
  if (!archive) return refuse(name, archive.error().code, archive.error().arguments);
  for (const ZipMember &member : archive->members()) {
    auto unpacked = archive->read(member);
    if (!unpacked) refuse(member.name, unpacked.error().code, unpacked.error().arguments);
    else addFile(member.name, *unpacked);   // an archive within is a file of no known kind
  }
}

bool PackRun::readWith(const PackReader &reader, PackFile &file) {
  if (!m_only.empty() && reader.kind != m_only) return false;
  if ((reader.form == PackForm::Json) != file.json || !reader.knows(file)) return false;
  Result<Node> node = Node{};
  if (reader.form == PackForm::Csv) node = nodeFromCsv(file.text, file.name);
  if (reader.form == PackForm::Yaml) node = nodeFromYaml(file.text);
  if (reader.form == PackForm::Eno) node = nodeFromEno(file.text);
  if (!node) {
    reject(Error(node.error().code, {file.name, node.error().place.record, node.error().place.offset}, node.error().arguments));
    return true;
  }
  if (reader.form != PackForm::Json) file.node = std::move(*node);
  // Each file of own words is a pack of its own, and each signature is of one file.
  const bool single = reader.kind == kWordsPack || reader.kind == kSignature;
  GatheredPack &pack = m_packs[std::string(reader.kind) + "/" + (single ? file.name : std::string(reader.set))];
  ++pack.files;
  pack.kind = reader.kind;
  pack.name = reader.set;
  // Lists that are told apart by their file only.
  if (reader.form == PackForm::Text && (reader.kind == "domains" || reader.kind == "trackers")) {
    pack.name = pack.files == 1 ? file.name.substr(0, file.name.rfind('.') == 0 ? std::string::npos : file.name.rfind('.')) : "";
  }
  Sink sink(*this, pack, file.name);
  reader.read(file, sink);
  return true;
}

void PackRun::addFile(const std::string &name, std::string_view bytes) {
  ++m_files;
  const std::string text = asText(bytes, baseName(name));
  const std::string_view content = trimmed(text);
  if (content.empty()) {
    ++m_skipped;
    return;
  }
  PackFile file{baseName(name), text, false, {}, {}, !m_only.empty()};
  if (content.front() == '{' || content.front() == '[') {
    auto node = nodeFromJson(content);
    if (!node) {
      // "[Adblock Plus 2.0]" opens a block list, and no JSON.
      const bool list = content.front() == '[' && content.substr(0, 200).find("dblock") != std::string_view::npos;
      if (!list) return reject(Error(node.error().code, {file.name}, node.error().arguments));
    } else {
      file.json = true;
      file.node = std::move(*node);
    }
  } else {
    file.columns = columnsOf(text);
  }
  const auto &readers = packReaders();
  if (std::any_of(readers.begin(), readers.end(), [&](const PackReader &reader) { return readWith(reader, file); })) return;
  if (!file.json && text.size() <= kMostLicenceBytes && m_licence.empty()) m_licence = licenceOf(text);
  ++m_skipped;
}

void PackRun::dropNamesakes() {
  std::set<std::string> names;
  for (auto pack = m_packs.begin(); pack != m_packs.end();) {
    const bool known = pack->second.kind == kWordsPack && !names.insert(pack->second.name).second;
    if (known) reject(Error(ErrorCode::Malformed, {pack->first.substr(kWordsPack.size() + 1)}, {"name"}));
    pack = known ? m_packs.erase(pack) : std::next(pack);
  }
}

Result<void> PackRun::finish() {
  dropNamesakes();
  for (auto pack = m_packs.begin(); pack != m_packs.end();) {
    if (pack->second.licence.empty()) pack->second.licence = m_licence;
    pack = pack->second.entries.empty() ? m_packs.erase(pack) : std::next(pack);
  }
  if (!m_packs.empty()) return {};
  // Of a single file the person wants to know what is wrong with it.
  if (!m_rejections.empty()) return fail(m_rejections.front());
  return fail(ErrorCode::PackUnrecognised);
}

}  // namespace dossier
