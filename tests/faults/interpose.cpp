// SPDX-License-Identifier: GPL-3.0-or-later
// libc's calls that change files, defined here so that every library in the process meets them first. No header of libc that
// declares them is included: _FORTIFY_SOURCE would define some of them a second time.
#include <asm/unistd.h>

#include <cerrno>
#include <cstdarg>
#include <cstring>

#include "fault_hooks.h"

#define HOOK extern "C" __attribute__((visibility("default")))

extern "C" long syscall(long number, ...) noexcept;

namespace {

using namespace dossier::faults;

constexpr int kAtCwd = -100;
constexpr int kCreate = 0100, kTruncate = 01000, kExclusive = 0200;
constexpr int kSetLock = 6, kSetLockWait = 7, kOpenSetLock = 37;
constexpr int kUnlock = 8;             // LOCK_UN
constexpr unsigned kExchange = 2;      // RENAME_EXCHANGE
constexpr int kRemoveFolder = 0x200;   // AT_REMOVEDIR
constexpr short kUnlockType = 2;       // F_UNLCK
constexpr int kAtNoFollow = 0x100;

struct LockRequest {
  short type;
};

int failWith(int error) {
  errno = error;
  return -1;
}

bool exists(const char *path) {
  char room[256];   // struct stat, whatever its size here
  const int before = errno;
  const bool found = syscall(__NR_newfstatat, kAtCwd, path, room, kAtNoFollow) == 0;
  errno = before;
  return found;
}

int openHooked(int folder, const char *path, int flags, unsigned mode) {
  const bool creates = (flags & kCreate) != 0 && !exists(path);
  const bool changes = creates || (flags & kTruncate) != 0;
  if (changes) {
    if (const Verdict verdict = judgePath(Call::Open, path); verdict.error != 0) return failWith(verdict.error);
  }
  const int descriptor = static_cast<int>(syscall(__NR_openat, folder, path, flags, mode));
  if (descriptor >= 0 && creates) noteCreated(path);
  if (descriptor >= 0 && !creates && (flags & kTruncate) != 0) noteFile(Call::Truncate, descriptor, 0);
  return descriptor;
}

/// `offset` -1: where the descriptor stands.
long writeHooked(int descriptor, const void *bytes, unsigned long length, long offset) {
  const Verdict verdict = judgeFile(Call::Write, descriptor, length, offset);
  const bool whole = verdict.error == 0 && !verdict.limited;
  const unsigned long part = whole ? length : verdict.part;
  if (!whole && part == 0) return failWith(verdict.error);
  const long wrote = offset < 0 ? syscall(__NR_write, descriptor, bytes, part) : syscall(__NR_pwrite64, descriptor, bytes, part, offset);
  if (wrote > 0) noteWritten(descriptor, bytes, static_cast<unsigned long>(wrote), offset);
  return verdict.error != 0 ? failWith(verdict.error) : wrote;
}

long readHooked(int descriptor, void *bytes, unsigned long length, long offset) {
  if (const Verdict verdict = judgeFile(Call::Read, descriptor, length); verdict.error != 0) return failWith(verdict.error);
  return offset < 0 ? syscall(__NR_read, descriptor, bytes, length) : syscall(__NR_pread64, descriptor, bytes, length, offset);
}

int onFile(Call call, int descriptor, long number, long argument) {
  if (const Verdict verdict = judgeFile(call, descriptor); verdict.error != 0) return failWith(verdict.error);
  const int result = static_cast<int>(syscall(number, descriptor, argument));
  if (result == 0) noteFile(call, descriptor, static_cast<std::uint64_t>(argument));
  return result;
}

int renameHooked(const char *from, const char *to, unsigned flags) {
  if (flags != 0 && exchangeIsUnknown(from)) return failWith(EINVAL);
  if (const Verdict verdict = judgePath(Call::Rename, from, to); verdict.error != 0) return failWith(verdict.error);
  const int result = static_cast<int>(syscall(__NR_renameat2, kAtCwd, from, kAtCwd, to, flags));
  if (result == 0) notePath(Call::Rename, from, to, (flags & kExchange) != 0);
  return result;
}

int unlinkHooked(int folder, const char *path, int flags) {
  if (const Verdict verdict = judgePath(Call::Unlink, path); verdict.error != 0) return failWith(verdict.error);
  const int result = static_cast<int>(syscall(__NR_unlinkat, folder, path, flags));
  if (result == 0) notePath(Call::Unlink, path);
  return result;
}

int makeFolderHooked(const char *path, unsigned mode) {
  if (const Verdict verdict = judgePath(Call::MakeFolder, path); verdict.error != 0) return failWith(verdict.error);
  const int result = static_cast<int>(syscall(__NR_mkdirat, kAtCwd, path, mode));
  if (result == 0) notePath(Call::MakeFolder, path);
  return result;
}

int controlHooked(int descriptor, int command, void *argument) {
  const bool locks = command == kSetLock || command == kSetLockWait || command == kOpenSetLock;
  if (locks && static_cast<const LockRequest *>(argument)->type != kUnlockType) {
    if (const Verdict verdict = judgeFile(Call::Lock, descriptor); verdict.error != 0) return failWith(verdict.error);
  }
  return static_cast<int>(syscall(__NR_fcntl, descriptor, command, argument));
}

}  // namespace

