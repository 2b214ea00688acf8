// SPDX-License-Identifier: GPL-3.0-or-later
// From what a source calls someone to a holder. The names are of holders that resources/holders carries.
#include <gtest/gtest.h>

#include "catalogue/catalogue.h"

namespace dossier {
namespace {

class Matching : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    auto loaded = Catalogue::load();
    ASSERT_TRUE(loaded) << loaded.error().place.file;
    s_catalogue = std::move(*loaded);
  }
  static void TearDownTestSuite() { s_catalogue.reset(); }

  /// "id by rule", or "none".
  static std::string said(const Match &match) { return match.holder == nullptr ? "none" : match.holder->id + " by " + match.rule; }
  static std::string domain(std::string_view registrable, std::string_view host = {}) {
    return said(s_catalogue->matchDomain(registrable, host));
  }
  static std::string merchant(std::string_view text) { return said(s_catalogue->matchMerchant(text)); }

  static std::shared_ptr<const Catalogue> s_catalogue;
};

std::shared_ptr<const Catalogue> Matching::s_catalogue;

TEST_F(Matching, AnAppIdIsTakenAsItStands) {
  EXPECT_EQ(said(s_catalogue->matchApp("com.eg.android.AlipayGphone")), "alipay by app id");
  EXPECT_EQ(said(s_catalogue->matchApp("com.eg.android.alipaygphone")), "none");
  EXPECT_EQ(said(s_catalogue->matchApp("com.eg.android")), "none");
  EXPECT_EQ(said(s_catalogue->matchApp("")), "none");
}

TEST_F(Matching, TheSameServiceOnThreeSystemsIsOneHolder) {
  EXPECT_EQ(said(s_catalogue->matchApp("com.tencent.mm")), "wechat by app id");
  EXPECT_EQ(said(s_catalogue->matchApp("com.tencent.xin")), "wechat by app id");
  EXPECT_EQ(said(s_catalogue->matchApp("com.tencent.wechat")), "wechat by app id");
}

TEST_F(Matching, AnAppIsItsPublishersWhereNobodyElseUsesTheNamespace) {
  EXPECT_EQ(said(s_catalogue->matchApp("com.google.android.apps.healthdata")), "google by app id prefix");
  EXPECT_EQ(said(s_catalogue->matchApp("com.google.android.gm")), "google by app id");
  EXPECT_EQ(said(s_catalogue->matchApp("ABCDE12345.com.apple.MadeForThisTest")), "apple by app id prefix");
  EXPECT_EQ(said(s_catalogue->matchApp("com.netease.madeforthistest.activity")), "netease by app id prefix");
  EXPECT_EQ(said(s_catalogue->matchApp("com.netease.cloudmusic.tv")), "netease-music by app id prefix");   // the longest wins
  EXPECT_EQ(said(s_catalogue->matchApp("com.facebook.orca")), "messenger by app id");   // an id of another holder wins
}

TEST_F(Matching, AnAppIdOutsideANamespaceIsNobodys) {
  EXPECT_EQ(said(s_catalogue->matchApp("com.android.settings")), "none");
  EXPECT_EQ(said(s_catalogue->matchApp("com.google.androidsomething.app")), "none");
  EXPECT_EQ(said(s_catalogue->matchApp("com.google.android.")), "none");
  EXPECT_EQ(said(s_catalogue->matchApp("com.google.android")), "none");
  EXPECT_EQ(said(s_catalogue->matchApp("com.Google.Android.apps.example")), "none");
  EXPECT_EQ(said(s_catalogue->matchApp("org.com.google.android.example")), "none");
}

TEST_F(Matching, ACopyOrAPartOfTheDeviceIsNobodys) {
  EXPECT_EQ(said(s_catalogue->matchApp("com.microsoft.teams2")), "none");
  EXPECT_EQ(said(s_catalogue->matchApp("com.microsoft.teams.update")), "none");
  EXPECT_EQ(said(s_catalogue->matchApp("com.microsoft.word.mod")), "none");
  EXPECT_EQ(said(s_catalogue->matchApp("com.microsoft.fakeword")), "none");
  EXPECT_EQ(said(s_catalogue->matchApp("com.microsoft.taems")), "none");            // as "teams" with a slip
  EXPECT_EQ(said(s_catalogue->matchApp("com.microsoft.office.taems")), "microsoft by app id prefix");   // not beside it
  EXPECT_EQ(said(s_catalogue->matchApp("com.microsoft.word_cracked")), "none");
  EXPECT_EQ(said(s_catalogue->matchApp("com.huawei.android.launcher")), "none");
  EXPECT_EQ(said(s_catalogue->matchApp("com.microsoft.modernizer")), "microsoft by app id prefix");   // a word counts wholly
}

