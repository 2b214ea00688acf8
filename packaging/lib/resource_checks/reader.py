# SPDX-License-Identifier: GPL-3.0-or-later
"""JSON read with the place of everything: slower than json.loads, so only a file with a fault is read this way.

Stricter than Python's reader where the program's is: no NaN, no half of a surrogate pair, no name twice in one pair of braces.
"""
import json
import re

from .fault import Fault, quoted

BLANKS = re.compile(r"[ \t\r\n]*")
BARE_WORD = re.compile(r"[^\s,:\[\]{}\"]+")
NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?(?![^\s,\]}])")
ESCAPES = re.compile(r'["\\/bfnrt]|u[0-9a-fA-F]{4}')
IN_STRING = re.compile(r'["\\\x00-\x1f]')
WHOLE_PAIR = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F]")
HALF_PAIR = re.compile(r"\\u[dD][89a-fA-F]")
TYPOGRAPHIC = "“”„‟«»‘’‚"
NAMES = {"true": True, "false": False, "null": None}
CLOSER = {"{": "}", "[": "]"}


class Slip(Exception):
    """The first place where the text stops being JSON."""

    def __init__(self, position, hint):
        super().__init__(hint)
        self.position, self.hint = position, hint


class Reader:
    """`values` and `names` map a path such as ("claims", 2, "date") to the position of its value and of its name."""

    def __init__(self, text):
        self.text = text
        self.values, self.names, self.twice = {}, {}, []

    def line(self, position):
        return self.text.count("\n", 0, position) + 1

    def column(self, position):
        return position - self.text.rfind("\n", 0, position)

    def skip(self, position):
        position = BLANKS.match(self.text, position).end()
        for mark in ("//", "/*", "#"):
            if self.text.startswith(mark, position):
                raise Slip(position, f'a comment ("{mark}") cannot stand in JSON; take it out')
        return position

    def read(self):
        start = self.skip(0)
        if start == len(self.text):
            raise Slip(0, "the file is empty; it must begin with { and end with }")
        value, end = self.value(start, ())
        end = self.skip(end)
        if end < len(self.text):
            raise Slip(end, f"the file is complete before this {self.word_at(end)}; is a closing bracket or brace too many here or above?")
        return value

    def word_at(self, position):
        found = BARE_WORD.match(self.text, position)
        return quoted(found.group() if found else self.text[position])

    def value(self, position, path):
        self.values[path] = position
        char = self.text[position:position + 1]
        if char == "{":
            return self.group(position, path)
        if char == "[":
            return self.list(position, path)
        if char == '"':
            return self.string(position)
        number = NUMBER.match(self.text, position)
        if number:
            return json.loads(number.group()), number.end()
        word = BARE_WORD.match(self.text, position)
        if word and word.group() in NAMES:
            return NAMES[word.group()], word.end()
        raise Slip(position, self.no_value(position, char, word.group() if word else ""))

    def no_value(self, position, char, word):
        if not char:
            return "the file ends here, but a value is still awaited"
        if char in "'" + TYPOGRAPHIC:
            return f'the quote here is {char}; JSON wants the straight double quote " on both sides'
        if char in ",]}:":
            return f'a value is missing before "{char}"'
        if word.lower() in ("true", "false", "null", "none", "yes", "no"):
            meant = {"yes": "true", "no": "false", "none": "null"}.get(word.lower(), word.lower())
            return f"{word} is written {meant} in JSON"
        return f'text stands in double quotes: write "{word}"'

    def string(self, position):
        text, here = self.text, position + 1
        while True:
            stop = IN_STRING.search(text, here)
            if stop is None or stop.group() in "\r\n":
                raise Slip(position, "the quote that opens here is not closed on the same line")
            end = stop.start()
            if text[end] == '"':
                return json.loads(text[position:end + 1], strict=False), end + 1
            if text[end] != "\\":
                raise Slip(end, "a tab or another invisible character stands between the quotes; put a blank there")
            if not ESCAPES.match(text, end + 1):
                raise Slip(end, r'a single backslash cannot stand in text; write two: "\\"')
            if HALF_PAIR.match(text, end) and not WHOLE_PAIR.match(text, end):
                raise Slip(end, f"{text[end:end + 6]} is only half a character; write the character itself")
            here = end + (12 if HALF_PAIR.match(text, end) else 2)

    def group(self, position, path):
        result, here = {}, self.skip(position + 1)
        if self.text[here:here + 1] == "}":
            return result, here + 1
        while True:
            if self.text[here:here + 1] != '"':
                raise Slip(here, self.no_name(position, here))
            name, end = self.string(here)
            if name in result:
                self.twice.append((here, f'"{name}" stands twice in one pair of braces (first in line '
                                         f"{self.line(self.names[path + (name,)])}); only one can count"))
            self.names[path + (name,)] = here
            colon = self.skip(end)
            if self.text[colon:colon + 1] != ":":
                raise Slip(colon, f'a colon is missing after "{name}"')
            result[name], end = self.value(self.skip(colon + 1), path + (name,))
            here, done = self.after(position, end)
            if done:
                return result, here

    def no_name(self, opened, here):
        char = self.text[here:here + 1]
        if not char:
            return f"the file ends here, but the {{ of line {self.line(opened)} is not closed"
        if char in "'" + TYPOGRAPHIC:
            return f'the quote here is {char}; JSON wants the straight double quote " on both sides'
        return f"a name in double quotes is awaited here, but there stands {self.word_at(here)}"

    def list(self, position, path):
        result, here = [], self.skip(position + 1)
        if self.text[here:here + 1] == "]":
            return result, here + 1
        while True:
            entry, end = self.value(here, path + (len(result),))
            result.append(entry)
            here, done = self.after(position, end)
            if done:
                return result, here

    def after(self, opened, end):
        """(where the next entry begins, False), or (behind the closer, True)."""
        closer = CLOSER[self.text[opened]]
        here = self.skip(end)
        char = self.text[here:here + 1]
        if char == closer:
            return here + 1, True
        if char == ",":
            after = self.skip(here + 1)
            if self.text[after:after + 1] in ("}", "]"):
                raise Slip(here, f"the comma before {self.text[after]} is one too many; take it out")
            return after, False
        if not char:
            raise Slip(end - 1, f"the file ends here, but the {self.text[opened]} of line {self.line(opened)} is not closed: {closer} is missing")
        if char in "}]":
            raise Slip(here, f"{char} stands where {closer} must close the {self.text[opened]} of line {self.line(opened)}")
        if char == ":" and closer == "]":
            raise Slip(here, f"a colon stands in the list of line {self.line(opened)}; is the ] that closes the list missing before it?")
        if self.line(here) == self.line(end) and char not in '"{[' + TYPOGRAPHIC:
            raise Slip(here, f'a comma is missing before {self.word_at(here)}, or, if this is still the text before it, '
                             r'the quote inside the text must be written \"')
        raise Slip(end - 1, "a comma is missing at the end of this entry: another one follows")


