// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/masking.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

const std::string kDots = "••••";

TEST(MaskNumbers, LeavesOrdinaryTextAlone) {
  for (const char *text : {"", "Blue card, ends 4242", "order 20261124", "+1 202 555 0143", "ISBN 978-3-16-148410-0",
                           "12 Example Street", "DE", "Größe 42"}) {
    EXPECT_EQ(maskNumbers(text), text);
  }
}

TEST(MaskNumbers, HidesCardNumbersHoweverTheyAreWritten) {
  // 4111 1111 1111 1111 is the networks' published test number; its Luhn sum is 30.
  EXPECT_EQ(maskNumbers("4111111111111111"), kDots + " 1111");
  EXPECT_EQ(maskNumbers("my card 4111 1111 1111 1111, thanks"), "my card " + kDots + " 1111, thanks");
  EXPECT_EQ(maskNumbers("4111-1111-1111-1111"), kDots + " 1111");
  EXPECT_EQ(maskNumbers("378282246310005"), kDots + " 0005");  // 15 digits
}

TEST(MaskNumbers, LeavesAnInternationalPhoneNumberWhole) {
  // 14 digits from the range reserved for drama (Ofcom), with a Luhn sum that holds by chance.
  EXPECT_TRUE(isLuhnValid("44770090012309"));
  EXPECT_EQ(maskNumbers("+44 7700 9001 2309"), "+44 7700 9001 2309");
  EXPECT_EQ(maskNumbers("44 7700 9001 2309").find("7700"), std::string::npos);
  EXPECT_EQ(maskNumbers("+4111111111111111").find("4111111"), std::string::npos) << "too long for a phone number";
}

TEST(MaskedLabel, FindsWhatOnlyLooksBrokenUp) {
  for (const char *text : {"4111\u200B111111111111", "4111  1111  1111  1111", "4111\u00A01111\u00A01111\u00A01111", "4111–1111–1111–1111",
                           "4111_1111/1111_1111", "411111111111\u00AD1111", "4111 \u200B 1111\x01\u2060 11111\u202E111"}) {
    EXPECT_EQ(maskedLabel(text), kDots + " 1111") << text;
  }
  EXPECT_EQ(maskedLabel("Corner\tshop \u202Eback"), "Corner shop �back");
  EXPECT_EQ(maskedLabel("4111  - 1111 - 1111 - 1111"), "4111 - 1111 - 1111 - 1111") << "that is no way to write a card number";
  EXPECT_EQ(maskedLabel("4111111111111111 and more", 6), kDots + " 1…") << "masked before it is cut";
}

TEST(MaskNumbers, FindsACardNumberInsideALongerRun) {
  const std::string masked = maskNumbers("99 4111111111111111 77");
  EXPECT_EQ(masked.find("4111111111"), std::string::npos);
}

TEST(MaskNumbers, LeavesNoCardNumberInWhatItWrote) {
  // The networks' published test numbers, one after the other, and a run in which they overlap.
  for (const char *text : {"4111111111111111 5555555555554444", "41111111111111115555555555554444", "4444444444444444444444444444444444444444444444",
                           "378282246310005-4111-1111-1111-1111/30569309025904", "GB82WEST123456987654324111111111111111"}) {
    const std::string masked = maskNumbers(text);
    EXPECT_EQ(maskNumbers(masked), masked) << text;
    EXPECT_EQ(masked.find("411111"), std::string::npos) << masked;
    EXPECT_EQ(masked.find("555555"), std::string::npos) << masked;
  }
  EXPECT_EQ(maskNumbers("12 Example Street, 4111 1111 1111 1111"), "12 Example Street, " + kDots + " 1111");
}

TEST(MaskNumbers, HidesIbans) {
  // DE89 3704 0044 0532 0130 00: the example of the ISO 13616 registry.
  EXPECT_EQ(maskNumbers("DE89370400440532013000"), "DE" + kDots);
  EXPECT_EQ(maskNumbers("DE89370400440532013000DE89370400440532013000"), "DE" + kDots + "DE" + kDots) << "with nothing between them";
  EXPECT_EQ(maskNumbers("to de89 3704 0044 0532 0130 00 today").find("3704"), std::string::npos);
  EXPECT_EQ(maskNumbers("AB12 3456 7890 123"), "AB12 3456 7890 123") << "the checksum does not hold";
}

TEST(MaskUserName, KeepsAtMostTwoCharactersAndNoLength) {
  EXPECT_EQ(maskUserName("alexandra"), "al" + kDots);
  EXPECT_EQ(maskUserName("alexandra.longer.name"), "al" + kDots);
  EXPECT_EQ(maskUserName("bob"), "b" + kDots);
  EXPECT_EQ(maskUserName("ab"), kDots);
  EXPECT_EQ(maskUserName("李小龙的账号"), "李小" + kDots);
}

TEST(LooksLike, TellsAddressesAndNumbersFromUserNames) {
  EXPECT_TRUE(looksLikeEmail("alex@example.net"));
  EXPECT_TRUE(looksLikeEmail("a.b+c@mail.example.org"));
  for (const char *text : {"alex", "alex@", "@example.net", "a@b@example.net", "alex@localhost", "a b@example.net", "x@example..net"}) {
    EXPECT_FALSE(looksLikeEmail(text)) << text;
  }
  EXPECT_TRUE(looksLikePhone("+1 202 555 0143"));
  EXPECT_TRUE(looksLikePhone("07700 900123"));
  for (const char *text : {"1234", "12345678", "alex", "20-11-24", "1234567890123456"}) {
    EXPECT_FALSE(looksLikePhone(text)) << text;
  }
}

}  // namespace
}  // namespace dossier
