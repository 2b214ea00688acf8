// SPDX-License-Identifier: GPL-3.0-or-later
// What the first filter refuses beside sockets: other processes, other roots, the kernel, and ways past the filter itself.
#include <gtest/gtest.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <thread>

#include "attempt.h"
#include "sandbox/filters.h"

namespace dossier {
namespace {

bool first() { return installFirstFilter(OnDenied::Report).has_value(); }
bool stopped(Outcome outcome) { return outcome == Outcome::Refused || outcome == Outcome::Killed; }

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

/// Each call is tried with arguments that do nothing. Without the filter the kernel finds another fault with them, unless only
/// an administrator may ask at all.
TEST(Filters, TheFirstRefusesTheWaysAround) {
  EXPECT_TRUE(stopped(under(first, foreignSocket)));
  EXPECT_TRUE(stopped(under(first, extendedSocket)));
  const auto asks = [](long call, long a = -1, long b = -1, long c = -1, long d = -1) {
    return [=] { return ::syscall(call, a, b, c, d, -1L) >= 0 || errno != EPERM; };
  };
  int told = 0;
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
    const auto attempt = asks(number, number == SYS_personality ? 0x0040000 : -1);
    EXPECT_EQ(under(first, attempt), Outcome::Refused) << name;
    told += under(nothing, attempt) == Outcome::Succeeded ? 1 : 0;
  }
  EXPECT_GE(told, 8) << "the control: too few of them are the filter's doing";
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

}  // namespace
}  // namespace dossier
