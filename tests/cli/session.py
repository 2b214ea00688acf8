#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""session.py [--accept] BIN SESSION.txt: runs each "$ command" of a session and compares what it prints.

Commands run in a shell in an empty folder with a home of its own; $SAMPLE is the folder of sample files, $GOLDEN that of
the importers' cases. Output is standard output, then standard error; "(exit N)" stands after it unless N is 0.
What changes from run to run is written as a mark: DATE for today, and <16 words> for a recovery code.
--accept writes what was printed into the session, to be read before it is committed.
"""
import datetime
import os
import pathlib
import re
import subprocess
import sys
import tempfile


def steady(text):
    text = re.sub(r"\b(?:[a-z]{5} ){15}[a-z]{5}\b", "<16 words>", text)
    now = datetime.datetime.now(datetime.timezone.utc)
    for day in (now, now - datetime.timedelta(days=1)):
        text = re.sub(day.strftime("%Y-%m-%d") + r"(T\d\d:\d\d:\d\dZ)?", "DATE", text)
        for written in (f"{day.day} {day:%B %Y}", f"{day.year}年{day.month}月{day.day}日"):   # as a letter has it
            text = re.sub(rf"(?<!\d){written}", "DATE", text)
    text = re.sub(r'"seconds":[0-9.e-]+', '"seconds":SECONDS', text)
    return "\n".join(line.rstrip() for line in text.splitlines())


def run(command, folder, environment):
    done = subprocess.run(["/bin/sh", "-c", command], cwd=folder, env=environment, capture_output=True, timeout=120)
    text = done.stdout.decode("utf-8", "replace") + done.stderr.decode("utf-8", "replace")
    if done.returncode != 0:
        text += f"(exit {done.returncode})\n"
    return steady(text)


def play(binaries, session):
    source = pathlib.Path(os.environ["DOSSIER_SOURCE_DIR"])
    lines = session.read_text(encoding="utf-8").splitlines()
    expected, played = [], []
    with tempfile.TemporaryDirectory(prefix="dossier-session-") as folder:
        environment = {"PATH": f"{binaries}:/usr/bin:/bin", "HOME": folder, "LANG": "C.UTF-8", "TZ": "Asia/Kathmandu",
                       "SAMPLE": str(source / "resources/sample"), "GOLDEN": str(source / "tests/golden")}
        for line in lines:
            expected.append(line)
            if not line.startswith("$ "):
                if line.startswith("#") or (not line and (not played or played[-1] == "" or played[-1].startswith("#"))):
                    played.append(line)
                continue
            if played and played[-1] and not played[-1].startswith("#"):
                played.append("")
            played.append(line)
            output = run(line[2:], folder, environment)
            if output:
                played += output.splitlines()
    return expected, played


def main():
    arguments = [a for a in sys.argv[1:] if a != "--accept"]
    session = pathlib.Path(arguments[1])
    expected, played = play(arguments[0], session)
    if "--accept" in sys.argv:
        session.write_text("\n".join(played) + "\n", encoding="utf-8")
        return 0
    if expected == played:
        return 0
    import difflib

    print("\n".join(difflib.unified_diff(expected, played, "expected", "printed", lineterm="")))
    return 1


if __name__ == "__main__":
    sys.exit(main())
