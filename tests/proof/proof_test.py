#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""control BIN CONTROL: what no program may do is seen by what watches here, each thing by itself.
session BIN SESSION.txt: a session of the command line, every process traced, in a network where every packet is heard.
desktop BIN: the same for the desktop program, driven by keyboard.

Exit 77, skipped, wholly or in part: what is missing is printed. A fault that is seen fails even then.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import quiet_net
import strace_log
from judge import Allowed, judge

SOURCE = pathlib.Path(__file__).resolve().parents[2]
SKIPPED = 77
FILE_OPTIONS = {"--vault", "--passphrase-file", "--new-passphrase-file", "--other-passphrase-file", "--key-file", "--new-key-file",
                "--other-key-file", "--to", "--save", "--label", "--salvage", "--output"}
WRITTEN_OPTIONS = {"--vault", "--key-file", "--new-key-file", "--to", "--salvage", "--output"}
WRITTEN_VERBS = {"backup", "export", "merge"}


class Watch:
    """Both ways to see: the trace and the ear. `lacking` says which of them this machine does not give."""

    def __init__(self):
        self.lacking, self.ear = [], None
        try:
            quiet_net.enter()
            self.ear = quiet_net.Ear()
        except (OSError, quiet_net.NoNamespace) as refused:
            self.lacking.append(f"a network namespace ({refused})")
        try:
            subprocess.run(["strace", "-o", "/dev/null", "true"], check=True, capture_output=True)
        except (OSError, subprocess.CalledProcessError) as refused:
            self.lacking.append(f"strace ({refused})")
        self.traces = not any(one.startswith("strace") for one in self.lacking)

    def command(self, log):
        return ["strace", *strace_log.OPTIONS, "-o", str(log / "trace")] if self.traces else []

    def packets(self):
        return self.ear.heard() if self.ear else 0

    def verdict(self, complaints):
        packets = self.packets()
        complaints = complaints + ([f"{packets} packets were sent"] if packets else [])
        print("\n".join(complaints[:40]))
        if complaints:
            return 1
        print("\n".join(f"SKIPPED in part: this machine does not give {one}" for one in self.lacking))
        return SKIPPED if self.lacking else 0


def control(binaries, program):
    watch = Watch()
    if watch.lacking:
        print(f"SKIPPED: this machine does not give {watch.lacking}")
        return SKIPPED
    wanted = {"nothing": ("", False), "loopback": ("a socket to elsewhere", True), "elsewhere": ("a message with an address", True),
              "look-up": ("a look-up", True), "stranger": ("a connection to a stranger", False), "write": ("a file written elsewhere", False),
              "folder": ("a file changed elsewhere", False), "exec": ("another program", False), "io-uring": ("not on any list", False)}
    wrong = 0
    for what, (words, sends) in wanted.items():
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name, "log")
            folder.mkdir()
            subprocess.run([*watch.command(folder), program, what], cwd=name, check=False)
            # The program itself is none of ours: that one exec is expected.
            first = f'another program: execve("{program}"'
            complaints = [one for one in judge(strace_log.read_logs(folder), Allowed(binaries, []), name) if not one.startswith(first)]
        packets = watch.packets()
        good = any(words in one for one in complaints) if words else not complaints
        if not good or (packets > 0) != sends:
            wrong += 1
            print(f"control {what}: {packets} packets, {complaints}")
        else:
            print(f"control {what}: {packets} packets, caught: {words or 'nothing, as is right'}")
    return 1 if wrong else 0


def written_by(words, folder, vault):
    """What the arguments of the command line name to be written."""
    named, verb, before = [vault], None, None
    for word in words:
        option, _, value = word.partition("=")
        if option in WRITTEN_OPTIONS and value:
            named.append(value)
        elif before in WRITTEN_OPTIONS:
            named.append(word)
        elif before not in FILE_OPTIONS and not word.startswith("-"):
            if verb in WRITTEN_VERBS:
                named.append(word)
            if verb == "catalogue" and before == "save":   # and the signature beside it
                named += [word, word + ".minisig"]
            verb = verb or word
        before = word
    return [os.path.normpath(os.path.join(folder, name)) for name in named], verb


WRAPPER = """#!/bin/sh
log={logs}/$$
mkdir "$log" "$log/calls"
printf '%s\\0' "$PWD" "${{XDG_DATA_HOME:-$HOME/.local/share}}" "${{XDG_STATE_HOME:-$HOME/.local/state}}" "$@" > "$log/words"
exec strace {options} -o "$log/calls/trace" {program} "$@"
"""


def judge_command(log, binaries):
    folder, data, state, *words = log.joinpath("words").read_text(encoding="utf-8").split("\0")[:-1]
    names, verb = written_by(words, folder, data + "/dossier/Default.dossier")
    allowed = Allowed(binaries, [state + "/dossier"], names, attempts=verb == "selfcheck" or "selfcheck" in words)
    return [f"{' '.join(words)}: {one}" for one in judge(strace_log.read_logs(log / "calls"), allowed, folder)]


def session(binaries, text):
    sys.path.insert(0, str(SOURCE / "tests/cli"))
    import difflib

    from session import play

    watch = Watch()
    with tempfile.TemporaryDirectory(prefix="dossier-proof-") as name:
        logs, wrappers = pathlib.Path(name, "logs"), pathlib.Path(name, "bin")
        logs.mkdir()
        wrappers.mkdir()
        wrapper = wrappers / "dossier-cli"
        wrapper.write_text(WRAPPER.format(logs=logs, options=" ".join(strace_log.OPTIONS), program=f"{binaries}/dossier-cli"), encoding="utf-8")
        wrapper.chmod(0o755)
        expected, played = play(wrappers if watch.traces else binaries, pathlib.Path(text))
        complaints = list(difflib.unified_diff(expected, played, "expected", "printed", lineterm=""))
        commands = sorted(logs.iterdir())
        for log in commands:
            complaints += judge_command(log, binaries)
        if watch.traces and not commands:
            complaints.append("no command was traced")
        print(f"{len(commands)} commands traced")
    return watch.verdict(complaints)


def desktop(binaries):
    from desktop_scenario import Desktop
    from screen import Missing, Screen, missing_tools

    if missing_tools():
        print(f"SKIPPED: not installed: {missing_tools()}")
        return SKIPPED
    watch = Watch()
    with tempfile.TemporaryDirectory(prefix="dossier-proof-") as name:
        root = pathlib.Path(name)
        home, named, log = root / "home", root / "named", root / "log"
        for folder in (home, named, log):
            folder.mkdir()
        screen = Screen(root / "screen")
        played = Desktop(screen, binaries, home, named, SOURCE / "resources/sample", watch.command(log))
        complaints = []
        try:
            played.play()
        except Missing as missing:
            print(f"not seen: {missing}")
            return 1
        finally:
            played.end()
            screen.close()
        allowed = Allowed(binaries, [home / ".local/share/dossier", home / ".local/state/dossier", home / ".config/dossier", named],
                          sockets=[rf"/tmp/\.X11-unix/X{screen.display[1:]}"],
                          buses=[r"/(var/)?run/dbus/system_bus_socket", re.escape(f"{home}/runtime/bus")])
        if watch.traces:
            complaints += judge(strace_log.read_logs(log), allowed, str(home))
        complaints += played.lacks()
    return watch.verdict(complaints)


if __name__ == "__main__":
    os.umask(0o022)
    sys.exit({"control": control, "session": session, "desktop": desktop}[sys.argv[1]](*sys.argv[2:]))
