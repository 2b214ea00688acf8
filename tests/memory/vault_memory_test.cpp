// SPDX-License-Identifier: GPL-3.0-or-later
// What stays in the memory of a process that has opened a vault, worked in it and locked it: nothing.
#include <gtest/gtest.h>
#include <linux/capability.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>

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

/// VmLck of /proc/self/status: what this process has locked.
long lockedKiB() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmLck:")) return std::strtol(line.c_str() + 6, nullptr, 10);
  }
  return -1;
}

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

/// Without the right to lock beyond the limit, which a test run as root would have.
bool limitLockedMemory(rlim_t bytes) {
  __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
  __user_cap_data_struct data[2] = {};
  if (::syscall(SYS_capget, &header, data) != 0) return false;
  for (auto *set : {&data[0].effective, &data[0].permitted}) *set &= ~(1U << CAP_IPC_LOCK);
  const rlimit limit{bytes, bytes};
  return ::setrlimit(RLIMIT_MEMLOCK, &limit) == 0 && ::syscall(SYS_capset, &header, data) == 0;
}

TEST_F(MemoryTest, ALimitOnLockedMemoryThatIsTooLowIsTold) {
  const auto noticed = [this](rlim_t bytes) {
    const pid_t child = ::fork();
    if (child == 0) {
      if (!limitLockedMemory(bytes)) ::_exit(3);
      const SecretBytes passphrase = kSecretPassphrase.reveal();
      const auto session = VaultSession::open(*program, vault.folder(), passphrase);
      if (!session) ::_exit(4);
      const auto &notices = (*session)->notices();
      ::_exit(std::find(notices.begin(), notices.end(), "notice.memory-not-locked") != notices.end() ? 1 : 0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  };
  EXPECT_EQ(noticed(0), 1);
  EXPECT_EQ(noticed(64 << 10), 1) << "the usual limit of old systems";
  EXPECT_EQ(noticed(8 << 20), 0) << "the usual limit of Debian 12";
}

TEST_F(MemoryTest, WhatAnOpenVaultsKeysLockFitsTheLimitThatIsAskedFor) {
  const SecretBytes passphrase = kSecretPassphrase.reveal();
  const auto before = lockedKiB();
  const auto session = VaultSession::open(*program, vault.folder(), passphrase);
  ASSERT_TRUE(session);
  const auto locked = lockedKiB() - before;
  EXPECT_GT(locked, 0);
  EXPECT_LE(static_cast<std::uint64_t>(locked) * 1024, kLockedBytes);
  std::printf("locked by opening: %ld KiB\n", locked);
}

}  // namespace
}  // namespace dossier
