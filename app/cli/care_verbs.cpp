// SPDX-License-Identifier: GPL-3.0-or-later
// Care of the vault: init, verify, passphrase, recovery.
#include "cli/command.h"
#include "cli/context.h"
#include "cli/json_forms.h"
#include "cli/print.h"
#include "service/words.h"

namespace dossier {
namespace {

void printRecoveryCode(const Context &context, const SecretBytes &code) {
  if (context.json()) return printJson({{"recovery_code", std::string(code.view())}});
  printLine("Recovery code, shown this once. Write it down and keep it apart from this computer:");
  printLine("  " + std::string(code.view()));
}

class InitVerb : public Verb {
 public:
  const char *name() const override { return "init"; }
  const char *summary() const override { return "Create a vault; prints the recovery code once"; }
  VaultUse vaultUse() const override { return VaultUse::Create; }

  Result<int> run(Context &context) override {
    DOSSIER_ASSIGN(const auto created, VaultSession::create(context.program(), context.vaultFolder(), context.passphrase()));
    if (!context.json()) printLine("Created " + context.vaultFolder().filename().string() + ".");
    printRecoveryCode(context, created.recoveryCode);
    return kDone;
  }
};

class VerifyVerb : public Verb {
 public:
  const char *name() const override { return "verify"; }
  const char *summary() const override { return "Read the whole vault and check every page, row and change"; }
  VaultUse vaultUse() const override { return VaultUse::Open; }

  Result<int> run(Context &context) override {
    DOSSIER_ASSIGN(const auto session, context.openVault());
    DOSSIER_ASSIGN(const auto check, session->verify(context.stop()));
    Json list = Json::array();
    for (const VaultCheck::Line &line : check.lines) {
      list.push_back({{"check", line.what}, {"good", line.good}, {"detail", line.detail}});
      if (context.json()) continue;
      printLine((line.good ? "ok      " : "FAILED  ") + context.program().words().text(line.what) +
                (line.detail.empty() ? "" : " (" + line.detail + ")"));
    }
    if (context.json()) printJson(list);
    if (check.good()) return kDone;
    return fail(ErrorCode::BodyDamaged);
  }
};

class PassphraseVerb : public Verb {
 public:
  const char *name() const override { return "passphrase"; }
  const char *summary() const override { return "Change the passphrase"; }
  VaultUse vaultUse() const override { return VaultUse::Open; }
  bool needsNewPassphrase() const override { return true; }

  Result<int> run(Context &context) override {
    DOSSIER_ASSIGN(const auto session, context.openVault());
    DOSSIER_TRY(session->changePassphrase(context.passphrase(), context.newPassphrase()));
    if (context.json()) {
      printJson({{"changed", true}});
    } else {
      printLine("The passphrase is changed. Older backups still open with the old one.");
    }
    return kDone;
  }
};

class RecoveryVerb : public Verb {
 public:
  const char *name() const override { return "recovery"; }
  const char *summary() const override { return "Make a new recovery code; the old one stops working"; }
  VaultUse vaultUse() const override { return VaultUse::Open; }

  Result<int> run(Context &context) override {
    DOSSIER_ASSIGN(const auto session, context.openVault());
    DOSSIER_ASSIGN(const auto code, session->replaceRecoveryCode(context.passphrase()));
    printRecoveryCode(context, code);
    return kDone;
  }
};

}  // namespace

std::unique_ptr<Verb> makeInitVerb() { return std::make_unique<InitVerb>(); }
std::unique_ptr<Verb> makeVerifyVerb() { return std::make_unique<VerifyVerb>(); }
std::unique_ptr<Verb> makePassphraseVerb() { return std::make_unique<PassphraseVerb>(); }
std::unique_ptr<Verb> makeRecoveryVerb() { return std::make_unique<RecoveryVerb>(); }

}  // namespace dossier
