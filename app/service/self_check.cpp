// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the kernel instead of believing what main did. What a filter kills on in test builds is tried in a child.
#include "service/self_check.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>

#include "core/memory.h"
#include "sandbox/denied.h"
#include "sandbox/environment.h"
#include "sandbox/landlock.h"
#include "service/process_facts.h"

namespace dossier {
namespace {

/// Runs `attempt` in a child, which may be killed for it. true: refused or killed.
bool isRefused(bool (*attempt)()) {
  const pid_t child = ::fork();
  if (child == 0) {
    stopRecordingDenied();
    ::_exit(attempt() ? 1 : 0);
  }
  int status = 0;
  if (child < 0 || ::waitpid(child, &status, 0) != child) return false;
  return WIFSIGNALED(status) || (WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

bool opensSocket(int domain, int type) {
  const int descriptor = ::socket(domain, type, 0);
  if (descriptor >= 0) ::close(descriptor);
  return descriptor >= 0;
}

CheckLine checkDescriptors(const ProcessFacts &facts) {
  CheckLine line{"descriptors", true, false, ""};
  std::size_t sockets = 0;
  for (const OpenDescriptor &descriptor : facts.descriptors) {
    sockets += descriptor.isSocket() ? 1 : 0;
    if (descriptor.kind != "other-socket") continue;
    line.good = false;
    line.detail = "descriptor " + std::to_string(descriptor.number);
  }
  if (line.good) line.detail = std::to_string(facts.descriptors.size()) + " open, local sockets among them: " + std::to_string(sockets);
  return line;
}

CheckLine checkLibraries(const ProcessFacts &facts) {
  CheckLine line{"libraries", true, false, ""};
  for (const std::string &name : facts.libraries) {
    if (!isRefusedLibrary(name)) continue;
    line.good = false;
    line.detail = std::filesystem::path(name).filename().string();
  }
  if (line.good) line.detail = std::to_string(facts.libraries.size()) + " libraries";
  return line;
}

CheckLine checkPlugins(const ProcessFacts &facts) {
  CheckLine line{"plugins", true, false, ""};
  for (const std::string &name : facts.libraries) {
    if (!isUnlistedPlugin(name)) continue;
    line.good = false;
    line.detail = std::filesystem::path(name).filename().string();
  }
  return line;
}

/// Ways to the kernel and to other processes, with arguments that do nothing where they are let through.
bool reachesKernel() {
  const auto passes = [](long call, long argument) { return ::syscall(call, argument, 0L, 0L, 0L, 0L) >= 0 || errno != EPERM; };
  return passes(SYS_unshare, 0) || passes(SYS_keyctl, -1) || passes(SYS_process_vm_readv, ::getppid()) || passes(SYS_open_tree, -1) ||
         passes(SYS_bpf, -1) || passes(SYS_pidfd_getfd, -1) || passes(SYS_setns, -1);
}

CheckLine checkSpecialFiles() {
  const std::string name = "/tmp/dossier-self-check-" + std::to_string(::getpid());
  const bool made = ::syscall(SYS_mknodat, AT_FDCWD, name.c_str(), S_IFIFO | 0600, 0) == 0;
  const bool refused = !made && errno == EACCES;
  if (made) ::unlink(name.c_str());
  return {"special-files", refused, false, ""};
}

CheckLine checkFiles(FileReach reach) {
  if (landlockVersion() == 0) return {reach == FileReach::Named ? "files" : "special-files", false, true, ""};
  if (reach == FileReach::Ordinary) return checkSpecialFiles();
  // What every process may read unless rules say otherwise.
  const int descriptor = ::open("/", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor >= 0) ::close(descriptor);
  return {"files", descriptor < 0, false, ""};
}

CheckLine checkCore() {
  rlimit core{};
  const bool none = ::getrlimit(RLIMIT_CORE, &core) == 0 && core.rlim_max == 0;
  return {"core-dumps", none && ::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0, false, ""};
}

}  // namespace

std::vector<CheckLine> selfCheck(FileReach reach) {
  const ProcessFacts facts = processFacts();
  std::vector<CheckLine> lines;
  lines.push_back({"environment", presentEnvironment() == cleanEnvironment(presentEnvironment()), false, ""});
  lines.push_back(checkCore());
  lines.push_back({"memory-locked", canLockSecrets(), !canLockSecrets(), ""});
  lines.push_back({"privileges", ::prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) == 1, false, ""});
  lines.push_back({"filter", facts.filters > 0, false, std::to_string(facts.filters)});
  lines.push_back({"internet-socket", isRefused([] { return opensSocket(AF_INET, SOCK_STREAM) || opensSocket(AF_INET6, SOCK_DGRAM); }), false, ""});
  lines.push_back({"packet-socket", isRefused([] { return opensSocket(AF_PACKET, SOCK_RAW); }), false, ""});
  lines.push_back({"local-socket", isRefused([] { return opensSocket(AF_UNIX, SOCK_STREAM); }), false, ""});
  lines.push_back({"io-uring", isRefused([] {
    unsigned char parameters[120] = {};
    return ::syscall(SYS_io_uring_setup, 1, parameters) >= 0;
  }), false, ""});
  lines.push_back({"exec", isRefused([] {
    // A file that does not exist: the filter refuses before the kernel looks for it, and nothing runs if it does not.
    char *arguments[] = {nullptr};
    ::execve("/nonexistent/program", arguments, arguments);
    return errno == ENOENT;
  }), false, ""});
  lines.push_back({"kernel", isRefused(&reachesKernel), false, ""});
  lines.push_back(checkDescriptors(facts));
  lines.push_back(checkLibraries(facts));
  if (reach == FileReach::Ordinary) lines.push_back(checkPlugins(facts));
  lines.push_back(checkFiles(reach));
  lines.push_back({"control", isRefusedLibrary("/usr/lib/libcurl.so.4") && !isRefusedLibrary("/usr/lib/libsodium.so.23"), false, ""});
  return lines;
}

}  // namespace dossier
