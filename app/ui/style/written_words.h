// SPDX-License-Identifier: GPL-3.0-or-later
// Words for what the person writes: names of fields, values of closed sets, and what a change was.
#pragma once

#include <QStringList>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "catalogue/catalogue.h"
#include "ui/snapshot.h"

namespace dossier {

/// Finds the name of a holder or data type, also of a holder that is removed. Lives no longer than what it refers to.
class Naming {
 public:
  Naming(const Catalogue &catalogue, const Snapshot &snapshot) : m_catalogue(catalogue), m_snapshot(snapshot) {}
  QString holder(const std::string &id) const;
  /// "Alipay", or "Payment card at Alipay".
  QString place(const FieldKey &key) const;
  QString field(const FieldKey &key) const;
  /// "import of inbox.mbox", by the number that stands in an event.
  QString import(const std::string &number) const;

 private:
  const Catalogue &m_catalogue;
  const Snapshot &m_snapshot;
};

QString fieldLabel(std::string_view field);
/// Also of fields that somebody added; the id of one that nobody describes any more.
QString fieldLabel(const Catalogue &catalogue, std::string_view field);
/// What stands in own fields: "Member number: 4242".
QStringList ownFieldLines(const Catalogue &catalogue, const std::map<std::string, std::string> &written);
/// Of a closed set, in words; any other value as it stands, fit to be shown.
QString shownValue(std::string_view field, const std::string &value);
/// The values of a closed set; empty where the field is free.
std::vector<std::string_view> choicesOf(std::string_view field);

/// "removal of Alipay", "purpose of Payment card at Alipay", "file reply.png at Alipay".
QString editWords(const Naming &naming, const std::vector<FieldChange> &changes);
QString undoWords(const Naming &naming, const UndoStep &step);
/// A line of the history.
QString eventWords(const Naming &naming, const EventRecord &event, const std::vector<FieldChange> &changes);

/// "2026-11-26 14:03", the time of this machine's zone.
QString momentOf(std::int64_t seconds);
/// "12.3 KiB".
QString sizeOf(std::uint64_t bytes);

}  // namespace dossier
