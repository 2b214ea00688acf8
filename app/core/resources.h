// SPDX-License-Identifier: GPL-3.0-or-later
// The files of resources/, embedded in the binary at build time.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace dossier {

/// The bytes of "holders/alipay.json"; valid for the whole run. nullopt: there is no such file.
std::optional<std::string_view> resource(std::string_view path);

/// The paths that start with `prefix`, sorted.
std::vector<std::string_view> resourcePaths(std::string_view prefix);

}  // namespace dossier
