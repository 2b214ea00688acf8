// SPDX-License-Identifier: GPL-3.0-or-later
// The sample inventory: made-up files of a made-up person, embedded, read by the same worker as any file.
#pragma once

#include <memory>

#include "core/model/import_record.h"
#include "service/program.h"
#include "service/vault_session.h"

namespace dossier {

class SampleInventory {
 public:
  /// Imports the sample files into an open vault, one undoable import each.
  static Result<std::vector<ImportRecord>> importInto(VaultSession &session, std::stop_token stop);
  /// A vault of its own under the state folder, with the samples imported; it is removed with the returned session.
  static Result<std::unique_ptr<VaultSession>> openTemporary(Program &program, std::stop_token stop);
};

}  // namespace dossier
