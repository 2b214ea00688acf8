// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/headlines.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "made_inventory.h"

namespace dossier {

bool operator==(const HeadlineHolder &a, const HeadlineHolder &b) { return a.holder == b.holder && a.basis == b.basis; }
void PrintTo(const HeadlineHolder &holder, std::ostream *out) { *out << holder.holder << " " << nameOf(holder.basis); }

namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Headlines, AnEmptyInventoryHasFourEmptyAnswersWithTheirIds) {
  const Headlines headlines = buildHeadlines({});
  std::vector<std::string> ids;
  for (const Headline *headline : headlines.all()) {
    ids.push_back(headline->id);
    EXPECT_THAT(headline->have, IsEmpty());
    EXPECT_THAT(headline->could, IsEmpty());
    EXPECT_THAT(headline->say, IsEmpty());
  }
  EXPECT_THAT(ids, ElementsAre("payment", "location", "contact", "address-book"));
}

TEST(Headlines, EachRungStandsInItsList) {
  MadeInventory made;
  for (const Basis basis : kAllBases) {
    const auto holder = made.holder("holder " + std::to_string(static_cast<int>(basis)));
    made.holding(holder, "location.precise", {basis});
  }
  const Headline location = buildHeadlines(made.get()).location;
  EXPECT_THAT(location.have, ElementsAre(HeadlineHolder{5, Basis::Confirmed}, HeadlineHolder{4, Basis::Observed},
                                         HeadlineHolder{3, Basis::Provided}, HeadlineHolder{1, Basis::Remembered}));
  EXPECT_THAT(location.could, ElementsAre(HeadlineHolder{2, Basis::Permitted}));
  EXPECT_THAT(location.say, ElementsAre(HeadlineHolder{0, Basis::Declared}));
}

TEST(Headlines, AHolderStandsInOneListWithItsStrongestHolding) {
  MadeInventory made;
  const auto both = made.holder("both");
  made.holding(both, "payment.card", {Basis::Provided});
  made.holding(both, "payment.transactions", {Basis::Observed});
  made.holding(both, "payment.wallet", {Basis::Declared});
  const auto claims = made.holder("claims");
  made.holding(claims, "payment.card", {Basis::Declared});
  made.holding(claims, "payment.balance", {Basis::Declared});
  const Headline payment = buildHeadlines(made.get()).payment;
  EXPECT_THAT(payment.have, ElementsAre(HeadlineHolder{both, Basis::Observed}));
  EXPECT_THAT(payment.could, IsEmpty());
  EXPECT_THAT(payment.say, ElementsAre(HeadlineHolder{claims, Basis::Declared}));
}

TEST(Headlines, APermissionTakesNothingAwayFromWhatThePersonRemembers) {
  MadeInventory made;
  const auto oneHolding = made.holder("one holding");
  made.holding(oneHolding, "contact.phone", {Basis::Remembered, Basis::Permitted, Basis::Declared});
  const auto twoHoldings = made.holder("two holdings");
  made.holding(twoHoldings, "contact.email", {Basis::Remembered});
  made.holding(twoHoldings, "contact.phone", {Basis::Permitted});
  const auto permitted = made.holder("permitted");
  made.holding(permitted, "contact.phone", {Basis::Permitted, Basis::Declared});
  const Headline contact = buildHeadlines(made.get()).contact;
  EXPECT_THAT(contact.have, ElementsAre(HeadlineHolder{oneHolding, Basis::Remembered},
                                        HeadlineHolder{twoHoldings, Basis::Remembered}));
  EXPECT_THAT(contact.could, ElementsAre(HeadlineHolder{permitted, Basis::Permitted}));
  EXPECT_THAT(contact.say, IsEmpty());
}

TEST(Headlines, TheAddressBookIsToldApartFromContact) {
  MadeInventory made;
  const auto book = made.holder("book");
  made.holding(book, "social.contacts", {Basis::Observed});
  const auto graph = made.holder("graph");
  made.holding(graph, "social.graph", {Basis::Observed});
  const auto reach = made.holder("reach");
  made.holding(reach, "contact.email", {Basis::Provided});
  const Headlines headlines = buildHeadlines(made.get());
  EXPECT_THAT(headlines.addressBook.have, ElementsAre(HeadlineHolder{book, Basis::Observed}));
  EXPECT_THAT(headlines.contact.have, ElementsAre(HeadlineHolder{reach, Basis::Provided}));
}

TEST(Headlines, ATypeBelongsByItsWholeFirstPart) {
  MadeInventory made;
  const auto holder = made.holder("holder");
  made.holding(holder, "payments.card", {Basis::Confirmed});
  made.holding(holder, "locations", {Basis::Confirmed});
  made.holding(holder, "contact", {Basis::Confirmed});
  made.holding(holder, "social.contacts2", {Basis::Confirmed});
  const Headlines headlines = buildHeadlines(made.get());
  for (const Headline *headline : headlines.all()) EXPECT_THAT(headline->have, IsEmpty()) << headline->id;
}

TEST(Headlines, RemovedHoldersAreLeftOut) {
  MadeInventory made;
  const auto gone = made.holder("gone");
  made.holding(gone, "payment.card", {Basis::Confirmed});
  const auto here = made.holder("here");
  made.holding(here, "payment.card", {Basis::Provided});
  made.remove(gone);
  EXPECT_THAT(buildHeadlines(made.get()).payment.have, ElementsAre(HeadlineHolder{here, Basis::Provided}));
}

}  // namespace
}  // namespace dossier
