// SPDX-License-Identifier: GPL-3.0-or-later
// Own words as the file that packs of words come as: docs/words-format.md.
#pragma once

#include <string>
#include <vector>

#include "core/model/word.h"

namespace dossier {

/// The whole file. What belongs to a word stands within it; a part whose whole is not among `words` is left out.
std::string wordsFile(const WordsHead &head, const std::string &date, const std::string &licence, const std::vector<Word> &words);

}  // namespace dossier
