// SPDX-License-Identifier: GPL-3.0-or-later
// Hosts and registrable domains, by the Public Suffix List that libpsl carries, its private part included.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/model/observation.h"

namespace dossier {

/// "login.example.co.uk" -> "example.co.uk"; "alex.github.io" -> "alex.github.io". nullopt for IP addresses, single labels,
/// public suffixes themselves and what is no host name. Lower case; U-labels are taken as they stand.
std::optional<std::string> registrableDomain(std::string_view host);

/// The host of "https://user@host:443/path", of "host/path" and of a bare "host". Lower case, without a final dot.
std::optional<std::string> hostOf(std::string_view url);

/// Whose login or link an address is: a domain with its host, or an app ("android://hash@package/", "androidapp://package").
struct Addressee {
  Subject subject;
  std::string host;
};
std::optional<Addressee> addresseeOf(std::string_view url);

/// Opens the list; before the jail.
void loadPublicSuffixList();

}  // namespace dossier
