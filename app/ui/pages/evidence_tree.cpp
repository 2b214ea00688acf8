// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/evidence_tree.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <algorithm>
#include <set>

#include "ui/controls/basis_mark.h"
#include "ui/controls/wrapped_text.h"
#include "ui/style/theme.h"
#include "ui/style/words.h"
#include "ui/style/written_words.h"

namespace dossier {
namespace {

constexpr int kWhatWidth = 220;
constexpr int kTypeRole = Qt::UserRole;
constexpr int kReadRole = Qt::UserRole + 1;      ///< its evidence is asked for
constexpr int kHoldingRole = Qt::UserRole + 2;   ///< index in Inventory::holdings

QString placeOf(const Evidence &evidence) {
  QStringList parts{text(evidence.source)};
  if (evidence.place.record != 0) parts.append(EvidenceTree::tr("record %1").arg(evidence.place.record));
  if (!evidence.identifier.empty()) parts.append(EvidenceTree::tr("known as %1").arg(text(evidence.identifier)));
  if (!evidence.host.empty()) parts.append(text(evidence.host));
  return parts.join(QStringLiteral(", "));
}

QString written(const Holding &holding, const char *field) {
  const auto found = holding.written.find(field);
  return found == holding.written.end() ? QString() : shownValue(field, found->second);
}

}  // namespace

EvidenceTree::EvidenceTree(Workspace &workspace, QWidget *parent) : QTreeWidget(parent), m_workspace(workspace) {
  setAccessibleName(tr("What is held, and the evidence"));
  setHeaderLabels({tr("What"), tr("On what evidence"), tr("When")});
  setAlternatingRowColors(true);
  new WrappedText(this);
  setColumnWidth(0, kWhatWidth);
  header()->setStretchLastSection(false);
  header()->setSectionResizeMode(1, QHeaderView::Stretch);
  header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
  connect(this, &QTreeWidget::itemExpanded, this, &EvidenceTree::openEvidence);
  connect(this, &QTreeWidget::itemSelectionChanged, this, &EvidenceTree::chosen);
}

void EvidenceTree::showHolder(const SnapshotPtr &snapshot, std::uint32_t holder) {
  const std::string &id = snapshot->inventory->holders[holder].id;
  const std::string type = id == m_holder ? chosenType() : std::string();
  std::set<QString> open;
  for (int i = 0; id == m_holder && i < topLevelItemCount(); ++i) {
    if (topLevelItem(i)->isExpanded()) open.insert(topLevelItem(i)->data(0, kTypeRole).toString());
  }
  {
    const QSignalBlocker quiet(this);
    clear();
    m_holder = id;
    m_snapshot = snapshot;
    ++m_shown;
    addHoldings(holder);
    addOthers(holder);
    chooseType(type);
  }
  for (int i = 0; i < topLevelItemCount(); ++i) {
    if (open.contains(topLevelItem(i)->data(0, kTypeRole).toString())) topLevelItem(i)->setExpanded(true);
  }
}

void EvidenceTree::forget() {
  const QSignalBlocker quiet(this);
  clear();
  m_holder.clear();
  m_snapshot.reset();
  ++m_shown;
}

std::string EvidenceTree::chosenType() const {
  const auto selected = selectedItems();
  if (selected.isEmpty()) return {};
  const QTreeWidgetItem *item = selected.front();
  while (item->parent() != nullptr) item = item->parent();
  return item->data(0, kTypeRole).toString().toStdString();
}

void EvidenceTree::chooseType(const std::string &type) {
  for (int i = 0; i < topLevelItemCount() && !type.empty(); ++i) {
    if (topLevelItem(i)->data(0, kTypeRole).toString().toStdString() == type) setCurrentItem(topLevelItem(i));
  }
}

void EvidenceTree::keyPressEvent(QKeyEvent *event) {
  if (event->key() == Qt::Key_Escape) clearSelection();
  QTreeWidget::keyPressEvent(event);
}

void EvidenceTree::addHoldings(std::uint32_t holder) {
  const Catalogue &catalogue = m_workspace.catalogue();
  const auto &all = m_snapshot->inventory->holdings;
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].holder == holder) order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(), [&all](std::size_t a, std::size_t b) { return all[a].basis > all[b].basis; });
  for (const std::size_t index : order) {
    const Holding &holding = all[index];
    const QString label = written(holding, "label"), status = written(holding, "status");
    auto *item = new QTreeWidgetItem(this);
    item->setText(0, label.isEmpty() ? typeLabel(catalogue, holding.type) : tr("%1: %2").arg(typeLabel(catalogue, holding.type), label));
    item->setIcon(0, basisIcon(holding.basis));
    item->setText(1, status.isEmpty() ? basisSentence(holding.basis) : tr("%1; you: %2").arg(basisSentence(holding.basis), status));
    item->setText(2, holding.basis == Basis::Declared ? QString() : spanOf(holding.first, holding.last));
    item->setData(0, kTypeRole, text(holding.type));
    item->setData(0, kHoldingRole, static_cast<int>(index));
    item->setChildIndicatorPolicy(QTreeWidgetItem::ShowIndicator);
    QFont font = item->font(0);
    font.setItalic(holding.basis == Basis::Declared);
    item->setFont(1, font);
  }
}

