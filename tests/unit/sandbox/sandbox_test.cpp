// SPDX-License-Identifier: GPL-3.0-or-later
// Each protection in a child of its own, with an attempt that must fail under it and succeed without.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>

#include "attempt.h"
#include "sandbox/environment.h"
#include "sandbox/filters.h"
#include "sandbox/landlock.h"
#include "sandbox/startup.h"

namespace dossier {
namespace {

bool first() { return installFirstFilter(OnDenied::Report).has_value(); }
bool sealed() { return installFirstFilter(OnDenied::Report).has_value() && sealSockets().has_value(); }
bool jailed() { return limitWorker().has_value() && jailSelf().has_value(); }
bool internetSocket() { return ::socket(AF_INET, SOCK_STREAM, 0) >= 0; }
bool localSocket() { return ::socket(AF_UNIX, SOCK_STREAM, 0) >= 0; }
bool runsProgram() {
  char *arguments[] = {const_cast<char *>("true"), nullptr};
  ::execv("/usr/bin/true", arguments);
  return false;
}
bool opensFile() { return ::open("/etc/hostname", O_RDONLY) >= 0; }
bool makesFile() { return ::open("/tmp/dossier-sandbox-made", O_CREAT | O_WRONLY, 0600) >= 0; }

bool stopped(Outcome outcome) { return outcome == Outcome::Refused || outcome == Outcome::Killed; }

TEST(Filters, TheFirstRefusesTheInternetAndProgramsAndLeavesLocalSockets) {
  ASSERT_EQ(under(nothing, internetSocket), Outcome::Succeeded) << "the attempt itself must work";
  ASSERT_EQ(under(nothing, runsProgram), Outcome::Succeeded);
  EXPECT_TRUE(stopped(under(first, internetSocket)));
  EXPECT_TRUE(stopped(under(first, runsProgram)));
  EXPECT_TRUE(stopped(under(first, [] { return ::syscall(SYS_io_uring_setup, 1, nullptr) >= 0; })));
  EXPECT_EQ(under(first, [] { return ::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) == 0; }), Outcome::Refused);
  EXPECT_EQ(under(first, localSocket), Outcome::Succeeded);
}

TEST(Filters, TheSecondRefusesLocalSocketsToo) {
  EXPECT_EQ(under(sealed, localSocket), Outcome::Refused);
  EXPECT_TRUE(stopped(under(sealed, internetSocket)));
}

TEST(Jail, TheWorkerReachesNoFileNoSocketNoProgramNoProcess) {
#ifdef DOSSIER_SANITIZE
  GTEST_SKIP() << "sanitizers need what the jail refuses; the jail is tested without them";
#endif
  ASSERT_EQ(under(nothing, opensFile), Outcome::Succeeded);
  EXPECT_EQ(under(jailed, opensFile), Outcome::Refused);
  EXPECT_TRUE(stopped(under(jailed, localSocket)));
  EXPECT_TRUE(stopped(under(jailed, runsProgram)));
  EXPECT_TRUE(stopped(under(jailed, [] { return ::fork() >= 0; })));
  EXPECT_TRUE(stopped(under(jailed, [] { return ::kill(::getppid(), 0) == 0; })));
  EXPECT_TRUE(stopped(under(jailed, [] {
    return ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED;
  })));
  EXPECT_EQ(under(jailed, nothing), Outcome::Succeeded) << "and what it may do, it can";
}

TEST(Landlock, OnlyTheNamedPathsCanBeReached) {
  if (landlockVersion() == 0) GTEST_SKIP() << "this kernel has no Landlock";
  const auto usr = [] { return restrictFiles({{"/usr"}, {}}).has_value(); };
  EXPECT_EQ(under(usr, opensFile), Outcome::Refused);
  EXPECT_EQ(under(usr, makesFile), Outcome::Refused);
  EXPECT_EQ(under(usr, [] { return ::open("/usr/bin/true", O_RDONLY) >= 0; }), Outcome::Succeeded);
  EXPECT_EQ(under(usr, runsProgram), Outcome::Refused);
}

TEST(Environment, NothingThatLoadsCodeOrReachesOutPasses) {
  const auto clean = cleanEnvironment({"HOME=/made/robin", "LANG=en_GB.UTF-8", "LD_PRELOAD=/tmp/evil.so", "QT_PLUGIN_PATH=/tmp", "QT_QPA_PLATFORM=vnc",
                                       "DISPLAY=elsewhere.example:0", "DBUS_SESSION_BUS_ADDRESS=tcp:host=evil.example", "http_proxy=x", "QT_IM_MODULE=ibus"});
  const auto has = [&](std::string_view entry) { return std::find(clean.begin(), clean.end(), entry) != clean.end(); };
  EXPECT_TRUE(has("HOME=/made/robin"));
  EXPECT_TRUE(has("LANG=en_GB.UTF-8"));
  EXPECT_TRUE(has("DBUS_SESSION_BUS_ADDRESS=disabled:"));
  for (const std::string &entry : clean) {
    for (const char *bad : {"LD_PRELOAD", "QT_PLUGIN_PATH", "vnc", "elsewhere", "evil", "proxy", "IM_MODULE"}) {
      EXPECT_EQ(entry.find(bad), std::string::npos) << entry;
    }
  }
  EXPECT_EQ(cleanEnvironment(clean), clean) << "cleaning twice changes nothing, so the second process goes on";
}

TEST(Environment, ALocaleIsANameAndNoPath) {
  const std::vector<std::string> good{"LANG=de_AT.UTF-8@euro", "LANGUAGE=de:en_GB:en", "LC_ALL=", "LC_MESSAGES=C"};
  const std::vector<std::string> bad{"LANG=../../tmp/evil", "LANGUAGE=de:/tmp/evil", "LC_ALL=de%n", "LC_MESSAGES=..", "LC_TIME=" + std::string(101, 'd')};
  const auto passes = [](const std::string &entry) {
    const auto clean = cleanEnvironment({entry});
    return std::find(clean.begin(), clean.end(), entry) != clean.end();
  };
  for (const std::string &entry : good) EXPECT_TRUE(passes(entry)) << entry;
  for (const std::string &entry : bad) EXPECT_FALSE(passes(entry)) << entry;
}

}  // namespace
}  // namespace dossier
