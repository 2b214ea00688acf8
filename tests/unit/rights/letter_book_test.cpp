// SPDX-License-Identifier: GPL-3.0-or-later
// The letters that are built in: each fills, for somebody about whom all is known and about whom nothing is.
#include "rights/letter_book.h"

#include <gmock/gmock.h>

#include <set>

namespace dossier {
namespace {

using namespace std::chrono_literals;
using ::testing::HasSubstr;
using ::testing::Not;

class LetterBookTest : public ::testing::Test {
 protected:
  void SetUp() override {
    auto loaded = LetterBook::load();
    ASSERT_TRUE(loaded) << loaded.error().place.file << ":" << loaded.error().place.record;
    book = *loaded;
  }
  FilledLetter filled(const Letter &letter, const LetterValues &values) const { return fillLetter(letter.text, *book->words(letter.language), values); }
  std::shared_ptr<const LetterBook> book;
};

const LetterValues kFull{"Shop", "Shop Ltd", "privacy@example.net",
                         {{IdentifierKind::Email, "robin@example.net"}, {IdentifierKind::Phone, "+1 202 555 0100"}, {IdentifierKind::Card, "visa 4242"}},
                         {{"payment.card", "Payment card"}, {"location.precise", "Precise position"}}, 2026y / 11 / 26};

TEST_F(LetterBookTest, EveryLetterFillsForSomebodyKnown) {
  for (const Letter &letter : book->letters()) {
    SCOPED_TRACE(letter.law + "/" + letter.language + "/" + std::string(nameOf(letter.right)));
    const FilledLetter done = filled(letter, kFull);
    for (const std::string &text : {done.subject, done.body, done.to}) EXPECT_EQ(text.find_first_of("{}"), std::string::npos);
    for (const char *said : {"Shop Ltd", "privacy@example.net", "robin@example.net", "+1 202 555 0100", "visa 4242", "2026"}) EXPECT_THAT(done.body, HasSubstr(said));
    const auto own = book->words(letter.language)->types.find("location.precise");
    EXPECT_THAT(done.body, HasSubstr("- " + (own == book->words(letter.language)->types.end() ? "Precise position" : own->second) + "\n"));
    EXPECT_EQ(promptsIn(done.subject + "\n" + done.body), done.missing);
    EXPECT_FALSE(done.missing.empty());   // at least the person's name
    EXPECT_THAT(done.body, Not(HasSubstr("\n\n\n")));
  }
}

TEST_F(LetterBookTest, EveryLetterFillsForSomebodyUnknown) {
  for (const Letter &letter : book->letters()) {
    SCOPED_TRACE(letter.law + "/" + letter.language + "/" + std::string(nameOf(letter.right)));
    const LetterWords &words = *book->words(letter.language);
    const FilledLetter done = filled(letter, {"Shop", {}, {}, {}, {}, 2026y / 11 / 26});
    EXPECT_EQ(done.body.find_first_of("{}"), std::string::npos);
    EXPECT_THAT(done.missing, ::testing::IsSupersetOf({words.addressPrompt, words.identifiersPrompt}));
    EXPECT_EQ(promptsIn(done.body), done.missing);
    EXPECT_THAT(done.body, Not(HasSubstr("\n\n\n")));
    EXPECT_LT(done.body.size(), filled(letter, kFull).body.size());   // nothing is said about what is held
  }
}

TEST_F(LetterBookTest, TheLawsOfTheRightsAreThere) {
  std::set<std::string> ids;
  for (const Law &law : book->laws()) {
    ids.insert(law.id);
    EXPECT_FALSE(law.sources.empty()) << law.id;
    for (const LawRight &right : law.rights) {
      EXPECT_FALSE(right.articles.empty()) << law.id;
      for (const std::string &language : law.languages) EXPECT_NE(book->letter(law.id, language, right.right), nullptr) << law.id << language << nameOf(right.right);
    }
  }
  EXPECT_EQ(ids, (std::set<std::string>{"ccpa", "dpdp", "fadp", "gdpr", "lgpd", "pipl", "uk-gdpr"}));
}

TEST_F(LetterBookTest, TheLawFollowsTheCountry) {
  for (const auto &[country, law] : {std::pair("DE", "gdpr"), std::pair("NO", "gdpr"), std::pair("GB", "uk-gdpr"), std::pair("CN", "pipl"), std::pair("BR", "lgpd"), std::pair("CH", "fadp")}) {
    ASSERT_NE(book->lawOf(country), nullptr) << country;
    EXPECT_EQ(book->lawOf(country)->id, law);
  }
  for (const char *country : {"US", "JP", ""}) EXPECT_EQ(book->lawOf(country), nullptr) << country;   // one may not say: I live in California
}

TEST_F(LetterBookTest, TheLanguageIsTheirsThenOnesOwnThenEnglish) {
  const Law &gdpr = *book->law("gdpr");
  EXPECT_EQ(book->languageFor(gdpr, "AT", "da"), "de");
  EXPECT_EQ(book->languageFor(gdpr, "FR", "da"), "da");
  EXPECT_EQ(book->languageFor(gdpr, "FR", "fr"), "en");
  EXPECT_EQ(book->languageFor(*book->law("uk-gdpr"), "DE", "de"), "en");
  EXPECT_EQ(book->languageFor(*book->law("fadp"), "CH", "da"), "de");
  EXPECT_EQ(book->languageFor(*book->law("dpdp"), "IN", "en"), "");   // nobody has written any
  EXPECT_EQ(book->words("xx"), nullptr);
}

TEST_F(LetterBookTest, TheAccessLetterNamesEachItem) {
  const std::string &body = book->letter("gdpr", "en", Right::Access)->text.body;
  for (const char *item : {"\n(b) ", "\n(c) ", "\n(d) ", "\n(e) ", "\n(f) ", "\n(g) ", "\n(h) ", "(a) the purposes", "15(2)", "15(3)", "12(3)"}) EXPECT_THAT(body, HasSubstr(item));
}

}  // namespace
}  // namespace dossier
