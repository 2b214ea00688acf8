// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/packs_panel.h"

#include <QDragEnterEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QTableWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "ui/controls/card.h"
#include "ui/controls/file_dialogs.h"
#include "ui/controls/plain_label.h"
#include "ui/controls/wrapped_text.h"
#include "ui/pages/pack_dialog.h"
#include "ui/pages/words_question_dialog.h"
#include "ui/style/pack_words.h"
#include "ui/style/theme.h"

namespace dossier {
namespace {

using Records = Result<std::vector<PackRecord>>;
using Entries = Result<std::vector<StoredPackEntry>>;
using Reading = Result<PackReading>;

constexpr std::size_t kMostEntries = 200;
constexpr qsizetype kMostProblems = 3;

}  // namespace

PacksPanel::PacksPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_list(new QTableWidget(0, 5)), m_empty(plainLabel(tr("No packs yet. A pack is an open list that you fetched elsewhere, such as JustDeleteMe or the companies of datarequests.org.\nWhat it says stands beside what you know, with its name and date, and changes none of it."), LabelRole::Muted)),
      m_about(plainLabel({}, LabelRole::Muted)), m_problems(plainLabel({}, LabelRole::Danger)), m_search(new QLineEdit), m_entries(new QTreeWidget) {
  setAcceptDrops(true);
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(0, kMediumSpace, 0, 0);
  column->setSpacing(kMediumSpace);
  m_list->setAccessibleName(tr("Your packs"));
  m_list->setHorizontalHeaderLabels({tr("Name"), tr("Date"), tr("Licence"), tr("Entries"), tr("To be read with care")});
  asList(*m_list, 4);
  m_search->setPlaceholderText(tr("Search the entries of the chosen pack"));
  m_search->setAccessibleName(tr("Search the entries"));
  m_search->setClearButtonEnabled(true);
  m_entries->setAccessibleName(tr("Entries"));
  m_entries->setHeaderLabels({tr("Entry"), tr("What the pack says")});
  m_entries->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
  m_entries->setRootIsDecorated(false);
  new WrappedText(m_entries);
  column->addLayout(makeButtons());
  for (QWidget *one : std::initializer_list<QWidget *>{m_problems, m_empty, m_list, m_search, m_about}) column->addWidget(one);
  column->addWidget(m_entries, 1);
  setFocusProxy(m_list);
  connect(m_list, &QTableWidget::itemSelectionChanged, this, &PacksPanel::showEntries);
  connect(m_search, &QLineEdit::textChanged, this, &PacksPanel::showEntries);
  show({});
}

QLayout *PacksPanel::makeButtons() {
  auto *row = new QHBoxLayout;
  row->setSpacing(kSmallSpace);
  auto *files = primaryButton(tr("Add f&iles…"));
  auto *folder = new QPushButton(tr("Add a f&older…"));
  m_remove = new QPushButton(tr("&Remove"));
  row->addWidget(plainLabel(tr("Drop a file, a zip archive or a folder anywhere here.")), 1);
  for (QPushButton *button : {m_remove, folder, files}) row->addWidget(button);
  connect(files, &QPushButton::clicked, this, [this] { add(chooseFiles(this, tr("Choose packs to add"))); });
  connect(folder, &QPushButton::clicked, this, [this] {
    if (const auto path = askForFolder(this, tr("Choose a pack's folder")); !path.empty()) add({path});
  });
  connect(m_remove, &QPushButton::clicked, this, &PacksPanel::removeChosen);
  m_problems->setWordWrap(true);
  m_problems->hide();
  return row;
}

void PacksPanel::add(const Paths &paths) {
  if (paths.empty() || !m_workspace.isOpen()) return;
  const QString what = paths.size() == 1 ? text(displayable(paths.front().filename().string())) : tr("%1 files").arg(paths.size());
  PackDialog dialog(what, this);
  if (dialog.exec() != QDialog::Accepted) return;
  m_problems->hide();
  m_problems->clear();
  emit message(tr("Reading…"));
  readNext(dialog.words(), paths);
}

void PacksPanel::readNext(const PackWords &words, Paths left) {
  if (left.empty()) return m_workspace.refresh();
  const auto path = left.front();
  left.erase(left.begin());
  m_workspace.ask<Result<ReadPacks>>(
      this, [path, words, stop = m_workspace.stopToken()](VaultSession &session) { return Packs(session).read(path, words, stop); },
      [this, path, words, left](const Result<ReadPacks> &read) {
        if (!read) {
          refused(read.error());
          readNext(words, left);
        } else if (read->questions.empty()) {
          keep(*read, words, left);
        } else {
          question(path, *read, words, left);
        }
      });
}

void PacksPanel::question(const std::filesystem::path &path, const ReadPacks &read, const PackWords &words, const Paths &left) {
  auto *dialog = new WordsQuestionDialog(m_workspace, path, read, this);
  connect(dialog, &QDialog::accepted, this, [this, dialog, words, left] { keep(dialog->read(), words, left); });
  connect(dialog, &QDialog::rejected, this, [this, words, left] {
    emit message(tr("Nothing was added."));
    if (m_workspace.isOpen()) readNext(words, left);
  });
  dialog->open();
}

void PacksPanel::keep(const ReadPacks &read, const PackWords &words, const Paths &left) {
  m_workspace.ask<Reading>(
      this, [read](VaultSession &session) { return Packs(session).keep(read); },
      [this, words, left](const Reading &reading) {
        if (reading) told(*reading);
        else refused(reading.error());
        readNext(words, left);
      });
}

void PacksPanel::refused(const Error &error) {
  QString words = sentenceFor(m_workspace.program(), error);
  // Whoever made the pack can mend it with this.
  if (error.code == ErrorCode::PackBroken && !error.arguments.empty()) words += QStringLiteral(" [%1]").arg(text(error.arguments.front()));
  m_problems->setText(words);
  m_problems->show();
  emit message(tr("Nothing was added."));
}

void PacksPanel::told(const PackReading &reading) {
  QStringList names;
  bool replaced = false, written = false;
  for (const AddedPack &added : reading.packs) {
    names.append(text(added.record.name));
    replaced = replaced || added.status == AddedPack::Status::Replaced;
    written = written || added.status != AddedPack::Status::Unchanged;
  }
  const QString all = listed(names, 4);
  emit message(!written ? tr("%1 stood there already.").arg(all) : replaced ? tr("%1 added in place of an earlier one. Edit, Undo takes it back.").arg(all)
                                                                            : tr("%1 added. Edit, Undo takes it back.").arg(all));
  if (reading.rejected == 0) return;
  QStringList places;
  for (const Error &error : reading.rejections) {
    places.append(error.place.record == 0 ? text(error.place.file) : tr("%1, entry %2").arg(text(error.place.file)).arg(error.place.record));
  }
  m_problems->setText(tr("Could not be read: %1 (%2). The rest is there.").arg(reading.rejected).arg(listed(places, kMostProblems)));
  m_problems->show();
}

void PacksPanel::removeChosen() {
  const PackRecord *pack = chosen();
  if (pack == nullptr) return;
  m_workspace.ask<Result<void>>(
      this, [id = pack->id](VaultSession &session) { return Packs(session).remove(id); },
      [this, name = text(pack->name)](const Result<void> &removed) {
        emit message(removed ? tr("%1 is not used any more. Edit, Undo brings it back.").arg(name) : sentenceFor(m_workspace.program(), removed.error()));
        m_workspace.refresh();
      });
}

void PacksPanel::refresh() {
  m_workspace.ask<Records>(
      this, [](VaultSession &session) { return Packs(session).list(); },
      [this](const Records &records) {
        if (records) show(*records);
      });
}

void PacksPanel::reset() {
  m_problems->hide();
  m_problems->clear();
  m_search->clear();
  show({});
}

const PackRecord *PacksPanel::chosen() const {
  const int row = m_list->currentRow();
  return row < 0 || row >= static_cast<int>(m_packs.size()) ? nullptr : &m_packs[static_cast<std::size_t>(row)];
}

void PacksPanel::show(const std::vector<PackRecord> &packs) {
  const std::int64_t before = chosen() == nullptr ? 0 : chosen()->id;
  {
    const QSignalBlocker quiet(m_list);
    m_packs = packs;
    m_list->setRowCount(static_cast<int>(packs.size()));
    int row = 0, current = packs.empty() ? -1 : 0;
    for (const PackRecord &pack : packs) {
      const QStringList cells{nameWords(pack), dateWords(pack), licenceWords(pack), QString::number(pack.entries), flagWords(pack)};
      for (int column = 0; column < cells.size(); ++column) {
        auto *cell = new QTableWidgetItem(cells[column]);
        cell->setToolTip(plainToolTip(cells[column]));
        m_list->setItem(row, column, cell);
      }
      if (pack.id == before) current = row;
      ++row;
    }
    fitRows(*m_list);
    m_list->setCurrentCell(current, 0);
  }
  m_empty->setVisible(packs.empty());
  for (QWidget *one : std::initializer_list<QWidget *>{m_list, m_search, m_entries, m_about}) one->setVisible(!packs.empty());
  m_remove->setEnabled(!packs.empty());
  showEntries();
}

void PacksPanel::showEntries() {
  const quint64 asked = ++m_shown;
  m_entries->clear();
  m_about->clear();
  const PackRecord *pack = chosen();
  if (pack == nullptr) return;
  m_workspace.ask<Entries>(
      this, [id = pack->id, wanted = m_search->text().toStdString()](VaultSession &session) { return Packs(session).entries(id, wanted, 0, kMostEntries); },
      [this, asked, all = pack->entries](const Entries &entries) {
        if (asked != m_shown || !entries) return;
        for (const StoredPackEntry &stored : *entries) {
          auto *line = new QTreeWidgetItem(m_entries, {text(stored.entry.name), entryWords(stored.entry)});
          for (const int column : {0, 1}) line->setTextAlignment(column, Qt::AlignLeft | Qt::AlignTop);
        }
        m_about->setText(entries->size() == kMostEntries ? tr("The first %1 of them; search to see others.").arg(kMostEntries) : tr("%1 of %2 entries").arg(entries->size()).arg(all));
      });
}

void PacksPanel::dragEnterEvent(QDragEnterEvent *event) { acceptFiles(*event); }

void PacksPanel::dropEvent(QDropEvent *event) {
  event->acceptProposedAction();
  add(pathsIn(*event));
}

}  // namespace dossier
