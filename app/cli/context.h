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
#include "service/vault_session.h"

namespace dossier {

struct Options {
  std::filesystem::path vault;           ///< empty: the default one
  std::string passphraseFile;
  std::string newPassphraseFile;
  bool json = false;
};

class Context {
 public:
  Context(Program &program, Options options) : m_program(program), m_options(std::move(options)) {}

  Program &program() { return m_program; }
  bool json() const { return m_options.json; }
  std::filesystem::path vaultFolder() const;
  /// Ctrl+C, until the process ends.
  std::stop_token stop() const;

  void setSecrets(SecretBytes passphrase, SecretBytes replacement);
  const SecretBytes &passphrase() const { return m_passphrase; }
  const SecretBytes &newPassphrase() const { return m_newPassphrase; }
  /// Opens the vault with what was read; notices go to standard error.
  Result<std::unique_ptr<VaultSession>> openVault();

 private:
  Program &m_program;
  Options m_options;
  SecretBytes m_passphrase, m_newPassphrase;
};

/// Ctrl+C asks the running verb to stop.
void installInterruptHandler();

}  // namespace dossier
