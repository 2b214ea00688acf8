// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pack_facts.h"

#include <QHeaderView>

#include "ui/controls/wrapped_text.h"
#include "ui/style/pack_words.h"
#include "ui/style/words.h"

namespace dossier {
namespace {

using Hits = Result<std::vector<PackHit>>;
constexpr int kMostHeight = 220;

}  // namespace

PackFacts::PackFacts(Workspace &workspace, QWidget *parent) : QTreeWidget(parent), m_workspace(workspace) {
  setAccessibleName(tr("What your packs say"));
  setHeaderLabels({tr("What your packs say"), QString()});
  setSelectionMode(QAbstractItemView::NoSelection);
  setMaximumHeight(kMostHeight);
  header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
  header()->setStretchLastSection(true);
  new WrappedText(this);
  hide();
}

void PackFacts::showHolder(const std::string &holder) {
  const quint64 asked = ++m_shown;
  clear();
  hide();
  if (holder.empty()) return;
  m_workspace.ask<Hits>(
      this, [holder](VaultSession &session) { return Packs(session).at(holder); },
      [this, asked](const Hits &hits) {
        if (asked == m_shown && hits) show(*hits);
      });
}

void PackFacts::show(const std::vector<PackHit> &hits) {
  for (const PackHit &hit : hits) {
    const QString found = hit.by == "name" ? tr("found by its name alone") : hit.by == "domain" ? tr("found by its domain") : tr("found by its app");
    auto *top = new QTreeWidgetItem(this, {sourceWords(hit.pack), tr("%1, %2").arg(text(hit.entry.name), found)});
    for (const PackFact &fact : hit.entry.facts) {
      auto *line = new QTreeWidgetItem(top, {packFieldLabel(fact.field), text(fact.value)});
      for (const int column : {0, 1}) line->setTextAlignment(column, Qt::AlignLeft | Qt::AlignTop);
    }
    top->setExpanded(true);
  }
  setVisible(!hits.empty());
}

}  // namespace dossier
