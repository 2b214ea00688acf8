# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads what strace wrote, one file for each process (-ff -y), and fails on a line that it does not understand.

strace runs without --seccomp-bpf: with it the kernel's filters come first, and what they refuse would not be seen.
"""
import pathlib
import re

OPTIONS = ["-ff", "-qq", "-y", "-s", "8192"]
CALL = re.compile(r"(\w+)\((.*)\) += (-?\d+|0x[0-9a-f]+|\?)(?:<((?:[^<>\\]|\\.)*)>(?:\(deleted\))?)?( E\w+ \(.*\)| ERESTART\w*.*)?( \(.*\))?")
UNFINISHED = re.compile(r"(\w+)\((.*) <unfinished \.\.\.>\) += \?")
SIGNAL = re.compile(r"--- (?:SIG\w+ \{.*\}|stopped by SIG\w+) ---")
END = re.compile(r"\+\+\+ (?:exited with \d+|killed by (SIG\w+)(?: \(core dumped\))?) \+\+\+")


class NotUnderstood(Exception):
    pass


class Call:
    """`result`: the number or ?; `path`: what a descriptor that it answered with leads to; `refused`: it did nothing."""

    def __init__(self, name, arguments, result, path, error):
        self.name, self.arguments, self.result, self.path, self.error = name, arguments, result, path, error
        self.refused = result == "-1"

    def __str__(self):
        return f"{self.name}({self.arguments[:300]}) = {self.result}{self.error or ''}"


class Process:
    def __init__(self, number):
        self.number, self.calls, self.killed = number, [], None


def read_process(file):
    process = Process(int(file.suffix[1:]))
    for number, line in enumerate(file.read_text("utf-8", "backslashreplace").splitlines(), 1):
        ended, call, cut = END.fullmatch(line), CALL.fullmatch(line), UNFINISHED.fullmatch(line)
        if ended:
            process.killed = ended.group(1)
        elif cut:
            process.calls.append(Call(cut.group(1), cut.group(2), "?", None, None))
        elif call:
            process.calls.append(Call(*(call.group(i) for i in range(1, 6))))
        elif line.startswith("--- SIGSYS ") and process.calls:
            process.calls[-1].refused = True   # trapped by a filter
        elif not SIGNAL.fullmatch(line):
            raise NotUnderstood(f"{file.name}:{number}: {line[:300]}")
    # A filter that kills does so instead of the call; strace then shows the call's own number as its answer.
    if process.killed == "SIGSYS" and process.calls:
        process.calls[-1].refused = True
    return process


def read_logs(folder):
    return [read_process(file) for file in sorted(pathlib.Path(folder).iterdir())]


def unescaped(text):
    return re.sub(rb"\\([0-7]{1,3}|x[0-9a-f]{2}|.)", escaped, text.encode("utf-8", "surrogateescape")).decode("utf-8", "surrogateescape")


def escaped(match):
    code = match.group(1)
    if code[:1].isdigit():
        return bytes([int(code, 8) & 255])
    if len(code) == 3:
        return bytes([int(code[1:], 16)])
    return {b"n": b"\n", b"t": b"\t", b"r": b"\r", b"v": b"\v", b"f": b"\f"}.get(code, code)


TOKEN = re.compile(r'"((?:[^"\\]|\\.)*)"(\.\.\.)?|(?:AT_FDCWD|\b\d+)<((?:[^<>\\]|\\.)*)>(?:\(deleted\))?')


def paths_of(call, folder):
    """Every path that a call names, as a full one: relative to the folder descriptor before it, or to `folder`."""
    found, base = [], folder
    for match in TOKEN.finditer(call.arguments):
        if match.group(2):
            raise NotUnderstood(f"a path that is cut off: {call}")
        if match.group(3) is not None:
            base = unescaped(match.group(3))
            continue
        text = unescaped(match.group(1))
        if text:
            found.append(str(pathlib.PurePosixPath(base, text)))
        base = folder
    return found


def words_of_exec(call):
    """The program and its arguments."""
    match = re.fullmatch(r'"((?:[^"\\]|\\.)*)", \[(.*)\], (?:0x[0-9a-f]+|NULL).*', call.arguments)
    if not match or "..." in re.sub(r'"(?:[^"\\]|\\.)*"', "", call.arguments):
        raise NotUnderstood(f"an exec: {call}")
    return unescaped(match.group(1)), [unescaped(word) for word in re.findall(r'"((?:[^"\\]|\\.)*)"', match.group(2))]