TEST_F(Matching, TheLongestHostWins) {
  EXPECT_EQ(domain("qq.com"), "qq by domain");
  EXPECT_EQ(domain("qq.com", "weixin.qq.com"), "wechat by host");
  EXPECT_EQ(domain("qq.com", "mp.weixin.qq.com"), "wechat by host");
  EXPECT_EQ(domain("qq.com", "mail.qq.com"), "qq by domain");
  EXPECT_EQ(domain("qq.com", "qq.com"), "qq by domain");
}

TEST_F(Matching, AHostCountsOnlyBelowItsDomain) {
  EXPECT_EQ(domain("example.org", "weixin.qq.com"), "none");
  EXPECT_EQ(domain("q.com", "qq.com"), "none");
  EXPECT_EQ(domain("example.org", "alipay.com.example.org"), "none");
  EXPECT_EQ(domain("alipay.com.example"), "none");
  EXPECT_EQ(domain("notalipay.com"), "none");
  EXPECT_EQ(domain(""), "none");
  EXPECT_EQ(domain("", "alipay.com"), "none");
}

TEST_F(Matching, WhoSendsForOthersIsNeverAHolder) {
  for (const char *sender : {"sendgrid.net", "amazonses.com", "mandrillapp.com", "mcsv.net", "sparkpostmail.com", "googlegroups.com", "zendesk.com"}) {
    EXPECT_TRUE(s_catalogue->isBulkSender(sender)) << sender;
    EXPECT_EQ(domain(sender), "none") << sender;
    EXPECT_EQ(domain(sender, "uber." + std::string(sender)), "none") << sender;
  }
  EXPECT_FALSE(s_catalogue->isBulkSender("alipay.com"));
  EXPECT_FALSE(s_catalogue->isBulkSender(""));
}

TEST_F(Matching, AMerchantIsKnownByTheFirstWordsOfItsText) {
  EXPECT_EQ(merchant("UBER *TRIP HELP.UBER.COM"), "uber by merchant text");
  EXPECT_EQ(merchant("Amzn Mktp US*2K4XX0Y12"), "amazon by merchant text");
  EXPECT_EQ(merchant("APPLE.COM/BILL 0800 000 0000"), "apple by merchant text");
  EXPECT_EQ(merchant("PayPal *CORNERBAKERY"), "paypal by merchant text");
  EXPECT_EQ(merchant("支付宝（中国）网络技术有限公司"), "alipay by merchant text");
  EXPECT_EQ(merchant("财付通-美团"), "meituan by merchant text");   // paid through WeChat
}

TEST_F(Matching, HowItWasPaidDoesNotHideTheMerchant) {
  EXPECT_EQ(merchant("POS 0142 SPOTIFY STOCKHOLM"), "spotify by merchant text");
  EXPECT_EQ(merchant("CARD PURCHASE NETFLIX.COM"), "netflix by merchant text");
}

TEST_F(Matching, AChineseFirmCarriesThePlaceWhereItIs) {
  EXPECT_EQ(merchant("国网河南省电力公司"), "state-grid by merchant text");
  EXPECT_EQ(merchant("国网郑州电力公司"), "state-grid by merchant text");
  EXPECT_EQ(merchant("广西壮族自治区南宁市美团"), "meituan by merchant text");
  EXPECT_EQ(merchant("美团APP"), "meituan by merchant text");
  EXPECT_EQ(merchant("郑州电力公司"), "none");
  EXPECT_EQ(merchant("电力国网河南省公司"), "none");
}

TEST_F(Matching, ATitleMaySayMoreThanTheName) {
  EXPECT_EQ(said(s_catalogue->matchName("www.spotify.com")), "spotify by alias");
  EXPECT_EQ(said(s_catalogue->matchName("Music (spotify.com)")), "spotify by alias");
  EXPECT_EQ(said(s_catalogue->matchName("My Spotify account - old")), "spotify by alias");
  EXPECT_EQ(said(s_catalogue->matchName("Mein Konto SCHUFA Holding AG")), "schufa by alias");
  EXPECT_EQ(said(s_catalogue->matchName("Mi cuenta Alipay")), "alipay by alias");
  EXPECT_EQ(said(s_catalogue->matchName("spotify.com.evil.example")), "none");
  EXPECT_EQ(said(s_catalogue->matchName("Music (spotify.example)")), "none");
  EXPECT_EQ(said(s_catalogue->matchName("Mail (sendgrid.net)")), "none");   // sends for others
  EXPECT_EQ(said(s_catalogue->matchName("Spotify fan account")), "none");
  EXPECT_EQ(said(s_catalogue->matchName("My action")), "none");              // a word that is a shop's name, too
  EXPECT_EQ(said(s_catalogue->matchName("My account")), "none");
}

