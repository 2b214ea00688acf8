# SPDX-License-Identifier: GPL-3.0-or-later
"""A file that has passed its schema, and what the rules about one file and another share."""
import datetime
import functools

from . import reader
from .fault import Fault, closest, did_you_mean, listed, quoted


class Document:
    def __init__(self, path, text, value):
        self.path, self.text, self.value = path, text, value

    @property
    def stem(self):
        return self.path.rsplit("/", 1)[-1].removesuffix(".json")

    @functools.cached_property
    def places(self):
        return reader.places(self.text)

    def fault(self, text, *where):
        """At the name of `where`, a path such as "claims", 2, "date"; at the first line where there is none."""
        lines, names = self.places
        return Fault(self.path, names.get(where) or lines.get(where, 1), text)


class Owners:
    """Who has a value first. Two files with one value are one fault, told at the one that was asked about, else at the later."""

    def __init__(self, asked):
        self.asked, self.first = asked, {}

    def fault(self, key, document, where, sentence):
        """`sentence(other)` is what to say of the document when `other` has the key, too."""
        first, first_where = self.first.setdefault(key, (document, where))
        if first.path == document.path:
            return []
        if self.asked and document.path not in self.asked and first.path in self.asked:
            document, where, first = first, first_where, document
        return [document.fault(sentence(first), *where)]


def latest_day():
    """Today in the easternmost place: nobody's today is refused."""
    return (datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(hours=14)).date().isoformat()


def date_faults(document, where, date, earliest=0):
    """A year, a month or a day that the calendar has, not in the future."""
    parts = [int(part) for part in date.split("-")]
    try:
        datetime.date(*(parts + [1] * (3 - len(parts))))
    except ValueError:
        return [document.fault(f"{quoted(date)} is no day of the calendar; a date is year, month and day, such as \"2026-11-24\"", *where)]
    if date > latest_day():
        return [document.fault(f"the date {quoted(date)} lies in the future; it says when the source was read or made", *where)]
    if parts[0] < earliest:
        return [document.fault(f"the date {quoted(date)} is before {earliest}; a source that old says nothing about today", *where)]
    return []


def type_faults(document, types, keys):
    """`keys` are (where, data type)."""
    if types is None:
        return []
    return [document.fault(f"there is no data type {quoted(key)}{type_hint(key, types)}", *where) for where, key in keys if key not in types]


def type_hint(key, types):
    category, _, name = key.partition(".")
    siblings = [entry.partition(".")[2] for entry in types if entry.startswith(category + ".")]
    near = closest(name, siblings)
    if near or not siblings:
        return did_you_mean(f"{category}.{near}" if near else name, types) or "; resources/taxonomy/types.json has them all"
    return f"; {quoted(category)} has {listed(siblings, 'and')}"


INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e"))


def blank_faults(document):
    """Texts as they come out of a copied page: blanks around them, characters that nobody sees."""
    found, rest = [], [((), document.value)]
    while rest:
        where, value = rest.pop()
        if isinstance(value, dict):
            rest += [(where + (name,), entry) for name, entry in value.items()]
        elif isinstance(value, list):
            rest += [(where + (number,), entry) for number, entry in enumerate(value)]
        elif isinstance(value, str):
            if value != value.strip() or any(char in value for char in "\n\r\t"):
                found.append(document.fault(f"{quoted(value)} begins or ends with a blank, or has a tab or a line break in it; take it out", *where))
            elif not value.isascii() and value.translate(INVISIBLE) != value:
                found.append(document.fault(f"an invisible character stands in {quoted(value.translate(INVISIBLE))}; type the text anew instead of copying it", *where))
    return found


def name_faults(document):
    own = document.value["id"]
    if own == document.stem:
        return []
    return [document.fault(f"\"id\" and the file's name must be the same, but \"id\" is {quoted(own)} and the file is called "
                           f"{quoted(document.stem + '.json')}; change one of them", "id")]


def repeated(document, field, values, what):
    """Entries of a list whose `values` must differ: [(where, value)]."""
    seen, faults = {}, []
    for where, value in values:
        if value in seen:
            faults.append(document.fault(f"{what} {quoted(value)} stands twice in {quoted(field)}; give each its own", *where))
        seen[value] = where
    return faults


__all__ = ["Document", "Owners", "blank_faults", "date_faults", "did_you_mean", "listed", "name_faults", "quoted", "repeated", "type_faults"]
