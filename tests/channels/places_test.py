#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""DESKTOP CLI CONTROL: runs the real program on a display of its own, with a home that is empty but for a vault, through unlocking,
importing by the file dialog, exporting a picture, copying and quitting. Every file made outside the vault stands on the list below, and
none, whatever its name, holds a word of the inventory. A control shows what Qt leaves when it is not told otherwise."""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

PASSPHRASE = "correct horse battery staple"
# Marks that an honest run spreads: a holder's name, an identifier, the name of a file and of its folder.
MARKS = ["Markerbank", "marker.person@example.net", "marker-export", "marker-papers", "marker-picture"]
ALLOWED = [
    r"home/data(/dossier)?",                                  # holds the default vault's place
    r"home/config(/dossier(/dossier\.conf)?)?",               # colours and times
    r"home/state(/dossier(/[^/]+)?)?",                        # names that are digests; what they hold is looked at below
    r"home/\.cache",                                       # fonts known to the system, which any program with a window lists
    r"home/\.cache/fontconfig(/[0-9a-f-]+-le64\.cache-\d+|/CACHEDIR\.TAG)?",
]
TOOLS = ["Xvfb", "xdotool"]


def made(root, before):
    return {str(path.relative_to(root)): path for path in sorted(root.rglob("*")) if path not in before}


def words(paths, marks):
    """Which marks stand in a file's name or contents, as UTF-8 or UTF-16, or percent-encoded."""
    found = []
    for name, path in paths.items():
        content = path.read_bytes() if path.is_file() and not path.is_symlink() else b""
        for mark in marks:
            if mark in name or mark.encode() in content or mark.encode("utf-16-le") in content or mark.replace("@", "%40").encode() in content:
                found.append(f"{name}: {mark}")
    return found


class Display:
    """A display of its own: Xvfb picks a free number and says which."""

    def __init__(self, folder):
        reader, writer = os.pipe()
        self.server = subprocess.Popen(["Xvfb", "-displayfd", str(writer), "-screen", "0", "1200x820x24", "-nolisten", "tcp", "-ac"], pass_fds=[writer],
                                       stderr=subprocess.DEVNULL, cwd=folder)
        os.close(writer)
        with os.fdopen(reader) as answer:
            self.name = ":" + answer.readline().strip()

    def tell(self, *arguments):
        return subprocess.run(["xdotool", *arguments], env={**os.environ, "DISPLAY": self.name}, capture_output=True, text=True).stdout

    def windows(self):
        return [self.tell("getwindowname", one).strip() for one in self.tell("search", "--onlyvisible", "--name", ".").split()]

    def focus(self, title):
        """There is no window manager, so nobody else gives a window the keyboard."""
        for window in self.tell("search", "--onlyvisible", "--name", f"^{title}$").split():
            self.tell("windowfocus", window)

    def end(self):
        self.server.terminate()
        self.server.wait()


def until(what, condition, seconds=90):
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            raise RuntimeError(f"waited in vain for: {what}")
        time.sleep(0.05)


def environment(root, display=None):
    home = root / "home"
    given = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": str(home), "XDG_DATA_HOME": str(home / "data"), "XDG_STATE_HOME": str(home / "state"),
             "XDG_CONFIG_HOME": str(home / "config"), "XDG_CACHE_HOME": str(home / ".cache"), "XDG_RUNTIME_DIR": str(root / "runtime"), "TMPDIR": str(root / "tmp"),
             # What a desktop session offers, and what is of no use here: nobody may be asked.
             "DBUS_SESSION_BUS_ADDRESS": f"unix:path={root}/runtime/bus", "SESSION_MANAGER": f"local/here:{root}/runtime/ice", "XDG_CURRENT_DESKTOP": "GNOME",
             "GTK_MODULES": "canberra-gtk-module", "QT_IM_MODULE": "ibus", "QT_ACCESSIBILITY": "1"}
    if display:
        given["DISPLAY"] = display.name
    return given


def prepare(root):
    for name in ("home", "runtime", "tmp", "marker-papers"):
        (root / name).mkdir(mode=0o700)
    (root / "marker-papers" / "marker-export.csv").write_text(
        "name,url,username,password\nMarkerbank,https://markerbank.example,marker.person@example.net,not-a-real-password\n", encoding="utf-8")
    (root / "passphrase").write_text(PASSPHRASE, encoding="utf-8")


def commandLine(cli, root):
    """The same through the command line, which leaves the vault that the window then opens."""
    base = [cli, "--passphrase-file", str(root / "passphrase")]
    for arguments in (["init"], ["import", str(root / "marker-papers" / "marker-export.csv")], ["who", "marker.person@example.net"]):
        done = subprocess.run(base + arguments, env=environment(root), capture_output=True, text=True)
        if done.returncode != 0:
            raise RuntimeError(f"{arguments}: {done.stdout}{done.stderr}")


