// SPDX-License-Identifier: GPL-3.0-or-later
// What stands under a file's name may be no file at all: a pipe, a folder, a link to somewhere else, a device.
#include <sys/stat.h>
#include <unistd.h>

#include <functional>
#include <set>

#include "tamper_fixture.h"

namespace dossier {
namespace {

namespace fs = std::filesystem;

class StrangeFilesTest : public TamperTest {
 protected:
  void SetUp() override {
    TamperTest::SetUp();
    // A pipe that nobody writes to would be waited for without end.
    ::alarm(60);
  }
  void TearDown() override {
    ::alarm(0);
    TamperTest::TearDown();
  }
  /// Puts something strange under a name, opens, and puts back what was there.
  void expectRefused(const std::string &name, const std::string &what, const std::function<void(const fs::path &)> &make) {
    const fs::path file = folder / name, kept = root / "kept";
    const bool there = fs::exists(file);
    if (there) fs::rename(file, kept);
    make(file);
    const auto vault = open();
    EXPECT_FALSE(vault) << name << " as " << what;
    if (!vault) {
      static const std::set<ErrorCode> clear{ErrorCode::NotAVault, ErrorCode::HeaderDamaged, ErrorCode::Unreadable, ErrorCode::BodyMissing,
                                             ErrorCode::BodyDamaged, ErrorCode::NotWritable};
      EXPECT_TRUE(clear.contains(vault.error().code)) << name << " as " << what << ": " << codeName(vault.error().code);
    }
    fs::remove_all(file);
    if (there) fs::rename(kept, file);
  }
};

TEST_F(StrangeFilesTest, AreRefusedAndNothingWaits) {
  const std::string target = readBytes(folder / "header");
  writeBytes(root / "elsewhere", target);
  for (const std::string name : {"header", "data.db", "lock"}) {
    expectRefused(name, "a pipe", [](const fs::path &file) { ASSERT_EQ(::mkfifo(file.c_str(), 0600), 0); });
    expectRefused(name, "a folder", [](const fs::path &file) { fs::create_directory(file); });
    expectRefused(name, "a link", [&](const fs::path &file) { fs::create_symlink(root / "elsewhere", file); });
    expectRefused(name, "a link to itself", [](const fs::path &file) { fs::create_symlink(file, file); });
    expectRefused(name, "a device", [](const fs::path &file) { fs::create_symlink("/dev/zero", file); });
  }
  EXPECT_TRUE(readBytes(root / "elsewhere") == target) << "a link was written through";
  EXPECT_EQ(judge().outcome, Outcome::AllRight);
}

TEST_F(StrangeFilesTest, NothingStrangeIsTakenForARekeyOrABackup) {
  // Names that a change of the data key uses: what lies there without one is cleared away, links are not followed.
  writeBytes(root / "elsewhere", "untouched");
  for (const std::string name : {"header.new", "data.new"}) {
    ASSERT_EQ(::mkfifo((folder / name).c_str(), 0600), 0);
    EXPECT_EQ(judge().outcome, Outcome::AllRight) << name << " as a pipe";
    fs::create_symlink(root / "elsewhere", folder / name);
    EXPECT_EQ(judge().outcome, Outcome::AllRight) << name << " as a link";
    writeBytes(folder / name, history().headers.front());
    EXPECT_EQ(judge().outcome, Outcome::AllRight) << name << " with an old header";
    EXPECT_FALSE(fs::exists(fs::symlink_status(folder / name))) << name;
  }
  EXPECT_EQ(readBytes(root / "elsewhere"), "untouched");
  EXPECT_TRUE(readBytes(folder / "header") == history().headers.back());
}

TEST_F(StrangeFilesTest, AnOlderHeaderLaidForARekeyDoesNotTakeOver) {
  const SecretBytes other(std::string(32, 'o'));
  ASSERT_TRUE((*open())->changePassphrase(unlock(), Unlock(noPassphrase, other)));
  const std::string present = readBytes(folder / "header");
  writeBytes(folder / "header.new", history().headers.back());
  const auto vault = open();
  EXPECT_TRUE(!vault && vault.error().code == ErrorCode::WrongPassphrase);
  EXPECT_TRUE(readBytes(folder / "header") == present) << "the newer header is gone";
}

}  // namespace
}  // namespace dossier
