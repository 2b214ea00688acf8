// SPDX-License-Identifier: GPL-3.0-or-later
// The handler may run anywhere, between any two instructions: it takes no lock, allocates nothing, touches only its own shared
// page and stack, and restores errno.
#include "sandbox/denied.h"

#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <ucontext.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <ctime>
#include <new>

namespace dossier {
namespace {

constexpr std::size_t kSlots = 64;
constexpr std::size_t kLocalSlots = 8;   ///< of them, so that harmless calls never use all up
constexpr std::size_t kStackWords = 2048;
constexpr std::uintptr_t kPage = 4096;

struct Slot {
  std::atomic<bool> written{false};
  DeniedCall call;
};

/// Shared with children that are forked, so that what they are refused is known here.
struct Record {
  std::atomic<std::uint64_t> alarming{0}, local{0};
  std::atomic<std::size_t> next{0};
  std::array<Slot, kSlots> slots;
};
static_assert(std::atomic<std::uint64_t>::is_always_lock_free && std::atomic<bool>::is_always_lock_free);

std::atomic<Record *> record{nullptr};
std::atomic<int> event{-1};

#ifdef __x86_64__

#define DOSSIER_READS_FOREIGN_STACK __attribute__((no_sanitize("address"), no_sanitize("undefined")))

/// Whether eight bytes from here can be read. The kernel copies the set before it looks at the impossible first argument.
bool isReadable(std::uintptr_t address) {
  return ::syscall(SYS_rt_sigprocmask, ~0, address, nullptr, 8) == 0 || errno != EFAULT;
}

/// Whether the bytes before this address are a call instruction: direct (E8), or through a register or memory (FF /2).
DOSSIER_READS_FOREIGN_STACK bool followsCall(std::uintptr_t address) {
  if (address < kPage || (address >> 47) != 0 || !isReadable(address - 8)) return false;
  const auto *bytes = reinterpret_cast<const unsigned char *>(address);
  if (bytes[-5] == 0xE8) return true;
  for (int length = 2; length <= 7; ++length) {
    if (bytes[-length] == 0xFF && ((bytes[-length + 1] >> 3) & 7) == 2) return true;
  }
  return false;
}

/// The call itself stands in the C library, so its own address says little: who called is found on the stack.
DOSSIER_READS_FOREIGN_STACK void findCallers(DeniedCall &denied, std::uintptr_t stack) {
  std::size_t found = 1;
  std::uintptr_t checked = 0;
  for (std::size_t i = 0; i < kStackWords && found < denied.addresses.size(); ++i) {
    const std::uintptr_t at = stack + i * sizeof(std::uintptr_t);
    if (at / kPage != checked) {
      if (!isReadable(at)) return;
      checked = at / kPage;
    }
    const std::uintptr_t word = *reinterpret_cast<const std::uintptr_t *>(at);
    if (followsCall(word)) denied.addresses[found++] = word;
  }
}

void note(Record &shared, const siginfo_t &info, const greg_t *registers, bool local) {
  (local ? shared.local : shared.alarming).fetch_add(1, std::memory_order_relaxed);
  if (local && shared.local.load(std::memory_order_relaxed) > kLocalSlots) return;
  const std::size_t number = shared.next.fetch_add(1, std::memory_order_relaxed);
  if (number >= kSlots) return;
  DeniedCall &denied = shared.slots[number].call;
  timespec time{};
  ::clock_gettime(CLOCK_REALTIME, &time);
  denied.second = time.tv_sec;
  denied.call = info.si_syscall;
  denied.argument = static_cast<std::uint64_t>(registers[REG_RDI]);
  denied.addresses[0] = reinterpret_cast<std::uintptr_t>(info.si_call_addr);
  findCallers(denied, static_cast<std::uintptr_t>(registers[REG_RSP]));
  shared.slots[number].written.store(true, std::memory_order_release);
}

int errorFor(int call, std::uint64_t argument) {
  if (call == SYS_socket || call == SYS_socketpair) return static_cast<int>(argument) == AF_UNIX ? EPERM : EAFNOSUPPORT;
  const bool ring = call == SYS_io_uring_setup || call == SYS_io_uring_enter || call == SYS_io_uring_register;
  return ring ? ENOSYS : EPERM;
}

void onRefused(int, siginfo_t *info, void *context) {
  const int saved = errno;
  auto *registers = static_cast<ucontext_t *>(context)->uc_mcontext.gregs;
  const auto argument = static_cast<std::uint64_t>(registers[REG_RDI]);
  const bool local = isLocalSocketCall(info->si_syscall, argument);
  if (Record *shared = record.load(std::memory_order_acquire); shared != nullptr) {
    note(*shared, *info, registers, local);
    constexpr std::uint64_t kOne = 1;
    if (!local && ::write(event.load(std::memory_order_relaxed), &kOne, sizeof kOne) < 0) errno = 0;   // the counter is full: it was told
  }
  registers[REG_RAX] = -errorFor(info->si_syscall, argument);
  errno = saved;
}

bool setHandler() {
  struct sigaction action {};
  action.sa_sigaction = &onRefused;
  action.sa_flags = SA_SIGINFO | SA_RESTART;
  sigset_t mine;
  sigemptyset(&mine);
  sigaddset(&mine, SIGSYS);
  return ::sigaction(SIGSYS, &action, nullptr) == 0 && ::pthread_sigmask(SIG_UNBLOCK, &mine, nullptr) == 0;
}

#else

bool setHandler() { return false; }

#endif

}  // namespace

bool isLocalSocketCall(int call, std::uint64_t argument) {
  if (call == SYS_socket || call == SYS_socketpair) return static_cast<int>(argument) == AF_UNIX;
  return call == SYS_connect || call == SYS_bind || call == SYS_listen || call == SYS_accept || call == SYS_accept4;
}

bool recordDenied() {
  if (record.load() != nullptr) return true;
  void *memory = ::mmap(nullptr, sizeof(Record), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  const int counter = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  if (memory == MAP_FAILED || counter < 0 || !setHandler()) {
    if (memory != MAP_FAILED) ::munmap(memory, sizeof(Record));
    if (counter >= 0) ::close(counter);
    return false;
  }
  event.store(counter);
  record.store(new (memory) Record, std::memory_order_release);
  return true;
}

void stopRecordingDenied() { record.store(nullptr, std::memory_order_release); }

std::vector<DeniedCall> deniedCalls() {
  std::vector<DeniedCall> calls;
  const Record *shared = record.load(std::memory_order_acquire);
  if (shared == nullptr) return calls;
  for (const Slot &slot : shared->slots) {
    if (slot.written.load(std::memory_order_acquire)) calls.push_back(slot.call);
  }
  return calls;
}

DeniedCounts deniedCounts() {
  const Record *shared = record.load(std::memory_order_acquire);
  return shared == nullptr ? DeniedCounts{} : DeniedCounts{shared->alarming.load(), shared->local.load()};
}

int deniedDescriptor() { return event.load(); }

}  // namespace dossier
