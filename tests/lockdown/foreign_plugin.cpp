// SPDX-License-Identifier: GPL-3.0-or-later
// A plugin that Qt would take for one of its own kind (the build says which). Being loaded is all it needs: it leaves a file
// beside itself.
#include <dlfcn.h>
#include <fcntl.h>
#include <unistd.h>

#include <QObject>
#include <string>

namespace {

const char here = 0;

[[maybe_unused]] const bool loaded = [] {
  Dl_info info{};
  if (::dladdr(&here, &info) == 0) return false;
  const int descriptor = ::open((std::string(info.dli_fname) + ".loaded").c_str(), O_CREAT | O_WRONLY, 0600);
  return descriptor >= 0 && ::close(descriptor) == 0;
}();

}  // namespace

class ForeignPlugin : public QObject {
  Q_OBJECT
  Q_PLUGIN_METADATA(IID FOREIGN_INTERFACE FILE "foreign_plugin.json")
};

#include "foreign_plugin.moc"
