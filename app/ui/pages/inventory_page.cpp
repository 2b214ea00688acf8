// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/inventory_page.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QSplitter>
#include <QTableView>
#include <QTreeWidget>
#include <algorithm>

#include "ui/controls/basis_mark.h"
#include "ui/controls/plain_label.h"
#include "ui/controls/wrapped_text.h"
#include "ui/models/holder_model.h"
#include "ui/style/theme.h"
#include "ui/style/words.h"

namespace dossier {
namespace {

constexpr int kListWidth = 350;
constexpr int kDetailWidth = 590;
constexpr int kWhatWidth = 220;
constexpr int kTypeRole = Qt::UserRole;
constexpr int kHolderIdRole = Qt::UserRole + 1;

QString placeOf(const Evidence &evidence) {
  QStringList parts{text(evidence.source)};
  if (evidence.place.record != 0) parts.append(InventoryPage::tr("record %1").arg(evidence.place.record));
  if (!evidence.identifier.empty()) parts.append(InventoryPage::tr("known as %1").arg(text(evidence.identifier)));
  if (!evidence.host.empty()) parts.append(text(evidence.host));
  return parts.join(QStringLiteral(", "));
}

void addEvidence(QTreeWidgetItem *parent, const Evidence &evidence) {
  auto *item = new QTreeWidgetItem(parent);
  const bool claim = evidence.basis == Basis::Declared;
  const QString words = claim ? InventoryPage::tr("a claim: %1").arg(placeOf(evidence))
                              : InventoryPage::tr("%1, %2: %3").arg(basisWord(evidence.basis), spanOf(evidence.first, evidence.last), placeOf(evidence));
  item->setText(0, words);
  item->setIcon(0, basisIcon(evidence.basis));
  item->setFirstColumnSpanned(true);
  QFont font = item->font(0);
  // A claim looks different from a finding.
  font.setItalic(claim);
  item->setFont(0, font);
}

}  // namespace

InventoryPage::InventoryPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_model(new HolderModel(this)), m_filter(new HolderFilter(this)) {
  m_filter->setSourceModel(m_model);
  m_filter->setSortCaseSensitivity(Qt::CaseInsensitive);
  m_filter->setSortLocaleAware(true);
  auto *layout = new QVBoxLayout(this);
  layout->setContentsMargins(kLargeSpace, kLargeSpace, kLargeSpace, kLargeSpace);
  layout->setSpacing(kMediumSpace);
  layout->addWidget(plainLabel(tr("Inventory"), LabelRole::Title));
  auto *splitter = new QSplitter;
  splitter->setChildrenCollapsible(false);
  splitter->setHandleWidth(kMediumSpace);
  splitter->addWidget(makeList());
  splitter->addWidget(makeDetail());
  splitter->setStretchFactor(0, 0);
  splitter->setStretchFactor(1, 1);
  splitter->setSizes({kListWidth, kDetailWidth});
  layout->addWidget(splitter, 1);
  setFocusProxy(m_table);
}

QWidget *InventoryPage::makeList() {
  auto *side = new QWidget;
  auto *layout = new QVBoxLayout(side);
  layout->setContentsMargins(0, 0, 0, 0);
  auto *row = new QHBoxLayout;
  m_search = new QLineEdit;
  m_search->setPlaceholderText(tr("Name, website, e-mail…"));
  m_search->setAccessibleName(tr("Filter"));
  m_search->setClearButtonEnabled(true);
  m_category = new QComboBox;
  m_category->setAccessibleName(tr("Category"));
  m_category->addItem(tr("All categories"), QString());
  for (const Category &category : m_workspace.program().catalogue().categories()) m_category->addItem(text(category.label), text(category.key));
  row->addWidget(m_search, 1);
  row->addWidget(m_category);
  layout->addLayout(row);
  m_table = new QTableView;
  m_table->setModel(m_filter);
  m_table->setAccessibleName(tr("Holders"));
  m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->setSortingEnabled(true);
  m_table->sortByColumn(0, Qt::AscendingOrder);
  m_table->setShowGrid(false);
  m_table->setAlternatingRowColors(true);
  m_table->setTabKeyNavigation(false);
  m_table->verticalHeader()->hide();
  m_table->horizontalHeader()->setSectionResizeMode(HolderModel::Name, QHeaderView::Stretch);
  layout->addWidget(m_table, 1);
  connect(m_search, &QLineEdit::textChanged, m_filter, &HolderFilter::setText);
  connect(m_category, &QComboBox::currentIndexChanged, this, [this] { m_filter->setCategory(m_category->currentData().toString()); });
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &InventoryPage::showDetail);
  return side;
}

