// SPDX-License-Identifier: GPL-3.0-or-later
// dossier-cli. The order is that of DESIGN §4: clean start, import worker, first filter, secrets, file rules, seal, verb.
#include <charconv>
#include <cstdio>
#include <string_view>
#include <system_error>

#include "cli/command.h"
#include "cli/context.h"
#include "cli/passphrase_input.h"
#include "cli/print.h"
#include "core/memory.h"
#include "sandbox/filters.h"
#include "sandbox/landlock.h"
#include "sandbox/startup.h"
#include "service/vault_keys.h"
#include "service/words.h"
#include "staging/worker_client.h"

namespace dossier {
namespace {

/// "--passphrase-file /dev/fd/5" names a descriptor that has to stay open.
std::vector<int> descriptorsToKeep(int count, char **arguments) {
  std::vector<int> keep;
  for (int i = 1; i < count; ++i) {
    const std::string_view argument = arguments[i];
    for (const std::string_view prefix : {"/dev/fd/", "/proc/self/fd/"}) {
      const auto at = argument.find(prefix);
      if (at == std::string_view::npos) continue;
      const std::string_view number = argument.substr(at + prefix.size());
      int descriptor = -1;
      std::from_chars(number.data(), number.data() + number.size(), descriptor);
      const std::string_view before = i > 1 ? arguments[i - 1] : "";
      const bool named = argument.find("passphrase-file=") != std::string_view::npos || before.ends_with("passphrase-file");
      if (named && descriptor > 2) keep.push_back(descriptor);
    }
  }
  return keep;
}

int failed(const Error &error) {
  const auto words = Words::load();
  if (words) {
    printError(*words, error);
  } else {
    std::fprintf(stderr, "%s\n", std::string(codeName(error.code)).c_str());
  }
  return error.code == ErrorCode::WrongUsage ? kWrongUsage : kRefused;
}

/// From the file that is named, or asked on the terminal where there must be one.
Result<SecretBytes> readPassphrase(const std::string &file, bool ask, const char *question, bool twice) {
  if (!file.empty()) return readPassphraseFile(file);
  if (!ask) return SecretBytes();
  DOSSIER_ASSIGN(SecretBytes secret, askPassphrase(question));
  if (twice) {
    DOSSIER_ASSIGN(const auto again, askPassphrase("The same again"));
    if (!again.equals(secret)) return fail(ErrorCode::WrongUsage, {}, {"passphrase"});
  }
  return secret;
}

Result<SecretBytes> readKey(const std::filesystem::path &file, bool make) {
  return file.empty() ? Result<SecretBytes>(SecretBytes()) : VaultKeys::keyFile(file, make);
}

/// A key file alone opens a vault too: then no passphrase is asked for.
Result<Secrets> readSecrets(const Options &options, const Verb &verb) {
  Secrets secrets;
  if (verb.vaultUse() == VaultUse::None) return secrets;
  const bool creates = verb.vaultUse() == VaultUse::Create;
  // A new vault's passphrase may be called either.
  const std::string &file = creates && options.passphraseFile.empty() ? options.newPassphraseFile : options.passphraseFile;
  const std::filesystem::path &keyFile = creates && options.keyFile.empty() ? options.newKeyFile : options.keyFile;
  DOSSIER_ASSIGN(secrets.keyFile, readKey(keyFile, creates));
  DOSSIER_ASSIGN(secrets.passphrase, readPassphrase(file, keyFile.empty(), creates ? "New passphrase" : "Passphrase", creates));
  if (verb.needsNewPassphrase()) {
    DOSSIER_ASSIGN(secrets.newKeyFile, readKey(options.newKeyFile, true));
    DOSSIER_ASSIGN(secrets.newPassphrase, readPassphrase(options.newPassphraseFile, options.newKeyFile.empty(), "New passphrase", true));
  }
  DOSSIER_ASSIGN(secrets.otherKeyFile, readKey(options.otherKeyFile, false));
  DOSSIER_ASSIGN(secrets.otherPassphrase, readPassphrase(options.otherPassphraseFile, false, "", false));
  return secrets;
}

FileRules fileRules(const ProgramPaths &paths, const Options &options, const Verb &verb) {
  std::error_code ignored;
  FileRules rules;
  rules.readable = verb.inputs();
  for (const char *folder : {"/usr", "/lib", "/lib64", "/etc", "/proc", "/dev/null", "/dev/urandom"}) rules.readable.emplace_back(folder);
  std::filesystem::create_directories(paths.stateDirectory, ignored);
  rules.writable.push_back(paths.stateDirectory);
  if (verb.vaultUse() == VaultUse::None) return rules;
  const auto vault = std::filesystem::absolute(options.vault.empty() ? paths.defaultVault : options.vault, ignored);
  // A vault is made beside its place and moved there; afterwards its own folder is enough.
  const bool makes = verb.vaultUse() != VaultUse::Open;
  if (makes) std::filesystem::create_directories(vault.parent_path(), ignored);
  rules.writable.push_back(makes ? vault.parent_path() : vault);
  for (const auto &folder : verb.outputs()) rules.writable.push_back(folder);
  return rules;
}

Result<int> runVerb(Verb &verb, Options options, std::unique_ptr<WorkerClient> worker) {
  DOSSIER_ASSIGN(auto secrets, readSecrets(options, verb));
  const ProgramPaths paths = ProgramPaths::fromEnvironment();
  DOSSIER_TRY(restrictFiles(fileRules(paths, options, verb)));
  DOSSIER_TRY(sealSockets());
  installInterruptHandler();
  DOSSIER_ASSIGN(const auto program, Program::make(paths, std::move(worker)));
  Context context(*program, std::move(options));
  context.setSecrets(std::move(secrets));
  return verb.run(context);
}

int runCommandLine(int count, char **arguments) {
  if (const auto clean = startClean(arguments, descriptorsToKeep(count, arguments)); !clean) return failed(clean.error());
  // A worker that does not start is told by the verbs that need it.
  auto worker = WorkerClient::start(WorkerClient::findWorker());
  if (const auto filtered = installFirstFilter(OnDenied::Report); !filtered) return failed(filtered.error());

  CLI::App app("Keeps the file on yourself that others keep on you. Nothing is ever transmitted.", "dossier-cli");
  Options options;
  app.add_option("--vault", options.vault, "The vault's folder (default: $XDG_DATA_HOME/dossier/Default.dossier)");
  app.add_option("--passphrase-file", options.passphraseFile, "Where the passphrase or recovery code stands; - for standard input");
  app.add_option("--new-passphrase-file", options.newPassphraseFile, "Where the new passphrase stands");
  app.add_option("--other-passphrase-file", options.otherPassphraseFile, "Where the passphrase of another copy stands; else the same opens it");
  app.add_option("--key-file", options.keyFile, "A key file; alone, or beside a passphrase where one is named");
  app.add_option("--new-key-file", options.newKeyFile, "A key file to add or change to; made where there is none");
  app.add_option("--other-key-file", options.otherKeyFile, "The key file of another copy");
  app.add_flag("--json", options.json, "Print JSON (docs/json.md)");
  app.set_version_flag("--version", "dossier-cli " DOSSIER_VERSION);
  app.require_subcommand(1);
  app.fallthrough();
  const auto verbs = makeVerbs();
  std::vector<std::pair<CLI::App *, Verb *>> commands;
  for (const auto &verb : verbs) {
    commands.emplace_back(app.add_subcommand(verb->name(), verb->summary()), verb.get());
    verb->declare(*commands.back().first);
  }
  auto taken = takeArguments(count, arguments);
  std::vector<std::string> backwards(taken.rbegin(), taken.rend() - 1);   // as CLI11 reads them, without the program's name
  try {
    app.parse(std::move(backwards));
  } catch (const CLI::ParseError &error) {
    return tellUsage(app, error);
  }
  for (const auto &[command, verb] : commands) {
    if (!command->parsed()) continue;
    auto result = runVerb(*verb, std::move(options), worker ? std::move(*worker) : nullptr);
    return result ? *result : failed(result.error());
  }
  return kWrongUsage;
}

}  // namespace
}  // namespace dossier

int main(int count, char **arguments) {
  const int status = dossier::runCommandLine(count, arguments);
  dossier::printDenied();
  std::fclose(stdout);   // its buffer holds what was printed last; freeing it wipes it
  dossier::leaveNoTraces();
  return status;
}
