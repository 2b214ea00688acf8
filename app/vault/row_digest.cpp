// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/row_digest.h"

#include <sodium.h>
#include <sqlite3.h>

#include <cstring>
#include <limits>
#include <utility>

namespace dossier {
namespace {

void hashInteger(crypto_generichash_state &state, std::uint64_t value) {
  std::array<std::uint8_t, 8> bytes{};
  for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<std::uint8_t>(value >> (8 * i));
  crypto_generichash_update(&state, bytes.data(), bytes.size());
}

/// One value: its SQLite type, then 8 bytes of integer, or 8 bytes of length and the bytes.
void hashValue(crypto_generichash_state &state, sqlite3_value *value) {
  const int type = sqlite3_value_type(value);
  const auto tag = static_cast<std::uint8_t>(type);
  crypto_generichash_update(&state, &tag, 1);
  if (type == SQLITE_INTEGER) {
    hashInteger(state, static_cast<std::uint64_t>(sqlite3_value_int64(value)));
  } else if (type == SQLITE_TEXT || type == SQLITE_BLOB) {
    const auto *bytes = static_cast<const std::uint8_t *>(type == SQLITE_TEXT ? sqlite3_value_text(value) : sqlite3_value_blob(value));
    const auto length = static_cast<std::uint64_t>(sqlite3_value_bytes(value));
    hashInteger(state, length);
    if (length > 0) crypto_generichash_update(&state, bytes, length);
  }
}

enum Mode { kAdd = 1, kSubtract = -1, kScratch = 0 };

}  // namespace

/// row_digest(mode, table index, column values...)
struct RowDigestCallback {
  static void run(sqlite3_context *context, int count, sqlite3_value **values) {
    auto &digests = *static_cast<RowDigests *>(sqlite3_user_data(context));
    const int mode = sqlite3_value_int(values[0]);
    const auto table = static_cast<std::size_t>(sqlite3_value_int(values[1]));
    if (table >= kDigestedTables.size()) return sqlite3_result_error(context, "row_digest", -1);
    crypto_generichash_state state;
    crypto_generichash_init(&state, digests.m_key.data(), digests.m_key.size(), sizeof(TableDigest));
    hashInteger(state, table);
    for (int i = 2; i < count; ++i) hashValue(state, values[i]);
    TableDigest row{};
    crypto_generichash_final(&state, row.data(), row.size());
    TableDigest &sum = mode == kScratch ? digests.m_scratch[table] : digests.m_current[table];
    if (mode == kSubtract) {
      sodium_sub(sum.data(), row.data(), sum.size());
    } else {
      sodium_add(sum.data(), row.data(), sum.size());
    }
    sqlite3_result_null(context);
  }
};

namespace {

Result<std::vector<std::string>> columnsOf(Database &database, const char *table) {
  DOSSIER_ASSIGN(Statement statement, database.prepare("SELECT name FROM pragma_table_info(?1) ORDER BY cid"));
  statement.bind(1, std::string_view(table));
  std::vector<std::string> columns;
  for (;;) {
    DOSSIER_ASSIGN(const bool row, statement.step());
    if (!row) return columns;
    columns.push_back(statement.text(0));
  }
}

std::string listOf(const std::vector<std::string> &columns, const std::string &prefix) {
  std::string list;
  for (const std::string &column : columns) list += ", " + prefix + column;
  return list;
}

}  // namespace

Result<std::unique_ptr<RowDigests>> RowDigests::watch(Database &database, SecretBytes key) {
  DOSSIER_ASSIGN(auto digests, reading(database, std::move(key), kDigestedTables.size()));
  for (std::size_t table = 0; table < kDigestedTables.size(); ++table) DOSSIER_TRY(digests->createTriggers(table));
  return digests;
}

Result<std::unique_ptr<RowDigests>> RowDigests::reading(Database &database, SecretBytes key, std::size_t tables) {
  std::unique_ptr<RowDigests> digests(new RowDigests(database, std::move(key), tables));
  const int code = sqlite3_create_function_v2(database.handle(), "row_digest", -1, SQLITE_UTF8 | SQLITE_INNOCUOUS, digests.get(),
                                              &RowDigestCallback::run, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) return fail(errorFromSqlite(code));
  return digests;
}

RowDigests::~RowDigests() {
  if (m_database.handle() == nullptr) return;
  sqlite3_create_function_v2(m_database.handle(), "row_digest", -1, SQLITE_UTF8, nullptr, nullptr, nullptr, nullptr, nullptr);
}

Result<void> RowDigests::createTriggers(std::size_t table) {
  const std::string name = kDigestedTables[table];
  const std::string index = std::to_string(table);
  DOSSIER_ASSIGN(const auto columns, columnsOf(m_database, kDigestedTables[table]));
  const std::string add = "SELECT row_digest(1, " + index + listOf(columns, "NEW.") + ");";
  const std::string subtract = "SELECT row_digest(-1, " + index + listOf(columns, "OLD.") + ");";
  const auto trigger = [&](const char *when, const std::string &body) {
    return m_database.execute("CREATE TEMP TRIGGER digest_" + name + "_" + when + " AFTER " + when + " ON main." + name +
                              " BEGIN " + body + " END");
  };
  DOSSIER_TRY(trigger("INSERT", add));
  DOSSIER_TRY(trigger("DELETE", subtract));
  return trigger("UPDATE", subtract + add);
}

Result<std::int64_t> RowDigests::addRows(std::size_t table, std::int64_t after, std::int64_t most, TableDigest &sum) {
  const std::string name = kDigestedTables[table];
  DOSSIER_ASSIGN(const auto columns, columnsOf(m_database, kDigestedTables[table]));
  DOSSIER_ASSIGN(Statement rows, m_database.prepare("SELECT rowid, row_digest(0, " + std::to_string(table) + listOf(columns, "") +
                                                    ") FROM main." + name + " NOT INDEXED WHERE rowid > ?1 ORDER BY rowid LIMIT ?2"));
  rows.bind(1, after).bind(2, most);
  m_scratch[table] = {};
  std::int64_t last = 0;
  for (;;) {
    DOSSIER_ASSIGN(const bool row, rows.step());
    if (!row) break;
    last = rows.integer(0);
  }
  sodium_add(sum.data(), m_scratch[table].data(), sum.size());
  return last;
}

Result<TableDigests> RowDigests::recompute() {
  TableDigests sums{};
  for (std::size_t table = 0; table < m_tables; ++table) {
    DOSSIER_TRY(addRows(table, std::numeric_limits<std::int64_t>::min(), -1, sums[table]));
  }
  return sums;
}

}  // namespace dossier
