// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/filters.h"

#include <linux/futex.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <initializer_list>
#include <memory>

#include "sandbox/denied.h"

namespace dossier {
namespace {

constexpr std::uint32_t kRefuse = SCMP_ACT_ERRNO(EPERM);

struct Actions {
  std::uint32_t transmission = SCMP_ACT_KILL_PROCESS;   ///< sockets to elsewhere, io_uring, other programs
  std::uint32_t refused = kRefuse;
};

/// As asked for at the first filter; the second follows it.
Actions actions;

/// Test builds die of an attempt, so that no test can pass over one; DOSSIER_REFUSE_ONLY gives them what a release does.
bool diesOfAttempts() {
#ifdef DOSSIER_TEST_BUILD
  return std::getenv("DOSSIER_REFUSE_ONLY") == nullptr;
#else
  return false;
#endif
}

Actions actionsFor(OnDenied denied) {
  if (denied == OnDenied::Kill) return {};
  // Where no note can be made of it (another processor), the kernel refuses silently.
  const std::uint32_t refuse = recordDenied() ? SCMP_ACT_TRAP : kRefuse;
  return {diesOfAttempts() ? SCMP_ACT_KILL_PROCESS : refuse, refuse};
}

using Filter = std::unique_ptr<void, decltype(&seccomp_release)>;

/// A call in another processor mode (i386, x32), whose numbers mean other calls, ends the process.
Filter makeFilter(std::uint32_t otherwise) {
  Filter filter(seccomp_init(otherwise), &seccomp_release);
  if (filter != nullptr && seccomp_attr_set(filter.get(), SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS) != 0) filter.reset();
  return filter;
}

/// A call that this kernel's table does not have needs no rule.
bool add(const Filter &filter, std::uint32_t action, int call) {
  return call == __NR_SCMP_ERROR || seccomp_rule_add_array(filter.get(), action, call, 0, nullptr) == 0;
}

/// Where all of the conditions hold.
bool addIf(const Filter &filter, std::uint32_t action, int call, std::initializer_list<scmp_arg_cmp> conditions) {
  return seccomp_rule_add_array(filter.get(), action, call, static_cast<unsigned>(conditions.size()), conditions.begin()) == 0;
}

template <std::size_t N>
bool addAll(const Filter &filter, std::uint32_t action, const std::array<int, N> &calls) {
  bool good = true;
  for (const int call : calls) good = add(filter, action, call) && good;
  return good;
}

Result<void> load(const Filter &filter, bool allThreads) {
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return fail(ErrorCode::SandboxUnavailable, {}, {"no_new_privs"});
  if (allThreads && seccomp_attr_set(filter.get(), SCMP_FLTATR_CTL_TSYNC, 1) != 0) {
    return fail(ErrorCode::SandboxUnavailable, {}, {"tsync"});
  }
  if (seccomp_load(filter.get()) != 0) return fail(ErrorCode::SandboxUnavailable, {}, {"seccomp"});
  return {};
}

/// Newer than libseccomp 2.5.4 of Debian 12 knows by name; the number is the same on every processor.
constexpr int kOpenTreeAttributes = 467;

/// Ways to another process, another root, the kernel, or past this filter. Local sockets that are listened on, too.
constexpr std::array kRefused{
    SCMP_SYS(ptrace), SCMP_SYS(process_vm_readv), SCMP_SYS(process_vm_writev), SCMP_SYS(process_madvise), SCMP_SYS(pidfd_getfd),
    SCMP_SYS(kcmp), SCMP_SYS(bpf), SCMP_SYS(userfaultfd), SCMP_SYS(perf_event_open), SCMP_SYS(keyctl), SCMP_SYS(add_key),
    SCMP_SYS(request_key), SCMP_SYS(setns), SCMP_SYS(unshare), SCMP_SYS(chroot), SCMP_SYS(pivot_root), SCMP_SYS(mount),
    SCMP_SYS(umount), SCMP_SYS(umount2), SCMP_SYS(move_mount), SCMP_SYS(open_tree), kOpenTreeAttributes, SCMP_SYS(fsopen), SCMP_SYS(fsmount),
    SCMP_SYS(fsconfig), SCMP_SYS(fspick), SCMP_SYS(mount_setattr), SCMP_SYS(open_by_handle_at), SCMP_SYS(init_module),
    SCMP_SYS(finit_module), SCMP_SYS(delete_module), SCMP_SYS(kexec_load), SCMP_SYS(kexec_file_load), SCMP_SYS(reboot),
    SCMP_SYS(swapon), SCMP_SYS(swapoff), SCMP_SYS(acct), SCMP_SYS(quotactl), SCMP_SYS(quotactl_fd), SCMP_SYS(syslog),
    SCMP_SYS(iopl), SCMP_SYS(ioperm), SCMP_SYS(sethostname), SCMP_SYS(setdomainname), SCMP_SYS(settimeofday),
    SCMP_SYS(clock_settime), SCMP_SYS(clock_adjtime), SCMP_SYS(adjtimex), SCMP_SYS(vhangup), SCMP_SYS(lookup_dcookie),
    SCMP_SYS(listen), SCMP_SYS(accept), SCMP_SYS(accept4)};

constexpr std::array kTransmission{SCMP_SYS(io_uring_setup), SCMP_SYS(io_uring_enter), SCMP_SYS(io_uring_register),
                                   SCMP_SYS(execve), SCMP_SYS(execveat), SCMP_SYS(vfork)};
constexpr std::array kSealed{SCMP_SYS(socket), SCMP_SYS(socketpair), SCMP_SYS(connect), SCMP_SYS(bind),
                             SCMP_SYS(listen), SCMP_SYS(accept),     SCMP_SYS(accept4)};

constexpr scmp_datum_t kNamespaces = CLONE_NEWNS | CLONE_NEWCGROUP | CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET;
constexpr scmp_datum_t kAskPersonality = 0xffffffff;
constexpr scmp_datum_t kWord = 0xffffffff;   ///< the kernel looks at 32 bits only, so the filter must too

/// Calls that are refused for some arguments only.
bool addConditional(const Filter &filter, std::uint32_t refused) {
  bool good = addIf(filter, refused, SCMP_SYS(personality), {SCMP_A0(SCMP_CMP_NE, kAskPersonality)}) &&
              addIf(filter, refused, SCMP_SYS(prctl), {SCMP_A0(SCMP_CMP_MASKED_EQ, kWord, PR_SET_PTRACER)}) &&
              addIf(filter, refused, SCMP_SYS(prctl), {SCMP_A0(SCMP_CMP_MASKED_EQ, kWord, PR_SET_DUMPABLE), SCMP_A1(SCMP_CMP_NE, 0)});
  for (const scmp_datum_t request : {TIOCSTI, TIOCLINUX, TIOCSCTTY}) {
    good = good && addIf(filter, refused, SCMP_SYS(ioctl), {SCMP_A1(SCMP_CMP_MASKED_EQ, kWord, request)});
  }
  // The C library starts threads and children with all signals blocked, where a trap would kill: these get plain error numbers.
  // clone3 hides its flags from filters; told that there is none, the C library takes clone.
  good = good && add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3));
  for (scmp_datum_t flag = 1; flag <= kNamespaces; flag <<= 1) {
    if ((kNamespaces & flag) != 0) good = good && addIf(filter, kRefuse, SCMP_SYS(clone), {SCMP_A0(SCMP_CMP_MASKED_EQ, flag, flag)});
  }
  // How posix_spawn, and so system and popen, begin.
  return good && addIf(filter, kRefuse, SCMP_SYS(clone), {SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_VFORK, CLONE_VFORK)});
}

