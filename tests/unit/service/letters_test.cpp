// SPDX-License-Identifier: GPL-3.0-or-later
// Whom a letter is to and by which law; and that it is saved for one reader, over nothing.
#include "service/letters.h"

#include <gmock/gmock.h>
#include <stdlib.h>
#include <sys/stat.h>

#include <fstream>
#include <iterator>

namespace dossier {
namespace {

using ::testing::HasSubstr;

class LettersTest : public ::testing::Test {
 protected:
  void SetUp() override {
    auto loadedBook = LetterBook::load();
    auto loadedCatalogue = Catalogue::load();
    ASSERT_TRUE(loadedBook && loadedCatalogue);
    book = *loadedBook;
    catalogue = *loadedCatalogue;
    add("spotify", "My Music", HolderStatus::Accepted);
    add("domain:example.org", "Village Library", HolderStatus::Suggested);
    add("name:gone", "Gone", HolderStatus::Removed);
  }
  void add(const std::string &id, const std::string &name, HolderStatus status) {
    Holder holder;
    holder.id = id;
    holder.name = name;
    holder.status = status;
    inventory.holders.push_back(holder);
  }
  Result<WrittenLetter> write(const std::string &holder, const std::string &law = {}, const std::string &language = {}) const {
    return writeLetter(*book, *catalogue, inventory, {holder, Right::Access, law, language});
  }
  std::shared_ptr<const LetterBook> book;
  std::shared_ptr<const Catalogue> catalogue;
  Inventory inventory;
};

TEST_F(LettersTest, TheHolderIsFoundAsOnesOwnFirst) {
  for (const char *name : {"spotify", "My Music", "my music"}) {
    const auto written = write(name);
    ASSERT_TRUE(written) << name;
    EXPECT_EQ(written->holder.name, "My Music");
    EXPECT_EQ(written->law->id, "gdpr");
    EXPECT_TRUE(written->lawByCountry);
    EXPECT_THAT(written->letter.to, HasSubstr("Spotify AB\n"));
  }
  const auto unknownHere = write("Zalando");
  ASSERT_TRUE(unknownHere);
  EXPECT_EQ(unknownHere->language, "de");
}

TEST_F(LettersTest, WhatIsMissingIsTold) {
  EXPECT_EQ(write("Village Library").error().code, ErrorCode::LawUnknown);
  EXPECT_EQ(write("Gone", "gdpr").error().code, ErrorCode::NotFound);      // taken out of the inventory
  EXPECT_EQ(write("landlord", "gdpr").error().code, ErrorCode::NameNeeded);
  EXPECT_EQ(write("spotify", "hipaa").error().code, ErrorCode::NotFound);
  EXPECT_EQ(write("spotify", "gdpr", "fr").error(), Error(ErrorCode::LetterMissing, {}, {"gdpr, access, fr"}));
  const auto written = write("Village Library", "gdpr");
  ASSERT_TRUE(written);
  EXPECT_FALSE(written->lawByCountry);
  EXPECT_THAT(written->letter.body, HasSubstr("Village Library\n[Their e-mail or postal address]"));
}

class SavedLetterTest : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (std::filesystem::temp_directory_path() / "dossier-letters-XXXXXX").string();
    ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
    root = pattern;
  }
  void TearDown() override { std::filesystem::remove_all(root); }
  static std::string read(const std::filesystem::path &file) {
    std::ifstream in(file);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  std::filesystem::path root;
};

TEST_F(SavedLetterTest, OnlyTheOwnerMayReadIt) {
  const mode_t before = ::umask(0);
  const auto saved = saveLetter(root / "a.txt", "Dear all\n");
  std::ofstream(root / "control.txt") << "x";
  ::umask(before);
  ASSERT_TRUE(saved);
  struct stat about {};
  ASSERT_EQ(::stat((root / "a.txt").c_str(), &about), 0);
  EXPECT_EQ(about.st_mode & 0777U, 0600U);
  ASSERT_EQ(::stat((root / "control.txt").c_str(), &about), 0);
  EXPECT_NE(about.st_mode & 0777U, 0600U);   // it is not the umask that did it
  EXPECT_EQ(read(root / "a.txt"), "Dear all\n");
}

TEST_F(SavedLetterTest, WhatIsThereStays) {
  ASSERT_TRUE(saveLetter(root / "a.txt", "first"));
  EXPECT_EQ(saveLetter(root / "a.txt", "second").error(), Error(ErrorCode::NotWritable, {"a.txt"}));
  EXPECT_EQ(read(root / "a.txt"), "first");
  std::filesystem::create_symlink(root / "elsewhere.txt", root / "link.txt");
  EXPECT_FALSE(saveLetter(root / "link.txt", "second"));
  EXPECT_FALSE(std::filesystem::exists(root / "elsewhere.txt"));
  EXPECT_FALSE(saveLetter(root / "no folder" / "a.txt", "second"));
}

}  // namespace
}  // namespace dossier
