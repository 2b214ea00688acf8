// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/key_derivation.h"

#include <sodium.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <fstream>
#include <string>

namespace dossier {
namespace {

constexpr std::uint64_t kMiB = 1ULL << 20;
constexpr std::uint64_t kCreateFloor = 256 * kMiB;
constexpr std::uint64_t kCreateCeiling = 512 * kMiB;
constexpr std::uint32_t kCreatePasses = 3;
constexpr std::uint64_t kOpenFloor = 64 * kMiB;
constexpr std::uint64_t kOpenCeiling = 2048 * kMiB;
constexpr std::uint32_t kMostPasses = 20;
constexpr double kTargetSeconds = 1.0;

/// MemAvailable of /proc/meminfo in bytes; the floor where it cannot be read.
std::uint64_t availableMemory() {
  std::ifstream meminfo("/proc/meminfo");
  for (std::string line; std::getline(meminfo, line);) {
    if (line.starts_with("MemAvailable:")) return std::stoull(line.substr(13)) * 1024;
  }
  return kCreateFloor * 4;
}

double secondsFor(const KdfCost &cost) {
  const SecretBytes probe(std::string_view("calibration"));
  const auto start = std::chrono::steady_clock::now();
  if (!deriveFromPassphrase(probe, KdfSalt{}, cost)) return kTargetSeconds * 10;
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

KdfCost KdfCost::calibrate() {
  KdfCost cost{std::clamp(availableMemory() / 4 / kMiB * kMiB, kCreateFloor, kCreateCeiling), 1};
  const double once = secondsFor(cost);
  // The first pass also pays for the page faults; later ones cost about 0.6 of it. Memory is worth more than passes,
  // so a slow machine gives up memory first and only down to the floor.
  constexpr double kLaterPass = 0.6;
  while (cost.memoryBytes > kCreateFloor &&
         once * (1 + kLaterPass * (kCreatePasses - 1)) * static_cast<double>(cost.memoryBytes) / static_cast<double>(kCreateCeiling) > 2 * kTargetSeconds) {
    cost.memoryBytes = std::max(kCreateFloor, cost.memoryBytes / 2);
  }
  const double passes = once > 0 ? (kTargetSeconds - once) / (once * kLaterPass) + 1 : kCreatePasses;
  cost.passes = static_cast<std::uint32_t>(std::clamp(std::lround(passes), long{kCreatePasses}, long{kMostPasses}));
  return cost;
}

bool KdfCost::withinBounds() const {
  return memoryBytes >= kOpenFloor && memoryBytes <= kOpenCeiling && memoryBytes % 1024 == 0 && passes >= 1 &&
         passes <= kMostPasses;
}

Result<SecretBytes> deriveFromPassphrase(const SecretBytes &passphrase, const KdfSalt &salt, const KdfCost &cost) {
  static_assert(KdfSalt{}.size() == crypto_pwhash_SALTBYTES);
  if (!cost.withinBounds()) return fail(ErrorCode::HeaderRefused);
  SecretBytes key(std::size_t{crypto_kdf_KEYBYTES});
  const char *text = passphrase.empty() ? "" : reinterpret_cast<const char *>(passphrase.data());
  if (crypto_pwhash(key.data(), key.size(), text, passphrase.size(), salt.data(), cost.passes,
                    static_cast<std::size_t>(cost.memoryBytes), crypto_pwhash_ALG_ARGON2ID13) != 0) {
    return fail(ErrorCode::LimitExceeded, {}, {std::to_string(cost.memoryBytes / kMiB)});
  }
  sodium_stackzero(4096);
  return key;
}

SecretBytes deriveSubkey(const SecretBytes &dataKey, SubkeyPurpose purpose) {
  constexpr char kContext[crypto_kdf_CONTEXTBYTES + 1] = "DOSSIER1";
  SecretBytes key(std::size_t{32});
  crypto_kdf_derive_from_key(key.data(), key.size(), static_cast<std::uint64_t>(purpose), kContext, dataKey.data());
  sodium_stackzero(4096);
  return key;
}

}  // namespace dossier
