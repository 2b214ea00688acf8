// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timestamp.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

using namespace std::chrono_literals;

TEST(Timestamp, WritesWhatItKnowsAndNoMore) {
  const std::chrono::sys_seconds time{std::chrono::sys_days{2026y / 11 / 24} + 8h + 5min + 9s};
  EXPECT_EQ((Timestamp{time, Zone::Utc, Precision::Second}.toString()), "2026-11-24T08:05:09Z");
  EXPECT_EQ((Timestamp{time, Zone::Unknown, Precision::Second}.toString()), "2026-11-24T08:05:09");
  EXPECT_EQ((Timestamp{time, Zone::Utc, Precision::Day}.toString()), "2026-11-24");
}

TEST(Timestamp, ReadsOffsetsAndFractions) {
  EXPECT_EQ(Timestamp::parse("2026-11-24T08:05:09.123+02:00")->toString(), "2026-11-24T06:05:09Z");
  EXPECT_EQ(Timestamp::parse("2026-11-24T00:30:00-0930")->toString(), "2026-11-24T10:00:00Z");
  EXPECT_EQ(Timestamp::parse("2026-11-24 08:05:09")->toString(), "2026-11-24T08:05:09");
  EXPECT_EQ(Timestamp::parse("2026-11-24")->toString(), "2026-11-24");
}

TEST(Timestamp, RefusesWhatIsNoTime) {
  for (const char *text : {"", "2026", "2026-02-30", "2026-13-01", "2026-11-24T25:00:00Z", "2026-11-24T08:05", "24.11.2026",
                           "2026-11-24T08:05:09Zx", "2026-11-24T08:05:09+9"}) {
    EXPECT_FALSE(Timestamp::parse(text)) << text;
  }
}

TEST(Timestamp, DoesNotBelieveFactoryDatesOrTheFuture) {
  const std::chrono::sys_seconds today{std::chrono::sys_days{2026y / 11 / 24}};
  EXPECT_FALSE(Timestamp::plausible(0, today));
  EXPECT_FALSE(Timestamp::plausible(725846399, today));  // 1992-12-31
  EXPECT_TRUE(Timestamp::plausible(789004800, today));   // 1995-01-02
  EXPECT_FALSE(Timestamp::plausible(today.time_since_epoch().count() + 3 * 86400, today));
}

TEST(Timestamp, WideningKeepsTheOuterEnds) {
  const auto early = Timestamp::parse("2020-01-01T00:00:00Z");
  const auto late = Timestamp::parse("2024-01-01T00:00:00Z");
  std::optional<Timestamp> first;
  std::optional<Timestamp> last;
  for (const auto &candidate : {late, early, std::optional<Timestamp>{}}) {
    widenFirst(first, candidate);
    widenLast(last, candidate);
  }
  EXPECT_EQ(first, early);
  EXPECT_EQ(last, late);
}

}  // namespace
}  // namespace dossier
