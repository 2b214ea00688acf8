// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogue_browser.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <algorithm>

#include "ui/controls/plain_label.h"
#include "ui/controls/wrapped_text.h"
#include "ui/style/theme.h"
#include "ui/style/words.h"
#include "ui/workspace.h"

namespace dossier {
namespace {

constexpr qsizetype kMostDomains = 4;   // the others open below

enum Shown { kHolders, kTypes, kLenses, kExercises };

QStringList asList(const std::vector<std::string> &parts) {
  QStringList list;
  for (const std::string &part : parts) list.append(text(part));
  return list;
}

QString joined(const std::vector<std::string> &parts) { return asList(parts).join(QStringLiteral(", ")); }

QString joined(const std::vector<Mapping> &mappings) {
  QStringList list;
  for (const Mapping &mapping : mappings) list.append(text(mapping.term));
  return list.join(QStringLiteral(", "));
}

QString shownSource(const std::string &addedBy) { return addedBy == kPerson ? CatalogueBrowser::tr("you") : text(addedBy); }

}  // namespace

CatalogueBrowser::CatalogueBrowser(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_kind(new QComboBox), m_search(new QLineEdit), m_count(plainLabel({}, LabelRole::Muted)), m_list(new QTreeWidget) {
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(0, kMediumSpace, 0, 0);
  column->setSpacing(kMediumSpace);
  auto *row = new QHBoxLayout;
  row->setSpacing(kSmallSpace);
  m_kind->addItems({tr("Holders"), tr("Data types"), tr("Systems"), tr("Exercises")});
  m_kind->setAccessibleName(tr("What to browse"));
  m_search->setPlaceholderText(tr("Search names, domains, apps, labels"));
  m_search->setAccessibleName(tr("Search what is built in"));
  m_search->setClearButtonEnabled(true);
  row->addWidget(m_kind);
  row->addWidget(m_search, 1);
  row->addWidget(m_count);
  column->addLayout(row);
  m_list->setAccessibleName(tr("Built in"));
  m_list->setColumnCount(3);
  new WrappedText(m_list);
  column->addWidget(m_list, 1);
  setFocusProxy(m_search);
  connect(m_kind, &QComboBox::currentIndexChanged, this, &CatalogueBrowser::fill);
  connect(m_search, &QLineEdit::textChanged, this, &CatalogueBrowser::fill);
}

void CatalogueBrowser::reset() {
  const QSignalBlocker quiet(m_search);
  m_search->clear();
  m_list->clear();
}

void CatalogueBrowser::showEvent(QShowEvent *event) {
  QWidget::showEvent(event);
  if (m_list->topLevelItemCount() == 0) fill();   // hundreds of holders, which the start of the program need not wait for
}

void CatalogueBrowser::add(const QStringList &cells, const QList<QStringList> &below) {
  const QString wanted = m_search->text().trimmed();
  const auto has = [&](const QStringList &words) { return words.join(QLatin1Char('\n')).contains(wanted, Qt::CaseInsensitive); };
  if (!wanted.isEmpty() && !has(cells) && std::none_of(below.begin(), below.end(), has)) return;
  auto *line = new QTreeWidgetItem(m_list, cells);
  for (const QStringList &words : below) {
    if (!words.value(1).isEmpty()) new QTreeWidgetItem(line, words);
  }
}

void CatalogueBrowser::addHolders() {
  m_list->setHeaderLabels({tr("Name"), tr("Kind, country"), tr("Domains")});
  for (const CatalogueHolder &holder : m_workspace.catalogue().holders()) {
    QList<QStringList> below{{tr("Also called"), joined(holder.nativeNames) + (holder.nativeNames.empty() || holder.aliases.empty() ? QString() : QStringLiteral(", ")) + joined(holder.aliases)},
                             {tr("Domains"), joined(holder.domains)},
                             {tr("Apps"), joined(holder.apps) + (holder.apps.empty() || holder.appPrefixes.empty() ? QString() : QStringLiteral(", ")) + joined(holder.appPrefixes)},
                             {tr("Operator"), text(holder.operatorName)},
                             {tr("Group"), text(holder.group)},
                             {tr("Privacy contact"), text(holder.privacyContact)},
                             {tr("Form for requests"), text(holder.webForm)},
                             {tr("Deletion page"), text(holder.deleteUrl)},
                             {tr("Deleting is"), text(holder.deleteDifficulty)},
                             {tr("Page for a copy of your data"), text(holder.exportUrl)},
                             {tr("Getting a copy is"), text(holder.exportDifficulty)}};
    for (const CatalogueClaim &claim : holder.claims) {
      below.append({tr("Says it may hold"), typeLabel(m_workspace.catalogue(), claim.type) + (claim.label.empty() ? QString() : tr(" (“%1”)").arg(text(claim.label))), text(claim.source + ", " + claim.date)});
    }
    below.append({tr("Sources"), joined(holder.sources)});
    below.append({tr("Added by"), shownSource(holder.addedBy)});
    add({text(holder.name), kindLabel(holder.kind) + (holder.country.empty() ? QString() : QStringLiteral(", ") + text(holder.country)), listed(asList(holder.domains), kMostDomains)}, below);
  }
}

void CatalogueBrowser::addTypes() {
  m_list->setHeaderLabels({tr("Data type"), tr("Category"), tr("Key")});
  for (const DataType &type : m_workspace.catalogue().types()) {
    add({typeLabel(m_workspace.catalogue(), type.key), categoryLabel(m_workspace.catalogue(), type.category), text(type.key)},
        {{tr("Data Privacy Vocabulary"), joined(type.dpv)}, {tr("Apple's labels"), joined(type.apple)}, {tr("Google Play's labels"), joined(type.play)},
         {tr("Fideslang"), joined(type.fideslang)}, {tr("Added by"), shownSource(type.addedBy)}, {tr("GDPR"), type.gdpr.empty() ? QString() : tr("Article %1").arg(text(type.gdpr))}});
  }
}

void CatalogueBrowser::addLenses() {
  m_list->setHeaderLabels({tr("System"), tr("Operator"), tr("Standing")});
  for (const Lens &lens : m_workspace.catalogue().lenses()) {
    QList<QStringList> below{{tr("About"), text(lens.summary)}};
    for (const LensInput &input : lens.inputs) below.append({tr("Takes in"), text(input.label), standingWord(input.standing)});
    below.append({tr("Added by"), shownSource(lens.addedBy)});
    add({text(lens.name), text(lens.operatorName), standingWord(lens.standing)}, below);
  }
}

void CatalogueBrowser::addExercises() {
  m_list->setHeaderLabels({tr("Exercise"), tr("Aim"), tr("Minutes")});
  const Catalogue &catalogue = m_workspace.catalogue();
  for (const Exercise &exercise : catalogue.exercises()) {
    QList<QStringList> below;
    for (std::size_t i = 0; i < exercise.steps.size(); ++i) below.append({tr("Step %1").arg(i + 1), text(exercise.steps[i])});
    for (const std::string &id : exercise.lenses) {
      if (const Lens *lens = catalogue.lens(id)) below.append({tr("Looks at"), text(lens->name)});
    }
    below.append({tr("To take home"), text(exercise.takeaway)});
    below.append({tr("Added by"), shownSource(exercise.addedBy)});
    add({text(exercise.title), text(exercise.aim), QString::number(exercise.minutes)}, below);
  }
}

void CatalogueBrowser::refresh() {
  m_list->clear();
  if (isVisible()) fill();
}

void CatalogueBrowser::fill() {
  m_list->clear();
  switch (m_kind->currentIndex()) {
    case kTypes: addTypes(); break;
    case kLenses: addLenses(); break;
    case kExercises: addExercises(); break;
    default: addHolders();
  }
  m_list->header()->setSectionResizeMode(QHeaderView::Interactive);
  m_list->setColumnWidth(0, fontMetrics().averageCharWidth() * 38);
  m_list->setColumnWidth(1, fontMetrics().averageCharWidth() * 44);
  const int count = m_list->topLevelItemCount();
  m_count->setText(count == 0 ? tr("Nothing has that in it") : tr("%1 shown").arg(count));
}

}  // namespace dossier
