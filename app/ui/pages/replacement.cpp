// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/replacement.h"

#include "service/vault_copies.h"
#include "ui/controls/file_dialogs.h"
#include "ui/pages/backup_words.h"
#include "ui/pages/key_dialog.h"
#include "ui/style/words.h"

namespace dossier {
namespace fs = std::filesystem;
namespace {

/// "Name (saved).dossier" beside the damaged one, numbered until it is free.
fs::path savedName(const fs::path &folder) {
  const std::string stem = folder.stem().string(), extension = folder.extension().string();
  std::error_code ignored;
  fs::path free = folder.parent_path() / (stem + " (saved)" + extension);
  for (int i = 2; fs::exists(fs::symlink_status(free, ignored)); ++i) {
    free = folder.parent_path() / (stem + " (saved " + std::to_string(i) + ")" + extension);
  }
  return free;
}

QString restoredWords(const Vault::Restored &restored) {
  QString words = Workspace::tr("Restored: the vault is as it was %1.").arg(timeOfBackup(restored.manifest.createdAt));
  if (!restored.replaced.empty()) words += QLatin1Char(' ') + Workspace::tr("What was there before is kept beside it as %1.").arg(text(restored.replaced.filename().string()));
  return words;
}

QString savedWords(const std::vector<SalvagedTable> &tables, const fs::path &damaged) {
  std::uint64_t rows = 0, gaps = 0;
  for (const SalvagedTable &table : tables) {
    rows += table.rows;
    gaps += table.gaps;
  }
  return Workspace::tr("Records saved: %1. Places that could not be read: %2. This is a new vault; the damaged one stays as it was: %3.")
      .arg(rows).arg(gaps).arg(text(damaged.filename().string()));
}

void runReplacement(Workspace &workspace, QWidget *parent, const KeyDialog::Form &form, std::function<Workspace::Replacement(const SecretsPtr &)> make) {
  const auto submit = [&workspace, make = std::move(make)](KeyDialog &dialog, const KeyDialog::Answer &answer) {
    workspace.replace(make(answer.present), &dialog, [&dialog](const Result<void> &proven) { dialog.finish(proven); });
  };
  KeyDialog(workspace, form, submit, parent).exec();
}

}  // namespace

void restoreFromBackup(Workspace &workspace, QWidget *parent, const fs::path &file) {
  const auto backup = askForBackup(parent, file);
  if (backup.empty()) return;
  const fs::path folder = workspace.vaultFolder();
  std::error_code ignored;
  KeyDialog::Form form;
  form.title = Workspace::tr("Restore from a backup");
  form.explanation = Workspace::tr("All of %1 is read and checked first. Then it becomes the vault %2.").arg(text(backup.filename().string()), text(folder.filename().string()));
  if (fs::exists(folder, ignored)) form.explanation += QLatin1Char(' ') + Workspace::tr("What is there now is kept beside it; nothing is deleted.");
  form.present = Workspace::tr("What opened the vault when the backup was made");
  form.action = Workspace::tr("&Restore");
  form.working = Workspace::tr("Checking…");
  runReplacement(workspace, parent, form, [&workspace, backup, folder](const SecretsPtr &secrets) {
    Workspace::Replacement replacement;
    replacement.folder = folder;
    replacement.secrets = secrets;
    replacement.prove = [backup, secrets]() -> Result<void> {
      DOSSIER_TRY(VaultCopies::check(backup, secrets->unlock()));
      return {};
    };
    replacement.build = [&workspace, backup, folder, secrets]() -> Result<QString> {
      std::error_code ignoredToo;
      fs::create_directories(folder.parent_path(), ignoredToo);
      DOSSIER_ASSIGN(const auto restored, VaultCopies::restore(workspace.program(), backup, folder, secrets->unlock(), {}));
      return restoredWords(restored);
    };
    return replacement;
  });
}

void saveWhatCanBeRead(Workspace &workspace, QWidget *parent) {
  const fs::path damaged = workspace.vaultFolder(), target = savedName(damaged);
  KeyDialog::Form form;
  form.title = Workspace::tr("Save what can be read");
  form.explanation = Workspace::tr("A backup is better: it holds everything. Without one, what can still be read is copied into a new vault, %1, with the same keys. "
                                   "The damaged vault stays as it is.").arg(text(target.filename().string()));
  form.present = Workspace::tr("What opens the damaged vault");
  form.action = Workspace::tr("&Save");
  form.working = Workspace::tr("Opening…");
  runReplacement(workspace, parent, form, [damaged, target](const SecretsPtr &secrets) {
    Workspace::Replacement replacement;
    replacement.folder = target;
    replacement.secrets = secrets;
    replacement.prove = [damaged, secrets] { return VaultKeys::prove(damaged, secrets->unlock()); };
    replacement.build = [damaged, target, secrets]() -> Result<QString> {
      DOSSIER_ASSIGN(const auto tables, VaultCopies::salvage(damaged, target, secrets->unlock()));
      return savedWords(tables, damaged);
    };
    return replacement;
  });
}

}  // namespace dossier
