// SPDX-License-Identifier: GPL-3.0-or-later
// Two copies of one vault become one. What a person wrote merges field by field, imports file by file: the newest stamp
// wins, so the order in which copies meet does not matter (state-based registers: Shapiro et al., INRIA RR-7506, 2011).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/model/written.h"
#include "core/result.h"

namespace dossier {

class Vault;

/// What a merge would change here, or has changed.
struct MergePlan {
  struct Import {
    std::string file;              ///< base name; empty for what the person entered
    std::string importer;
    std::uint64_t observations = 0;
    friend bool operator==(const Import &, const Import &) = default;
  };
  struct Field {
    FieldKey key;
    std::optional<std::string> before, after;
  };
  std::vector<Import> gained;      ///< imports of the other copy that are new here
  std::vector<Import> takenBack;   ///< taken back there, or replaced by a newer reading of the same file
  std::vector<Field> fields;
  std::uint64_t attachments = 0;   ///< files that come
  std::uint64_t attachmentsRemoved = 0;
  std::vector<std::string> packs;         ///< names of packs that come into use
  std::vector<std::string> packsRemoved;  ///< and of those that go out of it
  bool writes = false;             ///< false: nothing at all is to be written, not even newer stamps
  bool empty() const { return gained.empty() && takenBack.empty() && fields.empty() && attachments + attachmentsRemoved == 0 && packs.empty() && packsRemoved.empty(); }
};

/// OtherVault: not a copy of this one. Reads only.
Result<MergePlan> planMerge(Vault &ours, Vault &theirs);
/// One transaction; `theirs` is read only. Nothing is written where the plan is empty.
Result<MergePlan> mergeInto(Vault &ours, Vault &theirs);
/// A new change that brings back what the merge of event `sequence` replaced, where nothing newer stands.
Result<void> undoMerge(Vault &vault, std::uint64_t sequence);

}  // namespace dossier
