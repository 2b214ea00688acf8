// SPDX-License-Identifier: GPL-3.0-or-later
// dossier-golden [--accept] CASE...: reads each case's input and compares what it tells with expected.txt.
#include <fcntl.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

#include "import/aggregator.h"
#include "import/importer.h"
#include "import/packs/pack_run.h"

namespace fs = std::filesystem;

namespace dossier {
namespace {

std::string wordsOf(const Error &error) {
  std::string words(codeName(error.code));
  if (error.place.record != 0) words += ", record " + std::to_string(error.place.record);
  if (error.place.offset != 0) words += ", byte " + std::to_string(error.place.offset);
  for (const std::string &argument : error.arguments) words += ", " + argument;
  return words;
}

std::string lineOf(const Observation &o) {
  std::ostringstream line;
  line << nameOf(o.kind) << ": " << nameOf(o.subject.kind) << " " << o.subject.value;
  if (!o.host.empty()) line << " (" << o.host << ")";
  line << "  " << (o.type.empty() ? "-" : o.type);
  line << "  " << (o.basis ? nameOf(*o.basis) : "no basis") << ", " << nameOf(o.state);
  if (!o.to.empty()) line << "  to " << o.to;
  if (o.identifier.kind != IdentifierKind::None) line << "  known as " << nameOf(o.identifier.kind) << " " << o.identifier.text;
  line << "  " << (o.first ? o.first->toString() : "?") << " to " << (o.last ? o.last->toString() : "?");
  line << "  x" << o.count << "  record " << o.place.record << "\n";
  return line.str();
}

std::string tell(const fs::path &input) {
  auto tree = makeFileTree(::open(input.c_str(), O_RDONLY | O_CLOEXEC), input.filename().string());
  if (!tree) return wordsOf(tree.error()) + "\n";
  const ImporterChoice choice = chooseImporter(**tree);
  if (choice.importer == nullptr) return "not recognised\n";
  std::ostringstream told;
  told << "recognised as " << choice.importer->descriptor().id << ": " << choice.recognition.reason << "\n";
  if (choice.recognition.refusal) {
    told << "refused: " << wordsOf(*choice.recognition.refusal) << "\n";
    return told.str();
  }
  Aggregator aggregator;
  const auto result = choice.importer->read(**tree, aggregator, {});
  if (!result) told << "stopped: " << wordsOf(result.error()) << "\n";
  told << "records: " << aggregator.recordCount() << ", rejected: " << aggregator.rejected() << "\n";
  for (const Error &error : aggregator.rejections()) told << "rejected: " << wordsOf(error) << "\n";
  for (const auto &[name, count] : aggregator.unknownFields()) told << "unknown field: " << name << " x" << count << "\n";
  for (const Observation &observation : aggregator.take()) told << lineOf(observation);
  for (const WrittenText &text : aggregator.takeWritten()) {
    told << "written: " << nameOf(text.subject.kind) << " " << text.subject.value << "  " << (text.type.empty() ? "-" : text.type) << "  " << text.field << ": "
         << text.value << "  record " << text.place.record << "\n";
  }
  return told.str();
}

std::string contentOf(const fs::path &file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::string lineOf(const PackEntry &entry) {
  constexpr const char *kKinds[] = {"domain", "app", "name", "code"};
  std::ostringstream line;
  line << "entry: " << entry.name << "\n";
  for (const PackKey &key : entry.keys) line << "  " << kKinds[static_cast<std::size_t>(key.kind)] << " " << key.value << "\n";
  for (const PackFact &fact : entry.facts) line << "  " << fact.field << " = " << fact.value << "\n";
  return line.str();
}

/// A pack is one file, or each file of a folder in the order of their names.
std::string tellPack(const fs::path &input) {
  std::vector<fs::path> files;
  if (fs::is_directory(input)) {
    for (const auto &entry : fs::directory_iterator(input)) files.push_back(entry.path());
  } else {
    files.push_back(input);
  }
  std::sort(files.begin(), files.end());
  PackRun run;
  for (const fs::path &file : files) run.add(file.filename().string(), contentOf(file));
  const auto finished = run.finish();
  if (!finished) return "refused: " + finished.error().place.file + " " + wordsOf(finished.error()) + "\n";
  std::ostringstream told;
  told << "files: " << run.files() << ", of no known kind: " << run.skipped() << ", rejected: " << run.rejected() << "\n";
  for (const Error &error : run.rejections()) told << "rejected: " << error.place.file << " " << wordsOf(error) << "\n";
  for (const auto &[key, pack] : run.packs()) {
    told << "pack: " << pack.kind << (pack.name.empty() ? "" : ", " + pack.name) << ", licence " << (pack.licence.empty() ? "?" : pack.licence)
         << ", date " << (pack.date.empty() ? "?" : pack.date) << ", files " << pack.files << "\n";
    for (const PackEntry &entry : pack.entries) told << lineOf(entry);
  }
  return told.str();
}

fs::path inputOf(const fs::path &folder) {
  for (const auto &entry : fs::directory_iterator(folder)) {
    if (entry.path().stem() == "input") return entry.path();
  }
  return {};
}

bool runCase(const fs::path &folder, bool accept) {
  const fs::path input = inputOf(folder);
  if (input.empty()) {
    std::fprintf(stderr, "%s: there is no input\n", folder.c_str());
    return false;
  }
  const std::string told = folder.parent_path().filename() == "packs" ? tellPack(input) : tell(input);
  if (accept) {
    std::ofstream(folder / "expected.txt", std::ios::binary) << told;
    return true;
  }
  const std::string expected = contentOf(folder / "expected.txt");
  if (!expected.empty() && told == expected) return true;
  std::fprintf(stderr, "%s: expected\n%s\nbut it tells\n%s\n", folder.c_str(), expected.c_str(), told.c_str());
  return false;
}

}  // namespace
}  // namespace dossier

int main(int count, char **arguments) {
  dossier::prepareImportLibraries();
  bool accept = false, good = true;
  for (int i = 1; i < count; ++i) {
    const std::string argument = arguments[i];
    if (argument == "--accept") {
      accept = true;
    } else {
      good = dossier::runCase(argument, accept) && good;
    }
  }
  return good ? 0 : 1;
}
