#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""maps_test.py SOURCE BIN: what the kernel has mapped into each running program: no refused library, no plugin but the listed ones.
The desktop without a display and on X11, its watcher and worker, the command line, and a worker's child while it reads."""
import json
import os
import pathlib
import shutil
import signal
import sys
import tempfile

import programs


class Judge:
    def __init__(self, source):
        code = json.loads((source / "resources" / "lockdown" / "code.json").read_text())
        self.refused = [entry["name"] for entry in code["refused_libraries"]]
        self.plugins = {entry["file"] for entry in code["plugins"]}
        self.faults = []

    def faults_of(self, files):
        bad = [file for file in files if any(pathlib.Path(file).name.startswith(name) for name in self.refused)]
        return bad + [file for file in files if pathlib.Path(file).parts[-3:-2] in (("plugins",), ("qt-plugins",)) and "/".join(pathlib.Path(file).parts[-2:]) not in self.plugins]

    def look(self, name, process):
        files = programs.maps(process)
        libraries = [file for file in files if ".so" in pathlib.Path(file).name]
        plugins = ["/".join(pathlib.Path(file).parts[-2:]) for file in files if "plugins" in pathlib.Path(file).parts]
        print(f"{name}: {len(libraries)} libraries; plugins: {', '.join(plugins) or 'none'}")
        if not libraries:
            self.faults.append(f"{name}: nothing is mapped, so nothing was looked at")
        self.faults += [f"{name}: has {file}" for file in self.faults_of(files)]
        return plugins


def desktop(judge, folder, binaries, name, **display):
    with programs.running([binaries / "dossier"], programs.environment(folder, **display)) as process:
        if programs.sealed(process.pid) == "gone":
            judge.faults.append(f"{name}: ended: {process.communicate()[1].decode()}")
            return
        plugins = judge.look(name, process.pid)
        if not any(plugin.startswith("platforms/") for plugin in plugins):
            judge.faults.append(f"{name}: no platform is mapped: {plugins}")
        helpers = programs.until(lambda: programs.children(process.pid), "helpers")
        for helper in helpers:
            if programs.status(helper, "State") == "Z":
                continue   # a watcher without a bus has ended
            command = pathlib.Path(f"/proc/{helper}/comm").read_text().strip()
            judge.look(f"{name}, its {command}", helper)


def watcher(judge, folder, binaries):
    """On a bus of the test's own; without one it ends at once."""
    daemon = shutil.which("dbus-daemon")
    if not daemon:
        print("watcher: not looked at, there is no dbus-daemon")
        return
    with programs.running([daemon, "--session", "--nofork", "--print-address=1", f"--address=unix:path={folder}/bus"], programs.environment(folder)) as bus:
        address = bus.stdout.readline().decode().strip()
        reading, writing = os.pipe()
        run = ["/bin/sh", "-c", f'exec "$0" 3>&{writing}', str(binaries / "dossier-watch")]
        with programs.running(run, {"DBUS_SESSION_BUS_ADDRESS": address}, pass_fds=[writing]) as process:
            os.close(writing)
            os.set_blocking(reading, True)
            if os.read(reading, 1) != b"W":
                judge.faults.append("watcher: it does not watch")
            else:
                judge.look("watcher", process.pid)
        os.close(reading)


def command_line(judge, folder, binaries):
    """While it waits for its passphrase."""
    with programs.running([binaries / "dossier-cli", "--passphrase-file", "-", "holders"], programs.environment(folder)) as process:
        programs.until(lambda: programs.status(process.pid, "Seccomp_filters") == "1", "the first filter")
        judge.look("command line", process.pid)
        for helper in programs.until(lambda: programs.children(process.pid), "the worker"):
            judge.look("command line, its worker", helper)


def reading_child(judge, folder, binaries):
    """A child lives as long as it reads: stopped as soon as it is seen; a longer file if it was faster."""
    message = b"From a@example.net Mon Jan  1 00:00:00 2024\nFrom: Shop <news@shop.example.org>\nSubject: Your order\nDate: Mon, 1 Jan 2024 00:00:00 +0000\n\nText\n\n"
    for size in (1 << 17, 1 << 20, 1 << 22):
        file = folder / "mail.mbox"
        file.write_bytes(message * size)
        with programs.running([binaries / "dossier-cli", "scan", file], programs.environment(folder)) as process:
            while process.poll() is None:
                for helper in programs.children(process.pid):
                    for child in programs.children(helper):
                        if programs.status(child, "Seccomp_filters") != "2":
                            continue   # not jailed yet
                        try:
                            os.kill(child, signal.SIGSTOP)
                            judge.look("a worker's child", child)
                            os.kill(child, signal.SIGCONT)
                            return
                        except OSError:
                            pass
    judge.faults.append("no worker's child was ever seen")


def main():
    source, binaries = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    judge = Judge(source)
    # The control: what it is for is caught.
    assert judge.faults_of(["/usr/lib/libcurl.so.4", "/usr/lib/qt6/plugins/platforms/libqvnc.so", "/usr/lib/libsodium.so.23"]) == \
        ["/usr/lib/libcurl.so.4", "/usr/lib/qt6/plugins/platforms/libqvnc.so"]
    if os.geteuid() != 0:
        print("SKIPPED: only root may look into programs that are closed to others")
        return programs.SKIPPED
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        if (binaries / "dossier").exists():
            desktop(judge, folder, binaries, "desktop without a display", QT_QPA_PLATFORM="offscreen")
            with programs.x_server(folder) as display:
                if display is None:
                    print("desktop on X11: not looked at, there is no Xvfb")
                else:
                    desktop(judge, folder, binaries, "desktop on X11", DISPLAY=f":{display}", QT_QPA_PLATFORM="xcb")
        watcher(judge, folder, binaries)
        command_line(judge, folder, binaries)
        reading_child(judge, folder, binaries)
    print("\n".join(judge.faults))
    return 1 if judge.faults else 0


if __name__ == "__main__":
    sys.exit(main())
