// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/startup.h"

#include <linux/close_range.h>
#include <sys/auxv.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <climits>
#include <string>
#include <string_view>

#include "sandbox/environment.h"

namespace dossier {
namespace {

constexpr rlim_t kWorkerMemory = 1ULL << 30;
constexpr rlim_t kWorkerSeconds = 60;
constexpr unsigned kBytesPerSecond = 20;  // as a shift: 1 MiB, a tenth of what the slowest reader does on an old machine

bool closeRange(unsigned first, unsigned last) { return first > last || ::syscall(SYS_close_range, first, last, 0U) == 0; }

bool closeOthers(std::vector<int> keep) {
  std::sort(keep.begin(), keep.end());
  unsigned next = 3;
  bool good = true;
  for (const int descriptor : keep) {
    if (descriptor < 3) continue;
    const auto kept = static_cast<unsigned>(descriptor);
    good = (kept == 0 || closeRange(next, kept - 1)) && good;
    next = kept + 1;
  }
  return closeRange(next, UINT_MAX) && good;
}

/// Does not return unless it fails.
void executeAgain(char **arguments, const std::vector<std::string> &environment) {
  std::vector<char *> pointers;
  for (const std::string &entry : environment) pointers.push_back(const_cast<char *>(entry.c_str()));
  pointers.push_back(nullptr);
  ::execve("/proc/self/exe", arguments, pointers.data());
  // Where there is no /proc the kernel's own note of the file's name serves.
  if (const auto name = ::getauxval(AT_EXECFN); name != 0) {
    ::execve(reinterpret_cast<const char *>(name), arguments, pointers.data());
  }
}

bool limit(int resource, rlim_t value) {
  rlimit present{};
  if (::getrlimit(static_cast<__rlimit_resource_t>(resource), &present) != 0) return false;
  const rlim_t capped = std::min(value, present.rlim_max);
  const rlimit wanted{capped, capped};
  return ::setrlimit(static_cast<__rlimit_resource_t>(resource), &wanted) == 0;
}

}  // namespace

Result<void> startClean(char **arguments, const std::vector<int> &keep) {
  if (!closeOthers(keep)) return fail(ErrorCode::SandboxUnavailable, {}, {"close_range"});
  const auto present = presentEnvironment();
  const auto clean = cleanEnvironment(present);
  if (present != clean) {
    executeAgain(arguments, clean);
    return fail(ErrorCode::SandboxUnavailable, {}, {"exec"});
  }
  // Started again through /proc, it would be called "exe" in every list of processes.
  if (arguments[0] != nullptr) {
    const std::string_view name(arguments[0]);
    ::prctl(PR_SET_NAME, std::string(name.substr(name.rfind('/') + 1)).c_str(), 0, 0, 0);
  }
  ::umask(077);
  const bool good = limit(RLIMIT_CORE, 0) && ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 && ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
  if (!good) return fail(ErrorCode::SandboxUnavailable, {}, {"prctl"});
  return {};
}

Result<void> limitWatcher() {
  constexpr rlim_t kDescriptors = 16;   // the standard three, the pipe, two buses, and a bus's own
  bool good = limit(RLIMIT_CORE, 0) && limit(RLIMIT_FSIZE, 0) && limit(RLIMIT_NPROC, 0) && limit(RLIMIT_NOFILE, kDescriptors);
#ifndef DOSSIER_SANITIZE
  good = limit(RLIMIT_AS, kWorkerMemory) && good;
#endif
  if (!good) return fail(ErrorCode::SandboxUnavailable, {}, {"rlimit"});
  return {};
}

Result<void> limitWorker(std::uint64_t fileBytes) {
  bool good = limit(RLIMIT_CORE, 0) && limit(RLIMIT_FSIZE, 0) && limit(RLIMIT_NPROC, 0) &&
              limit(RLIMIT_CPU, kWorkerSeconds + (fileBytes >> kBytesPerSecond));
#ifndef DOSSIER_SANITIZE
  good = limit(RLIMIT_AS, kWorkerMemory) && limit(RLIMIT_NOFILE, 0) && good;
#endif
  if (!good) return fail(ErrorCode::SandboxUnavailable, {}, {"rlimit"});
  return {};
}

}  // namespace dossier
