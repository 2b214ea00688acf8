#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""kill_test.py DOSSIER_CLI: kills the real program with SIGKILL at random moments of its work and looks what is left.

After each kill the vault must open, verify, hold everything that a command printed as done, and of the command that was
killed nothing or all; for an import of several files, each of them nothing or all. What a command leaves beside must not
stand in the way of the next one and is gone after it. DOSSIER_FAULTS=full: 1,000 moments of imports and 30 of each other
command; else 24 and 2. DOSSIER_SEED repeats a run.
"""
import collections
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time

ALLOWED = {"header", "data.db", "lock", "backups"}
KILLS_PER_VAULT = 25
TITLES = '"url","username","password","httpRealm","formActionOrigin","guid","timeCreated","timeLastUsed","timePasswordChanged"\n'

State = collections.namedtuple("State", "imports names")   # live imports (file, observations), and holder id -> name


class Fault(Exception):
    """Something was lost, half done or in the way."""


class Commands:
    """dossier-cli with a home of its own."""

    def __init__(self, program, home):
        self.program, self.home = program, home
        self.environment = {"PATH": "/usr/bin:/bin", "HOME": str(home), "XDG_STATE_HOME": str(home / "state"), "LC_ALL": "C.UTF-8"}

    def start(self, vault, key, arguments):
        command = [self.program, "--vault", str(vault), "--key-file", str(key), "--json", *map(str, arguments)]
        return subprocess.Popen(command, env=self.environment, cwd=self.home, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, text=True)

    def run(self, vault, key, *arguments):
        process = self.start(vault, key, arguments)
        out, errors = process.communicate(timeout=300)
        if process.returncode != 0:
            raise Fault(f"{arguments[0]} failed: {errors.strip()}")
        if "notice.rolled-back" in errors:
            raise Fault(f"{arguments[0]} says the vault was put back")
        return json.loads(out) if out else None


def made_csv(file, number, rows):
    with file.open("w", encoding="utf-8") as out:
        out.write(TITLES)
        for i in range(rows):
            guid = f"{{{number:08x}-0000-0000-0000-{i:012x}}}"
            out.write(f'"https://www.made{i % 40}.example","n{number}x{i}@example.net","x","","https://www.made{i % 40}.example",'
                      f'"{guid}","1500000000000","1600000000000","1500000000000"\n')


def made_mbox(file, number, mails):
    with file.open("w", encoding="utf-8") as out:
        for i in range(mails):
            out.write(f"From - Thu Jan 02 10:00:00 2025\nFrom: Shop <orders@shop{i % 30}.example>\nTo: robin{i % 5}@example.net\n"
                      f"Message-ID: <{number}.{i}@shop.example>\nDate: Thu, 02 Jan 2025 10:{i % 60:02}:00 +0000\n"
                      f"Subject: Your order {number}-{i}\n\nThank you for your order.\n\n")


class Bench:
    """One vault, what is known of it, and the kills."""

    def __init__(self, program, root, seed):
        self.root, self.random = root, random.Random(seed)
        self.cli = Commands(program, root / "home")
        self.elsewhere = Commands(program, root / "home-of-the-other")
        self.template, self.vault, self.other = root / "Template.dossier", root / "Mine.dossier", root / "Other.dossier"
        self.key = self.first_key = root / "key"
        self.number, self.edits, self.durations, self.known = 0, 0, {}, None
        self.killed, self.in_transaction, self.whole = collections.Counter(), collections.Counter(), collections.Counter()
        self.beside = 0   # half-made vaults that a killed restore left and nobody cleared away
        self.printed, self.left = collections.Counter(), collections.Counter()
        for folder in (self.cli.home, self.elsewhere.home):
            folder.mkdir()
        subprocess.run([program, "--vault", str(self.template), "--json", "init", "--new-key-file", str(self.key)], check=True,
                       env=self.cli.environment, stdout=subprocess.DEVNULL)
        self.cli.run(self.template, self.key, "import", self.make_file("csv"), self.make_file("mbox"))

    def make_file(self, kind):
        self.number += 1
        file = self.root / f"made-{self.number}.{kind}"
        made_csv(file, self.number, 900) if kind == "csv" else made_mbox(file, self.number, 900)
        return file

    def fresh(self):
        """The template again, as nobody has seen it yet, and a second copy of it."""
        for folder in (self.vault, self.other, self.cli.home / "state", self.elsewhere.home / "state"):
            shutil.rmtree(folder, ignore_errors=True)
        for copy in (self.vault, self.other):
            shutil.copytree(self.template, copy)
        self.key, self.known = self.first_key, None
        for file in self.root.glob("made-*.*"):
            file.unlink()

    def state(self):
        """As it was found by the newest check, where nothing ran since."""
        if self.known is None:
            self.known = self.read_state()
        return self.known

    def change(self, *arguments):
        self.known = None
        return self.cli.run(self.vault, self.key, *arguments)

    def read_state(self):
        imports = self.cli.run(self.vault, self.key, "imports")
        holders = self.cli.run(self.vault, self.key, "holders")
        live = sorted((i["file"], i["observations"]) for i in imports if i["status"] == "committed")
        there = sum(holder["observations"] for holder in holders)
        if there != sum(count for _, count in live):
            raise Fault(f"imports speak of {sum(count for _, count in live)} observations, holders have {there}")
        return State(tuple(live), {holder["id"]: holder["name"] for holder in holders})

    def check(self):
        """Verified, and nothing left over. The state."""
        lines = self.cli.run(self.vault, self.key, "verify")
        bad = [line["check"] for line in lines if not line["good"]]
        if bad:
            raise Fault(f"verify: {bad}")
        self.known = self.read_state()
        names = {path.name for path in self.vault.iterdir()} - ALLOWED
        journal = self.vault / "data.db-journal"
        if journal.exists() and not any(journal.read_bytes()[:8]):
            names.discard(journal.name)   # cut off before it counted: SQLite leaves it to the next change, which writes it anew
        names |= {path.name for path in (self.vault / "backups").iterdir() if path.suffix != ".dossier-backup"}
        for name in names:
            raise Fault(f"{name} is still there after the next command")
        return self.known

    def kill_at_random(self, what, arguments, key=None):
        """(whether it was killed, what it printed). A command that was quicker than the moment is no kill."""
        self.known = None
        # The first of each kind runs to its end, so that the moments of the next ones are spread over all of it.
        longest = self.durations.get(what)
        moment = self.random.uniform(0.02, longest * 1.05) if longest else None
        begun = time.monotonic()
        process = self.cli.start(self.vault, key or self.key, arguments)
        try:
            out, errors = process.communicate(timeout=moment)
            self.durations[what] = time.monotonic() - begun
            if process.returncode != 0:
                raise Fault(f"{what} failed: {errors.strip()}")
            return False, out
        except subprocess.TimeoutExpired:
            process.kill()
            out, _ = process.communicate()
        self.killed[what] += 1
        self.durations[what] = longest * 1.01   # the machine may have become slower
        journal = self.vault / "data.db-journal"
        self.in_transaction[what] += journal.exists() and journal.stat().st_size > 0
        for path in list(self.vault.rglob("*")):
            if path.name not in ALLOWED and path.suffix != ".dossier-backup":
                self.left["*" + path.suffix if path.suffix in (".part",) else path.name.rstrip("0123456789")] += 1
        return True, out

    def note(self, what, out, before, after, wanted):
        """`wanted`: the states that are allowed after the command, the finished one last."""
        if after not in (before, *wanted):
            raise Fault(f"{what}: neither what was nor what should be: {before} -> {after}")
        self.whole[what] += after == wanted[-1] != before
        if out.strip():
            self.printed[what] += 1
            if after != wanted[-1]:
                raise Fault(f"{what} printed {out.strip()!r}, and it is not there")


def with_import(state, *pairs):
    return State(tuple(sorted([*state.imports, *pairs])), None)


def imports_of(state):
    return State(state.imports, None)


def kill_import(bench):
    files = [bench.make_file(kind) for kind in bench.random.choice((["csv"], ["mbox"], ["csv", "mbox"]))]
    before = imports_of(bench.state())
    _, out = bench.kill_at_random("import", ["import", *files])
    after = imports_of(bench.check())
    pairs = [(file.name, 1800 if file.suffix == ".csv" else MAIL_OBSERVATIONS[0]) for file in files]
    bench.note("import", out, before, after, [with_import(before, *pairs[:count]) for count in range(1, len(pairs) + 1)])
    # Whether or not it was cut off, the same files can be imported again, and then they are there once.
    if bench.random.random() < 0.2:
        bench.change("import", *files)
        if imports_of(bench.check()) != with_import(before, *pairs):
            raise Fault("an import that was killed could not be repeated")


def kill_undo_import(bench):
    gone = bench.change("import", bench.make_file("csv"))[0]
    before = imports_of(bench.state())
    _, out = bench.kill_at_random("undo", ["undo", gone["import_id"]])
    wanted = list(before.imports)
    wanted.remove((gone["file"], gone["observations"]))
    bench.note("undo", out, before, imports_of(bench.check()), [State(tuple(wanted), None)])


def kill_edit(bench):
    bench.edits += 1
    before = bench.state()
    holder = bench.random.choice(sorted(before.names))
    _, out = bench.kill_at_random("edit", ["edit", holder, f"name=Name {bench.edits}"])
    bench.note("edit", out, before, bench.check(), [State(before.imports, {**before.names, holder: f"Name {bench.edits}"})])


def kill_undo_edit(bench):
    bench.edits += 1
    wanted = bench.state()
    bench.change("edit", bench.random.choice(sorted(wanted.names)), f"name=Name {bench.edits}")
    before = bench.state()
    _, out = bench.kill_at_random("undo of an edit", ["undo"])
    bench.note("undo of an edit", out, before, bench.check(), [wanted])


def kill_passphrase(bench):
    """Afterwards one of the two key files opens the vault, and the new one if the command said so."""
    before = bench.state()
    bench.number += 1
    old, new = bench.key, bench.root / f"key-{bench.number}"
    _, out = bench.kill_at_random("passphrase", ["--new-key-file", new, "passphrase"])
    opened = []
    for key in (old, new):
        try:
            bench.cli.run(bench.vault, key, "imports")
            opened.append(key)
        except Fault:
            continue
    if len(opened) != 1 or (out.strip() and opened != [new]):
        raise Fault(f"passphrase: opened by {opened}, printed {out!r}")
    bench.key = opened[0]
    bench.whole["passphrase"] += opened == [new]
    bench.printed["passphrase"] += bool(out.strip())
    if bench.check() != before:
        raise Fault("passphrase: the inventory is another")


def unchanged(bench, what, *arguments):
    before = bench.state()
    _, out = bench.kill_at_random(what, arguments)
    bench.note(what, out, before, bench.check(), [before])


def kill_backup(bench):
    file = bench.root / "made-copy.dossier-backup"
    file.unlink(missing_ok=True)
    before = bench.state()
    _, out = bench.kill_at_random("backup", ["backup", file])
    bench.note("backup", out, before, bench.check(), [before])
    if out.strip() and not file.exists():
        raise Fault("backup: printed as written, and is not there")
    if not file.exists():
        bench.cli.run(bench.vault, bench.key, "backup", file)
    bench.cli.run(bench.vault, bench.key, "restore", "--check", file)


def kill_merge(bench):
    """With the other copy's folder, or with a backup of it."""
    bench.elsewhere.run(bench.other, bench.first_key, "import", bench.make_file("mbox"))
    other = bench.other
    if bench.random.random() < 0.5:
        other = bench.root / "made-other.dossier-backup"
        other.unlink(missing_ok=True)
        bench.elsewhere.run(bench.other, bench.first_key, "backup", other)
    before = bench.state()
    theirs = [(i["file"], i["observations"]) for i in bench.elsewhere.run(bench.other, bench.first_key, "imports")]
    ours = {i["file"] for i in bench.cli.run(bench.vault, bench.key, "imports")}
    gained = [pair for pair in theirs if pair[0] not in ours]
    _, out = bench.kill_at_random("merge", ["--other-key-file", bench.first_key, "merge", other])
    bench.note("merge", out, imports_of(before), imports_of(bench.check()), [with_import(before, *gained)])


