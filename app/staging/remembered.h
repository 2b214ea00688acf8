// SPDX-License-Identifier: GPL-3.0-or-later
// What the person enters by hand goes the same way as a file: staged, committed as one import, undoable.
#pragma once

#include <string>
#include <vector>

#include "catalogue/catalogue.h"
#include "core/model/import_record.h"
#include "core/result.h"

namespace dossier {

class Vault;

/// "I use these": one `remembered` account at each catalogue holder. NotFound names no id; nothing is written then.
Result<ImportRecord> rememberHolders(Vault &vault, const Catalogue &catalogue, const std::vector<std::string> &catalogueIds);

}  // namespace dossier
