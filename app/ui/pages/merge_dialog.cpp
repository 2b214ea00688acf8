// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/merge_dialog.h"

#include <QHeaderView>
#include <QProgressBar>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "ui/controls/file_dialogs.h"
#include "ui/controls/plain_label.h"
#include "ui/controls/present_key.h"
#include "ui/controls/wrapped_text.h"
#include "ui/pages/backup_words.h"
#include "ui/style/theme.h"
#include "ui/style/words.h"
#include "ui/style/written_words.h"

namespace dossier {
namespace {

constexpr int kQuestion = 0;
constexpr int kPreview = 1;

QVBoxLayout *stepLayout(QWidget &step) {
  auto *column = new QVBoxLayout(&step);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kMediumSpace);
  return column;
}

void addLine(QTreeWidgetItem &parent, const QStringList &cells) {
  auto *line = new QTreeWidgetItem(&parent, cells);
  for (int column = 0; column < line->columnCount(); ++column) line->setTextAlignment(column, Qt::AlignLeft | Qt::AlignTop);
}

QString valueWords(const FieldKey &key, const std::optional<std::string> &value) {
  return value ? shownValue(key.field, *value) : MergeDialog::tr("nothing");
}

}  // namespace

MergeDialog::MergeDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_steps(new QStackedWidget), m_problem(plainLabel({}, LabelRole::Danger)), m_progress(new QProgressBar),
      m_cancel(new QPushButton(tr("&Cancel"))), m_go(primaryButton({})) {
  setWindowTitle(tr("Merge with another copy"));
  resize(640, 480);
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(kLargeSpace, kLargeSpace, kLargeSpace, kLargeSpace);
  column->setSpacing(kMediumSpace);
  m_steps->addWidget(makeQuestion());
  m_steps->addWidget(makePreview());
  m_progress->setRange(0, 0);
  m_progress->setTextVisible(false);
  m_progress->setFixedHeight(kSmallSpace);
  m_progress->setAccessibleName(tr("Working"));
  column->addWidget(m_steps, 1);
  for (QWidget *line : std::initializer_list<QWidget *>{m_problem, m_progress}) column->addWidget(line);
  auto *row = new QHBoxLayout;
  row->addStretch(1);
  for (QPushButton *button : {m_cancel, m_go}) {
    button->setAutoDefault(false);
    row->addWidget(button);
  }
  column->addLayout(row);
  m_go->setDefault(true);
  connect(m_cancel, &QPushButton::clicked, this, &MergeDialog::reject);
  connect(m_go, &QPushButton::clicked, this, [this] { m_steps->currentIndex() == kQuestion ? preview() : merge(); });
  connect(&workspace, &Workspace::aboutToLock, this, &QDialog::reject);
  setBusy(false);
}

QWidget *MergeDialog::makeQuestion() {
  auto *step = new QWidget;
  auto *column = stepLayout(*step);
  column->addWidget(plainLabel(tr("Merge with another copy"), LabelRole::Title));
  column->addWidget(plainLabel(tr("Take in what was changed in another copy of this vault, on another computer or in a backup. Where both changed the same thing, "
                                  "the newer change counts. You see what would change before anything does.")));
  auto *row = new QHBoxLayout;
  auto *folder = new QPushButton(tr("A vault’s &folder…"));
  auto *backup = new QPushButton(tr("A &backup…"));
  m_chosen = plainLabel(tr("No copy is chosen yet."), LabelRole::Muted);
  for (QPushButton *button : {folder, backup}) {
    button->setAutoDefault(false);
    row->addWidget(button);
  }
  row->addWidget(m_chosen, 1);
  column->addLayout(row);
  column->addWidget(m_key = new PresentKey(m_workspace.program(), tr("What opens the other copy")));
  column->addStretch(1);
  connect(folder, &QPushButton::clicked, this, [this] { choose(askForFolder(this, tr("Choose the other copy"))); });
  connect(backup, &QPushButton::clicked, this, [this] { choose(askForBackup(this, {})); });
  connect(m_key, &PresentKey::edited, this, [this] { setBusy(m_busy); });
  connect(m_key, &PresentKey::submitted, this, &MergeDialog::preview);
  return step;
}

QWidget *MergeDialog::makePreview() {
  auto *step = new QWidget;
  auto *column = stepLayout(*step);
  column->addWidget(plainLabel(tr("What would change here"), LabelRole::Title));
  column->addWidget(m_summary = plainLabel({}));
  m_tree = new QTreeWidget;
  m_tree->setAccessibleName(tr("What would change here"));
  m_tree->setColumnCount(3);
  m_tree->setHeaderLabels({tr("What"), tr("Now"), tr("Then")});
  m_tree->setSelectionMode(QAbstractItemView::NoSelection);
  m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
  for (const int section : {1, 2}) m_tree->header()->resizeSection(section, 150);
  m_tree->header()->setStretchLastSection(false);
  new WrappedText(m_tree);
  column->addWidget(m_tree, 1);
  column->addStretch(0);   // where there is no tree
  return step;
}

