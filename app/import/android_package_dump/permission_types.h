// SPDX-License-Identifier: GPL-3.0-or-later
// Which data type an Android permission opens. Names: developer.android.com, Manifest.permission (API 35), read 2026-11.
// The map is data: resources/mappings/android-permissions.json.
#pragma once

#include <string_view>
#include <vector>

namespace dossier {

/// The data types that a permission gives access to; empty for permissions about no personal data.
/// The views stay valid for the whole run.
const std::vector<std::string_view> &typesOfPermission(std::string_view permission);

/// Reads the embedded map; before the jail.
void loadPermissionTypes();

}  // namespace dossier
