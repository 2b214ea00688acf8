// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/written_words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include "core/text.h"
#include "ui/style/words.h"

namespace dossier {
namespace {

constexpr std::size_t kMostShown = 300;

QString translated(const char *source, int count = -1) { return QCoreApplication::translate("dossier::WrittenWords", source, nullptr, count); }

struct NamedWord {
  std::string_view key;
  const char *words;
};

constexpr NamedWord kFields[] = {{"name", QT_TRANSLATE_NOOP("dossier::WrittenWords", "Name")},
                            {"label", QT_TRANSLATE_NOOP("dossier::WrittenWords", "Label")},
                            {"origin", QT_TRANSLATE_NOOP("dossier::WrittenWords", "How they came by it")},
                            {"purpose", QT_TRANSLATE_NOOP("dossier::WrittenWords", "What for")},
                            {"recipients", QT_TRANSLATE_NOOP("dossier::WrittenWords", "Passed on to")},
                            {"retention", QT_TRANSLATE_NOOP("dossier::WrittenWords", "Kept how long")},
                            {"jurisdiction", QT_TRANSLATE_NOOP("dossier::WrittenWords", "Under which law")},
                            {"status", QT_TRANSLATE_NOOP("dossier::WrittenWords", "Status")},
                            {"reviewed-on", QT_TRANSLATE_NOOP("dossier::WrittenWords", "Reviewed on")},
                            {"note", QT_TRANSLATE_NOOP("dossier::WrittenWords", "Note")},
                            {"removed", QT_TRANSLATE_NOOP("dossier::WrittenWords", "Removed")}};

constexpr NamedWord kValues[] = {{"provided", QT_TRANSLATE_NOOP("dossier::WrittenWords", "I gave it to them")},
                            {"observed", QT_TRANSLATE_NOOP("dossier::WrittenWords", "they observed it")},
                            {"derived", QT_TRANSLATE_NOOP("dossier::WrittenWords", "derived from other data")},
                            {"inferred", QT_TRANSLATE_NOOP("dossier::WrittenWords", "inferred: a guess about me")},
                            {"third-party", QT_TRANSLATE_NOOP("dossier::WrittenWords", "from a third party")},
                            {"current", QT_TRANSLATE_NOOP("dossier::WrittenWords", "current")},
                            {"outdated", QT_TRANSLATE_NOOP("dossier::WrittenWords", "no longer true")},
                            {"wrong", QT_TRANSLATE_NOOP("dossier::WrittenWords", "wrong")},
                            {"erasure-asked", QT_TRANSLATE_NOOP("dossier::WrittenWords", "erasure asked for")},
                            {"erased", QT_TRANSLATE_NOOP("dossier::WrittenWords", "they say it is erased")}};

bool isAttachment(const FieldKey &key) { return key.field.starts_with(kAttachmentField); }

QString shown(const std::string &value) { return text(displayable(value, kMostShown)); }

QString sentence(QString words) { return words.isEmpty() ? words : words.at(0).toUpper() + words.mid(1); }

/// German writes nouns large wherever they stand.
QString withinSentence(const QString &label) { return QLocale().language() == QLocale::German ? label : label.toLower(); }

QString oneChange(const Naming &naming, const FieldChange &change) {
  const QString place = naming.place(change.key);
  if (isAttachment(change.key)) {
    const QString file = shown(change.after ? *change.after : change.before.value_or(""));
    return (change.after ? translated(QT_TRANSLATE_NOOP("dossier::WrittenWords", "file %1 at %2")) : translated(QT_TRANSLATE_NOOP("dossier::WrittenWords", "removal of the file %1 at %2"))).arg(file, place);
  }
  if (change.key.field == kRemoved) return (change.after ? translated(QT_TRANSLATE_NOOP("dossier::WrittenWords", "removal of %1")) : translated(QT_TRANSLATE_NOOP("dossier::WrittenWords", "bringing back of %1"))).arg(place);
  return translated(QT_TRANSLATE_NOOP("dossier::WrittenWords", "%1 of %2")).arg(withinSentence(naming.field(change.key)), place);
}

}  // namespace

QString Naming::holder(const std::string &id) const {
  for (const Holder &holder : m_snapshot.inventory->holders) {
    if (holder.id == id) return shown(holder.name);
  }
  if (const CatalogueHolder *known = m_catalogue.holder(id)) return text(known->name);
  return shown(id.substr(id.find(':') + 1));
}

QString Naming::place(const FieldKey &key) const {
  if (key.type.empty()) return holder(key.holder);
  return translated(QT_TRANSLATE_NOOP("dossier::WrittenWords", "%1 at %2")).arg(typeLabel(m_catalogue, key.type), holder(key.holder));
}

QString Naming::field(const FieldKey &key) const { return fieldLabel(m_catalogue, key.field); }

QString Naming::import(const std::string &number) const {
  for (const ImportRecord &record : m_snapshot.imports) {
    if (std::to_string(record.id) != number) continue;
    return record.file.empty() ? translated(QT_TRANSLATE_NOOP("dossier::WrittenWords", "what you ticked")) : translated(QT_TRANSLATE_NOOP("dossier::WrittenWords", "import of %1")).arg(shown(record.file));
  }
  return translated(QT_TRANSLATE_NOOP("dossier::WrittenWords", "an import"));
}

QString fieldLabel(std::string_view field) {
  for (const NamedWord &word : kFields) {
    if (word.key == field) return translated(word.words);
  }
  return field.starts_with(kAttachmentField) ? translated(QT_TRANSLATE_NOOP("dossier::WrittenWords", "File")) : text(field);
}

QString fieldLabel(const Catalogue &catalogue, std::string_view field) {
  if (!field.starts_with(kOwnFieldPrefix)) return fieldLabel(field);
  const std::string_view id = field.substr(kOwnFieldPrefix.size());
  for (const OwnField &own : catalogue.fields()) {
    if (own.id == id) return text(own.label);
  }
  return text(id);
}

QStringList ownFieldLines(const Catalogue &catalogue, const std::map<std::string, std::string> &written) {
  QStringList lines;
  for (const auto &[field, value] : written) {
    if (field.starts_with(kOwnFieldPrefix)) lines.append(QStringLiteral("%1: %2").arg(fieldLabel(catalogue, field), shown(value)));
  }
  return lines;
}

std::vector<std::string_view> choicesOf(std::string_view field) {
  if (field == "origin") return {kOrigins.begin(), kOrigins.end()};
  if (field == "status") return {kHoldingStatuses.begin(), kHoldingStatuses.end()};
  return {};
}

QString shownValue(std::string_view field, const std::string &value) {
  const auto choices = choicesOf(field);
  if (std::find(choices.begin(), choices.end(), value) == choices.end()) return field == kRemoved ? translated(QT_TRANSLATE_NOOP("dossier::WrittenWords", "yes")) : shown(value);
  for (const NamedWord &word : kValues) {
    if (word.key == value) return translated(word.words);
  }
  return shown(value);
}

QString editWords(const Naming &naming, const std::vector<FieldChange> &changes) {
  if (changes.empty()) return translated(QT_TRANSLATE_NOOP("dossier::WrittenWords", "an edit"));
  if (changes.size() == 1) return oneChange(naming, changes.front());
  for (const FieldChange &change : changes) {
    if (change.key.holder != changes.front().key.holder || change.key.type != changes.front().key.type) {
      return translated(QT_TRANSLATE_N_NOOP("dossier::WrittenWords", "%n fields"), static_cast<int>(changes.size()));
    }
  }
  return translated(QT_TRANSLATE_N_NOOP("dossier::WrittenWords", "%n fields of %1"), static_cast<int>(changes.size())).arg(naming.place(changes.front().key));
}

QString undoWords(const Naming &naming, const UndoStep &step) {
  if (step.event.kind == EventKind::Merged) return translated(QT_TRANSLATE_NOOP("dossier::WrittenWords", "merging another copy"));
  if (step.event.kind == EventKind::PacksChanged) return step.event.payload.empty() ? translated(QT_TRANSLATE_NOOP("dossier::WrittenWords", "change of packs")) : translated(QT_TRANSLATE_NOOP("dossier::WrittenWords", "change of your own words"));
  if (step.event.kind != EventKind::Imported) return editWords(naming, step.changes);
  return naming.import(step.event.payload);
}

QString eventWords(const Naming &naming, const EventRecord &event, const std::vector<FieldChange> &changes) {
  switch (event.kind) {
    case EventKind::Created: return translated(QT_TRANSLATE_NOOP("dossier::WrittenWords", "Vault created"));
    case EventKind::Imported: return sentence(naming.import(event.payload));
    case EventKind::Undone: return translated(QT_TRANSLATE_NOOP("dossier::WrittenWords", "Taken back: %1")).arg(naming.import(event.payload));
    case EventKind::Migrated: return translated(QT_TRANSLATE_NOOP("dossier::WrittenWords", "Brought to this version of Dossier"));
    case EventKind::Edited: return sentence(editWords(naming, changes));
    case EventKind::Reverted: return translated(QT_TRANSLATE_NOOP("dossier::WrittenWords", "Taken back: %1")).arg(changes.empty() ? translated(QT_TRANSLATE_NOOP("dossier::WrittenWords", "an edit")) : editWords(naming, changes));
    case EventKind::Merged: return translated(QT_TRANSLATE_NOOP("dossier::WrittenWords", "Another copy merged"));
    case EventKind::Restored: return translated(QT_TRANSLATE_NOOP("dossier::WrittenWords", "Restored from a backup"));
    case EventKind::Rekeyed: return translated(QT_TRANSLATE_NOOP("dossier::WrittenWords", "New data key"));
    case EventKind::Purged: return translated(QT_TRANSLATE_NOOP("dossier::WrittenWords", "Erased for good"));
    case EventKind::Salvaged: return translated(QT_TRANSLATE_NOOP("dossier::WrittenWords", "Salvaged from a damaged vault"));
    case EventKind::PacksChanged: return event.payload.empty() ? translated(QT_TRANSLATE_NOOP("dossier::WrittenWords", "Packs added, replaced or removed")) : translated(QT_TRANSLATE_NOOP("dossier::WrittenWords", "Own words changed"));
    case EventKind::KeyMade: return translated(QT_TRANSLATE_NOOP("dossier::WrittenWords", "Key to sign packs with made"));
    case EventKind::DraftsKept: return translated(QT_TRANSLATE_NOOP("dossier::WrittenWords", "Unsaved text kept or cleared at locking"));
  }
  return {};
}

QString momentOf(std::int64_t seconds) { return QDateTime::fromSecsSinceEpoch(seconds).toString(QStringLiteral("yyyy-MM-dd HH:mm")); }

QString sizeOf(std::uint64_t bytes) { return QLocale().formattedDataSize(static_cast<qint64>(bytes), bytes < 1024 ? 0 : 1); }

}  // namespace dossier
