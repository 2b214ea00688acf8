#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""cli_acts_test.py BIN HOSTILE: the command line imports files through a worker that has been taken over.

Each such file costs one clear line, the files before and after it in the same command are saved, the vault is whole, nothing is
made, and the program's memory stays bounded. HOSTILE is the folder of that worker; ACTS are those of tests/hostile.
"""
import os
import pathlib
import re
import sys
import threading
import time

from command_line import CommandLine, Failure, require

MAIL = """From MAILER-DAEMON Mon Jan  6 04:49:45 2020
Authentication-Results: mx; dmarc=pass
From: orders@{name}.example
To: robin@example.net
Date: Mon, 6 Jan 2020 04:49:45 +0000
Subject: Your order

body

"""
SOURCES = pathlib.Path(__file__).parent
MEBIBYTE = 1 << 20
# Of the program itself: the key derivation takes 512 MiB by itself and gives them back before a file is opened, so this leaves what a
# worker can make it keep: measured, no more than that.
MOST_MEMORY = 800 * MEBIBYTE
# What ends with an honest end or with a wrong service: saved, to be undone.
TAKEN = {"escapes", "turned-text", "third-persons", "card-number", "after-the-end", "done-then-spin"}
# Without an end each costs thirty seconds of patience; one of them stands for all here, the others in hostile.answers.
SPINS = {"spin"}
LINE = re.compile(r"^(worker\.died|worker\.timed-out|import\.[a-z-]+): ([^:,]+)")


def names_in(file):
    return re.findall(r'\{"([a-z0-9-]+)", [a-zA-Z]\w*\}', (SOURCES / file).read_text("utf-8"))


def acts():
    return [name for file in sorted(SOURCES.glob("*_acts.cpp")) for name in names_in(file)]


class MemoryWatch:
    """The most that a process had in memory, from its own status: that of its children is theirs."""

    def __init__(self, program):
        self.program, self.most, self._end = program, 0, threading.Event()
        self._thread = threading.Thread(target=self._watch)

    def _watch(self):
        while not self._end.is_set():
            for entry in os.listdir("/proc"):
                if entry.isdigit():
                    self._look(entry)
            time.sleep(0.02)

    def _look(self, process):
        try:
            text = pathlib.Path("/proc", process, "status").read_text()
        except OSError:
            return
        if text.startswith(f"Name:\t{self.program}\n"):
            peak = re.search(r"^VmHWM:\s+(\d+) kB", text, re.MULTILINE)
            self.most = max(self.most, int(peak.group(1)) * 1024 if peak else 0)

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._end.set()
        self._thread.join()


def require_one_line_each(err, orders, what):
    told = {}
    for line in err.splitlines():
        match = LINE.match(line)
        require(match is not None, f"{what}: a line that names no file: {line}")
        told.setdefault(match.group(2), []).append(match.group(1))
    for order in orders:
        lines = told.pop(f"{order}.txt", [])
        require(len(lines) <= 1, f"{what}: {order} costs {len(lines)} lines")
        require(order in TAKEN or lines, f"{what}: {order} is not told")
    require(not told, f"{what}: lines about {sorted(told)}")


def import_hostile(cli, orders, what):
    before = cli.files()
    first = cli.write(f"first-{what}.mbox", MAIL.format(name=f"first-{what}"))
    last = cli.write(f"last-{what}.mbox", MAIL.format(name=f"last-{what}"))
    files = [cli.write(f"{order}.txt", f"HOSTILE {order} {cli.folder}/dossier-hostile-made\n") for order in orders]
    contents = [file.read_bytes() for file in files]
    made = cli.files()
    with MemoryWatch("dossier-cli") as memory:
        status, out, err = cli.run("import", first, *files, last)
    require(status == 1 or not set(orders) - TAKEN, f"{what}: exit {status}")
    for name in (first.name, last.name):
        require(f"{name} (mbox): committed" in out, f"{what}: {name} is not saved\n{out}{err}")
    require(cli.files() == made, f"{what}: made {sorted(cli.files() - made)}")
    require([file.read_bytes() for file in files] == contents, f"{what}: a file was changed")
    require(memory.most < MOST_MEMORY, f"{what}: {memory.most // MEBIBYTE} MiB")
    cli.require_sound()
    print(f"{what}: {len(orders)} files, {memory.most // MEBIBYTE} MiB at most, {len(made - before)} files written by this test")
    return out, err


def check_acts(cli):
    refused = acts()
    out, err = import_hostile(cli, refused, "acts")
    require("It worked" not in out, out)
    # What was refused and not ended goes on to its honest answer; what was ended is told.
    told = {match.group(2) for match in map(LINE.match, err.splitlines()) if match}
    for order in refused:
        if f"{order}.txt" not in told:
            require(f"{order}.txt (hostile): committed" in out, f"{order}: neither told nor saved")
    _, holders, _ = cli.run("holders")
    require("It was refused" in holders and "It worked" not in holders, holders)


def check_answers(cli):
    orders = [name for name in names_in("misbehaviours.cpp") if name not in ("spin", "part-then-spin", "fill-memory", "fill-mappings")]
    out, err = import_hostile(cli, orders, "answers")
    require_one_line_each(err, orders, "answers")
    for order in TAKEN:
        require(f"{order}.txt (hostile): committed" in out, f"{order}: {out}")


def check_limits(cli):
    for what, orders in (("memory", ["fill-memory", "fill-mappings"]), ("patience", sorted(SPINS))):
        _, err = import_hostile(cli, orders, what)
        require_one_line_each(err, orders, what)


def check_control(programs, hostile):
    """The same worker does honest work, so that a refusal means something; and the watcher of memory sees memory."""
    cli = CommandLine(programs, hostile)
    file = cli.write("behave.txt", "HOSTILE behave\n")
    status, out, err = cli.run("scan", file, vault=False)
    require(status == 0 and "It behaved" in out, out + err)
    try:
        cli.require_harmless(b"\x1b[2J", "control")
    except Failure:
        pass
    else:
        raise Failure("an escape is not noticed")


def main():
    programs, hostile = sys.argv[1:3]
    check_control(programs, hostile)
    cli = CommandLine(programs, hostile)
    cli.create()
    check_acts(cli)
    check_answers(cli)
    check_limits(cli)
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Failure as failure:
        print(failure, file=sys.stderr)
        sys.exit(1)
