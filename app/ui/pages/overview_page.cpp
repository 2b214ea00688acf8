// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview_page.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/controls/plain_label.h"
#include "ui/models/holder_model.h"
#include "ui/style/theme.h"
#include "ui/style/words.h"

namespace dossier {
namespace {

constexpr qsizetype kMostNames = 6;
constexpr const char *kLens = "sesame-credit";

QString namesOf(const std::vector<HeadlineHolder> &holders, const Inventory &inventory) {
  QStringList names;
  for (const HeadlineHolder &one : holders) names.append(text(inventory.holders[one.holder].name));
  return listed(names, kMostNames);
}

}  // namespace

OverviewPage::OverviewPage(Workspace &workspace, QWidget *parent) : QWidget(parent), m_workspace(workspace), m_cards(new QGridLayout) {
  auto *inside = new QWidget;
  auto *layout = new QVBoxLayout(inside);
  layout->setContentsMargins(kLargeSpace, kLargeSpace, kLargeSpace, kLargeSpace);
  layout->setSpacing(kLargeSpace);
  auto *heading = new QHBoxLayout;
  heading->addWidget(plainLabel(tr("Overview"), LabelRole::Title), 1);
  auto *add = primaryButton(tr("&Import files…"));
  heading->addWidget(add);
  layout->addLayout(heading);
  m_cards->setSpacing(kMediumSpace);
  layout->addLayout(m_cards);
  layout->addWidget(makeLensCard());
  m_sources = plainLabel({}, LabelRole::Muted);
  layout->addWidget(m_sources);
  layout->addStretch(1);
  auto *outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(scrolling(inside));
  connect(add, &QPushButton::clicked, this, &OverviewPage::importsChosen);
}

QWidget *OverviewPage::makeLensCard() {
  auto *lens = new QFrame;
  lens->setProperty("card", true);
  auto *row = new QHBoxLayout(lens);
  row->setContentsMargins(kLargeSpace, kMediumSpace, kLargeSpace, kMediumSpace);
  m_coverage = plainLabel({});
  auto *open = new QPushButton(tr("Look through the &lens"));
  row->addWidget(m_coverage, 1);
  row->addWidget(open);
  connect(open, &QPushButton::clicked, this, [this] { emit lensChosen(QString::fromLatin1(kLens)); });
  return lens;
}

QWidget *OverviewPage::makeCard(const Headline &headline, const Inventory &inventory) {
  auto *card = new QFrame;
  card->setProperty("card", true);
  auto *layout = new QVBoxLayout(card);
  layout->setContentsMargins(kLargeSpace, kMediumSpace, kLargeSpace, kMediumSpace);
  layout->setSpacing(kSmallSpace);
  const QString question = wordsFor(m_workspace.program(), "headline." + headline.id);
  layout->addWidget(plainLabel(question, LabelRole::Heading));
  auto *number = plainLabel(QString::number(headline.have.size()), LabelRole::Number);
  number->setAccessibleName(question + QStringLiteral(": ") + QString::number(headline.have.size()));
  layout->addWidget(number);
  layout->addWidget(plainLabel(headline.have.empty() ? tr("Nobody is known to, which does not mean that nobody does.") : namesOf(headline.have, inventory)));
  if (!headline.could.empty()) {
    layout->addWidget(plainLabel(tr("%n more could: %1", nullptr, static_cast<int>(headline.could.size())).arg(namesOf(headline.could, inventory)), LabelRole::Muted));
  }
  if (!headline.say.empty()) {
    layout->addWidget(plainLabel(tr("%n more say they may: %1", nullptr, static_cast<int>(headline.say.size())).arg(namesOf(headline.say, inventory)), LabelRole::Muted));
  }
  layout->addStretch(1);
  auto *buttons = new QHBoxLayout;
  buttons->setSpacing(kSmallSpace);
  addList(buttons, tr("Show them"), question, headlineKey(headline.id, HeadlineList::Have), !headline.have.empty());
  addList(buttons, tr("Who could"), question, headlineKey(headline.id, HeadlineList::Could), !headline.could.empty());
  addList(buttons, tr("Who say they may"), question, headlineKey(headline.id, HeadlineList::Say), !headline.say.empty());
  buttons->addStretch(1);
  layout->addLayout(buttons);
  return card;
}

void OverviewPage::addList(QHBoxLayout *row, const QString &words, const QString &question, const QString &key, bool any) {
  if (!any) return;
  auto *show = new QPushButton(words);
  show->setAccessibleName(tr("%1: %2").arg(question, words));
  connect(show, &QPushButton::clicked, this, [this, question, words, key] {
    emit listChosen(key, tr("%1: %2").arg(question, words.toLower()));
  });
  row->addWidget(show);
}

void OverviewPage::setSnapshot(const SnapshotPtr &snapshot) {
  while (QLayoutItem *item = m_cards->takeAt(0)) {
    if (item->widget() != nullptr) item->widget()->deleteLater();
    delete item;
  }
  int position = 0;
  for (const Headline *headline : snapshot->headlines.all()) {
    m_cards->addWidget(makeCard(*headline, *snapshot->inventory), position / 2, position % 2);
    ++position;
  }
  for (const LensCoverage &coverage : snapshot->lenses) {
    if (coverage.lens->id != kLens) continue;
    m_coverage->setText(tr("%1, as documented, takes in %2 inputs. What is known here feeds %3 of them, and %4 more could be fed. "
                           "This is coverage, not a score.")
                            .arg(text(coverage.lens->name)).arg(coverage.inputs.size()).arg(coverage.fed).arg(coverage.couldBeFed));
  }
  int live = 0;
  for (const ImportRecord &record : snapshot->imports) live += record.status == ImportStatus::Committed ? 1 : 0;
  const auto known = std::count_if(snapshot->inventory->holders.begin(), snapshot->inventory->holders.end(),
                                   [](const Holder &holder) { return holder.status != HolderStatus::Removed; });
  m_sources->setText(tr("%1 holders known from %2 imports. A password export, a mailbox and a phone report together show most.")
                         .arg(known).arg(live));
}

}  // namespace dossier
