// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/program.h"

#include <cstdlib>

#include "service/words.h"
#include "staging/worker_client.h"

namespace dossier {
namespace {

/// The XDG base directory of that name (XDG Base Directory Specification 0.8): absolute, or the default below HOME.
std::filesystem::path baseDirectory(const char *variable, const char *below) {
  if (const char *value = std::getenv(variable); value != nullptr && value[0] == '/') return value;
  const char *home = std::getenv("HOME");
  return std::filesystem::path(home != nullptr && home[0] == '/' ? home : "/") / below;
}

}  // namespace

ProgramPaths ProgramPaths::fromEnvironment() {
  return {baseDirectory("XDG_DATA_HOME", ".local/share") / "dossier" / "Default.dossier",
          baseDirectory("XDG_STATE_HOME", ".local/state") / "dossier"};
}

struct Program::Parts {
  ProgramPaths paths;
  std::shared_ptr<const Catalogue> catalogue;
  Words words;
  std::unique_ptr<WorkerClient> worker;
};

Program::Program(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
Program::~Program() = default;

Result<std::unique_ptr<Program>> Program::make(ProgramPaths paths, std::unique_ptr<WorkerClient> worker, std::string_view language) {
  DOSSIER_ASSIGN(auto catalogue, Catalogue::load());
  DOSSIER_ASSIGN(auto words, Words::load(language));
  auto parts = std::make_unique<Parts>();
  parts->paths = std::move(paths);
  parts->catalogue = std::move(catalogue);
  parts->words = std::move(words);
  parts->worker = std::move(worker);
  return std::unique_ptr<Program>(new Program(std::move(parts)));
}

const ProgramPaths &Program::paths() const { return m_parts->paths; }
const Catalogue &Program::catalogue() const { return *m_parts->catalogue; }
std::shared_ptr<const Catalogue> Program::sharedCatalogue() const { return m_parts->catalogue; }
const Words &Program::words() const { return m_parts->words; }

Result<WorkerClient *> Program::worker() {
  if (!m_parts->worker) return fail(ErrorCode::WorkerMissing);
  return m_parts->worker.get();
}

}  // namespace dossier
