// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/merchant_text.h"

#include <gmock/gmock.h>

#include "catalogue/catalogue_files.h"

namespace dossier {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> paid(std::string_view text) {
  static const TextRules s_rules = *loadTextRules();
  return readMerchantText(text, s_rules).paid.words;
}
std::vector<std::string> behind(std::string_view text) {
  static const TextRules s_rules = *loadTextRules();
  return readMerchantText(text, s_rules).behind.words;
}
std::string firm(std::string_view name) {
  static const TextRules s_rules = *loadTextRules();
  return firmName(name, s_rules);
}

TEST(MerchantText, IsSplitAtEverythingButLettersDigitsAndInnerDots) {
  EXPECT_THAT(merchantWords("Uber *Trip 4F2K"), ElementsAre("UBER", "TRIP", "4F2K"));
  EXPECT_THAT(merchantWords("APPLE.COM/BILL"), ElementsAre("APPLE.COM", "BILL"));
  EXPECT_THAT(merchantWords("  .Corner Bakery. "), ElementsAre("CORNER", "BAKERY"));
  EXPECT_THAT(merchantWords("a..b"), ElementsAre("A..B"));
  EXPECT_THAT(merchantWords(""), IsEmpty());
  EXPECT_THAT(merchantWords("*** / ..."), IsEmpty());
}

TEST(MerchantText, KeepsLettersBeyondAsciiAndSplitsAtTheirPunctuation) {
  EXPECT_THAT(merchantWords("Bäckerei Müller"), ElementsAre("BACKEREI", "MULLER"));
  EXPECT_THAT(merchantWords("支付宝-美团"), ElementsAre("支付宝", "美团"));
  EXPECT_THAT(merchantWords("支付宝（中国）网络"), ElementsAre("支付宝", "中国", "网络"));
  EXPECT_THAT(merchantWords("财付通　微信支付"), ElementsAre("财付通", "微信支付"));
  EXPECT_THAT(merchantWords("佐々木"), ElementsAre("佐々木"));
  EXPECT_THAT(merchantWords("NETFLIX\xC2\xA0" "COM – Berlin"), ElementsAre("NETFLIX", "COM", "BERLIN"));
}

TEST(MerchantText, BrokenUtf8AtTheEndIsKeptAsItIs) {
  EXPECT_THAT(merchantWords("SHOP \xE3\x80"), ElementsAre("SHOP", "\xE3\x80"));
  EXPECT_THAT(merchantWords("SHOP \xE2"), ElementsAre("SHOP", "\xE2"));
}

TEST(MerchantText, WhatOnlySaysHowItWasPaidIsDropped) {
  EXPECT_THAT(paid("POS 4711 Uber *Trip"), ElementsAre("UBER", "TRIP"));
  EXPECT_THAT(paid("Debit card purchase NETFLIX.COM"), ElementsAre("NETFLIX.COM"));
  EXPECT_THAT(paid("Paiement par carte 12.03 Spotify"), ElementsAre("SPOTIFY"));
  EXPECT_THAT(paid("CB*Wolt"), ElementsAre("WOLT"));
}

TEST(MerchantText, AChannelInTheMiddleOrAloneStays) {
  EXPECT_THAT(paid("Corner POS"), ElementsAre("CORNER", "POS"));
  EXPECT_THAT(paid("VISA"), ElementsAre("VISA"));
  EXPECT_THAT(paid("POS 4711"), ElementsAre("4711"));
  EXPECT_THAT(paid("CARD PURCHASES LTD"), ElementsAre("CARD", "PURCHASES", "LTD"));
  EXPECT_THAT(paid(""), IsEmpty());
}

TEST(MerchantText, BehindAFacilitatorStandsTheMerchant) {
  EXPECT_THAT(behind("PAYPAL *SPOTIFY"), ElementsAre("SPOTIFY"));
  EXPECT_THAT(behind("Lastschrift PayPal *Zalando SE"), ElementsAre("ZALANDO", "SE"));
  EXPECT_THAT(behind("SQ *CORNER CAFE"), ElementsAre("CORNER", "CAFE"));
  EXPECT_THAT(behind("PayPal Europe S.a.r.l. et Cie, Ihr Einkauf bei Corner Bakery"), ElementsAre("CORNER", "BAKERY"));
  EXPECT_THAT(behind("支付宝-美团"), ElementsAre("美团"));
  EXPECT_THAT(behind("SQ CORNER CAFE"), IsEmpty());   // no asterisk: a shop of that name
  EXPECT_THAT(behind("PAYPAL *"), IsEmpty());
  EXPECT_THAT(behind("CORNER *CAFE"), IsEmpty());
}

TEST(MerchantText, WidthAndAccentsDoNotMatter) {
  EXPECT_THAT(merchantWords("ＮＥＴＦＬＩＸ．ＣＯＭ"), ElementsAre("NETFLIX.COM"));
  EXPECT_THAT(merchantWords("føtex Łódź"), ElementsAre("FOTEX", "LODZ"));
  EXPECT_THAT(spellings("Føtex"), testing::Contains(ElementsAre("FOETEX")));
  EXPECT_THAT(spellings("Trader Joe's"), testing::Contains(ElementsAre("TRADER", "JOE", "S")));
}

TEST(MerchantText, NumbersAndSignsAtTheEndOfAWord) {
  EXPECT_THAT(merchantWords("HOTELS.COM123456789012"), ElementsAre("HOTELS.COM", "123456789012"));
  EXPECT_THAT(merchantWords("P12AB34 A380"), ElementsAre("P12AB34", "A380"));
  EXPECT_THAT(merchantWords("CANAL+ FRANCE"), ElementsAre("CANALPLUS", "FRANCE"));
  EXPECT_THAT(merchantWords("GMBH + CO"), ElementsAre("GMBH", "CO"));
}

TEST(MerchantText, HostsKeepTheirHyphens) {
  static const TextRules s_rules = *loadTextRules();
  EXPECT_THAT(readMerchantText("JUST-EAT.CO.UK LTD LONDON", s_rules).paid.hosts, ElementsAre("just-eat.co.uk"));
  EXPECT_TRUE(readMerchantText("SQ *CORNER CAFE", s_rules).till);
  EXPECT_FALSE(readMerchantText("PAYPAL *CORNER CAFE", s_rules).till);
}

TEST(MerchantText, ANameEndsBeforeItsLegalFormOrANumber) {
  static const TextRules s_rules = *loadTextRules();
  EXPECT_THAT(nameEnds({"DKB", "AG", "BERLIN"}, s_rules), testing::Contains(1U));
  EXPECT_THAT(nameEnds({"SHELL", "1234", "HAMBURG"}, s_rules), testing::Contains(1U));
  EXPECT_THAT(nameEnds({"CLARO", "SPA", "CENTRE"}, s_rules), testing::Not(testing::Contains(1U)));
  EXPECT_TRUE(isPlain({"ORANGE"}, s_rules));
  EXPECT_FALSE(isPlain({"ORANGE", "FRANCE"}, s_rules));
}

TEST(MerchantText, AnApostropheJoins) { EXPECT_THAT(merchantWords("Didi's Kitchen"), ElementsAre("DIDIS", "KITCHEN")); }

TEST(FirmName, StandsWithoutItsLegalFormAndAccents) {
  EXPECT_EQ(firm("SCHUFA Holding AG"), "schufa");
  EXPECT_EQ(firm("Booking.com B.V."), "bookingcom");
  EXPECT_EQ(firm("Café Müller GmbH & Co. KG"), "cafe muller");
  EXPECT_EQ(firm("PayPal (Europe) S.à r.l. et Cie, S.C.A."), "paypal europe sa rl et cie");
  EXPECT_EQ(firm("GmbH"), "gmbh");   // nothing is left out of a name that is nothing else
  EXPECT_EQ(firm(""), "");
  EXPECT_EQ(firm("=1+1"), "");
}

}  // namespace
}  // namespace dossier
