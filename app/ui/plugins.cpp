// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plugins.h"

#include <QCoreApplication>
#include <nlohmann/json.hpp>
#include <set>

#include "core/resources.h"

namespace dossier {
namespace fs = std::filesystem;
namespace {

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

Result<void> loadPluginsFrom(const fs::path &folder, const char *program) {
  if (!holdsOnlyListed(folder)) return fail(ErrorCode::SandboxUnavailable, {folder.string()}, {"plugins"});
  // Qt adds the program's own folder to the places when the first application object is made, after which they can be set and
  // stay set for the next. The first loads no plugin. It keeps pointers to both arguments.
  static int count = 1;
  static char *arguments[] = {const_cast<char *>(program), nullptr};
  const QCoreApplication first(count, arguments);
  QCoreApplication::setLibraryPaths({QString::fromStdString(folder.string())});
  return {};
}

}  // namespace dossier
