// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/matrix.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "made_inventory.h"

namespace dossier {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Matrix, IsEmptyWithoutHoldings) {
  MadeInventory made;
  made.holder("known by an account only");
  const Matrix matrix = buildMatrix(made.get(), kMadeCategories);
  EXPECT_THAT(matrix.rows, IsEmpty());
  EXPECT_THAT(matrix.columns, IsEmpty());
  EXPECT_THAT(matrix.cells, IsEmpty());
}

TEST(Matrix, HasTheStrongestBasisAndAllHoldingsOfEachCell) {
  MadeInventory made;
  const auto bank = made.holder("bank");
  const auto email = made.holding(bank, "contact.email", {Basis::Provided});
  const auto balance = made.holding(bank, "payment.balance", {Basis::Declared});
  const auto card = made.holding(bank, "payment.card", {Basis::Observed});
  const auto transactions = made.holding(bank, "payment.transactions", {Basis::Permitted});
  const auto maps = made.holder("maps");
  const auto precise = made.holding(maps, "location.precise", {Basis::Permitted});

  const Matrix matrix = buildMatrix(made.get(), {"identity", "contact", "payment", "location"});
  ASSERT_THAT(matrix.rows, ElementsAre(bank, maps));
  ASSERT_THAT(matrix.columns, ElementsAre("contact", "payment", "location"));
  ASSERT_EQ(matrix.cells.size(), 6U);
  EXPECT_EQ(matrix.at(0, 0).basis, Basis::Provided);
  EXPECT_THAT(matrix.at(0, 0).holdings, ElementsAre(email));
  EXPECT_EQ(matrix.at(0, 1).basis, Basis::Observed);
  EXPECT_THAT(matrix.at(0, 1).holdings, ElementsAre(balance, card, transactions));
  EXPECT_EQ(matrix.at(0, 2).basis, std::nullopt);
  EXPECT_THAT(matrix.at(0, 2).holdings, IsEmpty());
  EXPECT_EQ(matrix.at(1, 0).basis, std::nullopt);
  EXPECT_EQ(matrix.at(1, 2).basis, Basis::Permitted);
  EXPECT_THAT(matrix.at(1, 2).holdings, ElementsAre(precise));
}

TEST(Matrix, OrdersRowsByWhatCountsThenByHowMuchThenByHowStrong) {
  MadeInventory made;
  const auto claimsMuch = made.holder("a: three claims");
  for (const char *type : {"contact.email", "location.precise", "payment.card"}) {
    made.holding(claimsMuch, type, {Basis::Declared});
  }
  const auto provided = made.holder("b: one provided");
  made.holding(provided, "payment.card", {Basis::Provided});
  const auto observed = made.holder("c: one observed");
  made.holding(observed, "payment.card", {Basis::Observed});
  const auto twoTypes = made.holder("d: one observed cell of two holdings");
  made.holding(twoTypes, "payment.card", {Basis::Observed});
  made.holding(twoTypes, "payment.wallet", {Basis::Observed});
  const auto twin = made.holder("e: as b");
  made.holding(twin, "payment.card", {Basis::Provided});
  const auto counted = made.holder("f: one provided and one claim");
  made.holding(counted, "location.precise", {Basis::Declared});
  made.holding(counted, "payment.card", {Basis::Provided});
  const auto twoCells = made.holder("g: two cells remembered");
  made.holding(twoCells, "contact.email", {Basis::Remembered});
  made.holding(twoCells, "payment.card", {Basis::Remembered, Basis::Permitted});
  EXPECT_THAT(buildMatrix(made.get(), kMadeCategories).rows,
              ElementsAre(twoCells, counted, twoTypes, observed, provided, twin, claimsMuch));
}

TEST(Matrix, LosesNoCategoryThatTheTaxonomyDoesNotName) {
  MadeInventory made;
  const auto holder = made.holder("holder");
  made.holding(holder, "zoo.animals", {Basis::Observed});
  made.holding(holder, "attic.boxes", {Basis::Observed});
  made.holding(holder, "payment.card", {Basis::Observed});
  EXPECT_THAT(buildMatrix(made.get(), {"contact", "payment"}).columns, ElementsAre("payment", "attic", "zoo"));
}

TEST(Matrix, LeavesOutRemovedHoldersAndTheColumnsThatOnlyTheyHad) {
  MadeInventory made;
  const auto gone = made.holder("gone");
  made.holding(gone, "health.fitness", {Basis::Confirmed});
  const auto here = made.holder("here");
  made.holding(here, "payment.card", {Basis::Declared});
  made.remove(gone);
  const Matrix matrix = buildMatrix(made.get(), kMadeCategories);
  EXPECT_THAT(matrix.rows, ElementsAre(here));
  EXPECT_THAT(matrix.columns, ElementsAre("payment"));
}

}  // namespace
}  // namespace dossier
