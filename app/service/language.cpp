// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/language.h"

#include <algorithm>
#include <cstdlib>

#include "core/resources.h"

namespace dossier {
namespace {

constexpr std::string_view kTexts = "text/";
constexpr const char *kEnglish = "en";

/// "C", "POSIX", "C.UTF-8": nobody's language, so English.
bool isNeutral(std::string_view locale) { return locale.empty() || locale == "C" || locale == "POSIX" || locale.starts_with("C."); }

bool isKnown(const std::vector<std::string> &known, std::string_view name) { return std::find(known.begin(), known.end(), name) != known.end(); }

}  // namespace

std::vector<std::string> textLanguages() {
  std::vector<std::string> languages;
  for (std::string_view path : resourcePaths(kTexts)) {
    path.remove_prefix(kTexts.size());
    const std::string language(path.substr(0, path.find('/')));
    if (languages.empty() || languages.back() != language) languages.push_back(language);
  }
  return languages;
}

std::string languageOf(std::string_view locale, const std::vector<std::string> &known) {
  const std::string_view place = locale.substr(0, locale.find_first_of(".@"));
  if (isKnown(known, place)) return std::string(place);
  const std::string_view alone = place.substr(0, place.find('_'));
  return isKnown(known, alone) ? std::string(alone) : std::string();
}

std::string chosenLanguage(const std::function<std::string(const char *)> &variable, const std::vector<std::string> &known) {
  std::string locale;
  for (const char *name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    if (locale.empty()) locale = variable(name);
  }
  if (isNeutral(locale)) return kEnglish;
  const std::string wishes = variable("LANGUAGE") + ":" + locale;
  for (std::size_t from = 0; from <= wishes.size();) {
    const std::size_t to = std::min(wishes.find(':', from), wishes.size());
    if (auto language = languageOf(std::string_view(wishes).substr(from, to - from), known); !language.empty()) return language;
    from = to + 1;
  }
  return kEnglish;
}

std::string systemLanguage() {
  return chosenLanguage(
      [](const char *name) {
        const char *value = std::getenv(name);
        return std::string(value == nullptr ? "" : value);
      },
      textLanguages());
}

}  // namespace dossier
