// SPDX-License-Identifier: GPL-3.0-or-later
// A new data key. The new body and the new header are written beside the old ones; the rename of the body is the moment
// that counts. Which header belongs to the body is told by the salt in its first 16 bytes, without any key.
#include <fcntl.h>
#include <sodium.h>
#include <sqlite3.h>

#include <algorithm>
#include <cerrno>

#include "vault/files.h"
#include "vault/header_file.h"
#include "vault/migrator.h"
#include "vault/recovery_code.h"
#include "vault/vault_parts.h"

namespace dossier {
namespace fs = std::filesystem;
namespace {

constexpr const char *kNewBody = "data.new";
constexpr const char *kNewHeader = "header.new";

/// Writes a copy under another key, with a chain of events and sums that hold under it.
Result<void> writeBodyUnder(Database &from, const fs::path &file, const Header &header, const SecretBytes &dataKey) {
  DOSSIER_TRY(from.exportTo(file, deriveSubkey(dataKey, SubkeyPurpose::Body), header.databaseSalt));
  DOSSIER_ASSIGN(auto body, Database::open(file, deriveSubkey(dataKey, SubkeyPurpose::Body), header.databaseSalt,
                                           Database::Mode::OpenExisting));
  DOSSIER_TRY(body.execute("BEGIN IMMEDIATE"));
  DOSSIER_TRY(body.execute("PRAGMA application_id=" + std::to_string(kApplicationId)));
  DOSSIER_TRY(body.execute("PRAGMA user_version=" + std::to_string(newestSchema())));
  DOSSIER_ASSIGN(auto digests, RowDigests::watch(body, deriveSubkey(dataKey, SubkeyPurpose::RowDigest)));
  DOSSIER_ASSIGN(const TableDigests sums, digests->recompute());
  digests->set(sums);
  EventLog events(body, *digests, deriveSubkey(dataKey, SubkeyPurpose::EventChain));
  DOSSIER_TRY(events.rehash());
  DOSSIER_TRY(events.append(EventKind::Rekeyed, ""));
  DOSSIER_TRY(body.execute("COMMIT"));
  // Closing leaves no journal behind; the copy is read once more before it may take the old one's place.
  DOSSIER_ASSIGN(const bool chain, events.verifyChain());
  DOSSIER_ASSIGN(const bool rows, events.verifyTables());
  DOSSIER_ASSIGN(const std::int64_t faults, body.countRows("PRAGMA cipher_integrity_check"));
  return chain && rows && faults == 0 ? Result<void>{} : fail(ErrorCode::BodyDamaged, {kNewBody});
}

Result<DatabaseSalt> saltOf(const fs::path &body) {
  const Descriptor descriptor(::open(body.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
  DatabaseSalt salt{};
  if (!descriptor.valid()) return fail(errno == ENOENT ? ErrorCode::BodyMissing : ErrorCode::Unreadable, {"data.db"});
  DOSSIER_TRY(readUpTo(descriptor.get(), salt));
  return salt;
}

Result<void> syncFile(const fs::path &file) {
  const Descriptor descriptor(::open(file.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW));
  if (!descriptor.valid() || ::fsync(descriptor.get()) != 0) return fail(ErrorCode::NotWritable, {file.filename().string()});
  return {};
}

void removeLeftovers(const fs::path &folder) {
  std::error_code ignored;
  for (const char *name : {kNewBody, kNewHeader, "data.new-journal"}) fs::remove(folder / name, ignored);
}

}  // namespace

Result<void> finishRekey(const fs::path &folder) {
  std::error_code error;
  if (!fs::exists(folder / kNewHeader, error)) {
    removeLeftovers(folder);
    return {};
  }
  // Nothing goes before it is certain which header the body belongs to: without its header a body is lost.
  DOSSIER_ASSIGN(const DatabaseSalt salt, saltOf(folder / "data.db"));
  const auto next = readHeaderFile(folder / kNewHeader), present = readHeaderFile(folder / "header");
  // One that belongs to the body stays: what lies beside it then is no rekey's, but somebody's who would have an older one back.
  const bool belongs = present && present->header.databaseSalt == salt;
  if (!belongs && next && next->header.databaseSalt == salt) {
    // The old body's journal belongs to the old body.
    fs::remove(folder / "data.db-journal", error);
    DOSSIER_TRY(replaceFile(folder / kNewHeader, folder / "header"));
    removeLeftovers(folder);
  }
  if (belongs) removeLeftovers(folder);
  return {};
}

Result<SecretBytes> Vault::rekey(const Unlock &current) {
  if (m_parts->database.handle() == nullptr) return fail(ErrorCode::Unreadable, {"data.db"});
  DOSSIER_ASSIGN(const std::size_t kept, provenSlot(current));
  const fs::path folder = m_parts->folder;
  const KeySlot old = m_parts->header.keySlots[kept];
  Header header;
  header.vaultId = m_parts->header.vaultId;
  header.sequence = m_parts->header.sequence;
  randombytes_buf(header.databaseSalt.data(), header.databaseSalt.size());
  SecretBytes dataKey(std::size_t{32});
  randombytes_buf(dataKey.data(), dataKey.size());
  SecretBytes recovery = makeRecoveryCode();
  if (old.kind != SlotKind::Recovery) DOSSIER_TRY(sealSlot(header, 0, old.kind, current, dataKey, old.cost, old.label));
  KdfCost recoveryCost = old.cost.withinBounds() ? std::min(old.cost, KdfCost{}, [](const KdfCost &a, const KdfCost &b) {
    return a.memoryBytes < b.memoryBytes;
  }) : KdfCost{};
  DOSSIER_TRY(sealSlot(header, 1, SlotKind::Recovery, recovery, dataKey, recoveryCost, ""));
  authenticate(header, dataKey);
  removeLeftovers(folder);
  const auto written = [&]() -> Result<void> {
    DOSSIER_TRY(writeBodyUnder(m_parts->database, folder / kNewBody, header, dataKey));
    DOSSIER_TRY(syncFile(folder / kNewBody));
    DOSSIER_TRY(writeHeaderFile(folder / kNewHeader, header, true));
    return syncDirectory(folder);
  }();
  if (!written) {
    removeLeftovers(folder);
    return fail(written.error());
  }
  return takeRekeyed(std::move(header), std::move(dataKey), std::move(recovery), current, kept);
}

/// From here on there is no way back to the old key but a backup.
Result<SecretBytes> Vault::takeRekeyed(Header header, SecretBytes dataKey, SecretBytes recovery, const Unlock &current,
                                       std::size_t kept) {
  const fs::path folder = m_parts->folder;
  // The old body is closed first: its journal must not be taken for the new one's.
  m_parts->database.close();
  std::error_code ignored;
  fs::remove(folder / "data.db-journal", ignored);
  // Whether or not the body moved, finishing tells from the disk which header belongs to it, and syncs both moves. Where that
  // fails, this session is over: nothing more may be written under a header that may not be the body's.
  const auto moved = replaceFile(folder / kNewBody, folder / "data.db");
  DOSSIER_TRY(finishRekey(folder));
  DOSSIER_ASSIGN(const auto loaded, readHeaderFile(folder / "header"));
  const bool isNew = loaded.header.databaseSalt == header.databaseSalt;
  SecretBytes key = isNew ? std::move(dataKey) : std::move(m_parts->dataKey);
  DOSSIER_ASSIGN(auto parts, openParts(folder, std::move(m_parts->lock), loaded.header, std::move(key), {}));
  parts->lastSeen = m_parts->lastSeen;
  parts->place = m_parts->place;
  parts->derivationSeconds = m_parts->derivationSeconds;
  if (!isNew) {
    parts->rememberProof(current, kept);
  } else if (slotKindFor(current) == SlotKind::Recovery) {
    parts->rememberProof(recovery, 1);   // the old code opens nothing any more
  } else {
    parts->rememberProof(current, 0);
  }
  m_parts = std::move(parts);
  remember();
  if (!isNew) return fail(moved ? Error(ErrorCode::NotWritable, {kNewBody}) : moved.error());
  return recovery;
}

}  // namespace dossier
