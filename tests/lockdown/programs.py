# SPDX-License-Identifier: GPL-3.0-or-later
"""Starting the programs for a look at them from outside."""
import contextlib
import os
import pathlib
import re
import shutil
import subprocess
import time

PATIENCE = 60   # seconds, for a machine that is busy; nothing waits that long otherwise
SKIPPED = 77


def until(condition, what):
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        found = condition()
        if found:
            return found
        time.sleep(0.01)
    raise TimeoutError(what)


def environment(home, **more):
    return {"PATH": "/usr/bin:/bin", "HOME": str(home), "LANG": "C.UTF-8", "XDG_RUNTIME_DIR": str(home)} | more


@contextlib.contextmanager
def running(command, env, **options):
    process = subprocess.Popen([str(part) for part in command], env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def status(process, key):
    try:
        text = pathlib.Path(f"/proc/{process}/status").read_text()
    except OSError:
        return ""
    return (re.findall(rf"^{key}:\s*(\S+)", text, re.MULTILINE) or [""])[0]


def sealed(process):
    return until(lambda: status(process, "Seccomp_filters") == "2" or status(process, "State") in ("", "Z") and "gone", "two filters")


def children(process):
    found = []
    for entry in pathlib.Path("/proc").glob("[0-9]*"):
        if status(entry.name, "PPid") == str(process):
            found.append(int(entry.name))
    return found


def maps(process):
    """The files that are mapped into a process. PermissionError for others than root: they may not be looked into."""
    lines = pathlib.Path(f"/proc/{process}/maps").read_text().splitlines()
    return sorted({line.split(maxsplit=5)[5] for line in lines if len(line.split(maxsplit=5)) == 6 and line.split(maxsplit=5)[5].startswith("/")})


@contextlib.contextmanager
def x_server(folder):
    """The number of a display of the test's own; None where there is no Xvfb."""
    if not shutil.which("Xvfb"):
        yield None
        return
    reading, writing = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", "1200x820x24", "-nolisten", "tcp"], pass_fds=[writing],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder)
    os.close(writing)
    try:
        with os.fdopen(reading) as pipe:
            yield pipe.readline().strip() or None
    finally:
        server.kill()
        server.wait()
