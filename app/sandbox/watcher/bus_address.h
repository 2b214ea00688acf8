// SPDX-License-Identifier: GPL-3.0-or-later
// Where the message buses are. Only sockets of this machine: an address can also name a host (tcp:) or a program (unixexec:).
#pragma once

#include <string>
#include <string_view>

namespace dossier {

/// Whether every alternative of a D-Bus address (D-Bus Specification, "Server Addresses") is a local socket.
bool isLocalBusAddress(std::string_view address);

/// The person's own bus: what the environment says if it is local, else the usual place; empty where there is none.
std::string sessionBusAddress();
std::string systemBusAddress();

}  // namespace dossier
