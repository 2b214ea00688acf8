// SPDX-License-Identifier: GPL-3.0-or-later
#include "staging/resolver.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

class ResolverTest : public ::testing::Test {
 protected:
  std::shared_ptr<const Catalogue> catalogue = *Catalogue::load();
  Resolver resolver{*catalogue};
};

TEST_F(ResolverTest, OneServiceByDomainAppNameAndMerchantText) {
  EXPECT_EQ(resolver.resolve({SubjectKind::Domain, "alipay.com"}, "mail.alipay.com").id, "alipay");
  EXPECT_EQ(resolver.resolve({SubjectKind::App, "com.eg.android.AlipayGphone"}, "").id, "alipay");
  EXPECT_EQ(resolver.resolve({SubjectKind::Name, "ALIPAY"}, "").id, "alipay");
  EXPECT_EQ(resolver.resolve({SubjectKind::Merchant, "Alipay*Shop 123"}, "").id, "alipay");
}

TEST_F(ResolverTest, TheLongestHostWins) {
  EXPECT_EQ(resolver.resolve({SubjectKind::Domain, "qq.com"}, "mail.weixin.qq.com").id, "wechat");
  EXPECT_EQ(resolver.resolve({SubjectKind::Domain, "qq.com"}, "qq.com").id, "qq");
  EXPECT_EQ(resolver.resolve({SubjectKind::Domain, "qq.com"}, "evil-weixin.qq.com").id, "qq");
  EXPECT_EQ(resolver.resolve({SubjectKind::Domain, "qq.com.evil.example"}, "weixin.qq.com.evil.example").id, "domain:qq.com.evil.example");
}

TEST_F(ResolverTest, UnknownSubjectsBecomeSuggestedHolders) {
  const auto holder = resolver.resolve({SubjectKind::Domain, "corner-bakery.example"}, "");
  EXPECT_EQ(holder.id, "domain:corner-bakery.example");
  EXPECT_TRUE(holder.catalogueId.empty());
  EXPECT_EQ(resolver.resolve({SubjectKind::Merchant, "CORNER Bakery"}, "").id, "merchant:corner bakery");
  EXPECT_NE(resolver.resolve({SubjectKind::App, "org.Example"}, "").id, resolver.resolve({SubjectKind::App, "org.example"}, "").id);
}

TEST_F(ResolverTest, OneOfAKindIsFoundAgainUnderItsName) {
  const auto landlord = resolver.resolve({SubjectKind::Name, "landlord:12 Hill Street"}, "");
  EXPECT_EQ(landlord.id, "landlord:12 hill street");
  EXPECT_EQ(landlord.name, "12 Hill Street");
  EXPECT_EQ(landlord.catalogueId, "landlord");
  EXPECT_EQ(resolver.resolve({SubjectKind::Name, "landlord: "}, "").catalogueId, "");
  EXPECT_EQ(resolver.resolve({SubjectKind::Name, "alipay:shop"}, "").catalogueId, "") << "a service is no kind";
  EXPECT_EQ(resolver.resolve({SubjectKind::Merchant, "landlord:12 Hill Street"}, "").catalogueId, "") << "nobody's bank writes so";
}

TEST_F(ResolverTest, PlatformsThatSendForOthersAreNoHolder) {
  EXPECT_TRUE(catalogue->isBulkSender("sendgrid.net"));
  EXPECT_EQ(catalogue->matchDomain("sendgrid.net", "em1.sendgrid.net").holder, nullptr);
}

}  // namespace
}  // namespace dossier
