// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/android_package_dump/package_dump.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/text.h"
#include "import/android_package_dump/permission_types.h"

namespace dossier {
namespace {

constexpr std::size_t kMostPackages = 20'000;
constexpr std::size_t kLongestId = 200;

std::size_t indentOf(std::string_view text) { return std::min(text.find_first_not_of(' '), text.size()); }

bool isPackageId(std::string_view id) {
  return !id.empty() && id.size() <= kLongestId && std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
  });
}

/// "Package [org.example.app] (1a2b3c):" -> "org.example.app", for that word.
std::string_view bracketed(std::string_view text, std::string_view word) {
  if (!text.starts_with(word)) return {};
  text.remove_prefix(word.size());
  if (!text.starts_with(" [")) return {};
  text.remove_prefix(2);
  const auto end = text.find(']');
  return end == std::string_view::npos ? std::string_view() : text.substr(0, end);
}

/// Packages of the factory image carry the first moments of 2009 by some clock or other: no date of an installation.
constexpr std::chrono::sys_days kAfterFactory = std::chrono::year{2009} / 1 / 2;

/// "2022-08-17 15:31:55", wall time of an unknown zone.
std::optional<Timestamp> dumpTime(std::string_view text, std::chrono::sys_seconds today) {
  text = trimmed(text);
  if (text.size() < 19 || text[4] != '-' || text[7] != '-' || text[10] != ' ' || text[13] != ':' || text[16] != ':') return std::nullopt;
  std::array<int, 6> part{};
  constexpr std::array<std::pair<std::size_t, std::size_t>, 6> kWhere{{{0, 4}, {5, 2}, {8, 2}, {11, 2}, {14, 2}, {17, 2}}};
  for (std::size_t i = 0; i < part.size(); ++i) {
    const char *start = text.data() + kWhere[i].first;
    const char *stop = start + kWhere[i].second;
    if (const auto [end, error] = std::from_chars(start, stop, part[i]); error != std::errc() || end != stop) return std::nullopt;
  }
  const std::chrono::year_month_day date{std::chrono::year(part[0]), std::chrono::month(static_cast<unsigned>(part[1])),
                                         std::chrono::day(static_cast<unsigned>(part[2]))};
  if (!date.ok() || part[3] > 23 || part[4] > 59 || part[5] > 60) return std::nullopt;
  const auto moment = std::chrono::sys_days(date) + std::chrono::hours(part[3]) + std::chrono::minutes(part[4]) + std::chrono::seconds(part[5]);
  if (moment < kAfterFactory) return std::nullopt;
  return Timestamp::plausible(moment.time_since_epoch().count(), today, Zone::Unknown);
}

void merge(TypeAccesses &into, std::string_view type, const TypeAccess &access) {
  const auto [place, isNew] = into.try_emplace(type, access);
  if (isNew || access.state < place->second.state) return;
  if (access.state > place->second.state) {
    place->second = access;
  } else {
    place->second.permissions += access.permissions;
  }
}

/// "SharedUserSetting{41f5 android.uid.shared/10003}" -> "android.uid.shared"
std::string_view sharedUserName(std::string_view value) {
  const auto slash = value.find('/');
  const auto blank = value.rfind(' ', slash);
  return blank == std::string_view::npos || slash == std::string_view::npos ? std::string_view() : value.substr(blank + 1, slash - blank - 1);
}

}  // namespace

void PackageDump::takeHeading(std::string_view text) {
  m_package = nullptr;
  m_accesses = nullptr;
  m_block = Block::None;
  m_ownerIndent = 0;
  const std::string_view heading = trimmed(text);
  if (heading == "Packages:") {
    m_section = Section::Packages;
    m_sawPackages = true;
  } else if (heading == "Hidden system packages:") {
    m_section = Section::Packages;
  } else if (heading == "Shared users:") {
    m_section = Section::SharedUsers;
  } else {
    m_section = Section::Other;
  }
}

