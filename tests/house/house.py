# SPDX-License-Identifier: GPL-3.0-or-later
"""What the house checks share: the files of the tree, and running a check over it or over planted violations."""
import pathlib
import sys
import tempfile

SKIPPED_FOLDERS = {".git", "build", "__pycache__", ".cache", "third_party"}


def files_of(root, *suffixes):
    """Every file below `root`, sorted, as (path relative to root, text). Binary files are left out."""
    found = []
    for path in sorted(root.rglob("*")):
        relative = path.relative_to(root)
        if SKIPPED_FOLDERS.intersection(relative.parts) or not path.is_file() or path.is_symlink():
            continue
        if suffixes and path.suffix not in suffixes:
            continue
        try:
            found.append((relative.as_posix(), path.read_bytes().decode("utf-8")))
        except UnicodeDecodeError:
            continue
    return found


def line_of(text, position):
    return text.count("\n", 0, position) + 1


def run_control(check, cases):
    """`cases`: (name, {path: text}, wanted). `wanted` is a part of the one complaint that must come, or None."""
    failures = 0
    for name, tree, wanted in cases:
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            for path, text in tree.items():
                file = root / path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
            complaints = check(root)
        good = not complaints if wanted is None else len(complaints) == 1 and wanted in complaints[0]
        if not good:
            failures += 1
            print(f"control '{name}': wanted {wanted!r}, got {complaints!r}")
    print(f"{len(cases)} planted trees, {failures} judged wrongly")
    return 1 if failures or not cases else 0


def main(check, cases):
    if sys.argv[1:] == ["--control"]:
        sys.exit(run_control(check, cases))
    if len(sys.argv) != 2:
        sys.exit("usage: CHECK.py ROOT | --control")
    complaints = check(pathlib.Path(sys.argv[1]))
    for complaint in complaints:
        print(complaint)
    print(f"{len(complaints)} complaints")
    sys.exit(1 if complaints else 0)
