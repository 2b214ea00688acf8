// SPDX-License-Identifier: GPL-3.0-or-later
// Packs of own words: whose they are, whether they hold together, and what has to be asked before they are taken.
#pragma once

#include <vector>

#include "core/result.h"
#include "service/input_files.h"
#include "service/packs.h"

namespace dossier {

/// Where FILE.minisig lies beside the one file, it is read with it. false: there is none.
bool addSignatureBeside(std::vector<NamedFile> &files);
/// Sets preview and questions of what was read, writes the signer into the pack, and keeps words that the vault uses. Takes
/// the signatures out. `signedBeside`: the bundle is one file and the signature beside it; any other signature, such as one in a
/// folder, may be of another file than the words came from, and does not count. PackBroken: they do not hold together.
Result<void> judgeWords(VaultSession &session, const InputFile &bundle, bool signedBeside, ReadPacks &read);

}  // namespace dossier
