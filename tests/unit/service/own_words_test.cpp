// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/own_words.h"

#include <algorithm>
#include <fstream>
#include <tuple>

#include "service/import_files.h"
#include "service/inventory_edits.h"
#include "service/packs.h"
#include "session_fixture.h"
#include "vault/vault.h"

namespace dossier {
namespace {

class OwnWordsServiceTest : public ProgramTest {
 protected:
  void SetUp() override {
    ProgramTest::SetUp();
    auto made = VaultSession::create(*program, folder(), {SecretBytes(std::string_view("a long enough passphrase")), {}});
    ASSERT_TRUE(made);
    session = std::move(made->session);
  }
  std::filesystem::path club(const std::string &name) const { return std::filesystem::path(std::getenv("DOSSIER_SOURCE_DIR")) / "tests/cli/words" / name; }
  std::vector<ErrorCode> questions(const std::filesystem::path &file, const PackWords &said = {}) {
    const auto read = Packs(*session).read(file, said, {});
    EXPECT_TRUE(read) << codeName(read ? ErrorCode::Internal : read.error().code);
    std::vector<ErrorCode> codes;
    if (read) std::transform(read->questions.begin(), read->questions.end(), std::back_inserter(codes), [](const Error &error) { return error.code; });
    return codes;
  }
  void keep(const std::filesystem::path &file, const PackWords &said = {}) {
    auto read = Packs(*session).read(file, said, {});
    ASSERT_TRUE(read);
    ASSERT_TRUE(Packs(*session).keep(std::move(*read)));
  }
  std::filesystem::path save(const std::string &name, std::uint64_t edition) {
    const auto file = root / (name + std::to_string(edition) + ".json");
    const auto saved = OwnWords(*session).save(file, {name, edition, {}, {}, {}}, "2026-11-26", "CC0-1.0", {}, true);
    EXPECT_TRUE(saved);
    return file;
  }
  void joinTheClub() {
    RememberedHolder member;
    member.holder = "example-chess-club";
    member.types = {"hobby.rating"};
    ASSERT_TRUE(session->remember(member));
  }
  static WholeWord category(const std::string &label) { return {{"category", {}, "hobby", {{"label", label}}}, {}, {}}; }
};

TEST_F(OwnWordsServiceTest, AreWrittenReplacedRemovedAndTakenBack) {
  OwnWords words(*session);
  ASSERT_TRUE(words.write(category("Hobbies")));
  ASSERT_TRUE(words.write(category("Pastimes")));
  EXPECT_EQ(words.find("category", "hobby")->word.text("label"), "Pastimes");
  ASSERT_TRUE(InventoryEdits(*session).undo());
  EXPECT_EQ(words.find("category", "hobby")->word.text("label"), "Hobbies");
  ASSERT_TRUE(words.remove("category", "hobby"));
  EXPECT_EQ(words.find("category", "hobby").error().code, ErrorCode::NotFound);
  ASSERT_TRUE(InventoryEdits(*session).undo());
  EXPECT_TRUE(words.find("category", "hobby"));
  EXPECT_TRUE(Packs(*session).list()->empty());
}

TEST_F(OwnWordsServiceTest, WhatDoesNotHoldTogetherIsNotWritten) {
  OwnWords words(*session);
  EXPECT_EQ(words.write({{"category", {}, "Hobby", {{"label", "x"}}}, {}, {}}).error().code, ErrorCode::WordInvalid);
  EXPECT_EQ(words.write({{"category", {}, "payment", {{"label", "x"}}}, {}, {}}).error().code, ErrorCode::WordTaken);
  EXPECT_EQ(words.write({{"rule", {}, "SHOP", {{"subject", "merchant"}, {"holder", "who-is-this"}}}, {}, {}}).error().code, ErrorCode::WordUnknown);
  EXPECT_TRUE(words.list()->empty());
}

TEST_F(OwnWordsServiceTest, ABrokenPackIsNeverReadOn) {
  for (const char *name : {"unknown-type.json", "misspelt.json"}) {
    const auto read = Packs(*session).read(club(name), {}, {});
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::PackBroken) << name;
  }
}

TEST_F(OwnWordsServiceTest, AnUnsignedPackIsAskedAbout) {
  EXPECT_EQ(questions(club("club.json")), std::vector{ErrorCode::PackUnsigned});
  EXPECT_TRUE(Packs(*session).list()->empty());
}

TEST_F(OwnWordsServiceTest, ANewerEditionKeepsWhatTheVaultHasSomethingOf) {
  keep(club("club.json"));
  joinTheClub();
  ASSERT_TRUE(InventoryEdits(*session).edit({{{"example-chess-club", "", "own.member-number"}, "blue card"}}));
  const auto read = Packs(*session).read(club("club-2.json"), {}, {});
  ASSERT_TRUE(read);
  EXPECT_EQ(read->preview->editionHere, 1U);
  EXPECT_NE(std::find(read->preview->gone.begin(), read->preview->gone.end(), "type hobby.rating"), read->preview->gone.end());
  EXPECT_NE(std::find(read->preview->kept.begin(), read->preview->kept.end(), "type hobby.rating"), read->preview->kept.end());
  ASSERT_TRUE(Packs(*session).keep(*read));
  EXPECT_EQ((*session->catalogue())->type("hobby.rating")->label, "Chess rating");
  const auto inventory = *session->inventory();
  const auto held = std::find_if(inventory->holdings.begin(), inventory->holdings.end(), [](const Holding &one) { return one.type == "hobby.rating"; });
  ASSERT_NE(held, inventory->holdings.end());
  EXPECT_EQ(held->category, "hobby");
  EXPECT_EQ(held->basis, Basis::Remembered);
  EXPECT_EQ(inventory->holders[held->holder].written.at("own.member-number"), "blue card");
}

TEST_F(OwnWordsServiceTest, ARemovedPackLeavesWhatIsHeld) {
  keep(club("club.json"));
  joinTheClub();
  ASSERT_TRUE(Packs(*session).remove(Packs(*session).list()->front().id));
  const auto inventory = *session->inventory();
  const auto held = std::find_if(inventory->holdings.begin(), inventory->holdings.end(), [](const Holding &one) { return one.type == "hobby.rating"; });
  ASSERT_NE(held, inventory->holdings.end());
  EXPECT_EQ(held->category, kUndescribed);
}

TEST_F(OwnWordsServiceTest, AnOlderEditionIsAskedAbout) {
  keep(club("club-2.json"));
  EXPECT_EQ(questions(club("club.json")), (std::vector{ErrorCode::PackUnsigned, ErrorCode::PackOlder}));
}

TEST_F(OwnWordsServiceTest, AKeyIsStrangeUntilItIsNamedAndKnownFromThenOn) {
  ASSERT_TRUE(OwnWords(*session).write(category("Hobbies")));
  const auto first = save("Pastimes", 1), second = save("Pastimes", 2);
  const std::string key = textOf(*OwnWords(*session).publicKey());
  EXPECT_TRUE(questions(first).empty());   // one's own
  session.reset();
  auto made = VaultSession::create(*program, root / "Other.dossier", {SecretBytes(std::string_view("a long enough passphrase")), {}});
  ASSERT_TRUE(made);
  session = std::move(made->session);
  EXPECT_EQ(questions(first), std::vector{ErrorCode::PackSignerUnknown});
  PackWords said;
  said.key = key;
  EXPECT_TRUE(questions(first, said).empty());
  keep(first, said);
  EXPECT_TRUE(questions(second).empty());
  // Changed by one letter after it was signed.
  std::ofstream(second, std::ios::app) << " ";
  EXPECT_EQ(questions(second), std::vector{ErrorCode::PackBadlySigned});
  // A stranger's edition of the same pack.
  std::filesystem::copy_file(root / "Pastimes1.json.minisig", root / "Pastimes2.json.minisig", std::filesystem::copy_options::overwrite_existing);
  EXPECT_EQ(questions(second), std::vector{ErrorCode::PackBadlySigned});
}

TEST_F(OwnWordsServiceTest, AnAnswerAtStagingIsNotAskedForAgain) {
  const auto file = [this](const std::string &user) {
    const auto path = root / (user + ".json");
    std::ofstream(path) << R"({"encrypted": false, "folders": [], "items": [{"id": "a", "type": 1, "name": "Spottify", "login": {"username": ")" << user
                        << R"(@example.net", "password": "x", "uris": []}}]})";
    return path;
  };
  const auto stage = [this](ImportFiles &files, const std::filesystem::path &path) {
    EXPECT_TRUE(files.plan({path}, {}));
    const auto staged = files.stage({}, {});
    EXPECT_TRUE(staged);
    EXPECT_EQ((*staged)->front().holders.size(), 1U);
    return (*staged)->front().holders.front();
  };
  ImportFiles first(*session);
  const StagedHolder asked = stage(first, file("one"));
  ASSERT_FALSE(asked.resembles.empty());
  EXPECT_EQ(asked.resembles.front().first, "spotify");
  first.takeAs(0, asked.id, "spotify");
  ASSERT_TRUE(first.commit({}));
  EXPECT_TRUE(first.unkeptAnswers().empty());
  // Undo takes the import back, and not what the person knows.
  EXPECT_EQ(InventoryEdits(*session).undo()->kind, EventKind::Imported);
  EXPECT_TRUE(OwnWords(*session).find("rule", "Spottify"));
  ImportFiles second(*session);
  EXPECT_EQ(stage(second, file("two")).id, "spotify");
  ASSERT_TRUE(OwnWords(*session).remove("rule", "Spottify"));
  ImportFiles third(*session);
  const StagedHolder again = stage(third, file("three"));
  EXPECT_EQ(again.id, asked.id);
  EXPECT_FALSE(again.resembles.empty());
}

