// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/word_labels.h"

#include <QCoreApplication>
#include <span>

#include "ui/style/words.h"

namespace dossier {
namespace {

QString translated(const char *source) { return QCoreApplication::translate("dossier::WordLabels", source); }

struct NamedKind {
  std::string_view id;
  const char *one, *many;
};

constexpr NamedKind kKinds[] = {
    {"category", QT_TRANSLATE_NOOP("dossier::WordLabels", "Category"), QT_TRANSLATE_NOOP("dossier::WordLabels", "Categories")},
    {"type", QT_TRANSLATE_NOOP("dossier::WordLabels", "Data type"), QT_TRANSLATE_NOOP("dossier::WordLabels", "Data types")},
    {"field", QT_TRANSLATE_NOOP("dossier::WordLabels", "Field"), QT_TRANSLATE_NOOP("dossier::WordLabels", "Fields")},
    {"holder", QT_TRANSLATE_NOOP("dossier::WordLabels", "Holder"), QT_TRANSLATE_NOOP("dossier::WordLabels", "Holders")},
    {"claim", QT_TRANSLATE_NOOP("dossier::WordLabels", "What it says it may hold"), QT_TRANSLATE_NOOP("dossier::WordLabels", "What it says it may hold")},
    {"rule", QT_TRANSLATE_NOOP("dossier::WordLabels", "Rule"), QT_TRANSLATE_NOOP("dossier::WordLabels", "Rules")},
    {"lens", QT_TRANSLATE_NOOP("dossier::WordLabels", "Lens"), QT_TRANSLATE_NOOP("dossier::WordLabels", "Lenses")},
    {"source", QT_TRANSLATE_NOOP("dossier::WordLabels", "Source"), QT_TRANSLATE_NOOP("dossier::WordLabels", "Sources")},
    {"metric", QT_TRANSLATE_NOOP("dossier::WordLabels", "Metric"), QT_TRANSLATE_NOOP("dossier::WordLabels", "Metrics")},
    {"input", QT_TRANSLATE_NOOP("dossier::WordLabels", "Input"), QT_TRANSLATE_NOOP("dossier::WordLabels", "Inputs")},
    {"consequence", QT_TRANSLATE_NOOP("dossier::WordLabels", "Consequence"), QT_TRANSLATE_NOOP("dossier::WordLabels", "Consequences")},
    {"dispute", QT_TRANSLATE_NOOP("dossier::WordLabels", "Dispute"), QT_TRANSLATE_NOOP("dossier::WordLabels", "Disputes")},
    {"exercise", QT_TRANSLATE_NOOP("dossier::WordLabels", "Exercise"), QT_TRANSLATE_NOOP("dossier::WordLabels", "Exercises")}};

struct Named {
  std::string_view key;
  const char *words;
};

constexpr Named kFieldNames[] = {
    {"category", QT_TRANSLATE_NOOP("dossier::WordLabels", "Category")}, {"label", QT_TRANSLATE_NOOP("dossier::WordLabels", "Name")},
    {"sensitivity", QT_TRANSLATE_NOOP("dossier::WordLabels", "How sensitive")}, {"gdpr", QT_TRANSLATE_NOOP("dossier::WordLabels", "Article of the GDPR")},
    {"dpv", QT_TRANSLATE_NOOP("dossier::WordLabels", "Data Privacy Vocabulary")}, {"apple", QT_TRANSLATE_NOOP("dossier::WordLabels", "Apple's labels")},
    {"play", QT_TRANSLATE_NOOP("dossier::WordLabels", "Google Play's labels")}, {"fideslang", QT_TRANSLATE_NOOP("dossier::WordLabels", "Fideslang")},
    {"at", QT_TRANSLATE_NOOP("dossier::WordLabels", "Written beside")}, {"form", QT_TRANSLATE_NOOP("dossier::WordLabels", "What is written there")},
    {"choices", QT_TRANSLATE_NOOP("dossier::WordLabels", "To choose from")}, {"name", QT_TRANSLATE_NOOP("dossier::WordLabels", "Name")},
    {"kind", QT_TRANSLATE_NOOP("dossier::WordLabels", "What it is")}, {"nativeNames", QT_TRANSLATE_NOOP("dossier::WordLabels", "Name in its own language")},
    {"aliases", QT_TRANSLATE_NOOP("dossier::WordLabels", "Also called")}, {"domains", QT_TRANSLATE_NOOP("dossier::WordLabels", "Domains")},
    {"apps", QT_TRANSLATE_NOOP("dossier::WordLabels", "Apps")}, {"descriptors", QT_TRANSLATE_NOOP("dossier::WordLabels", "As it stands on statements")},
    {"operator", QT_TRANSLATE_NOOP("dossier::WordLabels", "Who runs it")}, {"group", QT_TRANSLATE_NOOP("dossier::WordLabels", "Group")},
    {"country", QT_TRANSLATE_NOOP("dossier::WordLabels", "Country")}, {"privacyContact", QT_TRANSLATE_NOOP("dossier::WordLabels", "Privacy contact")},
    {"webForm", QT_TRANSLATE_NOOP("dossier::WordLabels", "Form for requests")}, {"deleteUrl", QT_TRANSLATE_NOOP("dossier::WordLabels", "Deletion page")},
    {"deleteDifficulty", QT_TRANSLATE_NOOP("dossier::WordLabels", "Deleting is")}, {"exportUrl", QT_TRANSLATE_NOOP("dossier::WordLabels", "Page for a copy of your data")},
    {"exportDifficulty", QT_TRANSLATE_NOOP("dossier::WordLabels", "Getting a copy is")}, {"generic", QT_TRANSLATE_NOOP("dossier::WordLabels", "Stands for many, such as “landlord”")},
    {"facts", QT_TRANSLATE_NOOP("dossier::WordLabels", "Sources")}, {"level", QT_TRANSLATE_NOOP("dossier::WordLabels", "Where it says so")},
    {"broader", QT_TRANSLATE_NOOP("dossier::WordLabels", "Its own words are broader than this type")}, {"source", QT_TRANSLATE_NOOP("dossier::WordLabels", "Source")},
    {"date", QT_TRANSLATE_NOOP("dossier::WordLabels", "Date")}, {"subject", QT_TRANSLATE_NOOP("dossier::WordLabels", "The text is")},
    {"holder", QT_TRANSLATE_NOOP("dossier::WordLabels", "Is this holder")}, {"summary", QT_TRANSLATE_NOOP("dossier::WordLabels", "About")},
    {"standing", QT_TRANSLATE_NOOP("dossier::WordLabels", "Standing")}, {"title", QT_TRANSLATE_NOOP("dossier::WordLabels", "Title")},
    {"publisher", QT_TRANSLATE_NOOP("dossier::WordLabels", "Published by")}, {"metric", QT_TRANSLATE_NOOP("dossier::WordLabels", "Metric")},
    {"ourReading", QT_TRANSLATE_NOOP("dossier::WordLabels", "A reading of a vague word")}, {"types", QT_TRANSLATE_NOOP("dossier::WordLabels", "Data types that feed it")},
    {"through", QT_TRANSLATE_NOOP("dossier::WordLabels", "Only through these holders")}, {"citations", QT_TRANSLATE_NOOP("dossier::WordLabels", "Where it says so")},
    {"text", QT_TRANSLATE_NOOP("dossier::WordLabels", "What it says")}, {"otherSide", QT_TRANSLATE_NOOP("dossier::WordLabels", "What the other side says")},
    {"otherCitations", QT_TRANSLATE_NOOP("dossier::WordLabels", "Where the other side says so")}, {"aim", QT_TRANSLATE_NOOP("dossier::WordLabels", "Aim")},
    {"minutes", QT_TRANSLATE_NOOP("dossier::WordLabels", "Minutes")}, {"steps", QT_TRANSLATE_NOOP("dossier::WordLabels", "Steps")},
    {"lenses", QT_TRANSLATE_NOOP("dossier::WordLabels", "Lenses it looks at")}, {"categories", QT_TRANSLATE_NOOP("dossier::WordLabels", "Categories it looks at")},
    {"takeaway", QT_TRANSLATE_NOOP("dossier::WordLabels", "To take home")}};

constexpr Named kChoices[] = {
    {"1", QT_TRANSLATE_NOOP("dossier::WordLabels", "1: hardly")}, {"2", QT_TRANSLATE_NOOP("dossier::WordLabels", "2: somewhat")},
    {"3", QT_TRANSLATE_NOOP("dossier::WordLabels", "3: much")}, {"4", QT_TRANSLATE_NOOP("dossier::WordLabels", "4: most of all")},
    {"9", QT_TRANSLATE_NOOP("dossier::WordLabels", "9 (special categories)")}, {"9*", QT_TRANSLATE_NOOP("dossier::WordLabels", "9, depending on what it shows")},
    {"10", QT_TRANSLATE_NOOP("dossier::WordLabels", "10 (convictions and offences)")}, {"10*", QT_TRANSLATE_NOOP("dossier::WordLabels", "10, depending on what it shows")},
    {"holder", QT_TRANSLATE_NOOP("dossier::WordLabels", "a holder")}, {"holding", QT_TRANSLATE_NOOP("dossier::WordLabels", "what a holder has")},
    {"line", QT_TRANSLATE_NOOP("dossier::WordLabels", "one line")}, {"text", QT_TRANSLATE_NOOP("dossier::WordLabels", "several lines")},
    {"date", QT_TRANSLATE_NOOP("dossier::WordLabels", "a date")}, {"choice", QT_TRANSLATE_NOOP("dossier::WordLabels", "one of a list")},
    {"declared", QT_TRANSLATE_NOOP("dossier::WordLabels", "its label in a store")}, {"policy", QT_TRANSLATE_NOOP("dossier::WordLabels", "its privacy policy")},
    {"easy", QT_TRANSLATE_NOOP("dossier::WordLabels", "easy")}, {"medium", QT_TRANSLATE_NOOP("dossier::WordLabels", "medium")},
    {"hard", QT_TRANSLATE_NOOP("dossier::WordLabels", "hard")}, {"impossible", QT_TRANSLATE_NOOP("dossier::WordLabels", "impossible")},
    {"domain", QT_TRANSLATE_NOOP("dossier::WordLabels", "a domain")}, {"app", QT_TRANSLATE_NOOP("dossier::WordLabels", "an app's id")},
    {"merchant", QT_TRANSLATE_NOOP("dossier::WordLabels", "text on a statement")}, {"name", QT_TRANSLATE_NOOP("dossier::WordLabels", "a name")},
    {"documented", QT_TRANSLATE_NOOP("dossier::WordLabels", "documented")}, {"reported", QT_TRANSLATE_NOOP("dossier::WordLabels", "reported")},
    {"contested", QT_TRANSLATE_NOOP("dossier::WordLabels", "contested")}, {"proposed", QT_TRANSLATE_NOOP("dossier::WordLabels", "proposed")},
    {"withdrawn", QT_TRANSLATE_NOOP("dossier::WordLabels", "withdrawn")}, {"historic", QT_TRANSLATE_NOOP("dossier::WordLabels", "historic")}};

QString wordsIn(std::span<const Named> table, std::string_view key) {
  for (const Named &one : table) {
    if (one.key == key) return translated(one.words);
  }
  return text(key);
}

}  // namespace

QString wordKindLabel(std::string_view kind) {
  for (const NamedKind &one : kKinds) {
    if (one.id == kind) return translated(one.one);
  }
  return text(kind);
}

QString kindsLabel(std::string_view kind) {
  for (const NamedKind &one : kKinds) {
    if (one.id == kind) return translated(one.many);
  }
  return text(kind);
}

QString idLabel(const WordKind &kind) {
  if (kind.id == "rule") return translated(QT_TRANSLATE_NOOP("dossier::WordLabels", "Text to look for"));
  if (kind.id == "claim") return wordKindLabel("type");
  return kind.id == "source" ? translated(QT_TRANSLATE_NOOP("dossier::WordLabels", "Short name in citations")) : translated(QT_TRANSLATE_NOOP("dossier::WordLabels", "Id"));
}

QString wordFieldLabel(std::string_view field) { return wordsIn(kFieldNames, field); }

QString wordFieldHint(const WordField &field) {
  switch (field.form) {
    case WordForm::Date: return translated(QT_TRANSLATE_NOOP("dossier::WordLabels", "2026-11-26, 2026-11 or 2026"));
    case WordForm::Link: return translated(QT_TRANSLATE_NOOP("dossier::WordLabels", "https://…"));
    case WordForm::Host: return translated(QT_TRANSLATE_NOOP("dossier::WordLabels", "shop.example.net"));
    case WordForm::Mapping: return translated(QT_TRANSLATE_NOOP("dossier::WordLabels", "exactMatch, then the term"));
    case WordForm::Citation: return translated(QT_TRANSLATE_NOOP("dossier::WordLabels", "SOURCE: a phrase to find it by"));
    case WordForm::Sourced: return translated(QT_TRANSLATE_NOOP("dossier::WordLabels", "name, date"));
    case WordForm::Type:
    case WordForm::Category:
    case WordForm::Holder:
    case WordForm::Lens:
    case WordForm::Metric: return translated(QT_TRANSLATE_NOOP("dossier::WordLabels", "type a part of the name"));
    default: return {};
  }
}

QString choiceLabel(std::string_view field, std::string_view value) { return field == "choices" ? text(value) : wordsIn(kChoices, value); }

QString wordWords(const Word &word) {
  const WordKind *kind = wordKind(word.kind);
  if (kind == nullptr) return text(word.kind);
  QStringList says{wordKindLabel(word.kind), QStringLiteral("%1: %2").arg(idLabel(*kind), text(word.id))};
  for (const WordField &field : kind->fields) {
    if (field.name == kind->nameField) continue;
    QStringList texts;
    for (const std::string &one : word.texts(field.name)) texts.append(field.choices.empty() ? text(one) : choiceLabel(field.name, one));
    const QString label = wordFieldLabel(field.name);
    if (!texts.isEmpty()) says.append(field.form == WordForm::Yes ? label : QStringLiteral("%1: %2").arg(label, texts.join(QStringLiteral(", "))));
  }
  return says.join(QStringLiteral("; "));
}

QString wordFaultSentence(const Error &error) {
  const QString value = error.arguments.size() > 3 ? text(error.arguments[3]) : QString();
  if (error.code == ErrorCode::WordTaken) return value.isEmpty() ? translated(QT_TRANSLATE_NOOP("dossier::WordLabels", "Another word has this already.")) : translated(QT_TRANSLATE_NOOP("dossier::WordLabels", "Another word has “%1” already.")).arg(value);
  if (error.code == ErrorCode::WordUnknown) return value.isEmpty() ? translated(QT_TRANSLATE_NOOP("dossier::WordLabels", "Nobody has described this.")) : translated(QT_TRANSLATE_NOOP("dossier::WordLabels", "Nobody has described “%1”.")).arg(value);
  return translated(QT_TRANSLATE_NOOP("dossier::WordLabels", "This is missing, or not of the form that belongs here."));
}

QString questionSentence(const Error &question) {
  const QString said = question.arguments.empty() ? QString() : text(question.arguments.front());
  switch (question.code) {
    case ErrorCode::PackUnsigned: return translated(QT_TRANSLATE_NOOP("dossier::WordLabels", "Nobody has signed this pack, so it may come from anybody."));
    case ErrorCode::PackBadlySigned:
      return translated(QT_TRANSLATE_NOOP("dossier::WordLabels", "The signature does not fit: the pack was changed after it was signed, or it was signed with another key than you named or than before."));
    case ErrorCode::PackSignerUnknown: return translated(QT_TRANSLATE_NOOP("dossier::WordLabels", "It says that it is signed with the key %1, which you have not met. By itself that proves nothing: ask its maker for the key in another way.")).arg(said);
    case ErrorCode::PackOlder: return translated(QT_TRANSLATE_NOOP("dossier::WordLabels", "Edition %1 of this pack stands in your vault already; this one is older, or another one of the same number.")).arg(said);
    default: return {};
  }
}

QString addedByWords(const std::string &addedBy) { return addedBy == "you" ? translated(QT_TRANSLATE_NOOP("dossier::WordLabels", "you")) : text(addedBy); }

}  // namespace dossier
