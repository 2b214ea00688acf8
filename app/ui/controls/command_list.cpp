// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/command_list.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/style/theme.h"

namespace dossier {

CommandList::CommandList(const QList<QAction *> &actions, QWidget *parent)
    : QDialog(parent), m_actions(actions), m_search(new QLineEdit), m_list(new QListWidget) {
  setWindowTitle(tr("Commands"));
  resize(460, 380);
  auto *layout = new QVBoxLayout(this);
  layout->setContentsMargins(kMediumSpace, kMediumSpace, kMediumSpace, kMediumSpace);
  m_search->setPlaceholderText(tr("Type a part of a command"));
  m_search->setAccessibleName(tr("Commands"));
  m_search->installEventFilter(this);
  layout->addWidget(m_search);
  layout->addWidget(m_list);
  connect(m_search, &QLineEdit::textChanged, this, &CommandList::filter);
  connect(m_search, &QLineEdit::returnPressed, this, &CommandList::runCurrent);
  connect(m_list, &QListWidget::itemActivated, this, &CommandList::runCurrent);
  filter({});
}

void CommandList::filter(const QString &part) {
  m_list->clear();
  for (int i = 0; i < m_actions.size(); ++i) {
    const QString name = m_actions[i]->text().remove(QLatin1Char('&'));
    if (!m_actions[i]->isEnabled() || !name.contains(part, Qt::CaseInsensitive)) continue;
    const QString keys = m_actions[i]->shortcut().toString(QKeySequence::NativeText);
    auto *item = new QListWidgetItem(keys.isEmpty() ? name : name + QStringLiteral("    ") + keys, m_list);
    item->setData(Qt::UserRole, i);
  }
  m_list->setCurrentRow(0);
}

void CommandList::runCurrent() {
  const QListWidgetItem *item = m_list->currentItem();
  if (item == nullptr) return;
  QAction *action = m_actions[item->data(Qt::UserRole).toInt()];
  accept();
  QTimer::singleShot(0, action, &QAction::trigger);
}

bool CommandList::eventFilter(QObject *watched, QEvent *event) {
  if (watched == m_search && event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Down || key == Qt::Key_Up) {
      m_list->setCurrentRow(std::clamp(m_list->currentRow() + (key == Qt::Key_Down ? 1 : -1), 0, std::max(0, m_list->count() - 1)));
      return true;
    }
  }
  return QDialog::eventFilter(watched, event);
}

}  // namespace dossier