def kill_restore(bench):
    """To the state of a backup that is one import behind; what was there must lie beside."""
    file = bench.root / "made-older.dossier-backup"
    file.unlink(missing_ok=True)
    bench.cli.run(bench.vault, bench.key, "backup", file)
    older = bench.state()
    bench.change("import", bench.make_file("mbox"))
    before = bench.state()
    _, out = bench.kill_at_random("restore", ["restore", file])
    after = bench.check()
    bench.note("restore", out, before, after, [older])
    aside = list(bench.root.glob("Mine (replaced*.dossier"))
    if after == older and len(aside) != 1:
        raise Fault(f"restore: what was there should lie beside, once: {aside}")
    for folder in aside:
        shutil.rmtree(folder)
    for folder in bench.root.glob("Mine.dossier.making-*"):
        bench.beside += 1
        shutil.rmtree(folder)


def kill_init(bench):
    """A vault that opens, or nothing that stands in the way of making it."""
    folder = bench.root / "made-anew.dossier"
    kept, bench.vault = bench.vault, folder
    bench.number += 1
    key = bench.root / f"key-{bench.number}"
    shutil.rmtree(folder, ignore_errors=True)
    try:
        _, out = bench.kill_at_random("init", ["init"], key)
        if out.strip() and not folder.exists():
            raise Fault("init: printed as made, and is not there")
        if not folder.exists():
            bench.cli.run(folder, key, "init")
        bench.key, kept_key = key, bench.key
        if bench.check() != State((), {}):
            raise Fault("init: the new vault is not empty")
        bench.key = kept_key
        for left in bench.root.glob("made-anew.dossier.making-*"):
            bench.beside += 1
            shutil.rmtree(left)
    finally:
        bench.vault, bench.known = kept, None
        shutil.rmtree(folder, ignore_errors=True)


