// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/word_parts.h"

#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "ui/controls/plain_label.h"
#include "ui/pages/word_part_dialog.h"
#include "ui/style/theme.h"
#include "ui/style/word_labels.h"
#include "ui/style/words.h"

namespace dossier {
namespace {

constexpr int kIndexRole = Qt::UserRole;
constexpr int kLines = 7;

}  // namespace

WordParts::WordParts(const WordKind &whole, const Catalogue &catalogue) : m_whole(whole), m_catalogue(catalogue), m_tree(new QTreeWidget) {
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kSmallSpace);
  column->addWidget(plainLabel(whole.id == "holder" ? tr("What it says it may hold") : tr("What belongs to it"), LabelRole::Heading));
  m_tree->setAccessibleName(tr("Parts"));
  m_tree->setHeaderLabels({tr("Name"), tr("Id")});
  m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
  m_tree->header()->setStretchLastSection(false);
  m_tree->setMinimumHeight(kLines * (fontMetrics().lineSpacing() + kSmallSpace));
  column->addWidget(m_tree, 1);
  column->addLayout(makeButtons());
  connect(m_tree, &QTreeWidget::itemActivated, this, &WordParts::editChosen);
  connect(m_tree, &QTreeWidget::itemSelectionChanged, this, [this] {
    m_edit->setEnabled(chosen().has_value());
    m_remove->setEnabled(chosen().has_value());
  });
  auto *removing = new QShortcut(Qt::Key_Delete, m_tree);
  removing->setContext(Qt::WidgetShortcut);
  connect(removing, &QShortcut::activated, m_remove, &QPushButton::click);
  show({});
}

QLayout *WordParts::makeButtons() {
  auto *row = new QHBoxLayout;
  row->setSpacing(kSmallSpace);
  m_add = new QPushButton(tr("&Add"));
  m_edit = new QPushButton(tr("&Edit…"));
  m_remove = new QPushButton(tr("&Remove"));
  auto *menu = new QMenu(m_add);
  for (const WordKind &kind : wordKinds()) {
    if (kind.of == m_whole.id) menu->addAction(wordKindLabel(kind.id), this, [this, &kind] { add(kind); });
  }
  // One kind of part needs no list to choose from.
  if (menu->actions().size() == 1) connect(m_add, &QPushButton::clicked, menu->actions().constFirst(), &QAction::trigger);
  else m_add->setMenu(menu);
  row->addStretch(1);
  for (QPushButton *one : {m_add, m_edit, m_remove}) {
    one->setAutoDefault(false);
    row->addWidget(one);
  }
  connect(m_edit, &QPushButton::clicked, this, &WordParts::editChosen);
  connect(m_remove, &QPushButton::clicked, this, &WordParts::removeChosen);
  return row;
}

void WordParts::setReadOnly() {
  m_readOnly = true;
  m_add->hide();
  m_remove->hide();
  m_edit->setText(tr("&Show…"));
}

void WordParts::setParts(const std::vector<Word> &parts) {
  m_parts = parts;
  show({});
}

WordPicks WordParts::metrics() const {
  WordPicks picks;
  for (const Word &part : m_parts) {
    if (part.kind == "metric") picks.emplace_back(part.id, text(part.name()));
  }
  return picks;
}

void WordParts::show(std::optional<std::size_t> current) {
  m_tree->clear();
  for (const WordKind &kind : wordKinds()) {
    if (kind.of != m_whole.id) continue;
    QTreeWidgetItem *group = nullptr;
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
      const Word &part = m_parts[i];
      if (part.kind != kind.id) continue;
      if (group == nullptr) group = new QTreeWidgetItem(m_tree, {kindsLabel(kind.id)});
      auto *item = new QTreeWidgetItem(group, {kind.id == "claim" ? typeLabel(m_catalogue, part.id) : text(part.name()), text(part.id)});
      item->setData(0, kIndexRole, static_cast<int>(i));
      if (current == i) m_tree->setCurrentItem(item);
    }
  }
  m_tree->expandAll();
  m_tree->resizeColumnToContents(1);
  m_edit->setEnabled(chosen().has_value());
  m_remove->setEnabled(chosen().has_value());
}

std::optional<std::size_t> WordParts::chosen() const {
  const auto *item = m_tree->currentItem();
  if (item == nullptr || item->parent() == nullptr) return {};
  return static_cast<std::size_t>(item->data(0, kIndexRole).toInt());
}

void WordParts::add(const WordKind &kind) { edit(kind, {}); }

void WordParts::editChosen() {
  if (const auto index = chosen()) edit(*wordKind(m_parts[*index].kind), index);
}

void WordParts::edit(const WordKind &kind, std::optional<std::size_t> index) {
  std::vector<std::string> taken;
  for (std::size_t i = 0; i < m_parts.size(); ++i) {
    if (m_parts[i].kind == kind.id && index != i) taken.push_back(m_parts[i].id);
  }
  const Word *present = index ? &m_parts[*index] : nullptr;
  auto *dialog = new WordPartDialog(kind, m_catalogue, metrics(), present, std::move(taken), this);
  if (m_readOnly) dialog->setReadOnly();
  if (present != nullptr && m_fault && m_fault->arguments[0] == kind.id && m_fault->arguments[1] == present->id) dialog->showFault(m_fault->arguments[2], wordFaultSentence(*m_fault));
  connect(dialog, &QDialog::accepted, this, [this, dialog, index] {
    if (index) m_parts[*index] = dialog->word();
    else m_parts.push_back(dialog->word());
    show(index ? *index : m_parts.size() - 1);
    m_tree->setFocus();
    emit edited();
  });
  dialog->open();
}

void WordParts::removeChosen() {
  const auto index = chosen();
  if (!index) return;
  m_parts.erase(m_parts.begin() + static_cast<std::ptrdiff_t>(*index));
  show({});
  emit edited();
}

void WordParts::showFault(const Error &error) {
  m_fault = error;
  for (std::size_t i = 0; i < m_parts.size(); ++i) {
    if (m_parts[i].kind == error.arguments[0] && m_parts[i].id == error.arguments[1]) show(i);
  }
  m_tree->setFocus();
}

}  // namespace dossier
