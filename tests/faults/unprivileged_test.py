#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""unprivileged_test.py BIN: what another process of the same user can reach, and what the program does with few rights.

All of it runs as a user without rights: as nobody where this is started by root, else as who started it. Exit 77, skipped:
started by root, and no other user can be taken.
"""
import fcntl
import os
import pathlib
import resource
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import termios
import time

NOBODY = 65534
SKIPPED = 77
# Run as the same user: tries to reach into a process and prints what worked.
PROBE = r"""
import ctypes, os, sys
pid = int(sys.argv[1])
libc = ctypes.CDLL(None, use_errno=True)
reached = []
for name, mode in (("maps", "rb"), ("mem", "rb"), ("mem", "r+b"), ("environ", "rb"), ("auxv", "rb"), ("syscall", "rb")):
    try:
        with open(f"/proc/{pid}/{name}", mode) as file:
            name == "mem" or file.read(1)
        reached.append(name + ("" if mode == "rb" else " for writing"))
    except OSError:
        pass
try:
    os.listdir(f"/proc/{pid}/fd") and reached.append("fd")
except OSError:
    pass
class Part(ctypes.Structure):
    _fields_ = [("base", ctypes.c_void_p), ("length", ctypes.c_size_t)]
room = ctypes.create_string_buffer(8)
address = int(open(f"/proc/{pid}/maps").readline().split("-")[0], 16) if "maps" in reached else 0x400000
libc.process_vm_readv(pid, ctypes.byref(Part(ctypes.addressof(room), 8)), 1, ctypes.byref(Part(address, 8)), 1, 0) == 8 and reached.append("process_vm_readv")
SEIZE, ATTACH = 0x4206, 16
for name, request in (("seize", SEIZE), ("attach", ATTACH)):
    if libc.ptrace(request, pid, 0, 0) == 0:
        reached.append("ptrace " + name)
        break
