# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the letters below resources/letters: their form, their placeholders, and that each law has the letters it says.

A letter is resources/letters/<law>/<language>/<right>.txt: a head of "key: value" lines, an empty line, the text. In head and
text {holder} is filled in by Dossier; [Your name] is left for the person.
"""
import re

from .countries import COUNTRIES
from .document import Owners, date_faults, did_you_mean, name_faults, quoted, type_faults
from .fault import Fault

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


def law_faults(law, letters):
    """`letters` are the paths of all letters that are there."""
    value, found = law.value, name_faults(law)
    missing = value.get("missing", {})
    for number, language in enumerate(value["languages"]):
        for right in (entry["right"] for entry in value["rights"]):
            path = f"letters/{value['id']}/{language}/{right}.txt"
            if path in letters and right in missing.get(language, []):
                found.append(law.fault(f"{quoted(right)} is listed as missing, but resources/{path} is there; take it out of the list", "missing", language))
            elif path not in letters and right not in missing.get(language, []):
                found.append(law.fault(f'resources/{path} is not there; write it, or list {quoted(right)} under "missing", {quoted(language)}', "languages", number))
    for language in set(missing) - set(value["languages"]):
        found.append(law.fault(f"\"missing\" names {quoted(language)}, which is not among the \"languages\" of this law", "missing", language))
    for number, fact in enumerate(value["facts"]):
        found += date_faults(law, ("facts", number, "date"), fact["date"])
    for number, country in enumerate(value["countries"]):
        if country not in COUNTRIES:
            found.append(law.fault(f"{quoted(country)} is no country's two letters (ISO 3166)", "countries", number))
    return found


def faults_between(laws, asked):
    owners = Owners(asked)
    return [fault for law in laws for number, country in enumerate(law.value["countries"])
            for fault in owners.fault(country, law, ("countries", number),
                                      lambda other, country=country: f"{quoted(country)} belongs to the law {quoted(other.stem)} already; a country has one")]


def misplaced(path, laws, languages):
    """What is wrong with the place of a letter, or None. `laws` are documents by id, `languages` those that have words."""
    parts = path.split("/")
    if len(parts) != 4 or parts[1] not in laws or not path.endswith(".txt"):
        near = did_you_mean(parts[1], laws) if len(parts) == 4 else ""
        return f"a letter's place is resources/letters/LAW/LANGUAGE/RIGHT.txt, with a law of resources/laws{near}"
    law, right = laws[parts[1]].value, parts[3].removesuffix(".txt")
    rights = [entry["right"] for entry in law["rights"]]
    if parts[2] not in law["languages"]:
        return f"{quoted(parts[2])} is not among the \"languages\" of resources/laws/{parts[1]}.json; add it there"
    if parts[2] not in languages:
        return f"there is no resources/letters/{WORDS}/{parts[2]}.json with the words of that language"
    if right not in rights:
        return f"the law {quoted(parts[1])} gives no right {quoted(right)}{did_you_mean(right, rights)}; resources/laws/{parts[1]}.json has them"
    return None


def letter_faults(resources, path, laws, languages):
    """`laws` may lack one that has faults of its own; its letters then wait."""
    own = path.split("/")[1]
    place = None if own not in laws and (resources / f"laws/{own}.json").exists() else misplaced(path, laws, languages)
    try:
        inside = faults_of_letter((resources / path).read_bytes().decode("utf-8"))
    except UnicodeDecodeError:
        inside = [(1, 'the letter is not UTF-8; save it with the encoding "UTF-8"')]
    return ([Fault(path, 0, place)] if place else []) + [Fault(path, number, sentence) for number, sentence in inside]


def words_faults(words, types):
    """A language but English says every data type in its own words: a letter is not half in another language."""
    said = words.value["types"]
    found = type_faults(words, types, [(("types", key), key) for key in said])
    lacking = sorted(set(types or ()) - set(said)) if words.stem != "en" else []
    return found + [words.fault(f"\"types\" has no words for the data type {quoted(key)}; add them", "types") for key in lacking]


def faults(resources, laws, words, types, asked):
    """Of laws and letters whose JSON fits its schemas; `laws` and `words` are documents."""
    folder = resources / "letters"
    paths = [path.relative_to(resources).as_posix() for path in sorted(folder.rglob("*")) if path.is_file() and path.parent != folder / WORDS]
    languages = {path.stem for path in (folder / WORDS).glob("*.json")}
    by_id = {law.stem: law for law in laws}
    found = faults_between(laws, asked)
    for law in laws:
        found += law_faults(law, paths)
    for path in paths:
        found += letter_faults(resources, path, by_id, languages)
    for document in words:
        found += words_faults(document, types)
    return found
