// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/words_panel.h"

#include <QHeaderView>
#include <QMenu>
#include <QShortcut>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/controls/plain_label.h"
#include "ui/pages/save_words_dialog.h"
#include "ui/pages/word_dialog.h"
#include "ui/style/theme.h"
#include "ui/style/word_labels.h"
#include "ui/style/words.h"

namespace dossier {
namespace {

constexpr int kIndexRole = Qt::UserRole;
constexpr qsizetype kMostFaults = 4;

/// In the order in which they are offered.
constexpr std::string_view kOffered[] = {"type", "category", "field", "holder", "rule", "lens", "exercise"};

struct Listed {
  std::vector<WholeWord> words;
  std::vector<Error> faults;
};

}  // namespace

WordsPanel::WordsPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_list(new QTreeWidget),
      m_empty(plainLabel(tr("Nothing was added yet. Here you write what the catalogue lacks: a data type or a category, a field of your own beside holders, a shop, a rule for what stands on your statements, a whole lens, an exercise.\n"
                            "Packs of words that others made are added under Your packs, and appear here too."), LabelRole::Muted)),
      m_faults(plainLabel({}, LabelRole::Danger)) {
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(0, kMediumSpace, 0, 0);
  column->setSpacing(kMediumSpace);
  m_list->setAccessibleName(tr("Own words"));
  m_list->setHeaderLabels({tr("Name"), tr("Id"), tr("Added by")});
  m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
  m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
  m_list->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
  m_list->header()->setStretchLastSection(false);
  column->addLayout(makeButtons());
  column->addWidget(m_faults);
  column->addWidget(m_empty);
  column->addWidget(m_list, 1);
  column->addStretch(0);
  setFocusProxy(m_list);
  connect(m_list, &QTreeWidget::itemSelectionChanged, this, &WordsPanel::showButtons);
  connect(m_list, &QTreeWidget::itemActivated, this, &WordsPanel::editChosen);
  auto *removing = new QShortcut(Qt::Key_Delete, m_list);
  removing->setContext(Qt::WidgetShortcut);
  connect(removing, &QShortcut::activated, m_remove, &QPushButton::click);
  show({});
}

QLayout *WordsPanel::makeButtons() {
  auto *row = new QHBoxLayout;
  row->setSpacing(kSmallSpace);
  m_add = primaryButton(tr("A&dd"));
  m_edit = new QPushButton(tr("Chan&ge…"));
  m_remove = new QPushButton(tr("&Remove"));
  m_save = new QPushButton(tr("&Save as a pack…"));
  auto *menu = new QMenu(m_add);
  for (const std::string_view id : kOffered) menu->addAction(wordKindLabel(id), this, [this, id] { add(*wordKind(id)); });
  m_add->setMenu(menu);
  row->addWidget(plainLabel(tr("What you and your packs of words added to the catalogue.")), 1);
  for (QPushButton *button : {m_save, m_remove, m_edit, m_add}) row->addWidget(button);
  connect(m_edit, &QPushButton::clicked, this, &WordsPanel::editChosen);
  connect(m_remove, &QPushButton::clicked, this, &WordsPanel::removeChosen);
  connect(m_save, &QPushButton::clicked, this, &WordsPanel::savePack);
  m_faults->hide();
  return row;
}

void WordsPanel::follow(WordDialog *dialog) {
  connect(dialog, &WordDialog::written, this, [this](const QString &sentence) {
    emit message(sentence);
    m_workspace.refresh();
  });
  dialog->open();
}

void WordsPanel::add(const WordKind &kind) {
  if (m_workspace.isOpen()) follow(new WordDialog(m_workspace, kind, this));
}

void WordsPanel::editChosen() {
  const WholeWord *word = chosen();
  if (word != nullptr && m_workspace.isOpen()) follow(new WordDialog(m_workspace, *word, this));
}

void WordsPanel::removeChosen() {
  const WholeWord *word = chosen();
  if (word == nullptr || word->addedBy != kPerson) return;
  m_workspace.ask<Result<void>>(
      this, [kind = word->word.kind, id = word->word.id](VaultSession &session) { return OwnWords(session).remove(kind, id); },
      [this, name = text(word->word.name())](const Result<void> &removed) {
        emit message(removed ? tr("%1 is removed. Edit, Undo brings it back.").arg(name) : sentenceFor(m_workspace.program(), removed.error()));
        m_workspace.refresh();
      });
}

void WordsPanel::savePack() {
  if (!m_workspace.isOpen()) return;
  std::vector<std::string> kinds;
  for (const WholeWord &whole : m_words) {
    if (whole.addedBy == kPerson && std::find(kinds.begin(), kinds.end(), whole.word.kind) == kinds.end()) kinds.push_back(whole.word.kind);
  }
  (new SaveWordsDialog(m_workspace, kinds, this))->open();
}

void WordsPanel::refresh() {
  m_workspace.ask<Result<Listed>>(
      this,
      [](VaultSession &session) -> Result<Listed> {
        Listed listed;
        DOSSIER_ASSIGN(listed.words, OwnWords(session).list());
        DOSSIER_ASSIGN(listed.faults, session.wordFaults());
        return listed;
      },
      [this](const Result<Listed> &listed) {
        if (!listed || !m_workspace.isOpen()) return;
        show(listed->words);
        showFaults(listed->faults);
      });
}

void WordsPanel::reset() {
  m_faults->hide();
  m_faults->clear();
  show({});
}

void WordsPanel::show(const std::vector<WholeWord> &words) {
  const WholeWord *current = chosen();
  const Word before = current == nullptr ? Word() : current->word;
  m_list->clear();
  m_words = words;
  QTreeWidgetItem *selected = nullptr;
  for (const WordKind &kind : wordKinds()) {
    QTreeWidgetItem *group = nullptr;
    for (std::size_t i = 0; i < m_words.size(); ++i) {
      const WholeWord &whole = m_words[i];
      if (whole.word.kind != kind.id) continue;
      if (group == nullptr) group = new QTreeWidgetItem(m_list, {kindsLabel(kind.id)});
      auto *item = new QTreeWidgetItem(group, {text(whole.word.name()), text(whole.word.id), addedByWords(whole.addedBy)});
      item->setData(0, kIndexRole, static_cast<int>(i));
      if (selected == nullptr || (whole.word.kind == before.kind && whole.word.id == before.id)) selected = item;
    }
  }
  m_list->expandAll();
  m_list->setCurrentItem(selected);
  m_empty->setVisible(words.empty());
  m_list->setVisible(!words.empty());
  showButtons();
}

void WordsPanel::showFaults(const std::vector<Error> &faults) {
  QStringList lines;
  for (const Error &fault : faults) {
    if (fault.arguments.size() > 2) {
      lines.append(tr("%1 “%2” of %3, %4: %5").arg(wordKindLabel(fault.arguments[0]), text(fault.arguments[1]), addedByWords(fault.place.file), wordFieldLabel(fault.arguments[2]).toLower(), wordFaultSentence(fault)));
    }
  }
  m_faults->setVisible(!lines.isEmpty());
  const qsizetype more = lines.size() - kMostFaults;
  m_faults->setText(tr("Left out of the catalogue: %1").arg(lines.mid(0, kMostFaults).join(QLatin1Char('\n'))) + (more > 0 ? QLatin1Char('\n') + tr("and %1 more").arg(more) : QString()));
}

void WordsPanel::showButtons() {
  const WholeWord *word = chosen();
  const bool own = word != nullptr && word->addedBy == kPerson;
  m_edit->setEnabled(word != nullptr);
  m_edit->setText(word == nullptr || own ? tr("Chan&ge…") : tr("Sho&w…"));
  m_remove->setEnabled(own);
  m_save->setEnabled(std::any_of(m_words.begin(), m_words.end(), [](const WholeWord &whole) { return whole.addedBy == kPerson; }));
}

const WholeWord *WordsPanel::chosen() const {
  const auto *item = m_list->currentItem();
  if (item == nullptr || item->parent() == nullptr) return nullptr;
  const auto index = static_cast<std::size_t>(item->data(0, kIndexRole).toInt());
  return index < m_words.size() ? &m_words[index] : nullptr;
}

}  // namespace dossier
