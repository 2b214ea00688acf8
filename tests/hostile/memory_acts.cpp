// SPDX-License-Identifier: GPL-3.0-or-later
#include "acts.h"

#include <fcntl.h>
#include <linux/userfaultfd.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/shm.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace dossier::hostile {
namespace {

using Text = const std::string &;

bool opened(long descriptor) { return descriptor >= 0; }
bool worked(long result) { return result == 0; }

bool shareMemory(Text name) {
  const int descriptor = ::shm_open(("/" + name.substr(name.rfind('/') + 1)).c_str(), O_CREAT | O_RDWR, 0600);
  if (descriptor >= 0) ::shm_unlink(("/" + name.substr(name.rfind('/') + 1)).c_str());
  return descriptor >= 0;
}
bool anonymousFile(Text) { return opened(::memfd_create("hostile", 0)); }
bool systemVMemory(Text) {
  const int id = ::shmget(IPC_PRIVATE, 4096, IPC_CREAT | 0600);
  return id >= 0 && worked(::shmctl(id, IPC_RMID, nullptr));
}
bool mapExecutable(Text) {
  return ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED;
}
bool makeExecutable(Text) {
  void *page = ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return page != MAP_FAILED && worked(::mprotect(page, 4096, PROT_READ | PROT_EXEC));
}
bool mapFileForWriting(Text) { return ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, STDIN_FILENO, 0) != MAP_FAILED; }
bool mapShared(Text) { return ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0) != MAP_FAILED; }

bool ringOfCalls(Text) {
  alignas(8) char parameters[256] = {};
  return opened(::syscall(SYS_io_uring_setup, 1, parameters));
}
bool faultsOfUsers(Text) { return opened(::syscall(SYS_userfaultfd, UFFD_USER_MODE_ONLY)); }
bool keyRing(Text) { return ::syscall(SYS_keyctl, 0 /* KEYCTL_GET_KEYRING_ID */, -3 /* the process's */, 1) > 0; }
bool becomeDumpable(Text) { return worked(::prctl(PR_SET_DUMPABLE, 1, 0, 0, 0)); }
bool rename(Text) { return worked(::prctl(PR_SET_NAME, "kworker", 0, 0, 0)); }
bool liftLimit(Text) {
  rlimit limit{};
  return worked(::syscall(SYS_prlimit64, 0, RLIMIT_NOFILE, nullptr, &limit)) && worked(::syscall(SYS_setrlimit, RLIMIT_NOFILE, &limit));
}
bool newNamespace(Text) { return worked(::unshare(CLONE_FILES)); }
bool changeFolder(Text) { return worked(::chdir("/tmp")); }
bool countPerformance(Text) {
  alignas(8) char attributes[128] = {1, 0, 0, 0, 64};
  return opened(::syscall(SYS_perf_event_open, attributes, 0, -1, -1, 0));
}

}  // namespace

std::vector<Act> memoryActs() {
  return {
      {"chdir", changeFolder},
      {"shm-open", shareMemory},
      {"memfd-create", anonymousFile},
      {"shmget", systemVMemory},
      {"mmap-exec", mapExecutable},
      {"mprotect-exec", makeExecutable},
      {"mmap-file", mapFileForWriting},
      {"mmap-shared", mapShared},
      {"io-uring", ringOfCalls},
      {"userfaultfd", faultsOfUsers},
      {"keyctl", keyRing},
      {"prctl-dumpable", becomeDumpable},
      {"prctl-name", rename},
      {"setrlimit", liftLimit},
      {"unshare", newNamespace},
      {"perf-event-open", countPerformance},
  };
}

}  // namespace dossier::hostile
