// SPDX-License-Identifier: GPL-3.0-or-later
// Which language the person reads, as the system says it; resources/text/ says which there are.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace dossier {

/// The folders of resources/text/: "de", "en", …
std::vector<std::string> textLanguages();

/// The language among `known` that a locale such as "de_AT.UTF-8@euro" stands for: the very name ("zh_CN"), else its
/// language alone ("de"). Empty where there is none.
std::string languageOf(std::string_view locale, const std::vector<std::string> &known);

/// gettext's order: the locale is the first of LC_ALL, LC_MESSAGES and LANG that is not empty; unless it is C or POSIX, the
/// list in LANGUAGE comes before it. English where nothing known is named. `variable` gives an empty text for what is not set.
std::string chosenLanguage(const std::function<std::string(const char *)> &variable, const std::vector<std::string> &known);

/// chosenLanguage of this process's environment, among textLanguages().
std::string systemLanguage();

}  // namespace dossier