def typed(display, keys):
    """Text is typed, keys are named in brackets."""
    for part in re.findall(r"\[[^]]+\]|[^[]+", keys):
        display.tell(*(["key", part[1:-1]] if part.startswith("[") else ["type", "--delay", "5", part]))


def answerFileDialog(display, title, file):
    until(title, lambda: title in display.windows())
    display.focus(title)
    typed(display, f"{file}[Return]")
    until("the end of " + title, lambda: title not in display.windows())
    display.focus("Dossier")


def asked(display, keys, title):
    """Whether the dialog comes within some seconds of the keys."""
    typed(display, keys)
    deadline = time.monotonic() + 10
    while title not in display.windows() and time.monotonic() < deadline:
        time.sleep(0.1)
    return title in display.windows()


def ended(run, display):
    """Asks the program to quit; a dialog that a press too many has opened is closed first."""
    for title in display.windows():
        if title in ("Export picture", "Choose files to import"):
            display.focus(title)
            typed(display, "[Escape]")
    display.focus("Dossier")
    typed(display, "[ctrl+q]")
    deadline = time.monotonic() + 5
    while run.poll() is None and time.monotonic() < deadline:
        time.sleep(0.1)
    return run.poll() is not None


def desktop(program, root, display, log):
    folder = root / "marker-papers"
    # Qt would take the title, and much more, from its own arguments.
    run = subprocess.Popen([program, "-qwindowtitle", "Markerbank"], env=environment(root, display), stdout=log, stderr=log, cwd=root)
    until("the window", lambda: "Dossier" in display.windows())
    display.focus("Dossier")
    typed(display, PASSPHRASE + "[Return]")
    # Only an open vault has pictures to export, so the key is pressed until there is a dialog; slowly, for each press asks for one.
    picture = folder / "marker-picture.svg"
    until("the vault", lambda: asked(display, "[ctrl+e]", "Export picture"), seconds=240)
    answerFileDialog(display, "Export picture", picture)
    until("the picture", lambda: picture.exists() and b"</svg>" in picture.read_bytes())
    typed(display, "[ctrl+o]")
    answerFileDialog(display, "Choose files to import", folder / "marker-export.csv")
    # Copied from the list of holders, so that the clipboard is used as well.
    typed(display, "[ctrl+2][Tab][Tab][Tab][ctrl+a][ctrl+c]")
    titles = display.windows()
    until("the end", lambda: ended(run, display))
    return run.returncode, titles


def inspect(root, before, log, titles):
    files = made(root, before)
    vault = {name for name in files if name.startswith("home/data/dossier/Default.dossier")}
    outside = {name: path for name, path in files.items() if name not in vault and path != root / "marker-papers" / "marker-picture.svg"}
    faults = [f"made outside the vault: {name}" for name in outside if not any(re.fullmatch(one, name) for one in ALLOWED)]
    faults += [f"in {one}" for one in words(outside, MARKS)]
    faults += [f"in the vault, in clear: {one}" for one in words({name: files[name] for name in vault}, MARKS)]
    faults += [f"said to the journal: {mark}" for mark in MARKS if mark in log.read_text(errors="replace")]
    faults += [f"in a title: {title}" for title in titles for mark in MARKS + ["Default"] if mark in title]
    return faults, files


def main(program, cli, control):
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        print("SKIPPED: not installed: " + ", ".join(missing))
        return 77
    with tempfile.TemporaryDirectory(prefix="dossier-places-") as folder:
        root = pathlib.Path(folder)
        prepare(root)
        log = root / "log"
        log.touch()
        before = set(root.rglob("*"))
        display = Display(folder)
        try:
            commandLine(cli, root)
            with log.open("wb") as out:
                status, titles = desktop(program, root, display, out)
            faults, files = inspect(root, before, log, titles)
            faults += [] if status == 0 else [f"it ended with {status}"]
            faults += [] if "home/data/dossier/Default.dossier/data.db" in files else ["no vault, so nothing was shown"]
            subprocess.run([control, str(root / "marker-papers")], env={**environment(root), "QT_QPA_PLATFORM": "offscreen"}, timeout=60)
            found = words({name: path for name, path in made(root, before).items() if name.endswith("QtProject.conf")}, MARKS)
            faults += [] if found else ["the control left no QtProject.conf with the folder's name"]
        finally:
            display.end()
    print("\n".join(faults) or f"{len(files)} files looked at; the control left {found[0]}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
