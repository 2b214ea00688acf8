// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/vault_keys.h"

#include "service/passphrase_text.h"
#include "service/vault_session.h"
#include "vault/header_file.h"

namespace dossier {
namespace {

Result<void> requireLongEnough(const Unlock &unlock) {
  // A key file is random already; a passphrase beside it may be short.
  if (!unlock.keyFile.empty() || isLongEnough(unlock.passphrase)) return {};
  return fail(ErrorCode::WeakPassphrase);
}

}  // namespace

VaultKeys::VaultKeys(VaultSession &session) : m_session(session) {}

Result<SecretBytes> VaultKeys::keyFile(const std::filesystem::path &file, bool make) {
  std::error_code ignored;
  if (make && !std::filesystem::exists(file, ignored)) DOSSIER_TRY(makeKeyFile(file));
  return readKeyFile(file);
}

std::vector<SlotInfo> VaultKeys::list() const { return m_session.vault().keySlots(); }

Result<std::size_t> VaultKeys::add(const Unlock &current, const Unlock &added, const std::string &label) {
  DOSSIER_TRY(requireLongEnough(added));
  const KdfCost cost = slotKindFor(added) == SlotKind::KeyFile ? KdfCost{} : KdfCost::calibrate();
  return m_session.vault().addSlot(current, added, cost, label);
}

Result<void> VaultKeys::remove(const Unlock &current, std::size_t slot, bool eraseBackups) {
  DOSSIER_TRY(m_session.vault().removeSlot(current, slot));
  return eraseBackups ? dossier::eraseBackups(m_session.folder()) : Result<void>{};
}

Result<void> VaultKeys::change(const Unlock &current, const Unlock &replacement, bool eraseBackups) {
  DOSSIER_TRY(requireLongEnough(replacement));
  DOSSIER_TRY(m_session.vault().changePassphrase(current, replacement));
  return eraseBackups ? dossier::eraseBackups(m_session.folder()) : Result<void>{};
}

Result<void> VaultKeys::strengthen(const Unlock &current) { return m_session.vault().strengthen(current, KdfCost::calibrate()); }
Result<SecretBytes> VaultKeys::replaceRecoveryCode(const Unlock &current) { return m_session.vault().replaceRecoveryCode(current); }

Result<SecretBytes> VaultKeys::rekey(const Unlock &current, bool eraseBackups) {
  DOSSIER_TRY(m_session.vault().finishCheck({}));
  DOSSIER_ASSIGN(SecretBytes recovery, m_session.vault().rekey(current));
  // A new data key that is not told would be worse than a backup that stays, so that is left to the next purge.
  [[maybe_unused]] const auto erased = eraseBackups ? dossier::eraseBackups(m_session.folder()) : Result<void>{};
  return recovery;
}

Result<void> VaultKeys::prove(const std::filesystem::path &folder, const Unlock &unlock) {
  DOSSIER_ASSIGN(const auto loaded, readHeaderFile(folder / "header"));
  DOSSIER_TRY(openSlots(loaded.header, unlock));
  return {};
}

}  // namespace dossier