void EvidenceTree::addOthers(std::uint32_t holder) {
  const Inventory &inventory = *m_snapshot->inventory;
  const Catalogue &catalogue = m_workspace.catalogue();
  for (const Account &account : inventory.accounts) {
    if (account.holder != holder || account.identifier.text.empty()) continue;
    auto *item = new QTreeWidgetItem(this);
    item->setText(0, tr("You are known as"));
    item->setText(1, text(account.identifier.text));
    item->setText(2, spanOf(account.first, account.last));
  }
  for (const Flow &flow : inventory.flows) {
    if (flow.holder != holder) continue;
    auto *item = new QTreeWidgetItem(this);
    item->setText(0, tr("Passes on: %1").arg(typeLabel(catalogue, flow.type)));
    item->setText(1, tr("to %1").arg(text(flow.to)));
    item->setText(2, spanOf(flow.first, flow.last));
  }
  for (const Note &note : inventory.notes) {
    if (note.holder != holder) continue;
    auto *item = new QTreeWidgetItem(this);
    item->setText(0, note.type.empty() ? tr("Note") : typeLabel(catalogue, note.type));
    item->setText(1, note.state == ObservationState::Refused ? tr("asked for and refused: not held") : tr("may ask: not held"));
  }
}

void EvidenceTree::addEvidence(QTreeWidgetItem *parent, const Evidence &evidence) {
  auto *item = new QTreeWidgetItem(parent);
  const bool claim = evidence.basis == Basis::Declared;
  const QString words = claim ? tr("a claim: %1").arg(placeOf(evidence))
                              : tr("%1, %2: %3").arg(basisWord(evidence.basis), spanOf(evidence.first, evidence.last), placeOf(evidence));
  item->setText(0, words);
  item->setIcon(0, basisIcon(evidence.basis));
  item->setFirstColumnSpanned(true);
  QFont font = item->font(0);
  // A claim looks different from a finding.
  font.setItalic(claim);
  item->setFont(0, font);
}

/// What the person wrote stands before the evidence; label and status stand in the line itself.
void EvidenceTree::addWritten(QTreeWidgetItem *parent) {
  const Holding &holding = m_snapshot->inventory->holdings[static_cast<std::size_t>(parent->data(0, kHoldingRole).toInt())];
  const auto add = [&](const QString &words) {
    auto *item = new QTreeWidgetItem(parent);
    item->setText(0, words);
    item->setForeground(0, currentTheme().accent);
    item->setFirstColumnSpanned(true);
  };
  for (const std::string_view field : kHoldingFields) {
    const auto found = holding.written.find(std::string(field));
    if (found == holding.written.end() || field == "label" || field == "status") continue;
    add(tr("You wrote, %1: %2").arg(fieldLabel(field).toLower(), shownValue(field, found->second)));
  }
  for (const QString &line : ownFieldLines(m_workspace.catalogue(), holding.written)) add(tr("You wrote, %1").arg(line));
}

void EvidenceTree::openEvidence(QTreeWidgetItem *item) {
  if (item->data(0, kTypeRole).isNull() || item->data(0, kReadRole).toBool()) return;
  item->setData(0, kReadRole, true);
  addWritten(item);
  auto *waiting = new QTreeWidgetItem(item, {tr("Reading…")});
  const std::string type = item->data(0, kTypeRole).toString().toStdString();
  m_workspace.ask<Result<std::vector<Evidence>>>(
      this, [holder = m_holder, type](VaultSession &session) { return session.evidence(holder, type); },
      [this, item, waiting, asked = m_shown](const Result<std::vector<Evidence>> &evidence) {
        if (asked != m_shown) return;   // the tree shows something else by now, and the line is gone
        delete waiting;
        if (!evidence) {
          new QTreeWidgetItem(item, {sentenceFor(m_workspace.program(), evidence.error())});
          return;
        }
        for (const Evidence &one : *evidence) addEvidence(item, one);
      });
}

}  // namespace dossier
