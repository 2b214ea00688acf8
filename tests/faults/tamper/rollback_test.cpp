// SPDX-License-Identifier: GPL-3.0-or-later
// Whole files put back: body and header, each alone, and another history of the same length. All of it is authentic; what
// tells it is what this machine has seen (LastSeen), so each test is repeated without.
#include "tamper_fixture.h"

#include "vault/edits.h"

namespace dossier {
namespace {

namespace fs = std::filesystem;
const std::vector<std::string> kTold{"notice.rolled-back"};
const std::vector<std::string> kNothing;

class RollbackTest : public TamperTest {
 protected:
  void SetUp() override {
    TamperTest::SetUp();
    other = SecretBytes(std::string(32, 'o'));
  }
  Result<std::vector<std::string>> noticesOf(const fs::path &stateFolder, const SecretBytes &with) {
    DOSSIER_ASSIGN(const auto vault, Vault::open(folder, Unlock(noPassphrase, with), stateFolder));
    return vault->notices();
  }
  /// Told with what was seen here, unseen without: so it is that which tells.
  void expectTold(const SecretBytes &with) {
    const auto told = noticesOf(state, with);
    ASSERT_TRUE(told) << codeName(told.error().code);
    EXPECT_EQ(*told, kTold);
    EXPECT_EQ(*noticesOf(state, with), kTold) << "an alarm that is given once is not seen by who opens it next";
    EXPECT_EQ(*noticesOf({}, with), kNothing);
  }
  SecretBytes other;
};

TEST_F(RollbackTest, TheWholeVaultPutBackIsTold) {
  for (std::size_t age = 0; age + 1 < history().bodies.size(); ++age) {
    putHeader(history().headers[age]);
    putBody(history().bodies[age]);
    expectTold(key());
  }
  putBody(history().bodies.back());
  EXPECT_EQ(*noticesOf(state, key()), kNothing);
}

TEST_F(RollbackTest, TheHeaderPutBackAloneIsTold) {
  const std::string before = readBytes(folder / "header");
  {
    auto vault = open();
    ASSERT_TRUE((*vault)->changePassphrase(unlock(), Unlock(noPassphrase, other)));
  }
  EXPECT_EQ(noticesOf(state, key()).error().code, ErrorCode::WrongPassphrase);
  const std::string after = readBytes(folder / "header");
  // The old key opens again, for the data key is the same. That cannot be prevented; it must not go unseen.
  putHeader(before);
  expectTold(key());
  putHeader(after);
  EXPECT_EQ(*noticesOf(state, other), kNothing);
}

TEST_F(RollbackTest, ARemovedKeyPutBackIsTold) {
  {
    auto vault = open();
    ASSERT_TRUE((*vault)->addSlot(unlock(), Unlock(noPassphrase, other), KdfCost{}, ""));
  }
  const std::string before = readBytes(folder / "header");
  {
    auto vault = open();
    ASSERT_TRUE((*vault)->removeSlot(unlock(), 1));
  }
  putHeader(before);
  expectTold(other);
}

TEST_F(RollbackTest, AnotherHeaderOfTheSameNumberIsTold) {
  const std::string before = readBytes(folder / "header");
  ASSERT_TRUE((*open())->addSlot(unlock(), Unlock(noPassphrase, other), KdfCost{}, "ours"));
  putHeader(before);
  {
    // On another machine: it knows nothing of the first change.
    auto vault = Vault::open(folder, unlock(), root / "elsewhere");
    ASSERT_TRUE((*vault)->addSlot(unlock(), Unlock(noPassphrase, other), KdfCost{}, "theirs"));
  }
  expectTold(key());
}

TEST_F(RollbackTest, AnotherHistoryOfTheSameLengthIsTold) {
  putBody(history().bodies[history().bodies.size() - 2]);
  {
    auto vault = Vault::open(folder, unlock(), root / "elsewhere");
    ASSERT_TRUE(vault);
    ASSERT_TRUE(editFields(**vault, {{{"domain:beta3.example.org", "", "note"}, "another history"}}));
  }
  expectTold(key());
}

TEST_F(RollbackTest, AfterTheAlarmAChangeMadeKnowinglyEndsIt) {
  putBody(history().bodies[4]);
  {
    auto vault = open();
    EXPECT_EQ((*vault)->notices(), kTold);
    ASSERT_TRUE(importMade(**vault, "delta", 3));
  }
  EXPECT_EQ(*noticesOf(state, key()), kNothing);
}

TEST_F(RollbackTest, ARestoreIsNoAlarmAndWhatItReplacedIsOne) {
  const fs::path backup = root / "kept.dossier-backup";
  ASSERT_TRUE((*open())->backUp(backup));
  ASSERT_TRUE((*open())->changePassphrase(unlock(), Unlock(noPassphrase, other)));
  const std::string body = readBytes(folder / "data.db"), header = readBytes(folder / "header");
  ASSERT_TRUE(Vault::restore(backup, folder, unlock(), state, {}));
  EXPECT_EQ(*noticesOf(state, key()), kNothing) << "an older header came back on purpose";
  putBody(body);
  putHeader(header);
  expectTold(other);
}

TEST_F(RollbackTest, TwoCopiesOnOneMachineAreNoAlarmAndEachIsWatched) {
  fs::remove(state / history().seenName);   // it knows the place where the history was made, too
  ASSERT_TRUE(open());
  const fs::path first = folder, second = root / "Stick" / "Made.dossier", third = root / "Late.dossier";
  fs::create_directory(second.parent_path());
  fs::copy(first, second, fs::copy_options::recursive);
  fs::copy(first, third, fs::copy_options::recursive);
  folder = second;
  EXPECT_EQ(*noticesOf(state, key()), kNothing) << "a copy as new as its origin";
  const std::string before = readBytes(first / "data.db");
  folder = first;
  ASSERT_TRUE(importMade(**open(), "delta", 3));
  folder = second;
  EXPECT_EQ(*noticesOf(state, key()), kNothing) << "its origin went on, it did not go back";
  ASSERT_TRUE(importMade(**open(), "epsilon", 2));
  folder = first;
  EXPECT_EQ(*noticesOf(state, key()), kNothing);
  putBody(before);
  expectTold(key());
  folder = third;
  expectTold(key());   // at a place never seen, and older than the vault at both others
}

TEST_F(RollbackTest, WhatSaysNothingIsNoReasonToRefuse) {
  const fs::path file = state / history().seenName;
  for (const std::string &line : {std::string(), std::string("12\n"), std::string("x y z\n"), std::string(4096, 'f')}) {
    putBody(history().bodies.back());
    writeBytes(file, line);
    EXPECT_EQ(*noticesOf(state, key()), kNothing) << "a file that says nothing is no reason to refuse a vault";
  }
}

}  // namespace
}  // namespace dossier
