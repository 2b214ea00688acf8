# SPDX-License-Identifier: GPL-3.0-or-later
"""Every shell script parses, stops at the first failure and says so in its first lines."""
import pathlib
import re
import subprocess

import house

SHEBANG = re.compile(r"^#!\s*(\S+)(?:\s+(\S+))?")


def shell_of(path, text):
    """The shell that runs the file, or None where it is no shell script."""
    match = SHEBANG.match(text)
    if match:
        name = pathlib.PurePosixPath(match.group(2) if match.group(1).endswith("/env") and match.group(2) else match.group(1)).name
        return name if name in ("sh", "bash", "dash") else None
    return "sh" if path.endswith(".sh") else None


def check(root):
    complaints = []
    for path, text in house.files_of(root):
        shell = shell_of(path, text)
        if shell is None:
            continue
        if shell == "bash":
            complaints.append(f"{path}: bash is not on every machine; write sh")
            continue
        parsed = subprocess.run(["sh", "-n", str(root / path)], capture_output=True, text=True, check=False)
        if parsed.returncode != 0:
            complaints.append(f"{path}: {parsed.stderr.strip()}")
        is_sourced = not text.startswith("#!")
        if not is_sourced and not re.search(r"^set -e", text, re.MULTILINE):
            complaints.append(f"{path}: lacks set -eu")
    return complaints


CASES = [
    ("a good script", {"packaging/run": "#!/bin/sh\nset -eu\necho yes\n"}, None),
    ("a script that does not parse", {"packaging/run": "#!/bin/sh\nset -eu\nif true; then\n"}, "packaging/run"),
    ("a sourced file that does not parse", {"packaging/lib/a.sh": "case x in\n"}, "packaging/lib/a.sh"),
    ("a script that goes on after a failure", {"run": "#!/bin/sh\necho yes\n"}, "lacks set -eu"),
    ("bash", {"run": "#!/usr/bin/env bash\nset -eu\n"}, "write sh"),
    ("another language", {"run": "#!/usr/bin/env python3\nif True: print(1)\n"}, None),
]

if __name__ == "__main__":
    house.main(check, CASES)
