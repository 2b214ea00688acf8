// SPDX-License-Identifier: GPL-3.0-or-later
#include "own_medium.h"

#include <sched.h>
#include <stdlib.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace dossier::faults {
namespace {

std::string &reason() {
  static std::string text;
  return text;
}

constexpr char kCannot = '!', kSays = '=';

std::string sizeOption(std::uint64_t kibibytes) { return "size=" + std::to_string(kibibytes) + "k"; }

void say(int pipe, char kind, const std::string &text) {
  const std::string line = kind + text;
  if (::write(pipe, line.data(), line.size()) < 0) ::_exit(1);
  ::_exit(0);
}

}  // namespace

std::string whyNoMedium() { return reason(); }

std::optional<std::string> onOwnMedium(const std::function<std::string(const std::filesystem::path &)> &work) {
  std::string pattern = (std::filesystem::temp_directory_path() / "dossier-medium-XXXXXX").string();
  std::array<int, 2> ends{};
  if (::mkdtemp(pattern.data()) == nullptr || ::pipe(ends.data()) != 0) return "no folder";
  const pid_t child = ::fork();
  if (child == 0) {
    // A name space of its own: whatever is mounted goes with the process. Its user is known to nobody but itself.
    if (::unshare(::geteuid() == 0 ? CLONE_NEWNS : CLONE_NEWNS | CLONE_NEWUSER) != 0 ||
        ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 || !mountSmall(pattern, 64)) {
      say(ends[1], kCannot, std::strerror(errno));
    }
    say(ends[1], kSays, work(pattern));
  }
  ::close(ends[1]);
  std::string told;
  std::array<char, 4096> room{};
  for (;;) {
    const ssize_t got = ::read(ends[0], room.data(), room.size());
    if (got <= 0) break;
    told.append(room.data(), static_cast<std::size_t>(got));
  }
  ::close(ends[0]);
  int status = 0;
  ::waitpid(child, &status, 0);
  std::error_code ignored;
  std::filesystem::remove_all(pattern, ignored);
  if (told.empty()) return "the process died: status " + std::to_string(status);
  if (told.front() == kCannot) {
    reason() = told.substr(1);
    return std::nullopt;
  }
  return told.substr(1);
}

bool mountSmall(const std::filesystem::path &root, std::uint64_t kibibytes) {
  return ::mount("tmpfs", root.c_str(), "tmpfs", MS_NOSUID | MS_NODEV, sizeOption(kibibytes).c_str()) == 0;
}

bool resizeSmall(const std::filesystem::path &root, std::uint64_t kibibytes) {
  return ::mount("tmpfs", root.c_str(), "tmpfs", MS_REMOUNT | MS_NOSUID | MS_NODEV, sizeOption(kibibytes).c_str()) == 0;
}

bool makeReadOnly(const std::filesystem::path &root, bool readOnly) {
  return ::mount("tmpfs", root.c_str(), "tmpfs", MS_REMOUNT | MS_NOSUID | MS_NODEV | (readOnly ? MS_RDONLY : 0), nullptr) == 0;
}

bool pull(const std::filesystem::path &root) { return ::umount2(root.c_str(), MNT_DETACH) == 0; }

}  // namespace dossier::faults
