#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""libraries PROGRAM...: no program links both SQLites, nor a message bus where none belongs. (Network libraries: lockdown.build.)
calls CLI CONTROL: under strace the sample inventory end to end makes no socket but local ones; the control is caught.
text SOURCE: the interface shows no text as markup and opens no address."""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

BUSLESS = {"dossier-cli", "dossier-import"}


def closure(program):
    return subprocess.run(["ldd", program], capture_output=True, text=True, check=True).stdout


def libraries(programs):
    both = [p for p in programs if "libsqlcipher" in closure(p) and "libsqlite3" in closure(p)]
    # Buses: the watcher listens on them and holds no secret; Qt's Gui library brings one along for the desktop program, whose
    # environment switches it off. The others have no part in them.
    buses = [p for p in programs if pathlib.Path(p).name in BUSLESS and re.search(r"libdbus-1|libsystemd", closure(p))]
    assert any("libsystemd" in closure(p) for p in programs if pathlib.Path(p).name == "dossier-watch") or not any("dossier-watch" in p for p in programs)
    complaints = [f"{p}: links both SQLites" for p in both] + [f"{p}: links a message bus" for p in buses]
    print("\n".join(complaints))
    return 1 if complaints else 0


def network_calls(command):
    with tempfile.TemporaryDirectory() as folder:
        log = pathlib.Path(folder, "calls")
        environment = {"PATH": "/usr/bin:/bin", "HOME": folder, "LANG": "C.UTF-8"}
        done = subprocess.run(["strace", "-f", "-qq", "-e", "trace=%network", "-o", str(log)] + command, env=environment,
                              capture_output=True, text=True, timeout=250)
        text = log.read_text(errors="replace") if log.exists() else ""
        return done, [line for line in text.splitlines() if re.search(r"AF_(?!UNIX)\w+|PF_(?!UNIX|LOCAL)\w+", line)], text


def calls(cli, control):
    probe = subprocess.run(["strace", "-e", "trace=none", "true"], capture_output=True)
    if probe.returncode != 0:
        print("SKIPPED: strace may not trace here")
        return 77
    done, found, _ = network_calls([control])
    if done.returncode != 0 or not found:
        print("the control was not caught")
        return 1
    done, found, text = network_calls([cli, "demo"])
    if done.returncode != 0 or "Who has my payment data" not in done.stdout:
        print("the demo did not run under strace:\n" + done.stdout + done.stderr)
        return 1
    if "AF_UNIX" not in text:
        print("the trace saw not even the worker's own socket pair")
        return 1
    print("\n".join(found))
    return 1 if found else 0


def text(source):
    faults = []
    patterns = {r"Qt::(RichText|AutoText|MarkdownText)": "text as markup", r"setHtml|insertHtml|setMarkdown": "text as markup",
                r"QTextBrowser|QDesktopServices|setOpenExternalLinks": "follows addresses", r"#include <QtNetwork|QNetwork": "network"}
    for path in sorted(pathlib.Path(source, "app").rglob("*.*")):
        content = path.read_text(encoding="utf-8", errors="replace")
        for pattern, fault in patterns.items():
            faults += [f"{path.name}: {fault}: {m.group(0)}" for m in re.finditer(pattern, content)]
        # Labels are made in one place, which sets plain text.
        if path.name != "plain_label.cpp" and re.search(r"new QLabel\([^)]", content):
            faults.append(f"{path.name}: a label that was not made by plainLabel()")
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    what, arguments = sys.argv[1], sys.argv[2:]
    sys.exit({"libraries": lambda: libraries(arguments), "calls": lambda: calls(*arguments), "text": lambda: text(*arguments)}[what]())