/// Beside reading its file, answering, and memory: the clock where the kernel does not answer it in the process itself, and the end.
constexpr std::array kJailAllowed{SCMP_SYS(brk), SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(clock_gettime), SCMP_SYS(exit_group)};

/// What libraries ask for and can do without.
constexpr std::array kJailRefused{SCMP_SYS(open), SCMP_SYS(openat), SCMP_SYS(openat2), SCMP_SYS(stat), SCMP_SYS(lstat),
                                  SCMP_SYS(newfstatat), SCMP_SYS(statx), SCMP_SYS(access), SCMP_SYS(faccessat),
                                  SCMP_SYS(faccessat2), SCMP_SYS(readlink), SCMP_SYS(readlinkat), SCMP_SYS(ioctl),
                                  SCMP_SYS(getcwd), SCMP_SYS(sysinfo), SCMP_SYS(prlimit64), SCMP_SYS(sched_getaffinity)};

#ifdef DOSSIER_SANITIZE
/// What the sanitizers' run time needs on top.
constexpr std::array kJailSanitizer{SCMP_SYS(sigaltstack), SCMP_SYS(getpid), SCMP_SYS(gettid), SCMP_SYS(tgkill), SCMP_SYS(mprotect), SCMP_SYS(madvise),
                                    SCMP_SYS(mmap), SCMP_SYS(pipe), SCMP_SYS(pipe2), SCMP_SYS(read), SCMP_SYS(write), SCMP_SYS(close),
                                    SCMP_SYS(futex), SCMP_SYS(sched_yield), SCMP_SYS(getrandom), SCMP_SYS(rt_sigprocmask),
                                    SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigreturn), SCMP_SYS(poll), SCMP_SYS(exit)};
