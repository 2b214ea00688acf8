// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/words.h"

#include <QCoreApplication>
#include <QDateTime>

#include "core/model/written.h"
#include "service/words.h"
#include "staging/worker_client.h"
#include "ui/style/language.h"

namespace dossier {
namespace {

QString translated(const char *source) { return QCoreApplication::translate("dossier::Words", source); }

/// The catalogue is in English; resources/text/<lang>/catalogue.json has its labels in other languages.
QString ownWord(const char *group, std::string_view key, std::string_view english) {
  const std::string name = std::string(group) + "." + std::string(key);
  const std::string word = currentWords().text(name);
  return text(word == name ? english : word);
}

}  // namespace

QString basisWord(Basis basis) {
  switch (basis) {
    case Basis::Declared: return translated(QT_TRANSLATE_NOOP("dossier::Words", "declared"));
    case Basis::Remembered: return translated(QT_TRANSLATE_NOOP("dossier::Words", "remembered"));
    case Basis::Permitted: return translated(QT_TRANSLATE_NOOP("dossier::Words", "permitted"));
    case Basis::Provided: return translated(QT_TRANSLATE_NOOP("dossier::Words", "provided"));
    case Basis::Observed: return translated(QT_TRANSLATE_NOOP("dossier::Words", "observed"));
    case Basis::Confirmed: return translated(QT_TRANSLATE_NOOP("dossier::Words", "confirmed"));
  }
  return {};
}

QString basisSentence(Basis basis) {
  switch (basis) {
    case Basis::Declared: return translated(QT_TRANSLATE_NOOP("dossier::Words", "a claim: they say they may"));
    case Basis::Remembered: return translated(QT_TRANSLATE_NOOP("dossier::Words", "you say so"));
    case Basis::Permitted: return translated(QT_TRANSLATE_NOOP("dossier::Words", "they could: a permission is granted"));
    case Basis::Provided: return translated(QT_TRANSLATE_NOOP("dossier::Words", "you gave it, seen in a file"));
    case Basis::Observed: return translated(QT_TRANSLATE_NOOP("dossier::Words", "use seen in a file"));
    case Basis::Confirmed: return translated(QT_TRANSLATE_NOOP("dossier::Words", "they said so in writing"));
  }
  return {};
}

QString standingWord(Standing standing) {
  switch (standing) {
    case Standing::Documented: return translated(QT_TRANSLATE_NOOP("dossier::Words", "documented"));
    case Standing::Reported: return translated(QT_TRANSLATE_NOOP("dossier::Words", "reported"));
    case Standing::Contested: return translated(QT_TRANSLATE_NOOP("dossier::Words", "contested"));
    case Standing::Proposed: return translated(QT_TRANSLATE_NOOP("dossier::Words", "proposed"));
    case Standing::Withdrawn: return translated(QT_TRANSLATE_NOOP("dossier::Words", "withdrawn"));
    case Standing::Historic: return translated(QT_TRANSLATE_NOOP("dossier::Words", "historic"));
  }
  return {};
}

QString dayOf(const std::optional<Timestamp> &time) {
  return time ? text(time->toString()).left(10) : translated(QT_TRANSLATE_NOOP("dossier::Words", "date unknown"));
}

QString spanOf(const std::optional<Timestamp> &first, const std::optional<Timestamp> &last) {
  if (!first && !last) return translated(QT_TRANSLATE_NOOP("dossier::Words", "dates unknown"));
  if (!first) return translated(QT_TRANSLATE_NOOP("dossier::Words", "last %1")).arg(dayOf(last));
  if (!last || *first == *last) return translated(QT_TRANSLATE_NOOP("dossier::Words", "since %1")).arg(dayOf(first));
  if (dayOf(first) == dayOf(last)) return dayOf(first);
  return translated(QT_TRANSLATE_NOOP("dossier::Words", "%1 to %2")).arg(dayOf(first), dayOf(last));
}

QString todayText() { return QDate::currentDate().toString(Qt::ISODate); }

QString listed(const QStringList &names, qsizetype most) {
  QString shown = names.mid(0, most).join(QStringLiteral(", "));
  if (names.size() <= most) return shown;
  return translated(QT_TRANSLATE_NOOP("dossier::Words", "%1, and %2 more")).arg(shown, QString::number(names.size() - most));
}

QString categoryLabel(const Catalogue &catalogue, std::string_view category) {
  for (const Category &known : catalogue.categories()) {
    if (known.key == category) return ownWord("category", category, known.label);
  }
  return text(category);
}

QString typeLabel(const Catalogue &catalogue, std::string_view type) {
  const DataType *known = catalogue.type(type);
  return known == nullptr ? text(type) : ownWord("type", type, known->label);
}

QString kindLabel(std::string_view kind) { return ownWord("kind", kind, kind); }

QString importerName(Program &program, std::string_view id) {
  const auto worker = program.worker();
  if (!worker) return text(id);
  for (const ImporterInfo &known : (*worker)->importers()) {
    if (known.id == id) return text(known.name);
  }
  return text(id);
}

QString sentenceFor(Program &program, const Error &error) {
  const ErrorText words = program.words().error(error);
  return text(words.sentence) + QLatin1Char(' ') + text(words.remedy) + QStringLiteral(" (%1)").arg(text(words.code));
}

QString deniedWords(Program &program, const DeniedAttempt &attempt) {
  const QString time = QDateTime::fromSecsSinceEpoch(attempt.last.time_since_epoch().count()).toString(QStringLiteral("HH:mm"));
  const QString when = attempt.count == 1 ? QCoreApplication::translate("dossier::Words", "at %1").arg(time)
                                          : QCoreApplication::translate("dossier::Words", "%1 times, last at %2").arg(attempt.count).arg(time);
  return QStringLiteral("%1 (%2)").arg(text(sentence(attempt, program.words())), when);
}

QString wordsFor(Program &program, std::string_view key) { return text(program.words().text(key)); }

}  // namespace dossier
