# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds the functions of a C++ file by its braces, after comments, texts and preprocessor lines are blanked out."""
import re
from dataclasses import dataclass

NOISE = re.compile(
    r"//[^\n]*"
    r"|/\*.*?\*/"
    r'|R"(?P<mark>[^()\\ \n]{0,16})\(.*?\)(?P=mark)"'
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|(?<![0-9a-fA-F])'(?:[^'\\\n]|\\.)+'"
    r"|^[ \t]*#(?:[^\n\\]|\\.)*(?:\\\n(?:[^\n\\]|\\.)*)*",
    re.DOTALL | re.MULTILINE)
LABELS = re.compile(r"^\s*(?:(?:public|private|protected|signals|(?:public|private|protected)\s+slots)\s*:|Q_[A-Z_]+(?:\([^()]*\))?)\s*")
TEMPLATE = re.compile(r"^\s*template\s*<")
TYPE = re.compile(r"^\s*(?:typedef\s+)?(?:class|struct|union|enum)\b([^()]*)$")
NAME = re.compile(r"((?:~?\w+\s*(?:<[^<>()]*>)?\s*::\s*)*(?:operator\s*(?:\(\)|[^\s\w(]+|\s[\w:]+[\s*&]*)|~?\w+))\s*$")


@dataclass
class Function:
    name: str
    line: int
    lines: int
    is_constructor: bool


def blanked(text):
    """The text with every comment, literal and preprocessor line as blanks; positions and lines stay."""
    return NOISE.sub(lambda m: re.sub(r"[^\n]", " ", m.group(0)), text)


def close_of(code, opening):
    depth = 0
    for position in range(opening, len(code)):
        depth += {"{": 1, "}": -1}.get(code[position], 0)
        if depth == 0:
            return position
    return len(code) - 1


def without_template(head):
    while TEMPLATE.match(head):
        position = head.index("<")
        depth = 0
        while position < len(head):
            depth += {"<": 1, ">": -1}.get(head[position], 0)
            position += 1
            if depth == 0:
                break
        head = " " * position + head[position:]
    return head


def without_labels(head):
    while True:
        match = LABELS.match(head)
        if not match or match.end() == 0:
            return head
        head = " " * match.end() + head[match.end():]


def first_call(head):
    """(position of the parameter list, name before it), or None where the head is no function's."""
    for match in re.finditer(r"\(", head):
        before = head[: match.start()]
        if "=" in re.sub(r"operator\s*[^\s\w(]+", "", before):
            return None
        if before.rstrip().endswith("operator"):
            continue  # operator()(…): the list is the next one
        name = NAME.search(before)
        if name and name.group(1) not in ("alignas", "decltype", "noexcept", "__attribute__", "requires"):
            return match.start(), name.group(1)
    return None


def is_initialiser(head, call):
    """Whether the brace after `head` initialises a member in a constructor's list, so that the body is still to come."""
    depth = 0
    for position in range(call, len(head)):
        depth += {"(": 1, ")": -1}.get(head[position], 0)
        if depth == 0:
            rest = head[position + 1:]
            return bool(re.match(r"\s*(?:noexcept\s*)?:(?!:)", rest)) and bool(re.search(r"[\w>]\s*$", rest))
    return False


def scan(code, start, end, owner, found):
    """Walks one namespace or type between two positions and adds its functions."""
    head_at = position = start
    while position < end:
        char = code[position]
        if char in ";}":
            head_at = position + 1
        if char != "{":
            position += 1
            continue
        closing = close_of(code, position)
        head = without_template(without_labels(code[head_at:position]))
        kind = TYPE.match(head)
        call = None if kind else first_call(head)
        if kind or re.match(r"^\s*(?:inline\s+)?(?:namespace\b|extern\b\s*$)", head):
            words = re.findall(r"\w+", re.sub(r"(?<!:):(?!:).*", "", kind.group(1), flags=re.DOTALL)) if kind else []
            scan(code, position + 1, closing, next((w for w in reversed(words) if w != "final"), owner), found)
        elif call and is_initialiser(head, call[0]):
            code = code[:position] + " " * (closing - position) + ")" + code[closing + 1:]
            position = closing + 1
            continue
        elif call:
            name = re.sub(r"\s+", "", call[1])
            parts = name.split("::")
            first = code.count("\n", 0, head_at + len(head) - len(head.lstrip()))
            last = code.count("\n", 0, closing)
            plain = re.sub(r"<.*>", "", parts[-2]) if len(parts) > 1 else owner
            found.append(Function(name, first + 1, last - first + 1, parts[-1] == plain))
        elif re.search(r"[=,(\w>\]]\s*$", head):
            position = closing + 1  # a value: the statement goes on to its semicolon
            continue
        position = closing + 1
        head_at = position
    return found


def functions_of(text):
    code = blanked(text)
    return scan(code, 0, len(code), "", [])
