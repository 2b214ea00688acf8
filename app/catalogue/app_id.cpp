// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/app_id.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/text.h"

namespace dossier {
namespace {

/// How copies of known apps call themselves; anybody may choose an id that begins like a company's.
constexpr std::array<std::string_view, 20> kCopies{"clone",  "copy",   "crack", "cracked", "demo",   "example", "fake",    "free",       "hack", "hacked",
                                                   "hacker", "mod",    "modded", "mods",   "patch",  "patched", "premium", "unofficial", "vip",  "unlocked"};
/// Those that no honest word has within it.
constexpr std::array<std::string_view, 3> kWithin{"fake", "crack", "phish"};
/// Parts of a phone's system that show or open something and have no account.
constexpr std::array<std::string_view, 22> kParts{"calculator", "clock",    "compass",  "deskclock", "flashlight", "fonts",     "home",     "incallui",
                                                  "keyguard",   "launcher", "overlay",  "packageinstaller", "settings", "setupwizard", "soundrecorder",
                                                  "systemui",   "telecom",  "theme",    "themes",    "torch",      "wallpaper", "wallpapers"};

template <std::size_t Count>
bool isOneOf(const std::array<std::string_view, Count> &words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

std::string_view withoutTeam(std::string_view appId) {
  constexpr std::size_t kTeam = 10;
  const bool team = appId.size() > kTeam && appId[kTeam] == '.' && std::all_of(appId.begin(), appId.begin() + kTeam, [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  });
  return team ? appId.substr(kTeam + 1) : appId;
}

bool isCopyOrPart(std::string_view behindPrefix) {
  std::string words = asciiLower(behindPrefix);
  std::replace_if(words.begin(), words.end(), [](char c) { return c == '_' || c == '-'; }, '.');
  const auto parts = split(words, '.');
  return std::any_of(parts.begin(), parts.end(), [](std::string_view word) {
    const bool within = std::any_of(kWithin.begin(), kWithin.end(), [&](std::string_view copy) { return word.find(copy) != std::string_view::npos; });
    return within || isOneOf(kCopies, word) || isOneOf(kParts, word);
  });
}

bool goesOnBehind(std::string_view appId, std::string_view known) {
  return appId.size() > known.size() && appId.starts_with(known) && (appId[known.size()] == '.' || (appId[known.size()] >= '0' && appId[known.size()] <= '9'));
}

}  // namespace dossier
