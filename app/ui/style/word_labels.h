// SPDX-License-Identifier: GPL-3.0-or-later
// Words for own words: their kinds, their fields, what may stand in these, and what is wrong with one.
#pragma once

#include <QString>
#include <string_view>

#include "core/error.h"
#include "core/model/word.h"

namespace dossier {

/// "Data type" for "type"; the kind itself where this version has no word for it.
QString wordKindLabel(std::string_view kind);
/// "Data types".
QString kindsLabel(std::string_view kind);
/// What the id of such a word is called.
QString idLabel(const WordKind &kind);
QString wordFieldLabel(std::string_view field);
/// What a person may want to know before they fill it in; mostly empty.
QString wordFieldHint(const WordField &field);
QString choiceLabel(std::string_view field, std::string_view value);
/// All that a word says: "Data type; Id: hobby.rating; Category: hobby".
QString wordWords(const Word &word);
/// What is wrong, without naming the field.
QString wordFaultSentence(const Error &error);
/// What the person is asked about a pack of words.
QString questionSentence(const Error &question);
/// "you", or the pack's name and date.
QString addedByWords(const std::string &addedBy);

}  // namespace dossier