#define OPEN(name)                                                             \
  HOOK int name(const char *path, int flags, ...) {                            \
    std::va_list rest;                                                         \
    va_start(rest, flags);                                                     \
    const unsigned mode = (flags & kCreate) != 0 ? va_arg(rest, unsigned) : 0; \
    va_end(rest);                                                              \
    return openHooked(kAtCwd, path, flags, mode);                              \
  }
OPEN(open)
OPEN(open64)
#undef OPEN

HOOK long write(int descriptor, const void *bytes, unsigned long length) { return writeHooked(descriptor, bytes, length, -1); }
HOOK long pwrite(int descriptor, const void *bytes, unsigned long length, long offset) { return writeHooked(descriptor, bytes, length, offset); }
HOOK long pwrite64(int descriptor, const void *bytes, unsigned long length, long offset) { return writeHooked(descriptor, bytes, length, offset); }
HOOK long read(int descriptor, void *bytes, unsigned long length) { return readHooked(descriptor, bytes, length, -1); }
HOOK long pread(int descriptor, void *bytes, unsigned long length, long offset) { return readHooked(descriptor, bytes, length, offset); }
HOOK long pread64(int descriptor, void *bytes, unsigned long length, long offset) { return readHooked(descriptor, bytes, length, offset); }

/// libstdc++'s file streams write so. The first piece alone may be written: callers go on with the rest.
struct Piece {
  void *bytes;
  unsigned long length;
};
HOOK long writev(int descriptor, const Piece *pieces, int count) {
  long all = 0;
  for (int i = 0; i < count; ++i) {
    if (pieces[i].length == 0) continue;
    const long wrote = writeHooked(descriptor, pieces[i].bytes, pieces[i].length, -1);
    if (wrote < 0) return all > 0 ? all : wrote;
    all += wrote;
    if (static_cast<unsigned long>(wrote) < pieces[i].length) break;
  }
  return all;
}

HOOK int fsync(int descriptor) { return onFile(Call::Sync, descriptor, __NR_fsync, 0); }
HOOK int fdatasync(int descriptor) { return onFile(Call::Sync, descriptor, __NR_fdatasync, 0); }
HOOK int ftruncate(int descriptor, long length) noexcept { return onFile(Call::Truncate, descriptor, __NR_ftruncate, length); }
HOOK int ftruncate64(int descriptor, long length) noexcept { return onFile(Call::Truncate, descriptor, __NR_ftruncate, length); }

HOOK int rename(const char *from, const char *to) noexcept { return renameHooked(from, to, 0); }
HOOK int renameat2(int, const char *from, int, const char *to, unsigned flags) noexcept { return renameHooked(from, to, flags); }
HOOK int unlink(const char *path) noexcept { return unlinkHooked(kAtCwd, path, 0); }
HOOK int unlinkat(int folder, const char *path, int flags) noexcept {
  const std::string whole = folder == kAtCwd ? path : pathBeneath(folder, path);
  return unlinkHooked(kAtCwd, whole.c_str(), flags);
}
HOOK int rmdir(const char *path) noexcept { return unlinkHooked(kAtCwd, path, kRemoveFolder); }
HOOK int remove(const char *path) noexcept {
  const int result = unlinkHooked(kAtCwd, path, 0);
  return result != 0 && errno == EISDIR ? unlinkHooked(kAtCwd, path, kRemoveFolder) : result;
}
HOOK int mkdir(const char *path, unsigned mode) noexcept { return makeFolderHooked(path, mode); }

HOOK char *mkdtemp(char *pattern) noexcept {
  static unsigned number = 0;
  char *tail = pattern + std::strlen(pattern) - 6;
  for (;;) {
    unsigned rest = ++number;
    for (int i = 0; i < 6; ++i, rest /= 26) tail[i] = static_cast<char>('a' + rest % 26);
    if (makeFolderHooked(pattern, 0700) == 0) return pattern;
    if (errno != EEXIST) return nullptr;
  }
}

HOOK int flock(int descriptor, int operation) noexcept {
  if ((operation & kUnlock) == 0) {
    if (const Verdict verdict = judgeFile(Call::Lock, descriptor); verdict.error != 0) return failWith(verdict.error);
  }
  return static_cast<int>(syscall(__NR_flock, descriptor, operation));
}

#define CONTROL(name)                                     \
  HOOK int name(int descriptor, int command, ...) {       \
    std::va_list rest;                                    \
    va_start(rest, command);                              \
    void *const argument = va_arg(rest, void *);          \
    va_end(rest);                                         \
    return controlHooked(descriptor, command, argument);  \
  }
CONTROL(fcntl)
CONTROL(fcntl64)
#undef CONTROL
