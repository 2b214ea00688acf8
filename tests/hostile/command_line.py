# SPDX-License-Identifier: GPL-3.0-or-later
"""The real dossier-cli in a folder of its own, and what it may not do whatever it is given."""
import os
import pathlib
import subprocess
import tempfile

# Bytes that command a terminal, alone or as the first of a command; a line feed ends each line of output.
COMMANDS = set(range(0x20)) - {0x0A}


class Failure(Exception):
    pass


def require(holds, what):
    if not holds:
        raise Failure(what)


class CommandLine:
    def __init__(self, programs, worker=None):
        self._kept = tempfile.TemporaryDirectory(prefix="dossier-hostile-")
        self.folder = pathlib.Path(self._kept.name)
        self.programs = programs
        self.environment = {"PATH": "/usr/bin:/bin", "HOME": str(self.folder / "home"), "LANG": "C.UTF-8", "TZ": "Asia/Kathmandu"}
        if worker:
            self.environment["DOSSIER_WORKER_DIR"] = str(worker)
        (self.folder / "home").mkdir()
        (self.folder / "drop").mkdir()
        (self.folder / "pass").write_text("correct horse battery staple\n")

    def write(self, name, content):
        file = self.folder / "drop" / name
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return file

    def run(self, *arguments, vault=True, timeout=600):
        """(exit status, standard output, standard error)"""
        known = ["--vault", str(self.folder / "V.dossier"), "--passphrase-file", str(self.folder / "pass")] if vault else []
        command = [str(pathlib.Path(self.programs) / "dossier-cli"), *known, *map(str, arguments)]
        process = subprocess.Popen(command, cwd=self.folder, env=self.environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        try:
            out, err = process.communicate(timeout=timeout)
        except subprocess.TimeoutExpired:
            process.kill()
            raise Failure(f"{arguments[0]} has no end") from None
        for stream in (out, err):
            self.require_harmless(stream, arguments)
        return process.returncode, out.decode("utf-8"), err.decode("utf-8")

    @staticmethod
    def require_harmless(stream, arguments):
        bad = sorted({byte for byte in stream if byte in COMMANDS or byte == 0x7F})
        require(not bad, f"{arguments}: bytes {bad} reach the terminal")
        for character in stream.decode("utf-8"):
            turns = "\u202a" <= character <= "\u202e" or "\u2066" <= character <= "\u2069" or character in "\u200b\u200e\u200f\u061c\ufeff"
            require(not turns and not "\x80" <= character <= "\x9f" and not "\U000e0000" <= character <= "\U000e0fff",
                    f"{arguments}: U+{ord(character):04X} reaches the terminal")

    def files(self):
        """Every path below the folder but those of the vault's and the state's own files, and what stands in temporary folders."""
        own = {str(path.relative_to(self.folder)) for path in self.folder.rglob("*")}
        made = {name for folder in ("/tmp", "/var/tmp", "/dev/shm") if os.path.isdir(folder) for name in os.listdir(folder) if name.startswith("dossier-hostile-made")}
        return {path for path in own if not path.startswith(("V.dossier", "home/"))} | made

    def create(self):
        status, _, err = self.run("init")
        require(status == 0, err)

    def require_sound(self):
        status, out, err = self.run("verify")
        require(status == 0, f"the vault is not whole: {out}{err}")
