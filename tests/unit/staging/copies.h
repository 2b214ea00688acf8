// SPDX-License-Identifier: GPL-3.0-or-later
// Copies of one vault on made machines, what people do with them, and what is in them as one text to compare.
#pragma once

#include <gtest/gtest.h>
#include <stdlib.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <string>
#include <vector>

#include "staging/staged_reading.h"
#include "staging/undo.h"
#include "vault/edits.h"
#include "vault/merge.h"
#include "vault/vault.h"

namespace dossier {

/// Folders in memory, where there is such a place: thousands of commits, each with its syncs.
class MadeFolder {
 public:
  MadeFolder() {
    std::error_code ignored;
    const std::filesystem::path memory = "/dev/shm";
    const bool fits = ::access(memory.c_str(), W_OK) == 0;
    std::string pattern = ((fits ? memory : std::filesystem::temp_directory_path(ignored)) / "dossier-copies-XXXXXX").string();
    EXPECT_NE(::mkdtemp(pattern.data()), nullptr);
    m_path = pattern;
  }
  ~MadeFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
  }
  MadeFolder(const MadeFolder &) = delete;
  MadeFolder &operator=(const MadeFolder &) = delete;
  const std::filesystem::path &path() const { return m_path; }

 private:
  std::filesystem::path m_path;
};

/// A key file's secret: no key derivation, so a test can open thousands.
const Unlock &madeKey();

std::unique_ptr<Vault> makeVault(const std::filesystem::path &folder);
std::unique_ptr<Vault> openVault(const std::filesystem::path &folder);
/// From here on libsodium's random bytes follow from `seed`, so that a history that failed fails again: ids of imports and
/// copies decide where stamps are equal.
void seedRandomBytes(unsigned seed);
/// As a person copies a folder. The vault must be closed.
void copyVault(const std::filesystem::path &from, const std::filesystem::path &to);

/// The same number is the same file, with the same content in every copy.
StagedReading madeFile(unsigned number);
Result<ImportRecord> importFile(Vault &vault, unsigned number);
Result<Attachment> attachBytes(Vault &vault, const std::string &holder, const std::string &name, const std::string &bytes);
Result<void> setField(Vault &vault, const std::string &holder, const std::string &type, const std::string &field,
                      const std::optional<std::string> &value);
std::vector<std::string> holdersOf(Vault &vault);

/// What a person can see of it: live imports, observations, holders, holdings, fields, files.
std::string visible(Vault &vault);
/// The same with every register and its stamp, cleared ones too, and every import: what decides later merges.
std::string everything(Vault &vault);
/// "" or the names of the checks that do not hold.
std::string faultsOf(Vault &vault);

}  // namespace dossier
