// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/watcher_process.h"

#include <fcntl.h>
#include <linux/close_range.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <climits>
#include <cstdlib>
#include <string>
#include <vector>

#include "sandbox/environment.h"
#include "sandbox/startup.h"

namespace dossier {
namespace {

constexpr int kPipe = 3;   ///< in both: the write end in the watcher, the read end in the program

/// What the watcher is told of the world: where the buses are.
std::vector<std::string> watcherEnvironment() {
  std::vector<std::string> passed;
  for (const char *name : {"DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS", "XDG_RUNTIME_DIR"}) {
    if (const char *value = std::getenv(name); value != nullptr) passed.push_back(std::string(name) + "=" + value);
  }
  return passed;
}

/// In the child: nothing but calls that are safe between fork and exec.
[[noreturn]] void execute(const char *program, char **environment, int writeEnd) {
  const int nowhere = ::open("/dev/null", O_RDWR);
  for (const int standard : {0, 1, 2}) ::dup2(nowhere, standard);
  ::dup2(writeEnd, kPipe);
  ::syscall(SYS_close_range, kPipe + 1, UINT_MAX, 0U);
  char *arguments[] = {const_cast<char *>(program), nullptr};
  ::execve(program, arguments, environment);
  ::_exit(127);
}

/// false: there is none, and descriptor 3 is whatever it was.
bool startWatcher(const std::filesystem::path &program) {
  if (::access(program.c_str(), X_OK) != 0) return false;
  const auto passed = watcherEnvironment();
  std::vector<char *> environment;
  for (const std::string &entry : passed) environment.push_back(const_cast<char *>(entry.c_str()));
  environment.push_back(nullptr);
  int ends[2];
  if (::pipe2(ends, 0) != 0) return false;
  // Both out of the way of number 3, so that neither dup2 closes the other's end.
  const int readEnd = ::fcntl(ends[0], F_DUPFD, kPipe + 1), writeEnd = ::fcntl(ends[1], F_DUPFD, kPipe + 1);
  for (const int end : ends) ::close(end);
  const pid_t child = ::fork();
  if (child == 0) execute(program.c_str(), environment.data(), writeEnd);
  const bool good = child > 0 && ::dup2(readEnd, kPipe) == kPipe;
  ::close(readEnd);
  ::close(writeEnd);
  return good;
}

bool isReadEndOfPipe(int descriptor) {
  struct stat status {};
  return ::fstat(descriptor, &status) == 0 && S_ISFIFO(status.st_mode) && (::fcntl(descriptor, F_GETFL) & O_ACCMODE) == O_RDONLY;
}

}  // namespace

Result<int> startCleanWatched(char **arguments, const std::filesystem::path &watcher) {
  const auto present = presentEnvironment();
  // Second time: the first process left the pipe here. Somebody else's pipe could do no more than lock the vault.
  const bool second = present == cleanEnvironment(present) && isReadEndOfPipe(kPipe);
  if (!second && ::syscall(SYS_close_range, kPipe, UINT_MAX, 0U) != 0) return fail(ErrorCode::SandboxUnavailable, {}, {"close_range"});
  const bool watched = second || startWatcher(watcher);
  DOSSIER_TRY(startClean(arguments, watched ? std::vector<int>{kPipe} : std::vector<int>{}));
  if (!watched) return -1;
  ::fcntl(kPipe, F_SETFD, FD_CLOEXEC);
  ::fcntl(kPipe, F_SETFL, O_NONBLOCK);
  return kPipe;
}

std::filesystem::path findWatcher() {
  std::error_code error;
  auto own = std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
  for (const auto &candidate : {own / "dossier-watch", own.parent_path() / "libexec" / "dossier" / "dossier-watch"}) {
    if (std::filesystem::exists(candidate, error)) return candidate;
  }
  return own / "dossier-watch";
}

}  // namespace dossier
