// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lenses_page.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <map>

#include "ui/controls/basis_mark.h"
#include "ui/controls/plain_label.h"
#include "ui/controls/wrapped_text.h"
#include "ui/style/theme.h"
#include "ui/style/words.h"

namespace dossier {
namespace {

constexpr int kListWidth = 210;
constexpr qsizetype kMostNames = 4;   ///< all of them stand below the line
constexpr int kHolderIdRole = Qt::UserRole;

QString citationsOf(const std::vector<Citation> &citations) {
  QStringList shown;
  for (const Citation &citation : citations) shown.append(QStringLiteral("%1 “%2”").arg(text(citation.document), text(citation.phrase)));
  return shown.join(QStringLiteral(", "));
}

/// Over the whole line.
void addCitation(QTreeWidgetItem *parent, const std::vector<Citation> &citations) {
  auto *item = new QTreeWidgetItem(parent, {LensesPage::tr("Cited: %1").arg(citationsOf(citations))});
  item->setFirstColumnSpanned(true);
}

}  // namespace

LensesPage::LensesPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_list(new QListWidget), m_name(plainLabel({}, LabelRole::Title)), m_summary(plainLabel({})),
      m_coverage(plainLabel({}, LabelRole::Muted)), m_tree(new QTreeWidget) {
  auto *layout = new QHBoxLayout(this);
  layout->setContentsMargins(kLargeSpace, kLargeSpace, kLargeSpace, kLargeSpace);
  layout->setSpacing(kLargeSpace);
  m_list->setFixedWidth(kListWidth);
  m_list->setAccessibleName(tr("Lenses"));
  m_list->setWordWrap(true);
  for (const Lens &lens : workspace.program().catalogue().lenses()) {
    auto *item = new QListWidgetItem(text(lens.name), m_list);
    item->setData(kHolderIdRole, text(lens.id));
    item->setSizeHint({0, 2 * fontMetrics().height() + kSmallSpace});
  }
  layout->addWidget(m_list);
  auto *side = new QVBoxLayout;
  side->setSpacing(kSmallSpace);
  side->addWidget(m_name);
  side->addWidget(m_summary);
  side->addWidget(m_coverage);
  m_tree->setAccessibleName(tr("Inputs, consequences and disputes"));
  m_tree->setHeaderLabels({tr("As documented"), tr("Standing"), tr("Fed by")});
  m_tree->setColumnWidth(0, 400);
  m_tree->setColumnWidth(1, 120);
  m_tree->setAlternatingRowColors(true);
  new WrappedText(m_tree);
  side->addWidget(m_tree, 1);
  layout->addLayout(side, 1);
  setFocusProxy(m_tree);
  connect(m_list, &QListWidget::currentRowChanged, this, &LensesPage::showCurrent);
  connect(m_tree, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) {
    if (const QVariant id = item->data(0, kHolderIdRole); !id.isNull()) emit holderChosen(id.toString().toStdString());
  });
  showLens(QStringLiteral("sesame-credit"));
}

void LensesPage::setSnapshot(const SnapshotPtr &snapshot) {
  m_snapshot = snapshot;
  showCurrent();
}

void LensesPage::showLens(const QString &id) {
  for (int i = 0; i < m_list->count(); ++i) {
    if (m_list->item(i)->data(kHolderIdRole).toString() == id) m_list->setCurrentRow(i);
  }
}

void LensesPage::showCurrent() {
  m_tree->clear();
  const int row = m_list->currentRow();
  if (!m_snapshot || row < 0 || static_cast<std::size_t>(row) >= m_snapshot->lenses.size()) return;
  const LensCoverage &coverage = m_snapshot->lenses[static_cast<std::size_t>(row)];
  m_name->setText(text(coverage.lens->name));
  m_summary->setText(text(coverage.lens->summary));
  m_coverage->setText(tr("%1, %2. What is known feeds %3 of %4 documented inputs; %5 more could be fed. Coverage with reasons, never a score.")
                          .arg(text(coverage.lens->operatorName), standingWord(coverage.lens->standing))
                          .arg(coverage.fed).arg(coverage.inputs.size()).arg(coverage.couldBeFed));
  addInputs(coverage);
  addStatements(tr("What it does with it"), coverage.lens->consequences);
  addStatements(tr("What the documents dispute"), coverage.lens->disputes);
}

void LensesPage::addInputs(const LensCoverage &coverage) {
  std::map<std::string, QTreeWidgetItem *> groups;
  for (const LensMetric &metric : coverage.lens->metrics) {
    auto *group = new QTreeWidgetItem(m_tree, {text(metric.label), standingWord(metric.standing)});
    QFont font = group->font(0);
    font.setBold(true);
    group->setFont(0, font);
    groups[metric.id] = group;
  }
  const bool withoutMetric = std::any_of(coverage.inputs.begin(), coverage.inputs.end(),
                                         [](const InputCoverage &input) { return input.input->metric.empty(); });
  if (withoutMetric) {  // a documented source need not belong to one of the metrics
    const QString title = coverage.lens->metrics.empty() ? tr("What it takes in") : tr("Taken in, without a metric being named");
    groups[""] = new QTreeWidgetItem(m_tree, {title, QString()});
  }
  for (const InputCoverage &input : coverage.inputs) {
    const auto group = groups.find(input.input->metric);
    if (group != groups.end()) addInput(group->second, input);
  }
  for (const auto &[id, group] : groups) group->setExpanded(true);
}

void LensesPage::addInput(QTreeWidgetItem *parent, const InputCoverage &coverage) {
  const Inventory &inventory = *m_snapshot->inventory;
  auto *item = new QTreeWidgetItem(parent);
  item->setText(0, text(coverage.input->label) + (coverage.input->ourReading ? tr(" [our reading]") : QString()));
  item->setText(1, standingWord(coverage.input->standing));
  if (coverage.basis) item->setIcon(0, basisIcon(*coverage.basis));
  QStringList names;
  for (const std::uint32_t holder : coverage.holders) names.append(text(inventory.holders[holder].name));
  item->setText(2, coverage.basis ? listed(names, kMostNames) : tr("nothing known feeds it"));
  for (const std::uint32_t index : coverage.holdings) {
    const Holding &holding = inventory.holdings[index];
    auto *fed = new QTreeWidgetItem(item);
    fed->setText(0, typeLabel(m_workspace.program().catalogue(), holding.type));
    fed->setIcon(0, basisIcon(holding.basis));
    fed->setText(1, basisWord(holding.basis));
    fed->setText(2, text(inventory.holders[holding.holder].name));
    fed->setData(0, kHolderIdRole, text(inventory.holders[holding.holder].id));
  }
  addCitation(item, coverage.input->citations);
}

void LensesPage::addStatements(const QString &title, const std::vector<LensStatement> &statements) {
  if (statements.empty()) return;
  auto *group = new QTreeWidgetItem(m_tree, {title});
  QFont font = group->font(0);
  font.setBold(true);
  group->setFont(0, font);
  for (const LensStatement &statement : statements) {
    auto *item = new QTreeWidgetItem(group, {text(statement.text), standingWord(statement.standing), QString()});
    addCitation(item, statement.citations);
    if (statement.otherSide.empty()) continue;
    auto *other = new QTreeWidgetItem(item, {tr("But: %1").arg(text(statement.otherSide)), standingWord(statement.standing)});
    addCitation(other, statement.otherCitations);
    item->setExpanded(true);
  }
  group->setExpanded(true);
}

}  // namespace dossier
