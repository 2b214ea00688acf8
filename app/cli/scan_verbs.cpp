// SPDX-License-Identifier: GPL-3.0-or-later
// Verbs that need no vault: scan, sources.
#include <cstdio>

#include "cli/command.h"
#include "cli/context.h"
#include "cli/json_forms.h"
#include "cli/print.h"
#include "service/scan_files.h"
#include "service/words.h"
#include "staging/worker_client.h"

namespace dossier {
namespace {

class ScanVerb : public Verb {
 public:
  const char *name() const override { return "scan"; }
  const char *summary() const override { return "Show what files tell, without a vault; one JSON line for each fact"; }
  VaultUse vaultUse() const override { return VaultUse::None; }
  std::vector<std::filesystem::path> inputs() const override { return m_files; }

  void declare(CLI::App &app) override {
    app.add_option("FILE", m_files, "Files or folders to read")->required();
    app.add_flag("--stats", m_statistics, "Add a last line with counts and seconds");
  }

  Result<int> run(Context &context) override {
    int code = kDone;
    std::uint64_t failures = 0;
    ScanSink sink;
    sink.observation = [](const std::string &importer, const Observation &observation) { printJsonLine(asJson(importer, observation)); };
    sink.rejection = [&](const Error &error) { printError(context.program().words(), error); };
    sink.failure = [&](const Error &error) {
      printError(context.program().words(), error);
      ++failures;
      code = kRefused;
    };
    DOSSIER_ASSIGN(const auto statistics, ScanFiles(context.program()).run(m_files, sink, context.stop()));
    if (m_statistics) {
      printJsonLine({{"stats",
                      {{"files", statistics.files},
                       {"bytes", statistics.bytes},
                       {"records", statistics.records},
                       {"observations", statistics.observations},
                       {"rejected", statistics.rejected},
                       {"seconds", statistics.seconds}}}});
    }
    return code;
  }

 private:
  std::vector<std::filesystem::path> m_files;
  bool m_statistics = false;
};

class SourcesVerb : public Verb {
 public:
  const char *name() const override { return "sources"; }
  const char *summary() const override { return "List the kinds of files that can be imported and how to get each"; }
  VaultUse vaultUse() const override { return VaultUse::None; }

  Result<int> run(Context &context) override {
    DOSSIER_ASSIGN(WorkerClient * worker, context.program().worker());
    if (context.json()) {
      Json list = Json::array();
      for (const ImporterInfo &info : worker->importers()) {
        list.push_back({{"id", info.id}, {"version", info.version}, {"name", info.name}, {"how_to_get", info.howToGet}});
      }
      printJson(list);
      return kDone;
    }
    for (const ImporterInfo &info : worker->importers()) {
      printLine(info.id + ": " + info.name);
      printLine("    " + info.howToGet);
    }
    return kDone;
  }
};

}  // namespace

std::unique_ptr<Verb> makeScanVerb() { return std::make_unique<ScanVerb>(); }
std::unique_ptr<Verb> makeSourcesVerb() { return std::make_unique<SourcesVerb>(); }

}  // namespace dossier