def unique(pairs):
    result = dict(pairs)
    if len(result) != len(pairs):
        raise ValueError("a name stands twice")
    return result


def refused(constant):
    raise ValueError(f"{constant} is no number")


def read(path, data):
    """(value, []) of the bytes, or (None, faults)."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        return None, [Fault(path, line, 'a character here is not UTF-8; save the file with the encoding "UTF-8"')]
    if text.startswith("\ufeff"):
        return None, [Fault(path, 1, 'the file begins with an invisible mark (BOM); save it as "UTF-8" without BOM')]
    try:
        value = json.loads(text, object_pairs_hook=unique, parse_constant=refused)
        if not HALF_PAIR.search(text):
            return value, []
    except (ValueError, RecursionError):
        pass
    reader = Reader(text)
    try:
        value = reader.read()
    except Slip as slip:
        return None, [Fault(path, reader.line(slip.position), slip.hint, reader.column(slip.position))]
    except RecursionError:
        return None, [Fault(path, 0, "lists and braces stand in each other hundreds deep")]
    if reader.twice:
        return None, [Fault(path, reader.line(position), text, reader.column(position)) for position, text in reader.twice]
    return value, []


def places(text):
    """The line of the value and of the name of each path of a text that is JSON."""
    reader = Reader(text)
    reader.read()
    lines = {path: reader.line(position) for path, position in reader.values.items()}
    names = {path: reader.line(position) for path, position in reader.names.items()}
    return lines, names