#else
/// What malloc can do without: it asks for mprotect before it says that there is no more memory.
constexpr std::array kJailRefusedMemory{SCMP_SYS(mprotect), SCMP_SYS(madvise)};
#endif

}  // namespace

Result<void> installFirstFilter(OnDenied denied) {
  actions = actionsFor(denied);
  const Filter filter = makeFilter(SCMP_ACT_ALLOW);
  bool good = filter != nullptr && addAll(filter, actions.refused, kRefused) && addAll(filter, actions.transmission, kTransmission) &&
              addConditional(filter, actions.refused);
  for (const int call : {SCMP_SYS(socket), SCMP_SYS(socketpair)}) {
    good = good && addIf(filter, actions.transmission, call, {SCMP_A0(SCMP_CMP_NE, AF_UNIX)});
  }
  if (!good) return fail(ErrorCode::SandboxUnavailable, {}, {"seccomp"});
  return load(filter, true);
}

Result<void> sealSockets() {
  const Filter filter = makeFilter(SCMP_ACT_ALLOW);
  if (filter == nullptr || !addAll(filter, actions.refused, kSealed)) return fail(ErrorCode::SandboxUnavailable, {}, {"seccomp"});
  return load(filter, true);
}

Result<void> jailSelf() {
  const Filter filter = makeFilter(SCMP_ACT_KILL_PROCESS);
  bool good = filter != nullptr && addAll(filter, SCMP_ACT_ALLOW, kJailAllowed) && addAll(filter, kRefuse, kJailRefused);
  good = good && addIf(filter, SCMP_ACT_ALLOW, SCMP_SYS(pread64), {SCMP_A0(SCMP_CMP_EQ, kJailFile)});
  // Without an address: to the other end and nobody else. sendmsg could pass descriptors.
  good = good && addIf(filter, SCMP_ACT_ALLOW, SCMP_SYS(sendto), {SCMP_A0(SCMP_CMP_EQ, kJailAnswers), SCMP_A4(SCMP_CMP_EQ, 0)});
#ifdef DOSSIER_SANITIZE
  good = good && addAll(filter, SCMP_ACT_ALLOW, kJailSanitizer);
#else
  // The first exception wakes whoever waits for its tables. Waiting would be a way to sleep, and there is nobody to wait for.
  constexpr std::uint64_t kOperation = 0x7F;
  good = good && addIf(filter, SCMP_ACT_ALLOW, SCMP_SYS(futex), {SCMP_A1(SCMP_CMP_MASKED_EQ, kOperation, FUTEX_WAKE)});
  // Memory of its own and no file's, and never executable.
  constexpr std::uint64_t kKind = MAP_PRIVATE | MAP_SHARED | MAP_ANONYMOUS;
  good = good && addIf(filter, SCMP_ACT_ALLOW, SCMP_SYS(mmap), {SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0),
                                                               SCMP_A3(SCMP_CMP_MASKED_EQ, kKind, MAP_PRIVATE | MAP_ANONYMOUS)});
  good = good && addAll(filter, kRefuse, kJailRefusedMemory);
#endif
  if (!good) return fail(ErrorCode::SandboxUnavailable, {}, {"seccomp"});
  return load(filter, false);
}

}  // namespace dossier
