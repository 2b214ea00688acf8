// SPDX-License-Identifier: GPL-3.0-or-later
// export.
#include "cli/command.h"
#include "cli/context.h"
#include "cli/json_forms.h"
#include "cli/print.h"
#include "service/inventory_export.h"

namespace dossier {
namespace {

namespace fs = std::filesystem;

class ExportVerb : public Verb {
 public:
  const char *name() const override { return "export"; }
  const char *summary() const override { return "Write the inventory into a plain file: .jsonld, .json or .csv"; }
  VaultUse vaultUse() const override { return VaultUse::Open; }

  void declare(CLI::App &app) override {
    app.add_option("FILE", m_file, "The file to write; its name ends with .jsonld, .json or .csv")->required();
    app.add_option("--redact", m_redact, "What to leave out: none, names (holders are numbered) or counts (nothing but counts is told)");
  }

  std::vector<fs::path> outputs() const override {
    std::error_code ignored;
    return {fs::absolute(m_file, ignored).parent_path()};
  }

  Result<int> run(Context &context) override {
    const auto redaction = redactionFromName(m_redact);
    if (!redaction) return fail(ErrorCode::WrongUsage, {}, {"--redact"});
    if (!exportFormatOf(m_file)) return fail(ErrorCode::WrongUsage, {}, {"FILE"});
    DOSSIER_ASSIGN(const auto session, context.openVault());
    DOSSIER_ASSIGN(const Exported exported, exportInventory(*session, m_file, *redaction, context.stop()));
    if (context.json()) {
      printJson({{"file", m_file.filename().string()}, {"format", std::string(nameOf(exported.format))}, {"redaction", m_redact},
                 {"holders", exported.holders}, {"holdings", exported.holdings}, {"bytes", exported.bytes}});
      return kDone;
    }
    tell(exported, *redaction);
    return kDone;
  }

 private:
  void tell(const Exported &exported, Redaction redaction) const {
    printLine("Written: " + m_file.filename().string() + ", " + counted(exported.holders, "holder", "holders") + ", " +
              counted(exported.holdings, "holding", "holdings") + ". It is not encrypted: whoever has the file can read it.");
    if (redaction == Redaction::Names) printLine("Left out: names, domains, identifiers, flows, the catalogue's claims, sources of evidence, times of day, and what you wrote.");
    if (redaction == Redaction::Counts) printLine("Left out: everything but how many holders have each data type.");
    if (redaction != Redaction::None) return;
    printLine("Left out: what you removed, files kept as evidence, and the history of changes.");
    if (exported.format == ExportFormat::JsonLd) printLine("dossier-cli import reads it again, with what you wrote.");
  }

  fs::path m_file;
  std::string m_redact = "none";
};

}  // namespace

std::unique_ptr<Verb> makeExportVerb() { return std::make_unique<ExportVerb>(); }

}  // namespace dossier
