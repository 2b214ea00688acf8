// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/catalogue_forms.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/inventory_views.h"
#include "cli/json_forms.h"
#include "cli/print.h"

namespace dossier {
namespace {

class LensVerb : public Verb {
 public:
  const char *name() const override { return "lens"; }
  const char *summary() const override { return "Show what a documented system would take in of it; without ID, list the systems"; }
  VaultUse vaultUse() const override { return VaultUse::Open; }
  void declare(CLI::App &app) override { app.add_option("ID", m_id, "A lens, such as sesame-credit"); }

  Result<int> run(Context &context) override {
    DOSSIER_ASSIGN(const auto session, context.openVault());
    DOSSIER_ASSIGN(const auto catalogue, session->catalogue());
    if (m_id.empty()) return listAll(context, *catalogue);
    DOSSIER_ASSIGN(const auto inventory, session->inventory());
    DOSSIER_ASSIGN(const auto coverage, session->coverage(m_id));
    if (context.json()) {
      printJson(asJson(coverage, *inventory, *catalogue));
    } else {
      printCoverage(coverage, *inventory, *catalogue);
    }
    return kDone;
  }

 private:
  static int listAll(const Context &context, const Catalogue &catalogue) {
    Json list = Json::array();
    std::vector<std::vector<std::string>> rows;
    for (const Lens &lens : catalogue.lenses()) {
      list.push_back(asJson(lens));
      rows.push_back({lens.id, lens.name, lens.operatorName, std::string(nameOf(lens.standing)), std::to_string(lens.inputs.size()),
                      !lens.addedBy.empty() ? lens.addedBy : lens.sources.empty() ? "the documents" : "own sources"});
    }
    if (context.json()) {
      printJson(list);
    } else {
      printTable({"ID", "NAME", "OPERATOR", "STANDING", "INPUTS", "STANDS ON"}, rows);
    }
    return kDone;
  }

  std::string m_id;
};

}  // namespace

std::unique_ptr<Verb> makeLensVerb() { return std::make_unique<LensVerb>(); }

}  // namespace dossier
