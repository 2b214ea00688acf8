// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/database.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <utility>

#include "core/text.h"

namespace dossier {
namespace {

constexpr std::uintmax_t kPageBytes = 4096;

struct Setting {
  const char *set;       ///< run first; empty: only read
  const char *read;
  const char *expected;
};

// Each is read back: a setting that did not take means a library that is not what it seems.
constexpr std::array kSettings{
    Setting{"PRAGMA temp_store=MEMORY", "PRAGMA temp_store", "2"},
    Setting{"PRAGMA locking_mode=EXCLUSIVE", "PRAGMA locking_mode", "exclusive"},
    Setting{"PRAGMA journal_mode=DELETE", "PRAGMA journal_mode", "delete"},
    Setting{"PRAGMA synchronous=EXTRA", "PRAGMA synchronous", "3"},
    Setting{"PRAGMA secure_delete=ON", "PRAGMA secure_delete", "1"},
    Setting{"PRAGMA foreign_keys=ON", "PRAGMA foreign_keys", "1"},
    Setting{"PRAGMA trusted_schema=OFF", "PRAGMA trusted_schema", "0"},
    Setting{"PRAGMA cell_size_check=ON", "PRAGMA cell_size_check", "1"},
    Setting{"PRAGMA mmap_size=0", "PRAGMA mmap_size", "0"},
    Setting{"PRAGMA cache_size=-65536", "PRAGMA cache_size", "-65536"},
    Setting{"", "PRAGMA cipher_page_size", "4096"},
    Setting{"", "PRAGMA cipher_use_hmac", "1"},
};

bool recentEnough(const std::string &version) {
  // "4.6.1 community"
  const std::string_view numbers = std::string_view(version).substr(0, version.find(' '));
  const auto parts = split(numbers, '.');
  int value = 0;
  for (std::size_t i = 0; i < 3; ++i) {
    int part = 0;
    if (i >= parts.size() || std::from_chars(parts[i].data(), parts[i].data() + parts[i].size(), part).ec != std::errc()) return false;
    value = value * 100 + part;
  }
  return value >= 40601;
}

void appendHex(SecretBytes &text, std::size_t at, std::span<const std::uint8_t> bytes) {
  constexpr char kDigits[] = "0123456789abcdef";
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    text.data()[at + 2 * i] = static_cast<std::uint8_t>(kDigits[bytes[i] >> 4]);
    text.data()[at + 2 * i + 1] = static_cast<std::uint8_t>(kDigits[bytes[i] & 15]);
  }
}

}  // namespace

Result<Database> Database::open(const std::filesystem::path &file, const SecretBytes &key, const DatabaseSalt &salt, Mode mode) {
  if (!recentEnough(cipherVersion())) return fail(ErrorCode::LibraryUnfit, {}, {cipherVersion()});
  if (mode != Mode::CreateNew) {
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    if (error || size == 0) return fail(ErrorCode::BodyMissing, {"data.db"});
  }
  if (mode == Mode::CreateNew) {
    // SQLite would make it readable for others where the umask lets it.
    const int made = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (made < 0) return fail(ErrorCode::NotWritable, {"data.db"});
    ::close(made);
  }
  sqlite3 *handle = nullptr;
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_FULLMUTEX;
  const int code = sqlite3_open_v2(file.c_str(), &handle, flags, nullptr);
  Database database(handle);
  if (code != SQLITE_OK) return fail(mode == Mode::CreateNew ? ErrorCode::NotWritable : ErrorCode::Unreadable, {"data.db"});
  DOSSIER_TRY(database.unlock(key, salt));
  if (mode == Mode::OpenExisting) {
    // Not before: a write that stopped in the middle of a page is taken back by the journal when SQLite reads first.
    DOSSIER_ASSIGN(const std::uint64_t size, database.fileBytes());
    if (size < 2 * kPageBytes || size % kPageBytes != 0) return fail(ErrorCode::BodyDamaged, {"data.db"});
  }
  DOSSIER_TRY(database.configure());
  return database;
}

