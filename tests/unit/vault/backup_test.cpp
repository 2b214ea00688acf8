// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/backup.h"

#include "care_fixture.h"

namespace dossier {
namespace {

namespace fs = std::filesystem;

class BackupTest : public CareTest {
 protected:
  void SetUp() override {
    CareTest::SetUp();
    file = root / "kept.dossier-backup";
  }
  /// One holder in the backup, a second one only in the vault.
  void makeBackup() {
    auto vault = make();
    addHolder(*vault, "first.example.org");
    ASSERT_TRUE(vault->backUp(file));
    addHolder(*vault, "second.example.org");
  }
  Result<Vault::Restored> restore(const fs::path &backup, const fs::path &to) { return Vault::restore(backup, to, withKey(), state, {}); }
  /// All files below the folder of the test but the backup itself.
  std::map<std::string, std::string> everything() const {
    std::map<std::string, std::string> files;
    for (const auto &entry : fs::recursive_directory_iterator(root)) {
      const std::string name = fs::relative(entry.path(), root).string();
      if (entry.is_regular_file() && !name.ends_with("lock") && name != "broken") files[name] = read(entry.path());
      if (entry.is_directory()) files[name] = "folder";
    }
    return files;
  }
  fs::path file;
};

TEST_F(BackupTest, TheManifestSaysWhatIsInIt) {
  makeBackup();
  const auto manifest = Vault::checkBackup(file, withKey());
  ASSERT_TRUE(manifest);
  EXPECT_EQ(manifest->generation, 2U);
  EXPECT_EQ(manifest->reason, BackupReason::ByHand);
  EXPECT_EQ(manifest->schema, 3);
  EXPECT_EQ(manifest->bodyBytes % 4096, 0U);
  EXPECT_NEAR(static_cast<double>(manifest->createdAt), static_cast<double>(now().time_since_epoch().count()), 100);
  EXPECT_EQ(Vault::checkBackup(file, secret("another secret")).error().code, ErrorCode::WrongPassphrase);
}

TEST_F(BackupTest, RestoringBringsBackWhatWasAndKeepsWhatIs) {
  makeBackup();
  const auto restored = restore(file, folder);
  ASSERT_TRUE(restored) << codeName(restored.error().code);
  EXPECT_EQ(restored->replaced, root / "Mine (replaced).dossier");
  auto vault = again();
  EXPECT_EQ(holdersOf(*vault), "first.example.org");
  EXPECT_TRUE(vault->notices().empty()) << "putting back on purpose is no rollback";
  EXPECT_TRUE(allGood(*vault));
  EXPECT_EQ(holdersOf(*openAt(restored->replaced)), "first.example.org,second.example.org");
}

TEST_F(BackupTest, AnOldBodyPutBackAfterARestoreRaisesTheAlarm) {
  makeBackup();
  const std::string old = read(folder / "data.db");
  ASSERT_TRUE(restore(file, folder));
  write(folder / "data.db", old);
  EXPECT_EQ(again()->notices(), std::vector<std::string>{"notice.rolled-back"});
}

TEST_F(BackupTest, TheSameBackupTwiceAndThenChangesRaiseNone) {
  makeBackup();
  ASSERT_TRUE(restore(file, folder));
  ASSERT_TRUE(restore(file, folder));
  {
    auto vault = again();
    EXPECT_TRUE(vault->notices().empty());
    addHolder(*vault, "third.example.org");
  }
  EXPECT_TRUE(again()->notices().empty());
  EXPECT_TRUE(fs::exists(root / "Mine (replaced 2).dossier"));
}

TEST_F(BackupTest, ARestoredCopySignsWithAnIdOfItsOwn) {
  auto vault = make();
  addHolder(*vault, "first.example.org");
  ASSERT_TRUE(vault->backUp(file));
  ASSERT_TRUE(write(*vault, "first.example.org", "note", "after the backup"));
  const auto before = FieldStore(vault->database()).find({"first.example.org", "", "note"});
  vault.reset();
  ASSERT_TRUE(restore(file, folder));
  vault = again();
  ASSERT_TRUE(write(*vault, "first.example.org", "note", "after the restore"));
  const auto after = FieldStore(vault->database()).find({"first.example.org", "", "note"});
  EXPECT_NE((*before)->stamp.copy, (*after)->stamp.copy);
}

TEST_F(BackupTest, NothingIsRestoredOverSomethingElse) {
  makeBackup();
  const fs::path other = root / "Other.dossier";
  ASSERT_TRUE(Vault::create(other, withKey(), KdfCost::forTests(), WithRecovery::No));
  const std::string body = read(other / "data.db");
  EXPECT_EQ(restore(file, other).error().code, ErrorCode::VaultExists);
  EXPECT_EQ(read(other / "data.db"), body);
  fs::create_directory(root / "folder");
  write(root / "folder" / "letter.txt", "dear");
  EXPECT_EQ(restore(file, root / "folder").error().code, ErrorCode::VaultExists);
  write(root / "plain", "text");
  EXPECT_EQ(restore(file, root / "plain").error().code, ErrorCode::VaultExists);
  auto vault = again();
  EXPECT_EQ(restore(file, folder).error().code, ErrorCode::VaultBusy);
  vault.reset();
  EXPECT_EQ(Vault::restore(file, folder, secret("wrong secret"), state, {}).error().code, ErrorCode::WrongPassphrase);
  EXPECT_EQ(restore(root / "nowhere", folder).error().code, ErrorCode::Unreadable);
}

TEST_F(BackupTest, AVaultThatIsBeyondReadingCanBeReplaced) {
  makeBackup();
  write(folder / "header", std::string(8192, 'x'));
  write(folder / "data.db", "");
  ASSERT_TRUE(restore(file, folder));
  EXPECT_EQ(holdersOf(*again()), "first.example.org");
}

TEST_F(BackupTest, ABackupBecomesAVaultWhereThereIsNone) {
  makeBackup();
  fs::remove_all(folder);
  const auto restored = restore(file, folder);
  ASSERT_TRUE(restored);
  EXPECT_TRUE(restored->replaced.empty());
  EXPECT_EQ(holdersOf(*again()), "first.example.org");
}

TEST_F(BackupTest, DamageAnywhereIsToldAndNothingTouched) {
  makeBackup();
  const std::string whole = read(file);
  const fs::path broken = root / "broken";
  const auto before = everything();
  // Every byte of magic, header, manifest and the first pieces; then a byte of each later 997.
  std::size_t tried = 0;
  for (std::size_t at = 0; at < whole.size(); at += at < 512 ? 7 : 4099, ++tried) {
    std::string damaged = whole;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x20);
    write(broken, damaged);
    const auto restored = restore(broken, folder);
    ASSERT_FALSE(restored) << "byte " << at;
    EXPECT_EQ(restored.error().code, ErrorCode::BackupDamaged) << "byte " << at << ": " << codeName(restored.error().code);
  }
  for (std::size_t length = 0; length < whole.size(); length += length < 128 ? 17 : 8191, ++tried) {
    write(broken, std::string_view(whole).substr(0, length));
    const auto restored = restore(broken, folder);
    ASSERT_FALSE(restored) << "length " << length;
    EXPECT_EQ(restored.error().code, ErrorCode::BackupDamaged) << "length " << length;
  }
  write(broken, whole + "x");
  EXPECT_EQ(restore(broken, folder).error().code, ErrorCode::BackupDamaged);
  EXPECT_EQ(everything(), before);
  EXPECT_GT(tried, 100U);
}

TEST_F(BackupTest, PiecesOfTwoBackupsDoNotMix) {
  auto vault = make();
  addHolder(*vault, "first.example.org");
  ASSERT_TRUE(vault->backUp(file));
  ASSERT_TRUE(vault->backUp(root / "same state"));
  std::string mixed = read(file);
  const std::string other = read(root / "same state");
  ASSERT_EQ(mixed.size(), other.size());
  constexpr std::size_t kStart = 16 + 4096 + 24 + 64 + 17;   // docs/vault-format.md, "Backup"
  mixed.replace(kStart, 65536 + 17, other, kStart, 65536 + 17);
  write(root / "broken", mixed);
  EXPECT_EQ(Vault::checkBackup(root / "broken", withKey()).error().code, ErrorCode::BackupDamaged);
}

TEST_F(BackupTest, TheNewestFiveAreKeptAndWhatAPersonPutThereStays) {
  auto vault = make();
  ASSERT_TRUE(vault->backUp(folder / "backups" / "before the move.dossier-backup"));
  std::vector<fs::path> made;
  for (int i = 0; i < 7; ++i) {
    const auto automatic = vault->backUpAutomatically(i % 2 == 0 ? BackupReason::Merge : BackupReason::Import);
    ASSERT_TRUE(automatic);
    made.push_back(*automatic);
  }
  for (std::size_t i = 0; i < made.size(); ++i) EXPECT_EQ(fs::exists(made[i]), i >= 2) << made[i].filename();
  EXPECT_TRUE(fs::exists(folder / "backups" / "before the move.dossier-backup"));
  const auto list = listBackups(folder);
  EXPECT_EQ(list.size(), 6U);
  const auto newest = std::find_if(list.begin(), list.end(), [](const BackupFile &backup) { return backup.automatic; });
  EXPECT_EQ(newest->file, made.back());
}

TEST_F(BackupTest, AClockSetBackDoesNotCostTheNewestBackup) {
  auto vault = make();
  for (int i = 0; i < 5; ++i) write(folder / "backups" / ("2091-01-0" + std::to_string(i + 1) + "T000000Z-01-merge.dossier-backup"), "later");
  const auto automatic = vault->backUpAutomatically(BackupReason::Merge);
  ASSERT_TRUE(automatic);
  EXPECT_TRUE(fs::exists(*automatic));
  EXPECT_EQ(listBackups(folder).size(), 5U);
}

TEST_F(BackupTest, ADamagedBodyIsNotBackedUp) {
  auto vault = make();
  addHolder(*vault, "first.example.org");
  vault.reset();
  std::string body = read(folder / "data.db");
  body[body.size() - 2000] = static_cast<char>(body[body.size() - 2000] ^ 1);
  write(folder / "data.db", body);
  vault = again();
  ASSERT_TRUE(vault);
  EXPECT_EQ(vault->backUp(file).error().code, ErrorCode::BodyDamaged);
  EXPECT_FALSE(fs::exists(file));
  EXPECT_EQ(vault->begin().error().code, ErrorCode::BodyDamaged) << "and nothing is written into it any more";
}

}  // namespace
}  // namespace dossier
