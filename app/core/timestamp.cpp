// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timestamp.h"

#include <array>
#include <cstdio>

namespace dossier {
namespace {

constexpr std::chrono::sys_seconds kEarliest{std::chrono::sys_days{std::chrono::year{1995} / 1 / 1}};

/// Takes exactly `digits` decimal digits off the front of `text`.
std::optional<int> takeNumber(std::string_view &text, std::size_t digits) {
  if (text.size() < digits) return std::nullopt;
  int value = 0;
  for (std::size_t i = 0; i < digits; ++i) {
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    value = value * 10 + (text[i] - '0');
  }
  text.remove_prefix(digits);
  return value;
}

bool takeChar(std::string_view &text, char expected) {
  if (text.empty() || text.front() != expected) return false;
  text.remove_prefix(1);
  return true;
}

std::optional<std::chrono::sys_days> takeDate(std::string_view &text) {
  const auto year = takeNumber(text, 4);
  if (!year || !takeChar(text, '-')) return std::nullopt;
  const auto month = takeNumber(text, 2);
  if (!month || !takeChar(text, '-')) return std::nullopt;
  const auto day = takeNumber(text, 2);
  if (!day) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                                         std::chrono::day{static_cast<unsigned>(*day)}};
  if (!date.ok()) return std::nullopt;
  return std::chrono::sys_days{date};
}

std::optional<std::chrono::seconds> takeTimeOfDay(std::string_view &text) {
  const auto hour = takeNumber(text, 2);
  if (!hour || *hour > 23 || !takeChar(text, ':')) return std::nullopt;
  const auto minute = takeNumber(text, 2);
  if (!minute || *minute > 59 || !takeChar(text, ':')) return std::nullopt;
  const auto second = takeNumber(text, 2);
  if (!second || *second > 60) return std::nullopt;
  if (takeChar(text, '.')) {
    while (!text.empty() && text.front() >= '0' && text.front() <= '9') text.remove_prefix(1);
  }
  return std::chrono::hours{*hour} + std::chrono::minutes{*minute} + std::chrono::seconds{*second};
}

/// The offset east of UTC at the end of an RFC 3339 time; nullopt where it is malformed.
std::optional<std::chrono::seconds> takeOffset(std::string_view &text) {
  const int sign = text.front() == '-' ? -1 : 1;
  text.remove_prefix(1);
  const auto hours = takeNumber(text, 2);
  takeChar(text, ':');
  const auto minutes = takeNumber(text, 2);
  if (!hours || !minutes || *hours > 23 || *minutes > 59) return std::nullopt;
  return sign * (std::chrono::hours{*hours} + std::chrono::minutes{*minutes});
}

}  // namespace

std::string Timestamp::toString() const {
  const auto days = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date{days};
  const std::chrono::hh_mm_ss clock{time - days};
  std::array<char, 40> text{};
  if (precision == Precision::Day) {
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text.data();
  }
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d%s", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                static_cast<int>(clock.seconds().count()), zone == Zone::Utc ? "Z" : "");
  return text.data();
}

std::optional<Timestamp> Timestamp::parse(std::string_view text) {
  const auto date = takeDate(text);
  if (!date) return std::nullopt;
  Timestamp result;
  result.time = *date;
  result.zone = Zone::Unknown;
  if (text.empty()) {
    result.zone = Zone::Utc;
    result.precision = Precision::Day;
    return result;
  }
  if (!takeChar(text, 'T') && !takeChar(text, 't') && !takeChar(text, ' ')) return std::nullopt;
  const auto clock = takeTimeOfDay(text);
  if (!clock) return std::nullopt;
  result.time += *clock;
  if (text.empty()) return result;
  result.zone = Zone::Utc;
  if (text == "Z" || text == "z") return result;
  if (text.front() != '+' && text.front() != '-') return std::nullopt;
  const auto offset = takeOffset(text);
  if (!offset || !text.empty()) return std::nullopt;
  result.time -= *offset;
  return result;
}

std::optional<Timestamp> Timestamp::plausible(std::int64_t seconds, std::chrono::sys_seconds now, Zone zone) {
  const std::chrono::sys_seconds time{std::chrono::seconds{seconds}};
  if (time < kEarliest || time > now + std::chrono::days{1}) return std::nullopt;
  return Timestamp{time, zone, Precision::Second};
}

std::chrono::sys_seconds now() {
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

void widenFirst(std::optional<Timestamp> &first, const std::optional<Timestamp> &candidate) {
  if (candidate && (!first || candidate->time < first->time)) first = candidate;
}

void widenLast(std::optional<Timestamp> &last, const std::optional<Timestamp> &candidate) {
  if (candidate && (!last || candidate->time > last->time)) last = candidate;
}

}  // namespace dossier
