# SPDX-License-Identifier: GPL-3.0-or-later
"""The desktop program as a person meets it, by keyboard alone: create, quick audit, import, every page, write, attach, export,
back up, verify, lock, unlock, quit. Says at each step what it waits for; what was saved is read back by the command line."""
import os
import pathlib
import re
import signal
import subprocess

from screen import Missing, alike, at_origin, until

PASSPHRASE = "correct horse battery staple"
MAIN_TITLE = "Dossier$"


def words_of(sheet):
    """The 16 words of a recovery sheet in order; none while it is being written."""
    printed = subprocess.run(["pdftotext", "-layout", str(sheet), "-"], capture_output=True, text=True).stdout
    numbered = {}
    for number, word in re.findall(r"\b(\d+) +([a-z]{5})\b", printed):
        numbered.setdefault(int(number), word)   # the text below says "16 words" again
    return [numbered[number] for number in range(1, 17)] if sorted(numbered) == list(range(1, 17)) else []


class Desktop:
    """`home` is the person's; `named` is the folder of what they name outside the vault."""

    def __init__(self, screen, binaries, home, named, sample, wrap):
        self.screen, self.binaries, self.home, self.named, self.sample = screen, pathlib.Path(binaries), home, named, sample
        self.vault = home / ".local/share/dossier/Default.dossier"
        runtime = home / "runtime"
        runtime.mkdir(mode=0o700)
        self.environment = {"PATH": "/usr/bin:/bin", "HOME": str(home), "LANG": "C.UTF-8", "TZ": "Asia/Kathmandu", "DISPLAY": screen.display,
                            "XDG_RUNTIME_DIR": str(runtime)}
        self.program = subprocess.Popen([*wrap, str(self.binaries / "dossier")], env=self.environment, cwd=home, stdin=subprocess.DEVNULL,
                                        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                                        start_new_session=True)

    def end(self):
        """Whatever is left of it, what traces it included."""
        if self.program.poll() is None:
            os.killpg(self.program.pid, signal.SIGKILL)
            self.program.wait()

    def until_open(self, wanted):
        """The window says nothing in its title; the lock on the vault tells whether it is open."""
        def is_so():
            lock = self.vault / "lock"
            held = {line.split()[-3].rsplit(":", 1)[-1] for line in pathlib.Path("/proc/locks").read_text(encoding="ascii").splitlines()}
            return (lock.exists() and str(lock.stat().st_ino) in held) == wanted
        until(is_so, "an open vault" if wanted else "a locked vault")
        self.screen.window(MAIN_TITLE)
        self.screen.steady()

    def body(self):
        return (self.vault / "data.db").stat().st_mtime_ns

    def changing(self, act, what):
        """Does it, and waits until the vault was written."""
        self.screen.steady()
        before = self.body()
        act()
        until(lambda: self.body() != before, f"a change of the vault: {what}")

    def choose(self, title, path):
        self.screen.window(title)
        self.screen.key("ctrl+a")
        self.screen.type(str(path))
        self.screen.key("Return")
        self.screen.gone(title)
        self.screen.window(MAIN_TITLE)

    def command(self, name):
        self.screen.key("ctrl+k")
        self.screen.window("^Commands$")
        self.screen.type(name)
        self.screen.key("Return")

    def create(self):
        screen = self.screen
        screen.window(MAIN_TITLE)
        screen.steady()
        for _ in range(2):
            screen.type(PASSPHRASE)
            screen.key("Return")
        screen.window("^Recovery code$")
        screen.key("alt+s")
        sheet = self.named / "sheet.pdf"
        screen.window("^Where the sheet shall be$")
        screen.key("ctrl+a")
        screen.type(str(sheet))
        screen.key("Return")
        screen.gone("^Where the sheet shall be$")
        words = until(lambda: words_of(sheet), "the sheet with the 16 words")
        screen.window("^Recovery code$")
        screen.key("alt+d")   # the sheet goes again, as its own words advise
        until(lambda: not sheet.exists(), "the end of the sheet")
        shown = screen.steady()
        screen.key("alt+w")
        until(lambda: not alike(shown, screen.pixels()), "the question for three words")
        screen.steady()
        self.answer_words(words)
        self.until_open(True)

    def answer_words(self, words):
        """Which three of the 16 it asks for stands in pixels only: "Word 7" typed into a field looks as the label before it does."""
        place = self.screen.place(self.screen.window("^Recovery code$"))
        for row in range(3):
            number = until(lambda: self.asked_word(place, row), f"the number of the word in row {row}")
            self.screen.type(words[number - 1])
            self.screen.key("Return")   # to the next; after the last it is done
        self.screen.gone("^Recovery code$")

    def asked_word(self, place, row):
        away = 3 - row   # from field to field to the first button, which has no cursor that blinks
        empty = self.shown_without_cursor("", away, place)
        for number in range(1, 17):
            typed = self.shown_without_cursor(f"Word {number}", away, place) - empty
            if not typed:
                continue
            left, top, bottom = min(x for x, _ in typed), min(y for _, y in typed), max(y for _, y in typed)
            label = {(x, y) for x, y in empty if x < left - 4 and top - 3 <= y <= bottom + 3}
            if len(at_origin(typed) ^ at_origin(label)) < len(label) / 20:
                return number
        return None

    def shown_without_cursor(self, text, away, place):
        self.screen.key("ctrl+a", "BackSpace")
        self.screen.type(text)
        self.screen.key(*["Tab"] * away)
        shown = self.screen.still_ink(place)
        self.screen.key(*["shift+Tab"] * away, "ctrl+a")
        return shown

    def quick_audit(self):
        self.screen.steady()
        self.screen.key("ctrl+t")
        self.screen.window("^Quick audit$")
        self.screen.type("alipay")
        self.screen.key("Return", "space")
        self.changing(lambda: self.screen.key("alt+a"), "the quick audit")
        self.screen.window(MAIN_TITLE)

    def import_files(self):
        files = [self.sample / name for name in ("inbox.mbox", "firefox-passwords.csv", "phone-packages.txt")]
        self.screen.key("ctrl+o")
        self.choose("^Choose files to import$", " ".join(f'"{file}"' for file in files))
        before = self.body()

        def saved():
            self.screen.key("alt+s")   # there is nothing to press before all is read
            return self.body() != before
        until(saved, "the import")
        self.screen.steady()

    def pages(self):
        seen = {}
        for page in range(1, 7):
            before = self.screen.pixels()
            self.screen.key(f"ctrl+{page}")
            until(lambda: not alike(before, self.screen.pixels()), f"page {page}")
            seen[page] = self.screen.steady()
            self.screen.key("Down")
        same = [(a, b) for a in seen for b in seen if a < b and alike(seen[a], seen[b])]
        if same:
            raise Missing(f"pages that look different: {same}")

    def write(self):
        self.screen.key("ctrl+2")
        self.screen.steady()
        self.screen.key("ctrl+Home")
        self.screen.steady()
        self.screen.key("F2")
        self.screen.steady()
        self.screen.key("Tab")   # from the name to the note
        self.screen.type("written by keyboard")
        self.changing(lambda: self.screen.key("ctrl+s"), "what was written")

    def attach(self):
        letter = self.named / "letter.txt"
        letter.write_text("A made-up letter.\n", encoding="utf-8")
        self.command("Keep a file")
        self.changing(lambda: self.choose("^Choose files to keep as evidence$", letter), "the file kept as evidence")

    def copies(self):
        self.command("Export the matrix")
        self.choose("^Export picture$", self.named / "matrix.svg")
        until(lambda: (self.named / "matrix.svg").exists(), "the picture of the matrix")
        self.command("Back up")
        self.choose("^Where the backup shall be$", self.named / "mine.dossier-backup")
        until(lambda: (self.named / "mine.dossier-backup").exists(), "the backup")
        self.screen.steady()
        self.command("Verify")
        self.screen.window(MAIN_TITLE)
        self.screen.steady()

    def lock_and_unlock(self):
        self.screen.key("ctrl+l")
        self.until_open(False)
        self.screen.type(PASSPHRASE)
        self.screen.key("Return")
        self.until_open(True)

    def quit(self):
        self.screen.key("ctrl+q")
        printed, _ = self.program.communicate(timeout=120)
        # Which scripts a machine has letters for is its own affair; Qt complains of each that is missing.
        if self.program.returncode != 0 or set(printed.splitlines()) - {"warning of default"}:
            raise Missing(f"a quiet end; it ended with {self.program.returncode} and printed: {printed}")

    def read_back(self):
        """What the command line finds in the vault, and in the backup."""
        key = self.named / "passphrase"
        key.write_text(PASSPHRASE, encoding="utf-8")
        printed = ""
        for command in (["holders"], ["imports"], ["history", "alipay"], ["attach", "alipay"], ["verify"]):
            done = subprocess.run([str(self.binaries / "dossier-cli"), "--vault", str(self.vault), "--passphrase-file", str(key), *command],
                                  env=self.environment, capture_output=True, text=True, timeout=120)
            printed += done.stdout + done.stderr
        return printed

    def lacks(self):
        """Complaints about what the vault does not hold in the end, or what was named and is not there."""
        printed = self.read_back()
        wanted = ("Alipay", "inbox.mbox", "firefox-passwords.csv", "written by keyboard", "letter.txt", "every page of data.db is authentic")
        missing = [f"the vault does not hold: {one}" for one in wanted if one not in printed]
        files = ("matrix.svg", "mine.dossier-backup")
        return missing + [f"not written: {one}" for one in files if not (self.named / one).exists()] + ([printed] if missing else [])

    def play(self):
        for step in (self.create, self.quick_audit, self.import_files, self.pages, self.write, self.attach, self.copies,
                     self.lock_and_unlock, self.quit):
            try:
                step()
            except Missing as missing:
                raise Missing(f"{step.__name__}: {missing}") from missing
