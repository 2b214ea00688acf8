// SPDX-License-Identifier: GPL-3.0-or-later
// What a verb of the command line is: it declares its arguments, says which files it needs, and runs.
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/result.h"

namespace dossier {

class Context;

/// Exit codes of DESIGN §9.
inline constexpr int kDone = 0;
inline constexpr int kRefused = 1;
inline constexpr int kWrongUsage = 2;

/// Restore: the vault's folder is made or replaced, with a passphrase that exists already.
enum class VaultUse { None, Open, Create, Restore };

class Verb {
 public:
  virtual ~Verb() = default;
  virtual const char *name() const = 0;
  virtual const char *summary() const = 0;
  virtual VaultUse vaultUse() const = 0;
  virtual void declare(CLI::App &) {}
  /// Files and folders of the person that it reads.
  virtual std::vector<std::filesystem::path> inputs() const { return {}; }
  /// Folders that it writes to, beside the vault.
  virtual std::vector<std::filesystem::path> outputs() const { return {}; }
  /// Whether it asks for a second passphrase.
  virtual bool needsNewPassphrase() const { return false; }
  /// kDone or kRefused; an error is printed by the caller.
  virtual Result<int> run(Context &context) = 0;
};

/// Every verb, in the order of --help. One literal list.
std::vector<std::unique_ptr<Verb>> makeVerbs();

std::unique_ptr<Verb> makeScanVerb();
std::unique_ptr<Verb> makeSourcesVerb();
std::unique_ptr<Verb> makeInitVerb();
std::unique_ptr<Verb> makeImportVerb();
std::unique_ptr<Verb> makeImportsVerb();
std::unique_ptr<Verb> makeUndoVerb();
std::unique_ptr<Verb> makeHoldersVerb();
std::unique_ptr<Verb> makeHoldingsVerb();
std::unique_ptr<Verb> makeWhoVerb();
std::unique_ptr<Verb> makeMatrixVerb();
std::unique_ptr<Verb> makeLensVerb();
std::unique_ptr<Verb> makeCatalogueVerb();
std::unique_ptr<Verb> makeVerifyVerb();
std::unique_ptr<Verb> makePassphraseVerb();
std::unique_ptr<Verb> makeRecoveryVerb();
std::unique_ptr<Verb> makeSlotsVerb();
std::unique_ptr<Verb> makeRekeyVerb();
std::unique_ptr<Verb> makeBackupVerb();
std::unique_ptr<Verb> makeRestoreVerb();
std::unique_ptr<Verb> makeMergeVerb();
std::unique_ptr<Verb> makeRequestVerb();
std::unique_ptr<Verb> makeExportVerb();
std::unique_ptr<Verb> makeAddVerb();
std::unique_ptr<Verb> makeEditVerb();
std::unique_ptr<Verb> makeRemoveVerb();
std::unique_ptr<Verb> makeHistoryVerb();
std::unique_ptr<Verb> makeAttachVerb();
std::unique_ptr<Verb> makePurgeVerb();
std::unique_ptr<Verb> makeDemoVerb();
std::unique_ptr<Verb> makeSelfCheckVerb();

/// Prints help, or what is wrong with the command: that repeats the arguments, which may have come from anywhere. The exit status.
int tellUsage(const CLI::App &app, const CLI::ParseError &error);

}  // namespace dossier
