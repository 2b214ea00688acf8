// SPDX-License-Identifier: GPL-3.0-or-later
#include "acts.h"

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace dossier::hostile {
namespace {

constexpr const char *kFile = "/etc/passwd";
using Text = const std::string &;

bool opened(long descriptor) { return descriptor >= 0; }
bool worked(long result) { return result == 0; }

/// A file in a folder where anybody may write; taken away again by the control alone, for in the jail there is none.
bool made(int descriptor, const std::string &path) {
  if (descriptor < 0) return false;
  ::unlink(path.c_str());
  return true;
}

bool openByPath(Text) { return opened(::syscall(SYS_open, kFile, O_RDONLY)); }
bool openAt(Text) { return opened(::openat(AT_FDCWD, kFile, O_RDONLY)); }
bool openAt2(Text) {
  open_how how{};
  return opened(::syscall(SYS_openat2, AT_FDCWD, kFile, &how, sizeof how));
}
bool openOwnMemory(Text) { return opened(::open("/proc/self/mem", O_RDWR)); }
bool openOwnFolder(Text) { return opened(::open(".", O_RDONLY | O_DIRECTORY)); }
bool create(Text path) { return made(::creat(path.c_str(), 0600), path); }
bool openUnnamed(Text) { return opened(::open("/tmp", O_TMPFILE | O_RDWR, 0600)); }
bool makeFolder(Text path) { return worked(::mkdir(path.c_str(), 0700)) && worked(::rmdir(path.c_str())); }
bool linkSomewhere(Text path) { return worked(::symlink(kFile, path.c_str())) && worked(::unlink(path.c_str())); }
bool statFile(Text) {
  struct stat status {};
  return worked(::stat(kFile, &status));
}
bool readLink(Text) {
  char target[64];
  return ::readlink("/proc/self/exe", target, sizeof target) > 0;
}

bool duplicateFile(Text) { return opened(::dup(STDIN_FILENO)); }
bool makePipe(Text) {
  int pair[2];
  return worked(::pipe(pair));
}
bool writeToFile(Text) { return ::pwrite(STDIN_FILENO, "X", 1, 0) == 1; }
bool cutFile(Text) { return worked(::ftruncate(STDIN_FILENO, 1)); }
bool moveInFile(Text) { return ::lseek(STDIN_FILENO, 1, SEEK_SET) == 1; }
bool changeMode(Text) { return worked(::fchmod(STDIN_FILENO, 0777)); }
bool controlFile(Text) { return ::fcntl(STDIN_FILENO, F_GETFL) >= 0; }
bool controlDevice(Text) {
  int waiting = 0;
  return worked(::ioctl(STDOUT_FILENO, FIONREAD, &waiting));
}

/// Reads from every number but the file's: whatever is open there is somebody else's. The control opens one to be found.
bool readOthers(Text argument) {
  const bool control = !argument.empty() && argument.back() == '!';
  if (control && ::open(kFile, O_RDONLY) < 0) return false;
  char byte;
  for (int descriptor = 2; descriptor < 1024; ++descriptor) {
    if (::pread(descriptor, &byte, 1, 0) == 1) return true;
  }
  return false;
}
/// Writes to every number but the answers': to the terminal, to a sibling's answers, to the program's control.
bool writeOthers(Text argument) {
  const bool control = !argument.empty() && argument.back() == '!';
  int pair[2];
  if (control && ::socketpair(AF_UNIX, SOCK_DGRAM, 0, pair) != 0) return false;
  for (int descriptor = 2; descriptor < 1024; ++descriptor) {
    if (::send(descriptor, "x", 1, MSG_NOSIGNAL | MSG_DONTWAIT) == 1) return true;
  }
  return false;
}
bool writeTerminal(Text) { return ::write(STDERR_FILENO, "", 0) == 0; }

}  // namespace

std::vector<Act> fileActs() {
  return {
      {"open", openByPath},
      {"openat", openAt},
      {"openat2", openAt2},
      {"open-memory", openOwnMemory},
      {"open-folder", openOwnFolder},
      {"creat", create},
      {"o-tmpfile", openUnnamed},
      {"mkdir", makeFolder},
      {"symlink", linkSomewhere},
      {"stat", statFile},
      {"readlink", readLink},
      {"dup", duplicateFile},
      {"pipe", makePipe},
      {"write-file", writeToFile},
      {"truncate-file", cutFile},
      {"lseek-file", moveInFile},
      {"chmod-file", changeMode},
      {"fcntl-file", controlFile},
      {"ioctl", controlDevice},
      {"read-others", readOthers},
      {"write-others", writeOthers},
      {"write-terminal", writeTerminal},
  };
}

}  // namespace dossier::hostile
