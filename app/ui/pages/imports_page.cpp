// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/imports_page.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QProgressBar>
#include <QTableWidget>
#include <QVBoxLayout>

#include "ui/controls/plain_label.h"
#include "ui/pages/staging_tree.h"
#include "ui/style/theme.h"
#include "ui/style/words.h"

namespace dossier {
namespace {

using Plan = Result<std::vector<PlannedFile>>;
using Staged = Result<std::vector<StagedFile>>;
using Records = Result<std::vector<ImportRecord>>;

}  // namespace

ImportsPage::ImportsPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_import(std::make_shared<std::shared_ptr<ImportFiles>>()), m_history(new QTableWidget(0, 6)) {
  auto *layout = new QVBoxLayout(this);
  layout->setContentsMargins(kLargeSpace, kLargeSpace, kLargeSpace, kLargeSpace);
  layout->setSpacing(kMediumSpace);
  layout->addWidget(plainLabel(tr("Imports"), LabelRole::Title));
  auto *zone = new DropZone;
  layout->addWidget(zone);
  layout->addWidget(makeStaging(), 5);   // what waits for an answer comes before what was answered
  layout->addWidget(plainLabel(tr("History"), LabelRole::Heading));
  prepareHistory();
  layout->addWidget(m_history, 2);
  connect(zone, &DropZone::dropped, this, &ImportsPage::startWith);
  connect(zone, &DropZone::refused, this, &ImportsPage::message);
  connect(&workspace, &Workspace::progressed, this, &ImportsPage::showProgress);
  connect(&workspace, &Workspace::aboutToLock, this, &ImportsPage::reset);
  setState(State::Idle);
}

void ImportsPage::prepareHistory() {
  m_history->setAccessibleName(tr("Imports so far"));
  m_history->setHorizontalHeaderLabels({tr("Date"), tr("File"), tr("Kind"), tr("Observations"), tr("Status"), QString()});
  m_history->verticalHeader()->hide();
  m_history->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_history->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + kLargeSpace);
  m_history->setTabKeyNavigation(false);
  m_history->setShowGrid(false);
  m_history->setAlternatingRowColors(true);
  m_history->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  m_history->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
}

QWidget *ImportsPage::makeStaging() {
  m_staging = new QWidget;
  auto *layout = new QVBoxLayout(m_staging);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(kSmallSpace);
  m_status = plainLabel({});
  m_progress = new QProgressBar;
  m_progress->setAccessibleName(tr("Progress"));
  m_tree = new StagingTree(m_workspace);
  auto *buttons = new QHBoxLayout;
  m_cancel = new QPushButton(tr("Ca&ncel"));
  m_commit = primaryButton(tr("&Save to the vault"));
  buttons->addWidget(m_status, 1);
  buttons->addWidget(m_cancel);
  buttons->addWidget(m_commit);
  layout->addWidget(m_progress);
  layout->addWidget(m_tree, 1);
  layout->addLayout(buttons);
  connect(m_cancel, &QPushButton::clicked, this, &ImportsPage::discard);
  connect(m_commit, &QPushButton::clicked, this, &ImportsPage::commit);
  connect(m_tree, &StagingTree::ticked, this, [this] { m_commit->setEnabled(m_tree->hasAnything()); });
  return m_staging;
}

void ImportsPage::setState(State state) {
  m_state = state;
  m_staging->setVisible(state != State::Idle);
  m_progress->setVisible(state == State::Reading || state == State::Saving);
  m_commit->setVisible(state == State::Staged);
  m_commit->setEnabled(state == State::Staged && m_tree->hasAnything());
  m_cancel->setText(state == State::Staged ? tr("&Discard") : tr("Ca&ncel"));
  m_progress->setRange(0, state == State::Saving ? 0 : 1000);
  if (state == State::Reading) m_status->setText(tr("Reading… nothing is saved before you approve it."));
  if (state == State::Staged) {
    m_status->setText(m_tree->hasAnything() ? tr("Untick whom you do not want to keep. Nothing is saved yet.") : tr("Nothing here is new or could be read, so there is nothing to save."));
  }
  if (state == State::Saving) m_status->setText(tr("Saving…"));
}

void ImportsPage::startWith(const Paths &paths) {
  if (!m_workspace.isOpen() || paths.empty()) return;
  m_stop.request_stop();
  m_stop = std::stop_source();
  setState(State::Reading);
  m_progress->setValue(0);
  m_tree->clear();
  m_workspace.ask<Plan>(
      this,
      [paths, holder = m_import, stop = m_stop.get_token()](VaultSession &session) -> Plan {
        *holder = std::make_shared<ImportFiles>(session);
        return (*holder)->plan(paths, stop);
      },
      [this, stop = m_stop.get_token()](const Plan &plan) {
        if (stop.stop_requested()) return;
        if (!plan) {
          emit message(sentenceFor(m_workspace.program(), plan.error()));
          return discard();
        }
        m_tree->showPlan(*plan);
        stage();
      });
}