/// The worker cuts long names, and must cut them alike each time.
TEST_F(OwnWordsServiceTest, AnAnswerAboutALongNameIsRememberedToo) {
  const auto stage = [this](ImportFiles &files, const std::string &user) {
    const auto path = root / (user + ".json");
    std::ofstream(path) << R"({"encrypted": false, "folders": [], "items": [{"id": "a", "type": 1, "name": "Spottify )" << std::string(300, 'x')
                        << R"(", "login": {"username": ")" << user << R"(@example.net", "password": "x", "uris": []}}]})";
    EXPECT_TRUE(files.plan({path}, {}));
    const auto staged = files.stage({}, {});
    EXPECT_TRUE(staged);
    return (*staged)->front().holders.front().id;
  };
  ImportFiles first(*session);
  first.takeAs(0, stage(first, "one"), "spotify");
  ASSERT_TRUE(first.commit({}));
  EXPECT_TRUE(first.unkeptAnswers().empty());
  ImportFiles second(*session);
  EXPECT_EQ(stage(second, "two"), "spotify");
}

TEST_F(OwnWordsServiceTest, AFolderWithSeveralSignaturesIsReadAsUnsigned) {
  const auto folder = root / "given";
  std::filesystem::create_directory(folder);
  std::filesystem::copy_file(club("club.json"), folder / "club.json");
  for (const char *name : {"club.json.minisig", "other.json.minisig"}) {
    std::filesystem::copy_file(std::filesystem::path(std::getenv("DOSSIER_SOURCE_DIR")) / "tests/fuzz/corpus/packs/words.minisig", folder / name);
  }
  EXPECT_EQ(questions(folder), std::vector{ErrorCode::PackUnsigned});
}

