# SPDX-License-Identifier: GPL-3.0-or-later
"""A display without a screen, and the keyboard before it: Xvfb, xdotool, and the pixels as Xvfb keeps them in a file."""
import os
import pathlib
import shutil
import subprocess
import time

PATIENCE = 120.0   # seconds until something that must come is given up; nothing waits this long unless it is wrong
LOOK_AGAIN = 0.05
WIDTH, HEIGHT = 1200, 820
DARK = 110   # of 255: letters, but no frames


class Missing(Exception):
    """What was waited for did not come."""


def until(condition, what):
    """The first true answer of `condition`."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        answer = condition()
        if answer:
            return answer
        time.sleep(LOOK_AGAIN)
    raise Missing(what)


def missing_tools():
    return [tool for tool in ("Xvfb", "xdotool") if shutil.which(tool) is None]


class Screen:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.folder.mkdir()
        reading, writing = os.pipe()
        # Only the local socket: a display that listened for others would itself be what we look for.
        self.server = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-nolisten", "tcp",
                                        "-noreset", "-fbdir", str(self.folder)], pass_fds=[writing], stdin=subprocess.DEVNULL,
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as number:
            self.display = ":" + number.readline().strip()
        if self.display == ":":
            raise Missing("Xvfb did not start")
        # Keys that nobody waits for go to the window below the pointer: out of the way with it.
        self.tool("mousemove", str(WIDTH - 1), str(HEIGHT - 1))

    def close(self):
        self.server.terminate()
        self.server.wait()

    def tool(self, *arguments):
        done = subprocess.run(["xdotool", *arguments], env={"DISPLAY": self.display, "PATH": "/usr/bin:/bin"},
                              capture_output=True, text=True, timeout=PATIENCE)
        if done.stderr and "BadWindow" not in done.stderr:   # a window may go while it is looked at
            raise Missing(f"xdotool {arguments[0]}: {done.stderr}")
        return done

    def windows(self, name):
        return self.tool("search", "--onlyvisible", "--name", name).stdout.split()

    def window(self, name):
        """Waits for a window whose title is matched, and gives it the keyboard, as a window manager would."""
        found = until(lambda: self.windows(name), f"a window called {name}")[-1]
        until(lambda: self.tool("windowfocus", "--sync", found).returncode == 0, f"the keyboard in {name}")
        return found

    def gone(self, name):
        until(lambda: not self.windows(name), f"the end of the window {name}")

    def key(self, *keys):
        self.tool("key", "--delay", "5", *keys)

    def type(self, text):
        self.tool("type", "--delay", "3", text)

    def frame(self):
        return pathlib.Path(self.folder, "Xvfb_screen0").read_bytes()[-WIDTH * HEIGHT * 4:]

    def pixels(self):
        """One pixel in a hundred or so; the step keeps them from standing in columns."""
        return self.frame()[::4 * 97]

    def place(self, window):
        """left, top, width, height"""
        shell = dict(line.split("=") for line in self.tool("getwindowgeometry", "--shell", window).stdout.split())
        return tuple(int(shell[name]) for name in ("X", "Y", "WIDTH", "HEIGHT"))

    def ink(self, place):
        """The dark pixels of a place on the screen."""
        left, top, width, height = place
        frame = self.frame()[1::4]   # green is enough
        return {(x, y) for y in range(top, top + height) for x in range(left, left + width) if frame[y * WIDTH + x] < DARK}

    def still_ink(self, place):
        """Once it is the same twice."""
        last = [None]

        def still():
            before, last[0] = last[0], self.ink(place)
            time.sleep(LOOK_AGAIN)
            return before == last[0]
        until(still, "words that stand still")
        return last[0]

    def steady(self):
        """What is shown once it has stopped changing for a moment."""
        last = [b"", 0.0]

        def still():
            now, at = self.pixels(), time.monotonic()
            if not alike(last[0], now):
                last[0], last[1] = now, at
            return at - last[1] > 0.3 and now
        return until(still, "a picture that stands still")


def at_origin(ink):
    """Moved to where it begins: the same words in the same letters are then the same set."""
    left, top = min((x for x, _ in ink), default=0), min((y for _, y in ink), default=0)
    return {(x - left, y - top) for x, y in ink}


def alike(one, other):
    """A blinking cursor is no difference; another page is."""
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other)) < len(one) / 200
