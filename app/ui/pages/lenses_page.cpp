// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lenses_page.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
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

/// Open, in bold.
QTreeWidgetItem *addGroup(QTreeWidget *tree, const QString &title, const QString &standing = {}) {
  auto *group = new QTreeWidgetItem(tree, {title, standing});
  QFont font = group->font(0);
  font.setBold(true);
  group->setFont(0, font);
  group->setExpanded(true);
  return group;
}

/// Below the statement's own line: its citations, and the other side, open, with its own.
void addStatement(QTreeWidgetItem *item, const LensStatement &statement) {
  addCitation(item, statement.citations);
  if (statement.otherSide.empty()) return;
  auto *other = new QTreeWidgetItem(item, {LensesPage::tr("But: %1").arg(text(statement.otherSide)), standingWord(statement.standing)});
  addCitation(other, statement.otherCitations);
  item->setExpanded(true);
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
  fillList();
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

void LensesPage::fillList() {
  const std::array<std::pair<std::string, QString>, 5> groups{{{"score", tr("Scores and credit files")}, {"watching", tr("Watching")},
                                                               {"gains", tr("Who gains from the data")}, {"beyond", tr("Beyond the documents")},
                                                               {"own", tr("Added by you and your packs")}}};
  const auto &lenses = m_workspace.catalogue().lenses();
  for (const auto &[group, title] : groups) {
    const auto isIn = [&group = group](const Lens &lens) { return std::find(lens.categories.begin(), lens.categories.end(), group) != lens.categories.end(); };
    if (std::none_of(lenses.begin(), lenses.end(), isIn)) continue;
    auto *heading = new QListWidgetItem(title, m_list);
    heading->setFlags(Qt::NoItemFlags);
    QFont font = heading->font();
    font.setBold(true);
    heading->setFont(font);
    for (const Lens &lens : lenses) {
      if (!isIn(lens)) continue;
      auto *item = new QListWidgetItem(text(lens.name), m_list);
      item->setData(kHolderIdRole, text(lens.id));
      item->setSizeHint({0, 2 * fontMetrics().height() + kSmallSpace});
    }
  }
}

void LensesPage::setSnapshot(const SnapshotPtr &snapshot) {
  const bool others = !snapshot != !m_snapshot || (snapshot && snapshot->catalogue != m_snapshot->catalogue);
  m_snapshot = snapshot;
  if (others) refillList();
  showCurrent();
}

/// Lenses may have come or gone; the chosen one stays chosen where it can.
void LensesPage::refillList() {
  const QListWidgetItem *chosen = m_list->currentItem();
  const QString id = chosen == nullptr ? QString() : chosen->data(kHolderIdRole).toString();
  const QSignalBlocker quiet(m_list);
  m_list->clear();
  fillList();
  showLens(id);
  if (m_list->currentItem() == nullptr) showLens(QStringLiteral("sesame-credit"));
}

void LensesPage::showLens(const QString &id) {
  for (int i = 0; i < m_list->count(); ++i) {
    if (m_list->item(i)->data(kHolderIdRole).toString() == id) m_list->setCurrentRow(i);
  }
}

void LensesPage::showCurrent() {
  m_tree->clear();
  const QListWidgetItem *chosen = m_list->currentItem();
  if (!m_snapshot || chosen == nullptr) return;
  const std::string id = chosen->data(kHolderIdRole).toString().toStdString();
  const auto found = std::find_if(m_snapshot->lenses.begin(), m_snapshot->lenses.end(), [&](const LensCoverage &one) { return one.lens->id == id; });
  if (found == m_snapshot->lenses.end()) return;
  const LensCoverage &coverage = *found;
  m_name->setText(text(coverage.lens->name));
  m_summary->setText(text(coverage.lens->summary));
  m_coverage->setText(tr("%1, %2. What is known feeds %3 of %4 documented inputs; %5 more could be fed. Coverage with reasons, never a score.")
                          .arg(text(coverage.lens->operatorName), standingWord(coverage.lens->standing))
                          .arg(coverage.fed).arg(coverage.inputs.size()).arg(coverage.couldBeFed));
  addInputs(coverage);
  addStatements(tr("What it does with it"), coverage.lens->consequences);
  addStatements(coverage.lens->sources.empty() ? tr("What the documents dispute") : tr("What is disputed"), coverage.lens->disputes);
  addFlows(*coverage.lens);
  addSources(*coverage.lens);
}

void LensesPage::addInputs(const LensCoverage &coverage) {
  std::map<std::string, QTreeWidgetItem *> groups;
  for (const LensMetric &metric : coverage.lens->metrics) {
    groups[metric.id] = addGroup(m_tree, text(metric.label), standingWord(metric.standing));
  }
  const bool withoutMetric = std::any_of(coverage.inputs.begin(), coverage.inputs.end(),
                                         [](const InputCoverage &input) { return input.input->metric.empty(); });
  if (withoutMetric) {  // a documented source need not belong to one of the metrics
    const QString title = coverage.lens->metrics.empty() ? tr("What it takes in") : tr("Taken in, without a metric being named");
    groups[""] = addGroup(m_tree, title);
  }
  for (const InputCoverage &input : coverage.inputs) {
    const auto group = groups.find(input.input->metric);
    if (group != groups.end()) addInput(group->second, input);
  }
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
    fed->setText(0, typeLabel(m_workspace.catalogue(), holding.type));
    fed->setIcon(0, basisIcon(holding.basis));
    fed->setText(1, basisWord(holding.basis));
    fed->setText(2, text(inventory.holders[holding.holder].name));
    fed->setData(0, kHolderIdRole, text(inventory.holders[holding.holder].id));
  }
  addCitation(item, coverage.input->citations);
}

void LensesPage::addFlows(const Lens &lens) {
  const Catalogue &catalogue = m_workspace.catalogue();
  const auto flows = catalogue.flowsOf(lens.id);
  if (flows.empty()) return;
  auto *group = addGroup(m_tree, tr("Who feeds it, and whom it feeds"));
  for (const SystemFlow *flow : flows) {
    const QString title = tr("%1 → %2: %3").arg(text(std::string(catalogue.nameOf(flow->from))), text(std::string(catalogue.nameOf(flow->to))),
                                                text(flow->statement.text));
    auto *item = new QTreeWidgetItem(group, {title, standingWord(flow->statement.standing), QString()});
    addStatement(item, flow->statement);
  }
}

void LensesPage::addSources(const Lens &lens) {
  if (lens.sources.empty()) return;
  auto *group = addGroup(m_tree, tr("Not of the documents; it stands on"));
  for (const LensSource &source : lens.sources) {
    auto *item = new QTreeWidgetItem(group, {tr("%1: %2 (%3, %4)").arg(text(source.id), text(source.title), text(source.publisher), text(source.date))});
    item->setFirstColumnSpanned(true);
  }
}

void LensesPage::addStatements(const QString &title, const std::vector<LensStatement> &statements) {
  if (statements.empty()) return;
  auto *group = addGroup(m_tree, title);
  for (const LensStatement &statement : statements) {
    addStatement(new QTreeWidgetItem(group, {text(statement.text), standingWord(statement.standing), QString()}), statement);
  }
}

}  // namespace dossier
