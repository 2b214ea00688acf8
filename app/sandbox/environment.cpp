// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/environment.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace dossier {
namespace {

using std::string_view;

constexpr std::array kPassed{string_view("HOME"),           string_view("USER"),          string_view("TZ"),
                             string_view("XAUTHORITY"),    string_view("WAYLAND_DISPLAY"),
                             string_view("XDG_RUNTIME_DIR"), string_view("XDG_SESSION_TYPE"), string_view("XDG_DATA_HOME"),
                             string_view("XDG_CONFIG_HOME"), string_view("XDG_STATE_HOME"), string_view("XCURSOR_THEME"),
                             string_view("XCURSOR_SIZE"),    string_view("QT_SCALE_FACTOR"), string_view("QT_FONT_DPI"),
                             string_view("COLUMNS"),        string_view("NO_COLOR"),      string_view("DOSSIER_WORKER_DIR")};

constexpr std::array kFixed{string_view("DBUS_SESSION_BUS_ADDRESS=disabled:"), string_view("DBUS_SYSTEM_BUS_ADDRESS=disabled:"),
                            string_view("NO_AT_BRIDGE=1")};

/// A display on this machine: ":0", "unix:0". Anything else would be reached over the network.
bool isLocalDisplay(string_view value) { return value.starts_with(':') || value.starts_with("unix:"); }

/// The platforms that do not listen: Qt's vnc platform, for one, opens a port to everybody.
bool isLocalPlatform(string_view value) { return value == "offscreen" || value == "xcb" || value == "wayland"; }

/// What says the person's language: names of locales, in LANGUAGE several. No path: libraries look for files by these names.
bool isLocaleVariable(string_view name) { return name == "LANG" || name == "LANGUAGE" || name.starts_with("LC_"); }

bool isLocaleName(string_view value) {
  constexpr std::size_t kLongest = 100;
  constexpr string_view kBeside = "_-.@:";
  return value.size() <= kLongest && value.find("..") == string_view::npos && std::all_of(value.begin(), value.end(), [&](char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') || kBeside.find(letter) != string_view::npos;
  });
}

bool passes(string_view name, string_view value) {
  if (name == "DISPLAY") return isLocalDisplay(value);
  if (name == "QT_QPA_PLATFORM") return isLocalPlatform(value);
  if (name == "WAYLAND_DISPLAY" && value.find("..") != string_view::npos) return false;
#ifndef DOSSIER_TEST_BUILD
  if (name == "DOSSIER_WORKER_DIR") return false;
#endif
#ifdef DOSSIER_SANITIZE
  if (name == "ASAN_OPTIONS" || name == "UBSAN_OPTIONS") return true;
#endif
#ifdef DOSSIER_TEST_BUILD
  if (name.starts_with("DOSSIER_")) return true;
#endif
  if (isLocaleVariable(name)) return isLocaleName(value);
  return std::find(kPassed.begin(), kPassed.end(), name) != kPassed.end();
}

}  // namespace

std::vector<std::string> cleanEnvironment(const std::vector<std::string> &environment) {
  std::vector<std::string> clean(kFixed.begin(), kFixed.end());
  for (const std::string &entry : environment) {
    const auto equals = entry.find('=');
    if (equals == std::string::npos || equals == 0) continue;
    if (passes(string_view(entry).substr(0, equals), string_view(entry).substr(equals + 1))) clean.push_back(entry);
  }
  std::sort(clean.begin(), clean.end());
  clean.erase(std::unique(clean.begin(), clean.end()), clean.end());
  return clean;
}

std::vector<std::string> presentEnvironment() {
  std::vector<std::string> present;
  for (char **entry = ::environ; entry != nullptr && *entry != nullptr; ++entry) present.emplace_back(*entry);
  std::sort(present.begin(), present.end());
  return present;
}

}  // namespace dossier
