// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/card.h"

#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/controls/plain_label.h"
#include "ui/style/theme.h"

namespace dossier {
namespace {

constexpr int kColumnWidth = 130;   ///< at least: dates and short words keep their distance

}  // namespace

QVBoxLayout *cardLayout(QFrame &card, const QString &title) {
  card.setProperty("card", true);
  auto *inside = new QVBoxLayout(&card);
  inside->setContentsMargins(kLargeSpace, kMediumSpace, kLargeSpace, kMediumSpace);
  inside->setSpacing(kMediumSpace);
  inside->addWidget(plainLabel(title, LabelRole::Heading));
  return inside;
}

void asList(QTableWidget &table, int wide) {
  table.setSelectionBehavior(QAbstractItemView::SelectRows);
  table.setSelectionMode(QAbstractItemView::SingleSelection);
  table.setEditTriggers(QAbstractItemView::NoEditTriggers);
  table.setTabKeyNavigation(false);
  table.setShowGrid(false);
  table.setAlternatingRowColors(true);
  table.verticalHeader()->hide();
  table.verticalHeader()->setDefaultSectionSize(table.fontMetrics().height() + kMediumSpace);
  table.horizontalHeader()->setHighlightSections(false);
  table.horizontalHeader()->setMinimumSectionSize(kColumnWidth);
  table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  table.horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  table.horizontalHeader()->setSectionResizeMode(wide, QHeaderView::Stretch);
  fitRows(table);
}

void fitRows(QTableWidget &table) {
  constexpr int kMostRows = 8;
  const int rows = std::clamp(table.rowCount(), 1, kMostRows);
  table.setFixedHeight(table.horizontalHeader()->sizeHint().height() + rows * table.verticalHeader()->defaultSectionSize() + 2 * table.frameWidth() + 2);
}

}  // namespace dossier
