// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/context.h"
#include "cli/inventory_views.h"
#include "cli/json_forms.h"
#include "cli/print.h"
#include "service/sample_inventory.h"

namespace dossier {
namespace {

constexpr const char *kLens = "sesame-credit";

class DemoVerb : public Verb {
 public:
  const char *name() const override { return "demo"; }
  const char *summary() const override { return "Import the sample inventory into a vault of its own and show the pictures"; }
  VaultUse vaultUse() const override { return VaultUse::None; }

  Result<int> run(Context &context) override {
    DOSSIER_ASSIGN(const auto session, SampleInventory::openTemporary(context.program(), context.stop()));
    DOSSIER_ASSIGN(const auto inventory, session->inventory());
    DOSSIER_ASSIGN(const auto imports, session->imports());
    DOSSIER_ASSIGN(const auto catalogue, session->catalogue());
    DOSSIER_ASSIGN(const auto headlines, session->headlines());
    DOSSIER_ASSIGN(const auto matrix, session->matrix());
    DOSSIER_ASSIGN(const auto coverage, session->coverage(kLens));
    if (context.json()) {
      Json json;
      for (const ImportRecord &record : imports) json["imports"].push_back(asJson(record));
      for (const Headline *headline : headlines.all()) json["headlines"].push_back(asJson(*headline, *inventory));
      json["matrix"] = asJson(matrix, *inventory);
      json["lens"] = asJson(coverage, *inventory, *catalogue);
      printJson(json);
      return kDone;
    }
    printLine("The sample inventory: made-up files of a made-up person, read into a vault that is deleted afterwards.");
    for (const ImportRecord &record : imports) {
      printLine("  " + record.file + " (" + record.importer + "): " + counted(record.observations, "observation", "observations"));
    }
    printLine("");
    printHeadlines(context.program().words(), headlines, *inventory);
    printLine("");
    printMatrix(matrix, *inventory, *catalogue);
    printLine("");
    printCoverage(coverage, *inventory, *catalogue);
    return kDone;
  }
};

}  // namespace

std::unique_ptr<Verb> makeDemoVerb() { return std::make_unique<DemoVerb>(); }

}  // namespace dossier
