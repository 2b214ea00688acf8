# SPDX-License-Identifier: GPL-3.0-or-later
"""i18n/dossier_LANGUAGE.ts, the translation of the windows, as Qt Linguist or an editor leaves it."""
import re
import xml.parsers.expat as expat

from .fault import Fault, quoted

NAME = re.compile(r"i18n/dossier_([a-z]{2,3}(?:_[A-Z][A-Za-z]+)?)\.ts")
SLOT = re.compile(r"%(?:\d+|n|L\d+)")
FORMS = ("translation", "numerusform")


class Messages:
    """`language` of the file, and one (line, source, its forms) for each message that is translated."""

    def __init__(self, data):
        self.language, self.found, self.parts, self.source, self.counted = "", [], {}, "", False
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler, self.parser.EndElementHandler, self.parser.CharacterDataHandler = self.start, self.end, self.text
        self.open, self.ignored = [], False
        self.parser.Parse(data, True)

    def start(self, name, attributes):
        self.open.append(name)
        self.parts[name] = ""
        if name == "TS":
            self.language = attributes.get("language", "")
        elif name == "message":
            self.counted = attributes.get("numerus") == "yes"
        elif name == "translation":
            self.ignored = attributes.get("type") in ("vanished", "obsolete")

    def text(self, text):
        self.parts[self.open[-1]] += text

    def end(self, name):
        self.open.pop()
        is_form = name == "numerusform" if self.counted else name == "translation"
        if name == "source":
            self.source = self.parts[name]
        elif is_form and self.parts[name].strip() and not self.ignored:
            self.found.append((self.parser.CurrentLineNumber, self.source, self.parts[name], self.counted))


def faults_in(path, data):
    if path.endswith("i18n/complete.txt"):   # which languages are meant to be whole; the tests read it
        return []
    match = NAME.fullmatch(path)
    if match is None:
        return [Fault(path, 0, 'a translation of the windows is called resources/i18n/dossier_LANGUAGE.ts, such as "dossier_fr.ts"')]
    try:
        messages = Messages(data)
    except expat.ExpatError as fault:
        return [Fault(path, fault.lineno, f"this is not XML ({expat.ErrorString(fault.code)}); in a text, & is written &amp; and < is written &lt;", fault.offset + 1)]
    found = []
    if messages.language not in (match.group(1), match.group(1).split("_")[0]):
        found.append(Fault(path, 0, f"the file's name says {quoted(match.group(1))}, but its <TS language=…> says {quoted(messages.language)}"))
    for line, source, said, counted in messages.found:
        # "one file" may leave the number out
        wanted, has = ({slot for slot in SLOT.findall(text) if not (counted and slot == "%n")} for text in (source, said))
        if wanted != has:
            found.append(Fault(path, line, f"{quoted(said)} has {slots(has)}, but {quoted(source)} has {slots(wanted)}; the program puts a word there"))
    return found


def slots(found):
    return " and ".join(sorted(found)) or 'no place such as "%1"'
