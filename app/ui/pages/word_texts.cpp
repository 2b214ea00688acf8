// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/word_texts.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <algorithm>
#include <utility>

#include "ui/style/theme.h"
#include "ui/style/word_labels.h"
#include "ui/style/words.h"

namespace dossier {
namespace {

constexpr int kMostRows = 5;

}  // namespace

WordTexts::WordTexts(const WordField &field, WordPicks picks)
    : m_picks(std::move(picks)), m_written(m_picks.empty()), m_list(new QListWidget), m_next(m_written ? new QLineEdit : makePickLine(m_picks)), m_add(new QPushButton(tr("Add"))),
      m_remove(new QPushButton(tr("Remove"))) {
  m_next->setPlaceholderText(wordFieldHint(field));
  m_list->setWordWrap(true);
  arrange();
  setFocusProxy(m_next);
  connect(m_next, &QLineEdit::returnPressed, this, &WordTexts::addTyped);
  connect(m_next, &QLineEdit::textChanged, this, &WordTexts::changed);
  connect(m_add, &QPushButton::clicked, this, &WordTexts::addTyped);
  connect(m_remove, &QPushButton::clicked, this, &WordTexts::removeChosen);
  connect(m_list, &QListWidget::itemChanged, this, &WordTexts::changed);
  auto *removing = new QShortcut(Qt::Key_Delete, m_list);
  removing->setContext(Qt::WidgetShortcut);
  connect(removing, &QShortcut::activated, this, &WordTexts::removeChosen);
  fit();
}

void WordTexts::arrange() {
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kSmallSpace);
  auto *row = new QHBoxLayout;
  row->setSpacing(kSmallSpace);
  row->addWidget(m_next, 1);
  for (QPushButton *one : {m_add, m_remove}) {
    one->setAutoDefault(false);
    row->addWidget(one);
  }
  column->addWidget(m_list);
  column->addLayout(row);
}

void WordTexts::setNames(const QString &name) {
  m_list->setAccessibleName(name);
  m_next->setAccessibleName(tr("%1, another one").arg(name));
}

void WordTexts::setReadOnly() {
  for (QWidget *one : std::initializer_list<QWidget *>{m_next, m_add, m_remove}) one->hide();
  m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
}

void WordTexts::append(const std::string &value) {
  auto *item = new QListWidgetItem(pickWords(m_picks, value), m_list);
  if (m_written) item->setFlags(item->flags() | Qt::ItemIsEditable);
}

/// No taller than what stands in it; gone while nothing does.
void WordTexts::fit() {
  const int rows = std::min(kMostRows, m_list->count());
  m_list->setVisible(rows > 0);
  m_list->setFixedHeight(rows * (m_list->fontMetrics().lineSpacing() + kSmallSpace) + kSmallSpace);
  m_remove->setEnabled(rows > 0);
}

void WordTexts::addTyped() {
  const std::string value = pickedId(m_picks, m_next->text());
  if (value.empty()) return;
  append(value);
  m_list->setCurrentRow(m_list->count() - 1);
  m_next->clear();
  fit();
  emit changed();
}

void WordTexts::removeChosen() {
  delete m_list->takeItem(m_list->currentRow());
  fit();
  emit changed();
}

std::vector<std::string> WordTexts::texts() const {
  std::vector<std::string> values;
  for (int row = 0; row < m_list->count(); ++row) values.push_back(pickedId(m_picks, m_list->item(row)->text()));
  values.push_back(pickedId(m_picks, m_next->text()));
  std::erase(values, std::string());
  return values;
}

void WordTexts::setTexts(const std::vector<std::string> &texts) {
  m_list->clear();
  m_next->clear();
  for (const std::string &one : texts) append(one);
  fit();
}

}  // namespace dossier
