// SPDX-License-Identifier: GPL-3.0-or-later
// From the model's values to words of the interface. What comes from files is shown as plain text, through text() alone.
#pragma once

#include <QString>
#include <optional>

#include "catalogue/catalogue.h"
#include "core/model/basis.h"
#include "core/text.h"
#include "core/timestamp.h"
#include "service/denied_attempts.h"
#include "service/program.h"

namespace dossier {

/// A value as it is, for a field in which it is changed: what the person sees there is what is saved.
inline QString exactText(std::string_view utf8) { return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())); }
/// A value to be read: nothing in it hides, or turns the text around it (displayableLines).
inline QString text(std::string_view utf8) { return exactText(displayableLines(utf8)); }

QString basisWord(Basis basis);
/// "they could: a permission is granted"
QString basisSentence(Basis basis);
QString standingWord(Standing standing);
QString dayOf(const std::optional<Timestamp> &time);
/// "2021-05-01 to 2025-10-02"
QString spanOf(const std::optional<Timestamp> &first, const std::optional<Timestamp> &last);
/// "2026-11-27": the day where the person is.
QString todayText();
/// "Alipay, Taobao, and 7 more"
QString listed(const QStringList &names, qsizetype most);
QString categoryLabel(const Catalogue &catalogue, std::string_view category);
QString typeLabel(const Catalogue &catalogue, std::string_view type);
/// "public body" for "public-body"
QString kindLabel(std::string_view kind);
/// "Bitwarden export (JSON)" for "bitwarden"; the id itself where the worker does not know it.
QString importerName(Program &program, std::string_view id);
/// Sentence and remedy of an error, with its code.
QString sentenceFor(Program &program, const Error &error);
QString wordsFor(Program &program, std::string_view key);
/// "libfoo.so tried to open an internet socket; it was refused … (2 times, last at 14:02)", without a full stop.
QString deniedWords(Program &program, const DeniedAttempt &attempt);

}  // namespace dossier
