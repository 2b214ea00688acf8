// SPDX-License-Identifier: GPL-3.0-or-later
#include "rights/law.h"

namespace dossier {
namespace {

constexpr std::array<std::string_view, kAllRights.size()> kNames{"access", "erasure", "rectification", "objection", "portability", "human-review"};

}  // namespace

std::string_view nameOf(Right right) { return kNames.at(static_cast<std::size_t>(right)); }

std::optional<Right> rightFromName(std::string_view name) {
  for (const Right right : kAllRights) {
    if (nameOf(right) == name) return right;
  }
  return std::nullopt;
}

}  // namespace dossier
