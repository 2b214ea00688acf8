// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/word_input.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QIntValidator>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <algorithm>

#include "ui/pages/word_texts.h"
#include "ui/style/theme.h"
#include "ui/style/word_labels.h"
#include "ui/style/words.h"

namespace dossier {
namespace {

constexpr int kTextLines = 3;
constexpr int kMostMinutes = 9999;

std::string firstOf(const std::vector<std::string> &texts) { return texts.empty() ? std::string() : texts.front(); }

WordInput makeText(const std::function<void()> &changed) {
  auto *edit = new QPlainTextEdit;
  edit->setTabChangesFocus(true);
  edit->setFixedHeight(kTextLines * edit->fontMetrics().lineSpacing() + kMediumSpace);
  QObject::connect(edit, &QPlainTextEdit::textChanged, edit, changed);
  return {edit, [edit] { return std::vector{edit->toPlainText().trimmed().toStdString()}; },
          [edit](const std::vector<std::string> &texts) { edit->setPlainText(exactText(firstOf(texts))); }};
}

WordInput makeYes(const WordField &field, const std::function<void()> &changed) {
  auto *box = new QCheckBox(wordFieldLabel(field.name));
  QObject::connect(box, &QCheckBox::toggled, box, changed);
  return {box, [box] { return std::vector<std::string>{box->isChecked() ? "yes" : ""}; },
          [box](const std::vector<std::string> &texts) { box->setChecked(firstOf(texts) == "yes"); }};
}

WordInput makeChoice(const WordField &field, const std::function<void()> &changed) {
  auto *box = new QComboBox;
  if (!field.needed) box->addItem(WordTexts::tr("unknown"), QString());
  for (const std::string_view choice : field.choices) box->addItem(choiceLabel(field.name, choice), text(choice));
  box->setPlaceholderText(WordTexts::tr("Choose"));
  if (field.needed) box->setCurrentIndex(-1);   // nobody has chosen yet
  QObject::connect(box, &QComboBox::currentIndexChanged, box, changed);
  return {box, [box] { return std::vector{box->currentData().toString().toStdString()}; },
          [box](const std::vector<std::string> &texts) { box->setCurrentIndex(box->findData(exactText(firstOf(texts)))); }};
}

WordInput makeLine(const WordField &field, const WordPicks &picks, const std::function<void()> &changed) {
  auto *line = picks.empty() ? new QLineEdit : makePickLine(picks);
  line->setPlaceholderText(wordFieldHint(field));
  if (field.form == WordForm::Number) line->setValidator(new QIntValidator(0, kMostMinutes, line));
  QObject::connect(line, &QLineEdit::textChanged, line, changed);
  return {line, [line, picks] { return std::vector{pickedId(picks, line->text())}; },
          [line, picks](const std::vector<std::string> &texts) { line->setText(pickWords(picks, firstOf(texts))); }};
}

}  // namespace

WordPicks picksOf(const Catalogue &catalogue, WordForm form) {
  WordPicks picks;
  const auto add = [&](const auto &list, const auto &id, const auto &name) {
    for (const auto &one : list) picks.emplace_back(one.*id, text(one.*name));
  };
  switch (form) {
    case WordForm::Type: add(catalogue.types(), &DataType::key, &DataType::label); break;
    case WordForm::Category: add(catalogue.categories(), &Category::key, &Category::label); break;
    case WordForm::Lens: add(catalogue.lenses(), &Lens::id, &Lens::name); break;
    case WordForm::Holder:
      add(catalogue.holders(), &CatalogueHolder::id, &CatalogueHolder::name);
      picks.emplace_back(std::string(kNobody), WordTexts::tr("nobody: never a service"));
      break;
    default: break;
  }
  return picks;
}

QString pickWords(const WordPicks &picks, const std::string &id) {
  for (const auto &[known, name] : picks) {
    if (known == id) return QStringLiteral("%1 (%2)").arg(name, exactText(id));
  }
  return exactText(id);
}

std::string pickedId(const WordPicks &picks, const QString &words) {
  const QString wanted = words.trimmed();
  for (const auto &[id, name] : picks) {
    if (wanted.compare(pickWords(picks, id), Qt::CaseInsensitive) == 0) return id;
  }
  for (const auto &[id, name] : picks) {
    if (wanted.compare(name, Qt::CaseInsensitive) == 0) return id;
  }
  return wanted.toStdString();
}

QLineEdit *makePickLine(const WordPicks &picks) {
  QStringList all;
  for (const auto &[id, name] : picks) all.append(pickWords(picks, id));
  all.sort(Qt::CaseInsensitive);
  auto *line = new QLineEdit;
  auto *completer = new QCompleter(all, line);
  completer->setCaseSensitivity(Qt::CaseInsensitive);
  completer->setFilterMode(Qt::MatchContains);
  line->setCompleter(completer);
  return line;
}

WordInput makeWordInput(const WordField &field, const WordPicks &picks, const std::function<void()> &changed) {
  if (field.many) {
    auto *texts = new WordTexts(field, picks);
    QObject::connect(texts, &WordTexts::changed, texts, changed);
    return {texts, [texts] { return texts->texts(); }, [texts](const std::vector<std::string> &values) { texts->setTexts(values); }};
  }
  switch (field.form) {
    case WordForm::Text: return makeText(changed);
    case WordForm::Yes: return makeYes(field, changed);
    case WordForm::Choice: return makeChoice(field, changed);
    default: return makeLine(field, picks, changed);
  }
}

}  // namespace dossier
