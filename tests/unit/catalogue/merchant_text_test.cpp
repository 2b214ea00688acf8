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

TEST(MerchantText, AMaskedCardIsANumber) {
  for (const char *card : {"549912XXXXXX0071", "5499XXXXXXXX0071", "X0071", "XXXX0071", "xxxxxxxxxxxx0071", "XXXX XXXX XXXX 0071", "5XXX XXXX XXXX 0071",
                           "XXXX-XXXX-XXXX-0071", "XX 0071", "5499XXXXXXXX", "5499XX0071", "5499********0071", "5499........0071", "5XXXXXXXXXXX0071"}) {
    EXPECT_THAT(paid(std::string("POS ") + card + " CORNER BAKERY"), ElementsAre("CORNER", "BAKERY")) << card;
  }
  for (const char *name : {"X5", "X", "XXL", "24X7", "4X4", "XX", "X123", "2XL", "AXXXX0071", "X0071A", "10X20X30", "XXXX"}) {
    EXPECT_THAT(paid(std::string("POS ") + name + " CORNER"), ElementsAre(merchantWords(name).front(), "CORNER")) << name;
  }
  EXPECT_THAT(paid("X 2201 CORNER"), ElementsAre("X", "2201", "CORNER"));   // a name and its order
}

TEST(MerchantText, ADateIsANumber) {
  EXPECT_THAT(paid("POS 07AUG CORNER"), ElementsAre("CORNER"));
  EXPECT_THAT(paid("POS 07AUG25 CORNER"), ElementsAre("CORNER"));
  EXPECT_THAT(paid("CARTE 7 AOUT CORNER"), ElementsAre("CORNER"));
  EXPECT_THAT(paid("2025-08-07T18:20 CORNER"), ElementsAre("CORNER"));
  EXPECT_THAT(paid("POS T18 CORNER"), ElementsAre("T18", "CORNER"));
  EXPECT_THAT(paid("POS AUG CORNER"), ElementsAre("AUG", "CORNER"));          // no day
  EXPECT_THAT(paid("POS 07AUGUSTA CORNER"), ElementsAre("07AUGUSTA", "CORNER"));
  EXPECT_THAT(paid("POS 4711 MAR CORNER"), ElementsAre("MAR", "CORNER"));     // no day
}

TEST(MerchantText, AChannelMayHaveNumbers) {
  EXPECT_THAT(paid("PRELEVEMENT EUROPEEN 4711 DE: CORNER"), ElementsAre("CORNER"));
  EXPECT_THAT(paid("PRELEVEMENT EUROPEEN 4711 DELUXE"), ElementsAre("DELUXE"));
  EXPECT_THAT(paid("BEA, PAS017 CORNER"), ElementsAre("CORNER"));
  EXPECT_THAT(paid("BEA, PASTA CORNER"), ElementsAre("PASTA", "CORNER"));
  EXPECT_THAT(paid("POS CARTA 1234 DEL 05/02/25 ORE 18:20 C/O CORNER"), ElementsAre("CORNER"));
  EXPECT_THAT(paid("KORTKÖP 05.02 19,50 EUR CORNER"), ElementsAre("CORNER"));
  EXPECT_THAT(paid("EUR CORNER"), ElementsAre("EUR", "CORNER"));              // no amount
}

TEST(MerchantText, TheWordsOfEachCountrysBanksAreDropped) {
  for (const char *text : {"DANKE, IHR CORNER", "SEPA-ELV-LASTSCHRIFT CORNER", "KAUF/DIENSTLEISTUNG VOM 05.02.2025 KARTEN NR. XXXX0071 CORNER", "BEA, Apple Pay CORNER",
                           "Betaling met Bancontact CORNER", "VIR SEPA RECU /DE CORNER", "VIREMENT INSTANTANE DE CORNER", "CARTE X0071 05/02 CORNER",
                           "COMPRA TARJ. 5499XXXXXXXX0071 CORNER", "PAGO MOVIL EN CORNER", "DEB. AUTOM. CORNER", "ADDEBITO DIRETTO A FAVORE DI CORNER",
                           "Pagamento su POS CORNER", "Zakup przy użyciu karty CORNER", "PRZELEW WYCHODZĄCY CORNER", "PIX QRS CORNER", "COMPRA NO DÉBITO CORNER",
                           "ACH D- CORNER", "UPI/DR/512345678901/CORNER", "支付-CORNER", "代扣 CORNER", "快捷支付-特约-CORNER"}) {
    EXPECT_THAT(paid(text), ElementsAre("CORNER")) << text;
  }
  EXPECT_THAT(paid("DANKESCHOEN IHR CORNER"), ElementsAre("DANKESCHOEN", "IHR", "CORNER"));
  EXPECT_THAT(paid("PAGODE CORNER"), ElementsAre("PAGODE", "CORNER"));
}

