// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/vault.h"

#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "vault/inventory_reader.h"
#include "vault_fixture.h"

namespace dossier {
namespace {

namespace fs = std::filesystem;

TEST_F(VaultTest, WhatWasSavedIsThereAfterReopening) {
  {
    auto vault = create();
    ASSERT_TRUE(vault);
    addHolder(*vault, "example.org");
  }
  auto vault = open();
  ASSERT_TRUE(vault) << codeName(vault.error().code);
  EXPECT_TRUE((*vault)->notices().empty());
  const auto inventory = readInventory(**vault);
  ASSERT_TRUE(inventory);
  ASSERT_EQ(inventory->holders.size(), 1U);
  EXPECT_EQ(inventory->holders[0].id, "example.org");
  ASSERT_EQ(inventory->holdings.size(), 1U);
  EXPECT_EQ(inventory->holdings[0].basis, Basis::Provided);
}

TEST_F(VaultTest, OpensWithTheRecoveryCodeAndNoWrongSecret) {
  create().reset();
  EXPECT_TRUE(Vault::open(folder, recovery, state));
  EXPECT_EQ(openError("Correct horse"), ErrorCode::WrongPassphrase);
  EXPECT_EQ(openError(""), ErrorCode::WrongPassphrase);
  std::string typo(recovery.view());
  typo.replace(0, 5, "xxxxx");
  EXPECT_EQ(openError(typo), ErrorCode::BadRecoveryCode);
}

TEST_F(VaultTest, ChangingThePassphraseLeavesTheBodyAlone) {
  auto vault = create();
  const std::string before = read(folder / "data.db");
  EXPECT_EQ(vault->changePassphrase(secret("wrong"), secret("new horse")).error().code, ErrorCode::WrongPassphrase);
  ASSERT_TRUE(vault->changePassphrase(secret("correct horse"), secret("new horse")));
  const auto code = vault->replaceRecoveryCode(secret("new horse"));
  ASSERT_TRUE(code);
  vault.reset();
  EXPECT_EQ(read(folder / "data.db"), before);
  EXPECT_EQ(openError("correct horse"), ErrorCode::WrongPassphrase);
  EXPECT_EQ(openError(recovery.view()), ErrorCode::WrongPassphrase) << "the old recovery code must not open any more";
  EXPECT_TRUE(open("new horse"));
  EXPECT_TRUE(Vault::open(folder, *code, state));
}

TEST_F(VaultTest, TellsWhatIsWrongWithTheFolder) {
  EXPECT_EQ(openError(), ErrorCode::NotFound);
  fs::create_directory(folder);
  EXPECT_EQ(openError(), ErrorCode::NotAVault);
  EXPECT_EQ(Vault::create(folder, secret("x y z"), KdfCost::forTests()).error().code, ErrorCode::VaultExists);
  fs::remove_all(folder);
  create().reset();
  const std::string body = read(folder / "data.db");
  fs::remove(folder / "data.db");
  EXPECT_EQ(openError(), ErrorCode::BodyMissing);
  EXPECT_FALSE(fs::exists(folder / "data.db")) << "opening must never create a body";
  write(folder / "data.db", "");
  EXPECT_EQ(openError(), ErrorCode::BodyMissing);
  write(folder / "data.db", body.substr(0, 5000));
  EXPECT_EQ(openError(), ErrorCode::BodyDamaged);
  write(folder / "data.db", std::string(body.size(), 'x'));
  EXPECT_EQ(openError(), ErrorCode::BodyDamaged);
  write(folder / "data.db", body);
  EXPECT_TRUE(open());
}

TEST_F(VaultTest, ABodyOfAnotherVaultIsRefused) {
  create().reset();
  const std::string foreign = read(folder / "data.db");
  fs::remove_all(folder);
  create().reset();
  write(folder / "data.db", foreign);
  EXPECT_EQ(openError(), ErrorCode::BodyDamaged);
}

TEST_F(VaultTest, OnlyOneProgramAtATime) {
  auto vault = create();
  auto second = open();
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().code, ErrorCode::VaultBusy);
  EXPECT_EQ(second.error().arguments, std::vector<std::string>{std::to_string(::getpid())});
  vault.reset();
  EXPECT_TRUE(open());
}

TEST_F(VaultTest, AReadOnlyMediumIsToldAndNothingIsTouched) {
  if (::geteuid() == 0) {
    // Root ignores permissions: run the same in a child that is nobody.
    ASSERT_EQ(::chown(root.c_str(), 65534, 65534), 0);
    const pid_t child = ::fork();
    if (child == 0) {
      if (::setgid(65534) != 0 || ::setuid(65534) != 0) ::_exit(9);
      create().reset();
      fs::remove(folder / "lock");
      fs::permissions(folder, fs::perms::owner_read | fs::perms::owner_exec);
      const auto opened = open();
      ::_exit(opened ? 1 : opened.error().code == ErrorCode::NotWritable ? 0 : 2);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_EQ(WEXITSTATUS(status), 0);
    return;
  }
  create().reset();
  fs::remove(folder / "lock");
  fs::permissions(folder, fs::perms::owner_read | fs::perms::owner_exec);
  EXPECT_EQ(openError(), ErrorCode::NotWritable);
  fs::permissions(folder, fs::perms::owner_all);
}

TEST_F(VaultTest, FilesAreForTheOwnerAloneAndHoldNoPlainText) {
  auto vault = create();
  addHolder(*vault, "marker-holder-7f3a.example.org");
  vault.reset();
  for (const auto &entry : fs::recursive_directory_iterator(root)) {
    struct stat status {};
    ASSERT_EQ(::stat(entry.path().c_str(), &status), 0);
    if (!entry.is_regular_file()) continue;
    if (entry.path().parent_path() == folder) {
      EXPECT_EQ(status.st_mode & 077, 0U) << entry.path().filename();
    }
    const std::string bytes = read(entry.path());
    EXPECT_EQ(bytes.find("marker-holder"), std::string::npos) << entry.path().filename();
    EXPECT_EQ(bytes.find("SQLite format"), std::string::npos) << entry.path().filename();
    EXPECT_EQ(bytes.find("horse"), std::string::npos);
  }
}

TEST_F(VaultTest, ATransactionThatIsNotCommittedLeavesNothing) {
  auto vault = create();
  addHolder(*vault, "kept.example.org");
  const auto generation = vault->generation();
  {
    auto transaction = vault->begin();
    ASSERT_TRUE(transaction);
    ASSERT_TRUE(HolderStore(vault->database()).ensure("dropped.example.org", "x", ""));
  }
  EXPECT_EQ(vault->generation(), generation);
  EXPECT_EQ(readInventory(*vault)->holders.size(), 1U);
  addHolder(*vault, "after.example.org");
  const auto lines = vault->verify({});
  ASSERT_TRUE(lines);
  for (const auto &line : *lines) EXPECT_TRUE(line.good) << line.what;
}

TEST_F(VaultTest, KilledInTheMiddleOfAChangeTheSavedStateStands) {
  auto vault = create();
  addHolder(*vault, "saved.example.org");
  vault.reset();
  const pid_t child = ::fork();
  if (child == 0) {
    auto own = open();
    auto transaction = (*own)->begin();
    for (int i = 0; i < 2000; ++i) {
      if (!HolderStore((*own)->database()).ensure("half-" + std::to_string(i), "half", "")) ::_exit(1);
    }
    ::raise(SIGKILL);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  ASSERT_TRUE(WIFSIGNALED(status));
  auto reopened = open();
  ASSERT_TRUE(reopened) << codeName(reopened.error().code);
  const auto inventory = readInventory(**reopened);
  ASSERT_TRUE(inventory);
  ASSERT_EQ(inventory->holders.size(), 1U);
  EXPECT_EQ(inventory->holders[0].id, "saved.example.org");
  const auto lines = (*reopened)->verify({});
  ASSERT_TRUE(lines);
  for (const auto &line : *lines) EXPECT_TRUE(line.good) << line.what;
}

TEST_F(VaultTest, UserNamesAreStoredMaskedAndStillToldApart) {
  auto vault = create();
  auto transaction = vault->begin();
  IdentifierStore store(vault->database(), vault->subkey(SubkeyPurpose::IdentifierDigest));
  const auto one = store.ensure({IdentifierKind::UserName, "alexandra"});
  const auto two = store.ensure({IdentifierKind::UserName, "alexander"});
  const auto again = store.ensure({IdentifierKind::UserName, "alexandra"});
  const auto mail = store.ensure({IdentifierKind::Email, "Alex@Example.net"});
  const auto sameMail = store.ensure({IdentifierKind::Email, "alex@example.net"});
  ASSERT_TRUE(one && two && again && mail && sameMail);
  EXPECT_NE(*one, *two);
  EXPECT_EQ(*one, *again);
  EXPECT_EQ(*mail, *sameMail);
  EXPECT_EQ(vault->database().integer("SELECT count(*) FROM identifier WHERE text LIKE '%alexand%'").value(), 0);
  EXPECT_EQ(vault->database().text("SELECT text FROM identifier WHERE kind = 1").value(), "alex@example.net");
}

}  // namespace
}  // namespace dossier
