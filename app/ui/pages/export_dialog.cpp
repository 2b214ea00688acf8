// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/export_dialog.h"

#include <QButtonGroup>
#include <QRadioButton>
#include <QVBoxLayout>
#include <array>

#include "ui/controls/file_dialogs.h"
#include "ui/controls/plain_label.h"
#include "ui/style/theme.h"
#include "ui/style/words.h"

namespace dossier {
namespace {

constexpr std::array kFormats{ExportFormat::JsonLd, ExportFormat::PlainJson, ExportFormat::Csv};

}  // namespace

ExportDialog::ExportDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_format(new QButtonGroup(this)), m_redaction(new QButtonGroup(this)), m_problem(plainLabel({}, LabelRole::Danger)) {
  setWindowTitle(tr("Export the inventory"));
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(kLargeSpace, kLargeSpace, kLargeSpace, kLargeSpace);
  column->setSpacing(kMediumSpace);
  column->addWidget(plainLabel(tr("Export the inventory"), LabelRole::Title));
  column->addWidget(plainLabel(tr("The file is not encrypted: whoever has it can read it. What you removed, evidence files and the history of changes are not in it.")));
  addChoices(*column, tr("Form"), *m_format,
             {tr("&JSON-LD, in the terms of the Data Privacy Vocabulary; Dossier reads it again"), tr("J&SON, for programs"), tr("&Table (CSV), for a spreadsheet")});
  addChoices(*column, tr("Left out"), *m_redaction,
             {tr("N&othing more"), tr("&Names: holders are numbered; identifiers, flows, claims and your own words are left out"), tr("All but &counts: how many holders have each data type")});
  column->addWidget(m_problem);
  column->addStretch(1);
  column->addLayout(makeButtons());
  connect(&workspace, &Workspace::aboutToLock, this, &QDialog::reject);
  setBusy(false);
}

void ExportDialog::addChoices(QVBoxLayout &column, const QString &title, QButtonGroup &group, const QStringList &names) {
  auto *heading = plainLabel(title, LabelRole::Heading);
  column.addWidget(heading);
  auto *list = new QVBoxLayout;
  list->setSpacing(kSmallSpace);
  for (int i = 0; i < names.size(); ++i) {
    auto *choice = new QRadioButton(names[i]);
    choice->setAccessibleDescription(title);
    choice->setChecked(i == 0);
    group.addButton(choice, i);
    list->addWidget(choice);
  }
  column.addLayout(list);
}

QLayout *ExportDialog::makeButtons() {
  auto *row = new QHBoxLayout;
  m_cancel = new QPushButton(tr("Cancel"));
  m_go = primaryButton(tr("&Export…"));
  row->addStretch(1);
  row->addWidget(m_cancel);
  row->addWidget(m_go);
  m_go->setDefault(true);
  connect(m_cancel, &QPushButton::clicked, this, &ExportDialog::reject);
  connect(m_go, &QPushButton::clicked, this, &ExportDialog::choose);
  return row;
}

ExportFormat ExportDialog::format() const { return kFormats.at(static_cast<std::size_t>(m_format->checkedId())); }
Redaction ExportDialog::redaction() const { return static_cast<Redaction>(m_redaction->checkedId()); }

void ExportDialog::choose() {
  const QString suffix = QLatin1Char('.') + text(nameOf(format()));
  const QString name = tr("Inventory %1").arg(todayText()) + suffix;
  const auto file = askForNewFile(this, tr("Where the inventory shall be"), name, suffix);
  if (!file.empty() && m_workspace.isOpen()) write(file);
}

void ExportDialog::write(const std::filesystem::path &file) {
  std::error_code ignored;
  if (std::filesystem::exists(std::filesystem::symlink_status(file, ignored))) {
    m_problem->setText(sentenceFor(m_workspace.program(), Error(ErrorCode::VaultExists)));
    return setBusy(false);
  }
  m_problem->clear();
  setBusy(true);
  m_workspace.ask<Result<Exported>>(
      this, [file, redaction = redaction(), stop = m_workspace.stopToken()](VaultSession &session) { return exportInventory(session, file, redaction, stop); },
      [this, file](const Result<Exported> &done) {
        if (!done) m_problem->setText(sentenceFor(m_workspace.program(), done.error()));
        setBusy(false);
        if (!done) return;
        emit exported(tr("Exported to %1, which is not encrypted.").arg(text(file.filename().string())));
        accept();
      });
}

void ExportDialog::setBusy(bool busy) {
  m_busy = busy;
  m_problem->setVisible(!busy && !m_problem->text().isEmpty());
  for (QWidget *widget : std::initializer_list<QWidget *>{m_cancel, m_go}) widget->setEnabled(!busy);
  for (QButtonGroup *group : {m_format, m_redaction}) {
    for (QAbstractButton *button : group->buttons()) button->setEnabled(!busy);
  }
  m_go->setText(busy ? tr("Exporting…") : tr("&Export…"));
}

void ExportDialog::reject() {
  if (!m_busy || sender() == &m_workspace) QDialog::reject();
}

}  // namespace dossier
