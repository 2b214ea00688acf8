// SPDX-License-Identifier: GPL-3.0-or-later
// Timestamps as two columns: seconds, and a form (1: zone unknown, 2: day only).
#pragma once

#include <optional>

#include "core/timestamp.h"
#include "vault/statement.h"

namespace dossier {

inline std::int64_t formOf(const std::optional<Timestamp> &time) {
  if (!time) return 0;
  return (time->zone == Zone::Unknown ? 1 : 0) + (time->precision == Precision::Day ? 2 : 0);
}

inline std::optional<std::int64_t> secondsOf(const std::optional<Timestamp> &time) {
  return time ? std::optional<std::int64_t>(time->time.time_since_epoch().count()) : std::nullopt;
}

inline std::optional<Timestamp> timeFrom(const Statement &row, int column) {
  if (row.isNull(column)) return std::nullopt;
  const std::int64_t form = row.integer(column + 1);
  return Timestamp{std::chrono::sys_seconds{std::chrono::seconds{row.integer(column)}}, (form & 1) != 0 ? Zone::Unknown : Zone::Utc,
                   (form & 2) != 0 ? Precision::Day : Precision::Second};
}

}  // namespace dossier
