// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include <cstdio>
#include <sstream>

#include "core/text.h"

namespace dossier {

std::vector<std::unique_ptr<Verb>> makeVerbs() {
  std::vector<std::unique_ptr<Verb>> verbs;
  for (const auto make : {&makeScanVerb, &makeSourcesVerb, &makeInitVerb, &makeImportVerb, &makeImportsVerb, &makeUndoVerb,
                          &makeHoldersVerb, &makeHoldingsVerb, &makeWhoVerb, &makeMatrixVerb, &makeLensVerb, &makeCatalogueVerb, &makeRequestVerb, &makeExportVerb, &makeAddVerb, &makeEditVerb,
                          &makeRemoveVerb, &makeHistoryVerb, &makeAttachVerb, &makePurgeVerb, &makeBackupVerb, &makeRestoreVerb, &makeMergeVerb,
                          &makeVerifyVerb, &makePassphraseVerb, &makeRecoveryVerb, &makeSlotsVerb, &makeRekeyVerb, &makeDemoVerb, &makeSelfCheckVerb}) {
    verbs.push_back(make());
  }
  return verbs;
}

int tellUsage(const CLI::App &app, const CLI::ParseError &error) {
  std::ostringstream out, wrong;
  const int code = app.exit(error, out, wrong);
  std::fputs(displayableLines(out.str()).c_str(), stdout);
  std::fputs(displayableLines(wrong.str()).c_str(), stderr);
  return code == 0 ? kDone : kWrongUsage;
}

}  // namespace dossier
