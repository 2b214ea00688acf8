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

struct RememberedHolder {
  /// An id of the catalogue or of the vault, a name, or "domain:…", "app:…", "merchant:…" for what is known by that.
  std::string holder;
  std::vector<std::string> types;   ///< data type keys; none: an account, `identity.account`, or what its kind is known to hold
  /// With a generic holder of the catalogue, which is adopted under it: "landlord" and "12 Hill Street" give "landlord:12 hill street".
  std::string name{};
};

struct Remembered {
  std::string holder;               ///< the id of the first
  ImportRecord record;
};

/// "These hold it": one `remembered` observation for each holder and type, together one import. Nothing is written where one
/// cannot be. NotFound: no such data type, or no holder is named. WrongUsage: a blank name, or one for a holder that has its own.
/// NameNeeded: a generic holder alone.
Result<Remembered> remember(Vault &vault, const Catalogue &catalogue, const std::vector<RememberedHolder> &holders);

}  // namespace dossier
