# SPDX-License-Identifier: GPL-3.0-or-later
"""One fault, and the small words that all messages share."""
import dataclasses
import difflib
import json


@dataclasses.dataclass(frozen=True, order=True)
class Fault:
    path: str   # below resources/, with slashes
    line: int   # from 1; 0 where the whole file is meant
    text: str
    column: int = 0

    def __str__(self):
        where = f", line {self.line}" if self.line else ""
        where += f", column {self.column}" if self.column else ""
        return f"resources/{self.path}{where}: {self.text}"


def quoted(value):
    """The value as it stands in the file, cut where it is long."""
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 70 else text[:66] + ' …"'


def listed(words, last="or"):
    words = list(words)
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {last} {words[-1]}"


def closest(word, known):
    """The known word that is meant most likely, or None."""
    by_plain = {entry.casefold().replace("_", "").replace("-", ""): entry for entry in known}
    plain = str(word).casefold().replace("_", "").replace("-", "").replace(" ", "")
    found = difflib.get_close_matches(plain, by_plain, n=1, cutoff=0.7)
    if found:
        return by_plain[found[0]]
    # "card" for "payment.card", "banks" for "bank"
    inside = sorted((entry for entry in known if len(plain) > 2 and (entry.endswith("." + plain) or entry.startswith(plain))), key=len)
    return inside[0] if inside else None


def did_you_mean(word, known):
    near = closest(word, known)
    return f'; did you mean "{near}"?' if near else ""
