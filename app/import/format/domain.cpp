// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/format/domain.h"

#include <libpsl.h>

#include <algorithm>

#include "core/text.h"

namespace dossier {
namespace {

bool isHostCharacter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || static_cast<unsigned char>(c) >= 0x80;
}

/// Letters of any script, but nothing that is not seen or turns the direction of reading.
bool isHostName(std::string_view host) {
  return !host.empty() && host.size() <= 253 && std::all_of(host.begin(), host.end(), isHostCharacter) && host.front() != '.' &&
         host.back() != '.' && host.find("..") == std::string_view::npos && displayable(host, host.size()) == host;
}

/// No name ends in a number: what does is an IPv4 address, or means to be taken for one (URL Standard, "ends in a number").
bool endsInNumber(std::string_view host) {
  const std::string_view last = host.substr(host.rfind('.') + 1);
  return std::all_of(last.begin(), last.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool isAppId(std::string_view id) {
  return !id.empty() && id.size() <= 200 && id.find('.') != std::string_view::npos &&
         std::all_of(id.begin(), id.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
         });
}

/// Up to the first of '/', '?', '#'.
std::string_view authorityOf(std::string_view rest) { return rest.substr(0, rest.find_first_of("/?#\\")); }

}  // namespace

void loadPublicSuffixList() { psl_builtin(); }

std::optional<std::string> registrableDomain(std::string_view host) {
  std::string name = asciiLower(trimmed(host));
  if (!name.empty() && name.back() == '.') name.pop_back();
  if (!isHostName(name) || endsInNumber(name) || name.find('.') == std::string::npos) return std::nullopt;
  const char *registrable = psl_registrable_domain(psl_builtin(), name.c_str());
  if (registrable == nullptr) return std::nullopt;
  return std::string(registrable);
}

std::optional<std::string> hostOf(std::string_view url) {
  std::string_view rest = trimmed(url);
  const auto scheme = rest.find("://");
  if (scheme != std::string_view::npos) rest.remove_prefix(scheme + 3);
  rest = authorityOf(rest);
  if (const auto at = rest.rfind('@'); at != std::string_view::npos) rest.remove_prefix(at + 1);
  if (!rest.empty() && rest.front() == '[') return std::nullopt;  // an IPv6 address
  rest = rest.substr(0, rest.find(':'));
  std::string host = asciiLower(rest);
  if (!host.empty() && host.back() == '.') host.pop_back();
  if (!isHostName(host) || host.find('.') == std::string::npos) return std::nullopt;
  return host;
}

std::optional<Addressee> addresseeOf(std::string_view url) {
  url = trimmed(url);
  if (startsWithIgnoringCase(url, "android://") || startsWithIgnoringCase(url, "androidapp://") ||
      startsWithIgnoringCase(url, "iosapp://")) {
    std::string_view rest = authorityOf(url.substr(url.find("://") + 3));
    if (const auto at = rest.rfind('@'); at != std::string_view::npos) rest.remove_prefix(at + 1);
    if (!isAppId(rest)) return std::nullopt;
    return Addressee{{SubjectKind::App, std::string(rest)}, ""};
  }
  // Other schemes (chrome://, file://, about:, mailto:) are no service on the web.
  const auto scheme = url.find("://");
  if (scheme != std::string_view::npos) {
    const std::string name = asciiLower(url.substr(0, scheme));
    if (name != "http" && name != "https" && name != "ftp" && name != "ws" && name != "wss") return std::nullopt;
  }
  const auto host = hostOf(url);
  if (!host) return std::nullopt;
  const auto domain = registrableDomain(*host);
  if (!domain) return std::nullopt;
  return Addressee{{SubjectKind::Domain, *domain}, *host};
}

}  // namespace dossier
