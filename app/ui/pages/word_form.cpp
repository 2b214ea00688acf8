// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/word_form.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include "ui/controls/plain_label.h"
#include "ui/pages/word_texts.h"
#include "ui/style/theme.h"
#include "ui/style/word_labels.h"
#include "ui/style/words.h"

namespace dossier {
namespace {

constexpr int kLongestSuggestion = 40;

/// "Café du Nord" as "cafe-du-nord".
std::string dashed(const QString &name) {
  QString id;
  for (const QChar c : name.normalized(QString::NormalizationForm_KD).toLower()) {
    const bool kept = (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || (c >= QLatin1Char('0') && c <= QLatin1Char('9'));
    if (kept) id += c;
    else if (!c.isMark() && !id.isEmpty() && !id.endsWith(QLatin1Char('-'))) id += QLatin1Char('-');
    if (id.size() >= kLongestSuggestion) break;
  }
  while (id.endsWith(QLatin1Char('-'))) id.chop(1);
  return id.toStdString();
}

std::string first(const std::vector<std::string> &texts) { return texts.empty() ? std::string() : texts.front(); }

}  // namespace

OwnWordForm::OwnWordForm(const WordKind &kind, const Catalogue &catalogue, const WordPicks &metrics, QWidget *parent) : QWidget(parent), m_kind(kind) {
  auto *rows = new QFormLayout(this);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setHorizontalSpacing(kMediumSpace);
  rows->setVerticalSpacing(kSmallSpace);
  rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  const bool nameless = kind.nameField == kind.idField;
  if (nameless) addId(*rows, catalogue);
  for (const WordField &field : kind.fields) {
    addRow(*rows, field, field.form == WordForm::Metric ? metrics : picksOf(catalogue, field.form));
    if (!nameless && field.name == kind.nameField) addId(*rows, catalogue);
  }
}

void OwnWordForm::addRow(QFormLayout &rows, const WordField &field, const WordPicks &picks) {
  const bool isId = field.name == m_kind.idField;
  const QString label = isId ? idLabel(m_kind) : wordFieldLabel(field.name);
  WordInput input = makeWordInput(field, picks, [this] { onEdited(); });
  if (auto *texts = qobject_cast<WordTexts *>(input.widget)) texts->setNames(label);
  else input.widget->setAccessibleName(label);
  auto *fault = plainLabel({}, LabelRole::Danger);
  fault->hide();
  auto *cell = new QWidget;
  auto *column = new QVBoxLayout(cell);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(input.widget);
  column->addWidget(fault);
  auto *name = plainLabel(field.form == WordForm::Yes ? QString() : field.needed ? tr("%1 *").arg(label) : label, LabelRole::Muted);
  rows.addRow(name, cell);
  if (m_first == nullptr) m_first = input.widget;
  m_faults.emplace(field.name, fault);
  m_inputs.emplace(field.name, std::move(input));
}

void OwnWordForm::addId(QFormLayout &rows, const Catalogue &catalogue) {
  const WordField field{m_kind.idField, m_kind.id == "claim" ? WordForm::Type : WordForm::Line, true};
  addRow(rows, field, picksOf(catalogue, field.form));
}

/// As its name says; a type stands in its category.
std::string OwnWordForm::suggestedId() const {
  if (m_kind.nameField == m_kind.idField) return first(m_inputs.find(m_kind.idField)->second.get());
  const std::string name = dashed(exactText(first(m_inputs.find(m_kind.nameField)->second.get())));
  if (m_kind.id != "type" || name.empty()) return name;
  return first(m_inputs.find("category")->second.get()) + "." + name;
}

void OwnWordForm::onEdited() {
  const auto id = m_inputs.find(m_kind.idField);
  if (id == m_inputs.end()) return;   // still being made
  if (m_idIsOurs && m_kind.nameField != m_kind.idField) {
    const std::string there = first(id->second.get()), suggested = suggestedId();
    if (there != m_suggested) {
      m_idIsOurs = false;
    } else if (suggested != there) {
      m_suggested = suggested;
      id->second.set({suggested});
    }
  }
  emit edited();
}

void OwnWordForm::setWord(const Word &word) {
  m_idIsOurs = false;
  m_of = word.of;
  for (const auto &[field, input] : m_inputs) input.set(field == m_kind.idField ? std::vector{word.id} : word.texts(field));
  m_inputs.find(m_kind.idField)->second.widget->setEnabled(false);
  if (m_first != nullptr && !m_first->isEnabled()) m_first = m_inputs.find(m_kind.fields.front().name)->second.widget;
}

Word OwnWordForm::word() const {
  Word word{std::string(m_kind.id), m_of, first(m_inputs.find(m_kind.idField)->second.get()), {}};
  for (const WordField &field : m_kind.fields) word.set(field.name, m_inputs.find(field.name)->second.get());
  return word;
}

void OwnWordForm::setReadOnly() {
  for (const auto &[field, input] : m_inputs) {
    if (auto *line = qobject_cast<QLineEdit *>(input.widget)) line->setReadOnly(true);
    else if (auto *lines = qobject_cast<QPlainTextEdit *>(input.widget)) lines->setReadOnly(true);
    else if (auto *texts = qobject_cast<WordTexts *>(input.widget)) texts->setReadOnly();
    else input.widget->setEnabled(false);
  }
}

bool OwnWordForm::showFault(std::string_view field, const QString &sentence) {
  const auto label = m_faults.find(field);
  if (label == m_faults.end()) return false;
  label->second->setText(sentence);
  label->second->show();
  m_inputs.find(field)->second.widget->setFocus();
  return true;
}

void OwnWordForm::clearFaults() {
  for (const auto &[field, label] : m_faults) label->hide();
}

void OwnWordForm::focusFirst() {
  if (m_first != nullptr) m_first->setFocus();
}

}  // namespace dossier
