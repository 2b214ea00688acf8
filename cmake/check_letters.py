# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the letters below resources/letters: their form, their placeholders, and that each law has the letters it says.

A letter is resources/letters/<law>/<language>/<right>.txt: a head of "key: value" lines, an empty line, the text. In head and
text {holder} is filled in by Dossier; [Your name] is left for the person. faults(RESOURCES) gives one line for each fault.
"""
import json
import re

HEAD = {"subject", "checked"}
PLACEHOLDERS = {"to", "date", "holder", "operator", "identifiers", "data types"}
OF_SEVERAL_LINES = {"to", "identifiers", "data types"}   # each has a line of the text to itself
NEEDED = {"to": "who it is for", "date": "the date", "identifiers": "how the person is known there"}
WORDS = "words"                                          # the folder of the languages' own words
PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
LONGEST_LINE = 1000


def head_and_text(lines):
    """((key, value, line number), …), (text line, line number), …; the head ends with the first empty line."""
    end = lines.index("") if "" in lines else len(lines)
    head = [(*(part.strip() for part in line.partition(":")[::2]), number + 1) for number, line in enumerate(lines[:end])]
    return head, [(line, number + 1) for number, line in enumerate(lines) if number > end]


def faults_of_head(head):
    faults = []
    for key, value, number in head:
        if key not in HEAD:
            faults.append((number, f"'{key}' is no part of a letter's head; it has {' and '.join(sorted(HEAD))}, and then an empty line"))
        elif not value:
            faults.append((number, f"'{key}:' says nothing"))
        elif key == "checked" and not re.fullmatch(r"\d{4}-\d{2}", value):
            faults.append((number, f"'checked' is when the letter was last compared with the law, such as 2026-11; here it is '{value}'"))
    for key in sorted(HEAD - {key for key, _, _ in head}):
        faults.append((1, f"the head has no '{key}:' line"))
    return faults


def faults_of_line(line, number, in_head):
    faults = []
    for name in PLACEHOLDER.findall(line):
        if name not in PLACEHOLDERS:
            faults.append((number, f"there is no placeholder {{{name}}}; there are {', '.join('{%s}' % p for p in sorted(PLACEHOLDERS))}. "
                                   f"What the person writes stands in square brackets: [{name}]"))
        elif name in OF_SEVERAL_LINES and (in_head or line != f"{{{name}}}"):
            faults.append((number, f"{{{name}}} becomes several lines, so it needs a line of the text to itself"))
    rest = PLACEHOLDER.sub("", line)
    if "{" in rest or "}" in rest:
        faults.append((number, "a curly bracket has no partner"))
    if re.sub(r"\[[^\[\]{}]+\]", "", line) != re.sub(r"[\[\]]", "", re.sub(r"\[[^\[\]{}]+\]", "", line)):
        faults.append((number, "a square bracket has no partner on its line, or nothing or a placeholder in it"))
    if len(line) > LONGEST_LINE:
        faults.append((number, f"the line is longer than {LONGEST_LINE} characters"))
    if line != line.strip() or "\t" in line:
        faults.append((number, "there are blanks or a Windows line end at the end of the line, blanks before it, or a tab in it"))
    return faults


def faults_of_letter(text):
    """[(line number, what is wrong)]"""
    lines = text.split("\n")
    if lines[-1] == "":
        lines.pop()
    head, body = head_and_text(lines)
    faults = faults_of_head(head)
    for key, value, number in head:
        faults += faults_of_line(value, number, True)
    for line, number in body:
        faults += faults_of_line(line, number, False)
    named = {name for line, _ in body for name in PLACEHOLDER.findall(line)}
    for name, what in NEEDED.items():
        if name not in named:
            faults.append((len(lines), f"the text has no {{{name}}}, which says {what}"))
    if not any("[" in line for line, _ in body):
        faults.append((len(lines), "the text has nothing in square brackets; it needs at least the person's name: [Your name]"))
    return sorted(faults)


def faults_of_laws(resources, laws, letters):
    faults, owner = [], {}
    for path, law in laws.items():
        if law["id"] != path.stem:
            faults.append(f"{path.relative_to(resources)}: its id '{law['id']}' is not the file's name")
        for country in law["countries"]:
            if owner.setdefault(country, law["id"]) != law["id"]:
                faults.append(f"{path.relative_to(resources)}: {country} belongs to {owner[country]} already")
        for language in law["languages"]:
            missing = law.get("missing", {}).get(language, [])
            for right in (entry["right"] for entry in law["rights"]):
                name = f"letters/{law['id']}/{language}/{right}.txt"
                if (name in letters) == (right in missing):
                    faults.append(f"{path.relative_to(resources)}: {name} is there, but listed under \"missing\"" if right in missing else
                                  f"{name}: is not there; write it, or list {right} under \"missing\" in {path.relative_to(resources)}")
        for language in set(law.get("missing", {})) - set(law["languages"]):
            faults.append(f"{path.relative_to(resources)}: \"missing\" names {language}, which is not among its languages")
    return faults


def faults_of_place(name, laws, words):
    parts = name.split("/")
    law = next((law for law in laws.values() if law["id"] == parts[1]), None)
    if len(parts) != 4 or law is None:
        return f"{name}: a letter's place is letters/LAW/LANGUAGE/RIGHT.txt, with a law of resources/laws"
    if parts[2] not in law["languages"]:
        return f"{name}: {parts[2]} is not among the languages of laws/{law['id']}.json; add it there"
    if parts[2] not in words:
        return f"{name}: there is no letters/{WORDS}/{parts[2]}.json with the words of that language"
    if parts[3].removesuffix(".txt") not in {entry["right"] for entry in law["rights"]}:
        return f"{name}: laws/{law['id']}.json has no right '{parts[3].removesuffix('.txt')}'"
    return None


def faults_of_words(resources, path, types):
    """A language but English says every data type in its own words: a letter is not half in another language."""
    said = json.loads(path.read_text(encoding="utf-8"))["types"]
    wanted = types if path.stem != "en" else set(said)
    return [f"{path.relative_to(resources)}: there is no data type {key}" for key in sorted(set(said) - types)] + [
        f"{path.relative_to(resources)}: has no words for the data type {key}" for key in sorted(wanted - set(said))]


def faults(resources):
    """What is wrong with letters and laws, whose JSON has been found to fit its schemas."""
    laws = {path: json.loads(path.read_text(encoding="utf-8")) for path in sorted((resources / "laws").glob("*.json"))}
    words = {path.stem: path for path in sorted((resources / "letters" / WORDS).glob("*.json"))}
    types = {entry["key"] for entry in json.loads((resources / "taxonomy/types.json").read_text(encoding="utf-8"))["types"]}
    found, letters = [], set()
    for path in sorted((resources / "letters").rglob("*")):
        name = path.relative_to(resources).as_posix()
        if not path.is_file() or path.parent.name == WORDS:
            continue
        letters.add(name)
        misplaced = faults_of_place(name, laws, words)
        try:
            inside = faults_of_letter(path.read_bytes().decode("utf-8"))
        except UnicodeDecodeError:
            inside = [(1, "is not UTF-8 text")]
        found += ([misplaced] if misplaced else []) + [f"{name}:{number}: {fault}" for number, fault in inside]
    found += faults_of_laws(resources, laws, letters)
    for path in words.values():
        found += faults_of_words(resources, path, types)
    return found
