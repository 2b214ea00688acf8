# SPDX-License-Identifier: GPL-3.0-or-later
"""What a run may do: every call is either harmless, or judged here, or a complaint. There is no call that is passed over."""
import os
import re

from strace_log import paths_of, words_of_exec

# They act on memory, time, the process itself, or on descriptors whose making is judged. The display takes pictures through shared memory.
HARMLESS = set("""
mmap mprotect munmap mremap madvise brk mlock munlock mlock2 mincore membarrier
read readv pread64 preadv write writev pwrite64 pwritev lseek close close_range dup dup2 dup3 fcntl flock fsync fdatasync sync_file_range
ftruncate fallocate fstat fstatfs fadvise64 getdents64 pipe pipe2 poll ppoll select pselect6 epoll_create1 epoll_ctl epoll_wait epoll_pwait
epoll_pwait2 eventfd2 signalfd4 timerfd_create timerfd_settime timerfd_gettime memfd_create copy_file_range fchdir
fchmod fchown umask
futex set_robust_list get_robust_list rseq set_tid_address arch_prctl exit exit_group clone clone3 fork vfork wait4 waitid kill tgkill
rt_sigaction rt_sigprocmask rt_sigreturn rt_sigtimedwait rt_sigsuspend sigaltstack restart_syscall pause alarm setitimer
getpid gettid getppid getpgrp getpgid setsid getuid geteuid getgid getegid getresuid getresgid getgroups getrlimit setrlimit prlimit64
getrusage times sysinfo uname getcpu sched_yield sched_getaffinity sched_setaffinity sched_getparam sched_getscheduler
sched_setscheduler shmget shmat shmdt shmctl
sched_get_priority_min sched_get_priority_max setpriority getpriority nanosleep clock_nanosleep clock_gettime clock_getres
gettimeofday time getrandom prctl seccomp landlock_create_ruleset landlock_add_rule landlock_restrict_self
getsockname getpeername getsockopt setsockopt shutdown recvmsg recvfrom ioctl getcwd fgetxattr inotify_init1 inotify_rm_watch
""".split())
# They ask about a file by its name.
ASKING = set("""stat lstat newfstatat statx statfs access faccessat faccessat2 readlink readlinkat getxattr lgetxattr
inotify_add_watch""".split())
CHANGING = set("""mkdir mkdirat rmdir unlink unlinkat rename renameat renameat2 link linkat symlink symlinkat mknod mknodat truncate creat
chmod fchmodat fchmodat2 chown lchown fchownat utime utimes futimesat utimensat setxattr lsetxattr removexattr""".split())
SENDING = {"sendto", "sendmsg", "sendmmsg"}
WRITING = re.compile(r"\bO_(WRONLY|RDWR|CREAT|TRUNC|TMPFILE|APPEND)\b")
# Where a name is turned into an address: the files, the libraries and the sockets of all who do that on a Linux system.
LOOK_UP = re.compile(r"/etc/(resolv\.conf|hosts|host\.conf|gai\.conf|networks|services|protocols)$|/libnss_(?!files|compat|systemd)\w+\.so"
                     r"|/libresolv[-.]|/nscd/|/systemd/resolve|/resolvconf/|/avahi-daemon/|/proc/(\d+|self)/net/")
BINARIES = ("dossier", "dossier-cli", "dossier-import", "dossier-watch")