void PackageDump::takeOwner(std::string_view text) {
  m_block = Block::None;
  m_package = nullptr;
  m_accesses = nullptr;
  m_userInstalled = true;
  if (m_section == Section::SharedUsers) {
    if (const auto name = bracketed(text, "SharedUser"); isPackageId(name)) m_accesses = &m_sharedUsers[std::string(name)];
    return;
  }
  const auto id = bracketed(text, "Package");
  if (!isPackageId(id) || m_packages.size() >= kMostPackages) return;
  const auto [place, isNew] = m_index.try_emplace(std::string(id), m_packages.size());
  if (!isNew) return;  // the version an update hides: the one in use came first
  m_packages.push_back({});
  m_package = &m_packages.back();
  m_package->id = id;
  m_accesses = &m_package->accesses;
}

void PackageDump::takeKey(std::string_view text, std::size_t indent) {
  m_block = Block::None;
  m_blockIndent = indent;
  if (text == "requested permissions:") m_block = Block::Requested;
  if (text == "install permissions:" || text == "runtime permissions:") m_block = Block::Stated;
  if (text == "grantedPermissions:") m_block = Block::Granted;  // up to Android 5.1
  if (text.starts_with("User ")) {
    m_userInstalled = text.find(" installed=false") == std::string_view::npos;
    if (m_package != nullptr) {
      m_package->seenUser = true;
      m_package->installedForSome = m_package->installedForSome || m_userInstalled;
    }
  }
  if (m_package == nullptr) return;
  const auto valueAfter = [&](std::string_view key) {
    return text.starts_with(key) ? std::optional(text.substr(key.size())) : std::nullopt;
  };
  if (const auto value = valueAfter("sharedUser=")) m_package->sharedUser = sharedUserName(*value);
  if (const auto value = valueAfter("firstInstallTime=")) widenFirst(m_package->installed, dumpTime(*value, m_today));
  if (const auto value = valueAfter("lastUpdateTime=")) widenLast(m_package->updated, dumpTime(*value, m_today));
}

void PackageDump::note(std::string_view permission, PermissionState state, std::uint64_t line) {
  for (const std::string_view type : typesOfPermission(permission)) merge(*m_accesses, type, {state, 1, line});
}

/// "android.permission.CAMERA: granted=true, flags=[ USER_SET ]"
void PackageDump::takePermission(std::string_view text, std::uint64_t line) {
  const std::string_view name = trimmed(text.substr(0, text.find_first_of(":, ")));
  if (m_block == Block::Requested) return note(name, PermissionState::Asked, line);
  if (m_block == Block::Granted) return note(name, PermissionState::Granted, line);
  if (!m_userInstalled) return;
  if (text.find("granted=true") != std::string_view::npos) note(name, PermissionState::Granted, line);
  if (text.find("granted=false") != std::string_view::npos) note(name, PermissionState::Refused, line);
}

void PackageDump::take(const TextLine &line) {
  const std::string_view text = line.text;
  const std::size_t indent = indentOf(text);
  if (indent == text.size()) return;  // blank lines stand inside sections too
  if (indent == 0) return takeHeading(text);
  if (m_section == Section::Other) return;
  const std::string_view rest = text.substr(indent);
  if (m_ownerIndent == 0) m_ownerIndent = indent;
  if (indent <= m_ownerIndent) return takeOwner(rest);
  if (m_accesses == nullptr) return;
  if (m_block != Block::None && indent > m_blockIndent) return takePermission(rest, line.number);
  takeKey(trimmed(rest), indent);
}

std::vector<DumpedPackage> PackageDump::finish() {
  for (DumpedPackage &package : m_packages) {
    const auto shared = m_sharedUsers.find(package.sharedUser);
    if (package.sharedUser.empty() || shared == m_sharedUsers.end()) continue;
    for (const auto &[type, access] : shared->second) merge(package.accesses, type, access);
  }
  std::erase_if(m_packages, [](const DumpedPackage &package) { return package.seenUser && !package.installedForSome; });
  return std::move(m_packages);
}

}  // namespace dossier
