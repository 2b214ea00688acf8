// SPDX-License-Identifier: GPL-3.0-or-later
// One file's observations, each resolved to its holder: what is shown for approval and then written as one import.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

#include "core/model/import_record.h"
#include "staging/file_digest.h"
#include "staging/resolver.h"
#include "staging/worker_client.h"

namespace dossier {

class Vault;

struct StagedReading {
  std::string file;                            ///< base name
  FileDigest digest{};
  WorkerReading reading;
  std::vector<ResolvedHolder> holders;         ///< distinct, in order of first appearance
  std::vector<std::uint32_t> holderOf;         ///< for each observation an index in `holders`
  std::vector<std::uint32_t> writtenAt;        ///< the same for each text that was written
  std::unordered_set<std::string> excluded;    ///< holder ids that the person left out
};

/// What names a data type or a field that the catalogue does not have is left out, and counted as unknown.
StagedReading resolveReading(const Catalogue &catalogue, std::string file, const FileDigest &digest, WorkerReading reading);

/// The key under which this vault knows files again.
Result<SecretBytes> fileDigestKey(Vault &vault);
/// The live import of the same bytes; 0 where there is none.
Result<std::int64_t> findEarlierImport(Vault &vault, const FileDigest &digest);

/// Writes everything that is not excluded in one transaction; all or nothing. A text is written only where the person never wrote
/// anything: what stands there, or was cleared, stays.
/// AlreadyImported (argument: the id) where a live import has the same bytes.
Result<ImportRecord> commitReading(Vault &vault, const StagedReading &staged);

/// Takes one import back: its observations go, holdings and holders that nothing else supports go with them, and so do the texts
/// that it wrote where nothing newer stands.
Result<ImportRecord> undoImport(Vault &vault, std::int64_t importId);

}  // namespace dossier
