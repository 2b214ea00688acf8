// SPDX-License-Identifier: GPL-3.0-or-later
// What a release build does with a refused call: the caller gets an error number, and who it was is known. Each in a child.
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/syscall.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <thread>

#include "attempt.h"
#include "intruder.h"
#include "sandbox/filters.h"
#include "sandbox/loaded_code.h"

namespace dossier {
namespace {

constexpr const char *kIntruder = "libdossier-test-intruder.so";

class Denied : public ::testing::Test {
 protected:
  void SetUp() override {
#ifndef __x86_64__
    GTEST_SKIP() << "attempts are not recorded on this processor";
#endif
    ::setenv("DOSSIER_REFUSE_ONLY", "1", 1);
  }
  void TearDown() override { ::unsetenv("DOSSIER_REFUSE_ONLY"); }
};

bool first() { return installFirstFilter(OnDenied::Report).has_value(); }
bool sealed() { return first() && sealSockets().has_value(); }

/// The newest one.
DeniedCall last() {
  const auto calls = deniedCalls();
  return calls.empty() ? DeniedCall{} : calls.back();
}

TEST_F(Denied, TheLibraryIsNamedThroughTheCLibrary) {
  ASSERT_EQ(under(nothing, [] { return intrudeInternet() >= 0; }), Outcome::Succeeded) << "the attempt itself must work";
  EXPECT_EQ(under(first, [] {
    const auto before = std::time(nullptr);
    const bool refused = intrudeInternet() == -1 && errno == EAFNOSUPPORT;
    const DeniedCall denied = last();
    return refused && denied.call == SYS_socket && denied.argument == AF_INET && whoAsked(denied) == kIntruder && denied.second >= before &&
           deniedCounts().alarming == 1 && deniedCounts().local == 0;
  }), Outcome::Succeeded);
}

TEST_F(Denied, ACallWithoutTheCLibraryIsNamedToo) {
  EXPECT_EQ(under(first, [] { return intrudeDirectly() == -EAFNOSUPPORT && whoAsked(last()) == kIntruder; }), Outcome::Succeeded);
}

TEST_F(Denied, AProgramOfItsOwnIsNamed) {
  EXPECT_EQ(under(first, [] { return intrudeProgram() == -1 && errno == EPERM && last().call == SYS_execve && whoAsked(last()) == kIntruder; }), Outcome::Succeeded);
  EXPECT_EQ(under(first, [] {
    const int descriptor = ::socket(AF_INET6, SOCK_DGRAM, 0);
    return descriptor < 0 && whoAsked(last()) == "unit_denied";
  }), Outcome::Succeeded) << "the program itself";
}

TEST_F(Denied, ALookUpIsNamedByTheLibraryThatAskedForIt) {
  EXPECT_EQ(under(sealed, [] {
    if (intrudeName() == 0) return false;
    const auto calls = deniedCalls();
    return std::any_of(calls.begin(), calls.end(), [](const DeniedCall &denied) { return whoAsked(denied) == kIntruder; });
  }), Outcome::Succeeded);
}

TEST_F(Denied, LocalSocketsAreCountedAndNoAlarm) {
  EXPECT_EQ(under(sealed, [] {
    for (int i = 0; i < 100; ++i) {
      if (intrudeLocal() != -1 || errno != EPERM) return false;
    }
    pollfd state{deniedDescriptor(), POLLIN, 0};
    return deniedCounts().local == 100 && deniedCounts().alarming == 0 && ::poll(&state, 1, 0) == 0 && deniedCalls().size() < 16;
  }), Outcome::Succeeded);
}

TEST_F(Denied, TheDescriptorTellsAndManyAreOnlyCounted) {
  EXPECT_EQ(under(first, [] {
    for (int i = 0; i < 1000; ++i) intrudeInternet();
    pollfd state{deniedDescriptor(), POLLIN, 0};
    return ::poll(&state, 1, 0) == 1 && deniedCounts().alarming == 1000 && deniedCalls().size() == 64;
  }), Outcome::Succeeded);
}

TEST_F(Denied, ThreadsAndForkedChildrenAreHeard) {
  EXPECT_EQ(under(first, [] {
    bool named = true;
    for (int i = 0; i < 8; ++i) std::thread([&] { named = intrudeInternet() == -1 && whoAsked(last()) == kIntruder && named; }).join();
    const pid_t child = ::fork();
    if (child == 0) ::_exit(intrudeInternet() == -1 ? 0 : 1);
    int status = -1;
    ::waitpid(child, &status, 0);
    return named && status == 0 && deniedCounts().alarming == 9;
  }), Outcome::Succeeded);
  EXPECT_EQ(under(first, [] {
    const pid_t child = ::fork();
    if (child == 0) {
      stopRecordingDenied();
      ::_exit(intrudeInternet() == -1 ? 0 : 1);
    }
    int status = -1;
    ::waitpid(child, &status, 0);
    return status == 0 && deniedCounts().alarming == 0;
  }), Outcome::Succeeded) << "a child that only tries things is no news";
}

TEST_F(Denied, AThreadThatBlocksTheSignalIsKilledAndNothingIsOpened) {
  EXPECT_EQ(under(first, [] {
    sigset_t all;
    sigfillset(&all);
    ::pthread_sigmask(SIG_BLOCK, &all, nullptr);
    intrudeInternet();
    return true;
  }), Outcome::Killed);
}

TEST_F(Denied, HelpersDie) {
  EXPECT_EQ(under([] { return installFirstFilter(OnDenied::Kill).has_value(); }, [] { return intrudeInternet() == -1; }), Outcome::Killed);
}

TEST(DeniedInTests, ATestBuildDies) {
#ifdef DOSSIER_TEST_BUILD
  EXPECT_EQ(under(first, [] { return intrudeInternet() == -1; }), Outcome::Killed);
#else
  GTEST_SKIP() << "this is no test build";
#endif
}

}  // namespace
}  // namespace dossier
