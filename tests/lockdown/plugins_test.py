#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""plugins_test.py DOSSIER PLAIN FOREIGN...: plugins of others, put everywhere that Qt looks, are loaded by a plain Qt program
and never by ours."""
import pathlib
import shutil
import subprocess
import sys
import tempfile

import programs

# The last part of a file's name -> the folder that Qt looks for its kind in.
KINDS = {"platform": "platforms", "theme": "platformthemes", "input": "platforminputcontexts", "style": "styles", "icons": "iconengines", "image": "imageformats"}
LOUD = {"QT_QPA_PLATFORMTHEME": "foreign", "QT_IM_MODULE": "foreign", "QT_IM_MODULES": "foreign", "QT_STYLE_OVERRIDE": "foreign"}


def plant(place, foreign):
    for file in foreign:
        folder = place / KINDS[file.stem.split("-")[-1]]
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, folder)


def marks(root):
    return sorted(str(mark.relative_to(root)) for mark in root.rglob("*.loaded"))


def start(program, env, arguments, watched):
    """Until the window stands (ours) or the program has ended (the control)."""
    with programs.running([program] + arguments, env) as process:
        if watched:
            if programs.sealed(process.pid) == "gone":
                raise RuntimeError("the program ended: " + process.communicate()[1].decode())
        else:
            process.wait(programs.PATIENCE)


def attempts(root, program_folder, foreign):
    """(name, environment, arguments) of each way; plants what it needs."""
    for name in ("by-path", "by-platform-path", "by-argument", "by-conf"):
        plant(root / name, foreign)
    plant(program_folder, foreign)   # beside the program
    for conf in ("qt.conf", "qt6.conf"):
        (program_folder / conf).write_text(f"[Paths]\nPlugins = {root / 'by-conf'}\n")
    return [("by-path", {"QT_PLUGIN_PATH": str(root / "by-path")} | LOUD, []),
            ("by-platform-path", {"QT_QPA_PLATFORM_PLUGIN_PATH": str(root / "by-platform-path" / "platforms")} | LOUD, []),
            ("by-argument", {}, ["-platformpluginpath", str(root / "by-argument" / "platforms"), "-style", "foreign", "-platform", "foreign:offscreen",
                                 "-platformtheme", "foreign"]),
            ("by-conf", LOUD, [])]


def install(folder, program):
    """The program with all that stands beside it, in a folder of its own."""
    folder.mkdir()
    for name in (program.name, "dossier-watch", "dossier-import"):
        if (program.parent / name).exists():
            shutil.copy(program.parent / name, folder)
    if (program.parent / "qt-plugins").exists():
        shutil.copytree(program.parent / "qt-plugins", folder / "qt-plugins", symlinks=True)
    return folder / program.name


def tried(program, foreign, watched):
    """{way: marks}"""
    found = {}
    for number in range(4):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            copy = install(root / "program", program)
            name, more, arguments = attempts(root, copy.parent, foreign)[number]
            if name != "by-conf":
                for conf in copy.parent.glob("*.conf"):
                    conf.unlink()
            # The plain program goes to the foreign platform first; ours takes no list.
            platform = "offscreen" if watched else "foreign;offscreen"
            start(copy, programs.environment(root, QT_QPA_PLATFORM=platform, **more), arguments, watched)
            found[name] = marks(root)
    return found


def unlisted(program):
    """A file more in the program's own folder of plugins, and it does not start."""
    with tempfile.TemporaryDirectory() as folder:
        copy = install(pathlib.Path(folder) / "program", program)
        (copy.parent / "qt-plugins" / "platforms" / "libqvnc.so").write_bytes(b"")
        done = subprocess.run([copy], env=programs.environment(folder, QT_QPA_PLATFORM="offscreen"), capture_output=True, text=True, timeout=programs.PATIENCE)
        return [] if done.returncode == 1 and "sandbox" in done.stderr else [f"started with an unlisted plugin: {done.returncode} {done.stderr}"]


def main():
    program, plain = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    foreign = [pathlib.Path(argument) for argument in sys.argv[3:]]
    control, ours = tried(plain, foreign, False), tried(program, foreign, True)
    faults = [f"the control was not caught: {way}" for way, found in control.items() if not found]
    faults += [f"{way}: loaded {mark}" for way, found in ours.items() for mark in found]
    faults += unlisted(program)
    print("\n".join([f"a plain program, {way}: {len(found)} foreign plugins loaded" for way, found in control.items()] + faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
