// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/merchant_text.h"

#include <gmock/gmock.h>

namespace dossier {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(MerchantText, IsSplitAtEverythingButLettersDigitsAndInnerDots) {
  EXPECT_THAT(merchantWords("Uber *Trip 4F2K"), ElementsAre("UBER", "TRIP", "4F2K"));
  EXPECT_THAT(merchantWords("APPLE.COM/BILL"), ElementsAre("APPLE.COM", "BILL"));
  EXPECT_THAT(merchantWords("  .Corner Bakery. "), ElementsAre("CORNER", "BAKERY"));
  EXPECT_THAT(merchantWords("a..b"), ElementsAre("A..B"));
  EXPECT_THAT(merchantWords(""), IsEmpty());
  EXPECT_THAT(merchantWords("*** / ..."), IsEmpty());
}

TEST(MerchantText, KeepsLettersBeyondAsciiAndSplitsAtTheirPunctuation) {
  EXPECT_THAT(merchantWords("Bäckerei Müller"), ElementsAre("BäCKEREI", "MüLLER"));
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
  EXPECT_THAT(merchantWordsWithoutChannel("POS 4711 Uber *Trip"), ElementsAre("UBER", "TRIP"));
  EXPECT_THAT(merchantWordsWithoutChannel("Debit card purchase NETFLIX.COM"), ElementsAre("NETFLIX.COM"));
  EXPECT_THAT(merchantWordsWithoutChannel("Paiement par carte 12.03 Spotify"), ElementsAre("SPOTIFY"));
  EXPECT_THAT(merchantWordsWithoutChannel("CB*Wolt"), ElementsAre("WOLT"));
}

TEST(MerchantText, AChannelInTheMiddleOrAloneStays) {
  EXPECT_THAT(merchantWordsWithoutChannel("Corner POS"), ElementsAre("CORNER", "POS"));
  EXPECT_THAT(merchantWordsWithoutChannel("VISA"), ElementsAre("VISA"));
  EXPECT_THAT(merchantWordsWithoutChannel("POS 4711"), ElementsAre("4711"));
  EXPECT_THAT(merchantWordsWithoutChannel("CARD PURCHASES LTD"), ElementsAre("CARD", "PURCHASES", "LTD"));
  EXPECT_THAT(merchantWordsWithoutChannel(""), IsEmpty());
}

}  // namespace
}  // namespace dossier
