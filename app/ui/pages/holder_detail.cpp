// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/holder_detail.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <algorithm>

#include "core/text.h"
#include "ui/controls/drop_zone.h"
#include "ui/controls/plain_label.h"
#include "ui/pages/attachment_list.h"
#include "ui/pages/evidence_tree.h"
#include "ui/pages/pack_facts.h"
#include "ui/style/theme.h"
#include "ui/style/words.h"
#include "ui/style/written_words.h"

namespace dossier {
namespace {

constexpr std::size_t kMostDomains = 4;
constexpr std::size_t kMostNote = 400;
constexpr int kLeastTree = 120;   // the evidence stays the main thing beside an open panel

QString aboutOf(const Holder &holder, const QString &unknown) {
  QStringList about{holder.inCatalogue ? kindLabel(holder.kind) : unknown};
  for (std::size_t i = 0; i < std::min(holder.domains.size(), kMostDomains); ++i) about.append(text(holder.domains[i]));
  about.append(spanOf(holder.first, holder.last));
  return about.join(QStringLiteral(" · "));
}

}  // namespace

HolderDetail::HolderDetail(InventoryChanges &changes, QWidget *parent)
    : QWidget(parent), m_changes(changes), m_tree(new EvidenceTree(changes.workspace())), m_packs(new PackFacts(changes.workspace())), m_files(new AttachmentList(changes)), m_panel(new WrittenPanel(changes)) {
  setAcceptDrops(true);
  auto *layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(kSmallSpace);
  layout->addLayout(makeHead());
  m_about = plainLabel({}, LabelRole::Muted);
  m_note = plainLabel({});
  m_unsaved = plainLabel({}, LabelRole::Muted);
  for (QWidget *one : std::initializer_list<QWidget *>{m_about, m_note, m_unsaved}) layout->addWidget(one);
  m_tree->setMinimumHeight(kLeastTree);
  layout->addWidget(m_tree, 1);
  layout->addWidget(m_packs);
  layout->addSpacing(kSmallSpace);
  layout->addWidget(m_files);
  layout->addWidget(m_panel);
  connect(m_tree, &EvidenceTree::chosen, this, &HolderDetail::fillPanel);
  connect(m_panel, &WrittenPanel::closed, this, [this] { showPanel(false); });
  connect(m_panel, &WrittenPanel::draftsChanged, this, &HolderDetail::showUnsaved);
  connect(m_panel, &WrittenPanel::holderWanted, m_tree, &QTreeWidget::clearSelection);
  showPanel(false);
  showNobody(true);
}

QLayout *HolderDetail::makeHead() {
  auto *row = new QHBoxLayout;
  row->setSpacing(kSmallSpace);
  m_name = plainLabel({}, LabelRole::Heading);
  m_edit = new QPushButton(tr("E&dit…"));
  m_edit->setToolTip(plainToolTip(tr("Write beside the chosen line, or beside the holder (F2)")));
  m_letter = new QPushButton(tr("Write a &letter…"));
  m_letter->setToolTip(plainToolTip(tr("Ask this holder what it has, or to correct or erase it (Ctrl+R)")));
  row->addWidget(m_name, 1);
  row->addWidget(m_letter);
  row->addWidget(m_edit);
  connect(m_letter, &QPushButton::clicked, this, &HolderDetail::letterWanted);
  connect(m_edit, &QPushButton::clicked, this, qOverload<>(&HolderDetail::edit));
  return row;
}

const Holder *HolderDetail::holder() const { return m_holder && m_snapshot ? &m_snapshot->inventory->holders[*m_holder] : nullptr; }

void HolderDetail::showHolder(const SnapshotPtr &snapshot, std::uint32_t index) {
  m_snapshot = snapshot;
  m_holder = index;
  const Holder &shown = *holder();
  m_name->setText(text(displayable(shown.name)));
  m_about->setText(aboutOf(shown, tr("not in the catalogue")));
  QStringList wrote = ownFieldLines(m_changes.workspace().catalogue(), shown.written);
  if (const auto note = shown.written.find("note"); note != shown.written.end()) wrote.prepend(text(displayable(note->second, kMostNote)));
  m_note->setVisible(!wrote.isEmpty());
  m_note->setText(wrote.isEmpty() ? QString() : tr("You wrote: %1").arg(wrote.join(QLatin1Char('\n'))));
  m_edit->setVisible(!m_panel->isVisibleTo(this));
  m_letter->show();
  m_tree->showHolder(snapshot, index);
  m_packs->showHolder(shown.id);
  m_files->show(shown.id, snapshot->attachments);
  m_files->setVisible(!m_panel->isVisibleTo(this));
  fillPanel();
}

void HolderDetail::showNobody(bool empty) {
  m_snapshot.reset();
  m_holder.reset();
  m_name->setText(empty ? tr("Nobody is known yet") : tr("Choose a holder"));
  m_about->setText(tr("Import a file or tick the services you use. Empty does not mean safe."));
  m_note->hide();
  m_note->clear();
  m_edit->hide();
  m_letter->hide();
  m_tree->forget();
  m_packs->showHolder({});
  m_files->show({}, {});
  showPanel(false);
  showUnsaved();
  emit recordChanged();
}

WrittenRecord HolderDetail::record() const {
  const Holder *shown = holder();
  return shown == nullptr ? WrittenRecord{} : WrittenRecord{shown->id, m_tree->chosenType()};
}

QString HolderDetail::recordName(bool holderOnly) const {
  if (holder() == nullptr) return {};
  const WrittenRecord present = record();
  return Naming(m_changes.workspace().catalogue(), *m_snapshot).place({present.holder, holderOnly ? std::string() : present.type, {}});
}

void HolderDetail::fillPanel() {
  const Holder *shown = holder();
  if (shown == nullptr) return;
  const WrittenRecord present = record();
  const std::map<std::string, std::string> *written = present.type.empty() ? &shown->written : nullptr;
  for (const Holding &holding : m_snapshot->inventory->holdings) {
    if (!present.type.empty() && holding.holder == *m_holder && holding.type == present.type) written = &holding.written;
  }
  std::map<std::string, std::string> values = written == nullptr ? std::map<std::string, std::string>{} : *written;
  if (present.type.empty()) values["name"] = shown->name;   // never unknown
  m_panel->show(present, recordName(false), values);
  showUnsaved();
  emit recordChanged();
}

void HolderDetail::showPanel(bool shown) {
  m_panel->setVisible(shown);
  m_edit->setVisible(!shown && m_holder.has_value());
  m_files->setVisible(!shown && m_holder.has_value());
  if (!shown && m_holder) m_tree->setFocus();
  showUnsaved();
}

void HolderDetail::edit() {
  if (holder() == nullptr) return;
  fillPanel();
  showPanel(true);
  m_panel->focusFirst();
}

void HolderDetail::edit(const std::string &type) {
  m_tree->clearSelection();
  m_tree->chooseType(type);
  edit();
}

void HolderDetail::addFile() { m_files->add(); }

void HolderDetail::showUnsaved() {
  QStringList places;
  if (m_snapshot) {
    const Naming naming(m_changes.workspace().catalogue(), *m_snapshot);
    for (const WrittenRecord &one : m_panel->unsaved()) {
      if (one == record() && m_panel->isVisibleTo(this)) continue;
      places.append(naming.place({one.holder, one.type, {}}));
    }
  }
  m_unsaved->setVisible(!places.isEmpty());
  m_unsaved->setText(tr("Not saved yet: %1").arg(listed(places, 3)));
}

std::vector<Draft> HolderDetail::takeDraftsAway() {
  auto drafts = m_panel->drafts();
  m_panel->forget();
  showNobody(true);
  return drafts;
}

void HolderDetail::bringBack(const std::vector<Draft> &drafts) { m_panel->takeDrafts(drafts); }

void HolderDetail::dragEnterEvent(QDragEnterEvent *event) {
  if (m_holder) acceptFiles(*event);
}

void HolderDetail::dropEvent(QDropEvent *event) {
  if (const Holder *shown = holder()) m_changes.attach(shown->id, pathsIn(*event));
  if (const QString words = refusalOf(*event); !words.isEmpty()) emit m_changes.message(words);
  event->acceptProposedAction();
}

}  // namespace dossier
