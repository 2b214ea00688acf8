// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plugins.h"

#include <QCoreApplication>
#include <nlohmann/json.hpp>
#include <set>

#include "core/resources.h"

namespace dossier {
namespace fs = std::filesystem;
namespace {

constexpr char kPlaces[] = "QT_PLUGIN_PATH";

std::set<std::string> listedPlugins() {
  std::set<std::string> files;
  const auto code = nlohmann::json::parse(resource("lockdown/code.json").value_or("{}"), nullptr, false);
  if (!code.is_object() || !code.contains("plugins")) return files;
  for (const auto &plugin : code["plugins"]) files.insert(plugin.value("file", ""));
  return files;
}

bool holdsOnlyListed(const fs::path &folder) {
  const auto listed = listedPlugins();
  std::error_code error;
  bool any = false;
  for (auto at = fs::recursive_directory_iterator(folder, error); !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
    if (at->symlink_status().type() == fs::file_type::directory) continue;
    if (!listed.contains(at->path().lexically_relative(folder).generic_string())) return false;
    any = true;
  }
  return any && !error;
}

}  // namespace

fs::path findPlugins() {
  std::error_code error;
  const auto own = fs::read_symlink("/proc/self/exe", error).parent_path();
  const auto beside = own / "qt-plugins";
  return fs::exists(beside, error) ? beside : own.parent_path() / "libexec" / "dossier" / "qt-plugins";
}

Result<void> loadPluginsFrom(const fs::path &folder) {
  if (!holdsOnlyListed(folder)) return fail(ErrorCode::SandboxUnavailable, {folder.string()}, {"plugins"});
  // While an application object is made, Qt adds the program's own folder to the places and at once loads the platform from
  // them. What was taken out of the places before is taken out again then; so that folder is put among them first.
  std::error_code error;
  const auto own = fs::read_symlink("/proc/self/exe", error).parent_path();
  qputenv(kPlaces, QByteArray::fromStdString(own.string()));
  QCoreApplication::setLibraryPaths({QString::fromStdString(folder.string())});
  return {};
}

Result<void> keepPluginsFrom(const fs::path &folder) {
  qunsetenv(kPlaces);
  const bool alone = QCoreApplication::libraryPaths() == QStringList{QString::fromStdString(folder.string())};
  return alone ? Result<void>() : fail(ErrorCode::SandboxUnavailable, {folder.string()}, {"plugins"});
}

}  // namespace dossier
