// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/landlock.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstdint>

namespace dossier {
namespace {

// Rights newer than the headers of Debian 12 (Linux 6.1).
constexpr std::uint64_t kTruncate = 1ULL << 14;      // ABI 3
constexpr std::uint64_t kIoctlDevice = 1ULL << 15;   // ABI 5
constexpr std::uint64_t kBindTcp = 1ULL << 0;        // ABI 4
constexpr std::uint64_t kConnectTcp = 1ULL << 1;

/// struct landlock_ruleset_attr as of ABI 4.
struct RulesetAttributes {
  std::uint64_t handledFiles = 0;
  std::uint64_t handledNetwork = 0;
};

constexpr std::uint64_t kReadRights = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
constexpr std::uint64_t kFileRights = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_EXECUTE | kTruncate | kIoctlDevice;

std::uint64_t handledFor(int version) {
  std::uint64_t rights = (1ULL << 13) - 1;  // ABI 1: everything up to MAKE_SYM
  if (version >= 2) rights |= LANDLOCK_ACCESS_FS_REFER;
  if (version >= 3) rights |= kTruncate;
  if (version >= 5) rights |= kIoctlDevice;
  return rights;
}

bool allow(int ruleset, const std::filesystem::path &path, std::uint64_t rights) {
  const int descriptor = ::open(path.c_str(), O_PATH | O_CLOEXEC);
  if (descriptor < 0) return true;  // it is not there, so there is nothing to allow
  struct stat status {};
  if (::fstat(descriptor, &status) == 0 && !S_ISDIR(status.st_mode)) rights &= kFileRights;
  landlock_path_beneath_attr rule{};
  rule.allowed_access = rights;
  rule.parent_fd = descriptor;
  const bool good = ::syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0;
  ::close(descriptor);
  return good;
}

}  // namespace

int landlockVersion() {
  const long version = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
  return version > 0 ? static_cast<int>(version) : 0;
}

Result<bool> restrictFiles(const FileRules &rules) {
  const int version = landlockVersion();
  if (version == 0) return false;
  const std::uint64_t handled = handledFor(version);
  const RulesetAttributes attributes{handled, version >= 4 ? kBindTcp | kConnectTcp : 0};
  const std::size_t size = version >= 4 ? sizeof attributes : sizeof attributes.handledFiles;
  const auto ruleset = static_cast<int>(::syscall(SYS_landlock_create_ruleset, &attributes, size, 0));
  if (ruleset < 0) return fail(ErrorCode::SandboxUnavailable, {}, {"landlock"});
  bool good = true;
  for (const auto &path : rules.readable) good = allow(ruleset, path, kReadRights & handled) && good;
  const std::uint64_t writeRights = handled & ~(LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_MAKE_CHAR | LANDLOCK_ACCESS_FS_MAKE_BLOCK |
                                                LANDLOCK_ACCESS_FS_MAKE_FIFO | LANDLOCK_ACCESS_FS_MAKE_SOCK | kIoctlDevice);
  for (const auto &path : rules.writable) good = allow(ruleset, path, writeRights) && good;
  good = good && ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && ::syscall(SYS_landlock_restrict_self, ruleset, 0) == 0;
  ::close(ruleset);
  if (!good) return fail(ErrorCode::SandboxUnavailable, {}, {"landlock"});
  return true;
}

}  // namespace dossier
