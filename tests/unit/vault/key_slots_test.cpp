// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/key_slots.h"

#include <sys/stat.h>

#include "care_fixture.h"

namespace dossier {
namespace {

namespace fs = std::filesystem;

class KeySlotsTest : public CareTest {
 protected:
  ErrorCode openErrorWith(const Unlock &unlock) {
    auto opened = Vault::open(folder, unlock, state);
    return opened ? ErrorCode::Internal : opened.error().code;
  }
  bool opens(const Unlock &unlock) { return Vault::open(folder, unlock, state).has_value(); }
  const KdfCost cheap = KdfCost::forTests();
  SecretBytes first = secret("correct horse"), second = secret("another horse"), otherKey = secret("ffffffffffffffffffffffffffffffff");
};

TEST_F(KeySlotsTest, EveryKindOpensTheVaultAndOnlyItself) {
  auto vault = make(WithRecovery::Yes);
  ASSERT_TRUE(vault->addSlot(withKey(), first, cheap, "passphrase"));
  ASSERT_TRUE(vault->addSlot(withKey(), Unlock(second, otherKey), cheap, "both"));
  const auto slots = vault->keySlots();
  ASSERT_EQ(slots.size(), 4U);
  EXPECT_EQ(slots[0].kind, SlotKind::KeyFile);
  EXPECT_TRUE(slots[0].opened);
  EXPECT_EQ(slots[1].kind, SlotKind::Recovery);
  EXPECT_EQ(slots[2].kind, SlotKind::Passphrase);
  EXPECT_EQ(slots[2].label, "passphrase");
  EXPECT_EQ(slots[3].kind, SlotKind::PassphraseAndKeyFile);
  EXPECT_GT(slots[3].createdAt, 1'700'000'000);
  vault.reset();
  for (const Unlock &good : {withKey(), Unlock(recovery), Unlock(first), Unlock(second, otherKey)}) EXPECT_TRUE(opens(good));
  for (const Unlock &bad : {Unlock(second), Unlock(none, otherKey), Unlock(first, otherKey), Unlock(second, key), Unlock(first, key)}) {
    EXPECT_EQ(openErrorWith(bad), ErrorCode::WrongPassphrase);
  }
}

TEST_F(KeySlotsTest, AddingAsksForWhatOpensTheVault) {
  auto vault = make();
  EXPECT_EQ(vault->addSlot(first, second, cheap, "").error().code, ErrorCode::WrongPassphrase);
  EXPECT_EQ(vault->addSlot(Unlock(none, otherKey), second, cheap, "").error().code, ErrorCode::WrongPassphrase);
  EXPECT_EQ(vault->addSlot(withKey(), Unlock(none, none), cheap, "").error().code, ErrorCode::WeakPassphrase);
  EXPECT_EQ(vault->keySlots().size(), 1U);
}

TEST_F(KeySlotsTest, ARecoveryCodeIsNoPassphrase) {
  auto vault = make(WithRecovery::Yes);
  EXPECT_EQ(vault->addSlot(withKey(), recovery, cheap, "").error().code, ErrorCode::WeakPassphrase);
  EXPECT_EQ(vault->changePassphrase(withKey(), recovery).error().code, ErrorCode::WeakPassphrase);
  EXPECT_EQ(Vault::create(root / "New.dossier", recovery, cheap).error().code, ErrorCode::WeakPassphrase);
}

TEST_F(KeySlotsTest, TheRecoveryCodeMayBeTypedWithDashesAndCapitals) {
  make(WithRecovery::Yes).reset();
  std::string typed;
  for (const char c : recovery.view()) typed += c == ' ' ? '-' : static_cast<char>(std::toupper(c));
  EXPECT_TRUE(opens(secret(typed)));
  EXPECT_TRUE(opens(secret("  " + typed + "\n")));
  typed.replace(0, 5, "xxxxx");
  EXPECT_EQ(openErrorWith(secret(typed)), ErrorCode::BadRecoveryCode);
}

TEST_F(KeySlotsTest, EightSlotsAndNoMore) {
  auto vault = make();
  for (int i = 1; i < 8; ++i) {
    const SecretBytes more = secret("key file number " + std::to_string(i) + " of 32 bytes...");
    ASSERT_TRUE(vault->addSlot(withKey(), Unlock(none, more), cheap, std::to_string(i)));
  }
  EXPECT_EQ(vault->addSlot(withKey(), first, cheap, "").error().code, ErrorCode::SlotsFull);
  EXPECT_EQ(vault->replaceRecoveryCode(withKey()).error().code, ErrorCode::SlotsFull);
  ASSERT_TRUE(vault->removeSlot(withKey(), 3));
  const auto index = vault->addSlot(withKey(), first, cheap, "in the gap");
  ASSERT_TRUE(index);
  EXPECT_EQ(*index, 3U);
}

TEST_F(KeySlotsTest, ARemovedOneOpensNothingAndTheLastOneStays) {
  auto vault = make();
  const auto index = vault->addSlot(withKey(), first, cheap, "");
  ASSERT_TRUE(index);
  EXPECT_EQ(vault->removeSlot(withKey(), 7).error().code, ErrorCode::NotFound);
  EXPECT_EQ(vault->removeSlot(withKey(), 99).error().code, ErrorCode::NotFound);
  EXPECT_EQ(vault->removeSlot(second, *index).error().code, ErrorCode::WrongPassphrase);
  ASSERT_TRUE(vault->removeSlot(withKey(), *index));
  EXPECT_EQ(vault->removeSlot(withKey(), 0).error().code, ErrorCode::LastKey);
  vault.reset();
  EXPECT_EQ(openErrorWith(first), ErrorCode::WrongPassphrase);
  EXPECT_TRUE(opens(withKey()));
}

TEST_F(KeySlotsTest, WhatWasRemovedProvesNothingAnyMoreInTheSameSession) {
  auto vault = make();
  ASSERT_TRUE(vault->addSlot(withKey(), first, cheap, ""));
  ASSERT_TRUE(vault->removeSlot(withKey(), 0));   // the one this session was opened with
  EXPECT_EQ(vault->changePassphrase(withKey(), second).error().code, ErrorCode::WrongPassphrase);
  EXPECT_EQ(vault->strengthen(withKey(), cheap).error().code, ErrorCode::WrongPassphrase);
  EXPECT_EQ(vault->rekey(withKey()).error().code, ErrorCode::WrongPassphrase);
  ASSERT_TRUE(vault->changePassphrase(first, second));
  vault.reset();
  EXPECT_TRUE(opens(second));
}

TEST_F(KeySlotsTest, ChangingKeepsTheLabelAndTheOthers) {
  auto vault = make(WithRecovery::Yes);
  ASSERT_TRUE(vault->addSlot(withKey(), first, cheap, "laptop"));
  const std::string body = read(folder / "data.db");
  ASSERT_TRUE(vault->changePassphrase(first, second));
  EXPECT_EQ(vault->keySlots()[2].label, "laptop");
  // The recovery code is what a person has who forgot the passphrase: it changes that, not itself.
  ASSERT_TRUE(vault->changePassphrase(recovery, first));
  vault.reset();
  EXPECT_EQ(read(folder / "data.db"), body);
  EXPECT_EQ(openErrorWith(second), ErrorCode::WrongPassphrase);
  for (const Unlock &good : {withKey(), Unlock(recovery), Unlock(first)}) EXPECT_TRUE(opens(good));
}

TEST_F(KeySlotsTest, AKeyFileCanBecomeAPassphraseAndBack) {
  auto vault = make();
  ASSERT_TRUE(vault->changePassphrase(withKey(), first));
  EXPECT_EQ(vault->keySlots()[0].kind, SlotKind::Passphrase);
  EXPECT_EQ(vault->keySlots()[0].cost, KdfCost{}) << "a passphrase is stretched, whatever was there before";
  ASSERT_TRUE(vault->changePassphrase(first, withKey()));
  vault.reset();
  EXPECT_EQ(openErrorWith(first), ErrorCode::WrongPassphrase);
  EXPECT_TRUE(opens(withKey()));
}

TEST_F(KeySlotsTest, StrengtheningRaisesTheCostOfTheSameSecret) {
  auto vault = make();
  ASSERT_TRUE(vault->addSlot(withKey(), first, cheap, "laptop"));
  EXPECT_EQ(vault->strengthen(withKey(), {128ULL << 20, 1}).error().code, ErrorCode::WrongUsage) << "a key file needs no stretching";
  EXPECT_TRUE(vault->keySlots()[1].couldBeStronger);
  ASSERT_TRUE(vault->strengthen(first, {128ULL << 20, 2}));
  EXPECT_EQ(vault->keySlots()[1].cost, (KdfCost{128ULL << 20, 2}));
  EXPECT_EQ(vault->keySlots()[1].label, "laptop");
  EXPECT_EQ(vault->strengthen(first, {128, 0}).error().code, ErrorCode::HeaderRefused);
  vault.reset();
  EXPECT_TRUE(opens(first));
}

TEST_F(KeySlotsTest, LabelsAreBounded) {
  auto vault = make();
  EXPECT_EQ(vault->addSlot(withKey(), first, cheap, std::string(64, 'a')).error().code, ErrorCode::WrongUsage);
  ASSERT_TRUE(vault->addSlot(withKey(), first, cheap, std::string(63, 'a')));
  vault.reset();
  vault = again();
  EXPECT_EQ(vault->keySlots()[1].label, std::string(63, 'a'));
}

TEST_F(KeySlotsTest, KeyFilesAreReadWithinTheirBounds) {
  const fs::path file = root / "key";
  ASSERT_TRUE(makeKeyFile(file));
  struct stat status {};
  ASSERT_EQ(::stat(file.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0600U);
  EXPECT_EQ(status.st_size, 64);
  EXPECT_EQ(makeKeyFile(file).error().code, ErrorCode::NotWritable) << "never over something";
  const auto one = readKeyFile(file);
  ASSERT_TRUE(one);
  EXPECT_EQ(one->size(), 32U);
  write(root / "photo.jpg", std::string(32, 'p'));
  EXPECT_TRUE(readKeyFile(root / "photo.jpg"));
  write(root / "short", std::string(31, 'p'));
  EXPECT_EQ(readKeyFile(root / "short").error().code, ErrorCode::KeyFileUnfit);
  write(root / "long", std::string((1U << 20) + 1, 'p'));
  EXPECT_EQ(readKeyFile(root / "long").error().code, ErrorCode::KeyFileUnfit);
  EXPECT_EQ(readKeyFile(root / "nowhere").error().code, ErrorCode::KeyFileUnfit);
  EXPECT_EQ(readKeyFile(root).error().code, ErrorCode::Unreadable) << "a folder";
}

}  // namespace
}  // namespace dossier
