// SPDX-License-Identifier: GPL-3.0-or-later
// The ways to open the vault: passphrase, recovery, slots, rekey.
#include "cli/command.h"
#include "cli/context.h"
#include "cli/json_forms.h"
#include "cli/print.h"
#include "core/text.h"
#include "service/vault_keys.h"

namespace dossier {
namespace {

const char *kindWord(SlotKind kind) {
  switch (kind) {
    case SlotKind::Passphrase: return "passphrase";
    case SlotKind::Recovery: return "recovery code";
    case SlotKind::KeyFile: return "key file";
    case SlotKind::PassphraseAndKeyFile: return "passphrase and key file";
    default: return "";
  }
}

/// What was removed still opens what was written before: that must be said each time.
const char *backupWords(bool erased) {
  return erased ? "The automatic backups are erased. Backups kept elsewhere still open with the old keys."
                : "Backups made before still open with the old keys; --erase-backups erases the automatic ones.";
}

std::vector<std::string> remarksOn(const SlotInfo &slot) {
  std::vector<std::string> remarks;
  if (slot.opened) remarks.emplace_back("opened now");
  if (slot.couldBeStronger) remarks.emplace_back("could be stronger: slots strengthen");
  return remarks;
}

Timestamp timeOf(std::int64_t seconds) { return {std::chrono::sys_seconds{std::chrono::seconds{seconds}}, Zone::Utc, Precision::Second}; }

class PassphraseVerb : public Verb {
 public:
  const char *name() const override { return "passphrase"; }
  const char *summary() const override { return "Change the passphrase or key file that you opened the vault with"; }
  VaultUse vaultUse() const override { return VaultUse::Open; }
  bool needsNewPassphrase() const override { return true; }

  Result<int> run(Context &context) override {
    DOSSIER_ASSIGN(const auto session, context.openUnchecked());
    DOSSIER_TRY(VaultKeys(*session).change(context.unlock(), context.newUnlock()));
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
    DOSSIER_ASSIGN(const auto session, context.openUnchecked());
    DOSSIER_ASSIGN(const auto code, VaultKeys(*session).replaceRecoveryCode(context.unlock()));
    printRecoveryCode(context.json(), code);
    return kDone;
  }
};

class SlotsVerb : public Verb {
 public:
  const char *name() const override { return "slots"; }
  const char *summary() const override { return "List what opens the vault; add, remove or strengthen a passphrase or key file"; }
  VaultUse vaultUse() const override { return VaultUse::Open; }
  bool needsNewPassphrase() const override { return m_action == "add"; }
  void declare(CLI::App &app) override {
    app.add_option("ACTION", m_action, "list, add, remove or strengthen")->check(CLI::IsMember({"list", "add", "remove", "strengthen"}));
    app.add_option("NUMBER", m_number, "The slot to remove");
    app.add_option("--label", m_label, "A name for the new one, to know it by");
    app.add_flag("--erase-backups", m_eraseBackups, "With remove: erase the automatic backups, which the removed one still opens");
  }

  Result<int> run(Context &context) override {
    if ((m_action == "remove") != (m_number != 0)) return fail(ErrorCode::WrongUsage, {}, {"NUMBER"});
    if (m_eraseBackups && m_action != "remove") return fail(ErrorCode::WrongUsage, {}, {"--erase-backups"});
    DOSSIER_ASSIGN(const auto session, context.openUnchecked());
    VaultKeys keys(*session);
    if (m_action == "add") {
      DOSSIER_TRY(keys.add(context.unlock(), context.newUnlock(), m_label));
    } else if (m_action == "remove") {
      DOSSIER_TRY(keys.remove(context.unlock(), m_number - 1, m_eraseBackups));
      if (!context.json()) printLine(backupWords(m_eraseBackups));
    } else if (m_action == "strengthen") {
      DOSSIER_TRY(keys.strengthen(context.unlock()));
    }
    print(context, keys.list());
    return kDone;
  }

 private:
  static void print(const Context &context, const std::vector<SlotInfo> &slots) {
    Json list = Json::array();
    std::vector<std::vector<std::string>> rows;
    for (const SlotInfo &slot : slots) {
      const std::string number = std::to_string(slot.index + 1);
      list.push_back({{"number", slot.index + 1}, {"kind", kindWord(slot.kind)}, {"label", slot.label}, {"created", asJson(timeOf(slot.createdAt))},
                      {"memory_mib", slot.cost.memoryBytes >> 20}, {"passes", slot.cost.passes}, {"in_use", slot.opened},
                      {"could_be_stronger", slot.couldBeStronger}});
      rows.push_back({number, kindWord(slot.kind), displayable(slot.label), shownTime(timeOf(slot.createdAt)),
                      joined(remarksOn(slot))});
    }
    if (context.json()) return printJson(list);
    printTable({"NUMBER", "KIND", "LABEL", "SINCE", ""}, rows);
  }

  std::string m_action = "list", m_label;
  std::size_t m_number = 0;
  bool m_eraseBackups = false;
};

class RekeyVerb : public Verb {
 public:
  const char *name() const override { return "rekey"; }
  const char *summary() const override { return "Encrypt the whole vault anew under a new data key; prints a new recovery code"; }
  VaultUse vaultUse() const override { return VaultUse::Open; }
  void declare(CLI::App &app) override {
    app.add_flag("--erase-backups", m_eraseBackups, "Erase the automatic backups, which the old keys still open");
  }

  Result<int> run(Context &context) override {
    DOSSIER_ASSIGN(const auto session, context.openUnchecked());
    DOSSIER_ASSIGN(const auto code, VaultKeys(*session).rekey(context.unlock(), m_eraseBackups));
    if (!context.json()) {
      printLine("The vault has a new data key. Other passphrases and key files must be added again.");
      printLine(backupWords(m_eraseBackups));
    }
    printRecoveryCode(context.json(), code);
    return kDone;
  }

 private:
  bool m_eraseBackups = false;
};

}  // namespace

std::unique_ptr<Verb> makePassphraseVerb() { return std::make_unique<PassphraseVerb>(); }
std::unique_ptr<Verb> makeRecoveryVerb() { return std::make_unique<RecoveryVerb>(); }
std::unique_ptr<Verb> makeSlotsVerb() { return std::make_unique<SlotsVerb>(); }
std::unique_ptr<Verb> makeRekeyVerb() { return std::make_unique<RekeyVerb>(); }

}  // namespace dossier
