// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "catalogue/catalogue.h"
#include "catalogue/catalogue_files.h"

namespace dossier {
namespace {

class OwnWordsTest : public ::testing::Test {
 protected:
  static void SetUpTestSuite() { base = *Catalogue::load(); }
  static void TearDownTestSuite() { base.reset(); }
  static WordSource pack(std::vector<Word> words) { return {"A pack, 2026", false, std::move(words)}; }
  static WordSource person(std::vector<Word> words) { return {std::string(kPerson), true, std::move(words)}; }
  static Word holder(const std::string &id, const std::string &name, const std::string &domain) {
    Word word{"holder", {}, id, {{"name", name}, {"kind", "social"}}};
    if (!domain.empty()) word.set("domains", {domain});
    return word;
  }
  static Word rule(const std::string &subject, const std::string &text, const std::string &to) { return {"rule", {}, text, {{"subject", subject}, {"holder", to}}}; }
  static inline std::shared_ptr<const Catalogue> base;
};

TEST_F(OwnWordsTest, AddTypesHoldersAndLensesThatReferToEachOther) {
  const auto extended = base->extended({pack({{"lens", {}, "ladder", {{"name", "Ladder"}, {"operator", "Club"}, {"summary", "S."}, {"standing", "documented"}}},
                                              {"input", "ladder", "rating", {{"label", "Rating"}, {"standing", "documented"}, {"types", "hobby.rating"}, {"through", "club"}}},
                                              holder("club", "Club", "chess.example.net"),
                                              {"claim", "club", "hobby.rating", {{"level", "policy"}}},
                                              {"type", {}, "hobby.rating", {{"category", "hobby"}, {"label", "Rating"}, {"sensitivity", "1"}}},
                                              {"category", {}, "hobby", {{"label", "Hobbies"}}}})}, {});
  ASSERT_TRUE(extended.faults.empty());
  const Catalogue &catalogue = *extended.catalogue;
  EXPECT_EQ(catalogue.categoryOf("hobby.rating"), "hobby");
  ASSERT_NE(catalogue.lens("ladder"), nullptr);
  EXPECT_EQ(catalogue.lens("ladder")->inputs.front().types, std::vector<std::string>{"hobby.rating"});
  const Match match = catalogue.matchDomain("example.net", "chess.example.net");
  ASSERT_NE(match.holder, nullptr);
  EXPECT_EQ(match.holder->id, "club");
  EXPECT_EQ(match.holder->claims.front().source, "A pack, 2026");
  EXPECT_EQ(base->lens("ladder"), nullptr);
  EXPECT_EQ(base->holders().size() + 1, catalogue.holders().size());
}

TEST_F(OwnWordsTest, ALensThatNamesAnUnknownTypeIsToldAndKeepsTheRest) {
  const auto extended = base->extended({pack({{"lens", {}, "ladder", {{"name", "L"}, {"operator", "C"}, {"summary", "S."}, {"standing", "documented"}}},
                                              {"input", "ladder", "a", {{"label", "A"}, {"standing", "documented"}, {"types", "nope.nope"}, {"types", "location.precise"}}}})}, {});
  ASSERT_EQ(extended.faults.size(), 1U);
  EXPECT_EQ(extended.faults.front(), Error(ErrorCode::WordUnknown, {"A pack, 2026"}, {"input", "a", "types", "nope.nope"}));
  EXPECT_EQ(extended.catalogue->lens("ladder")->inputs.front().types, std::vector<std::string>{"location.precise"});
}

TEST_F(OwnWordsTest, APackCannotTakeWhatAnotherHolderHasButThePersonCan) {
  const auto taken = base->extended({pack({holder("mine", "Mine", "spotify.com")})}, {});
  ASSERT_EQ(taken.faults.size(), 1U);
  EXPECT_EQ(taken.faults.front().code, ErrorCode::WordTaken);
  EXPECT_EQ(taken.catalogue->matchDomain("spotify.com", "").holder->id, "spotify");
  const auto own = base->extended({person({holder("mine", "Mine", "spotify.com")})}, {});
  EXPECT_TRUE(own.faults.empty());
  EXPECT_EQ(own.catalogue->matchDomain("spotify.com", "").holder->id, "mine");
}

TEST_F(OwnWordsTest, ToAHolderThatIsBuiltInThingsAreAddedAndNothingChanged) {
  Word more = holder("spotify", "Another name", "music.example.net");
  const auto extended = base->extended({pack({more})}, {});
  const CatalogueHolder *known = extended.catalogue->holder("spotify");
  EXPECT_EQ(known->name, "Spotify");
  EXPECT_TRUE(known->addedBy.empty());
  EXPECT_EQ(extended.catalogue->matchDomain("example.net", "music.example.net").holder->id, "spotify");
  EXPECT_EQ(extended.catalogue->holders().size(), base->holders().size());
}

TEST_F(OwnWordsTest, RulesDecideAndThePersonsWin) {
  const auto extended = base->extended({pack({rule("merchant", "CORNER SHOP 7", "spotify"), rule("domain", "shop.example.net", "spotify")}),
                                        person({rule("domain", "shop.example.net", "netflix"), rule("app", "net.example.app", "netflix")})}, {});
  EXPECT_TRUE(extended.faults.empty());
  EXPECT_EQ(extended.catalogue->matchMerchant("CORNER SHOP 7 LONDON").holder->id, "spotify");
  EXPECT_EQ(extended.catalogue->matchDomain("example.net", "shop.example.net").holder->id, "netflix");
  EXPECT_EQ(extended.catalogue->matchApp("net.example.app").holder->id, "netflix");
}

TEST_F(OwnWordsTest, NobodyIsNeverAService) {
  const auto extended = base->extended({person({rule("domain", "spotify.com", "nobody")})}, {});
  EXPECT_EQ(extended.catalogue->matchDomain("spotify.com", "").holder, nullptr);
  EXPECT_TRUE(extended.catalogue->isBulkSender("spotify.com"));
  const auto named = base->extended({person({rule("name", "Spotify AB", "nobody")})}, {});
  EXPECT_EQ(named.catalogue->matchName("Spotify AB").holder, nullptr);
  EXPECT_NE(named.catalogue->matchName("Spotify").holder, nullptr);
}

TEST_F(OwnWordsTest, APackCannotMakeASharedHostSomebodys) {
  ASSERT_TRUE(base->isBulkSender("github.io"));
  const auto extended = base->extended({pack({rule("domain", "github.io", "spotify")})}, {});
  ASSERT_EQ(extended.faults.size(), 1U);
  EXPECT_EQ(extended.faults.front().code, ErrorCode::WordTaken);
  EXPECT_EQ(extended.catalogue->matchDomain("github.io", "").holder, nullptr);
}

TEST_F(OwnWordsTest, ARuleForATextFindsThatTextAgain) {
  for (const char *text : {"CORNER SHOP 7", "SQ *BLUE DOOR 4411", "PAYPAL *BLUEDOOR", "Blue  Door, Ltd", "BLÅ DØR", "CARD PURCHASE BLUE DOOR"}) {
    ASSERT_EQ(base->matchMerchant(text).holder == nullptr || base->matchMerchant(text).holder->id != "spotify", true) << text;
    const auto extended = base->extended({person({rule("merchant", text, "spotify")})}, {});
    ASSERT_NE(extended.catalogue->matchMerchant(text).holder, nullptr) << text;
    EXPECT_EQ(extended.catalogue->matchMerchant(text).holder->id, "spotify") << text;
  }
}

TEST_F(OwnWordsTest, ADescriptorIsFoundInEachWayThatStatementsSpellIt) {
  Word shop = holder("blue-door", "Blue door", "");
  shop.set("descriptors", {"BLÅ DØR"});
  const auto extended = base->extended({pack({shop})}, {});
  for (const char *text : {"BLA DOR 12", "BLAA DOER 12"}) {
    ASSERT_NE(extended.catalogue->matchMerchant(text).holder, nullptr) << text;
    EXPECT_EQ(extended.catalogue->matchMerchant(text).holder->id, "blue-door") << text;
  }
}

TEST_F(OwnWordsTest, APackCannotMakeAnotherHoldersDomainNobodys) {
  const auto extended = base->extended({pack({rule("domain", "spotify.com", "nobody")})}, {});
  ASSERT_EQ(extended.faults.size(), 1U);
  EXPECT_EQ(extended.catalogue->matchDomain("spotify.com", "").holder->id, "spotify");
  EXPECT_FALSE(extended.catalogue->isBulkSender("spotify.com"));
}

/// The table of words and the catalogue must mean the same by them.
TEST_F(OwnWordsTest, EveryStandingAndMatchThatAWordMayHaveIsOneOfTheCatalogues) {
  for (const WordField &field : wordKind("lens")->fields) {
    for (const std::string_view choice : field.choices) EXPECT_TRUE(standingNamed(choice)) << choice;
  }
  for (const DataType &type : base->types()) {
    for (const Mapping &mapping : type.dpv) {
      const Word word{"type", {}, "location.made", {{"category", "location"}, {"label", "x"}, {"sensitivity", "1"}, {"dpv", std::string(nameOf(mapping.match)) + " " + mapping.term}}};
      EXPECT_FALSE(wordFault(word)) << nameOf(mapping.match);
    }
  }
}

TEST_F(OwnWordsTest, WhatThePersonWroteStandsAgainstAPack) {
  const Word mine{"type", {}, "location.street", {{"category", "location"}, {"label", "My words"}, {"sensitivity", "2"}}};
  Word theirs = mine;
  theirs.set("label", {"Their words"});
  const auto extended = base->extended({pack({theirs}), person({mine})}, {});
  EXPECT_TRUE(extended.faults.empty());
  EXPECT_EQ(extended.catalogue->type("location.street")->label, "My words");
}

TEST_F(OwnWordsTest, TypesThatAreHeldStayKnown) {
  const auto extended = base->extended({}, {"location.gone", "hobby.gone"});
  EXPECT_EQ(extended.catalogue->categoryOf("location.gone"), "location");
  EXPECT_EQ(extended.catalogue->categoryOf("hobby.gone"), kUndescribed);
  EXPECT_EQ(extended.catalogue->categories().back().key, kUndescribed);
}

}  // namespace
}  // namespace dossier
