// SPDX-License-Identifier: GPL-3.0-or-later
// Filling one letter: what goes in, what stays for the person, and what values cannot do.
#include "rights/letter.h"

#include <gmock/gmock.h>

#include "rights/letter_values.h"

namespace dossier {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

const LetterWords kWords{"English", {"GB"}, "{day} {month} {year}",
                         {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
                         {{"email", "E-mail address"}, {"phone", "Phone number"}, {"user-name", "User name"}, {"card", "Card"}},
                         "Their address", "How they know you", "write it in full", {{"payment.card", "Card for paying"}}};

LetterValues values() { return {"Shop", "Shop Ltd", "privacy@example.net", {{IdentifierKind::Email, "robin@example.net"}}, {{"payment.card", "Payment card"}, {"own.type", "Own type"}}, 2026y / 11 / 26}; }

LetterText letter(const std::string &body) {
  auto parsed = parseLetter("subject: About {holder}\nchecked: 2026-11\n\n" + body, "a.txt");
  EXPECT_TRUE(parsed);
  return parsed ? *parsed : LetterText{};
}

TEST(FillLetter, PutsEverythingInItsPlace) {
  const FilledLetter filled = fillLetter(letter("{to}\n\n{date}\n\nDear {operator},\n\nYou know me by:\n{identifiers}\n\nYou hold:\n{data types}\n\n[Your name]\n"), kWords, values());
  EXPECT_EQ(filled.subject, "About Shop");
  EXPECT_EQ(filled.to, "Shop Ltd\nprivacy@example.net");
  EXPECT_EQ(filled.body, "Shop Ltd\nprivacy@example.net\n\n26 November 2026\n\nDear Shop Ltd,\n\nYou know me by:\n- E-mail address: robin@example.net\n\n"
                         "You hold:\n- Card for paying\n- Own type\n\n[Your name]\n");
  EXPECT_THAT(filled.missing, ElementsAre("Your name"));
}

TEST(FillLetter, AsksForWhatIsNotKnown) {
  const FilledLetter filled = fillLetter(letter("{to}\n\nI am\n{identifiers}\n\nYou hold:\n{data types}\n\n[Your name] and [Your name]"), kWords, {"Shop", {}, {}, {}, {}, 2026y / 1 / 2});
  EXPECT_EQ(filled.body, "Shop\n[Their address]\n\nI am\n[How they know you]\n\n[Your name] and [Your name]\n");   // no paragraph about nothing
  EXPECT_THAT(filled.missing, ElementsAre("Their address", "How they know you", "Your name"));
}

TEST(FillLetter, AMaskedNameIsAskedForInFull) {
  LetterValues one = values();
  one.identifiers = {{IdentifierKind::UserName, "ro••••"}};
  const FilledLetter filled = fillLetter(letter("{identifiers}\n[Your name]"), kWords, one);
  EXPECT_THAT(filled.body, HasSubstr("- User name: ro•••• [write it in full]\n"));
  EXPECT_THAT(filled.missing, ElementsAre("write it in full", "Your name"));
}

TEST(FillLetter, ValuesAreOnlyValues) {
  LetterValues hostile = values();
  hostile.holder = "{date} [Your bank details]\n\x1b[31m\xE2\x80\xAE";
  const FilledLetter filled = fillLetter(letter("To {holder}\n\n[Your name]"), kWords, hostile);
  EXPECT_THAT(filled.body, HasSubstr("To {date} (Your bank details)"));
  EXPECT_THAT(filled.body, Not(HasSubstr("\x1b")));
  EXPECT_THAT(filled.body, Not(HasSubstr("\xE2\x80\xAE")));
  EXPECT_THAT(filled.missing, ElementsAre("Your name"));
  EXPECT_EQ(promptsIn(filled.body), filled.missing);
}

TEST(ParseLetter, TellsTheLine) {
  const std::string head = "subject: A\nchecked: 2026-11\n\n";
  EXPECT_TRUE(parseLetter(head + "{to}", "a.txt"));
  for (const auto &[text, line] : {std::pair<std::string, std::uint64_t>{head + "Dear\n{bank details}", 5}, {head + "Dear\n{\nto}", 5}, {head + "{{to}}", 4}, {"subject: A\ncheked: 2026-11\n\nDear", 2}, {"subject: A\n\nDear", 1},
                                   {"subject:\nchecked: 2026-11\n\nDear", 1}, {"Dear Sir", 1}}) {
    const auto parsed = parseLetter(text, "a.txt");
    ASSERT_FALSE(parsed) << text;
    EXPECT_EQ(parsed.error(), Error(ErrorCode::CatalogueInvalid, {"a.txt", line})) << text;
  }
}

TEST(PromptsIn, FindsWhatIsStillToBeFilledIn) {
  EXPECT_THAT(promptsIn("[a] b [c d] [a]"), ElementsAre("a", "c d"));
  EXPECT_THAT(promptsIn("[] [open\n] [x [y]"), ElementsAre("y"));
  EXPECT_TRUE(promptsIn("nothing").empty());
}

Holder holderNamed(const std::string &id, const std::string &name) {
  Holder holder;
  holder.id = id;
  holder.name = name;
  return holder;
}

Holding holdingOf(std::uint32_t holder, const std::string &type, Basis basis) {
  Holding holding;
  holding.holder = holder;
  holding.type = type;
  holding.basis = basis;
  return holding;
}

TEST(LetterValues, TakeWhatIsFoundAndNoClaims) {
  const auto catalogue = Catalogue::load();
  ASSERT_TRUE(catalogue);
  const Identifier mail{IdentifierKind::Email, "robin@example.net"}, card{IdentifierKind::Card, "visa 4242"};
  Inventory inventory;
  inventory.holders = {holderNamed("spotify", "My Spotify"), holderNamed("landlord:12 hill street", "12 Hill Street")};
  inventory.holdings = {holdingOf(0, "location.precise", Basis::Declared), holdingOf(0, "payment.card", Basis::Provided), holdingOf(1, "contact.address", Basis::Remembered)};
  inventory.accounts = {{0, mail, {}, {}}, {0, mail, {}, {}}, {0, {}, {}, {}}, {1, card, {}, {}}};
  const LetterValues known = letterValues(inventory, 0, **catalogue, 2026y / 11 / 26);
  EXPECT_EQ(known.holder, "My Spotify");
  EXPECT_EQ(known.operatorName, "Spotify AB");
  EXPECT_EQ(known.contact, (*catalogue)->holder("spotify")->privacyContact);
  EXPECT_THAT(known.identifiers, ElementsAre(mail));
  ASSERT_EQ(known.types.size(), 1U);
  EXPECT_EQ(known.types[0].label, "Payment card");
  const LetterValues adopted = letterValues(inventory, 1, **catalogue, 2026y / 11 / 26);
  EXPECT_EQ(adopted.holder, "12 Hill Street");
  EXPECT_EQ(adopted.operatorName, "");
  EXPECT_EQ(adopted.contact, "");
  EXPECT_THAT(adopted.identifiers, ElementsAre(card));
}

}  // namespace
}  // namespace dossier
