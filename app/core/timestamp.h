// SPDX-License-Identifier: GPL-3.0-or-later
// A moment as a source tells it: in UTC, or as wall time of an unknown zone (Android dumps).
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dossier {

enum class Zone : std::uint8_t { Utc = 0, Unknown = 1 };
enum class Precision : std::uint8_t { Second = 0, Day = 1 };

struct Timestamp {
  std::chrono::sys_seconds time{};
  Zone zone = Zone::Utc;
  Precision precision = Precision::Second;

  /// RFC 3339: "2026-11-24T08:00:00Z", without the Z where the zone is unknown, the date alone at day precision.
  std::string toString() const;
  /// Reads what toString writes and RFC 3339 with fractions and offsets. Nothing else.
  static std::optional<Timestamp> parse(std::string_view text);
  /// Seconds since 1970. Nothing before 1995-01-01 or more than a day after `now` is believed:
  /// such values are factory dates, zero or garbage in the formats that we read.
  static std::optional<Timestamp> plausible(std::int64_t seconds, std::chrono::sys_seconds now, Zone zone = Zone::Utc);

  friend bool operator==(const Timestamp &, const Timestamp &) = default;
  friend auto operator<=>(const Timestamp &a, const Timestamp &b) { return a.time <=> b.time; }
};

std::chrono::sys_seconds now();

/// Keeps the earlier (later) of the two where both are known.
void widenFirst(std::optional<Timestamp> &first, const std::optional<Timestamp> &candidate);
void widenLast(std::optional<Timestamp> &last, const std::optional<Timestamp> &candidate);

}  // namespace dossier
