// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/attachment_store.h"

#include <sodium.h>

#include <array>

#include "core/text.h"
#include "core/timestamp.h"
#include "vault/files.h"

namespace dossier {
namespace {

constexpr std::size_t kPieceBytes = 256 * 1024;
constexpr std::size_t kDigestBytes = 32;
constexpr const char *kColumns = "SELECT a.uid, a.holder, f.value, a.bytes, a.added_at FROM attachment a "
                                 "JOIN field f ON f.holder = a.holder AND f.type = '' AND f.field = 'attachment:' || lower(hex(a.uid)) "
                                 "WHERE f.value IS NOT NULL ";

Result<std::vector<Attachment>> attachmentsFrom(Statement &rows) {
  std::vector<Attachment> list;
  for (;;) {
    DOSSIER_ASSIGN(const bool row, rows.step());
    if (!row) return list;
    list.push_back({hexOf(rows.bytes(0)), rows.text(1), rows.text(2), static_cast<std::uint64_t>(rows.integer(3)), rows.integer(4)});
  }
}

}  // namespace

FieldKey AttachmentStore::fieldOf(const Attachment &attachment) {
  return {attachment.holder, "", std::string(kAttachmentField) + attachment.id};
}

Result<std::int64_t> AttachmentStore::insertRow(const Attachment &attachment, std::span<const std::uint8_t> digest) {
  DOSSIER_ASSIGN(Statement insert, m_database.prepare(
      "INSERT INTO attachment (uid, holder, name, bytes, digest, added_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"));
  const auto uid = bytesFromHex(attachment.id);
  insert.bindBytes(1, uid).bind(2, attachment.holder).bind(3, attachment.name).bind(4, static_cast<std::int64_t>(attachment.bytes));
  insert.bindBytes(5, digest).bind(6, attachment.addedAt);
  DOSSIER_TRY(insert.run());
  return m_database.lastRowId();
}

Result<void> AttachmentStore::insertPiece(std::int64_t row, std::int64_t number, std::span<const std::uint8_t> piece) {
  DOSSIER_ASSIGN(Statement * insert, m_database.reusable("INSERT INTO attachment_piece (attachment_id, number, data) VALUES (?1, ?2, ?3)"));
  insert->bind(1, row).bind(2, number).bindBytes(3, piece);
  return insert->run();
}

Result<Attachment> AttachmentStore::add(const std::string &holder, const std::string &name, int descriptor) {
  std::array<std::uint8_t, 16> uid{};
  randombytes_buf(uid.data(), uid.size());
  Attachment attachment{hexOf(uid), holder, name, 0, now().time_since_epoch().count()};
  std::array<std::uint8_t, kDigestBytes> digest{};
  DOSSIER_ASSIGN(const std::int64_t row, insertRow(attachment, digest));
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, digest.size());
  std::vector<std::uint8_t> piece(kPieceBytes);
  for (std::int64_t number = 0;; ++number) {
    DOSSIER_ASSIGN(const std::size_t length, readUpTo(descriptor, piece));
    if (length == 0) break;
    attachment.bytes += length;
    if (attachment.bytes > kMostAttachmentBytes) return fail(ErrorCode::LimitExceeded, {name});
    crypto_generichash_update(&state, piece.data(), length);
    DOSSIER_TRY(insertPiece(row, number, std::span(piece).first(length)));
  }
  crypto_generichash_final(&state, digest.data(), digest.size());
  sodium_memzero(piece.data(), piece.size());
  DOSSIER_ASSIGN(Statement update, m_database.prepare("UPDATE attachment SET bytes = ?2, digest = ?3 WHERE id = ?1"));
  update.bind(1, row).bind(2, static_cast<std::int64_t>(attachment.bytes)).bindBytes(3, digest);
  DOSSIER_TRY(update.run());
  return attachment;
}