TEST_F(Matching, AFirmThatRunsOneServiceStandsForIt) {
  EXPECT_EQ(merchant("NEW WORK SE HAMBURG"), "xing by merchant text");
  EXPECT_EQ(merchant("NEW WORK CAFE"), "none");   // no legal form: another firm
  EXPECT_EQ(said(s_catalogue->matchName("DB Vertrieb GmbH")), "deutsche-bahn by alias");
  EXPECT_EQ(said(s_catalogue->matchName("DB Fernverkehr AG")), "none");
}

TEST_F(Matching, ANameMayBeCutWhereTheColumnEnds) {
  EXPECT_EQ(merchant("UNITED AIRLI"), "united-airlines by merchant text");
  EXPECT_EQ(merchant("POS 4711 UNITED AIRLI//FRANKFURT/DE"), "united-airlines by merchant text");
  EXPECT_EQ(merchant("UNITED AIRLI SHOP"), "none");    // the text goes on
  EXPECT_EQ(merchant("AIRLINES UNITE"), "none");
}

TEST_F(Matching, HowItWasPaidIsNobody) {
  EXPECT_EQ(merchant("BEA, APPLE PAY CORNER BAKERY"), "none");
  EXPECT_EQ(merchant("GOOGLE PAY 4711 CORNER BAKERY"), "none");
  EXPECT_EQ(merchant("APPLE PAY NETFLIX"), "netflix by merchant text");
  EXPECT_TRUE(s_catalogue->resembling("APPLE PAY CORNER BAKERY").empty());
  EXPECT_EQ(merchant("支付宝快捷支付 CORNER BAKERY"), "alipay by merchant text");   // the payer has an account there
}

TEST_F(Matching, ANameMayBeWrittenApartOrAsAHost) {
  EXPECT_EQ(merchant("MAKE MY TRIP GURGAON"), "makemytrip by merchant text");
  EXPECT_EQ(merchant("TRIP MY MAKE"), "none");
  EXPECT_EQ(merchant("MASTER CARD 4711 CORNER"), "none");
  EXPECT_EQ(merchant("MARKS & SPENCER.COM"), "marks-spencer by merchant text");
  EXPECT_EQ(merchant("MARKS & SPENCERS.COM"), "none");
  EXPECT_EQ(merchant("NETFLIX会员"), "netflix by merchant text");
  EXPECT_EQ(merchant("NETFLI会员"), "none");
}

TEST_F(Matching, ASmallTillIsNoChains) {
  EXPECT_EQ(merchant("SUMUP *NETFLIX NAILS BERLIN"), "none");
  EXPECT_EQ(merchant("SQ *NETFLIX"), "netflix by merchant text");
  EXPECT_EQ(merchant("SQ *NETFLIX 4711 BERLIN"), "netflix by merchant text");
  EXPECT_EQ(merchant("STRIPE *NETFLIX BERLIN"), "netflix by merchant text");   // large ones have it, too
  EXPECT_EQ(merchant("PAYPAL *SQ *NETFLIX NAILS"), "paypal by merchant text");
}

TEST_F(Matching, ANumberBehindAChannelIsAMerchantOnlyWithMore) {
  EXPECT_EQ(merchant("POS 4711 7-ELEVEN 4711"), "7-eleven by merchant text");
  EXPECT_EQ(merchant("POS 99*VIAGEM"), "didi by merchant text");
  EXPECT_EQ(merchant("POS 99 VIAGEM"), "none");
  EXPECT_EQ(merchant("POS 12306 CORNER BAKERY"), "none");
}

TEST_F(Matching, ATownMayStandBeforeTheShop) {
  EXPECT_EQ(merchant("PAIEMENT CB 0502 RENNES FNAC"), "fnac by merchant text");
  EXPECT_EQ(merchant("PAIEMENT CB 0502 BOUTIQUE FNAC"), "none");   // no town
  EXPECT_EQ(merchant("RENNES FNAC"), "none");
}

TEST_F(Matching, ATicketBeginsWithItsAirlinesNumber) {
  EXPECT_EQ(merchant("UNITED 0169876543210 CORNERTOWN"), "united-airlines by merchant text");
  EXPECT_EQ(merchant("UNITED 9876543210160 CORNERTOWN"), "none");
  EXPECT_EQ(merchant("UNITED 01698765 CORNERTOWN"), "none");   // no ticket
}

