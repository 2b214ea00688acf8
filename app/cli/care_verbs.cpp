// SPDX-License-Identifier: GPL-3.0-or-later
// Care of the vault: init, verify, backup, restore, merge.
#include "cli/command.h"
#include "cli/context.h"
#include "cli/json_forms.h"
#include "cli/print.h"
#include "core/text.h"
#include "service/vault_copies.h"
#include "service/words.h"

namespace dossier {
namespace {

namespace fs = std::filesystem;

fs::path folderOf(const fs::path &file) {
  std::error_code ignored;
  return fs::absolute(file, ignored).parent_path();
}

class InitVerb : public Verb {
 public:
  const char *name() const override { return "init"; }
  const char *summary() const override { return "Create a vault; prints the recovery code once"; }
  VaultUse vaultUse() const override { return VaultUse::Create; }

  Result<int> run(Context &context) override {
    DOSSIER_ASSIGN(const auto created, VaultSession::create(context.program(), context.vaultFolder(), context.unlock()));
    if (!context.json()) printLine("Created " + context.vaultFolder().filename().string() + ".");
    printRecoveryCode(context.json(), created.recoveryCode);
    return kDone;
  }
};

class VerifyVerb : public Verb {
 public:
  const char *name() const override { return "verify"; }
  const char *summary() const override { return "Read the whole vault and check every page, row and change"; }
  VaultUse vaultUse() const override { return VaultUse::Open; }
  void declare(CLI::App &app) override {
    app.add_option("--salvage", m_target, "Copy what can still be read into a new vault at this place");
  }
  std::vector<fs::path> outputs() const override {
    return m_target.empty() ? std::vector<fs::path>{} : std::vector<fs::path>{folderOf(m_target)};
  }

  Result<int> run(Context &context) override {
    if (!m_target.empty()) return salvage(context);
    DOSSIER_ASSIGN(const auto session, context.openUnchecked());
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

 private:
  Result<int> salvage(Context &context) {
    DOSSIER_ASSIGN(const auto tables, VaultCopies::salvage(context.vaultFolder(), m_target, context.unlock()));
    Json list = Json::array();
    std::vector<std::vector<std::string>> rows;
    for (const SalvagedTable &table : tables) {
      list.push_back({{"table", table.table}, {"rows", table.rows}, {"gaps", table.gaps}});
      rows.push_back({table.table, std::to_string(table.rows), table.gaps == 0 ? "" : counted(table.gaps, "stretch unreadable", "stretches unreadable")});
    }
    if (context.json()) {
      printJson(list);
    } else {
      printTable({"TABLE", "ROWS", ""}, rows);
      printLine("Saved in " + m_target.filename().string() + ", which opens with the same keys. The damaged vault was not touched.");
    }
    return kDone;
  }

  fs::path m_target;
};

class BackupVerb : public Verb {
 public:
  const char *name() const override { return "backup"; }
  const char *summary() const override { return "Write the whole vault into one encrypted file; without FILE, list the automatic ones"; }
  VaultUse vaultUse() const override { return VaultUse::Open; }
  void declare(CLI::App &app) override { app.add_option("FILE", m_file, "The file to write"); }
  std::vector<fs::path> outputs() const override {
    return m_file.empty() ? std::vector<fs::path>{} : std::vector<fs::path>{folderOf(m_file)};
  }

  Result<int> run(Context &context) override {
    // Listing shows names only; writing one checks everything first.
    DOSSIER_ASSIGN(const auto session, context.openUnchecked());
    VaultCopies copies(*session);
    if (m_file.empty()) return list(context, copies);
    std::error_code error;
    if (fs::exists(fs::symlink_status(m_file, error))) return fail(ErrorCode::NotWritable, {m_file.filename().string()});
    DOSSIER_TRY(copies.backUp(m_file));
    if (context.json()) {
      printJson({{"file", m_file.filename().string()}, {"bytes", fs::file_size(m_file, error)}});
    } else {
      printLine("Written and read back: " + m_file.filename().string() + ". It opens with what opens the vault now.");
    }
    return kDone;
  }

 private:
  static Result<int> list(const Context &context, const VaultCopies &copies) {
    Json list = Json::array();
    std::vector<std::vector<std::string>> rows;
    for (const BackupFile &backup : copies.automatic()) {
      list.push_back({{"file", backup.file.filename().string()}, {"bytes", backup.bytes}});
      rows.push_back({backup.file.filename().string(), std::to_string(backup.bytes)});
    }
    if (context.json()) {
      printJson(list);
    } else if (rows.empty()) {
      printLine("No automatic backup yet. One is made before each merge, migration and large import; the newest five are kept.");
    } else {
      printTable({"FILE", "BYTES"}, rows);
    }
    return kDone;
  }

