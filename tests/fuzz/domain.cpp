// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as an address: no host, or one in its usual form with the registrable domain at its end.
#include "core/text.h"
#include "import/format/domain.h"
#include "support.h"

namespace dossier {
namespace {

using fuzz::require;

void requireHost(std::string_view host) {
  require(!host.empty() && host.size() <= 253 && isValidUtf8(host), "no host", host);
  require(asciiLower(host) == host && host.find('.') != std::string_view::npos, "a host that is not in its usual form", host);
  require(host.find_first_of(" \t\r\n/\\:@?#\"<>") == std::string_view::npos, "a host that holds more", host);
}

void requireRegistrable(std::string_view domain, std::string_view host) {
  requireHost(domain);
  require(host.ends_with(domain), "not the end of the host", domain);
  require(host.size() == domain.size() || host[host.size() - domain.size() - 1] == '.', "cut inside a label", domain);
  require(registrableDomain(domain) == std::string(domain), "a registrable domain that is none", domain);
}

}  // namespace

void fuzzOnce(std::string_view bytes) {
  if (const auto host = hostOf(bytes)) {
    requireHost(*host);
    require(hostOf(*host) == *host, "another host the second time", *host);
    if (const auto domain = registrableDomain(*host)) requireRegistrable(*domain, *host);
  }
  if (const auto domain = registrableDomain(bytes)) requireHost(*domain);
  const auto addressee = addresseeOf(bytes);
  if (!addressee) return;
  require(addressee->subject.kind == SubjectKind::App || addressee->subject.kind == SubjectKind::Domain, "neither app nor domain");
  require(isValidUtf8(addressee->subject.value) && displayable(addressee->subject.value, 300) == addressee->subject.value, "not fit to be shown", addressee->subject.value);
  if (addressee->subject.kind == SubjectKind::Domain) requireRegistrable(addressee->subject.value, addressee->host);
}

}  // namespace dossier
