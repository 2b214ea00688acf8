#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""build_check_test.py SOURCE BUILD CONTROL_OBJECTS CONTROL_PROGRAM: the check that is part of the build passes what was built and
fails for a program that links a refused library, for an object that opens sockets, and for a plugin that brings one along."""
import pathlib
import shutil
import subprocess
import sys
import tempfile


def main():
    source, build, objects, control = (pathlib.Path(argument) for argument in sys.argv[1:5])
    script, code = source / "cmake" / "lockdown.py", source / "resources" / "lockdown" / "code.json"
    programs = [build / "bin" / name for name in ("dossier-cli", "dossier-import", "dossier-watch", "dossier") if (build / "bin" / name).exists()]

    def check(plugins, where, files):
        done = subprocess.run([sys.executable, "-B", script, "check", code, plugins, where, source] + files, capture_output=True, text=True)
        return done.returncode, done.stdout

    faults = []
    plugins = build / "bin" / "qt-plugins"
    status, said = check(plugins, build / "app", programs)
    if status != 0 or len(programs) < 3:
        faults.append(f"what was built does not pass:\n{said}")
    status, said = check(plugins, build / "app", [control])
    if status != 1 or "libcurl" not in said:
        faults.append(f"a program that links a refused library passes: {said}")
    status, said = check(plugins, objects, programs)
    if status != 1 or "calls socket" not in said or "calls connect" not in said:
        faults.append(f"an object that opens sockets passes: {said}")
    with tempfile.TemporaryDirectory() as folder:
        foreign = pathlib.Path(folder, "qt-plugins", "platforms", "libqvnc.so")
        foreign.parent.mkdir(parents=True)
        shutil.copy(control, foreign)
        status, said = check(foreign.parent.parent, build / "app", programs)
        if status != 1 or "platforms/libqvnc.so: loads libcurl" not in said:
            faults.append(f"a plugin that links a refused library passes: {said}")
        status, said = check(plugins, pathlib.Path(folder), programs)
        if status != 1:
            faults.append("an empty folder of objects passes")
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
