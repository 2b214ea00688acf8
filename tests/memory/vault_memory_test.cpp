// SPDX-License-Identifier: GPL-3.0-or-later
// What stays in the memory of a process that has opened a vault, worked in it and locked it: nothing.
#include <gtest/gtest.h>

#include <cstdlib>

#include "core/memory.h"
#include "secret_vault.h"
#include "staging/worker_client.h"
#include "vault/key_slots.h"

namespace dossier {
namespace {

class MemoryTest : public ::testing::Test {
 protected:
  void SetUp() override {
    auto made = Program::make(vault.paths(), nullptr);
    ASSERT_TRUE(made);
    program = std::move(*made);
  }
  /// Opens, works and, with the vault and the passphrase still there, looks; then locks.
  void cycle(std::map<std::string, int> *whileOpen = nullptr) {
    const SecretBytes passphrase = kSecretPassphrase.reveal();
    auto session = VaultSession::open(*program, vault.folder(), passphrase);
    ASSERT_TRUE(session) << codeName(session.error().code);
    ASSERT_TRUE(SecretVault::work(**session));
    if (whileOpen != nullptr) *whileOpen = vault.needles().findHere();
  }
  std::map<std::string, int> afterLock() const {
    leaveNoTraces();
    return vault.needles().findHere();
  }
  SecretVault vault;
  std::unique_ptr<Program> program;
};

int cycles() {
  const char *wanted = std::getenv("DOSSIER_MEMORY_CYCLES");
  return wanted != nullptr ? std::atoi(wanted) : 20;
}

TEST_F(MemoryTest, ALockedVaultLeavesNothingBehind) {
  ASSERT_EQ(asText(afterLock()), "") << "before the first unlock";
  std::map<std::string, int> open;
  ASSERT_NO_FATAL_FAILURE(cycle(&open));
  // The look itself must find: what is held while the vault is open.
  for (const char *held : {"passphrase as UTF-8", "data key", "key of the body", "key of the body's pages", "subkey 4", "holder as UTF-8", "address as UTF-8", "note as UTF-8"}) {
    EXPECT_GT(open[held], 0) << held;
  }
  for (int i = 0; i < cycles(); ++i) {
    ASSERT_NO_FATAL_FAILURE(cycle());
    ASSERT_EQ(asText(afterLock()), "") << "cycle " << i;
  }
  std::printf("%d cycles of unlock, work and lock: nothing found; while open: %s\n", cycles(), asText(open).c_str());
}

TEST_F(MemoryTest, WithoutTheWipeItIsFound) {
  wipeFreedMemory(false);
  ASSERT_NO_FATAL_FAILURE(cycle());
  wipeFreedMemory(true);
  const auto found = vault.needles().findHere();
  EXPECT_FALSE(found.empty());
  std::printf("without the wipe: %s\n", asText(found).c_str());
}

}  // namespace
}  // namespace dossier
