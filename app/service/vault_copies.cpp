// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/vault_copies.h"

#include <sodium.h>

#include "service/program.h"
#include "service/vault_session.h"
#include "vault/build_folder.h"
#include "vault/header_file.h"

namespace dossier {
namespace fs = std::filesystem;
namespace {

/// Told before anything is asked or derived: the passphrase of another vault would not open it anyway.
Result<void> requireSameVault(const fs::path &other, const Vault &ours) {
  std::error_code error;
  Header header;
  if (fs::is_regular_file(other, error)) {
    DOSSIER_ASSIGN(header, readBackupHeader(other));
  } else if (fs::exists(other / "header", error)) {
    DOSSIER_ASSIGN(auto loaded, readHeaderFile(other / "header"));
    header = std::move(loaded.header);
  } else {
    return {};   // opening it says what it is
  }
  return header.vaultId == ours.header().vaultId ? Result<void>{} : fail(ErrorCode::OtherVault, {other.filename().string()});
}

/// The other copy, opened: a vault's folder, or a backup that is unpacked beside this vault for as long as it is needed.
class OtherCopy {
 public:
  static Result<std::unique_ptr<OtherCopy>> open(const fs::path &other, const Unlock &unlock, Vault &ours) {
    const fs::path &beside = ours.folder();
    auto copy = std::make_unique<OtherCopy>();
    fs::path folder = other;
    std::error_code error;
    if (fs::equivalent(other, beside, error)) return fail(ErrorCode::WrongUsage, {}, {"OTHER"});
    // Nothing is taken over into a vault that does not hold, and nothing of what does not.
    DOSSIER_TRY(ours.finishCheck({}));
    DOSSIER_TRY(requireSameVault(other, ours));
    if (fs::is_regular_file(other, error)) {
      folder = copy->m_unpacked = beside / (std::string(kUnpackedPrefix) + std::to_string(randombytes_random()));
      DOSSIER_TRY(Vault::restore(other, folder, unlock, {}, {}));
    }
    DOSSIER_ASSIGN(copy->m_vault, Vault::open(folder, unlock, {}));
    DOSSIER_TRY(copy->m_vault->finishCheck({}));
    return copy;
  }
  ~OtherCopy() {
    m_vault.reset();
    std::error_code ignored;
    if (!m_unpacked.empty()) fs::remove_all(m_unpacked, ignored);
  }
  Vault &vault() { return *m_vault; }

 private:
  fs::path m_unpacked;
  std::unique_ptr<Vault> m_vault;
};

}  // namespace

VaultCopies::VaultCopies(VaultSession &session) : m_session(session) {}

Result<void> VaultCopies::backUp(const fs::path &file) { return m_session.vault().backUp(file); }
std::vector<BackupFile> VaultCopies::automatic() const { return listBackups(m_session.folder()); }

Result<MergePlan> VaultCopies::previewMerge(const fs::path &other, const Unlock &unlock) {
  DOSSIER_ASSIGN(const auto copy, OtherCopy::open(other, unlock, m_session.vault()));
  return planMerge(m_session.vault(), copy->vault());
}

Result<MergePlan> VaultCopies::merge(const fs::path &other, const Unlock &unlock) {
  DOSSIER_ASSIGN(const auto copy, OtherCopy::open(other, unlock, m_session.vault()));
  DOSSIER_ASSIGN(auto plan, planMerge(m_session.vault(), copy->vault()));
  if (!plan.writes) return plan;
  DOSSIER_TRY(m_session.vault().backUpAutomatically(BackupReason::Merge));
  DOSSIER_ASSIGN(plan, mergeInto(m_session.vault(), copy->vault()));
  m_session.changed();
  return plan;
}

Result<BackupManifest> VaultCopies::check(const fs::path &backup, const Unlock &unlock) { return Vault::checkBackup(backup, unlock); }

Result<Vault::Restored> VaultCopies::restore(Program &program, const fs::path &backup, const fs::path &folder, const Unlock &unlock,
                                             std::stop_token stop) {
  return Vault::restore(backup, folder, unlock, program.paths().stateDirectory, std::move(stop));
}

Result<std::vector<SalvagedTable>> VaultCopies::salvage(const fs::path &damaged, const fs::path &target, const Unlock &unlock) {
  return Vault::salvage(damaged, target, unlock);
}

}  // namespace dossier
