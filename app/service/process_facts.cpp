// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/process_facts.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/resources.h"
#include "core/text.h"
#include "sandbox/landlock.h"
#include "sandbox/loaded_code.h"

namespace dossier {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kLongestPath = 1000;

const nlohmann::json &code() {
  static const auto read = nlohmann::json::parse(resource("lockdown/code.json").value_or("{}"), nullptr, false);
  return read;
}

/// The values of one key in a list of the file.
std::vector<std::string> listed(const char *list, const char *key) {
  std::vector<std::string> values;
  if (!code().is_object() || !code().contains(list)) return values;
  for (const auto &entry : code()[list]) values.push_back(entry.value(key, ""));
  return values;
}

int filterCount() {
  std::ifstream status("/proc/self/status");
  constexpr std::string_view kKey = "Seccomp_filters:";
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with(kKey)) return std::atoi(line.c_str() + kKey.size());
  }
  return 0;
}

/// Paths start with a slash, names without a file ("@/tmp/.X11-unix/X0") with a NUL.
std::string localAddress(const sockaddr_storage &address, socklen_t length) {
  const auto &local = reinterpret_cast<const sockaddr_un &>(address);
  const auto begin = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path));
  if (length <= begin) return "a pair, without an address";
  std::string name(local.sun_path, length - begin);
  if (name[0] == '\0') name[0] = '@';
  return name.substr(0, name.find('\0'));
}

OpenDescriptor socketOf(int number) {
  sockaddr_storage address{};
  socklen_t length = sizeof address;
  if (::getsockname(number, reinterpret_cast<sockaddr *>(&address), &length) != 0 || address.ss_family != AF_UNIX) return {number, "other-socket", ""};
  length = sizeof address;
  if (::getpeername(number, reinterpret_cast<sockaddr *>(&address), &length) != 0) return {number, "local-socket", "not connected"};
  return {number, "local-socket", localAddress(address, length)};
}

OpenDescriptor describe(int number, const std::string &link) {
  struct stat status {};
  if (::fstat(number, &status) != 0) return {number, "other", link};
  if (S_ISSOCK(status.st_mode)) return socketOf(number);
  if (S_ISFIFO(status.st_mode)) return {number, "pipe", (::fcntl(number, F_GETFL) & O_ACCMODE) == O_RDONLY ? "reading" : "writing"};
  if (S_ISDIR(status.st_mode)) return {number, "folder", link};
  if (S_ISCHR(status.st_mode)) return {number, ::isatty(number) == 1 ? "terminal" : "device", link};
  if (link.starts_with("/memfd:")) return {number, "memory", link};
  if (S_ISREG(status.st_mode)) return {number, "file", link};
  return {number, link.starts_with("anon_inode:") ? "event" : "other", link};
}

std::vector<OpenDescriptor> openDescriptors() {
  std::vector<OpenDescriptor> found;
  std::error_code error;
  std::vector<int> numbers;
  for (const auto &entry : fs::directory_iterator("/proc/self/fd", error)) numbers.push_back(std::atoi(entry.path().filename().c_str()));
  std::sort(numbers.begin(), numbers.end());
  for (const int number : numbers) {
    // The one that listed them is closed again.
    if (::fcntl(number, F_GETFD) < 0) continue;
    auto one = describe(number, fs::read_symlink("/proc/self/fd/" + std::to_string(number), error).string());
    one.what = displayable(one.what, kLongestPath);
    found.push_back(std::move(one));
  }
  return found;
}

}  // namespace

ProcessFacts processFacts() {
  ProcessFacts facts{loadedLibraries(), openDescriptors(), filterCount(), landlockVersion()};
  for (std::string &path : facts.libraries) path = displayable(path, kLongestPath);
  std::sort(facts.libraries.begin(), facts.libraries.end());
  return facts;
}

bool isRefusedLibrary(const std::string &path) {
  const std::string name = fs::path(path).filename().string();
  const auto refused = listed("refused_libraries", "name");
  return std::any_of(refused.begin(), refused.end(), [&](const std::string &part) { return name.starts_with(part); });
}

bool isUnlistedPlugin(const std::string &path) {
  const fs::path file(path);
  const auto above = file.parent_path().parent_path().filename();
  if (above != "plugins" && above != "qt-plugins") return false;
  const auto plugins = listed("plugins", "file");
  return std::find(plugins.begin(), plugins.end(), (file.parent_path().filename() / file.filename()).string()) == plugins.end();
}

}  // namespace dossier
