// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/pack_words.h"

#include <QCoreApplication>
#include <QStringList>

#include "ui/style/word_labels.h"

namespace dossier {
namespace {

QString translated(const char *words) { return QCoreApplication::translate("dossier::PackWords", words); }

struct FieldWord {
  const char *field;
  const char *words;
};

constexpr FieldWord kFields[] = {
    {"delete.url", QT_TRANSLATE_NOOP("dossier::PackWords", "Deletion page")},
    {"delete.difficulty", QT_TRANSLATE_NOOP("dossier::PackWords", "Deleting is")},
    {"delete.note", QT_TRANSLATE_NOOP("dossier::PackWords", "How to delete")},
    {"delete.email", QT_TRANSLATE_NOOP("dossier::PackWords", "Deletion by e-mail to")},
    {"export.url", QT_TRANSLATE_NOOP("dossier::PackWords", "Page for a copy of your data")},
    {"export.difficulty", QT_TRANSLATE_NOOP("dossier::PackWords", "Getting a copy is")},
    {"export.note", QT_TRANSLATE_NOOP("dossier::PackWords", "How to get a copy")},
    {"export.email", QT_TRANSLATE_NOOP("dossier::PackWords", "A copy by e-mail to")},
    {"contact.email", QT_TRANSLATE_NOOP("dossier::PackWords", "Privacy contact")},
    {"contact.webform", QT_TRANSLATE_NOOP("dossier::PackWords", "Contact form")},
    {"contact.address", QT_TRANSLATE_NOOP("dossier::PackWords", "Address")},
    {"contact.phone", QT_TRANSLATE_NOOP("dossier::PackWords", "Phone")},
    {"contact.fax", QT_TRANSLATE_NOOP("dossier::PackWords", "Fax")},
    {"contact.web", QT_TRANSLATE_NOOP("dossier::PackWords", "Website")},
    {"contact.transport", QT_TRANSLATE_NOOP("dossier::PackWords", "Best reached by")},
    {"contact.language", QT_TRANSLATE_NOOP("dossier::PackWords", "Language to write in")},
    {"contact.countries", QT_TRANSLATE_NOOP("dossier::PackWords", "For people in")},
    {"contact.asks", QT_TRANSLATE_NOOP("dossier::PackWords", "Asks for")},
    {"contact.may-ask", QT_TRANSLATE_NOOP("dossier::PackWords", "May ask for")},
    {"contact.policy", QT_TRANSLATE_NOOP("dossier::PackWords", "Privacy policy")},
    {"breach.date", QT_TRANSLATE_NOOP("dossier::PackWords", "Breach of")},
    {"breach.data", QT_TRANSLATE_NOOP("dossier::PackWords", "Data that got out")},
    {"breach.added", QT_TRANSLATE_NOOP("dossier::PackWords", "Known since")},
    {"breach.records", QT_TRANSLATE_NOOP("dossier::PackWords", "Accounts in it")},
    {"tfa", QT_TRANSLATE_NOOP("dossier::PackWords", "Second factors")},
    {"tfa.page", QT_TRANSLATE_NOOP("dossier::PackWords", "How to switch them on")},
    {"tfa.recovery", QT_TRANSLATE_NOOP("dossier::PackWords", "How to get back in")},
    {"tfa.note", QT_TRANSLATE_NOOP("dossier::PackWords", "About second factors")},
    {"tracker.purpose", QT_TRANSLATE_NOOP("dossier::PackWords", "Tracks for")},
    {"tracker.company", QT_TRANSLATE_NOOP("dossier::PackWords", "Tracking company")},
    {"login.shared", QT_TRANSLATE_NOOP("dossier::PackWords", "One login for")},
    {"login.moved", QT_TRANSLATE_NOOP("dossier::PackWords", "Login moved between")},
    {"login.change-password", QT_TRANSLATE_NOOP("dossier::PackWords", "Page to change the password")},
    {"label.declares", QT_TRANSLATE_NOOP("dossier::PackWords", "Its store label declares")},
    {"label.deletion-request", QT_TRANSLATE_NOOP("dossier::PackWords", "Its label says that deletion can be asked for")},
    {"opt-out.url", QT_TRANSLATE_NOOP("dossier::PackWords", "Opt-out page")},
    {"opt-out.note", QT_TRANSLATE_NOOP("dossier::PackWords", "How to opt out")},
    {"runs", QT_TRANSLATE_NOOP("dossier::PackWords", "Runs")},
    {"category", QT_TRANSLATE_NOOP("dossier::PackWords", "Category")},
    {"group", QT_TRANSLATE_NOOP("dossier::PackWords", "Counted to the group")},
    {"quality", QT_TRANSLATE_NOOP("dossier::PackWords", "Quality of the record")},
    {"role", QT_TRANSLATE_NOOP("dossier::PackWords", "Listed as")},
    {"note", QT_TRANSLATE_NOOP("dossier::PackWords", "Note")},
    {"source", QT_TRANSLATE_NOOP("dossier::PackWords", "Its source")},
    {"flag", QT_TRANSLATE_NOOP("dossier::PackWords", "To be read with care")},
    {"term.definition", QT_TRANSLATE_NOOP("dossier::PackWords", "Means")},
    {"mcc", QT_TRANSLATE_NOOP("dossier::PackWords", "Merchant code")},
};

}  // namespace

QString packFieldLabel(const std::string &field) {
  const std::string plain = field.substr(0, field.find(':'));
  for (const FieldWord &word : kFields) {
    if (plain == word.field) return translated(word.words) + (plain == field ? QString() : QStringLiteral(" (%1)").arg(text(field.substr(plain.size() + 1))));
  }
  return text(field);
}

QString nameWords(const PackRecord &pack) {
  const PackKind *kind = packKind(pack.kind);
  if (kind == nullptr || kind->title == pack.name) return text(pack.name);
  return QStringLiteral("%1 (%2)").arg(text(pack.name), text(kind->title));
}

QString licenceWords(const PackRecord &pack) {
  if (!pack.licence.empty()) return pack.licenceSaid ? translated(QT_TRANSLATE_NOOP("dossier::PackWords", "%1 (you say)")).arg(text(pack.licence)) : text(pack.licence);
  const std::string usual = usualLicence(pack);
  return usual.empty() ? translated(QT_TRANSLATE_NOOP("dossier::PackWords", "unknown")) : translated(QT_TRANSLATE_NOOP("dossier::PackWords", "unknown (usually %1)")).arg(text(usual));
}

QString dateWords(const PackRecord &pack) {
  if (pack.date.empty()) return translated(QT_TRANSLATE_NOOP("dossier::PackWords", "unknown"));
  return pack.dateSaid ? translated(QT_TRANSLATE_NOOP("dossier::PackWords", "%1 (you say)")).arg(text(pack.date)) : text(pack.date);
}

QString flagWords(const PackRecord &pack) {
  QStringList words;
  for (const auto &[flag, count] : pack.flags) words.append(QStringLiteral("%1: %2").arg(text(flag)).arg(count));
  if (pack.rejected > 0) words.append(translated(QT_TRANSLATE_NOOP("dossier::PackWords", "not readable: %1")).arg(pack.rejected));
  return words.join(QStringLiteral(", "));
}

QString sourceWords(const PackRecord &pack) { return translated(QT_TRANSLATE_NOOP("dossier::PackWords", "According to %1")).arg(text(sourceOf(pack))); }

QString entryWords(const PackEntry &entry) {
  if (const auto word = wordOf(entry)) return wordWords(*word);
  QStringList says;
  for (const PackFact &fact : entry.facts) {
    if (!isWordMark(fact.field)) says.append(QStringLiteral("%1: %2").arg(packFieldLabel(fact.field), text(fact.value)));
  }
  return says.join(QStringLiteral("; "));
}

}  // namespace dossier
