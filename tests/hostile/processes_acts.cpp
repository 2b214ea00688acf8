// SPDX-License-Identifier: GPL-3.0-or-later
#include "acts.h"

#include <fcntl.h>
#include <pthread.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdint>
#include <ctime>

namespace dossier::hostile {
namespace {

using Text = const std::string &;

bool opened(long descriptor) { return descriptor >= 0; }
bool worked(long result) { return result == 0; }

bool ended(pid_t child) {
  if (child == 0) ::_exit(0);
  return child > 0 && ::waitpid(child, nullptr, 0) == child;
}
bool forkOnce(Text) { return ended(::fork()); }
bool forkByNumber(Text) { return ended(static_cast<pid_t>(::syscall(SYS_fork))); }
bool vforkOnce(Text) { return ended(static_cast<pid_t>(::syscall(SYS_clone, SIGCHLD, nullptr, nullptr, nullptr, nullptr))); }
bool cloneNewest(Text) {
  std::uint64_t arguments[8] = {0, 0, 0, 0, SIGCHLD, 0, 0, 0};
  return ended(static_cast<pid_t>(::syscall(SYS_clone3, arguments, sizeof arguments)));
}
bool startThread(Text) {
  pthread_t thread;
  return worked(::pthread_create(&thread, nullptr, [](void *) -> void * { return nullptr; }, nullptr)) && worked(::pthread_join(thread, nullptr));
}
bool runProgram(Text) {
  char *arguments[] = {const_cast<char *>("true"), nullptr};
  ::execv("/bin/true", arguments);
  return false;  // in the control this point is not reached, and the program's own end says that it ran
}
bool runDescriptor(Text) {
  char *nothing[] = {const_cast<char *>("true"), nullptr};
  ::syscall(SYS_execveat, AT_FDCWD, "/bin/true", nothing, nothing + 1, 0);
  return false;
}

bool signalParent(Text) { return worked(::kill(::getppid(), 0)); }
bool signalItself(Text) { return worked(::kill(::getpid(), 0)); }
bool signalThread(Text) { return worked(::syscall(SYS_tgkill, ::getpid(), ::syscall(SYS_gettid), 0)); }
bool openProcess(Text) { return opened(::syscall(SYS_pidfd_open, ::getppid(), 0)); }
bool trace(Text) { return worked(::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr)); }
bool writeMemory(Text) {
  static char target = 'a';
  char source = 'b';
  const iovec from{&source, 1}, to{&target, 1};
  return ::process_vm_writev(::getpid(), &from, 1, &to, 1, 0) == 1;
}
bool handleSignals(Text) { return std::signal(SIGXCPU, SIG_IGN) != SIG_ERR; }
bool sleepAWhile(Text) {
  const timespec moment{0, 1'000'000};
  return worked(::nanosleep(&moment, nullptr));
}
bool setAlarm(Text) { return ::alarm(100) == 0; }

}  // namespace

std::vector<Act> processActs() {
  return {
      {"fork", forkOnce},
      {"fork-call", forkByNumber},
      {"clone", vforkOnce},
      {"clone3", cloneNewest},
      {"thread", startThread},
      {"execve", runProgram},
      {"execveat", runDescriptor},
      {"signal-parent", signalParent},
      {"signal-self", signalItself},
      {"tgkill", signalThread},
      {"pidfd-open", openProcess},
      {"ptrace", trace},
      {"process-vm-writev", writeMemory},
      {"sigaction", handleSignals},
      {"nanosleep", sleepAWhile},
      {"alarm", setAlarm},
  };
}

}  // namespace dossier::hostile