  fs::path m_file;
};

class RestoreVerb : public Verb {
 public:
  const char *name() const override { return "restore"; }
  const char *summary() const override { return "Make the vault what it was in a backup; what is there now is kept beside it"; }
  VaultUse vaultUse() const override { return VaultUse::Restore; }
  void declare(CLI::App &app) override {
    app.add_option("FILE", m_file, "The backup")->required();
    app.add_flag("--check", m_check, "Read all of it and restore nothing");
  }
  std::vector<fs::path> inputs() const override { return {m_file}; }

  Result<int> run(Context &context) override {
    if (m_check) {
      DOSSIER_ASSIGN(const auto manifest, VaultCopies::check(m_file, context.unlock()));
      if (context.json()) printJson({{"good", true}, {"generation", manifest.generation}, {"bytes", manifest.bodyBytes}});
      else printLine("The backup is whole: " + counted(manifest.generation, "change", "changes") + ", " + std::to_string(manifest.bodyBytes) + " bytes.");
      return kDone;
    }
    DOSSIER_ASSIGN(const auto restored, VaultCopies::restore(context.program(), m_file, context.vaultFolder(), context.unlock(), context.stop()));
    if (context.json()) {
      printJson({{"restored", true}, {"replaced", restored.replaced.filename().string()}});
      return kDone;
    }
    printLine("Restored " + context.vaultFolder().filename().string() + " and verified it.");
    if (!restored.replaced.empty()) printLine("What was there is kept as " + restored.replaced.filename().string() + ".");
    return kDone;
  }

 private:
  fs::path m_file;
  bool m_check = false;
};

class MergeVerb : public Verb {
 public:
  const char *name() const override { return "merge"; }
  const char *summary() const override { return "Bring in what another copy of this vault, or a backup of it, has"; }
  VaultUse vaultUse() const override { return VaultUse::Open; }
  void declare(CLI::App &app) override {
    app.add_option("OTHER", m_other, "The other copy's folder, or a backup")->required();
    app.add_flag("--dry-run", m_dryRun, "Show what would change and write nothing");
  }
  std::vector<fs::path> inputs() const override { return {m_other}; }
  /// A folder is locked while it is read.
  std::vector<fs::path> outputs() const override {
    std::error_code ignored;
    return fs::is_directory(m_other, ignored) ? std::vector<fs::path>{m_other} : std::vector<fs::path>{};
  }

  Result<int> run(Context &context) override {
    DOSSIER_ASSIGN(const auto session, context.openVault());
    VaultCopies copies(*session);
    DOSSIER_ASSIGN(const auto plan, m_dryRun ? copies.previewMerge(m_other, context.otherUnlock()) : copies.merge(m_other, context.otherUnlock()));
    context.json() ? printJson(asJson(plan)) : print(plan);
    return kDone;
  }

 private:
  static std::string nameOf(const MergePlan::Import &import) { return import.file.empty() ? "entered by you" : import.file; }

  void print(const MergePlan &plan) const {
    if (plan.empty()) return printLine("The other copy has nothing that is not here.");
    for (const auto &import : plan.gained) printLine("  new import    " + nameOf(import) + ", " + counted(import.observations, "observation", "observations"));
    for (const auto &import : plan.takenBack) printLine("  taken back    " + nameOf(import));
    for (const auto &field : plan.fields) {
      printLine("  " + std::string(field.before ? "changed" : "written") + "       " + field.key.holder + (field.key.type.empty() ? "" : " " + field.key.type) +
                " " + field.key.field + ": " + displayable(field.before.value_or("-"), 80) + " -> " + displayable(field.after.value_or("-"), 80));
    }
    if (plan.attachments > 0) printLine("  new files     " + std::to_string(plan.attachments));
    if (plan.attachmentsRemoved > 0) printLine("  removed files " + std::to_string(plan.attachmentsRemoved));
    for (const std::string &pack : plan.packs) printLine("  new pack      " + pack);
    for (const std::string &pack : plan.packsRemoved) printLine("  pack removed  " + pack);
    printLine(m_dryRun ? "Nothing was written." : "Merged. dossier-cli undo takes it back.");
  }

  fs::path m_other;
  bool m_dryRun = false;
};

}  // namespace

std::unique_ptr<Verb> makeInitVerb() { return std::make_unique<InitVerb>(); }
std::unique_ptr<Verb> makeVerifyVerb() { return std::make_unique<VerifyVerb>(); }
std::unique_ptr<Verb> makeBackupVerb() { return std::make_unique<BackupVerb>(); }
std::unique_ptr<Verb> makeRestoreVerb() { return std::make_unique<RestoreVerb>(); }
std::unique_ptr<Verb> makeMergeVerb() { return std::make_unique<MergeVerb>(); }

}  // namespace dossier
