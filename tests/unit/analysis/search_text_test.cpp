// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/search_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dossier {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(FoldCase, FoldsTheAlphabetsOfEurope) {
  EXPECT_EQ(foldCase("ABC xyz 19"), "abc xyz 19");
  EXPECT_EQ(foldCase("ÄÖÜ ÆØÅ ÉÀÞ"), "äöü æøå éàþ");
  EXPECT_EQ(foldCase("ĀĶŁŃŘŠŸŽ"), "āķłńřšÿž");
  EXPECT_EQ(foldCase("ΑΒΓΣΩ ς"), "αβγσω σ");
  EXPECT_EQ(foldCase("ПРИВЕТ Ё"), "привет ё");
}

TEST(FoldCase, LeavesTheRestAsItIs) {
  for (const char *text : {"ß × ÷ ı ĸ", "支付宝", "👍🏽", "••••", "\xC3", "\xFF\xC3(", ""}) EXPECT_EQ(foldCase(text), text);
  const std::string folded = foldCase("ĀĂČÐŁŽŸΣЖ");
  EXPECT_EQ(foldCase(folded), folded) << "folding twice changes nothing";
}

TEST(WordsOf, SplitsAtAllButLettersAndDigits) {
  EXPECT_THAT(wordsOf("payment.bank_account, 42"), ElementsAre("payment", "bank", "account", "42"));
  EXPECT_THAT(wordsOf("größe 支付"), ElementsAre("größe", "支付"));
  EXPECT_THAT(wordsOf(" ./ "), IsEmpty());
}

TEST(DialledNumber, ReadsDigitsAndSeparatorsOnly) {
  EXPECT_EQ(dialledNumber("+1 (202) 555-0143")->digits, "12025550143");
  EXPECT_TRUE(dialledNumber("+1 (202) 555-0143")->international);
  EXPECT_EQ(dialledNumber("0044 7700.900/123")->digits, "447700900123");
  EXPECT_TRUE(dialledNumber("0044 7700 900123")->international);
  EXPECT_EQ(dialledNumber("+44 (0)7700 900123")->digits, "447700900123");
  EXPECT_EQ(dialledNumber("07700 900123")->digits, "07700900123");
  EXPECT_FALSE(dialledNumber("07700 900123")->international);
  for (const char *text : {"", "+", " - ", "555-0143 ext 2", "1+2", "a1", "٣"}) {
    EXPECT_FALSE(dialledNumber(text)) << text;
  }
}

bool same(const char *asked, const char *kept) { return sameNumber(*dialledNumber(asked), *dialledNumber(kept)); }

TEST(SameNumber, JoinsTheFormsOfOneNumber) {
  EXPECT_TRUE(same("202-555-0143", "+1 202 555 0143"));
  EXPECT_TRUE(same("+12025550143", "(202) 555 0143"));
  EXPECT_TRUE(same("07700 900123", "+44 7700 900123"));
  EXPECT_TRUE(same("0044 7700 900123", "+447700900123"));
  EXPECT_TRUE(same("07700 900123", "07700-900-123"));
  EXPECT_TRUE(same("555 0143", "+1 202 555 0143"));
  EXPECT_TRUE(same("0143", "+1 202 555 0143"));
}

TEST(SameNumber, KeepsDifferentNumbersApart) {
  EXPECT_FALSE(same("+1 202 555 0143", "+1 202 555 0144"));
  EXPECT_FALSE(same("+44 2025550143", "+1 202 555 0143")) << "another country";
  EXPECT_FALSE(same("+1 202 555 0143", "+99 1 202 555 0143")) << "both are whole";
  EXPECT_FALSE(same("143", "+1 202 555 0143")) << "too short to say anything";
  EXPECT_FALSE(same("5550", "+1 202 555 0143")) << "not at the end";
  EXPECT_FALSE(same("+1 202 555 0143", "0143")) << "a short number that was kept is no ending";
}

TEST(MailboxOf, TakesTheTagAway) {
  EXPECT_EQ(mailboxOf("ana+shop@example.net"), "ana@example.net");
  EXPECT_EQ(mailboxOf("ana@example.net"), "ana@example.net");
  EXPECT_EQ(mailboxOf("+ana@example.net"), "+ana@example.net");
  EXPECT_EQ(mailboxOf("ana@exa+mple.net"), "ana@exa+mple.net");
  EXPECT_EQ(mailboxOf("a+b"), "a+b");
}

TEST(HostOf, FindsTheHostOfAWebAddress) {
  EXPECT_EQ(hostOf("https://ana:x@www.example.org:8443/a?b#c"), "www.example.org");
  EXPECT_EQ(hostOf("https://example.org?next=@evil.example"), "example.org");
  EXPECT_EQ(hostOf("shop.example.org/basket"), "shop.example.org");
  EXPECT_EQ(hostOf("example.org."), "example.org");
  for (const char *text : {"", "example", "two words.example", "ana@example.org", "https://"}) {
    EXPECT_EQ(hostOf(text), "") << text;
  }
}

}  // namespace
}  // namespace dossier
