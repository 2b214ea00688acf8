// SPDX-License-Identifier: GPL-3.0-or-later
// Small facts about this copy of a vault, and the stamps that order the changes of all copies.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "core/secret_bytes.h"
#include "vault/database.h"
#include "vault/header.h"

namespace dossier {

using CopyId = std::array<std::uint8_t, 16>;
using PlaceDigest = std::array<std::uint8_t, 32>;

/// Orders changes across copies: a clock that never goes back, and the copy's id where two are equal. This is the hybrid
/// clock of Kulkarni et al. ("Logical Physical Clocks", OPODIS 2014) in one number: microseconds, or one more than the last.
struct Stamp {
  std::int64_t clock = 0;
  CopyId copy{};
  friend auto operator<=>(const Stamp &, const Stamp &) = default;
};

class Settings {
 public:
  explicit Settings(Database &database) : m_database(database) {}
  /// Empty where there is none.
  Result<std::vector<std::uint8_t>> bytes(std::string_view key);
  Result<void> setBytes(std::string_view key, std::span<const std::uint8_t> value);
  Result<std::int64_t> integer(std::string_view key);
  Result<void> setInteger(std::string_view key, std::int64_t value);
  /// Within a transaction: what a new or migrated body needs.
  Result<void> initialise(const SecretBytes &dataKey);
  /// The same for what is not there.
  Result<void> initialiseMissing(const SecretBytes &dataKey);

  /// Within a transaction: the stamp of a new change. A vault changed in another place than last time is another copy from
  /// here on, so that two folders copied from one another never sign with the same id.
  Result<Stamp> nextStamp(const PlaceDigest &here);
  /// Within a transaction: later stamps are newer than `clock` too.
  Result<void> observe(std::int64_t clock);

 private:
  Database &m_database;
};

/// Keys of the digests that know a file or an identifier again. They stand in the body, so they outlive a new data key and
/// are the same in every copy.
enum class DigestKey { KnownFile, Identifier };
Result<SecretBytes> readDigestKey(Database &database, DigestKey key);

/// Where a vault lies: a digest of a random token of this machine, kept in the state folder, and the folder's path.
PlaceDigest placeOf(const std::filesystem::path &folder, const std::filesystem::path &stateDirectory);

}  // namespace dossier
