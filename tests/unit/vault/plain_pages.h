// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of a body as they are under the encryption, unused ones too: what somebody with the key could find in them.
#pragma once

#include <string>

#include "vault/vault.h"

namespace dossier {

/// Every page of 4,096 bytes of an encrypted body, decrypted by AES-256-CBC with SQLCipher's raw key, in order.
std::string plainPages(const std::string &body, const SecretBytes &key);
/// The same of a journal: whatever old pages stand in it.
std::string plainJournal(const std::string &journal, const SecretBytes &key);
/// The encrypted body within a backup.
std::string bodyOfBackup(const std::filesystem::path &file, const SecretBytes &backupKey);

}  // namespace dossier
