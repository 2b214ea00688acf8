// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/pack_words.h"

#include <QCoreApplication>


namespace dossier {
namespace {

QString translated(const char *words) { return QCoreApplication::translate("PackWords", words); }

struct FieldWord {
  const char *field;
  const char *words;
};

constexpr FieldWord kFields[] = {
    {"delete.url", QT_TRANSLATE_NOOP("PackWords", "Deletion page")},
    {"delete.difficulty", QT_TRANSLATE_NOOP("PackWords", "Deleting is")},
    {"delete.note", QT_TRANSLATE_NOOP("PackWords", "How to delete")},
    {"delete.email", QT_TRANSLATE_NOOP("PackWords", "Deletion by e-mail to")},
    {"export.url", QT_TRANSLATE_NOOP("PackWords", "Page for a copy of your data")},
    {"export.difficulty", QT_TRANSLATE_NOOP("PackWords", "Getting a copy is")},
    {"export.note", QT_TRANSLATE_NOOP("PackWords", "How to get a copy")},
    {"export.email", QT_TRANSLATE_NOOP("PackWords", "A copy by e-mail to")},
    {"contact.email", QT_TRANSLATE_NOOP("PackWords", "Privacy contact")},
    {"contact.webform", QT_TRANSLATE_NOOP("PackWords", "Contact form")},
    {"contact.address", QT_TRANSLATE_NOOP("PackWords", "Address")},
    {"contact.phone", QT_TRANSLATE_NOOP("PackWords", "Phone")},
    {"contact.fax", QT_TRANSLATE_NOOP("PackWords", "Fax")},
    {"contact.web", QT_TRANSLATE_NOOP("PackWords", "Website")},
    {"contact.transport", QT_TRANSLATE_NOOP("PackWords", "Best reached by")},
    {"contact.language", QT_TRANSLATE_NOOP("PackWords", "Language to write in")},
    {"contact.countries", QT_TRANSLATE_NOOP("PackWords", "For people in")},
    {"contact.asks", QT_TRANSLATE_NOOP("PackWords", "Asks for")},
    {"contact.may-ask", QT_TRANSLATE_NOOP("PackWords", "May ask for")},
    {"contact.policy", QT_TRANSLATE_NOOP("PackWords", "Privacy policy")},
    {"breach.date", QT_TRANSLATE_NOOP("PackWords", "Breach of")},
    {"breach.data", QT_TRANSLATE_NOOP("PackWords", "Data that got out")},
    {"breach.added", QT_TRANSLATE_NOOP("PackWords", "Known since")},
    {"breach.records", QT_TRANSLATE_NOOP("PackWords", "Accounts in it")},
    {"tfa", QT_TRANSLATE_NOOP("PackWords", "Second factors")},
    {"tfa.page", QT_TRANSLATE_NOOP("PackWords", "How to switch them on")},
    {"tfa.recovery", QT_TRANSLATE_NOOP("PackWords", "How to get back in")},
    {"tfa.note", QT_TRANSLATE_NOOP("PackWords", "About second factors")},
    {"tracker.purpose", QT_TRANSLATE_NOOP("PackWords", "Tracks for")},
    {"tracker.company", QT_TRANSLATE_NOOP("PackWords", "Tracking company")},
    {"login.shared", QT_TRANSLATE_NOOP("PackWords", "One login for")},
    {"login.moved", QT_TRANSLATE_NOOP("PackWords", "Login moved between")},
    {"login.change-password", QT_TRANSLATE_NOOP("PackWords", "Page to change the password")},
    {"label.declares", QT_TRANSLATE_NOOP("PackWords", "Its store label declares")},
    {"label.deletion-request", QT_TRANSLATE_NOOP("PackWords", "Its label says that deletion can be asked for")},
    {"opt-out.url", QT_TRANSLATE_NOOP("PackWords", "Opt-out page")},
    {"opt-out.note", QT_TRANSLATE_NOOP("PackWords", "How to opt out")},
    {"runs", QT_TRANSLATE_NOOP("PackWords", "Runs")},
    {"category", QT_TRANSLATE_NOOP("PackWords", "Category")},
    {"group", QT_TRANSLATE_NOOP("PackWords", "Counted to the group")},
    {"quality", QT_TRANSLATE_NOOP("PackWords", "Quality of the record")},
    {"role", QT_TRANSLATE_NOOP("PackWords", "Listed as")},
    {"note", QT_TRANSLATE_NOOP("PackWords", "Note")},
    {"source", QT_TRANSLATE_NOOP("PackWords", "Its source")},
    {"flag", QT_TRANSLATE_NOOP("PackWords", "To be read with care")},
    {"term.definition", QT_TRANSLATE_NOOP("PackWords", "Means")},
    {"mcc", QT_TRANSLATE_NOOP("PackWords", "Merchant code")},
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
  if (!pack.licence.empty()) return pack.licenceSaid ? translated(QT_TRANSLATE_NOOP("PackWords", "%1 (you say)")).arg(text(pack.licence)) : text(pack.licence);
  const std::string usual = usualLicence(pack);
  return usual.empty() ? translated(QT_TRANSLATE_NOOP("PackWords", "unknown")) : translated(QT_TRANSLATE_NOOP("PackWords", "unknown (usually %1)")).arg(text(usual));
}

QString dateWords(const PackRecord &pack) {
  if (pack.date.empty()) return translated(QT_TRANSLATE_NOOP("PackWords", "unknown"));
  return pack.dateSaid ? translated(QT_TRANSLATE_NOOP("PackWords", "%1 (you say)")).arg(text(pack.date)) : text(pack.date);
}

QString flagWords(const PackRecord &pack) {
  QStringList words;
  for (const auto &[flag, count] : pack.flags) words.append(QStringLiteral("%1: %2").arg(text(flag)).arg(count));
  if (pack.rejected > 0) words.append(translated(QT_TRANSLATE_NOOP("PackWords", "not readable: %1")).arg(pack.rejected));
  return words.join(QStringLiteral(", "));
}

QString sourceWords(const PackRecord &pack) { return translated(QT_TRANSLATE_NOOP("PackWords", "According to %1")).arg(text(sourceOf(pack))); }

}  // namespace dossier
