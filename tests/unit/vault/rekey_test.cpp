// SPDX-License-Identifier: GPL-3.0-or-later
#include "care_fixture.h"
#include "vault/header_file.h"

namespace dossier {
namespace {

namespace fs = std::filesystem;

class RekeyTest : public CareTest {
 protected:
  static std::string bytesOf(const SecretBytes &secret) { return std::string(secret.view()); }
};

TEST_F(RekeyTest, EverythingIsThereUnderAnotherKey) {
  auto vault = make(WithRecovery::Yes);
  addHolder(*vault, "first.example.org");
  ASSERT_TRUE(write(*vault, "first.example.org", "note", "kept"));
  ASSERT_TRUE(attach(*vault, "first.example.org", std::string(5000, 'a')));
  const std::string oldKey = bytesOf(vault->subkey(SubkeyPurpose::Body));
  const auto oldSalt = vault->header().databaseSalt;
  const std::string oldBody = read(folder / "data.db");
  const auto code = vault->rekey(withKey());
  ASSERT_TRUE(code) << codeName(code.error().code);
  EXPECT_NE(bytesOf(vault->subkey(SubkeyPurpose::Body)), oldKey);
  EXPECT_NE(vault->header().databaseSalt, oldSalt);
  addHolder(*vault, "second.example.org");   // the same session goes on
  EXPECT_TRUE(allGood(*vault));
  vault.reset();
  const std::string newBody = read(folder / "data.db");
  for (std::size_t at = 0; at + 4096 <= std::min(oldBody.size(), newBody.size()); at += 4096) {
    EXPECT_NE(oldBody.compare(at, 4096, newBody, at, 4096), 0) << "page " << at / 4096 + 1;
  }
  EXPECT_EQ(Vault::open(folder, recovery, state).error().code, ErrorCode::WrongPassphrase) << "the old recovery code is gone";
  EXPECT_TRUE(Vault::open(folder, *code, state));
  vault = again();
  EXPECT_TRUE(vault->notices().empty());
  EXPECT_EQ(holdersOf(*vault), "first.example.org,second.example.org");
  EXPECT_EQ(fieldOf(*vault, "first.example.org", "note"), "kept");
  EXPECT_EQ(AttachmentStore(vault->database()).list("")->size(), 1U);
  EXPECT_TRUE(allGood(*vault));
  EXPECT_FALSE(fs::exists(folder / "data.new"));
  EXPECT_FALSE(fs::exists(folder / "header.new"));
}

TEST_F(RekeyTest, TheOldBodyDoesNotOpenWithTheNewHeader) {
  auto vault = make();
  addHolder(*vault, "first.example.org");
  vault.reset();
  const std::string old = read(folder / "data.db");
  ASSERT_TRUE(again()->rekey(withKey()));
  write(folder / "data.db", old);
  EXPECT_EQ(Vault::open(folder, withKey(), state).error().code, ErrorCode::BodyDamaged);
}

TEST_F(RekeyTest, FilesAndIdentifiersAreKnownAgain) {
  auto vault = make();
  const auto file = readDigestKey(vault->database(), DigestKey::KnownFile);
  const auto identifier = readDigestKey(vault->database(), DigestKey::Identifier);
  ASSERT_TRUE(vault->rekey(withKey()));
  EXPECT_TRUE(readDigestKey(vault->database(), DigestKey::KnownFile)->equals(*file));
  EXPECT_TRUE(readDigestKey(vault->database(), DigestKey::Identifier)->equals(*identifier));
}

TEST_F(RekeyTest, OnlyTheOneThatAskedStays) {
  auto vault = make();
  const SecretBytes other = secret("ffffffffffffffffffffffffffffffff");
  ASSERT_TRUE(vault->addSlot(withKey(), Unlock(none, other), KdfCost::forTests(), "stick"));
  EXPECT_EQ(vault->rekey(secret("neither")).error().code, ErrorCode::WrongPassphrase);
  ASSERT_TRUE(vault->rekey(Unlock(none, other)));
  const auto slots = vault->keySlots();
  ASSERT_EQ(slots.size(), 2U);
  EXPECT_EQ(slots[0].label, "stick");
  EXPECT_TRUE(slots[0].opened);
  EXPECT_EQ(slots[1].kind, SlotKind::Recovery);
  vault.reset();
  EXPECT_EQ(Vault::open(folder, withKey(), state).error().code, ErrorCode::WrongPassphrase);
  EXPECT_TRUE(Vault::open(folder, Unlock(none, other), state));
}

TEST_F(RekeyTest, ARecoveryCodeMayAskAndThenProvesNothing) {
  auto vault = make(WithRecovery::Yes);
  const auto code = vault->rekey(recovery);
  ASSERT_TRUE(code);
  EXPECT_EQ(vault->replaceRecoveryCode(recovery).error().code, ErrorCode::WrongPassphrase);
  ASSERT_TRUE(vault->changePassphrase(*code, secret("new passphrase")));
  vault.reset();
  EXPECT_TRUE(open("new passphrase"));
}

TEST_F(RekeyTest, AnOldBackupStillOpensWithTheOldKeyAndRestores) {
  auto vault = make();
  addHolder(*vault, "first.example.org");
  const fs::path file = root / "old.dossier-backup";
  ASSERT_TRUE(vault->backUp(file));
  ASSERT_TRUE(vault->rekey(withKey()));
  vault.reset();
  ASSERT_TRUE(Vault::restore(file, folder, withKey(), state, {}));
  EXPECT_EQ(holdersOf(*again()), "first.example.org");
}

}  // namespace
}  // namespace dossier