/// x'<64 digits of the key><32 digits of the salt>'
SecretBytes Database::keyText(const SecretBytes &key, const DatabaseSalt &salt) {
  SecretBytes text(2 + 64 + 32 + 1);
  text.data()[0] = 'x';
  text.data()[1] = '\'';
  appendHex(text, 2, key.bytes());
  appendHex(text, 66, salt);
  text.data()[98] = '\'';
  return text;
}

Result<void> Database::unlock(const SecretBytes &key, const DatabaseSalt &salt) {
  // It logs to standard error by default; with level NONE alone 4.6.1 still does for each piece of memory that it may not lock.
  DOSSIER_TRY(execute("PRAGMA cipher_log_level=NONE"));
  DOSSIER_TRY(execute("PRAGMA cipher_log_source=NONE"));
  // On, it locks and unlocks each piece of memory by a system call: fourteen times the time (docs/decisions/0009). What it
  // wipes is wiped by the programs' own free; the keys are wiped by SQLCipher either way.
  DOSSIER_TRY(execute("PRAGMA cipher_memory_security=OFF"));
  const SecretBytes text = keyText(key, salt);
  if (const int code = sqlite3_key_v2(m_handle, "main", text.data(), static_cast<int>(text.size())); code != SQLITE_OK) {
    return fail(errorFromSqlite(code));
  }
  // The first key of a process sets its log up anew.
  DOSSIER_TRY(execute("PRAGMA cipher_log_level=NONE"));
  // The key slot has authenticated, so a body that does not open with the key is damaged or another vault's.
  auto read = integer("SELECT count(*) FROM sqlite_schema");
  if (!read) return fail(read.error());
  return {};
}

Result<void> Database::configure() {
  sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
  sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
  sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
  sqlite3_limit(m_handle, SQLITE_LIMIT_ATTACHED, 1);  // VACUUM INTO attaches one
  for (const Setting &setting : kSettings) {
    if (setting.set[0] != '\0') DOSSIER_TRY(execute(setting.set));
    DOSSIER_ASSIGN(const std::string value, text(setting.read));
    if (value != setting.expected) return fail(ErrorCode::LibraryUnfit, {}, {std::string(setting.read) + " = " + value});
  }
  return {};
}

Database::~Database() { close(); }

void Database::close() {
  m_reusable.clear();
  sqlite3_close_v2(std::exchange(m_handle, nullptr));
}

Database::Database(Database &&other) noexcept
    : m_handle(std::exchange(other.m_handle, nullptr)), m_reusable(std::move(other.m_reusable)) {}
Database &Database::operator=(Database &&other) noexcept {
  std::swap(m_handle, other.m_handle);
  std::swap(m_reusable, other.m_reusable);
  return *this;
}

Result<Statement> Database::prepare(std::string_view sql) {
  if (m_handle == nullptr) return fail(ErrorCode::Unreadable, {"data.db"});
  sqlite3_stmt *statement = nullptr;
  const int code = sqlite3_prepare_v3(m_handle, sql.data(), static_cast<int>(sql.size()), 0, &statement, nullptr);
  if (code != SQLITE_OK) return fail(errorFromSqlite(code));
  return Statement(statement);
}

Result<Statement *> Database::reusable(const char *sql) {
  auto found = m_reusable.find(sql);
  if (found == m_reusable.end()) {
    DOSSIER_ASSIGN(auto statement, prepare(sql));
    found = m_reusable.emplace(sql, std::move(statement)).first;
  }
  found->second.reset();
  return &found->second;
}

void Database::resetReusable() {
  for (auto &[sql, statement] : m_reusable) statement.reset();
}

Result<void> Database::rewrite() {
  resetReusable();
  return execute("VACUUM");
}

Result<void> Database::execute(const std::string &sql) {
  if (m_handle == nullptr) return fail(ErrorCode::Unreadable, {"data.db"});
  const int code = sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) return fail(errorFromSqlite(code));
  return {};
}

