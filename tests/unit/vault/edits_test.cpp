// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/edits.h"

#include "care_fixture.h"

namespace dossier {
namespace {

using EditsTest = OneHolderTest;

TEST_F(EditsTest, WhatIsWrittenStandsInTheInventoryAfterReopening) {
  ASSERT_TRUE(editFields(*vault, {{{kHolder, "", "name"}, "First"}, {{kHolder, "payment.card", "label"}, "blue card"}}));
  vault.reset();
  vault = again();
  const auto inventory = readInventory(*vault);
  ASSERT_TRUE(inventory);
  EXPECT_EQ(inventory->holders[0].name, "First");
  EXPECT_EQ(inventory->holdings[0].written.at("label"), "blue card");
}

TEST_F(EditsTest, OneEditIsOneChangeAndNoneIsNone) {
  const auto before = vault->generation();
  ASSERT_TRUE(editFields(*vault, {{{kHolder, "", "name"}, "First"}, {{kHolder, "", "note"}, "n"}}));
  EXPECT_EQ(vault->generation(), before + 1);
  ASSERT_TRUE(write(*vault, kHolder, "note", "n"));
  ASSERT_TRUE(write(*vault, kHolder, "removed", std::nullopt));
  EXPECT_EQ(vault->generation(), before + 1) << "what changes nothing is no change";
}

TEST_F(EditsTest, WhatMakesNoSenseIsRefusedWhole) {
  const auto before = vault->generation();
  EXPECT_EQ(write(*vault, "nobody", "note", "x").error().code, ErrorCode::NotFound);
  EXPECT_EQ(write(*vault, kHolder, "colour", "x").error().code, ErrorCode::WrongUsage);
  EXPECT_EQ(write(*vault, kHolder, "label", "x").error().code, ErrorCode::WrongUsage) << "of a holding, not of a holder";
  EXPECT_EQ(write(*vault, kHolder, "attachment:00", "x").error().code, ErrorCode::WrongUsage);
  EXPECT_EQ(write(*vault, kHolder, "note", "\xFF\xFE").error().code, ErrorCode::WrongUsage);
  EXPECT_EQ(write(*vault, kHolder, "note", std::string("a\0b", 3)).error().code, ErrorCode::WrongUsage);
  EXPECT_EQ(write(*vault, kHolder, "note", std::string(kMostWrittenBytes + 1, 'a')).error().code, ErrorCode::LimitExceeded);
  EXPECT_EQ(editFields(*vault, {{{kHolder, "payment.card", "status"}, "maybe"}}).error().code, ErrorCode::WrongUsage) << "none of the choices";
  EXPECT_EQ(editFields(*vault, {{{kHolder, "", "note"}, "good"}, {{kHolder, "", "colour"}, "bad"}}).error().code, ErrorCode::WrongUsage);
  EXPECT_EQ(vault->generation(), before);
  EXPECT_EQ(fieldOf(*vault, kHolder, "note"), std::nullopt);
}

TEST_F(EditsTest, TheHistoryTellsWhatWasReplaced) {
  ASSERT_TRUE(write(*vault, kHolder, "note", "one"));
  ASSERT_TRUE(write(*vault, kHolder, "note", "two"));
  ASSERT_TRUE(write(*vault, kHolder, "note", std::nullopt));
  const auto history = FieldStore(vault->database()).history(kHolder, 10);
  ASSERT_TRUE(history);
  ASSERT_EQ(history->size(), 3U);
  EXPECT_EQ((*history)[0].before, "two");
  EXPECT_EQ((*history)[0].after, std::nullopt);
  EXPECT_EQ((*history)[2].before, std::nullopt);
  EXPECT_EQ((*history)[2].after, "one");
  EXPECT_NEAR(static_cast<double>((*history)[0].at), static_cast<double>(now().time_since_epoch().count()), 100);
}

TEST_F(EditsTest, RevertingLeavesWhatIsNewer) {
  ASSERT_TRUE(write(*vault, kHolder, "note", "one"));
  const auto first = vault->generation();
  ASSERT_TRUE(write(*vault, kHolder, "note", "two"));
  ASSERT_TRUE(revertEdit(*vault, first));
  EXPECT_EQ(fieldOf(*vault, kHolder, "note"), "two");
  ASSERT_TRUE(revertEdit(*vault, first + 1));
  EXPECT_EQ(fieldOf(*vault, kHolder, "note"), "one");
}

TEST_F(EditsTest, WhatIsWrittenKeepsAHolderAndClearingItLetsGo) {
  ASSERT_TRUE(write(*vault, kHolder, "note", "mine"));
  {
    auto transaction = vault->begin();
    ASSERT_TRUE(vault->database().execute("DELETE FROM observation"));
    ASSERT_TRUE(vault->database().execute("DELETE FROM holding"));
    ASSERT_TRUE(transaction->commit(EventKind::Undone, "1"));
  }
  EXPECT_EQ(holdersOf(*vault), kHolder);
  const auto cleared = vault->generation() + 1;
  ASSERT_TRUE(write(*vault, kHolder, "note", std::nullopt));
  EXPECT_EQ(holdersOf(*vault), "");
  ASSERT_TRUE(revertEdit(*vault, cleared));
  EXPECT_EQ(holdersOf(*vault), kHolder) << "bringing back the note brings back what it was written about";
  EXPECT_TRUE(allGood(*vault));
}

TEST_F(EditsTest, StampsNeverGoBackThoughTheClockDoes) {
  ASSERT_TRUE(write(*vault, kHolder, "note", "one"));
  {
    auto transaction = vault->begin();
    ASSERT_TRUE(Settings(vault->database()).observe(9'000'000'000'000'000));   // a clock far ahead once signed here
    ASSERT_TRUE(transaction->commit(EventKind::Edited, ""));
  }
  ASSERT_TRUE(write(*vault, kHolder, "note", "two"));
  EXPECT_EQ(FieldStore(vault->database()).find({kHolder, "", "note"})->value().stamp.clock, 9'000'000'000'000'001);
}

TEST_F(EditsTest, DraftsAreKeptOverALockAndReplacedWhole) {
  EXPECT_TRUE(keepDrafts(*vault, {}));
  const auto before = vault->generation();
  ASSERT_TRUE(keepDrafts(*vault, {{{kHolder, "", "note"}, "half a sen"}, {{kHolder, "payment.card", "label"}, "bl"}}));
  EXPECT_EQ(vault->generation(), before + 1);
  vault.reset();
  vault = again();
  const auto drafts = DraftStore(vault->database()).all();
  ASSERT_EQ(drafts->size(), 2U);
  EXPECT_EQ((*drafts)[0].text, "half a sen");
  ASSERT_TRUE(keepDrafts(*vault, {}));
  EXPECT_TRUE(DraftStore(vault->database()).all()->empty());
  EXPECT_TRUE(allGood(*vault));
}

}  // namespace
}  // namespace dossier
