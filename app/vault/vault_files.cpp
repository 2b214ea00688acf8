// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/vault_files.h"

#include <fcntl.h>
#include <sodium.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <fstream>
#include <string>
#include <utility>

namespace dossier {
namespace {

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
  if (lock.m_descriptor < 0) return fail(ErrorCode::NotWritable, {"lock"});
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

LastSeen::LastSeen(const std::filesystem::path &stateDirectory, const VaultId &vault) {
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

std::optional<SeenState> LastSeen::read() const {
  if (m_file.empty()) return std::nullopt;
  std::ifstream file(m_file);
  SeenState state;
  std::string hash, mac;
  if (!(file >> state.head.sequence >> hash) || !readHex(hash, state.head.hash)) return std::nullopt;
  if (!(file >> state.head.epoch)) state.head.epoch = 0;   // lines of the first version end before
  if (!(file >> state.headerSequence >> mac) || !readHex(mac, state.headerMac)) state.headerSequence = 0;
  return state;
}

void LastSeen::write(const SeenState &state) const {
  if (m_file.empty()) return;
  std::error_code ignored;
  std::filesystem::create_directories(m_file.parent_path(), ignored);
  const std::filesystem::path temporary = m_file.string() + ".new";
  {
    std::ofstream file(temporary, std::ios::trunc);
    file << state.head.sequence << ' ' << hex(state.head.hash.data(), state.head.hash.size()) << ' ' << state.head.epoch << ' '
         << state.headerSequence << ' ' << hex(state.headerMac.data(), state.headerMac.size()) << '\n';
    if (!file.flush()) return;
  }
  std::filesystem::rename(temporary, m_file, ignored);
}

}  // namespace dossier
