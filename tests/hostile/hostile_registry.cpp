// SPDX-License-Identifier: GPL-3.0-or-later
// The registry of dossier-import-hostile: everything else of the program is the worker as it is shipped. One importer has been taken
// over; a file tells it what to do: "HOSTILE act argument". The others are there to show that theirs still read.
#include "acts.h"

#include "import/bitwarden/bitwarden_importer.h"
#include "import/importer.h"
#include "import/mbox_mail/mbox_mail_importer.h"
#include "import/password_csv/password_csv_importer.h"

namespace dossier {
namespace {

constexpr std::string_view kWord = "HOSTILE ";

/// The file's words: what to do, and with what.
std::vector<std::string> orders(const SourceTree &source) {
  const std::string head = source.head(4096);
  std::vector<std::string> words(2);
  if (!head.starts_with(kWord)) return words;
  const auto end = head.find_first_of(" \n", kWord.size());
  words[0] = head.substr(kWord.size(), end - kWord.size());
  if (end != std::string::npos && head[end] == ' ') words[1] = head.substr(end + 1, head.find('\n') - end - 1);
  return words;
}

/// Its only way to tell how it went: a service of that name.
void tell(RecordSink &sink, const std::string &name) {
  Observation observation;
  observation.subject = {SubjectKind::Name, name};
  observation.type = "identity.account";
  observation.basis = Basis::Provided;
  sink.accept(std::move(observation));
  sink.records(1);
}

class HostileImporter : public Importer {
 public:
  const ImporterDescriptor &descriptor() const noexcept override {
    static const ImporterDescriptor kDescriptor{"hostile", 1, "A parser that has been taken over", "Nowhere"};
    return kDescriptor;
  }

  Recognition recognise(const SourceTree &source) const override {
    const auto words = orders(source);
    if (words[0].empty()) return {};
    if (words[0].starts_with("at-sight-")) {
      for (const auto &bad : hostile::misbehaviours()) {
        if (words[0] == std::string("at-sight-") + bad.name) bad.run();
      }
    }
    return {Recognition::Level::Certain, "its first word", {}};
  }

  Result<void> read(const SourceTree &source, RecordSink &sink, std::stop_token) const override {
    const auto words = orders(source);
    for (const auto &act : hostile::allActs()) {
      if (words[0] == act.name) tell(sink, act.run(words[1]) ? "It worked" : "It was refused");
    }
    for (const auto &bad : hostile::misbehaviours()) {
      if (words[0] != bad.name) continue;
      bad.run();
      tell(sink, "It went on");
    }
    if (words[0] == "behave") tell(sink, "It behaved");
    return {};
  }
};

std::vector<std::unique_ptr<Importer>> makeImporters() {
  std::vector<std::unique_ptr<Importer>> list;
  list.push_back(std::make_unique<HostileImporter>());
  list.push_back(std::make_unique<BitwardenImporter>());
  list.push_back(std::make_unique<MboxMailImporter>());
  list.push_back(std::make_unique<PasswordCsvImporter>());
  return list;
}

}  // namespace

const std::vector<std::unique_ptr<Importer>> &importers() {
  static const std::vector<std::unique_ptr<Importer>> list = makeImporters();
  return list;
}

}  // namespace dossier
