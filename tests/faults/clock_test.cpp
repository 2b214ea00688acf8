// SPDX-License-Identifier: GPL-3.0-or-later
// The clock is set back and forward by ten years, in mid-session too: stamps never go back, so that undo and merge order what
// was done as it was done. Time zones and summer time change nothing that is kept.
#include <gtest/gtest.h>

#include <stdlib.h>
#include <time.h>

#include <set>

#include "core/timestamp.h"
#include "figures.h"
#include "scripts.h"
#include "vault/edits.h"
#include "vault/merge.h"

namespace dossier::faults {
namespace {
namespace fs = std::filesystem;

constexpr std::int64_t kTenYears = 315'576'000;

class ClockTest : public ::testing::Test {
 protected:
  void SetUp() override {
    stage.reset({});
    ASSERT_TRUE(scriptNamed("edit").prepare(stage));
    stage.vault.reset();
    ASSERT_TRUE(stage.open());
  }
  static void write(Vault &vault, const std::string &text) { ASSERT_TRUE(editFields(vault, {{{holderName(1), "", "note"}, text}})); }
  static std::string note(Vault &vault) { return vault.database().text("SELECT value FROM field WHERE field = 'note'").value_or("-"); }
  static std::int64_t stamp(Vault &vault) { return vault.database().integer("SELECT clock FROM field WHERE field = 'note'").value_or(0); }
  Stage stage;
};

TEST_F(ClockTest, StampsNeverGoBackAndUndoFindsItsWay) {
  std::int64_t last = 0;
  int number = 0;
  for (const std::int64_t moment : {kNoon, kNoon - kTenYears, kNoon + kTenYears, kNoon - 1, kNoon + 1, std::int64_t{0}, kNoon}) {
    setClock(moment);
    ASSERT_EQ(now().time_since_epoch().count(), moment) << "the test's clock is not what the program sees";
    write(*stage.vault, "version " + std::to_string(++number));
    EXPECT_GT(stamp(*stage.vault), last);
    last = stamp(*stage.vault);
    if (number == 4) {
      stage.vault.reset();
      ASSERT_TRUE(stage.open());
      EXPECT_TRUE(stage.vault->notices().empty());
    }
  }
  EXPECT_GT(last, (kNoon + kTenYears) * 1'000'000);
  EXPECT_LT(now().time_since_epoch().count(), kNoon + kTenYears) << "ordered by the clock of the wall the newest would come before others";
  setClock(kNoon - kTenYears);
  ASSERT_TRUE(revertEdit(*stage.vault, stage.vault->generation()));
  EXPECT_EQ(note(*stage.vault), "version " + std::to_string(number - 1));
  EXPECT_GT(stamp(*stage.vault), last);
  ASSERT_TRUE(revertEdit(*stage.vault, stage.vault->generation()));
  EXPECT_EQ(note(*stage.vault), "version " + std::to_string(number)) << "taking back what was taken back";
  const Seen seen = stage.look();
  EXPECT_TRUE(seen.complaints.empty()) << seen.complaints.front();
}

TEST_F(ClockTest, WhatWasWrittenAfterAMergeIsNewerWhateverTheClockSays) {
  stage.vault.reset();
  fs::copy(stage.folder(), stage.otherFolder(), fs::copy_options::recursive);
  ASSERT_TRUE(stage.open());
  ASSERT_TRUE(stage.openOther());
  setClock(kNoon + kTenYears);
  write(*stage.vault, "at home, with the clock ten years ahead");
  setClock(kNoon);
  ASSERT_TRUE(mergeInto(*stage.other, *stage.vault));
  EXPECT_EQ(note(*stage.other), note(*stage.vault));
  setClock(kNoon - kTenYears);
  write(*stage.other, "elsewhere, and later");
  EXPECT_GT(stamp(*stage.other), stamp(*stage.vault));
  ASSERT_TRUE(mergeInto(*stage.vault, *stage.other));
  EXPECT_EQ(note(*stage.vault), "elsewhere, and later");
  ASSERT_TRUE(undoMerge(*stage.vault, stage.vault->generation()));
  EXPECT_EQ(note(*stage.vault), "at home, with the clock ten years ahead");
  ASSERT_TRUE(mergeInto(*stage.other, *stage.vault));
  EXPECT_EQ(note(*stage.other), "at home, with the clock ten years ahead");
}

TEST_F(ClockTest, ABackupMadeWithTheClockSetBackIsKept) {
  for (int i = 0; i < 5; ++i) {
    setClock(kNoon + i);
    ASSERT_TRUE(stage.vault->backUpAutomatically(BackupReason::Import));
  }
  setClock(kNoon - kTenYears);
  for (int i = 0; i < 3; ++i) {
    const auto made = stage.vault->backUpAutomatically(BackupReason::Import);
    ASSERT_TRUE(made);
    EXPECT_TRUE(fs::exists(*made)) << "the newest backup was taken for the oldest";
    EXPECT_LE(listBackups(stage.folder()).size(), kAutomaticBackupsKept + 1);
  }
}

/// Everything that is kept, moments included.
std::string keptIn(const std::string &zone, std::int64_t moment) {
  ::setenv("TZ", zone.c_str(), 1);
  ::tzset();
  Stage stage;
  stage.reset({});
  setClock(moment);
  EXPECT_TRUE(scriptNamed("edit").prepare(stage));
  stage.vault.reset();
  EXPECT_TRUE(stage.open());
  EXPECT_TRUE(editFields(*stage.vault, {{{holderName(1), "", "note"}, "x"}}));
  EXPECT_TRUE(stage.vault->backUpAutomatically(BackupReason::Import));
  std::string kept = dump(*stage.vault);
  for (const char *sql : {"SELECT group_concat(at) FROM event", "SELECT group_concat(imported_at) FROM import", "SELECT group_concat(clock) FROM field",
                          "SELECT group_concat(clock) FROM change"}) {
    kept += stage.vault->database().text(sql).value_or("-") + "\n";
  }
  for (const BackupFile &backup : listBackups(stage.folder())) kept += backup.file.filename().string() + "\n";
  return kept;
}

TEST(TimeZones, ChangeNothingThatIsKept) {
  // Noon; the hours around the change to and from summer time in Europe and North America; the end of a leap day.
  for (const std::int64_t moment : {kNoon, std::int64_t{1'774'746'000}, std::int64_t{1'774'746'000} - 1, std::int64_t{1'792'890'000},
                                    std::int64_t{1'792'890'000} - 1, std::int64_t{1'772'953'200}, std::int64_t{1'709'251'199}}) {
    std::set<std::string> kept;
    std::set<int> hours;
    for (const char *zone : {"UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Apia", "Australia/Lord_Howe", "Asia/Shanghai"}) {
      kept.insert(keptIn(zone, moment));
      std::tm parts{};
      ::localtime_r(&moment, &parts);
      hours.insert(parts.tm_hour);
    }
    EXPECT_EQ(kept.size(), 1U) << moment;
    EXPECT_GT(hours.size(), 4U) << "the zones made no difference to local time: are they installed?";
  }
}

}  // namespace
}  // namespace dossier::faults