QWidget *InventoryPage::makeDetail() {
  auto *side = new QWidget;
  auto *layout = new QVBoxLayout(side);
  layout->setContentsMargins(0, 0, 0, 0);
  m_name = plainLabel(tr("Choose a holder"), LabelRole::Heading);
  m_about = plainLabel(tr("Every claim opens to its evidence."), LabelRole::Muted);
  layout->addWidget(m_name);
  layout->addWidget(m_about);
  m_tree = new QTreeWidget;
  m_tree->setAccessibleName(tr("What is held, and the evidence"));
  m_tree->setHeaderLabels({tr("What"), tr("On what evidence"), tr("When")});
  m_tree->setAlternatingRowColors(true);
  new WrappedText(m_tree);
  m_tree->setColumnWidth(0, kWhatWidth);
  m_tree->header()->setStretchLastSection(false);
  m_tree->header()->setSectionResizeMode(1, QHeaderView::Stretch);
  m_tree->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
  layout->addWidget(m_tree, 1);
  connect(m_tree, &QTreeWidget::itemExpanded, this, &InventoryPage::openEvidence);
  return side;
}

void InventoryPage::setSnapshot(const SnapshotPtr &snapshot) {
  m_snapshot = snapshot;
  if (snapshot->inventory->holders.empty()) {
    m_search->clear();
    m_category->setCurrentIndex(0);
  }
  m_model->setSnapshot(snapshot);
  m_table->resizeColumnsToContents();
  if (m_filter->rowCount() > 0) m_table->selectRow(0);
  showDetail();
}

void InventoryPage::showList(const QString &key, const QString &name) {
  m_search->clear();
  // The place after "all categories" is that of the newest list.
  if (m_category->itemData(1).toString().contains(QLatin1Char(':'))) m_category->removeItem(1);
  m_category->insertItem(1, name, key);
  m_category->setCurrentIndex(1);
  if (m_filter->rowCount() > 0) m_table->selectRow(0);
  m_table->setFocus();
}

void InventoryPage::showHolder(const std::string &id) {
  m_search->clear();
  m_category->setCurrentIndex(0);
  if (!m_snapshot) return;
  for (int row = 0; row < m_filter->rowCount(); ++row) {
    const auto index = static_cast<std::size_t>(m_filter->index(row, 0).data(HolderModel::kHolderRole).toInt());
    if (m_snapshot->inventory->holders[index].id == id) m_table->selectRow(row);
  }
  m_table->setFocus();
}

void InventoryPage::showDetail() {
  m_tree->clear();
  const QModelIndex current = m_table->currentIndex();
  if (!m_snapshot || !current.isValid()) {
    m_name->setText(m_snapshot && m_snapshot->inventory->holders.empty() ? tr("Nobody is known yet") : tr("Choose a holder"));
    m_about->setText(tr("Import a file or tick the services you use. Empty does not mean safe."));
    return;
  }
  const auto index = static_cast<std::uint32_t>(current.data(HolderModel::kHolderRole).toInt());
  const Holder &holder = m_snapshot->inventory->holders[index];
  m_name->setText(text(holder.name));
  QStringList about{holder.inCatalogue ? text(holder.kind) : tr("not in the catalogue")};
  for (std::size_t i = 0; i < std::min<std::size_t>(holder.domains.size(), 4); ++i) about.append(text(holder.domains[i]));
  about.append(spanOf(holder.first, holder.last));
  m_about->setText(about.join(QStringLiteral(" · ")));
  addHoldings(index);
  addOthers(index);
}