ImportsPage::~ImportsPage() { m_stop.request_stop(); }

void ImportsPage::showProgress(quint64 done, quint64 total) {
  if (m_progress->maximum() > 0) m_progress->setValue(total == 0 ? 0 : static_cast<int>(done * 1000 / total));
}

void ImportsPage::stage() {
  m_workspace.ask<Staged>(
      this,
      // The workspace outlives its thread; this page may not.
      [workspace = &m_workspace, holder = m_import, stop = m_stop.get_token()](VaultSession &) -> Staged {
        if (!*holder) return fail(ErrorCode::Cancelled);
        DOSSIER_ASSIGN(const auto *staged, (*holder)->stage(stop, [workspace](std::uint64_t done, std::uint64_t total) { emit workspace->progressed(done, total); }));
        return *staged;
      },
      [this, stop = m_stop.get_token()](const Staged &staged) {
        if (stop.stop_requested()) return;
        if (!staged) {
          emit message(sentenceFor(m_workspace.program(), staged.error()));
          return discard();
        }
        m_tree->showStaged(*staged);
        setState(State::Staged);
        m_commit->setFocus();
      });
}

void ImportsPage::commit() {
  const auto answers = m_tree->answers();
  setState(State::Saving);
  const auto unkept = std::make_shared<std::optional<Error>>();
  m_workspace.ask<Records>(
      this,
      [holder = m_import, unkept, answers, stop = m_stop.get_token()](VaultSession &) -> Records {
        if (!*holder) return fail(ErrorCode::Cancelled);
        for (std::size_t i = 0; i < answers.size(); ++i) {
          (*holder)->exclude(i, answers[i].excluded);
          for (const auto &[id, catalogueId] : answers[i].takenAs) (*holder)->takeAs(i, id, catalogueId);
          for (const auto &[id, name] : answers[i].called) (*holder)->callAs(i, id, name);
        }
        auto records = (*holder)->commit(stop);
        if (!(*holder)->unkeptAnswers().empty()) *unkept = (*holder)->unkeptAnswers().front();
        holder->reset();
        return records;
      },
      [this, unkept](const Records &records) {
        if (*unkept) emit m_workspace.noticed(tr("An answer of yours could not be remembered: %1").arg(sentenceFor(m_workspace.program(), **unkept)));
        setState(State::Idle);
        if (!records) {
          emit message(sentenceFor(m_workspace.program(), records.error()));
        } else {
          emit message(tr("Files imported: %1. Edit, Undo takes the newest back.").arg(records->size()));
        }
        m_workspace.refresh();
      });
}

void ImportsPage::discard() {
  m_stop.request_stop();
  m_tree->clear();
  setState(State::Idle);
  m_workspace.ask<bool>(
      this, [holder = m_import](VaultSession &) { holder->reset(); return true; }, [](const bool &) {});
}

void ImportsPage::stopRunning() {
  if (m_state == State::Reading) discard();
  if (m_state == State::Saving) m_stop.request_stop();   // what is written by then stays, and can be undone
}

void ImportsPage::reset() {
  discard();
  m_history->setRowCount(0);
}

void ImportsPage::undo(std::int64_t id) {
  m_workspace.ask<Result<ImportRecord>>(
      this, [id](VaultSession &session) { return session.undoImport(id); },
      [this](const Result<ImportRecord> &record) {
        emit message(record ? tr("Import %1 is undone. The same file can be imported again.").arg(record->id)
                            : sentenceFor(m_workspace.program(), record.error()));
        m_workspace.refresh();
      });
}

void ImportsPage::setSnapshot(const SnapshotPtr &snapshot) {
  m_history->setRowCount(static_cast<int>(snapshot->imports.size()));
  int row = 0;
  for (const ImportRecord &record : snapshot->imports) {
    const bool undone = record.status == ImportStatus::Undone;
    const QStringList cells{dayOf(record.importedAt), record.file.empty() ? tr("Entered by you") : text(record.file),
                            record.file.empty() ? QString() : importerName(m_workspace.program(), record.importer),
                            QString::number(record.observations),
                            undone ? tr("undone") : record.rejected == 0 ? tr("imported") : tr("imported, %1 rejected").arg(record.rejected)};
    for (int column = 0; column < cells.size(); ++column) m_history->setItem(row, column, new QTableWidgetItem(cells[column]));
    if (!undone) {
      auto *button = new QPushButton(tr("Undo"));
      button->setAccessibleName(tr("Undo import %1").arg(record.id));
      connect(button, &QPushButton::clicked, this, [this, id = record.id] { undo(id); });
      m_history->setCellWidget(row, 5, button);
    } else {
      m_history->removeCellWidget(row, 5);
    }
    ++row;
  }
}

}  // namespace dossier
