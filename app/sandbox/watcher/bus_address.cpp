// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/watcher/bus_address.h"

#include <algorithm>
#include <cstdlib>

namespace dossier {
namespace {

constexpr std::string_view kDisabled = "disabled:";

/// `usual` where the variable says nothing; empty where it names what we do not open.
std::string addressFrom(const char *variable, const std::string &usual) {
  const char *value = std::getenv(variable);
  if (value == nullptr || *value == '\0' || value == kDisabled) return usual;
  return isLocalBusAddress(value) ? value : std::string();
}

}  // namespace

bool isLocalBusAddress(std::string_view address) {
  if (address.empty()) return false;
  for (std::size_t start = 0; start <= address.size();) {
    const std::size_t end = std::min(address.find(';', start), address.size());
    const std::string_view one = address.substr(start, end - start);
    if (!one.starts_with("unix:path=/") && !one.starts_with("unix:abstract=")) return false;
    start = end + 1;
  }
  return true;
}

std::string sessionBusAddress() {
  const char *runtime = std::getenv("XDG_RUNTIME_DIR");
  // The usual place under systemd: sd_bus_open_user(3).
  return addressFrom("DBUS_SESSION_BUS_ADDRESS", runtime != nullptr && *runtime == '/' ? "unix:path=" + std::string(runtime) + "/bus" : "");
}

std::string systemBusAddress() { return addressFrom("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/run/dbus/system_bus_socket"); }

}  // namespace dossier