void InventoryPage::addHoldings(std::uint32_t holder) {
  const Catalogue &catalogue = m_workspace.program().catalogue();
  std::vector<const Holding *> holdings;
  for (const Holding &holding : m_snapshot->inventory->holdings) {
    if (holding.holder == holder) holdings.push_back(&holding);
  }
  std::stable_sort(holdings.begin(), holdings.end(), [](const Holding *a, const Holding *b) { return a->basis > b->basis; });
  for (const Holding *one : holdings) {
    const Holding &holding = *one;
    auto *item = new QTreeWidgetItem(m_tree);
    item->setText(0, typeLabel(catalogue, holding.type));
    item->setIcon(0, basisIcon(holding.basis));
    item->setText(1, basisSentence(holding.basis));
    item->setText(2, holding.basis == Basis::Declared ? QString() : spanOf(holding.first, holding.last));
    item->setData(0, kTypeRole, text(holding.type));
    item->setData(0, kHolderIdRole, text(m_snapshot->inventory->holders[holder].id));
    item->setChildIndicatorPolicy(QTreeWidgetItem::ShowIndicator);
    QFont font = item->font(0);
    font.setItalic(holding.basis == Basis::Declared);
    item->setFont(1, font);
  }
}

void InventoryPage::addOthers(std::uint32_t holder) {
  const Inventory &inventory = *m_snapshot->inventory;
  const Catalogue &catalogue = m_workspace.program().catalogue();
  for (const Account &account : inventory.accounts) {
    if (account.holder != holder || account.identifier.text.empty()) continue;
    auto *item = new QTreeWidgetItem(m_tree);
    item->setText(0, tr("You are known as"));
    item->setText(1, text(account.identifier.text));
    item->setText(2, spanOf(account.first, account.last));
  }
  for (const Flow &flow : inventory.flows) {
    if (flow.holder != holder) continue;
    auto *item = new QTreeWidgetItem(m_tree);
    item->setText(0, tr("Passes on: %1").arg(typeLabel(catalogue, flow.type)));
    item->setText(1, tr("to %1").arg(text(flow.to)));
    item->setText(2, spanOf(flow.first, flow.last));
  }
  for (const Note &note : inventory.notes) {
    if (note.holder != holder) continue;
    auto *item = new QTreeWidgetItem(m_tree);
    item->setText(0, note.type.empty() ? tr("Note") : typeLabel(catalogue, note.type));
    item->setText(1, note.state == ObservationState::Refused ? tr("asked for and refused: not held") : tr("may ask: not held"));
  }
}

void InventoryPage::openEvidence(QTreeWidgetItem *item) {
  if (item->childCount() > 0 || item->data(0, kTypeRole).isNull()) return;
  auto *waiting = new QTreeWidgetItem(item, {tr("Reading…")});
  const std::string holder = item->data(0, kHolderIdRole).toString().toStdString();
  const std::string type = item->data(0, kTypeRole).toString().toStdString();
  const SnapshotPtr asked = m_snapshot;
  m_workspace.ask<Result<std::vector<Evidence>>>(
      this, [holder, type](VaultSession &session) { return session.evidence(holder, type); },
      [this, holder, type, waiting, asked](const Result<std::vector<Evidence>> &evidence) {
        // The tree may show another holder by now.
        for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
          QTreeWidgetItem *top = m_tree->topLevelItem(i);
          if (top->data(0, kTypeRole).toString().toStdString() != type || top->data(0, kHolderIdRole).toString().toStdString() != holder) continue;
          if (top->indexOfChild(waiting) < 0) continue;
          delete top->takeChild(top->indexOfChild(waiting));
          if (!evidence) {
            new QTreeWidgetItem(top, {sentenceFor(m_workspace.program(), evidence.error())});
            continue;
          }
          for (const Evidence &one : *evidence) addEvidence(top, one);
        }
      });
}

}  // namespace dossier
