// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/history_dialog.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

#include "ui/controls/plain_label.h"
#include "ui/controls/wrapped_text.h"
#include "ui/style/theme.h"
#include "ui/style/words.h"
#include "ui/style/written_words.h"

namespace dossier {
namespace {

constexpr int kSequenceRole = Qt::UserRole;
constexpr int kChangeRole = Qt::UserRole + 1;   ///< index among the changes of that event
constexpr int kWhenWidth = 150;
constexpr int kWhatWidth = 320;

QString valueOf(const FieldKey &key, const std::optional<std::string> &value) {
  if (!value) return key.field == kRemoved ? HistoryDialog::tr("no") : key.field.starts_with(kAttachmentField) ? HistoryDialog::tr("no file") : HistoryDialog::tr("unknown");
  return shownValue(key.field, *value);
}

}  // namespace

HistoryDialog::HistoryDialog(InventoryChanges &changes, const std::string &holder, QWidget *parent)
    : QDialog(parent), m_changes(changes), m_holder(new QComboBox), m_tree(new QTreeWidget) {
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(tr("History"));
  resize(860, 560);
  auto *layout = new QVBoxLayout(this);
  layout->setContentsMargins(kLargeSpace, kLargeSpace, kLargeSpace, kLargeSpace);
  layout->setSpacing(kMediumSpace);
  auto *head = new QHBoxLayout;
  head->addWidget(plainLabel(tr("History"), LabelRole::Title), 1);
  m_holder->setAccessibleName(tr("Whose history"));
  m_holder->addItem(tr("Everything"), QString());
  if (!holder.empty()) m_holder->addItem(Naming(changes.workspace().catalogue(), *changes.workspace().snapshot()).holder(holder), text(holder));
  head->addWidget(m_holder);
  layout->addLayout(head);
  prepareTree();
  layout->addWidget(m_tree, 1);
  layout->addLayout(makeButtons());
  connect(m_holder, &QComboBox::currentIndexChanged, this, &HistoryDialog::fill);
  connect(&changes.workspace(), &Workspace::locked, this, &QDialog::reject);
  connect(&changes.workspace(), &Workspace::changed, this, &HistoryDialog::ask);
  ask();
}

void HistoryDialog::prepareTree() {
  m_tree->setAccessibleName(tr("Changes"));
  m_tree->setHeaderLabels({tr("When"), tr("What"), tr("Before"), tr("After")});
  m_tree->setAlternatingRowColors(true);
  new WrappedText(m_tree);
  m_tree->setColumnWidth(0, kWhenWidth);
  m_tree->setColumnWidth(1, kWhatWidth);
  m_tree->header()->setStretchLastSection(false);
  m_tree->header()->setSectionResizeMode(2, QHeaderView::Stretch);
  m_tree->header()->setSectionResizeMode(3, QHeaderView::Stretch);
  connect(m_tree, &QTreeWidget::itemSelectionChanged, this, [this] { m_back->setEnabled(chosen() != nullptr); });
}

QLayout *HistoryDialog::makeButtons() {
  auto *row = new QHBoxLayout;
  row->setSpacing(kSmallSpace);
  m_hint = plainLabel(tr("Choose a field to write back what stood there before."), LabelRole::Muted);
  m_back = new QPushButton(tr("&Bring back what was before"));
  m_back->setEnabled(false);
  m_back->setAutoDefault(false);
  auto *close = primaryButton(tr("&Close"));
  close->setDefault(true);
  row->addWidget(m_hint, 1);
  row->addWidget(m_back);
  row->addWidget(close);
  connect(m_back, &QPushButton::clicked, this, &HistoryDialog::bringBack);
  connect(close, &QPushButton::clicked, this, &QDialog::accept);
  return row;
}

void HistoryDialog::ask() {
  m_changes.workspace().ask<Result<History>>(
      this,
      [](VaultSession &session) -> Result<History> {
        InventoryEdits edits(session);
        History history;
        DOSSIER_ASSIGN(history.events, edits.events());
        DOSSIER_ASSIGN(history.changes, edits.history({}));
        return history;
      },
      [this](const Result<History> &history) {
        if (!history) return m_hint->setText(sentenceFor(m_changes.workspace().program(), history.error()));
        m_history = *history;
        fill();
      });
}

void HistoryDialog::fill() {
  if (!m_changes.workspace().snapshot()) return;
  const std::string holder = m_holder->currentData().toString().toStdString();
  m_tree->clear();
  m_ofEvent.clear();
  for (const FieldChange &change : m_history.changes) {
    if (holder.empty() || change.key.holder == holder) m_ofEvent[change.sequence].push_back(change);
  }
  for (const EventRecord &event : m_history.events) {
    const auto changes = m_ofEvent.find(event.sequence);
    // An erasure is two events: the second says that the body was rewritten. Text that waits to be saved is no change yet.
    if (event.kind == EventKind::DraftsKept || (event.kind == EventKind::Purged && event.payload == "rewritten")) continue;
    if (!holder.empty() && changes == m_ofEvent.end()) continue;
    addEvent(event, changes == m_ofEvent.end() ? std::vector<FieldChange>{} : changes->second)->setExpanded(!holder.empty());
  }
  m_back->setEnabled(false);
  if (m_tree->topLevelItemCount() == 0) new QTreeWidgetItem(m_tree, {QString(), tr("Nothing was written there.")});
}

QTreeWidgetItem *HistoryDialog::addEvent(const EventRecord &event, const std::vector<FieldChange> &changes) {
  const Naming naming(m_changes.workspace().catalogue(), *m_changes.workspace().snapshot());
  auto *item = new QTreeWidgetItem(m_tree, {momentOf(event.at), eventWords(naming, event, changes)});
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const FieldChange &change = changes[i];
    auto *line = new QTreeWidgetItem(item, {QString(), tr("%1, %2").arg(naming.field(change.key), naming.place(change.key)), valueOf(change.key, change.before), valueOf(change.key, change.after)});
    line->setData(0, kSequenceRole, static_cast<qulonglong>(event.sequence));
    line->setData(0, kChangeRole, static_cast<int>(i));
  }
  return item;
}

const FieldChange *HistoryDialog::chosen() const {
  const auto selected = m_tree->selectedItems();
  if (selected.isEmpty() || selected.front()->parent() == nullptr) return nullptr;
  const auto changes = m_ofEvent.find(selected.front()->data(0, kSequenceRole).toULongLong());
  const auto index = static_cast<std::size_t>(selected.front()->data(0, kChangeRole).toInt());
  if (changes == m_ofEvent.end() || index >= changes->second.size()) return nullptr;
  const FieldChange &change = changes->second[index];
  // A file comes back by undo alone: its register is no field that can be written.
  return change.key.field.starts_with(kAttachmentField) ? nullptr : &change;
}

void HistoryDialog::bringBack() {
  if (const FieldChange *change = chosen()) m_changes.edit({{change->key, change->before}}, tr("Brought back. Edit, Undo takes it back."));
}

}  // namespace dossier
