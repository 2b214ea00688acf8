// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/written_form.h"

#include <QComboBox>
#include <QDate>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>

#include "core/model/written.h"
#include "ui/controls/plain_label.h"
#include "ui/style/theme.h"
#include "ui/style/words.h"
#include "ui/style/written_words.h"

namespace dossier {
namespace {

constexpr int kNoteLines = 2;
constexpr int kLongest = 1000;

QString hintFor(std::string_view field) {
  if (field == "label") return WrittenForm::tr("unknown, for example: blue card, ends 4242");
  if (field == "purpose") return WrittenForm::tr("unknown, for example: paying for parcels");
  if (field == "recipients") return WrittenForm::tr("unknown, for example: their bank");
  if (field == "retention") return WrittenForm::tr("unknown, for example: ten years");
  if (field == "jurisdiction") return WrittenForm::tr("unknown, for example: Denmark, GDPR");
  if (field == "note") return WrittenForm::tr("nothing written");
  return WrittenForm::tr("unknown");
}

}  // namespace

WrittenForm::WrittenForm(std::span<const std::string_view> fields, QWidget *parent) : QWidget(parent) {
  auto *grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(kMediumSpace);
  grid->setVerticalSpacing(kSmallSpace);
  grid->setColumnStretch(0, 1);
  grid->setColumnStretch(1, 1);
  int place = 0;   // cells filled so far, two in each row
  for (const std::string_view name : fields) {
    if (name == kRemoved) continue;
    const bool wide = name == "note" || name == "name";
    if (wide && place % 2 == 1) ++place;
    QWidget *shown = nullptr;
    Field field = !choicesOf(name).empty() ? makeChoice(name) : name == "note" ? makeNote(name) : name == "reviewed-on" ? makeDate(name, &shown) : makeLine(name);
    const QString label = fieldLabel(name);
    field.widget->setAccessibleName(label);
    grid->addWidget(plainLabel(label, LabelRole::Muted), place / 2 * 2, place % 2, 1, wide ? 2 : 1);
    grid->addWidget(shown != nullptr ? shown : field.widget, place / 2 * 2 + 1, place % 2, 1, wide ? 2 : 1);
    place += wide ? 2 : 1;
    m_fields.push_back(std::move(field));
  }
}

WrittenForm::Field WrittenForm::makeLine(std::string_view name) {
  auto *line = new QLineEdit;
  line->setPlaceholderText(hintFor(name));
  line->setMaxLength(kLongest);
  connect(line, &QLineEdit::textChanged, this, [this, field = std::string(name)] { emit edited(field); });
  return {std::string(name), line, [line] { return line->text(); }, [line](const QString &value) { line->setText(value); }};
}

WrittenForm::Field WrittenForm::makeChoice(std::string_view name) {
  auto *choice = new QComboBox;
  choice->addItem(tr("unknown"), QString());
  for (const std::string_view value : choicesOf(name)) choice->addItem(shownValue(name, std::string(value)), text(value));
  connect(choice, &QComboBox::currentIndexChanged, this, [this, field = std::string(name)] { emit edited(field); });
  const auto set = [choice, known = choice->count()](const QString &value) {
    while (choice->count() > known) choice->removeItem(known);
    // Another copy or the command line may have written something else: it stands as it is.
    if (choice->findData(value) < 0) choice->addItem(value, value);
    choice->setCurrentIndex(choice->findData(value));
  };
  return {std::string(name), choice, [choice] { return choice->currentData().toString(); }, set};
}

WrittenForm::Field WrittenForm::makeNote(std::string_view name) {
  auto *note = new QPlainTextEdit;
  note->setPlaceholderText(hintFor(name));
  note->setTabChangesFocus(true);
  note->setFixedHeight(kNoteLines * note->fontMetrics().lineSpacing() + kLargeSpace);
  connect(note, &QPlainTextEdit::textChanged, this, [this, field = std::string(name)] { emit edited(field); });
  return {std::string(name), note, [note] { return note->toPlainText(); }, [note](const QString &value) { note->setPlainText(value); }};
}

WrittenForm::Field WrittenForm::makeDate(std::string_view name, QWidget **shown) {
  Field field = makeLine(name);
  m_date = static_cast<QLineEdit *>(field.widget);
  m_date->setPlaceholderText(tr("never, or a date like 2026-05-31"));
  auto *today = new QPushButton(tr("Toda&y"));
  connect(today, &QPushButton::clicked, m_date, [line = m_date] { line->setText(QDate::currentDate().toString(Qt::ISODate)); });
  auto *pair = new QWidget;
  auto *row = new QHBoxLayout(pair);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(kSmallSpace);
  row->addWidget(m_date, 1);
  row->addWidget(today);
  *shown = pair;
  return field;
}

std::vector<std::string> WrittenForm::fields() const {
  std::vector<std::string> names;
  for (const Field &field : m_fields) names.push_back(field.name);
  return names;
}

std::string WrittenForm::value(const std::string &name) const {
  for (const Field &field : m_fields) {
    if (field.name == name) return field.get().trimmed().toStdString();
  }
  return {};
}

void WrittenForm::setValue(const std::string &name, const std::string &value) {
  for (const Field &field : m_fields) {
    if (field.name != name || field.get().trimmed().toStdString() == value) continue;
    const QSignalBlocker quiet(field.widget);
    field.set(exactText(value));
  }
}

bool WrittenForm::isValid() const {
  const QString date = m_date == nullptr ? QString() : m_date->text().trimmed();
  return date.isEmpty() || (date.size() == 10 && QDate::fromString(date, Qt::ISODate).isValid());
}

void WrittenForm::focusFirst() {
  if (!m_fields.empty()) m_fields.front().widget->setFocus();
}

}  // namespace dossier
