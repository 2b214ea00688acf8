// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory_scan.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace dossier {
namespace {

constexpr std::uint64_t kMask = 0x9C3AD517E86BF24DULL;
constexpr std::size_t kWindow = sizeof(std::uint64_t);
constexpr std::size_t kRoom = 1 << 20;
constexpr unsigned kFilterBits = 20;

std::size_t slotOf(std::uint64_t masked) { return static_cast<std::size_t>((masked * 0x9E3779B97F4A7C15ULL) >> (64 - kFilterBits)); }

}  // namespace

Needles::Needles() : m_filter(std::size_t{1} << kFilterBits) {
  void *room = ::mmap(nullptr, kRoom, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (room == MAP_FAILED) std::abort();
  m_room = {static_cast<std::uint8_t *>(room), kRoom};
}

void Needles::addBytes(const std::string &name, const SecretBytes &bytes) {
  const auto number = static_cast<std::uint32_t>(m_names.size());
  m_names.push_back(name);
  for (std::size_t at = 0; at + kWindow <= bytes.size(); ++at) {
    std::uint64_t window = 0;
    std::memcpy(&window, bytes.data() + at, kWindow);
    window ^= kMask;
    m_windows.push_back({window, number});
    m_filter[slotOf(window)] = true;
  }
  std::sort(m_windows.begin(), m_windows.end(), [](const Window &a, const Window &b) { return a.masked < b.masked; });
}

void Needles::addText(const std::string &name, const SecretBytes &utf8) {
  addBytes(name + " as UTF-8", utf8);
  SecretBytes wide(utf8.size() * 2);   // the tests' secrets are ASCII
  for (std::size_t i = 0; i < utf8.size(); ++i) wide.data()[2 * i] = utf8.data()[i];
  addBytes(name + " as UTF-16", wide);
}

void Needles::addKey(const std::string &name, const SecretBytes &key) {
  addBytes(name, key);
  for (const char *digits : {"0123456789abcdef", "0123456789ABCDEF"}) {
    SecretBytes hex(key.size() * 2);
    for (std::size_t i = 0; i < hex.size(); ++i) {
      hex.data()[i] = static_cast<std::uint8_t>(digits[i % 2 == 0 ? key.data()[i / 2] >> 4 : key.data()[i / 2] & 15]);
    }
    addBytes(name + " as digits", hex);
  }
}

std::map<std::string, int> Needles::findHere() const {
  int pipe[2];
  if (::pipe(pipe) != 0) std::abort();
  const pid_t child = ::fork();
  if (child == 0) {
    Counts counts{};
    const int memory = ::open("/proc/self/mem", O_RDONLY | O_CLOEXEC), maps = ::open("/proc/self/maps", O_RDONLY | O_CLOEXEC);
    if (memory < 0 || maps < 0) ::_exit(2);
    scan(memory, maps, counts);
    ::_exit(::write(pipe[1], counts.data(), sizeof counts) == static_cast<ssize_t>(sizeof counts) ? 0 : 2);
  }
  ::close(pipe[1]);
  Counts counts{};
  const bool whole = ::read(pipe[0], counts.data(), sizeof counts) == static_cast<ssize_t>(sizeof counts);
  ::close(pipe[0]);
  ::waitpid(child, nullptr, 0);
  if (!whole) return {{"the scan did not run", 1}};
  return named(counts);
}

std::map<std::string, int> Needles::findIn(pid_t process) const {
  const std::string folder = "/proc/" + std::to_string(process);
  const int memory = ::open((folder + "/mem").c_str(), O_RDONLY | O_CLOEXEC), maps = ::open((folder + "/maps").c_str(), O_RDONLY | O_CLOEXEC);
  Counts counts{};
  if (memory >= 0 && maps >= 0) scan(memory, maps, counts);
  const bool ran = memory >= 0 && maps >= 0;
  for (const int descriptor : {memory, maps}) ::close(descriptor);
  if (!ran) return {{"the scan did not run", 1}};
  return named(counts);
}

/// Allocates nothing: what was freed lies where the next allocation would go.
void Needles::scan(int memory, int maps, Counts &counts) const {
  static char text[512 * 1024];
  std::size_t filled = 0;
  for (ssize_t got = 0; (got = ::read(maps, text + filled, sizeof text - 1 - filled)) > 0;) filled += static_cast<std::size_t>(got);
  text[filled] = '\0';
  const auto own = reinterpret_cast<std::uint64_t>(m_room.data());
  for (char *line = text; line != nullptr && *line != '\0';) {
    char *end = std::strchr(line, '\n');
    std::uint64_t from = std::strtoull(line, &line, 16), to = std::strtoull(line + 1, &line, 16);
    const bool writable = line[1] == 'r' && line[2] == 'w';
    if (from <= own && own < to) {   // the kernel joins neighbours: before and after the room
      scanRange(memory, from, own, counts);
      from = own + kRoom;
    }
    if (writable && from < to) scanRange(memory, from, to, counts);
    line = end == nullptr ? nullptr : end + 1;
  }
}

void Needles::scanRange(int memory, std::uint64_t from, std::uint64_t to, Counts &counts) const {
  while (from + kWindow <= to) {
    const std::size_t wanted = std::min<std::uint64_t>(kRoom, to - from);
    const ssize_t got = ::pread(memory, m_room.data(), wanted, static_cast<off_t>(from));
    if (got < static_cast<ssize_t>(kWindow)) {
      from += 4096;   // a page that cannot be read, such as a device's
      continue;
    }
    const auto length = static_cast<std::size_t>(got);
    for (std::size_t at = 0; at + kWindow <= length; ++at) {
      std::uint64_t window = 0;
      std::memcpy(&window, m_room.data() + at, kWindow);
      window ^= kMask;
      if (!m_filter[slotOf(window)]) continue;
      auto found = std::lower_bound(m_windows.begin(), m_windows.end(), window, [](const Window &a, std::uint64_t b) { return a.masked < b; });
      for (; found != m_windows.end() && found->masked == window; ++found) ++counts[found->name];
    }
    from += length - (kWindow - 1);
  }
}

std::map<std::string, int> Needles::named(const Counts &counts) const {
  std::map<std::string, int> found;
  for (std::size_t i = 0; i < m_names.size(); ++i) {
    if (counts[i] > 0) found[m_names[i]] += counts[i];
  }
  return found;
}

std::string asText(const std::map<std::string, int> &found) {
  std::string text;
  for (const auto &[name, places] : found) text += name + ": " + std::to_string(places) + "; ";
  return text;
}

}  // namespace dossier
