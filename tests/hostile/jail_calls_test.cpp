// SPDX-License-Identifier: GPL-3.0-or-later
// The jail, call by call: every number the kernel could know is tried, and what is let through is exactly what is written here.
#include <gtest/gtest.h>
#include <linux/futex.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <functional>
#include <set>
#include <utility>

#include "sandbox/filters.h"

namespace dossier {
namespace {

constexpr long kMostCalls = 600;
/// uretprobe and uprobe of x86-64: kernels that have them let them past every filter; outside a trampoline of theirs they do nothing.
constexpr std::pair kPastEveryFilter{335L, 336L};
enum class Outcome { LetThrough, Refused, Killed };

Outcome inJail(const std::function<long()> &call, bool jailed = true) {
  const pid_t child = ::fork();
  if (child == 0) {
    if (jailed && !jailSelf()) ::syscall(SYS_exit_group, 9);
    const long result = call();
    ::syscall(SYS_exit_group, result == -1 && errno == EPERM ? 3 : 0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  EXPECT_FALSE(WIFEXITED(status) && WEXITSTATUS(status) == 9) << "there is no jail";
  if (WIFSIGNALED(status)) return Outcome::Killed;
  return WEXITSTATUS(status) == 3 ? Outcome::Refused : Outcome::LetThrough;
}

class JailCalls : public ::testing::Test {
  void SetUp() override {
#ifdef DOSSIER_SANITIZE
    GTEST_SKIP() << "sanitizers need more; the jail is tested without them";
#endif
  }
};

TEST_F(JailCalls, NineAreLetThrough) {
  // First argument 0, the file, and 1, the answers; no call does harm with nothing but zeros behind it.
  std::set<long> through;
  for (const long first : {kJailFile, kJailAnswers}) {
    for (long number = 0; number < kMostCalls; ++number) {
      if (number == kPastEveryFilter.first || number == kPastEveryFilter.second) continue;
      if (inJail([&] { return ::syscall(number, first, 0, 0, 0, 0, 0); }) == Outcome::LetThrough) through.insert(number);
    }
  }
  EXPECT_EQ(through, (std::set<long>{SYS_pread64, SYS_sendto, SYS_brk, SYS_munmap, SYS_mremap, SYS_clock_gettime, SYS_exit_group}))
      << "and mmap and futex in the forms below";
  EXPECT_EQ(inJail([] { return ::syscall(SYS_getpid); }, false), Outcome::LetThrough) << "without a jail there are more";
}

TEST_F(JailCalls, EachOnItsOwnDescriptorOnly) {
  char byte = 0;
  EXPECT_EQ(inJail([&] { return ::syscall(SYS_pread64, kJailFile, &byte, 1, 0); }), Outcome::LetThrough);
  EXPECT_EQ(inJail([&] { return ::syscall(SYS_pread64, kJailAnswers, &byte, 1, 0); }), Outcome::Killed);
  EXPECT_EQ(inJail([&] { return ::syscall(SYS_sendto, kJailFile, &byte, 1, 0, nullptr, 0); }), Outcome::Killed);
  EXPECT_EQ(inJail([&] { return ::syscall(SYS_sendto, kJailAnswers, &byte, 1, 0, &byte, 1); }), Outcome::Killed) << "to an address";
}

TEST_F(JailCalls, MemoryIsItsOwnAndNeverExecutable) {
  const auto map = [](int protection, int flags) { return ::syscall(SYS_mmap, nullptr, 4096, protection, flags, -1, 0); };
  constexpr int kOwn = MAP_PRIVATE | MAP_ANONYMOUS;
  EXPECT_EQ(inJail([&] { return map(PROT_READ | PROT_WRITE, kOwn); }), Outcome::LetThrough);
  EXPECT_EQ(inJail([&] { return map(PROT_READ | PROT_EXEC, kOwn); }), Outcome::Killed);
  EXPECT_EQ(inJail([&] { return map(PROT_READ, MAP_SHARED | MAP_ANONYMOUS); }), Outcome::Killed);
  EXPECT_EQ(inJail([&] { return map(PROT_READ, MAP_PRIVATE); }), Outcome::Killed) << "of a file";
  EXPECT_EQ(inJail([] { return ::syscall(SYS_mprotect, nullptr, 0, PROT_READ | PROT_EXEC); }), Outcome::Refused);
}

TEST_F(JailCalls, ItWakesAndNeverSleeps) {
  static int word = 0;
  EXPECT_EQ(inJail([] { return ::syscall(SYS_futex, &word, FUTEX_WAKE_PRIVATE, 1); }), Outcome::LetThrough);
  EXPECT_EQ(inJail([] { return ::syscall(SYS_futex, &word, FUTEX_WAIT_PRIVATE, 1); }), Outcome::Killed);
}

#ifdef __x86_64__
TEST_F(JailCalls, NoOtherTableOfCallsLeadsAroundIt) {
  // The 32-bit call 20 and the x32 call 39 are getpid.
  const auto old = [] {
    long result = 20;
    asm volatile("int $0x80" : "+a"(result) : : "memory", "r8", "r9", "r10", "r11");
    return result;
  };
  EXPECT_EQ(inJail(old), Outcome::Killed);
  EXPECT_EQ(inJail([] { return ::syscall(0x40000000L | 39); }), Outcome::Killed);
}
#endif

}  // namespace
}  // namespace dossier
