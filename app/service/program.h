// SPDX-License-Identifier: GPL-3.0-or-later
// What every use case needs, made once by each program's main: paths, catalogue, import worker, words.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>

#include "catalogue/catalogue.h"
#include "core/result.h"

namespace dossier {

class WorkerClient;
class Words;

struct ProgramPaths {
  std::filesystem::path defaultVault;    ///< $XDG_DATA_HOME/dossier/Default.dossier
  std::filesystem::path stateDirectory;  ///< $XDG_STATE_HOME/dossier: the last generation seen per vault
  static ProgramPaths fromEnvironment();
};

/// done and total in bytes; total 0 where unknown. Called from the thread that runs the use case.
using ProgressCallback = std::function<void(std::uint64_t done, std::uint64_t total)>;

class Program {
 public:
  /// `language` is that of words(): one of textLanguages(), the system's where it is empty, English where a text is missing in it.
  /// `worker` may be null (it could not be started): everything but imports still works.
  static Result<std::unique_ptr<Program>> make(ProgramPaths paths, std::unique_ptr<WorkerClient> worker, std::string_view language = {});
  ~Program();

  const ProgramPaths &paths() const;
  /// What is built in. With an open vault its session's catalogue is asked, which knows the person's own words too.
  const Catalogue &catalogue() const;
  std::shared_ptr<const Catalogue> sharedCatalogue() const;
  const Words &words() const;
  Result<WorkerClient *> worker();

 private:
  struct Parts;
  explicit Program(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> m_parts;
};

}  // namespace dossier