Result<std::vector<Attachment>> AttachmentStore::list(const std::string &holder) {
  DOSSIER_ASSIGN(Statement rows, m_database.prepare(std::string(kColumns) + "AND (?1 = '' OR a.holder = ?1) ORDER BY a.added_at, a.id"));
  rows.bind(1, holder);
  return attachmentsFrom(rows);
}

Result<Attachment> AttachmentStore::find(const std::string &id) {
  DOSSIER_ASSIGN(Statement rows, m_database.prepare(std::string(kColumns) + "AND a.uid = ?1"));
  const auto uid = bytesFromHex(id);
  rows.bindBytes(1, uid);
  DOSSIER_ASSIGN(auto list, attachmentsFrom(rows));
  if (list.empty()) return fail(ErrorCode::NotFound);
  return std::move(list.front());
}

Result<void> AttachmentStore::read(const std::string &id, const std::function<Result<void>(std::span<const std::uint8_t>)> &take) {
  const auto uid = bytesFromHex(id);
  DOSSIER_ASSIGN(Statement pieces, m_database.prepare(
      "SELECT p.data FROM attachment_piece p JOIN attachment a ON a.id = p.attachment_id WHERE a.uid = ?1 ORDER BY p.number"));
  pieces.bindBytes(1, uid);
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, kDigestBytes);
  for (;;) {
    DOSSIER_ASSIGN(const bool row, pieces.step());
    if (!row) break;
    crypto_generichash_update(&state, pieces.bytes(0).data(), pieces.bytes(0).size());
    DOSSIER_TRY(take(pieces.bytes(0)));
  }
  std::array<std::uint8_t, kDigestBytes> digest{};
  crypto_generichash_final(&state, digest.data(), digest.size());
  DOSSIER_ASSIGN(Statement stored, m_database.prepare("SELECT digest FROM attachment WHERE uid = ?1"));
  stored.bindBytes(1, uid);
  DOSSIER_ASSIGN(const bool known, stored.step());
  if (!known) return fail(ErrorCode::NotFound);
  const auto expected = stored.bytes(0);
  const bool same = expected.size() == digest.size() && sodium_memcmp(expected.data(), digest.data(), digest.size()) == 0;
  return same ? Result<void>{} : fail(ErrorCode::BodyDamaged, {"data.db"});
}

Result<void> AttachmentStore::copyFrom(Database &other, std::int64_t row) {
  DOSSIER_ASSIGN(Statement read, other.prepare("SELECT uid, holder, name, bytes, added_at, digest FROM attachment WHERE id = ?1"));
  read.bind(1, row);
  DOSSIER_ASSIGN(const bool any, read.step());
  if (!any) return fail(ErrorCode::NotFound);
  const Attachment attachment{hexOf(read.bytes(0)), read.text(1), read.text(2), static_cast<std::uint64_t>(read.integer(3)), read.integer(4)};
  DOSSIER_ASSIGN(const std::int64_t own, insertRow(attachment, read.bytes(5)));
  DOSSIER_ASSIGN(Statement pieces, other.prepare("SELECT number, data FROM attachment_piece WHERE attachment_id = ?1 ORDER BY number"));
  pieces.bind(1, row);
  for (;;) {
    DOSSIER_ASSIGN(const bool more, pieces.step());
    if (!more) return {};
    DOSSIER_TRY(insertPiece(own, pieces.integer(0), pieces.bytes(1)));
  }
}

Result<void> AttachmentStore::erase(const std::string &where, const std::string &value) {
  DOSSIER_ASSIGN(Statement pieces, m_database.prepare("DELETE FROM attachment_piece WHERE attachment_id IN (SELECT id FROM attachment a WHERE " + where + ")"));
  pieces.bind(1, value);
  DOSSIER_TRY(pieces.run());
  DOSSIER_ASSIGN(Statement rows, m_database.prepare("DELETE FROM attachment AS a WHERE " + where));
  rows.bind(1, value);
  return rows.run();
}

}  // namespace dossier
