// SPDX-License-Identifier: GPL-3.0-or-later
// The parser of `dumpsys package`: lines in, packages out. Blocks are told by indentation, relative to their heading, because
// vendors and versions indent differently.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/observation.h"
#include "import/format/line_reader.h"

namespace dossier {

/// Ordered by what tells more: one granted permission of a type makes the type reachable.
enum class PermissionState : std::uint8_t { Asked = 0, Refused = 1, Granted = 2 };

struct TypeAccess {
  PermissionState state = PermissionState::Asked;
  std::uint64_t permissions = 0;   ///< how many in that state
  std::uint64_t line = 0;          ///< of the first of them
};

using TypeAccesses = std::map<std::string_view, TypeAccess>;

struct DumpedPackage {
  std::string id;
  std::string sharedUser;          ///< its permissions are listed there
  std::optional<Timestamp> installed, updated;
  TypeAccesses accesses;
  bool seenUser = false, installedForSome = false;
};

class PackageDump {
 public:
  explicit PackageDump(std::chrono::sys_seconds today) : m_today(today) {}
  void take(const TextLine &line);
  /// Packages in order of appearance, permissions of shared users attached. Once, at the end.
  std::vector<DumpedPackage> finish();
  bool sawPackages() const { return m_sawPackages; }
  bool inPackages() const { return m_section != Section::Other; }
  std::uint64_t packageCount() const { return m_packages.size(); }

 private:
  enum class Section { Other, Packages, SharedUsers };
  enum class Block { None, Requested, Stated, Granted };
  void takeHeading(std::string_view text);
  void takeOwner(std::string_view text);
  void takeKey(std::string_view text, std::size_t indent);
  void takePermission(std::string_view text, std::uint64_t line);
  void note(std::string_view permission, PermissionState state, std::uint64_t line);

  std::chrono::sys_seconds m_today;
  Section m_section = Section::Other;
  Block m_block = Block::None;
  std::size_t m_ownerIndent = 0, m_blockIndent = 0;
  bool m_userInstalled = true;
  bool m_sawPackages = false;
  std::vector<DumpedPackage> m_packages;
  std::map<std::string, std::size_t, std::less<>> m_index;
  std::map<std::string, TypeAccesses, std::less<>> m_sharedUsers;
  DumpedPackage *m_package = nullptr;    ///< never kept over a change of m_packages
  TypeAccesses *m_accesses = nullptr;    ///< of the package or shared user being read
};

}  // namespace dossier
