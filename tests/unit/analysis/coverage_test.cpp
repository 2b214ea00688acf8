// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/coverage.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "made_inventory.h"

namespace dossier {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

LensInput input(std::string id, std::vector<std::string> types, std::vector<std::string> through = {}) {
  LensInput made;
  made.id = std::move(id);
  made.types = std::move(types);
  made.through = std::move(through);
  return made;
}

Lens lensOf(std::vector<LensInput> inputs) {
  Lens lens;
  lens.id = "made";
  lens.inputs = std::move(inputs);
  return lens;
}

TEST(Coverage, TellsForEachInputWhatFeedsItStrongestFirst) {
  MadeInventory made;
  const auto bank = made.holder("bank");
  const auto claimed = made.holding(bank, "payment.balance", {Basis::Declared});
  const auto transactions = made.holding(bank, "payment.transactions", {Basis::Observed});
  const auto shop = made.holder("shop");
  const auto address = made.holding(shop, "contact.address", {Basis::Provided});
  const auto purchases = made.holding(shop, "payment.transactions", {Basis::Confirmed});
  made.holding(shop, "usage.history", {Basis::Observed});

  const Lens lens = lensOf({input("credit", {"payment.transactions", "payment.balance"}),
                            input("home", {"contact.address"}), input("faces", {"biometric.face"})});
  const LensCoverage coverage = coverLens(lens, made.get());
  EXPECT_EQ(coverage.lens, &lens);
  ASSERT_EQ(coverage.inputs.size(), 3U);
  for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(coverage.inputs[i].input, &lens.inputs[i]);

  EXPECT_THAT(coverage.inputs[0].holdings, ElementsAre(purchases, transactions, claimed));
  EXPECT_THAT(coverage.inputs[0].holders, ElementsAre(shop, bank));
  EXPECT_EQ(coverage.inputs[0].basis, Basis::Confirmed);
  EXPECT_THAT(coverage.inputs[0].direct, IsEmpty()) << "the documents name nobody";
  EXPECT_THAT(coverage.inputs[1].holdings, ElementsAre(address));
  EXPECT_THAT(coverage.inputs[2].holdings, IsEmpty());
  EXPECT_THAT(coverage.inputs[2].holders, IsEmpty());
  EXPECT_EQ(coverage.inputs[2].basis, std::nullopt);
  EXPECT_EQ(coverage.fed, 2U);
  EXPECT_EQ(coverage.couldBeFed, 0U) << "an input that nothing feeds is in neither number";
}

TEST(Coverage, CountsApartWhatOnlyCouldFeed) {
  MadeInventory made;
  const auto holder = made.holder("holder");
  made.holding(holder, "location.precise", {Basis::Permitted});
  made.holding(holder, "media.photos", {Basis::Declared});
  made.holding(holder, "contact.email", {Basis::Remembered, Basis::Permitted});
  const Lens lens = lensOf({input("where", {"location.precise"}), input("pictures", {"media.photos"}),
                            input("mail", {"contact.email"}), input("mixed", {"location.precise", "contact.email"})});
  const LensCoverage coverage = coverLens(lens, made.get());
  EXPECT_EQ(coverage.fed, 2U);
  EXPECT_EQ(coverage.couldBeFed, 2U);
}

TEST(Coverage, OnlyTheHoldersThatTheDocumentsNameFeedAnInputThatNamesThem) {
  MadeInventory made;
  const auto alpha = made.holder("alpha");
  const auto declared = made.holding(alpha, "payment.transactions", {Basis::Declared});
  const auto other = made.holder("other");
  const auto observed = made.holding(other, "payment.transactions", {Basis::Observed});
  const Lens lens = lensOf({input("credit", {"payment.transactions"}, {"alpha", "not in the inventory"})});
  const LensCoverage coverage = coverLens(lens, made.get());
  EXPECT_THAT(coverage.inputs[0].holdings, ElementsAre(declared)) << "what another holder has is no way in: " << observed;
  EXPECT_THAT(coverage.inputs[0].direct, ElementsAre(declared));
}

TEST(Coverage, ATypeWrittenTwiceFeedsOnce) {
  MadeInventory made;
  const auto holder = made.holder("holder");
  const auto card = made.holding(holder, "payment.card", {Basis::Observed});
  const Lens lens = lensOf({input("a", {"payment.card", "payment.card"}), input("b", {"payment.card"})});
  const LensCoverage coverage = coverLens(lens, made.get());
  EXPECT_THAT(coverage.inputs[0].holdings, ElementsAre(card));
  EXPECT_THAT(coverage.inputs[1].holdings, ElementsAre(card));
  EXPECT_EQ(coverage.fed, 2U);
}

TEST(Coverage, FollowsFlowsToTheHoldersThatTheDocumentsName) {
  MadeInventory made;
  const auto alpha = made.holder("alpha", "Alpha", {"alpha.example"});
  const auto shop = made.holder("shop");
  const auto byId = made.flow(shop, "alpha", "payment.transactions");
  const auto byDomain = made.flow(shop, "alpha.example", "payment.transactions");
  const auto elsewhere = made.flow(shop, "tracker.example", "payment.transactions");
  made.flow(alpha, "alpha.example", "device.ids");
  const Lens lens = lensOf({input("named", {"payment.transactions"}, {"alpha"}),
                            input("anybody", {"payment.transactions"})});
  const LensCoverage coverage = coverLens(lens, made.get());
  EXPECT_THAT(coverage.inputs[0].flows, ElementsAre(byId, byDomain));
  EXPECT_THAT(coverage.inputs[1].flows, ElementsAre(byId, byDomain, elsewhere));
  EXPECT_EQ(coverage.fed, 0U) << "a flow is no holding";
}

TEST(Coverage, RemovedHoldersFeedNothing) {
  MadeInventory made;
  const auto gone = made.holder("gone");
  made.holding(gone, "payment.card", {Basis::Confirmed});
  made.flow(gone, "alpha", "payment.card");
  made.remove(gone);
  const Lens lens = lensOf({input("card", {"payment.card"})});
  const LensCoverage coverage = coverLens(lens, made.get());
  EXPECT_THAT(coverage.inputs[0].holdings, IsEmpty());
  EXPECT_THAT(coverage.inputs[0].flows, IsEmpty());
  EXPECT_EQ(coverage.fed + coverage.couldBeFed, 0U);
}

TEST(Coverage, ALensWithoutInputsHasNone) {
  const Lens lens = lensOf({});
  const LensCoverage coverage = coverLens(lens, madeBySeed(1, 20));
  EXPECT_THAT(coverage.inputs, IsEmpty());
}

}  // namespace
}  // namespace dossier
