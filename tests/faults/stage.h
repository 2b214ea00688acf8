// SPDX-License-Identifier: GPL-3.0-or-later
// A folder with vaults whose keys are key files, so that nothing waits for Argon2; every random byte and every clock is the
// same in each run. What is seen of it is one text, to be compared.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "disk_model.h"
#include "vault/vault.h"

namespace dossier::faults {

/// 2026-11-26, in the middle of the day.
inline constexpr std::int64_t kNoon = 1'795'694'400;

/// What stands in a folder once everything in it was opened.
struct Seen {
  std::string state;                    ///< every table of every vault, its slots, the backups made by hand
  std::vector<std::string> complaints;  ///< what must never be: a bad page, a half-made file, an alarm
};

class Stage {
 public:
  Stage();
  /// On a medium of its own: `root` is the test's.
  explicit Stage(const std::filesystem::path &root);
  ~Stage();
  Stage(const Stage &) = delete;
  Stage &operator=(const Stage &) = delete;

  /// The session is closed, the folder is what the image says, chance and clock begin anew.
  void reset(const Image &image);
  /// Opens everything with whichever key opens it, reads it whole and closes it.
  Seen look();
  /// The same of the vault in the session that is open: what look() would begin with.
  std::string stateOfSession();

  Result<void> open();
  Result<void> openOther();
  /// A holder of its own for each number, in one change.
  Result<void> import(const std::string &file, int first, int count);
  /// After everything: a vault that opens must also take a change and give a backup.
  Result<void> changeAndClose();

  const std::filesystem::path &root() const { return m_root; }
  /// Where the vaults lie; not there before the first.
  std::filesystem::path home() const { return m_root / "home"; }
  std::filesystem::path folder() const { return home() / "Mine.dossier"; }
  std::filesystem::path otherFolder() const { return home() / "Other.dossier"; }
  std::filesystem::path copy() const { return home() / "copy.dossier-backup"; }
  std::filesystem::path state() const { return m_root / "state"; }

  std::unique_ptr<Vault> vault, other;

  static const SecretBytes &key(char name);
  static Unlock unlock(char name);

 private:
  void lookAtVault(const std::filesystem::path &folder, Seen &seen);
  void lookAtNames(Seen &seen) const;
  std::filesystem::path m_root;
  bool m_removes = true;
};

Result<std::unique_ptr<Vault>> openWithAnyKey(const std::filesystem::path &folder, const std::filesystem::path &state, char *opened = nullptr);
std::string dump(Vault &vault);
/// What of a backup can be told: its reason and generation; "damaged".
std::string describeBackup(const std::filesystem::path &file);
/// "holder-7.example.org"
std::string holderName(int number);

}  // namespace dossier::faults
