// SPDX-License-Identifier: GPL-3.0-or-later
// Evidence files, whole and encrypted like everything else. They are written and read in pieces, so memory stays flat.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "core/model/written.h"
#include "core/result.h"
#include "vault/database.h"

namespace dossier {

inline constexpr std::uint64_t kMostAttachmentBytes = 50ULL << 20;

struct Attachment {
  std::string id;               ///< 32 hexadecimal digits, the same in every copy of the vault
  std::string holder;
  std::string name;
  std::uint64_t bytes = 0;
  std::int64_t addedAt = 0;     ///< seconds since 1970
};

class AttachmentStore {
 public:
  explicit AttachmentStore(Database &database) : m_database(database) {}
  /// The register that says whether it is there (its name) or removed (cleared).
  static FieldKey fieldOf(const Attachment &attachment);
  /// Within a transaction: reads the descriptor to its end. LimitExceeded, Unreadable.
  Result<Attachment> add(const std::string &holder, const std::string &name, int descriptor);
  /// Those that are not removed; of every holder where `holder` is empty. By time.
  Result<std::vector<Attachment>> list(const std::string &holder);
  Result<Attachment> find(const std::string &id);
  /// Each piece in order; the digest is checked at the end. BodyDamaged; what `take` fails with.
  Result<void> read(const std::string &id, const std::function<Result<void>(std::span<const std::uint8_t>)> &take);
  /// Within a transaction: copies one of another copy of the vault.
  Result<void> copyFrom(Database &other, std::int64_t row);
  /// Within a transaction: pieces and all, of the rows that `where` names.
  Result<void> erase(const std::string &where, const std::string &value);

 private:
  Result<std::int64_t> insertRow(const Attachment &attachment, std::span<const std::uint8_t> digest);
  Result<void> insertPiece(std::int64_t row, std::int64_t number, std::span<const std::uint8_t> piece);
  Database &m_database;
};

}  // namespace dossier
