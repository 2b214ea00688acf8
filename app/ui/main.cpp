// SPDX-License-Identifier: GPL-3.0-or-later
// dossier, the desktop program. The order is that of DESIGN §4.
#include <QApplication>
#include <cstdio>

#include "sandbox/denied.h"
#include "sandbox/filters.h"
#include "sandbox/landlock.h"
#include "sandbox/watcher_process.h"
#include "staging/worker_client.h"
#include "ui/lock_guard.h"
#include "ui/main_window.h"
#include "ui/pages/settings_page.h"
#include "ui/plugins.h"
#include "ui/quiet.h"
#include "ui/style/language.h"
#include "ui/style/theme.h"

namespace dossier {
namespace {

/// Before there is an interface or words.
int refused(const Error &error) {
  std::fprintf(stderr, "%s: A protection against transmission could not be set up, so Dossier does not start.\n", std::string(codeName(error.code)).c_str());
  return 1;
}

int runDesktop(char **arguments) {
  const auto watcher = startCleanWatched(arguments, findWatcher());
  if (!watcher) return refused(watcher.error());
  auto worker = WorkerClient::start(WorkerClient::findWorker());
  if (const auto filtered = installFirstFilter(OnDenied::Report); !filtered) return refused(filtered.error());
  // Dropped files may lie anywhere; what the kernel refuses here is running a file, making special files, and TCP.
  if (const auto restricted = restrictFiles({{}, {"/"}}); !restricted) return refused(restricted.error());
  if (const auto plugins = loadPluginsFrom(findPlugins()); !plugins) return refused(plugins.error());
  beQuiet();
  // Qt's own arguments choose platforms, style sheets, displays elsewhere and sessions to restore: it gets the name alone.
  int one = 1;
  char *name[]{arguments[0], nullptr};
  QApplication application(one, name);
  if (const auto plugins = keepPluginsFrom(findPlugins()); !plugins) return refused(plugins.error());
  readNoMarkup();
  QApplication::setApplicationName(QStringLiteral("Dossier"));
  QApplication::setDesktopFileName(QStringLiteral("dossier"));
  applyTheme(storedTheme());
  const std::string language = applyLanguage(storedLanguage());
  const auto program = Program::make(ProgramPaths::fromEnvironment(), worker ? std::move(*worker) : nullptr, language);
  if (!program) {
    std::fprintf(stderr, "%s: %s\n", std::string(codeName(program.error().code)).c_str(), program.error().place.file.c_str());
    return 1;
  }
  Workspace workspace(**program);
  MainWindow window(workspace);
  LockGuard guard(workspace, *watcher);   // after the window, so that its pages are emptied first
  window.watchDenied(deniedDescriptor());
  window.show();
  QApplication::processEvents();
  // Display, input and fonts are connected now; nothing may connect any more, and no secret exists yet.
  if (const auto sealed = sealSockets(); !sealed) return refused(sealed.error());
  return QApplication::exec();
}

}  // namespace
}  // namespace dossier

int main(int, char **arguments) { return dossier::runDesktop(arguments); }
