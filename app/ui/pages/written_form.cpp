// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/written_form.h"

#include <QComboBox>
#include <QDate>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

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

bool looksTheSame(const OwnField &a, const OwnField &b) {
  return a.id == b.id && a.label == b.label && a.form == b.form && a.choices == b.choices;
}

/// Two fields beside each other, each below its name.
class Rows {
 public:
  Rows() : m_widget(new QWidget), m_grid(new QGridLayout(m_widget)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(kMediumSpace);
    m_grid->setVerticalSpacing(kSmallSpace);
    for (const int column : {0, 1}) m_grid->setColumnStretch(column, 1);
  }
  QWidget *widget() const { return m_widget; }
  /// `shown`: what holds the field, where something does.
  void add(const QString &label, QWidget *field, QWidget *shown, bool wide) {
    if (wide && m_place % 2 == 1) ++m_place;
    const int span = wide ? 2 : 1, row = m_place / 2 * 2, column = m_place % 2;
    field->setAccessibleName(label);
    m_grid->addWidget(plainLabel(label, LabelRole::Muted), row, column, 1, span);
    m_grid->addWidget(shown != nullptr ? shown : field, row + 1, column, 1, span);
    m_place += span;
  }

 private:
  QWidget *m_widget;
  QGridLayout *m_grid;
  int m_place = 0;   ///< cells filled so far, two in each row
};

}  // namespace

WrittenForm::WrittenForm(std::span<const std::string_view> fields, QWidget *parent) : QWidget(parent) {
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kSmallSpace);
  Rows rows;
  for (const std::string_view name : fields) {
    if (name == kRemoved) continue;
    QWidget *shown = nullptr;
    Field field = makeField(name, &shown);
    rows.add(fieldLabel(name), field.widget, shown, name == "note" || name == "name");
    m_fields.push_back(std::move(field));
  }
  column->addWidget(rows.widget());
}

void WrittenForm::setOwnFields(const std::vector<OwnField> &fields) {
  if (std::equal(fields.begin(), fields.end(), m_ownFields.begin(), m_ownFields.end(), looksTheSame)) return;
  m_ownFields = fields;
  const auto isOwn = [this](const QWidget *widget) { return m_own != nullptr && m_own->isAncestorOf(widget); };
  std::erase_if(m_fields, [&](const Field &field) { return isOwn(field.widget); });
  std::erase_if(m_dates, isOwn);
  delete std::exchange(m_own, nullptr);
  if (fields.empty()) return;
  Rows rows;
  for (const OwnField &own : fields) {
    QWidget *shown = nullptr;
    Field field = makeOwnField(own, &shown);
    rows.add(text(own.label), field.widget, shown, own.form == "text");
    m_fields.push_back(std::move(field));
  }
  m_own = rows.widget();
  layout()->addWidget(m_own);
}

WrittenForm::Field WrittenForm::makeField(std::string_view name, QWidget **shown) {
  Choices choices;
  for (const std::string_view value : choicesOf(name)) choices.emplace_back(shownValue(name, std::string(value)), text(value));
  if (!choices.empty()) return makeChoice(name, choices);
  if (name == "note") return makeNote(name);
  return name == "reviewed-on" ? makeDate(name, tr("Toda&y"), shown) : makeLine(name);
}

WrittenForm::Field WrittenForm::makeOwnField(const OwnField &own, QWidget **shown) {
  const std::string name = std::string(kOwnFieldPrefix) + own.id;
  if (own.form == "text") return makeNote(name);
  if (own.form == "date") return makeDate(name, tr("Today"), shown);
  if (own.form != "choice") return makeLine(name);
  Choices choices;
  for (const std::string &value : own.choices) choices.emplace_back(text(value), exactText(value));
  return makeChoice(name, choices);
}

WrittenForm::Field WrittenForm::makeLine(std::string_view name) {
  auto *line = new QLineEdit;
  line->setPlaceholderText(hintFor(name));
  line->setMaxLength(kLongest);
  connect(line, &QLineEdit::textChanged, this, [this, field = std::string(name)] { emit edited(field); });
  return {std::string(name), line, [line] { return line->text(); }, [line](const QString &value) { line->setText(value); }};
}

WrittenForm::Field WrittenForm::makeChoice(std::string_view name, const Choices &choices) {
  auto *choice = new QComboBox;
  choice->addItem(tr("unknown"), QString());
  for (const auto &[words, value] : choices) choice->addItem(words, value);
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

WrittenForm::Field WrittenForm::makeDate(std::string_view name, const QString &words, QWidget **shown) {
  Field field = makeLine(name);
  auto *date = static_cast<QLineEdit *>(field.widget);
  m_dates.push_back(date);
  date->setPlaceholderText(name == "reviewed-on" ? tr("never, or a date like 2026-05-31") : tr("unknown, or a date like 2026-05-31"));
  auto *today = new QPushButton(words);
  connect(today, &QPushButton::clicked, date, [line = date] { line->setText(todayText()); });
  auto *pair = new QWidget;
  auto *row = new QHBoxLayout(pair);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(kSmallSpace);
  row->addWidget(date, 1);
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
  return std::all_of(m_dates.begin(), m_dates.end(), [](const QLineEdit *line) {
    const QString date = line->text().trimmed();
    return date.isEmpty() || (date.size() == 10 && QDate::fromString(date, Qt::ISODate).isValid());
  });
}

void WrittenForm::focusFirst() {
  if (!m_fields.empty()) m_fields.front().widget->setFocus();
}

}  // namespace dossier
