// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/staging_tree.h"

#include "ui/controls/wrapped_text.h"
#include "ui/style/words.h"
#include "ui/workspace.h"

namespace dossier {
namespace {

constexpr int kIdRole = Qt::UserRole;         // of a holder, or of the holder that one may be
constexpr int kNameRole = Qt::UserRole + 1;   // what a pack calls it

QTreeWidgetItem *tickable(QTreeWidgetItem *parent, const QString &words, Qt::CheckState state) {
  auto *item = new QTreeWidgetItem(parent, {words});
  item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
  item->setCheckState(0, state);
  return item;
}

}  // namespace

StagingTree::StagingTree(Workspace &workspace, QWidget *parent) : QTreeWidget(parent), m_workspace(workspace) {
  setAccessibleName(tr("What would be imported"));
  setHeaderLabels({tr("File and holders"), tr("Found"), tr("Matched by")});
  setAlternatingRowColors(true);
  // A refusal with its remedy is longer than any column.
  new WrappedText(this);
  setColumnWidth(0, 320);
  setColumnWidth(1, 380);
  connect(this, &QTreeWidget::itemChanged, this, &StagingTree::keepOneAnswer);
  connect(this, &QTreeWidget::itemChanged, this, &StagingTree::ticked);
}

void StagingTree::showPlan(const std::vector<PlannedFile> &files) {
  const QSignalBlocker quiet(this);
  clear();
  for (const PlannedFile &file : files) {
    auto *item = new QTreeWidgetItem(this, {text(file.name)});
    item->setText(1, file.failure ? sentenceFor(m_workspace.program(), *file.failure) : tr("%1, to be read").arg(importerName(m_workspace.program(), file.importer)));
    item->setText(2, text(file.reason));
  }
}

void StagingTree::addAnswers(QTreeWidgetItem *row, const StagedHolder &holder) {
  for (const auto &[id, name] : holder.resembles) {
    auto *question = tickable(row, tr("It is %1").arg(text(name)), Qt::Unchecked);
    question->setData(0, kIdRole, text(id));
    question->setText(2, tr("a similar name; tick if it is the same"));
  }
  if (holder.called.empty()) return;
  auto *called = tickable(row, tr("Call it %1").arg(text(holder.called)), Qt::Checked);
  called->setData(0, kNameRole, text(holder.called));
  called->setText(2, tr("according to %1").arg(text(holder.calledBy)));
}

void StagingTree::addFile(const StagedFile &file) {
  auto *item = new QTreeWidgetItem(this, {text(file.plan.name)});
  if (file.failure) {
    item->setText(1, sentenceFor(m_workspace.program(), *file.failure));
    return;
  }
  if (file.alreadyImported) {
    item->setText(1, tr("Imported already, as import %1. Nothing to do.").arg(file.earlierImport));
    return;
  }
  item->setText(1, tr("%1 observations from %2 records; %3 new holders, %4 new holdings")
                       .arg(file.observations).arg(file.records).arg(file.holdersNew).arg(file.holdingsNew));
  item->setText(2, text(file.plan.reason));
  for (const StagedHolder &holder : file.holders) {
    auto *row = tickable(item, text(holder.name), Qt::Checked);
    row->setData(0, kIdRole, text(holder.id));
    QStringList types;
    for (const std::string &type : holder.types) types.append(typeLabel(m_workspace.catalogue(), type));
    QString found = types.isEmpty() ? tr("notes only") : types.join(QStringLiteral(", "));
    if (holder.written > 0) found = tr("%1; written texts: %2").arg(found).arg(holder.written);
    row->setText(1, found);
    row->setText(2, holder.rule == "new" ? tr("new, not in the catalogue") : holder.isNew ? tr("%1, new here").arg(text(holder.rule)) : text(holder.rule));
    addAnswers(row, holder);
    row->setExpanded(true);
  }
  for (const Error &error : file.rejections) new QTreeWidgetItem(item, {tr("Not read"), sentenceFor(m_workspace.program(), error)});
  for (const auto &[name, count] : file.unknownFields) {
    new QTreeWidgetItem(item, {tr("Unknown field"), QStringLiteral("%1 (%2)").arg(text(name), QString::number(count))});
  }
  item->setExpanded(true);
}

void StagingTree::showStaged(const std::vector<StagedFile> &files) {
  const QSignalBlocker quiet(this);
  clear();
  for (const StagedFile &file : files) addFile(file);
}

std::vector<StagingAnswers> StagingTree::answers() const {
  std::vector<StagingAnswers> all;
  for (int file = 0; file < topLevelItemCount(); ++file) {
    StagingAnswers &answers = all.emplace_back();
    for (int i = 0; i < topLevelItem(file)->childCount(); ++i) {
      const QTreeWidgetItem *row = topLevelItem(file)->child(i);
      if (row->data(0, kIdRole).isNull()) continue;
      const std::string id = row->data(0, kIdRole).toString().toStdString();
      if (row->checkState(0) == Qt::Unchecked) answers.excluded.push_back(id);
      for (int under = 0; under < row->childCount(); ++under) {
        const QTreeWidgetItem *answer = row->child(under);
        if (answer->checkState(0) != Qt::Checked) continue;
        const bool isName = !answer->data(0, kNameRole).isNull();
        (isName ? answers.called : answers.takenAs).emplace_back(id, answer->data(0, isName ? kNameRole : kIdRole).toString().toStdString());
      }
    }
  }
  return all;
}

/// One holder is at most one other: ticking a second answer unticks the first.
void StagingTree::keepOneAnswer(QTreeWidgetItem *item) {
  const QTreeWidgetItem *row = item->parent();
  if (row == nullptr || row->parent() == nullptr || item->checkState(0) != Qt::Checked) return;
  const QSignalBlocker quiet(this);
  for (int i = 0; i < row->childCount(); ++i) {
    if (row->child(i) != item) row->child(i)->setCheckState(0, Qt::Unchecked);
  }
}

bool StagingTree::hasAnything() const {
  for (int file = 0; file < topLevelItemCount(); ++file) {
    const QTreeWidgetItem *item = topLevelItem(file);
    for (int i = 0; i < item->childCount(); ++i) {
      if (!item->child(i)->data(0, kIdRole).isNull() && item->child(i)->checkState(0) == Qt::Checked) return true;
    }
  }
  return false;
}

}  // namespace dossier
