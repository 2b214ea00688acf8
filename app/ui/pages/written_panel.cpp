// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/written_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <algorithm>

#include "ui/controls/plain_label.h"
#include "ui/pages/written_form.h"
#include "ui/style/theme.h"
#include "ui/style/words.h"

namespace dossier {

WrittenPanel::WrittenPanel(InventoryChanges &changes, QWidget *parent)
    : QFrame(parent), m_changes(changes), m_holderForm(new WrittenForm(kHolderFields)), m_holdingForm(new WrittenForm(kHoldingFields)) {
  setProperty("card", true);
  auto *layout = new QVBoxLayout(this);
  layout->setContentsMargins(kMediumSpace, kMediumSpace, kMediumSpace, kMediumSpace);
  layout->setSpacing(kMediumSpace);
  layout->addLayout(makeHead());
  auto *forms = new QWidget;   // not a stack: a form that is not shown must not ask for room
  auto *column = new QVBoxLayout(forms);
  column->setContentsMargins(0, 0, 0, 0);
  for (WrittenForm *one : {m_holderForm, m_holdingForm}) {
    column->addWidget(one);
    connect(one, &WrittenForm::edited, this, &WrittenPanel::onEdited);
  }
  m_scroll = scrolling(forms);   // in a low window the fields scroll, the buttons stay
  m_scroll->viewport()->setAutoFillBackground(false);
  forms->setAutoFillBackground(false);
  layout->addWidget(m_scroll, 1);
  layout->addLayout(makeButtons());
  auto *saving = new QShortcut(QKeySequence::Save, this);   // wherever the keyboard is, as long as the panel is seen
  connect(saving, &QShortcut::activated, m_save, &QPushButton::click);
  auto *closing = new QShortcut(Qt::Key_Escape, this);
  closing->setContext(Qt::WidgetWithChildrenShortcut);
  connect(closing, &QShortcut::activated, this, &WrittenPanel::closed);
}

QLayout *WrittenPanel::makeHead() {
  auto *row = new QHBoxLayout;
  row->setSpacing(kSmallSpace);
  m_title = plainLabel({}, LabelRole::Heading);
  m_holder = new QPushButton(tr("The &holder instead"));
  auto *close = new QPushButton(tr("&Close"));
  row->addWidget(m_title, 1);
  row->addWidget(m_holder);
  row->addWidget(close);
  connect(m_holder, &QPushButton::clicked, this, &WrittenPanel::holderWanted);
  connect(close, &QPushButton::clicked, this, &WrittenPanel::closed);
  return row;
}

QLayout *WrittenPanel::makeButtons() {
  auto *row = new QHBoxLayout;
  row->setSpacing(kSmallSpace);
  m_state = plainLabel({}, LabelRole::Muted);
  m_revert = new QPushButton(tr("&Revert"));
  m_save = primaryButton(tr("&Save"));
  row->addWidget(m_state, 1);
  row->addWidget(m_revert);
  row->addWidget(m_save);
  connect(m_revert, &QPushButton::clicked, this, &WrittenPanel::revert);
  connect(m_save, &QPushButton::clicked, this, &WrittenPanel::save);
  return row;
}

WrittenForm *WrittenPanel::form() const { return m_record.type.empty() ? m_holderForm : m_holdingForm; }

void WrittenPanel::show(const WrittenRecord &record, const QString &title, const std::map<std::string, std::string> &written) {
  m_record = record;
  m_written = written;
  m_title->setText(title);
  m_holder->setVisible(!record.type.empty());
  for (WrittenForm *one : {m_holderForm, m_holdingForm}) one->setVisible(one == form());
  form()->setOwnFields(ownFields());
  const int wanted = form()->sizeHint().height();
  m_scroll->setMaximumHeight(wanted);
  m_scroll->setMinimumHeight(std::min(wanted, window()->height() * 2 / 5));   // the rest is for the evidence
  fill();
}

std::vector<OwnField> WrittenPanel::ownFields() const {
  std::vector<OwnField> fields;
  for (const OwnField &field : m_changes.workspace().catalogue().fields()) {
    if (field.atHolding == !m_record.type.empty()) fields.push_back(field);
  }
  const auto addUnknown = [&](const std::string &field) {
    if (!field.starts_with(kOwnFieldPrefix)) return;
    const std::string id = field.substr(kOwnFieldPrefix.size());
    if (std::any_of(fields.begin(), fields.end(), [&](const OwnField &one) { return one.id == id; })) return;
    fields.push_back({id, id, !m_record.type.empty(), "text", {}, {}});
  };
  for (const auto &[field, value] : m_written) addUnknown(field);
  for (const auto &[key, value] : m_drafts) {
    if (key.holder == m_record.holder && key.type == m_record.type) addUnknown(key.field);
  }
  return fields;
}

void WrittenPanel::fill() {
  for (const std::string &field : form()->fields()) {
    const auto draft = m_drafts.find({m_record.holder, m_record.type, field});
    const auto written = m_written.find(field);
    // What was typed and has become what is written is no draft any more.
    if (draft != m_drafts.end() && draft->second == (written == m_written.end() ? "" : written->second)) m_drafts.erase(draft);
    const auto left = m_drafts.find({m_record.holder, m_record.type, field});
    form()->setValue(field, left != m_drafts.end() ? left->second : written != m_written.end() ? written->second : "");
  }
  showState();
}

void WrittenPanel::onEdited(const std::string &field) {
  const FieldKey key{m_record.holder, m_record.type, field};
  const auto written = m_written.find(field);
  const std::string value = form()->value(field);
  if (value == (written == m_written.end() ? "" : written->second)) {
    m_drafts.erase(key);
  } else {
    m_drafts[key] = value;
  }
  showState();
  emit draftsChanged();
}

void WrittenPanel::showState() {
  const bool dirty = hasDraft(m_record), valid = form()->isValid();
  m_save->setEnabled(dirty && valid);
  m_revert->setEnabled(dirty);
  m_state->setText(!valid           ? tr("A date is written as 2026-05-31.")
                   : !dirty         ? tr("What you write stands beside the evidence and never changes it.")
                   : m_kept         ? tr("Not saved yet: kept when the vault was locked.")
                                    : tr("Not saved yet."));
}

void WrittenPanel::save() {
  std::vector<FieldEdit> edits;
  std::map<FieldKey, std::string> saved;
  for (const auto &[key, value] : m_drafts) {
    if (key.holder != m_record.holder || key.type != m_record.type) continue;
    edits.push_back({key, value.empty() ? std::nullopt : std::optional(value)});
    saved.emplace(key, value);
  }
  m_changes.edit(std::move(edits), tr("Saved. Edit, Undo takes it back."), [this, saved] {
    // Typed on while it was being saved: that is a draft still.
    std::erase_if(m_drafts, [&saved](const auto &draft) { return saved.contains(draft.first) && saved.at(draft.first) == draft.second; });
    for (const auto &[key, value] : saved) {
      if (key.holder == m_record.holder && key.type == m_record.type) m_written[key.field] = value;
    }
    forgetKept();
    showState();
    emit draftsChanged();
  });
}

void WrittenPanel::revert() {
  std::erase_if(m_drafts, [this](const auto &draft) { return draft.first.holder == m_record.holder && draft.first.type == m_record.type; });
  fill();
  forgetKept();
  emit draftsChanged();
}

/// What the vault keeps of an earlier lock would come back once more although it was dealt with.
void WrittenPanel::forgetKept() {
  if (!m_kept) return;
  m_changes.keepDrafts(drafts());
  m_kept = !m_drafts.empty();
}

void WrittenPanel::focusFirst() { form()->focusFirst(); }

bool WrittenPanel::hasDraft(const WrittenRecord &record) const {
  const auto first = m_drafts.lower_bound({record.holder, record.type, {}});
  return first != m_drafts.end() && first->first.holder == record.holder && first->first.type == record.type;
}

std::vector<WrittenRecord> WrittenPanel::unsaved() const {
  std::vector<WrittenRecord> records;
  for (const auto &[key, value] : m_drafts) {
    if (records.empty() || records.back() != WrittenRecord{key.holder, key.type}) records.push_back({key.holder, key.type});
  }
  return records;
}

std::vector<Draft> WrittenPanel::drafts() const {
  std::vector<Draft> drafts;
  for (const auto &[key, value] : m_drafts) drafts.push_back({key, value});
  return drafts;
}

void WrittenPanel::takeDrafts(const std::vector<Draft> &drafts) {
  m_kept = !drafts.empty();
  for (const Draft &draft : drafts) m_drafts.emplace(draft.key, draft.text);
  emit draftsChanged();
}

void WrittenPanel::forget() {
  m_drafts.clear();
  m_written.clear();
  m_record = {};
  m_kept = false;
  m_title->clear();
  for (WrittenForm *one : {m_holderForm, m_holdingForm}) {
    one->setOwnFields({});
    for (const std::string &field : one->fields()) one->setValue(field, "");
  }
}

}  // namespace dossier
