// SPDX-License-Identifier: GPL-3.0-or-later
// Foreign character sets to UTF-8, and case folding. The converters are iconv's; they load their tables from files, so all
// of them are opened before the jail and none after.
#pragma once

#include <string>
#include <string_view>

namespace dossier {

/// Opens every converter and the case table. Once, before the jail; one thread.
void openCharacterConverters();

/// `charset` by its IANA name in any case. An unknown one, and bytes that break the rules of theirs, are read as UTF-8
/// where that is valid and as Windows-1252 otherwise. Never fails; the worst is U+FFFD.
std::string toUtf8(std::string_view bytes, std::string_view charset);

/// Lower case by Unicode's simple mapping, whatever the locale. Invalid UTF-8 becomes U+FFFD.
std::string foldCase(std::string_view utf8);

}  // namespace dossier
