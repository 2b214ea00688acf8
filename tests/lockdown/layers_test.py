#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""layers_test.py BIN TESTS: on a kernel without file rules the other layers hold and the self-check says what is missing; on one
without filters no program starts. A library that tries something is named, on the command line and on standard error."""
import errno
import json
import pathlib
import subprocess
import sys
import tempfile

import programs


class Layers:
    def __init__(self, binaries, tests):
        self.binaries, self.tests, self.faults = binaries, tests, []

    def expect(self, good, what):
        if not good:
            self.faults.append(what)

    def run(self, command, folder, **more):
        return subprocess.run([str(part) for part in command], env=programs.environment(folder, **more), capture_output=True, text=True, timeout=programs.PATIENCE,
                              stdin=subprocess.DEVNULL)

    def self_check(self, before, folder):
        done = self.run(before + [self.binaries / "dossier-cli", "--json", "selfcheck"], folder)
        return done, json.loads(done.stdout) if done.stdout.startswith("{") else {}

    def without_file_rules(self, folder):
        for number in (errno.ENOSYS, errno.EOPNOTSUPP):
            done, said = self.self_check([self.tests / "lockdown-under", "landlock", number], folder)
            checks = {check["check"]: check for check in said.get("checks", [])}
            self.expect(done.returncode == 0 and said.get("file_rules") == 0, f"without file rules: {done.returncode} {done.stderr}")
            self.expect(checks.get("files", {}).get("missing") and not checks["files"]["good"], "the self-check does not say that file rules are missing")
            others = [name for name, check in checks.items() if name != "files" and not check["good"] and not check["missing"]]
            self.expect(len(checks) > 10 and not others, f"without file rules also gone: {others}")
        passphrase = folder / "passphrase"
        passphrase.write_text("correct horse battery staple\n")
        done = self.run([self.tests / "lockdown-under", "landlock", errno.ENOSYS, self.binaries / "dossier-cli", "--vault", folder / "A.dossier",
                         "--passphrase-file", passphrase, "init"], folder)
        self.expect(done.returncode == 0 and (folder / "A.dossier" / "header").exists(), f"no vault without file rules: {done.stderr}")

    def without_filters(self, folder):
        for number in (errno.EINVAL, errno.ENOSYS):
            for program in ("dossier-cli", "dossier"):
                if not (self.binaries / program).exists():
                    continue
                done = self.run([self.tests / "lockdown-under", "seccomp", number, self.binaries / program] + (["selfcheck"] if program == "dossier-cli" else []),
                                folder, QT_QPA_PLATFORM="offscreen")
                self.expect(done.returncode == 1 and "sandbox" in done.stderr, f"{program} starts without filters: {done.returncode} {done.stderr}")

    def named(self, folder):
        done = self.run([self.tests / "dossier-cli-intruded", "--json", "selfcheck"], folder, DOSSIER_REFUSE_ONLY="1")
        said = json.loads(done.stdout) if done.stdout.startswith("{") else {}
        attempts = said.get("denied", {}).get("attempts", [])
        self.expect([(one["action"], one["by"], one["count"]) for one in attempts] == [("internet-socket", "libdossier-test-intruder.so", 1)], f"not named: {attempts} {done.stderr}")
        self.expect(done.stderr.count("libdossier-test-intruder.so tried to open an internet socket") == 1 and done.stderr.count("\n") == 1, f"not told: {done.stderr}")
        self.expect(done.returncode == 0, "a refused attempt is no failure of the verb")
        done = self.run([self.tests / "dossier-cli-intruded", "selfcheck"], folder, DOSSIER_REFUSE_ONLY="1")
        self.expect("refused libdossier-test-intruder.so tried to open an internet socket" in done.stdout, f"not shown: {done.stdout}")
        # A test build dies of it instead, and the program that nobody intruded into has nothing to tell.
        done = self.run([self.tests / "dossier-cli-intruded", "selfcheck"], folder)
        self.expect(done.returncode < 0, f"a test build lives on: {done.returncode}")
        done, said = self.self_check([], folder)
        self.expect(said["denied"] == {"recorded": True, "attempts": [], "more": 0, "local_sockets": said["denied"]["local_sockets"]} and not done.stderr, f"alarm over nothing: {said['denied']}")


def main():
    binaries, tests = (pathlib.Path(argument) for argument in sys.argv[1:3])
    layers = Layers(binaries, tests)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        done, said = layers.self_check([], folder)
        print(f"here: {said.get('filters')} filters, file rules of version {said.get('file_rules')}, {len(said.get('libraries', []))} libraries")
        layers.expect(done.returncode == 0, f"the self-check fails here: {done.stdout} {done.stderr}")
        layers.without_file_rules(folder)
        layers.without_filters(folder)
        if said.get("denied", {}).get("recorded"):
            layers.named(folder)
        else:
            print("attempts are not recorded on this processor: naming was not tried")
    print("\n".join(layers.faults))
    return 1 if layers.faults else 0


if __name__ == "__main__":
    sys.exit(main())
