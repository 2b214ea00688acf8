// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/android_package_dump/permission_types.h"

#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "core/resources.h"

namespace dossier {
namespace {

constexpr std::string_view kUsualPrefix = "android.permission.";
constexpr std::string_view kHealthPrefix = "android.permission.health.";

struct PermissionMap {
  std::map<std::string, std::vector<std::string>> file;  ///< type -> permissions; never changed, so views into it hold
  std::map<std::string_view, std::vector<std::string_view>> exact;
  std::vector<std::string_view> healthMedical, healthFitness, none;

  PermissionMap() {
    const auto bytes = resource("mappings/android-permissions.json");
    const auto json = bytes ? nlohmann::json::parse(*bytes, nullptr, false) : nlohmann::json();
    if (json.contains("types")) json["types"].get_to(file);
    for (const auto &[type, permissions] : file) {
      for (const std::string &permission : permissions) exact[permission].push_back(type);
    }
    healthFitness.push_back("health.fitness");
    healthMedical.push_back("health.medical");
  }
};

const PermissionMap &permissionMap() {
  static const PermissionMap map;
  return map;
}

/// Health Connect has a permission for each record type; the names of medical ones share these words.
bool isMedical(std::string_view record) {
  for (const std::string_view word : {"MEDICAL", "MENSTRUATION", "OVULATION", "CERVICAL", "SEXUAL", "BLOOD", "GLUCOSE", "RESPIRATORY",
                                      "OXYGEN", "BODY_TEMPERATURE", "BASAL_BODY", "SPOTTING"}) {
    if (record.find(word) != std::string_view::npos) return true;
  }
  return false;
}

}  // namespace

void loadPermissionTypes() { permissionMap(); }

const std::vector<std::string_view> &typesOfPermission(std::string_view permission) {
  const PermissionMap &map = permissionMap();
  std::string_view name = permission;
  if (name.starts_with(kHealthPrefix)) return isMedical(name.substr(kHealthPrefix.size())) ? map.healthMedical : map.healthFitness;
  if (name.starts_with(kUsualPrefix)) name.remove_prefix(kUsualPrefix.size());
  const auto found = map.exact.find(name);
  return found == map.exact.end() ? map.none : found->second;
}

}  // namespace dossier
