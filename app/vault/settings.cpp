// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/settings.h"

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <utility>

#include "core/timestamp.h"
#include "vault/files.h"

namespace dossier {
namespace {

constexpr std::size_t kIntegerBytes = 8;
constexpr std::string_view kKnownFile = "key.known-file";
constexpr std::string_view kIdentifier = "key.identifier";

/// Random bytes that tell this machine from another; made once. Zero where no state is kept.
std::array<std::uint8_t, 16> machineToken(const std::filesystem::path &stateDirectory) {
  std::array<std::uint8_t, 16> token{};
  if (stateDirectory.empty()) return token;
  const auto file = stateDirectory / "machine";
  const Descriptor present(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
  if (present.valid() && readUpTo(present.get(), token).value_or(0) == token.size()) return token;
  std::error_code ignored;
  std::filesystem::create_directories(stateDirectory, ignored);
  randombytes_buf(token.data(), token.size());
  const Descriptor made(::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600));
  if (!made.valid() || !writeAll(made.get(), token)) token.fill(0);
  return token;
}

}  // namespace

Result<std::vector<std::uint8_t>> Settings::bytes(std::string_view key) {
  DOSSIER_ASSIGN(Statement read, m_database.prepare("SELECT value FROM setting WHERE key = ?1"));
  read.bind(1, key);
  DOSSIER_ASSIGN(const bool any, read.step());
  if (!any) return std::vector<std::uint8_t>{};
  const auto value = read.bytes(0);
  return std::vector<std::uint8_t>(value.begin(), value.end());
}

Result<void> Settings::setBytes(std::string_view key, std::span<const std::uint8_t> value) {
  DOSSIER_ASSIGN(Statement * write, m_database.reusable("INSERT INTO setting (key, value) VALUES (?1, ?2) "
                                                        "ON CONFLICT (key) DO UPDATE SET value = excluded.value"));
  write->bind(1, key).bindBytes(2, value);
  return write->run();
}

Result<std::int64_t> Settings::integer(std::string_view key) {
  DOSSIER_ASSIGN(const auto value, bytes(key));
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < std::min(value.size(), kIntegerBytes); ++i) number |= std::uint64_t{value[i]} << (8 * i);
  return static_cast<std::int64_t>(number);
}

Result<void> Settings::setInteger(std::string_view key, std::int64_t value) {
  std::array<std::uint8_t, kIntegerBytes> bytes{};
  for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<std::uint8_t>(static_cast<std::uint64_t>(value) >> (8 * i));
  return setBytes(key, bytes);
}

Result<void> Settings::initialise(const SecretBytes &dataKey) {
  DOSSIER_TRY(setBytes(kKnownFile, deriveSubkey(dataKey, SubkeyPurpose::KnownFile).bytes()));
  DOSSIER_TRY(setBytes(kIdentifier, deriveSubkey(dataKey, SubkeyPurpose::IdentifierDigest).bytes()));
  DOSSIER_TRY(setInteger("clock", 0));
  return setInteger("epoch", 0);
}

Result<void> Settings::initialiseMissing(const SecretBytes &dataKey) {
  for (const auto &[key, purpose] : {std::pair(kKnownFile, SubkeyPurpose::KnownFile), {kIdentifier, SubkeyPurpose::IdentifierDigest}}) {
    DOSSIER_ASSIGN(const auto present, bytes(key));
    if (present.empty()) DOSSIER_TRY(setBytes(key, deriveSubkey(dataKey, purpose).bytes()));
  }
  return {};
}

Result<Stamp> Settings::nextStamp(const PlaceDigest &here) {
  DOSSIER_ASSIGN(const auto lastPlace, bytes("place"));
  DOSSIER_ASSIGN(const auto copy, bytes("copy"));
  Stamp stamp;
  if (copy.size() != stamp.copy.size() || !std::equal(lastPlace.begin(), lastPlace.end(), here.begin(), here.end())) {
    randombytes_buf(stamp.copy.data(), stamp.copy.size());
    DOSSIER_TRY(setBytes("copy", stamp.copy));
    DOSSIER_TRY(setBytes("place", here));
  } else {
    std::copy(copy.begin(), copy.end(), stamp.copy.begin());
  }
  DOSSIER_ASSIGN(const std::int64_t last, integer("clock"));
  const auto present = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::system_clock::now().time_since_epoch());
  stamp.clock = std::max(last + 1, std::int64_t{present.count()});
  DOSSIER_TRY(setInteger("clock", stamp.clock));
  return stamp;
}

Result<void> Settings::observe(std::int64_t clock) {
  DOSSIER_ASSIGN(const std::int64_t last, integer("clock"));
  return clock > last ? setInteger("clock", clock) : Result<void>{};
}

Result<SecretBytes> readDigestKey(Database &database, DigestKey key) {
  DOSSIER_ASSIGN(Statement read, database.prepare("SELECT value FROM setting WHERE key = ?1"));
  read.bind(1, key == DigestKey::KnownFile ? kKnownFile : kIdentifier);
  DOSSIER_ASSIGN(const bool any, read.step());
  if (!any || read.bytes(0).size() != 32) return fail(ErrorCode::BodyDamaged, {"data.db"});
  return SecretBytes(read.bytes(0));
}

PlaceDigest placeOf(const std::filesystem::path &folder, const std::filesystem::path &stateDirectory) {
  const auto token = machineToken(stateDirectory);
  std::error_code ignored;
  const std::string path = std::filesystem::weakly_canonical(folder, ignored).string();
  PlaceDigest digest{};
  crypto_generichash(digest.data(), digest.size(), reinterpret_cast<const std::uint8_t *>(path.data()), path.size(), token.data(),
                     token.size());
  return digest;
}

}  // namespace dossier
