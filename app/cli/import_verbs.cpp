// SPDX-License-Identifier: GPL-3.0-or-later
// import, imports.
#include <unistd.h>

#include <cstdio>

#include "cli/command.h"
#include "cli/context.h"
#include "cli/json_forms.h"
#include "cli/print.h"
#include "service/import_files.h"
#include "service/words.h"

namespace dossier {
namespace {

/// A line that is written over, on a terminal only.
ProgressCallback progressLine() {
  if (::isatty(STDERR_FILENO) != 1) return {};
  return [](std::uint64_t done, std::uint64_t total) {
    constexpr std::uint64_t kMebibyte = 1U << 20;
    std::fprintf(stderr, "\rreading %llu of %llu MiB ", static_cast<unsigned long long>(done / kMebibyte),
                 static_cast<unsigned long long>((total + kMebibyte - 1) / kMebibyte));
    if (done >= total) std::fprintf(stderr, "\r                                        \r");
  };
}

struct FileResult {
  const StagedFile *staged = nullptr;
  const ImportRecord *record = nullptr;   ///< where it was committed
  std::string status() const {
    if (staged->failure) return "failed";
    if (record != nullptr) return "committed";
    return staged->alreadyImported ? "already imported" : "staged";
  }
};

class ImportVerb : public Verb {
 public:
  const char *name() const override { return "import"; }
  const char *summary() const override { return "Read files into the vault; each file is one import that can be undone"; }
  VaultUse vaultUse() const override { return VaultUse::Open; }
  std::vector<std::filesystem::path> inputs() const override { return m_files; }

  void declare(CLI::App &app) override {
    app.add_option("FILE", m_files, "Files or folders to import")->required();
    app.add_flag("--dry-run", m_dryRun, "Show what would change and write nothing");
    app.add_flag("--names", m_names, "Call whom the catalogue does not know what your packs call them");
  }

  Result<int> run(Context &context) override {
    DOSSIER_ASSIGN(const auto session, context.openVault());
    ImportFiles import(*session);
    DOSSIER_TRY(import.plan(m_files, context.stop()));
    DOSSIER_ASSIGN(const auto *staged, import.stage(context.stop(), progressLine()));
    std::vector<ImportRecord> records;
    if (!m_dryRun) {
      if (m_names) callByPacks(import, *staged);
      DOSSIER_ASSIGN(records, import.commit(context.stop()));
    }
    return report(context, *staged, records);
  }

 private:
  static void callByPacks(ImportFiles &import, const std::vector<StagedFile> &staged) {
    for (std::size_t i = 0; i < staged.size(); ++i) {
      for (const StagedHolder &holder : staged[i].holders) {
        if (!holder.called.empty()) import.callAs(i, holder.id, holder.called);
      }
    }
  }

  int report(Context &context, const std::vector<StagedFile> &staged, const std::vector<ImportRecord> &records) const {
    std::vector<FileResult> results;
    std::size_t next = 0;
    for (const StagedFile &file : staged) {
      FileResult result{&file, nullptr};
      const bool written = !m_dryRun && !file.failure && !file.alreadyImported;
      if (written && next < records.size()) result.record = &records[next++];
      results.push_back(result);
    }
    Json list = Json::array();
    int code = kDone;
    for (const FileResult &result : results) {
      if (result.staged->failure) code = kRefused;
      if (context.json()) {
        list.push_back(jsonOf(result));
        printErrors(context, *result.staged);
      } else {
        printResult(context, result);
      }
    }
    if (context.json()) printJson(list);
    return code;
  }

  static Json jsonOf(const FileResult &result) {
    const StagedFile &file = *result.staged;
    Json json;
    json["file"] = file.plan.name;
    json["importer"] = file.plan.importer.empty() ? Json(nullptr) : Json(file.plan.importer);
    json["observations"] = result.record != nullptr ? result.record->observations : file.observations;
    json["holders_new"] = result.record != nullptr ? result.record->holdersNew : file.holdersNew;
    json["holdings_new"] = result.record != nullptr ? result.record->holdingsNew : file.holdingsNew;
    json["rejected"] = file.rejected;
    json["written"] = file.written;
    json["import_id"] = result.record != nullptr ? Json(result.record->id) : file.earlierImport != 0 ? Json(file.earlierImport) : Json(nullptr);
    json["status"] = result.status();
    return json;
  }

  static void printErrors(Context &context, const StagedFile &file) {
    const Words &words = context.program().words();
    if (file.failure) printError(words, *file.failure);
    for (const Error &error : file.rejections) printError(words, error);
  }

  static void printResult(Context &context, const FileResult &result) {
    const StagedFile &file = *result.staged;
    printErrors(context, file);
    if (file.failure) return;
    const ImportRecord *record = result.record;
    std::string line = file.plan.name + " (" + file.plan.importer + "): " + result.status();
    if (record != nullptr) line += " as import " + std::to_string(record->id);
    if (file.alreadyImported) line += " as import " + std::to_string(file.earlierImport);
    if (!file.alreadyImported) {
      line += ", " + counted(record != nullptr ? record->observations : file.observations, "observation", "observations") + ", " +
              counted(record != nullptr ? record->holdersNew : file.holdersNew, "new holder", "new holders") + ", " +
              counted(record != nullptr ? record->holdingsNew : file.holdingsNew, "new holding", "new holdings") + ", " +
              std::to_string(file.rejected) + " rejected" + (file.written > 0 ? ", " + counted(file.written, "written text", "written texts") : "");
    }
    printLine(line);
    for (const auto &[name, count] : file.unknownFields) printLine("    unknown field " + name + ": " + std::to_string(count));
  }

  std::vector<std::filesystem::path> m_files;
  bool m_dryRun = false, m_names = false;
};

class ImportsVerb : public Verb {
 public:
  const char *name() const override { return "imports"; }
  const char *summary() const override { return "List the imports"; }
  VaultUse vaultUse() const override { return VaultUse::Open; }

  Result<int> run(Context &context) override {
    DOSSIER_ASSIGN(const auto session, context.openVault());
    DOSSIER_ASSIGN(const auto records, session->imports());
    if (context.json()) {
      Json list = Json::array();
      for (const ImportRecord &record : records) list.push_back(asJson(record));
      printJson(list);
      return kDone;
    }
    if (records.empty()) printLine("Nothing is imported yet. See: dossier-cli sources");
    std::vector<std::vector<std::string>> rows;
    for (const ImportRecord &record : records) {
      rows.push_back({std::to_string(record.id), shownTime(record.importedAt), record.file.empty() ? "entered by you" : record.file,
                      record.importer, std::to_string(record.observations), std::to_string(record.rejected),
                      record.status == ImportStatus::Undone ? "undone" : "committed"});
    }
    if (!rows.empty()) printTable({"ID", "DATE", "FILE", "IMPORTER", "OBSERVATIONS", "REJECTED", "STATUS"}, rows);
    return kDone;
  }
};

}  // namespace

std::unique_ptr<Verb> makeImportVerb() { return std::make_unique<ImportVerb>(); }
std::unique_ptr<Verb> makeImportsVerb() { return std::make_unique<ImportsVerb>(); }

}  // namespace dossier
