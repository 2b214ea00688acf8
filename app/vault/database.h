// SPDX-License-Identifier: GPL-3.0-or-later
// The body of a vault: one SQLCipher database, opened with key and salt, every setting read back.
#pragma once

#include <array>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/result.h"
#include "core/secret_bytes.h"
#include "vault/statement.h"

struct sqlite3;

namespace dossier {

using DatabaseSalt = std::array<std::uint8_t, 16>;

/// "DOSR", in SQLite's application_id.
inline constexpr std::int64_t kApplicationId = 0x444F5352;

class Database {
 public:
  /// Salvage: as far as it can be read, whatever its length.
  enum class Mode { CreateNew, OpenExisting, Salvage };

  /// `key`: 32 bytes. LibraryUnfit: not SQLCipher, or older than 4.6.1, or a setting did not take.
  /// BodyMissing: no file, or too short to be one. BodyDamaged: the first page does not verify.
  static Result<Database> open(const std::filesystem::path &file, const SecretBytes &key, const DatabaseSalt &salt, Mode mode);
  ~Database();
  Database(Database &&other) noexcept;
  Database &operator=(Database &&other) noexcept;

  Result<Statement> prepare(std::string_view sql);
  /// The same statement each time, reset and ready to be bound: for what runs once for each row of an import. Locking
  /// SQLCipher's memory makes preparing dear. One use at a time; valid as long as the database.
  Result<Statement *> reusable(const char *sql);
  /// Ends the last use of each reusable statement: one that stands on a row keeps the body from being rewritten or let go.
  void resetReusable();
  /// Several statements without parameters or results.
  Result<void> execute(const std::string &sql);
  Result<std::int64_t> integer(std::string_view sql);
  Result<std::string> text(std::string_view sql);
  /// The first row of a statement without parameters, unless `stop` says true, which is asked every few milliseconds: Cancelled.
  Result<std::string> textUnless(std::string_view sql, const std::function<bool()> &stop);
  /// VACUUM: every page anew, unused ones dropped. Not within a transaction.
  Result<void> rewrite();
  /// How many rows a statement without parameters gives.
  Result<std::int64_t> countRows(std::string_view sql);
  std::int64_t lastRowId() const;
  /// A new file beside with the same tables under another key and salt. NotWritable.
  Result<void> exportTo(const std::filesystem::path &file, const SecretBytes &key, const DatabaseSalt &salt);
  /// The encrypted bytes as they stand on the disk, read through the open handle: a second descriptor on the file would
  /// lose SQLite's locks when it is closed. Only outside a transaction.
  Result<std::uint64_t> fileBytes();
  Result<void> readFile(std::uint64_t offset, std::span<std::uint8_t> room);
  /// Closes it early; nothing but destroying the object is possible afterwards.
  void close();
  sqlite3 *handle() const { return m_handle; }

  /// The SQLCipher version of the library, "4.6.1 community"; empty for plain SQLite.
  static std::string cipherVersion();

 private:
  explicit Database(sqlite3 *handle) : m_handle(handle) {}
  static SecretBytes keyText(const SecretBytes &key, const DatabaseSalt &salt);
  Result<void> unlock(const SecretBytes &key, const DatabaseSalt &salt);
  Result<void> configure();
  sqlite3 *m_handle = nullptr;
  std::unordered_map<std::string_view, Statement> m_reusable;   ///< by text that lives as long as the program
};

}  // namespace dossier
