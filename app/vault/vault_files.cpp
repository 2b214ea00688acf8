// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/vault_files.h"

#include <fcntl.h>
#include <sodium.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <fstream>
#include <string>
#include <utility>

namespace dossier {
namespace {

/// Copies of one vault that one machine remembers; the one that was not open for longest goes first.
constexpr std::size_t kMostPlaces = 16;

std::string hex(const std::uint8_t *bytes, std::size_t count) {
  std::string text(count * 2 + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), bytes, count);
  text.pop_back();
  return text;
}

/// false: not exactly as many hexadecimal digits as `bytes` takes.
template <std::size_t N>
bool readHex(const std::string &text, std::array<std::uint8_t, N> &bytes) {
  std::size_t length = 0;
  return text.size() == 2 * N && sodium_hex2bin(bytes.data(), N, text.data(), text.size(), nullptr, &length, nullptr) == 0 && length == N;
}

}  // namespace

Result<VaultLock> VaultLock::take(const std::filesystem::path &folder) {
  const std::filesystem::path file = folder / "lock";
  VaultLock lock(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
  struct stat status {};
  if (lock.m_descriptor < 0 || ::fstat(lock.m_descriptor, &status) != 0 || !S_ISREG(status.st_mode)) return fail(ErrorCode::NotWritable, {"lock"});
  std::array<char, 24> text{};
  if (::flock(lock.m_descriptor, LOCK_EX | LOCK_NB) != 0) {
    if (errno != EWOULDBLOCK) return fail(ErrorCode::NotWritable, {"lock"});
    const ssize_t length = ::pread(lock.m_descriptor, text.data(), text.size() - 1, 0);
    const std::string holder(text.data(), length > 0 ? static_cast<std::size_t>(length) : 0);
    return fail(ErrorCode::VaultBusy, {}, {holder.empty() ? "?" : holder});
  }
  // Who holds it is only a help: on a full disk a vault must still open to be read.
  const int length = std::snprintf(text.data(), text.size(), "%d", static_cast<int>(::getpid()));
  [[maybe_unused]] const bool told =
      ::ftruncate(lock.m_descriptor, 0) == 0 && ::pwrite(lock.m_descriptor, text.data(), static_cast<std::size_t>(length), 0) == length;
  return lock;
}

VaultLock::~VaultLock() {
  if (m_descriptor >= 0) ::close(m_descriptor);  // which also lets go of the lock
}

VaultLock::VaultLock(VaultLock &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}
VaultLock &VaultLock::operator=(VaultLock &&other) noexcept {
  std::swap(m_descriptor, other.m_descriptor);
  return *this;
}

LastSeen::LastSeen(const std::filesystem::path &stateDirectory, const VaultId &vault, const PlaceDigest &place) : m_place(place) {
  std::array<std::uint8_t, 16> name{};
  crypto_generichash(name.data(), name.size(), vault.data(), vault.size(), nullptr, 0);
  if (!stateDirectory.empty()) m_file = stateDirectory / (hex(name.data(), name.size()) + ".seen");
}

bool SeenState::wasPutBack(const SeenState &present) const {
  if (present.head.epoch != head.epoch) return present.head.epoch < head.epoch;
  const bool body = present.head.sequence < head.sequence || (present.head.sequence == head.sequence && present.head.hash != head.hash);
  const bool keys = present.headerSequence < headerSequence || (present.headerSequence == headerSequence && present.headerMac != headerMac);
  return body || keys;
}

std::vector<LastSeen::Line> LastSeen::read() const {
  std::vector<Line> lines;
  if (m_file.empty()) return lines;
  std::ifstream file(m_file);
  std::string place, hash, mac;
  SeenState state;
  while (file >> place >> state.head.sequence >> hash >> state.head.epoch >> state.headerSequence >> mac) {
    PlaceDigest digest{};
    if (readHex(place, digest) && readHex(hash, state.head.hash) && readHex(mac, state.headerMac)) lines.emplace_back(digest, state);
  }
  return lines;
}

bool LastSeen::wasPutBack(const SeenState &present) const {
  const auto lines = read();
  const auto here = std::find_if(lines.begin(), lines.end(), [&](const Line &line) { return line.first == m_place; });
  if (here != lines.end()) return here->second.wasPutBack(present);
  return !lines.empty() && std::all_of(lines.begin(), lines.end(), [&](const Line &line) { return line.second.wasPutBack(present); });
}

std::int64_t LastSeen::newestEpoch() const {
  std::int64_t newest = 0;
  for (const auto &[place, state] : read()) newest = std::max(newest, state.head.epoch);
  return newest;
}

void LastSeen::write(const SeenState &state) const {
  if (m_file.empty()) return;
  std::vector<Line> lines = read();
  std::erase_if(lines, [this](const Line &line) { return line.first == m_place; });
  lines.insert(lines.begin(), {m_place, state});
  if (lines.size() > kMostPlaces) lines.resize(kMostPlaces);
  std::error_code ignored;
  std::filesystem::create_directories(m_file.parent_path(), ignored);
  const std::filesystem::path temporary = m_file.string() + ".new";
  {
    std::ofstream file(temporary, std::ios::trunc);
    for (const auto &[place, seen] : lines) {
      file << hex(place.data(), place.size()) << ' ' << seen.head.sequence << ' ' << hex(seen.head.hash.data(), seen.head.hash.size()) << ' '
           << seen.head.epoch << ' ' << seen.headerSequence << ' ' << hex(seen.headerMac.data(), seen.headerMac.size()) << '\n';
    }
    if (!file.flush()) return;
  }
  std::filesystem::rename(temporary, m_file, ignored);
}

}  // namespace dossier
