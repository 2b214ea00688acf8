// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/statement.h"

#include <sqlite3.h>

#include <utility>

namespace dossier {

Statement::~Statement() { sqlite3_finalize(m_statement); }
Statement::Statement(Statement &&other) noexcept : m_statement(std::exchange(other.m_statement, nullptr)) {}
Statement &Statement::operator=(Statement &&other) noexcept {
  std::swap(m_statement, other.m_statement);
  return *this;
}

Statement &Statement::bind(int parameter, std::int64_t value) {
  sqlite3_bind_int64(m_statement, parameter, value);
  return *this;
}

Statement &Statement::bind(int parameter, std::string_view text) {
  // SQLITE_STATIC (a null destructor) would need the casts that the macro hides.
  sqlite3_bind_text64(m_statement, parameter, text.empty() ? "" : text.data(), text.size(), nullptr, SQLITE_UTF8);
  return *this;
}

Statement &Statement::bindBytes(int parameter, std::span<const std::uint8_t> bytes) {
  // No bytes are a value too; a null pointer would bind NULL.
  if (bytes.empty()) sqlite3_bind_zeroblob(m_statement, parameter, 0);
  else sqlite3_bind_blob64(m_statement, parameter, bytes.data(), bytes.size(), nullptr);
  return *this;
}

Statement &Statement::bindNull(int parameter) {
  sqlite3_bind_null(m_statement, parameter);
  return *this;
}

Statement &Statement::bind(int parameter, const std::optional<std::int64_t> &value) {
  return value ? bind(parameter, *value) : bindNull(parameter);
}

Statement &Statement::bindValue(int parameter, const Statement &from, int column) {
  sqlite3_bind_value(m_statement, parameter, sqlite3_column_value(from.m_statement, column));
  return *this;
}

Result<bool> Statement::step() {
  const int code = sqlite3_step(m_statement);
  if (code == SQLITE_ROW) return true;
  sqlite3_reset(m_statement);
  if (code == SQLITE_DONE) return false;
  return fail(errorFromSqlite(code));
}

Result<void> Statement::run() {
  DOSSIER_ASSIGN(const bool row, step());
  if (row) sqlite3_reset(m_statement);
  return {};
}

void Statement::reset() { sqlite3_reset(m_statement); }

int Statement::columns() const { return sqlite3_column_count(m_statement); }

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(m_statement, column); }

std::string Statement::text(int column) const {
  const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
  return text == nullptr ? std::string() : std::string(text, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)));
}

std::span<const std::uint8_t> Statement::bytes(int column) const {
  const auto *data = static_cast<const std::uint8_t *>(sqlite3_column_blob(m_statement, column));
  return {data, data == nullptr ? 0 : static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

bool Statement::isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }

std::optional<std::int64_t> Statement::optionalInteger(int column) const {
  return isNull(column) ? std::nullopt : std::optional<std::int64_t>(integer(column));
}

Error errorFromSqlite(int resultCode) {
  const Place place{"data.db"};
  switch (resultCode & 0xFF) {
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
    case SQLITE_FORMAT:
    case SQLITE_NOMEM: return Error(ErrorCode::BodyDamaged, place);  // SQLCipher says NOMEM after a page that does not verify
    case SQLITE_FULL:
    case SQLITE_READONLY:
    case SQLITE_IOERR: return Error(ErrorCode::NotWritable, place);
    case SQLITE_CANTOPEN: return Error(ErrorCode::Unreadable, place);
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return Error(ErrorCode::VaultBusy, place, {"0"});
    case SQLITE_INTERRUPT: return Error(ErrorCode::Cancelled, place);
    default: return Error(ErrorCode::Internal, place, {std::to_string(resultCode)});
  }
}

}  // namespace dossier