class Allowed:
    """`binaries`: the folder of our programs; `folders`: what lies in them may be written; `names`: paths that may be written, with
    what is made beside them before it takes their name; `sockets`: what may be connected to, `buses`: by the watcher alone, which
    holds nothing; `attempts`: whether it tries on purpose what is refused."""

    def __init__(self, binaries, folders, names=(), sockets=(), buses=(), attempts=False):
        self.binaries, self.sockets, self.buses, self.attempts = str(binaries), list(sockets), list(buses), attempts
        self.folders, self.names = [str(folder) for folder in folders], [str(name) for name in names]

    def may_execute(self, path):
        return path == "/proc/self/exe" or (os.path.dirname(path) == self.binaries and os.path.basename(path) in BINARIES)

    def may_write(self, path):
        path = os.path.normpath(path)
        # Below a device there is nothing: Qt's own settings are sent there, so that it keeps none.
        if path == "/dev/null" or path.startswith("/dev/null/") or any(path == folder or path.startswith(folder + "/") for folder in self.folders):
            return True
        # "Mine.dossier.making-Ab12", "copy.part", "Mine (replaced).dossier": each takes a name that was given, or gives it up.
        beside = [rf"{re.escape(name)}(\.making-\w+|\.part)?(/.*)?" for name in self.names]
        beside += [rf"{re.escape(name.removesuffix('.dossier'))} \(replaced( \d+)?\)\.dossier(/.*)?" for name in self.names]
        return any(re.fullmatch(pattern, path) for pattern in beside)

    def may_make_folder(self, path):
        return self.may_write(path) or any(one.startswith(os.path.normpath(path) + "/") for one in self.folders + self.names)


def is_watcher(process):
    execs = [words_of_exec(call)[0] for call in process.calls if call.name == "execve" and not call.refused]
    return bool(execs) and os.path.basename(execs[-1]) == "dossier-watch"


def judge_socket(call, allowed, sockets):
    if call.name in ("socket", "socketpair"):
        return None if call.arguments.startswith("AF_UNIX, ") else "a socket to elsewhere"
    address = re.search(r"\{sa_family=(\w+)(?:, sun_path=(@?)\"((?:[^\"\\]|\\.)*)\")?", call.arguments)
    if call.name in SENDING:
        named = address or (call.name == "sendto" and not call.arguments.endswith("NULL, 0")) or \
            (call.name != "sendto" and "msg_name=NULL" not in call.arguments)
        return "a message with an address" if named else None
    if call.name != "connect" or not address or address.group(1) != "AF_UNIX":
        return "a connection to elsewhere"
    return None if any(re.fullmatch(pattern, address.group(3)) for pattern in sockets) else "a connection to a stranger"


def judge_call(call, allowed, folder, sockets):
    if call.name in ("open", "openat", "openat2"):
        path = (paths_of(call, folder) or [""])[0]
        if LOOK_UP.search(call.path or path):
            return "a look-up"
        if not WRITING.search(call.arguments):
            return None
        return None if allowed.may_write(call.path or path) else "a file written elsewhere"
    if call.name in CHANGING:
        if call.name.startswith("mkdir") and "EEXIST" in (call.error or ""):
            return None
        judge = allowed.may_make_folder if call.name.startswith("mkdir") else allowed.may_write
        return None if all(judge(path) for path in paths_of(call, folder)) else "a file changed elsewhere"
    if call.name in ("execve", "execveat"):
        return None if allowed.may_execute(words_of_exec(call)[0]) else "another program"
    if call.name in SENDING or call.name in ("socket", "socketpair", "connect", "bind", "listen", "accept", "accept4"):
        return judge_socket(call, allowed, sockets)
    if call.name in ASKING:
        return "a look-up" if any(LOOK_UP.search(path) for path in paths_of(call, folder)) else None
    if call.name in HARMLESS:
        return None
    return "a call that is not on any list"


def judge(processes, allowed, folder):
    """Complaints about a run that was started in `folder`."""
    complaints = [] if processes else ["nothing was traced"]
    for process in processes:
        if process.killed not in (None, "SIGKILL") and not (process.killed == "SIGSYS" and allowed.attempts):
            complaints.append(f"process {process.number} was killed by {process.killed}")
        sockets = allowed.sockets + (allowed.buses if is_watcher(process) else [])
        for call in process.calls:
            what = judge_call(call, allowed, folder, sockets)
            if what and not (call.refused and allowed.attempts):
                complaints.append(f"{what}: {call}")
    return complaints

