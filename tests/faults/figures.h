// SPDX-License-Identifier: GPL-3.0-or-later
// What all fault tests count and print, and whether they run in full.
#pragma once

#include <gtest/gtest.h>

#include <cctype>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "scripts.h"

namespace dossier::faults {

/// DOSSIER_FAULTS=full: everything; else a sample that takes seconds.
inline bool isFull() {
  const char *form = std::getenv("DOSSIER_FAULTS");
  return form != nullptr && std::string_view(form) == "full";
}

inline constexpr std::uint64_t kShortStride = 89;
inline constexpr std::size_t kPowerStride = 17;
inline constexpr std::size_t kVariantsInFull = 48;

struct Figures {
  std::uint64_t faults = 0, lost = 0;
};

inline unsigned long long asPrinted(std::uint64_t value) { return value; }

inline std::vector<std::string> scriptNames() {
  std::vector<std::string> names;
  for (const Script &script : allScripts()) names.push_back(script.name);
  return names;
}

inline std::string nameOfTest(const ::testing::TestParamInfo<std::string> &info) {
  std::string name;
  for (const char c : info.param) name += std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '_';
  return name;
}

/// The first line in which two states differ, cut.
inline std::string firstDifference(const std::string &wanted, const std::string &seen) {
  std::size_t at = 0;
  while (at < wanted.size() && at < seen.size() && wanted[at] == seen[at]) ++at;
  const auto lineOf = [&](const std::string &text) {
    const std::size_t begin = text.rfind('\n', at == 0 ? 0 : at - 1);
    const std::size_t from = begin == std::string::npos ? 0 : begin + 1;
    return text.substr(from, std::min<std::size_t>(text.find('\n', at) - from, 160));
  };
  return "wanted [" + lineOf(wanted) + "] seen [" + lineOf(seen) + "]";
}

}  // namespace dossier::faults