def kill_attach(bench):
    holder = bench.random.choice(sorted(bench.state().names))
    bench.number += 1
    file = bench.root / f"made-{bench.number}.bin"
    file.write_bytes(bench.random.randbytes(1_500_000))
    before = bench.state()
    _, out = bench.kill_at_random("attach", ["attach", holder, file])
    bench.note("attach", out, before, bench.check(), [before])
    found = [a for a in bench.cli.run(bench.vault, bench.key, "attach", holder) if a["name"] == file.name]
    if len(found) > 1 or (out.strip() and not found):
        raise Fault(f"attach: {found} after {out!r}")
    for attachment in found:
        copy = bench.root / "made-copy.bin"
        copy.unlink(missing_ok=True)
        bench.cli.run(bench.vault, bench.key, "attach", "--save", attachment["id"], "--to", copy)
        if copy.read_bytes() != file.read_bytes():
            raise Fault("attach: another file came back")


MAIL_OBSERVATIONS = [0]
OTHERS = {"undo": kill_undo_import, "edit": kill_edit, "undo of an edit": kill_undo_edit, "passphrase": kill_passphrase,
          "rekey": lambda bench: unchanged(bench, "rekey", "rekey"),
          "purge": lambda bench: unchanged(bench, "purge", "purge", "--removed"),
          "backup": kill_backup, "merge": kill_merge, "restore": kill_restore, "init": kill_init, "attach": kill_attach}