TEST(MerchantText, AnotherBankAndAReferenceStandBeforeTheName) {
  EXPECT_THAT(paid("NEFT CR-ABCD0000123-CORNER BAKERY"), ElementsAre("CORNER", "BAKERY"));
  EXPECT_THAT(paid("NEFT CR-ABCD0XY0123-CORNER BAKERY"), ElementsAre("CORNER", "BAKERY"));
  EXPECT_THAT(paid("IMPS P2A-N512345678901-CORNER"), ElementsAre("CORNER"));
  EXPECT_THAT(paid("CORN0000123 BAKERY"), ElementsAre("CORN", "0000123", "BAKERY"));   // at the start it is an order
  EXPECT_THAT(paid("POS B12345 CORNER"), ElementsAre("B12345", "CORNER"));            // too short
}

TEST(MerchantText, ANumberMayBelongToTheName) {
  static const TextRules s_rules = *loadTextRules();
  const MerchantText text = readMerchantText("POS 4711 7-ELEVEN", s_rules);
  EXPECT_THAT(text.paid.words, ElementsAre("ELEVEN"));
  ASSERT_EQ(text.numbered.size(), 2U);
  EXPECT_THAT(text.numbered.front().words, ElementsAre("7", "ELEVEN"));
  EXPECT_THAT(readMerchantText("POS CORNER 7", s_rules).numbered, IsEmpty());
}

TEST(MerchantText, PayPalSaysForWhomInManyWays) {
  EXPECT_THAT(behind("PP.4711.PP . CORNER, Ihr Einkauf bei Corner Bakery"), ElementsAre("CORNER", "BAKERY"));
  EXPECT_THAT(behind("1029384756/PP.4711.PP/. CORNER BAKERY"), ElementsAre("CORNER", "BAKERY"));
  EXPECT_THAT(behind("PayPal Europe S.a.r.l. et Cie S.C.A 4711 Uw aankoop bij Corner"), ElementsAre("CORNER"));
  EXPECT_THAT(behind("PP.CORNER.PP . BAKERY"), IsEmpty());
  EXPECT_THAT(behind("PP.4711.PPX BAKERY"), IsEmpty());
}

TEST(MerchantText, BehindAFacilitatorMayStandAnother) {
  static const TextRules s_rules = *loadTextRules();
  EXPECT_THAT(behind("财付通-微信支付-美团"), ElementsAre("美团"));
  EXPECT_THAT(readMerchantText("财付通-(特约)美团", s_rules).alsoBehind.front().words, ElementsAre("美团"));
  EXPECT_THAT(behind("PAYPAL *SQ *CORNER"), ElementsAre("CORNER"));
  EXPECT_FALSE(readMerchantText("PAYPAL *SQ *CORNER", s_rules).till);   // the payer has an account with the first
  EXPECT_TRUE(readMerchantText("SUMUP *SQ *CORNER", s_rules).till);
  EXPECT_THAT(behind("PAYPAL *SQ CORNER"), ElementsAre("SQ", "CORNER"));
}

TEST(MerchantText, APhraseOrStrokesEndAName) {
  static const TextRules s_rules = *loadTextRules();
  const auto ends = [](std::string_view text) {
    const MerchantText read = readMerchantText(text, s_rules);
    return nameEnds(read.paid.words, s_rules, read.paid.ends);
  };
  EXPECT_THAT(ends("ORANGE SAGT DANKE"), testing::Contains(1U));
  EXPECT_THAT(ends("ORANGE//CORNERTOWN/DE"), testing::Contains(1U));
  EXPECT_THAT(ends("ORANGE FILIALE KORNSTADT"), testing::Contains(1U));
  EXPECT_THAT(ends("ORANGE DES:PAYMENT"), testing::Contains(1U));
  EXPECT_THAT(ends("ORANGE DES MOINES"), testing::Not(testing::Contains(1U)));   // no colon
  EXPECT_THAT(ends("ORANGE/CORNERTOWN/DE"), testing::Not(testing::Contains(1U)));
  EXPECT_THAT(ends("ORANGE SAGT NICHTS"), testing::Not(testing::Contains(1U)));
}

TEST(MerchantText, AndIsWrittenInManyWays) {
  EXPECT_THAT(spellings("Brot & Butter"), testing::Contains(ElementsAre("BROT", "U", "BUTTER")));
  EXPECT_THAT(spellings("Brot & Butter"), testing::Contains(ElementsAre("BROT", "AND", "BUTTER")));
  EXPECT_THAT(spellings("B&B"), testing::Not(testing::Contains(ElementsAre("B", "AND", "B"))));
}

TEST(MerchantText, WidthAndAccentsDoNotMatter) {
  EXPECT_THAT(merchantWords("ＮＥＴＦＬＩＸ．ＣＯＭ"), ElementsAre("NETFLIX.COM"));
  EXPECT_THAT(merchantWords("føtex Łódź"), ElementsAre("FOTEX", "LODZ"));
  EXPECT_THAT(spellings("Føtex"), testing::Contains(ElementsAre("FOETEX")));
  EXPECT_THAT(spellings("Trader Joe's"), testing::Contains(ElementsAre("TRADER", "JOE", "S")));
}

TEST(MerchantText, NumbersAndSignsAtTheEndOfAWord) {
  EXPECT_THAT(merchantWords("HOTELS.COM123456789012"), ElementsAre("HOTELS.COM", "123456789012"));
  EXPECT_THAT(merchantWords("HOTELS...123456789012"), ElementsAre("HOTELS", "123456789012"));   // found by the fuzzer
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
