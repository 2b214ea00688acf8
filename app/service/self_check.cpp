// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the kernel instead of believing what main did. What a filter kills on in test builds is tried in a child.
#include "service/self_check.h"

#include <fcntl.h>
#include <link.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <fstream>

#include "core/memory.h"
#include "sandbox/environment.h"
#include "sandbox/landlock.h"

namespace dossier {
namespace {

/// Parts of the names of libraries that can talk to other machines; no program of ours may load one.
constexpr std::array<std::string_view, 12> kNetworkLibraries{"libQt6Network", "libQt6Qml", "libQt6WebEngine", "libQt6WebSockets",
                                                             "libcurl", "libsoup", "libssl", "libgnutls", "libssh", "libnghttp",
                                                             "libcares", "libldap"};

bool isNetworkLibrary(std::string_view name) {
  for (const std::string_view part : kNetworkLibraries) {
    if (name.find(part) != std::string_view::npos) return true;
  }
  return false;
}

std::vector<std::string> loadedLibraries() {
  std::vector<std::string> names;
  const auto take = [](dl_phdr_info *info, std::size_t, void *data) {
    if (info->dlpi_name != nullptr && info->dlpi_name[0] != '\0') static_cast<std::vector<std::string> *>(data)->emplace_back(info->dlpi_name);
    return 0;
  };
  ::dl_iterate_phdr(take, &names);
  return names;
}

std::string statusLine(std::string_view key) {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with(key)) return line.substr(line.find_first_not_of(" \t", key.size()));
  }
  return {};
}

/// Runs `attempt` in a child, which may be killed for it. true: refused or killed.
bool isRefused(bool (*attempt)()) {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(attempt() ? 1 : 0);
  int status = 0;
  if (child < 0 || ::waitpid(child, &status, 0) != child) return false;
  return WIFSIGNALED(status) || (WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

bool opensSocket(int domain, int type) {
  const int descriptor = ::socket(domain, type, 0);
  if (descriptor >= 0) ::close(descriptor);
  return descriptor >= 0;
}

CheckLine checkDescriptors() {
  CheckLine line{"descriptors", true, false, ""};
  std::error_code error;
  for (const auto &entry : std::filesystem::directory_iterator("/proc/self/fd", error)) {
    const int descriptor = std::atoi(entry.path().filename().c_str());
    sockaddr_storage address{};
    socklen_t length = sizeof address;
    if (::getsockname(descriptor, reinterpret_cast<sockaddr *>(&address), &length) == 0 && address.ss_family != AF_UNIX) {
      line.good = false;
      line.detail = "descriptor " + std::to_string(descriptor);
    }
  }
  return line;
}

CheckLine checkLibraries() {
  CheckLine line{"libraries", true, false, ""};
  const auto names = loadedLibraries();
  for (const std::string &name : names) {
    if (!isNetworkLibrary(name)) continue;
    line.good = false;
    line.detail = std::filesystem::path(name).filename().string();
  }
  if (line.good) line.detail = std::to_string(names.size()) + " libraries";
  return line;
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
  std::vector<CheckLine> lines;
  lines.push_back({"environment", presentEnvironment() == cleanEnvironment(presentEnvironment()), false, ""});
  lines.push_back(checkCore());
  lines.push_back({"memory-locked", canLockSecrets(), !canLockSecrets(), ""});
  lines.push_back({"privileges", ::prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) == 1, false, ""});
  lines.push_back({"filter", statusLine("Seccomp:") == "2", false, statusLine("Seccomp_filters:")});
  lines.push_back({"internet-socket", isRefused([] { return opensSocket(AF_INET, SOCK_STREAM) || opensSocket(AF_INET6, SOCK_DGRAM); }), false, ""});
  lines.push_back({"packet-socket", isRefused([] { return opensSocket(AF_PACKET, SOCK_RAW); }), false, ""});
  lines.push_back({"local-socket", isRefused([] { return opensSocket(AF_UNIX, SOCK_STREAM); }), false, ""});
  lines.push_back({"io-uring", isRefused([] {
    std::array<unsigned char, 120> parameters{};
    return ::syscall(SYS_io_uring_setup, 1, parameters.data()) >= 0;
  }), false, ""});
  lines.push_back({"exec", isRefused([] {
    // A file that does not exist: the filter refuses before the kernel looks for it, and nothing runs if it does not.
    char *arguments[] = {nullptr};
    ::execve("/nonexistent/program", arguments, arguments);
    return errno == ENOENT;
  }), false, ""});
  lines.push_back(checkDescriptors());
  lines.push_back(checkLibraries());
  lines.push_back(checkFiles(reach));
  lines.push_back({"control", isNetworkLibrary("/usr/lib/libcurl.so.4") && !isNetworkLibrary("/usr/lib/libsodium.so.23"), false, ""});
  return lines;
}

}  // namespace dossier
