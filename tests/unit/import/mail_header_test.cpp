// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/format/mail_header.h"

#include <gtest/gtest.h>

#include "import/format/charset.h"
#include "import/mbox_mail/mail_signals.h"

namespace dossier {
namespace {

class MailHeader : public ::testing::Test {
 protected:
  static void SetUpTestSuite() { openCharacterConverters(); }
  const std::chrono::sys_seconds today{std::chrono::sys_days(std::chrono::year{2026} / 11 / 24)};
  std::string dated(std::string_view text) {
    const auto date = mailDate(text, today);
    return date ? date->toString() : "none";
  }
};

TEST_F(MailHeader, DecodesEncodedWords) {
  EXPECT_EQ(decodedText("=?utf-8?Q?Oekra=C3=AFense?= Meisjes"), "Oekra\xC3\xAF" "ense Meisjes");
  EXPECT_EQ(decodedText("=?iso-8859-1?q?caf=E9?="), "caf\xC3\xA9");
  EXPECT_EQ(decodedText("=?utf-8?B?w6Q=?= \t =?utf-8?B?w7Y=?="), "\xC3\xA4\xC3\xB6") << "blanks between words vanish";
  EXPECT_EQ(decodedText("=?utf-8?B?5qw=?= =?utf-8?B?og==?="), "\xE6\xAC\xA2") << "a letter split over two words";
  EXPECT_EQ(decodedText("=?iso-2022-jp?B?GyRCRnxLXBsoQg==?="), "\xE6\x97\xA5\xE6\x9C\xAC");
  EXPECT_EQ(decodedText("=?gb2312?B?17GxpQ==?="), toUtf8("\xD7\xB1\xB1\xA5", "gbk"));
  EXPECT_EQ(decodedText("caf\xE9"), "caf\xC3\xA9") << "raw bytes as Windows-1252";
  EXPECT_EQ(decodedText("=?utf-8?X?abc?="), "=?utf-8?X?abc?=") << "what is malformed stays";
}

TEST_F(MailHeader, OnlyTheLastAddressInAngleBracketsCounts) {
  EXPECT_EQ(senderIn("\"service@bank.example\" <x@evil.example>"), "x@evil.example");
  EXPECT_EQ(senderIn("Robin (home) robin@example.net"), "");
  EXPECT_EQ(senderIn("robin@example.net (Robin <a@b.example>)"), "robin@example.net");
  EXPECT_EQ(senderIn("undisclosed-recipients:;"), "");
  EXPECT_EQ(addressesIn("\"Last, First\" <a@x.example>, b@y.example; Group: c@z.example;").size(), 3U);
}

TEST_F(MailHeader, ReadsDatesAsMailHasThem) {
  EXPECT_EQ(dated("Mon, 6 Jan 2020 04:49:45 +0100"), "2020-01-06T03:49:45Z");
  EXPECT_EQ(dated("6 Jan 20 04:49 EST"), "2020-01-06T09:49:00Z");
  EXPECT_EQ(dated("Tue, 06 Jan 2020 04:49:45 GMT (comment)"), "2020-01-06T04:49:45Z");
  EXPECT_EQ(dated("Mon, 30 Feb 2020 04:49:45 +0000"), "none");
  EXPECT_EQ(dated("Thu, 1 Jan 1970 00:00:00 +0000"), "none");
  EXPECT_EQ(dated("Thu, 1 Jan 2099 00:00:00 +0000"), "none");
  EXPECT_EQ(dated("yesterday"), "none");
}

TEST_F(MailHeader, FindsWholeSubjectWordsInManyLanguages) {
  const auto shows = [](std::string_view subject, MailSignal signal) {
    return MailWords::instance().signalsIn(subject)[static_cast<std::size_t>(signal)];
  };
  EXPECT_TRUE(shows("Re: Your Invoice 12", MailSignal::Purchase));
  EXPECT_FALSE(shows("Invoiceless", MailSignal::Purchase));
  EXPECT_TRUE(shows("BESTÄTIGEN SIE IHRE ADRESSE", MailSignal::Account));
  EXPECT_TRUE(shows("Добро пожаловать!", MailSignal::Account));
  EXPECT_TRUE(shows("您的订单已发货", MailSignal::Delivery));
  EXPECT_TRUE(shows("ご注文ありがとうございます", MailSignal::Purchase));
  EXPECT_FALSE(shows("Dinner on Friday?", MailSignal::Account));
}

}  // namespace
}  // namespace dossier
