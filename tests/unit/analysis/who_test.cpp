// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/who.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "made_inventory.h"

namespace dossier {

using By = WhoAnswer::By;

bool operator==(const WhoAnswer &a, const WhoAnswer &b) {
  return a.holder == b.holder && a.matched == b.matched && a.by == b.by && a.holdings == b.holdings;
}
void PrintTo(const WhoAnswer &answer, std::ostream *out) {
  *out << answer.holder << " " << answer.matched << " by " << static_cast<int>(answer.by) << ":";
  for (const auto holding : answer.holdings) *out << " " << holding;
}

namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class Who : public ::testing::Test {
 protected:
  Who() {
    bank = made.holder("bank", "Größe Bank", {"groesse-bank.example"});
    made.holding(bank, "contact.email", {Basis::Provided});      // 0
    made.holding(bank, "payment.balance", {Basis::Observed});    // 1
    made.holding(bank, "payment.card", {Basis::Observed});       // 2
    made.account(bank, IdentifierKind::Email, "Ana@example.net");
    made.account(bank, IdentifierKind::Phone, "+44 7700 900123");
    made.account(bank, IdentifierKind::Card, "visa 4242");
    shop = made.holder("domain:shop.example", "Corner Shop", {"shop.example"});
    made.holding(shop, "payment.card", {Basis::Provided});       // 3
    made.holding(shop, "social.contacts", {Basis::Declared});    // 4
    made.account(shop, IdentifierKind::Email, "ana+shop@example.net");
    made.account(shop, IdentifierKind::Email, "joana@example.net");
    made.account(shop, IdentifierKind::Card, "mastercard 1111");
    wallet = made.holder("app:org.example.Wallet", "支付");
    made.holding(wallet, "location.precise", {Basis::Permitted});  // 5
    made.account(wallet, IdentifierKind::UserName, "an\u2022\u2022\u2022\u2022");
  }
  std::vector<WhoAnswer> ask(std::string_view text) const { return whoHas(text, made.get()); }

  MadeInventory made;
  std::uint32_t bank = 0, shop = 0, wallet = 0;
};

TEST_F(Who, AnEmailAddressIsAskedForWhole) {
  EXPECT_THAT(ask("ANA@Example.NET"),
              ElementsAre(WhoAnswer{bank, "Ana@example.net", By::Identifier, {0, 1, 2}},
                          WhoAnswer{shop, "ana+shop@example.net", By::Identifier, {3, 4}}));
  EXPECT_THAT(ask(" ana+shop@example.net\n"),
              ElementsAre(WhoAnswer{shop, "ana+shop@example.net", By::Identifier, {3, 4}}));
  EXPECT_THAT(ask("na@example.net"), IsEmpty());
}

TEST_F(Who, PartsOfAnAddressFindAllThatHaveThem) {
  EXPECT_THAT(ask("@example.net"), ElementsAre(WhoAnswer{bank, "Ana@example.net", By::Identifier, {0, 1, 2}},
                                               WhoAnswer{shop, "ana+shop@example.net", By::Identifier, {3, 4}},
                                               WhoAnswer{shop, "joana@example.net", By::Identifier, {3, 4}}));
}

TEST_F(Who, APhoneNumberIsFoundHoweverItIsWritten) {
  const WhoAnswer answer{bank, "+44 7700 900123", By::Identifier, {0, 1, 2}};
  for (const char *text : {"+447700900123", "07700 900-123", "0044 7700 900123", "7700900123", "900123",
                           "\u202a+44\u00a07700\u00a0900123\u202c"}) {
    EXPECT_THAT(ask(text), ElementsAre(answer)) << text;
  }
  EXPECT_THAT(ask("+44 (0)7700 900123"), ElementsAre(answer));
  EXPECT_THAT(ask("+44 7700 900124"), IsEmpty());
  made.account(shop, IdentifierKind::Phone, "+12025550143");
  EXPECT_THAT(ask("2025550143"), ElementsAre(WhoAnswer{shop, "+12025550143", By::Identifier, {3, 4}}));
  EXPECT_THAT(ask("120255501"), IsEmpty()) << "the beginning of a number is another number";
}

TEST_F(Who, ACardIsFoundByItsLabelInAnyOrderAndByItsNumber) {
  const WhoAnswer answer{bank, "visa 4242", By::Identifier, {0, 1, 2}};
  for (const char *text : {"4242", "VISA", "4242 Visa"}) EXPECT_THAT(ask(text), ElementsAre(answer)) << text;
  // The networks' published test numbers.
  EXPECT_THAT(ask("4242 4242 4242 4242"), ElementsAre(answer));
  EXPECT_THAT(ask("4111111111111111"), ElementsAre(WhoAnswer{shop, "mastercard 1111", By::Identifier, {3, 4}}));
  EXPECT_THAT(ask("4242 4242 4242 4243"), IsEmpty()) << "no card has this number";
}

TEST_F(Who, ATypeAnswersWithItsHoldingsOnly) {
  const std::vector<WhoAnswer> cards{{bank, "payment.card", By::Type, {2}}, {shop, "payment.card", By::Type, {3}}};
  EXPECT_EQ(ask("payment.card"), cards);
  EXPECT_EQ(ask("Payment Card"), cards);
  EXPECT_THAT(ask("balance"), ElementsAre(WhoAnswer{bank, "payment.balance", By::Type, {1}}));
  EXPECT_THAT(ask("bal"), ElementsAre(WhoAnswer{bank, "payment.balance", By::Type, {1}}));
  EXPECT_THAT(ask("alance"), IsEmpty()) << "words are found from their beginning";
}

TEST_F(Who, ACategoryAnswersForItsTypes) {
  EXPECT_THAT(ask("payment"), ElementsAre(WhoAnswer{bank, "payment", By::Category, {1, 2}},
                                          WhoAnswer{shop, "payment", By::Category, {3}}));
  EXPECT_THAT(ask("contact"), ElementsAre(WhoAnswer{bank, "contact", By::Category, {0}},
                                          WhoAnswer{shop, "social.contacts", By::Type, {4}}))
      << "the address book stands in another category";
}

TEST_F(Who, LabelsOfTheCatalogueAreSearchedToo) {
  DataType contacts;
  contacts.key = "social.contacts";
  contacts.label = "Address book";
  Category location;
  location.key = "location";
  location.label = "Whereabouts";
  EXPECT_THAT(ask("address book"), IsEmpty());
  EXPECT_THAT(whoHas("ADDRESS book", made.get(), {contacts}, {location}),
              ElementsAre(WhoAnswer{shop, "social.contacts", By::Type, {4}}));
  EXPECT_THAT(whoHas("whereabouts", made.get(), {contacts}, {location}),
              ElementsAre(WhoAnswer{wallet, "location", By::Category, {5}}));
}

TEST_F(Who, AHolderIsFoundByNameDomainHostAndId) {
  const WhoAnswer groesse{bank, "Größe Bank", By::Holder, {0, 1, 2}};
  for (const char *text : {"größe", "GRÖßE BANK", "groesse-bank.example", "bank", "login.groesse-bank.example",
                           "https://www.groesse-bank.example/in?b=c"}) {
    EXPECT_THAT(ask(text), ElementsAre(groesse)) << text;
  }
  EXPECT_THAT(ask("corner shop"), ElementsAre(WhoAnswer{shop, "Corner Shop", By::Holder, {3, 4}}));
  EXPECT_THAT(ask("支付"), ElementsAre(WhoAnswer{wallet, "支付", By::Holder, {5}}));
  EXPECT_THAT(ask("org.example.wallet"), ElementsAre(WhoAnswer{wallet, "支付", By::Holder, {5}}));
  EXPECT_THAT(ask("notshop.example"), IsEmpty()) << "ends alike, but is another domain";
  EXPECT_THAT(ask("ana@shop.example"), IsEmpty()) << "an address there is not the holder";
}

TEST_F(Who, SortsByHolderThenByKindThenByText) {
  EXPECT_THAT(ask("shop"), ElementsAre(WhoAnswer{shop, "ana+shop@example.net", By::Identifier, {3, 4}},
                                       WhoAnswer{shop, "Corner Shop", By::Holder, {3, 4}}));
}

TEST_F(Who, OneIdentifierIsToldOnceHoweverItsCaseIsWritten) {
  made.account(bank, IdentifierKind::Email, "ana@example.net");
  made.account(bank, IdentifierKind::Email, "ANA@EXAMPLE.NET");
  EXPECT_THAT(ask("ana@example.net"), ElementsAre(WhoAnswer{bank, "ANA@EXAMPLE.NET", By::Identifier, {0, 1, 2}},
                                                  WhoAnswer{shop, "ana+shop@example.net", By::Identifier, {3, 4}}));
}

TEST_F(Who, BlankTextAndUnknownTextHaveNoAnswer) {
  for (const char *text : {"", "  \t\n", "\u200b", "nobody here"}) {
    EXPECT_THAT(ask(text), IsEmpty()) << "[" << text << "]";
  }
}

TEST_F(Who, RemovedHoldersAreLeftOut) {
  made.remove(shop);
  for (const char *text : {"shop", "mastercard", "social.contacts", "joana@example.net"}) {
    EXPECT_THAT(ask(text), IsEmpty()) << text;
  }
  EXPECT_THAT(ask("payment.card"), ElementsAre(WhoAnswer{bank, "payment.card", By::Type, {2}}));
}

}  // namespace
}  // namespace dossier
