// SPDX-License-Identifier: GPL-3.0-or-later
// What a verb runs with: the program, the options before the verb, the secrets that were read before the files were closed.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

#include "core/secret_bytes.h"
#include "service/program.h"
#include "service/vault_keys.h"
#include "service/vault_session.h"

namespace dossier {

struct Options {
  std::filesystem::path vault;           ///< empty: the default one
  std::string passphraseFile;
  std::string newPassphraseFile;
  std::string otherPassphraseFile;
  std::filesystem::path keyFile, newKeyFile, otherKeyFile;
  bool json = false;
};

struct Secrets {
  SecretBytes passphrase, keyFile, newPassphrase, newKeyFile, otherPassphrase, otherKeyFile;
};

class Context {
 public:
  Context(Program &program, Options options) : m_program(program), m_options(std::move(options)) {}

  Program &program() { return m_program; }
  bool json() const { return m_options.json; }
  std::filesystem::path vaultFolder() const;
  /// Ctrl+C, until the process ends.
  std::stop_token stop() const;

  void setSecrets(Secrets secrets) { m_secrets = std::move(secrets); }
  Unlock unlock() const { return {m_secrets.passphrase, m_secrets.keyFile}; }
  Unlock newUnlock() const { return {m_secrets.newPassphrase, m_secrets.newKeyFile}; }
  /// For another copy: what opens this one, where nothing else is named.
  Unlock otherUnlock() const;
  /// Opens the vault with what was read; notices go to standard error. All rows and pages are read and checked first: no
  /// verb answers from a body that may have been changed, or writes into it. BodyDamaged.
  Result<std::unique_ptr<VaultSession>> openVault();
  /// The same without that check, for verbs that use the header alone or check the body themselves.
  Result<std::unique_ptr<VaultSession>> openUnchecked();

 private:
  Program &m_program;
  Options m_options;
  Secrets m_secrets;
};

/// Ctrl+C asks the running verb to stop.
void installInterruptHandler();

}  // namespace dossier