def run_all(bench, imports, others):
    wanted = {"import": imports, **dict.fromkeys(OTHERS, others)}
    tried = 0
    while True:
        open_ones = [what for what, count in wanted.items() if bench.killed[what] < count]
        if not open_ones:
            return tried
        if tried % KILLS_PER_VAULT == 0:
            bench.fresh()
        what = bench.random.choices(open_ones, [wanted[what] - bench.killed[what] for what in open_ones])[0]
        tried += 1
        (OTHERS.get(what) or kill_import)(bench)
        if tried % 100 == 0:
            print(f"{sum(bench.killed.values())} kills so far, nothing lost", flush=True)


def main():
    full = os.environ.get("DOSSIER_FAULTS") == "full"
    seed = int(os.environ.get("DOSSIER_SEED", random.randrange(1 << 32)))
    with tempfile.TemporaryDirectory(prefix="dossier-kill-") as folder:
        bench = Bench(os.path.abspath(sys.argv[1]), pathlib.Path(folder), seed)
        shutil.copytree(bench.template, bench.vault)
        MAIL_OBSERVATIONS[0] = next(count for file, count in bench.state().imports if file.endswith(".mbox"))
        begun, fault = time.monotonic(), None
        try:
            run_all(bench, *((1000, 30) if full else (24, 2)))
        except Fault as found:
            fault = found
        for what, count in bench.killed.items():
            print(f"{what}: killed {count} times, {bench.in_transaction[what]} of them within a transaction; "
                  f"wholly there {bench.whole[what]} times, printed as done {bench.printed[what]} times")
        print(f"{sum(bench.killed.values())} kills in {time.monotonic() - begun:.0f} s (seed {seed}); left by the killed, gone after the "
              f"next command: {dict(bench.left)}; half-made folders left beside: {bench.beside}; lost: {fault or 'nothing'}")
        sys.exit(1 if fault else 0)


if __name__ == "__main__":
    main()
