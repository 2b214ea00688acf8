#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""recipes.py BIN PAGE.md: runs every recipe of the page as it stands there, and compares what it prints with what stands there.

A recipe is a comment "<!-- recipe: name -->", a block of sh, and a block of text; "…" alone on a line stands for any lines.
Exit 77, skipped, wholly or in part: a tool or a right that a recipe names is missing; which one is printed.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

SKIPPED = 77
RECIPE = re.compile(r"<!-- recipe: ([\w-]+) -->\n```sh\n(.*?)```\n```text\n(.*?)```\n", re.DOTALL)
# What a machine may lack: the tools by name, and a trial of the right.
NEEDS = {"calls": ["strace -o /dev/null true"], "namespace": ["unshare -rn true"],
         "packets": ["unshare -rn true", "ip -V"]}


def recipes_of(page):
    text = pathlib.Path(page).read_text(encoding="utf-8")
    found = RECIPE.findall(text)
    if len(found) != text.count("```sh") or len(found) != text.count("<!-- recipe:") or not found:
        raise SystemExit(f"{page}: a block of commands without its name or without what it prints")
    return found


def matches(expected, printed):
    pattern = "".join("(?:.*\n)*" if line == "…" else re.escape(line) + "\n" for line in expected.splitlines())
    return re.fullmatch(pattern, printed) is not None


def missing(name):
    for trial in NEEDS.get(name, []):
        words = trial.split()
        if shutil.which(words[0]) is None:
            return f"{words[0]} is not installed"
        if subprocess.run(words, capture_output=True).returncode != 0:
            return f"'{trial}' is not allowed here"
    if name == "calls" and os.geteuid() != 0:
        return "the page asks for root"
    return None


def run(binaries, commands):
    with tempfile.TemporaryDirectory(prefix="dossier-recipe-") as folder:
        environment = {"PATH": f"{binaries}:/usr/sbin:/usr/bin:/sbin:/bin", "HOME": folder, "LANG": "C.UTF-8"}
        done = subprocess.run(["/bin/sh", "-c", commands], cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                              stdin=subprocess.DEVNULL, text=True, timeout=300)
        return done.stdout


def compare_is_strict():
    """The control: a page that drifted is told."""
    cases = [("a\n", "a\n", True), ("a\n", "b\n", False), ("a\n", "a\nb\n", False), ("…\nb\n", "a\nb\n", True), ("…\nb\n", "a\n", False),
             ("a.c\n", "abc\n", False), ("", "a\n", False)]
    return all(matches(expected, printed) == good for expected, printed, good in cases)


def main():
    if not compare_is_strict():
        print("the comparison does not tell a difference")
        return 1
    wrong, skipped = 0, 0
    for name, commands, expected in recipes_of(sys.argv[2]):
        reason = missing(name)
        if reason:
            skipped += 1
            print(f"SKIPPED {name}: {reason}")
            continue
        printed = run(sys.argv[1], commands)
        good = matches(expected, printed)
        wrong += not good
        print(f"{name}: as the page says" if good else f"FAILED {name}: the page says\n{expected}but this was printed\n{printed}")
    return 1 if wrong else SKIPPED if skipped else 0


if __name__ == "__main__":
    sys.exit(main())
