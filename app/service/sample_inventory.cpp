// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/sample_inventory.h"

#include <sodium.h>

#include <cstdlib>

#include "core/resources.h"
#include "service/import_files.h"

#include "vault/key_slots.h"

namespace dossier {
namespace {

constexpr std::string_view kPrefix = "sample/";

Result<std::filesystem::path> makeTemporaryFolder(const std::filesystem::path &below) {
  std::error_code error;
  std::filesystem::create_directories(below, error);
  std::string pattern = (below / "sample-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) return fail(ErrorCode::NotWritable, {below.filename().string()});
  return std::filesystem::path(pattern);
}

SecretBytes randomPassphrase() {
  SecretBytes random(std::size_t{16});
  randombytes_buf(random.data(), random.size());
  SecretBytes text(std::size_t{33});
  sodium_bin2hex(reinterpret_cast<char *>(text.data()), text.size(), random.data(), random.size());
  return SecretBytes(text.view().substr(0, 32));
}

}  // namespace

Result<std::vector<ImportRecord>> SampleInventory::importInto(VaultSession &session, std::stop_token stop) {
  std::vector<OpenedFile> files;
  for (const std::string_view path : resourcePaths(kPrefix)) {
    DOSSIER_ASSIGN(auto file, InputFile::fromMemory(*resource(path)));
    files.push_back({std::string(path.substr(kPrefix.size())), std::move(file)});
  }
  ImportFiles import(session);
  DOSSIER_TRY(import.planOpened(std::move(files), stop));
  DOSSIER_ASSIGN(const auto *staged, import.stage(stop, {}));
  for (const StagedFile &file : *staged) {
    if (file.failure) return fail(*file.failure);
  }
  return import.commit(stop);
}

Result<std::unique_ptr<VaultSession>> SampleInventory::openTemporary(Program &program, std::stop_token stop) {
  DOSSIER_ASSIGN(const auto folder, makeTemporaryFolder(program.paths().stateDirectory));
  auto created = VaultSession::create(program, folder / "Sample.dossier", randomPassphrase());
  if (!created) {
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);
    return fail(created.error());
  }
  created->session->removeFolderWhenClosed(folder);
  DOSSIER_TRY(importInto(*created->session, stop));
  return std::move(created->session);
}

}  // namespace dossier
