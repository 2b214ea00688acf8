// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/aggregator.h"

#include <gtest/gtest.h>

#include "import/format/domain.h"
#include "import/logins.h"

namespace dossier {
namespace {

Observation made(std::int64_t first, std::int64_t last) {
  Observation o;
  o.subject = {SubjectKind::Domain, "shop.example"};
  o.type = "contact.email";
  o.basis = Basis::Provided;
  o.first = Timestamp{std::chrono::sys_seconds(std::chrono::seconds(first))};
  o.last = Timestamp{std::chrono::sys_seconds(std::chrono::seconds(last))};
  return o;
}

TEST(Aggregator, MergesTheSameFactWithOuterDatesAndSums) {
  Aggregator aggregator;
  aggregator.accept(made(1'500'000'000, 1'600'000'000));
  aggregator.accept(made(1'400'000'000, 1'550'000'000));
  const auto all = aggregator.take();
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].count, 2U);
  EXPECT_EQ(all[0].first->time.time_since_epoch().count(), 1'400'000'000);
  EXPECT_EQ(all[0].last->time.time_since_epoch().count(), 1'600'000'000);
}

TEST(Aggregator, RefusesHostsThatHideACardNumber) {
  Aggregator aggregator;
  Observation o = made(1, 2);
  o.host = "4111-1111-1111-1111.shop.example";
  aggregator.accept(o);
  EXPECT_EQ(aggregator.rejected(), 1U);
  EXPECT_TRUE(aggregator.take().empty());
}

TEST(Aggregator, PutsAnEndBeforeItsBeginningInOrder) {
  Aggregator aggregator;
  aggregator.accept(made(1'600'000'000, 1'500'000'000));
  const auto all = aggregator.take();
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].first->time.time_since_epoch().count(), 1'500'000'000);
  EXPECT_EQ(all[0].last->time.time_since_epoch().count(), 1'600'000'000);
}

TEST(Aggregator, LetsNoUnseenCharacterOut) {
  Aggregator aggregator;
  Observation o = made(1, 2);
  o.subject = {SubjectKind::Name, "Corner shop 4111\u200B11111111\x01 1111"};
  o.identifier = {IdentifierKind::Email, "\x01robin@example.net"};
  aggregator.accept(o);
  o.subject.value = "Corner shop 4111111111111111";
  aggregator.accept(o);
  o.subject = {SubjectKind::Domain, "shop\u200B.example"};
  aggregator.accept(o);
  const auto all = aggregator.take();
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].subject.value, "Corner shop •••• 1111");
  EXPECT_EQ(all[0].count, 2U);
  EXPECT_EQ(all[0].identifier.kind, IdentifierKind::None);
  EXPECT_EQ(aggregator.rejected(), 1U);
}

TEST(Logins, UserNamesThatAreAddressesOrNumbersAreContacts) {
  EXPECT_EQ(identifierFrom(" Robin@Example.NET ").text, "robin@example.net");
  EXPECT_EQ(identifierFrom("+1 202 555 0143").kind, IdentifierKind::Phone);
  EXPECT_EQ(identifierFrom("\u202A+1 202 555 0143\u202C").text, "+1 202 555 0143") << "as address books copy it";
  EXPECT_EQ(identifierFrom("rellery").kind, IdentifierKind::UserName);
  EXPECT_EQ(identifierFrom("4111111111111111").text.find("4111111111111111"), std::string::npos);
  EXPECT_EQ(identifierFrom("4111111111111111@example.net").kind, IdentifierKind::UserName);
  EXPECT_EQ(identifierFrom("two\nlines").kind, IdentifierKind::None);
  EXPECT_EQ(identifierFrom(std::string(101, 'a')).kind, IdentifierKind::None);
}

TEST(Domain, IsTheRegistrableOneWithThePrivatePartOfTheList) {
  EXPECT_EQ(registrableDomain("login.shop.co.uk"), "shop.co.uk");
  EXPECT_EQ(registrableDomain("alex.github.io"), "alex.github.io");
  EXPECT_EQ(registrableDomain("co.uk"), std::nullopt);
  EXPECT_EQ(registrableDomain("192.0.2.1"), std::nullopt);
  EXPECT_EQ(registrableDomain("c192.0.2.7"), std::nullopt) << "a name that ends in a number means to be an address";
  EXPECT_EQ(registrableDomain("localhost"), std::nullopt);
  EXPECT_EQ(registrableDomain("example.net.."), std::nullopt) << "one final dot ends a name, two are none";
  EXPECT_EQ(hostOf("example.net.."), std::nullopt);
  EXPECT_EQ(hostOf("exam\u00A0ple.net"), std::nullopt) << "a blank that looks like none";
  EXPECT_EQ(hostOf("b\u00FCcher.example"), "b\u00FCcher.example");
  EXPECT_EQ(hostOf("https://user:pw@www.Shop.example:8443/a?b#c"), "www.shop.example");
  EXPECT_EQ(hostOf("https://shop.example\\@evil.example/"), "shop.example");
  EXPECT_EQ(addresseeOf("android://AbC==@org.example.app/")->subject.value, "org.example.app");
}

}  // namespace
}  // namespace dossier