void MergeDialog::choose(const std::filesystem::path &other) {
  if (other.empty()) return;
  m_other = other;
  m_chosen->setText(text(other.filename().string()));
  m_problem->hide();
  m_key->setFocus();
  setBusy(false);
}

void MergeDialog::preview() {
  if (m_busy || m_other.empty() || m_key->isEmpty()) return;
  auto secrets = m_key->secrets();
  if (!secrets) return tell(secrets.error());
  m_secrets = *secrets;
  setBusy(true);
  m_workspace.ask<Result<MergePlan>>(
      this, [other = m_other, secrets = m_secrets](VaultSession &session) { return VaultCopies(session).previewMerge(other, secrets->unlock()); },
      [this](const Result<MergePlan> &plan) {
        if (!plan) {
          m_secrets.reset();
          m_key->clear(true);
          return tell(plan.error());
        }
        show(*plan);
      });
}

QTreeWidgetItem *MergeDialog::group(const QString &title) {
  auto *item = new QTreeWidgetItem(m_tree, {title});
  QFont font = item->font(0);
  font.setBold(true);
  item->setFont(0, font);
  item->setFirstColumnSpanned(true);
  item->setExpanded(true);
  return item;
}

QString MergeDialog::fieldWords(const FieldKey &key) const {
  const SnapshotPtr &snapshot = m_workspace.snapshot();
  const QString place = snapshot ? Naming(m_workspace.catalogue(), *snapshot).place(key) : text(key.holder);
  return tr("%1: %2").arg(place, fieldLabel(m_workspace.catalogue(), key.field));
}

void MergeDialog::show(const MergePlan &plan) {
  m_tree->clear();
  const auto addImports = [this](const QString &title, const std::vector<MergePlan::Import> &imports, bool gained) {
    if (imports.empty()) return;
    QTreeWidgetItem *parent = group(title);
    for (const MergePlan::Import &import : imports) {
      const QString name = import.file.empty() ? tr("Entered by hand") : text(import.file);
      const QString count = import.observations == 1 ? tr("1 record") : tr("%1 records").arg(import.observations);
      addLine(*parent, {name, gained ? tr("nothing") : count, gained ? count : tr("nothing")});
    }
  };
  addImports(tr("Imports that come in"), plan.gained, true);
  addImports(tr("Imports that are taken back"), plan.takenBack, false);
  if (!plan.fields.empty()) {
    QTreeWidgetItem *parent = group(tr("What was written by hand"));
    for (const MergePlan::Field &field : plan.fields) {
      addLine(*parent, {fieldWords(field.key), valueWords(field.key, field.before), valueWords(field.key, field.after)});
    }
  }
  for (const std::string &pack : plan.packs) group(tr("Pack that comes in: %1").arg(text(pack)));
  for (const std::string &pack : plan.packsRemoved) group(tr("Pack that goes: %1").arg(text(pack)));
  if (plan.attachments > 0) group(tr("Evidence files that come in: %1").arg(plan.attachments));
  if (plan.attachmentsRemoved > 0) group(tr("Evidence files that go: %1").arg(plan.attachmentsRemoved));
  m_nothing = plan.empty() && !plan.writes;
  m_tree->setVisible(!plan.empty());
  m_summary->setText(m_nothing      ? tr("Nothing: all that the other copy holds is here already.")
                     : plan.empty() ? tr("Nothing that is shown. Only the times at which things were changed are brought into line.")
                                    : tr("A backup is made first, and Edit, Undo takes the merge back. The other copy is not changed."));
  m_steps->setCurrentIndex(kPreview);
  setBusy(false);
  (m_nothing ? m_cancel : m_go)->setFocus();
}

void MergeDialog::merge() {
  if (m_busy || m_nothing) return;
  setBusy(true);
  m_workspace.ask<Result<MergePlan>>(
      this, [other = m_other, secrets = m_secrets](VaultSession &session) { return VaultCopies(session).merge(other, secrets->unlock()); },
      [this](const Result<MergePlan> &plan) {
        if (!plan) return tell(plan.error());
        setBusy(false);
        accept();
      });
}

void MergeDialog::tell(const Error &error) {
  setBusy(false);
  m_problem->setText(sentenceFor(m_workspace.program(), error));
  m_problem->show();
}

void MergeDialog::setBusy(bool busy) {
  const bool asking = m_steps->currentIndex() == kQuestion;
  m_busy = busy;
  m_progress->setVisible(busy);
  m_steps->widget(kQuestion)->setEnabled(!busy);
  m_cancel->setEnabled(!busy);
  m_cancel->setText(!asking && m_nothing ? tr("&Close") : tr("&Cancel"));
  m_go->setVisible(asking || !m_nothing);
  m_go->setEnabled(!busy && (!asking || (!m_other.empty() && !m_key->isEmpty())));
  m_go->setText(busy ? (asking ? tr("Comparing…") : tr("Merging…")) : asking ? tr("&Show what would change") : tr("&Merge"));
  if (busy || m_problem->text().isEmpty()) m_problem->hide();
}

void MergeDialog::reject() {
  if (!m_busy || sender() == &m_workspace) QDialog::reject();
}

}  // namespace dossier
