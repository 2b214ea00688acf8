# SPDX-License-Identifier: GPL-3.0-or-later
"""What no file may hold: a missing licence line, a path of somebody's machine, an archive's address, an open promise."""
import re

import house

CODE = {".cpp", ".h", ".c", ".py", ".sh", ".cmake"}
PLAIN = CODE | {".md", ".sql", ".txt", ".css", ".svg", ".desktop", ".service", ".yml", ".yaml", ".ini"}
SPDX = "SPDX-License-Identifier: GPL-3.0-or-later"

# Written in pieces, so that this file passes its own check.
MACHINE_PATHS = re.compile(
    r"(?<![\w.$}-])(?:/wo" r"rk/(?:main|shared|\.)[\w./-]*|/tm" r"p/bash[\w./-]*|/ro" r"ot/[\w.-]+|/ho" r"me/[\w.-]+|/Us" r"ers/[\w.-]+)")
ARCHIVES = re.compile(
    r"\b(?:(?:deb|ftp|security|snapshot|httpredir|archive|ports)\.(?:deb" r"ian|ubu" r"ntu)\.(?:org|com)"
    r"|(?:pyp" r"i|pytho" r"nhosted|crat" r"es|npm" r"js|rubyg" r"ems|conan|vcpkg)\.(?:org|io|com)"
    r"|proxy\.gol" r"ang\.org|repo\d*\.mav" r"en\.org|dl\.flat" r"hub\.org)", re.IGNORECASE)
PROMISES = re.compile(r"\b(?:TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b")
LICENSED_ELSEWHERE = {"LICENSE"}


def suffix_of(path):
    name = path.rsplit("/", 1)[-1]
    return name[name.rfind("."):] if "." in name[1:] else ""


def is_code(path, text):
    return suffix_of(path) in CODE or text.startswith("#!")


def found(pattern, what, path, text):
    for match in pattern.finditer(text):
        yield f"{path}:{house.line_of(text, match.start())}: {what}: {match.group(0)}"


def judge_form(path, text):
    if is_code(path, text) and SPDX not in "\n".join(text.split("\n", 2)[: 2 if text.startswith("#!") else 1]):
        yield f"{path}:1: the first line does not name the licence"
    is_sample = path.startswith("tests/golden/")  # foreign formats as they come, cut off and crooked ones too
    if is_sample or (suffix_of(path) not in PLAIN and not text.startswith("#!")):
        return
    if "\t" in text:
        yield f"{path}:{house.line_of(text, text.index(chr(9)))}: a tab"
    if "\r" in text:
        yield f"{path}:{house.line_of(text, text.index(chr(13)))}: a carriage return"
    blank = re.search(r"[ ]+$", text, re.MULTILINE)
    if blank:
        yield f"{path}:{house.line_of(text, blank.start())}: blanks at the end of a line"
    if text and not text.endswith("\n") and "tests/golden/" not in str(path):
        yield f"{path}: the last line does not end"


def check(root):
    complaints = []
    for path, text in house.files_of(root):
        if path in LICENSED_ELSEWHERE:
            continue
        complaints += judge_form(path, text)
        complaints += found(MACHINE_PATHS, "a path of one machine", path, text)
        complaints += found(ARCHIVES, "the address of an archive", path, text)
        complaints += found(PROMISES, "an open promise", path, text)
    return complaints


TOP = "// " + SPDX + "\n"
CASES = [
    ("a good file", {"app/a.cpp": TOP, "docs/a.md": "Text about a workshop/room and /home.\n", "run": "#!/bin/sh\n# " + SPDX + "\n"}, None),
    ("no licence line", {"app/a.cpp": "#include <x>\n" + TOP}, "name the licence"),
    ("a script without a licence line", {"run": "#!/bin/sh\nset -eu\n"}, "name the licence"),
    ("a path of the workplace", {"docs/a.md": "see /wo" "rk/shared/x\n"}, "a path of one machine"),
    ("a path of a person", {"app/a.h": TOP + '"/ho' 'me/someone/x"\n'}, "a path of one machine"),
    ("a temporary path", {"docs/a.md": "/tm" "p/bash_jobs.0/1\n"}, "a path of one machine"),
    ("an archive", {"packaging/a.sh": "# " + SPDX + "\nget http://deb.deb" "ian.org/x\n"}, "the address of an archive"),
    ("a language's archive", {"docs/a.md": "from files.pytho" "nhosted.org\n"}, "the address of an archive"),
    ("an open promise", {"app/a.cpp": TOP + "// TO" "DO: later\n"}, "an open promise"),
    ("a tab", {"app/a.cpp": TOP + "\tint x;\n"}, "a tab"),
    ("a tab in data", {"resources/sample/a.csv": "a\tb\n"}, None),
    ("a sample as its source writes it", {"tests/golden/a/truncated/input.txt": "a\tb  \r\nc"}, None),
    ("a carriage return", {"app/a.cpp": TOP + "int x;\r\n"}, "a carriage return"),
    ("blanks at the end", {"app/a.cpp": TOP + "int x; \n"}, "blanks at the end"),
    ("an unfinished last line", {"app/a.cpp": TOP + "int x;"}, "does not end"),
]

if __name__ == "__main__":
    house.main(check, CASES)
