// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

namespace dossier {

std::vector<std::unique_ptr<Verb>> makeVerbs() {
  std::vector<std::unique_ptr<Verb>> verbs;
  for (const auto make : {&makeScanVerb, &makeSourcesVerb, &makeInitVerb, &makeImportVerb, &makeImportsVerb, &makeUndoVerb,
                          &makeHoldersVerb, &makeHoldingsVerb, &makeWhoVerb, &makeMatrixVerb, &makeLensVerb, &makeAddVerb, &makeEditVerb,
                          &makeRemoveVerb, &makeHistoryVerb, &makeAttachVerb, &makePurgeVerb, &makeBackupVerb, &makeRestoreVerb, &makeMergeVerb,
                          &makeVerifyVerb, &makePassphraseVerb, &makeRecoveryVerb, &makeSlotsVerb, &makeRekeyVerb, &makeDemoVerb, &makeSelfCheckVerb}) {
    verbs.push_back(make());
  }
  return verbs;
}

}  // namespace dossier
