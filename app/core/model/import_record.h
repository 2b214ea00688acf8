// SPDX-License-Identifier: GPL-3.0-or-later
// One import: which file, read by what, with what result.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/error.h"
#include "core/timestamp.h"

namespace dossier {

enum class ImportStatus : std::uint8_t { Committed = 0, Undone = 1 };

struct ImportRecord {
  std::int64_t id = 0;
  std::string file;                     ///< base name
  std::string importer;                 ///< importer id, "hand" for what the person entered
  std::uint64_t bytes = 0;
  std::uint64_t observations = 0;
  std::uint64_t holdersNew = 0;
  std::uint64_t holdingsNew = 0;
  std::uint64_t rejected = 0;
  std::map<std::string, std::uint64_t> unknownFields;  ///< names the reader did not know, with counts
  Timestamp importedAt;
  std::optional<Timestamp> undoneAt;
  ImportStatus status = ImportStatus::Committed;
};

}  // namespace dossier
