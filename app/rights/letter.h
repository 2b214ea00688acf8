// SPDX-License-Identifier: GPL-3.0-or-later
// A letter with its gaps, and how they are filled. {holder} is filled in from values; [Your name] stays for the person.
// The form of the files is described in CONTRIBUTING.md and checked at build by cmake/check_letters.py.
#pragma once

#include <chrono>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/observation.h"
#include "core/result.h"

namespace dossier {

struct LetterText {
  std::string subject;
  std::string checked;                   ///< "2026-11": when it was last compared with the law
  std::string body;                      ///< paragraphs between empty lines
};

/// What the letters of one language need beside their own text: one file of resources/letters/words.
struct LetterWords {
  std::string name;                      ///< the language's own
  std::vector<std::string> countries;    ///< where a letter is written in it first
  std::string date;                      ///< "{day} {month} {year}"
  std::vector<std::string> months;
  std::map<std::string, std::string, std::less<>> identifiers;  ///< by name of the kind: "email"
  std::string addressPrompt, identifiersPrompt, userNamePrompt; ///< without brackets
  std::map<std::string, std::string, std::less<>> types;        ///< data types by key; where there is none their own label is used
};

struct LetterType {
  std::string key, label;
};

/// What Dossier knows. Anything but the holder and the date may be empty.
struct LetterValues {
  std::string holder;
  std::string operatorName;
  std::string contact;                   ///< an e-mail address or a web form's address
  std::vector<Identifier> identifiers;   ///< how the person is known there; user names are masked, so that they are asked for in full
  std::vector<LetterType> types;         ///< what the holder is known to hold; none: their paragraph is left out
  std::chrono::year_month_day date;
};

struct FilledLetter {
  std::string to;                        ///< lines: the operator, then how to reach them
  std::string subject;
  std::string body;
  std::vector<std::string> missing;      ///< what the person still has to fill in, in the order of the text, without brackets
};

/// CatalogueInvalid, with the line as the place's record: no head, a placeholder that there is not, or half of one.
Result<LetterText> parseLetter(std::string_view text, const std::string &file);

/// Values are only values: they hold no placeholders, their brackets become round ones, and none of them commands a terminal.
FilledLetter fillLetter(const LetterText &letter, const LetterWords &words, const LetterValues &values);

/// The text's own brackets, in order, each once: what is still to be filled in after the person changed it.
std::vector<std::string> promptsIn(std::string_view text);

}  // namespace dossier
