// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backups_card.h"

#include <QHBoxLayout>
#include <QTableWidget>

#include "ui/controls/card.h"
#include "ui/controls/file_dialogs.h"
#include "ui/controls/notice_bar.h"
#include "ui/controls/plain_label.h"
#include "ui/pages/backup_words.h"
#include "ui/pages/key_dialog.h"
#include "ui/pages/merge_dialog.h"
#include "ui/pages/replacement.h"
#include "ui/style/theme.h"
#include "ui/style/words.h"

namespace dossier {

BackupsCard::BackupsCard(Workspace &workspace, QWidget *parent)
    : QFrame(parent), m_workspace(workspace), m_notices(new NoticeStack), m_none(plainLabel(tr("There are no automatic backups yet."), LabelRole::Muted)),
      m_list(new QTableWidget(0, 3)) {
  auto *inside = cardLayout(*this, tr("Backups"));
  inside->addWidget(plainLabel(tr("One encrypted file, which opens with what opens the vault now. Keep one on another disk. "
                                  "Before merges, large imports and updates Dossier makes one by itself, and keeps the newest five."), LabelRole::Muted));
  m_list->setAccessibleName(tr("Automatic backups"));
  m_list->setHorizontalHeaderLabels({tr("Made"), tr("Reason"), tr("Size")});
  asList(*m_list, 2);
  inside->addWidget(m_none);
  inside->addWidget(m_list);
  inside->addLayout(makeButtons());
  inside->addWidget(m_notices);
  connect(&workspace, &Workspace::opened, this, &BackupsCard::refresh);
  connect(&workspace, &Workspace::changed, this, &BackupsCard::refresh);
  connect(&workspace, &Workspace::aboutToLock, this, [this] {
    show({});
    m_notices->clear();
  });
  show({});
}

QLayout *BackupsCard::makeButtons() {
  auto *row = new QHBoxLayout;
  row->setSpacing(kSmallSpace);
  auto *make = primaryButton(tr("&Back up now…"));
  auto *test = new QPushButton(tr("C&heck a backup…"));
  auto *restore = new QPushButton(tr("Rest&ore…"));
  auto *merging = new QPushButton(tr("Merge with &another copy…"));
  for (QPushButton *button : {make, test, restore, merging}) row->addWidget(button);
  row->addStretch(1);
  connect(make, &QPushButton::clicked, this, &BackupsCard::backUp);
  connect(test, &QPushButton::clicked, this, &BackupsCard::check);
  connect(restore, &QPushButton::clicked, this, [this] { restoreFromBackup(m_workspace, this, startingPlace()); });
  connect(merging, &QPushButton::clicked, this, &BackupsCard::merge);
  return row;
}

void BackupsCard::refresh() {
  m_workspace.ask<std::vector<BackupFile>>(
      this, [](VaultSession &session) { return VaultCopies(session).automatic(); },
      [this](const std::vector<BackupFile> &backups) { if (m_workspace.isOpen()) show(backups); });
}

void BackupsCard::show(const std::vector<BackupFile> &backups) {
  m_backups = backups;
  m_none->setVisible(backups.empty());
  m_list->setVisible(!backups.empty());
  m_list->clearSelection();
  m_list->setRowCount(static_cast<int>(backups.size()));
  for (int row = 0; row < m_list->rowCount(); ++row) {
    const BackupFile &backup = backups[static_cast<std::size_t>(row)];
    const QStringList cells{timeOfBackup(backup), reasonOfBackup(backup), sizeOfBackup(backup.bytes)};
    for (int column = 0; column < cells.size(); ++column) m_list->setItem(row, column, new QTableWidgetItem(cells[column]));
  }
  fitRows(*m_list);
}

std::filesystem::path BackupsCard::startingPlace() const {
  const auto rows = m_list->selectionModel()->selectedRows();
  if (!rows.isEmpty() && static_cast<std::size_t>(rows.front().row()) < m_backups.size()) return m_backups[static_cast<std::size_t>(rows.front().row())].file;
  return m_backups.empty() ? std::filesystem::path() : m_backups.front().file.parent_path();
}

void BackupsCard::backUp() {
  const QString name = QStringLiteral("%1 %2%3").arg(text(m_workspace.vaultFolder().stem().string()), todayText(), text(kBackupSuffix));
  const auto file = askForNewFile(this, tr("Where the backup shall be"), name, text(kBackupSuffix));
  if (file.empty()) return;
  m_notices->clear();
  std::error_code ignored;
  if (std::filesystem::exists(file, ignored)) {
    m_notices->tell(Tone::Danger, sentenceFor(m_workspace.program(), Error(ErrorCode::VaultExists)));
    return;
  }
  m_workspace.ask<Result<void>>(
      this, [file](VaultSession &session) { return VaultCopies(session).backUp(file); },
      [this, file](const Result<void> &result) {
        if (!result) {
          m_notices->tell(Tone::Danger, sentenceFor(m_workspace.program(), result.error()));
          return;
        }
        m_notices->tell(Tone::Good, tr("Backed up to %1 and read back: it is whole.").arg(text(file.filename().string())));
      });
}

void BackupsCard::check() {
  const auto file = askForBackup(this, startingPlace());
  if (file.empty()) return;
  KeyDialog::Form form;
  form.title = tr("Check a backup");
  form.explanation = tr("All of %1 is read and decrypted; nothing of it is kept.").arg(text(file.filename().string()));
  form.present = tr("What opened the vault when the backup was made");
  form.action = tr("C&heck");
  form.working = tr("Checking…");
  auto manifest = std::make_shared<BackupManifest>();
  const auto submit = [this, file, manifest](KeyDialog &dialog, const KeyDialog::Answer &answer) {
    m_workspace.ask<Result<BackupManifest>>(
        &dialog, [file, answer](VaultSession &) { return VaultCopies::check(file, answer.present->unlock()); },
        [&dialog, manifest](const Result<BackupManifest> &checked) {
          if (checked) *manifest = *checked;
          dialog.finish(checked ? Result<void>{} : Result<void>(fail(checked.error())));
        });
  };
  if (KeyDialog(m_workspace, form, submit, this).exec() != QDialog::Accepted) return;
  m_notices->clear();
  m_notices->tell(Tone::Good, tr("%1 is whole. It was made %2 (%3).").arg(text(file.filename().string()), timeOfBackup(manifest->createdAt), reasonWord(nameOf(manifest->reason))));
}

void BackupsCard::merge() {
  MergeDialog dialog(m_workspace, this);
  if (dialog.exec() != QDialog::Accepted) return;
  m_notices->clear();
  m_notices->tell(Tone::Good, tr("The two copies are merged. Edit, Undo takes it back."));
  m_workspace.refresh();
}

}  // namespace dossier