TEST_F(Matching, AMerchantMayCallItselfByItsHost) {
  EXPECT_EQ(merchant("AMAZON.DE*2K4XX0Y12"), "amazon by merchant text");
  EXPECT_EQ(merchant("WWW.ETSY.COM"), "etsy by merchant text");
  EXPECT_EQ(merchant("SHOP.EXAMPLE"), "none");
  EXPECT_EQ(merchant("UBER.SENDGRID.NET"), "none");
}

TEST_F(Matching, AWordMustMatchWholly) {
  EXPECT_EQ(merchant("UBERALL GMBH"), "none");
  EXPECT_EQ(merchant("PP HANDEL GMBH"), "none");
  EXPECT_EQ(merchant("GRAB AND GO"), "none");
  EXPECT_EQ(merchant("THE CORNER UBER SHOP"), "none");
  EXPECT_EQ(merchant("AMZN"), "none");
  EXPECT_EQ(merchant(""), "none");
  EXPECT_EQ(merchant("* / ."), "none");
}

TEST_F(Matching, ANameIsComparedWithoutCaseAndWithItsOtherNames) {
  EXPECT_EQ(said(s_catalogue->matchName("  aliPAY ")), "alipay by alias");
  EXPECT_EQ(said(s_catalogue->matchName("支付宝")), "alipay by alias");
  EXPECT_EQ(said(s_catalogue->matchName("Zhima Credit")), "sesame-credit by alias");
  EXPECT_EQ(said(s_catalogue->matchName("Ant Financial")), "ant-group by alias");
  EXPECT_EQ(said(s_catalogue->matchName("Google Reviews")), "google by alias");
  EXPECT_EQ(said(s_catalogue->matchName("twitter")), "x by alias");
  EXPECT_EQ(said(s_catalogue->matchName("Corner Bakery")), "none");
  EXPECT_EQ(said(s_catalogue->matchName("")), "none");
  EXPECT_EQ(said(s_catalogue->matchName("SCHUFA Holding AG")), "schufa by alias");
  EXPECT_EQ(said(s_catalogue->matchName("Spotify AB")), "spotify by alias");
  EXPECT_EQ(said(s_catalogue->matchName("Meta Platforms Ireland Limited")), "none");   // runs several services
}

TEST_F(Matching, WhatLooksAlikeIsOnlyAskedAbout) {
  const auto like = [](std::string_view name) {
    std::string ids;
    for (const CatalogueHolder *holder : s_catalogue->resembling(name)) ids += (ids.empty() ? "" : " ") + holder->id;
    return ids;
  };
  EXPECT_EQ(said(s_catalogue->matchName("Spotify Premium")), "none");
  EXPECT_EQ(like("Spotify Premium"), "spotify");
  EXPECT_EQ(like("Netflx"), "netflix");
  EXPECT_EQ(like("Nteflix"), "netflix");
  EXPECT_EQ(like("Whatsapp Buisness"), "whatsapp");
  EXPECT_EQ(like("Wish"), "wish");
  EXPECT_EQ(like("Dish"), "");       // another first letter
  EXPECT_EQ(like("Corner Bakery"), "");
  EXPECT_EQ(like("Abc"), "");
  EXPECT_EQ(like(""), "");
}

TEST_F(Matching, AKindOfBodyIsNeverMatched) {
  EXPECT_EQ(said(s_catalogue->matchName("Landlord")), "none");
  EXPECT_EQ(said(s_catalogue->matchName("landlord")), "none");
  EXPECT_EQ(merchant("PHARMACY"), "none");
}

/// What every holder says of itself must lead back to it: no domain, app or text is swallowed by another holder.
TEST_F(Matching, EveryHolderIsFoundByEverythingItIsKnownBy) {
  for (const CatalogueHolder &holder : s_catalogue->holders()) {
    for (const std::string &app : holder.apps) EXPECT_EQ(s_catalogue->matchApp(app).holder, &holder) << app;
    for (const std::string &prefix : holder.appPrefixes) EXPECT_EQ(s_catalogue->matchApp(prefix + "anything").holder, &holder) << prefix;
    for (const std::string &text : holder.descriptors) EXPECT_EQ(s_catalogue->matchMerchant(text).holder, &holder) << text;
    for (const std::string &host : holder.domains) EXPECT_EQ(s_catalogue->matchDomain(host, host).holder, &holder) << host;
    for (const std::string &name : holder.aliases) EXPECT_EQ(s_catalogue->matchName(name).holder, &holder) << name;
    for (const std::string &name : holder.nativeNames) EXPECT_EQ(s_catalogue->matchName(name).holder, &holder) << name;
    if (holder.generic) continue;
    EXPECT_EQ(s_catalogue->matchName(holder.name).holder, &holder) << holder.name;
  }
}

}  // namespace
}  // namespace dossier