print(", ".join(reached))
"""


class Place:
    """A folder of the user without rights, and programs that it can run."""

    def __init__(self, binaries, folder):
        self.folder = pathlib.Path(folder)
        self.program = self.folder / "bin" / "dossier-cli"
        self.home = self.folder / "home"
        (self.folder / "bin").mkdir()
        for name in ("dossier-cli", "dossier-import"):
            shutil.copy2(pathlib.Path(binaries) / name, self.folder / "bin" / name)
        self.home.mkdir()
        self.user = {}
        if os.geteuid() == 0:
            self.user = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
            os.chown(self.home, NOBODY, NOBODY)
            os.chmod(self.folder, 0o755)
        self.environment = {"PATH": "/usr/bin:/bin", "HOME": str(self.home), "XDG_STATE_HOME": str(self.home / "state"), "LC_ALL": "C.UTF-8"}

    def popen(self, command, **more):
        return subprocess.Popen(command, env=self.environment, cwd=self.home, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, text=True, **self.user, **more)

    def start(self, vault, *arguments, key="key", **more):
        return self.popen([str(self.program), "--vault", str(vault), "--key-file", key, *map(str, arguments)], **more)

    def run(self, vault, *arguments, **more):
        process = self.start(vault, *arguments, **more)
        out, errors = process.communicate(timeout=120)
        return process.returncode, out, errors

    def shell(self, command):
        out, errors = self.popen(["/bin/sh", "-c", command]).communicate(timeout=60)
        return out + errors

    def holding(self, vault, **more):
        """The program stopped in the middle of an answer that nobody reads, with the vault open and its keys in memory."""
        process = self.start(vault, "--json", "holdings", **more)
        fcntl.fcntl(process.stdout, fcntl.F_SETPIPE_SZ, 4096)
        lock = self.home / vault / "lock"
        for _ in range(4000):
            if lock.read_text(encoding="ascii") == str(process.pid) and waiting(process):
                break
            time.sleep(0.005)
        expect(process.poll() is None, "the program ended before it could be met with the vault open")
        process.send_signal(signal.SIGSTOP)
        return process


def waiting(process):
    """Whether it has filled its pipe: what fits no more waits, and half a second without a change of what is there tells it."""
    def filled():
        return int.from_bytes(fcntl.ioctl(process.stdout, termios.FIONREAD, b"\0" * 4), sys.byteorder)
    before = filled()
    if before < 2048:
        return False
    time.sleep(0.5)
    return filled() == before


def expect(condition, words):
    if not condition:
        raise AssertionError(words)


def made_csv(file):
    with file.open("w", encoding="utf-8") as out:
        out.write('"url","username","password","httpRealm","formActionOrigin","guid","timeCreated","timeLastUsed","timePasswordChanged"\n')
        for i in range(6000):
            out.write(f'"https://www.made{i % 40}.example","n{i}@example.net","x","","https://www.made{i % 40}.example","{{{i:032x}}}",'
                      '"1500000000000","1600000000000","1500000000000"\n')
    file.chmod(0o644)


def nobody_else_reaches_in(place):
    process = place.holding("Mine.dossier")
    ordinary = place.popen(["/bin/sleep", "60"])
    try:
        probe = [sys.executable if os.access(sys.executable, os.X_OK) and not place.user else "/usr/bin/python3", "-c", PROBE]
        reached = {}
        for name, target in (("dossier-cli", process), ("control", ordinary)):
            out, errors = place.popen([*probe, str(target.pid)]).communicate(timeout=60)
            expect(not errors, errors)
            reached[name] = out.strip()
        limits = pathlib.Path(f"/proc/{process.pid}/limits").read_text(encoding="utf-8")
        core = next(line.split()[4:6] for line in limits.splitlines() if line.startswith("Max core file size"))
    finally:
        process.kill()
        ordinary.kill()
        process.communicate()
        ordinary.communicate()
    expect(reached["dossier-cli"] == "", f"another process of the user reaches: {reached['dossier-cli']}")
    expect("maps" in reached["control"], f"control: an ordinary process must be open to the same probe: {reached['control']}")
    expect(core == ["0", "0"], f"core dumps are limited to {core}")
    return f"reached nothing; in an ordinary process the same probe reaches: {reached['control']}"


def dumped(process):
    """(signal that ended it, whether it left a core)."""
    _, status = os.waitpid(process.pid, 0)
    process.returncode = 0   # it is reaped
    return os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0, os.WCOREDUMP(status)


def no_core_is_left(place):
    unlimited = {"preexec_fn": lambda: resource.setrlimit(resource.RLIMIT_CORE, (hard_core(), hard_core()))}
    process = place.holding("Mine.dossier", **unlimited)
    process.send_signal(signal.SIGSEGV)
    process.send_signal(signal.SIGCONT)
    number, core = dumped(process)
    left = [file.name for file in place.home.rglob("core*")]
    ordinary = place.popen(["/bin/sleep", "60"], **unlimited)
    time.sleep(0.1)
    ordinary.send_signal(signal.SIGSEGV)
    _, control = dumped(ordinary)
    expect(number == signal.SIGSEGV, f"it ended by {number}")
    expect(not core and not left, f"a core was left: {left}")
    for file in place.home.glob("core*"):
        file.unlink()
    return f"SIGSEGV leaves no core; an ordinary process {'does' if control else 'does not either on this machine'}"


def hard_core():
    return resource.getrlimit(resource.RLIMIT_CORE)[1]


def modes_hold_whatever_the_umask(place):
    count = 0
    for umask in (0, 0o777):
        vault, key = f"Umask{umask:o}.dossier", f"key{umask:o}"
        before = set(place.home.rglob("*"))
        code, _, errors = place.run(vault, "init", key=key, umask=umask)
        expect(code == 0, errors)
        for command in (["import", "small.csv"], ["backup", f"copy{umask:o}.dossier-backup"], ["rekey"], ["edit", "domain:made0.example", "note=x"]):
            code, _, errors = place.run(vault, *command, key=key, umask=umask)
            expect(code == 0, f"{command[0]}: {errors}")
        for path in set(place.home.rglob("*")) - before:
            mode = stat.S_IMODE(path.stat().st_mode)
            expect(mode == (0o700 if path.is_dir() else 0o600), f"{path.name} has mode {mode:o} under umask {umask:o}")
            count += 1
    return f"{count} files and folders are 0600 and 0700 under umask 0 and 777"


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file() and path.name != "lock"}


def folders_that_may_not_be_written(place):
    # A change first: it takes away what killed processes left.
    expect(place.run("Mine.dossier", "edit", "domain:made0.example", "note=before")[0] == 0, "no edit to begin with")
    place.shell("mkdir closed && chmod 555 closed; cp -r Mine.dossier Closed.dossier && chmod 555 Closed.dossier; "
                "cp -r Mine.dossier Read.dossier && chmod 444 Read.dossier/* ; chmod 555 Read.dossier Read.dossier/backups")
    seen = []
    for vault, command in (("closed/New.dossier", ["init"]), ("Closed.dossier", ["edit", "domain:made0.example", "note=x"]),
                           ("Closed.dossier", ["import", "made.csv"]), ("Closed.dossier", ["rekey"]), ("Read.dossier", ["imports"]),
                           ("Read.dossier", ["edit", "domain:made0.example", "note=x"]), ("closed/copy.dossier-backup", [])):
        before = contents(place.home / vault) if (place.home / vault).is_dir() else {}
        if not command:
            vault, command = "Mine.dossier", ["backup", vault]
        code, out, errors = place.run(vault, *command, key="key2" if command == ["init"] else "key")
        expect(code == 1 and not out, f"{vault} {command}: {code} {out}{errors}")
        expect(errors.startswith("file.not-writable: ") and errors.count("\n") == 1, f"{vault} {command}: {errors}")
        expect(vault == "Mine.dossier" or not before or contents(place.home / vault) == before, f"{vault} {command}: changed")
        seen.append(command[0])
    place.shell("chmod 755 closed Closed.dossier Read.dossier Read.dossier/backups; chmod 600 Read.dossier/header Read.dossier/data.db Read.dossier/lock")
    expect(not list((place.home / "closed").iterdir()), "something was left in a folder that may not be written")
    for vault in ("Closed.dossier", "Read.dossier"):
        code, _, errors = place.run(vault, "verify")
        expect(code == 0, errors)
    return f"refused with file.not-writable, nothing changed: {', '.join(seen)}"


def without_locked_memory(place):
    none = {"preexec_fn": lambda: resource.setrlimit(resource.RLIMIT_MEMLOCK, (0, 0))}
    for command in (["imports"], ["edit", "domain:made0.example", "note=unlocked"], ["verify"]):
        code, _, errors = place.run("Mine.dossier", *command, **none)
        expect(code == 0, f"{command[0]}: {errors[:500]}")
        expect(errors.count("\n") <= 2, f"{command[0]} says more than a person can read: {errors[:500]}")
    return "opened, changed and verified with no memory that can be locked" + (f" (said: {errors.strip()})" if errors else "")


TESTS = [nobody_else_reaches_in, no_core_is_left, modes_hold_whatever_the_umask, folders_that_may_not_be_written, without_locked_memory]


def main():
    os.umask(0o022)
    failed = 0
    with tempfile.TemporaryDirectory(prefix="dossier-unprivileged-") as folder:
        place = Place(sys.argv[1], folder)
        try:
            who = place.shell("id -u").strip()
        except (OSError, subprocess.SubprocessError) as refused:
            print(f"skipped: no user without rights can be taken ({refused})")
            return SKIPPED
        made_csv(place.home / "made.csv")
        small = (place.home / "made.csv").read_text(encoding="utf-8").splitlines(keepends=True)[:200]
        (place.home / "small.csv").write_text("".join(small), encoding="utf-8")
        code, _, errors = place.run("Mine.dossier", "init")
        expect(code == 0, errors)
        expect(place.run("Mine.dossier", "import", "small.csv")[0] == 0, "no import to begin with")
        for test in TESTS:
            try:
                print(f"{test.__name__.replace('_', ' ')}: {test(place)} (as user {who})", flush=True)
            except AssertionError as wrong:
                failed += 1
                print(f"FAILED {test.__name__.replace('_', ' ')}: {wrong}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