TEST_F(OwnWordsServiceTest, AnOwnFieldTakesOnlyWhatItSaysAndWhereItSays) {
  keep(club("club.json"));
  joinTheClub();
  const auto edit = [this](const std::string &type, const std::string &field, const std::string &value) {
    return InventoryEdits(*session).edit({{{"example-chess-club", type, field}, value}});
  };
  EXPECT_TRUE(edit("hobby.rating", "own.asked-them", "asked"));
  EXPECT_EQ(edit("hobby.rating", "own.asked-them", "perhaps").error().code, ErrorCode::WrongUsage);
  EXPECT_EQ(edit("", "own.asked-them", "asked").error().code, ErrorCode::NotFound) << "it is a holding's";
  EXPECT_EQ(edit("", "own.nobody-described", "x").error().code, ErrorCode::NotFound);
}

TEST_F(OwnWordsServiceTest, WhatIsSavedSaysTheSameWhenReadAgain) {
  keep(club("club.json"));
  OwnWords words(*session);
  auto theirs = *words.list();
  for (const WholeWord &whole : theirs) {
    if (whole.word.kind == "lens" || whole.word.kind == "rule") continue;
    ASSERT_TRUE(words.write(whole)) << whole.word.id;
  }
  ASSERT_TRUE(Packs(*session).remove(Packs(*session).list()->front().id));
  for (const WholeWord &whole : theirs) ASSERT_TRUE(words.write(whole)) << whole.word.id;
  const auto file = save("Again", 1);
  for (const WholeWord &whole : theirs) ASSERT_TRUE(words.remove(whole.word.kind, whole.word.id));
  keep(file);
  auto again = *words.list();
  for (auto *list : {&again, &theirs}) {
    std::sort(list->begin(), list->end(), [](const WholeWord &a, const WholeWord &b) { return std::tie(a.word.kind, a.word.id) < std::tie(b.word.kind, b.word.id); });
  }
  ASSERT_EQ(again.size(), theirs.size());
  for (std::size_t i = 0; i < again.size(); ++i) {
    EXPECT_EQ(again[i].word, theirs[i].word);
    EXPECT_EQ(again[i].parts, theirs[i].parts);
  }
}

}  // namespace
}  // namespace dossier
