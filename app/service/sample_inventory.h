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
  /// A vault in memory-backed temporary storage that goes with the returned session, with the samples imported.
  static Result<std::unique_ptr<VaultSession>> openTemporary(Program &program, std::stop_token stop);
};

}  // namespace dossier
