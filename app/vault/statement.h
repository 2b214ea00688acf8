// SPDX-License-Identifier: GPL-3.0-or-later
// A prepared statement. Values are always bound, never pasted into SQL. Belongs to its Database and its thread.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/result.h"

struct sqlite3_stmt;

namespace dossier {

class Statement {
 public:
  explicit Statement(sqlite3_stmt *statement) : m_statement(statement) {}
  ~Statement();
  Statement(Statement &&other) noexcept;
  Statement &operator=(Statement &&other) noexcept;

  /// Parameters are numbered from 1, as in ?1. Text and bytes must live until the step.
  Statement &bind(int parameter, std::int64_t value);
  Statement &bind(int parameter, std::string_view text);
  Statement &bindBytes(int parameter, std::span<const std::uint8_t> bytes);
  Statement &bindNull(int parameter);
  Statement &bind(int parameter, const std::optional<std::int64_t> &value);

  /// The value of a column of another statement, whatever its type. It must live until the step.
  Statement &bindValue(int parameter, const Statement &from, int column);

  /// true: there is a row. false: done, and the statement is reset and ready to be bound again.
  Result<bool> step();
  /// For statements without rows.
  Result<void> run();
  void reset();

  int columns() const;
  std::int64_t integer(int column) const;
  std::string text(int column) const;
  std::span<const std::uint8_t> bytes(int column) const;
  bool isNull(int column) const;
  std::optional<std::int64_t> optionalInteger(int column) const;

 private:
  sqlite3_stmt *m_statement;
};

/// The error that an SQLite result code means here. Damage is told as damage, a full disk as not writable.
Error errorFromSqlite(int resultCode);

}  // namespace dossier
