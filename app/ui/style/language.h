// SPDX-License-Identifier: GPL-3.0-or-later
// The language of the interface: translations compiled from resources/i18n/ and embedded, numbers, and the catalogue's labels.
#pragma once

#include <QStringList>
#include <string>

#include "service/words.h"

namespace dossier {

/// "de", "en", …: English and each embedded translation.
QStringList interfaceLanguages();

/// Puts `stored` in force, the system's language where it is empty or unknown. Returns the one in force. Call it from the
/// thread of the interface, before there are widgets: words that stand there already are not changed.
std::string applyLanguage(const QString &stored);

/// Of the language in force; English before applyLanguage().
const Words &currentWords();

}  // namespace dossier
