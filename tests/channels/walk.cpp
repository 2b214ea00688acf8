// SPDX-License-Identifier: GPL-3.0-or-later
#include "walk.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QFileDialog>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolTip>

namespace dossier {
namespace {

bool isMarkup(const QString &words) { return words.contains(QStringLiteral("<img")) || words.contains(QStringLiteral("<a ")); }

void hover(QWidget &widget, QPoint at) {
  QHelpEvent help(QEvent::ToolTip, at, widget.mapToGlobal(at));
  QApplication::sendEvent(&widget, &help);
  QApplication::processEvents();
}

void askModel(const QAbstractItemModel &model, QStringList &faults) {
  QList<QModelIndex> parents{QModelIndex()};
  while (!parents.isEmpty()) {
    const QModelIndex parent = parents.takeFirst();
    for (int row = 0; row < model.rowCount(parent); ++row) {
      for (int column = 0; column < model.columnCount(parent); ++column) {
        for (const int role : {Qt::ToolTipRole, Qt::StatusTipRole, Qt::WhatsThisRole}) {
          if (isMarkup(model.index(row, column, parent).data(role).toString())) faults.append(QStringLiteral("a tip of a model is markup"));
        }
      }
      parents.append(model.index(row, 0, parent));
    }
  }
}

void walkView(QAbstractItemView &view, QStringList &faults) {
  // A file dialog shows what is on the disk anyway, nothing of the vault.
  const bool ofTheDisk = qobject_cast<QFileDialog *>(view.window()) != nullptr;
  if (view.dragEnabled() && !ofTheDisk) faults.append(QStringLiteral("dragged out: %1").arg(QString::fromLatin1(view.metaObject()->className())));
  if (view.model() != nullptr) askModel(*view.model(), faults);
  const QSize size = view.viewport()->size();
  for (int y = 8; view.isVisible() && y < size.height(); y += 24) {
    for (int x = 8; x < size.width(); x += 160) hover(*view.viewport(), {x, y});
  }
}

void walkWidget(QWidget &widget, QStringList &faults) {
  for (const QString &tip : {widget.toolTip(), widget.statusTip(), widget.whatsThis()}) {
    if (isMarkup(tip)) faults.append(QStringLiteral("a tip is markup: %1").arg(tip));
  }
  if (const auto *label = qobject_cast<QLabel *>(&widget); label != nullptr && !label->inherits("QTipLabel") && !label->text().isEmpty() && label->textFormat() != Qt::PlainText) {
    // The rows of a form, with words of the program alone, when no guard is installed.
    if (label->buddy() == nullptr || isMarkup(label->text())) faults.append(QStringLiteral("a label guesses: %1").arg(label->text()));
  }
  if (const auto *edit = qobject_cast<QLineEdit *>(&widget); edit != nullptr && edit->dragEnabled()) faults.append(QStringLiteral("dragged out of a field"));
  if (auto *view = qobject_cast<QAbstractItemView *>(&widget)) walkView(*view, faults);
  if (widget.isVisible()) hover(widget, widget.rect().center());
}

}  // namespace

QStringList walk(QWidget &window) {
  QStringList faults;
  if (isMarkup(window.windowTitle()) || window.windowTitle().contains(QStringLiteral("img src"))) faults.append(QStringLiteral("a title names something"));
  window.grab();
  walkWidget(window, faults);
  for (QWidget *widget : window.findChildren<QWidget *>()) walkWidget(*widget, faults);
  for (const QAction *action : window.findChildren<QAction *>()) {
    for (const QString &tip : {action->statusTip(), action->whatsThis()}) {
      if (isMarkup(tip)) faults.append(QStringLiteral("a tip of a command is markup: %1").arg(tip));
    }
  }
  for (QMenu *menu : window.findChildren<QMenu *>()) {
    if (menu->toolTipsVisible()) faults.append(QStringLiteral("a menu shows tips, which would be its entries' words"));
    menu->grab();
  }
  QToolTip::hideText();
  QApplication::processEvents();
  return faults;
}

DialogWalker::DialogWalker(std::function<void(QDialog &)> leave) : m_leave(std::move(leave)) {
  connect(&m_timer, &QTimer::timeout, this, &DialogWalker::look);
  m_timer.start(20);
}

void DialogWalker::look() {
  auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
  if (dialog == nullptr || dialog == m_last) return;
  m_last = dialog;
  ++m_seen;
  m_faults += walk(*dialog);
  m_leave(*dialog);
}

}  // namespace dossier
