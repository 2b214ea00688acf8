// SPDX-License-Identifier: GPL-3.0-or-later
// Each protection in a child of its own, with an attempt that must fail under it and succeed without.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sched.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <thread>

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

/// A call in the other processor modes: i386 through its interrupt, x32 through its bit.
bool foreignSocket() {
#ifdef __x86_64__
  long result = 359;   // socket, for i386
  __asm__ volatile("int $0x80" : "+a"(result) : "b"(AF_INET), "c"(SOCK_STREAM), "d"(0) : "memory");
  return result >= 0;
#else
  return false;
#endif
}
bool extendedSocket() { return ::syscall(0x40000000 | SYS_socket, AF_INET, SOCK_STREAM, 0) >= 0; }

/// The numbers of calls, each tried with arguments that do nothing; true: the kernel itself answered, and not with EPERM.
TEST(Filters, TheFirstRefusesTheWaysAround) {
  EXPECT_TRUE(stopped(under(first, foreignSocket)));
  EXPECT_TRUE(stopped(under(first, extendedSocket)));
  const auto asks = [](long call, long a = -1, long b = -1, long c = -1, long d = -1) {
    return [=] { return ::syscall(call, a, b, c, d, -1L) >= 0 || errno != EPERM; };
  };
  struct Call { const char *name; long number; };
  for (const auto &[name, number] : {Call{"process_vm_readv", SYS_process_vm_readv}, {"process_vm_writev", SYS_process_vm_writev}, {"pidfd_getfd", SYS_pidfd_getfd},
                            {"kcmp", SYS_kcmp}, {"bpf", SYS_bpf}, {"userfaultfd", SYS_userfaultfd}, {"perf_event_open", SYS_perf_event_open},
                            {"keyctl", SYS_keyctl}, {"add_key", SYS_add_key}, {"request_key", SYS_request_key}, {"setns", SYS_setns},
                            {"unshare", SYS_unshare}, {"chroot", SYS_chroot}, {"pivot_root", SYS_pivot_root}, {"mount", SYS_mount},
                            {"umount2", SYS_umount2}, {"move_mount", SYS_move_mount}, {"open_tree", SYS_open_tree}, {"fsopen", SYS_fsopen},
                            {"fsmount", SYS_fsmount}, {"fsconfig", SYS_fsconfig}, {"fspick", SYS_fspick}, {"mount_setattr", SYS_mount_setattr},
                            {"open_by_handle_at", SYS_open_by_handle_at}, {"init_module", SYS_init_module}, {"finit_module", SYS_finit_module},
                            {"delete_module", SYS_delete_module}, {"kexec_load", SYS_kexec_load}, {"swapon", SYS_swapon}, {"acct", SYS_acct},
                            {"quotactl", SYS_quotactl}, {"listen", SYS_listen}, {"accept4", SYS_accept4}, {"personality", SYS_personality}}) {
    EXPECT_EQ(under(first, asks(number, number == SYS_personality ? 0x0040000 : -1)), Outcome::Refused) << name;
  }
  EXPECT_EQ(under(first, asks(SYS_ioctl, -1, TIOCSTI)), Outcome::Refused);
  EXPECT_EQ(under(first, asks(SYS_ioctl, -1, static_cast<long>(0x7700000000UL | TIOCSTI))), Outcome::Refused) << "the kernel looks at 32 bits";
  EXPECT_EQ(under(first, asks(SYS_prctl, PR_SET_DUMPABLE, 1)), Outcome::Refused);
  EXPECT_EQ(under(first, asks(SYS_clone, CLONE_NEWNET | SIGCHLD, 0, 0, 0)), Outcome::Refused);
  EXPECT_EQ(under(first, asks(SYS_clone, CLONE_NEWUSER | SIGCHLD, 0, 0, 0)), Outcome::Refused);
  EXPECT_TRUE(stopped(under(first, [] { return ::system("true") == 0; })));
  // The control: without the filter the kernel finds other faults with these.
  EXPECT_EQ(under(nothing, asks(SYS_ioctl, -1, TIOCSTI)), Outcome::Succeeded);
  EXPECT_EQ(under(nothing, asks(SYS_personality, 0xffffffffL)), Outcome::Succeeded);
  EXPECT_EQ(under(nothing, asks(SYS_open_tree)), Outcome::Succeeded);
  EXPECT_EQ(under(first, [] {
    std::thread([] {}).join();
    return ::fork() >= 0;
  }), Outcome::Succeeded) << "threads and children of one's own are left";
}

TEST(Landlock, NoSpecialFilesAndNoDevicesForTheDesktop) {
  if (landlockVersion() == 0) GTEST_SKIP() << "this kernel has no Landlock";
  const auto everything = [] { return restrictFiles({{}, {"/"}}).has_value(); };
  const auto makesPipe = [] {
    const bool made = ::mkfifo("/tmp/dossier-sandbox-pipe", 0600) == 0;
    ::unlink("/tmp/dossier-sandbox-pipe");
    return made;
  };
  ASSERT_EQ(under(nothing, makesPipe), Outcome::Succeeded);
  EXPECT_EQ(under(everything, makesPipe), Outcome::Refused);
  EXPECT_EQ(under(everything, runsProgram), Outcome::Refused);
  EXPECT_EQ(under(everything, opensFile), Outcome::Succeeded);
  if (landlockVersion() >= 4) {
    EXPECT_EQ(under(everything, [] {
      sockaddr_in address{};
      address.sin_family = AF_INET;
      address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
      const int descriptor = ::socket(AF_INET, SOCK_STREAM, 0);
      return ::bind(descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0 || errno != EACCES;
    }), Outcome::Refused);
  }
  if (landlockVersion() >= 5) {
    const auto asksDevice = [] {
      const int descriptor = ::open("/dev/ptmx", O_RDWR | O_NOCTTY);
      int number = 0;
      return descriptor >= 0 && ::ioctl(descriptor, TIOCGPTN, &number) == 0;
    };
    if (under(nothing, asksDevice) == Outcome::Succeeded) {
      EXPECT_EQ(under(everything, asksDevice), Outcome::Refused);
    }
  }
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

}  // namespace
}  // namespace dossier