Result<std::int64_t> Database::integer(std::string_view sql) {
  DOSSIER_ASSIGN(Statement statement, prepare(sql));
  DOSSIER_ASSIGN(const bool row, statement.step());
  return row ? statement.integer(0) : 0;
}

Result<std::string> Database::text(std::string_view sql) {
  DOSSIER_ASSIGN(Statement statement, prepare(sql));
  DOSSIER_ASSIGN(const bool row, statement.step());
  return row ? statement.text(0) : std::string();
}

Result<std::string> Database::textUnless(std::string_view sql, const std::function<bool()> &stop) {
  constexpr int kInstructions = 20'000;
  if (!stop) return text(sql);
  if (m_handle == nullptr) return fail(ErrorCode::Unreadable, {"data.db"});
  sqlite3_progress_handler(
      m_handle, kInstructions, [](void *asked) { return (*static_cast<const std::function<bool()> *>(asked))() ? 1 : 0; },
      const_cast<std::function<bool()> *>(&stop));
  auto answer = text(sql);
  sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
  return answer;
}

Result<std::int64_t> Database::countRows(std::string_view sql) {
  DOSSIER_ASSIGN(Statement statement, prepare(sql));
  for (std::int64_t rows = 0;; ++rows) {
    DOSSIER_ASSIGN(const bool row, statement.step());
    if (!row) return rows;
  }
}

Result<void> Database::exportTo(const std::filesystem::path &file, const SecretBytes &key, const DatabaseSalt &salt) {
  resetReusable();
  // Made first, so that nobody else may read it whatever the umask.
  const int made = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (made < 0) return fail(ErrorCode::NotWritable, {file.filename().string()});
  ::close(made);
  const SecretBytes text = keyText(key, salt);
  {
    DOSSIER_ASSIGN(Statement attach, prepare("ATTACH DATABASE ?1 AS beside KEY ?2"));
    const std::string name = file.string();
    attach.bind(1, name).bind(2, text.view());
    DOSSIER_TRY(attach.run());
  }
  const auto exported = countRows("SELECT sqlcipher_export('beside')");
  DOSSIER_TRY(execute("DETACH DATABASE beside"));
  // The function itself says no more than that it failed.
  if (!exported) return fail(exported.error().code == ErrorCode::Internal ? Error(ErrorCode::NotWritable, {file.filename().string()}) : exported.error());
  return {};
}

Result<std::uint64_t> Database::fileBytes() {
  sqlite3_file *file = nullptr;
  sqlite3_int64 bytes = 0;
  sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  if (file == nullptr || file->pMethods == nullptr) return fail(ErrorCode::Internal, {"data.db"});
  const int code = file->pMethods->xFileSize(file, &bytes);
  if (code != SQLITE_OK) return fail(errorFromSqlite(code));
  return static_cast<std::uint64_t>(bytes);
}

Result<void> Database::readFile(std::uint64_t offset, std::span<std::uint8_t> room) {
  sqlite3_file *file = nullptr;
  sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  if (file == nullptr || file->pMethods == nullptr) return fail(ErrorCode::Internal, {"data.db"});
  const int code = file->pMethods->xRead(file, room.data(), static_cast<int>(room.size()), static_cast<sqlite3_int64>(offset));
  if (code != SQLITE_OK) return fail(Error(ErrorCode::Unreadable, {"data.db"}));
  return {};
}

std::int64_t Database::lastRowId() const { return sqlite3_last_insert_rowid(m_handle); }

std::string Database::cipherVersion() {
  sqlite3 *handle = nullptr;
  std::string version;
  if (sqlite3_open(":memory:", &handle) == SQLITE_OK) {
    sqlite3_exec(
        handle, "PRAGMA cipher_version",
        [](void *out, int, char **values, char **) {
          if (values[0] != nullptr) static_cast<std::string *>(out)->assign(values[0]);
          return 0;
        },
        &version, nullptr);
  }
  sqlite3_close(handle);
  return version;
}

}  // namespace dossier
