// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/inventory_page.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QSplitter>
#include <QSignalBlocker>
#include <QTableView>

#include "ui/controls/plain_label.h"
#include "ui/models/holder_model.h"
#include "ui/pages/export_dialog.h"
#include "ui/pages/holder_detail.h"
#include "ui/style/theme.h"
#include "ui/style/words.h"

namespace dossier {
namespace {

constexpr int kListWidth = 350;
constexpr int kDetailWidth = 590;

}  // namespace

InventoryPage::InventoryPage(InventoryChanges &changes, QWidget *parent)
    : QWidget(parent), m_changes(changes), m_model(new HolderModel(this)), m_filter(new HolderFilter(this)), m_detail(new HolderDetail(changes)) {
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
  splitter->addWidget(m_detail);
  splitter->setStretchFactor(0, 0);
  splitter->setStretchFactor(1, 1);
  splitter->setSizes({kListWidth, kDetailWidth});
  layout->addWidget(splitter, 1);
  setFocusProxy(m_table);
  connect(&changes.workspace(), &Workspace::opened, this, &InventoryPage::askForDrafts);
  connect(&changes.workspace(), &Workspace::aboutToLock, this, [this] { m_changes.keepDrafts(m_detail->takeDraftsAway()); });
}

void InventoryPage::exportInventory() {
  ExportDialog dialog(m_changes.workspace(), this);
  connect(&dialog, &ExportDialog::exported, &m_changes, &InventoryChanges::message);
  dialog.exec();
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
  fillCategories();
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

void InventoryPage::setSnapshot(const SnapshotPtr &snapshot) {
  const std::string chosen = m_detail->record().holder;
  const bool others = !m_snapshot || m_snapshot->catalogue != snapshot->catalogue;
  m_snapshot = snapshot;
  if (others) fillCategories();
  if (snapshot->inventory->holders.empty()) {
    m_search->clear();
    m_category->setCurrentIndex(0);
  }
  m_model->setSnapshot(snapshot);
  m_table->resizeColumnsToContents();
  // A change must not take the person away from what they were looking at.
  if (!select(chosen) && m_filter->rowCount() > 0) m_table->selectRow(0);
  showDetail();
  if (m_draftsWaiting) openDrafts();
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

/// They may have changed; the chosen one stays chosen where it can, and a headline's list in its place.
void InventoryPage::fillCategories() {
  const QSignalBlocker quiet(m_category);
  const QString chosen = m_category->currentData().toString();
  const QString listKey = m_category->itemData(1).toString(), listName = m_category->itemText(1);
  m_category->clear();
  m_category->addItem(tr("All categories"), QString());
  if (listKey.contains(QLatin1Char(':'))) m_category->addItem(listName, listKey);
  for (const Category &category : m_changes.workspace().catalogue().categories()) m_category->addItem(categoryLabel(m_changes.workspace().catalogue(), category.key), text(category.key));
  m_category->setCurrentIndex(std::max(0, m_category->findData(chosen)));
}

bool InventoryPage::select(const std::string &holder) {
  for (int row = 0; m_snapshot && row < m_filter->rowCount(); ++row) {
    const auto index = static_cast<std::size_t>(m_filter->index(row, 0).data(HolderModel::kHolderRole).toInt());
    if (m_snapshot->inventory->holders[index].id != holder) continue;
    m_table->selectRow(row);
    return true;
  }
  return false;
}

void InventoryPage::showHolder(const std::string &id) {
  m_search->clear();
  m_category->setCurrentIndex(0);
  select(id);
  m_table->setFocus();
}

void InventoryPage::showDetail() {
  const QModelIndex current = m_table->currentIndex();
  if (!m_snapshot || !current.isValid()) return m_detail->showNobody(!m_snapshot || m_snapshot->inventory->holders.empty());
  m_detail->showHolder(m_snapshot, static_cast<std::uint32_t>(current.data(HolderModel::kHolderRole).toInt()));
}

void InventoryPage::askForDrafts() {
  m_changes.workspace().ask<Result<std::vector<Draft>>>(
      this, [](VaultSession &session) { return InventoryEdits(session).drafts(); },
      [this](const Result<std::vector<Draft>> &drafts) {
        if (!drafts) return emit m_changes.message(sentenceFor(m_changes.workspace().program(), drafts.error()));
        if (drafts->empty()) return;
        m_detail->bringBack(*drafts);
        m_draftsWaiting = true;
        if (m_changes.workspace().snapshot()) openDrafts();
      });
}

/// The first of them whose place is still there; those of a removed holder wait for it to come back.
void InventoryPage::openDrafts() {
  for (const WrittenRecord &record : m_detail->unsaved()) {
    if (!select(record.holder)) continue;
    m_draftsWaiting = false;
    m_detail->edit(record.type);
    emit draftsCameBack();
    return;
  }
}

}  // namespace dossier
