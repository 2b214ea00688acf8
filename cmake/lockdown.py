#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds what is built against resources/lockdown/code.json. Prints one line for each fault and exits 1 if there was any.

links CODE QT_PLUGINS OUT: makes the folder that Qt's plugins are loaded from, of links to the listed ones and nothing else.
check CODE PLUGINS OBJECTS SOURCE PROGRAM...: no refused library in the closure of a program or plugin; no socket call, and no start
  of another program or loading of a library, in an object of ours that is not listed with a reason.
"""
import collections
import json
import pathlib
import re
import shutil
import subprocess
import sys


def make_links(code, qt, out):
    if out.exists():
        shutil.rmtree(out)
    faults = []
    for plugin in code["plugins"]:
        source, link = qt / plugin["file"], out / plugin["file"]
        if source.exists():
            link.parent.mkdir(parents=True, exist_ok=True)
            link.symlink_to(source)
        elif plugin["required"]:
            faults.append(f"{source}: this Qt has no such plugin")
    return faults


def closure(file):
    """The file names of all libraries that the loader would take, however deep."""
    done = subprocess.run(["ldd", str(file)], capture_output=True, text=True, check=True)
    return re.findall(r"^\s*(?:\S*/)?([^\s/]+)(?: =>| \()", done.stdout, re.MULTILINE)


def refused_libraries(code, file):
    return [library for library in closure(file) if any(library.startswith(refused["name"]) for refused in code["refused_libraries"])]


def imports(objects):
    """{"service/self_check.cpp": {"socket", ...}} for every object below the folder of app/."""
    found = collections.defaultdict(set)
    files = sorted(objects.rglob("*.o"))
    for start in range(0, len(files), 200):
        lines = subprocess.run(["nm", "-A", "-u"] + [str(file) for file in files[start:start + 200]], capture_output=True, text=True, check=True).stdout
        for path, symbol in re.findall(r"^(.*?\.o):\s+[Uwv] (\S+)$", lines, re.MULTILINE):
            name = re.sub(r"CMakeFiles/[^/]+\.dir/", "", pathlib.Path(path).relative_to(objects).as_posix()).removesuffix(".o")
            found[name].add(symbol.split("@")[0])
    return found


def stray_calls(code, found):
    allowed = {entry["file"]: set(entry["calls"]) for entry in code["socket_calls_of_ours"]}
    watched = set(code["socket_calls"])
    faults = [f"{name}: calls {call}" for name, symbols in sorted(found.items()) for call in sorted(symbols & watched - allowed.get(name, set()))]
    return faults + [f"{name}: is listed for {call}, which it does not call" for name, calls in sorted(allowed.items())
                     for call in sorted(calls - found.get(name, set())) if name in found]


def raw_calls(code, source):
    """The same by number, past the C library."""
    names = "|".join(code["socket_calls"] + ["io_uring_setup"])
    # Those listed, and the one that has words for what others tried.
    listed = {entry["file"] for entry in code["socket_calls_of_ours"]} | {"service/denied_attempts.cpp"}
    faults = []
    for path in sorted((source / "app").rglob("*.cpp")):
        name = path.relative_to(source / "app").as_posix()
        if name.startswith("sandbox/") or name in listed:   # the filters name every call; the self-check tries them
            continue
        faults += [f"{name}: names {call}" for call in re.findall(rf"\b(?:SYS|__NR)_(?:{names})\b", path.read_text(encoding="utf-8"))]
    return faults


def check(code, plugins, objects, source, programs):
    files = [(pathlib.Path(program).name, program) for program in programs]
    files += [(link.relative_to(plugins).as_posix(), link) for link in sorted(plugins.rglob("*.so"))] if plugins.exists() else []
    faults = [f"{name}: loads {library}" for name, file in files for library in refused_libraries(code, file)]
    found = imports(objects)
    if not found:
        faults.append(f"{objects}: holds no object, so nothing was looked at")
    return faults + stray_calls(code, found) + raw_calls(code, source)


def main():
    what, code = sys.argv[1], json.loads(pathlib.Path(sys.argv[2]).read_text(encoding="utf-8"))
    paths = [pathlib.Path(argument) for argument in sys.argv[3:]]
    faults = make_links(code, *paths) if what == "links" else check(code, *paths[:3], paths[3:])
    print("\n".join(faults), end="\n" if faults else "")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
