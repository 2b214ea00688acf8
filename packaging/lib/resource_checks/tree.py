# SPDX-License-Identifier: GPL-3.0-or-later
"""All of resources/: every file by itself, then what the good ones say about each other."""
import collections
import pathlib
import re

from . import addresses, holders, letters, lists, reader, shape, systems, translations
from .document import Document, blank_faults
from .fault import Fault, listed

# The program reads whatever stands in these folders, so a stray file there would keep it from starting.
READ_WHOLE = {"holders": "ID.json", "lenses": "ID.json", "workshop": "ID.json", "laws": "ID.json", "letters/words": "LANGUAGE.json",
              "text": "LANGUAGE/NAME.json", "schema": "0001_name.sql"}
READ_BY_NAME = {"flows", "taxonomy", "mappings", "lockdown"}
MIGRATION = re.compile(r"schema/\d{4}_[a-z0-9_]+\.sql")

Report = collections.namedtuple("Report", "faults documents good")


def files_below(resources):
    return sorted((p for p in resources.rglob("*") if p.is_file()), key=lambda p: p.relative_to(resources).as_posix())


def stray_faults(path, schema):
    folder = "letters/words" if path.startswith("letters/words/") else path.split("/", 1)[0]
    if schema is None and folder in READ_WHOLE and not MIGRATION.fullmatch(path):
        return [Fault(path, 0, f"only files named {READ_WHOLE[folder]} may stand in resources/{folder}/, because the program reads them all; "
                               "rename this one or move it away")]
    if schema is None and folder in READ_BY_NAME:
        names = listed(sorted(pattern.split("/")[-1] for pattern, _ in shape.SCHEMAS if pattern.startswith(folder + "/")), "and")
        return [Fault(path, 0, f"nothing reads this file; of resources/{folder}/ the program knows {names} only")]
    return []


class Schemas:
    """Each schema is read once; a broken one is a fault of its own, and its files go unchecked until it is mended."""

    def __init__(self):
        self.known, self.faults = {}, []

    def of(self, path):
        if path not in self.known:
            value, faults = reader.read(f"json-schema/{path.name}", path.read_bytes()) if path.exists() else (
                None, [Fault(f"json-schema/{path.name}", 0, "this schema is missing")])
            self.faults += faults
            self.known[path] = shape.validator_of(value) if value is not None else None
        return self.known[path]


def mark_of(path, schema):
    """What a file was when it was found good: itself, its schema and these rules."""
    rules = sorted(pathlib.Path(__file__).parent.glob("*.py"))
    seen = [file.stat() for file in [path] + ([schema] if schema else []) + rules]
    return f"{seen[0].st_size}:" + ";".join(str(stat.st_mtime_ns) for stat in seen[:2]) + f":{max(stat.st_mtime_ns for stat in seen[2:])}"


def check(resources, asked=frozenset(), found_good=None):
    """`asked` are paths below resources/ whose faults alone are wanted, all if there are none. `found_good` maps a path to the mark it
    had when its shape was found good; the report's `good` is the same for the next time."""
    faults, documents, good, schemas = [], {}, {}, Schemas()
    for file in files_below(resources):
        relative = file.relative_to(resources)
        path, schema = relative.as_posix(), shape.schema_of(resources, relative)
        found = stray_faults(path, schema)
        if not found and file.suffix in (".json", ".jsonld"):
            data = file.read_bytes()
            value, found = reader.read(path, data)
            mark = mark_of(file, schema) if found_good is not None else ""
            if not found and schema and (not mark or found_good.get(path) != mark):
                validator = schemas.of(schema)
                found = shape.faults_in(path, data.decode("utf-8"), value, validator) if validator else []
            if not found:
                documents[path] = Document(path, data.decode("utf-8"), value)
                good[path] = mark
        elif path.startswith("i18n/"):
            found = translations.faults_in(path, file.read_bytes())
        faults += found
    between = faults_between(documents, asked, resources)
    # What a list says is wrong at those who name it: whoever asks about the list must hear of it.
    lists_asked = any(path.startswith(("taxonomy/", "mappings/")) for path in asked)
    faults += [fault for fault in schemas.faults if fault not in faults] + ([] if lists_asked else between)
    told = [fault for fault in faults if not asked or fault.path in asked] + (between if lists_asked else [])
    return Report(sorted(told), documents, good)


def faults_between(documents, asked, resources):
    """Only between files without a fault of their own; a file that has one still counts as there."""
    def value(path, read):
        return read(documents[path].value) if path in documents else None

    def below(folder):
        return [document for path, document in documents.items() if path.startswith(folder + "/")]

    holder_ids, lens_ids = ({p.stem for p in (resources / folder).glob("*.json")} for folder in ("holders", "lenses"))
    types = value("taxonomy/types.json", lambda file: [entry["key"] for entry in file["types"]])
    categories = value("taxonomy/categories.json", lambda file: [entry["key"] for entry in file["categories"]])
    senders = value("mappings/mail-domains.json", lambda file: {*file["services"], *file["via"]})
    faults = holders.faults_between(below("holders"), asked) + addresses.faults_between(below("holders"))
    faults += letters.faults(resources, below("laws"), below("letters/words"), types, asked)
    folders = ("holders", "lenses", "flows", "workshop", "laws", "letters/words")
    for document in [document for folder in folders for document in below(folder)]:
        faults += blank_faults(document)
    for holder in below("holders"):
        faults += holders.faults_in(holder, types, senders)
    for lens in below("lenses"):
        faults += systems.lens_faults(lens, types, holder_ids)
    for exercise in below("workshop"):
        faults += systems.exercise_faults(exercise, lens_ids, categories)
    faults += lists.words_faults(below("text"), lists.labels(documents)) + lists.file_faults(resources)
    for path, rules in {
        "flows/documented.json": lambda file: systems.flow_faults(file, types, holder_ids, lens_ids) + lists.dated_faults(file),
        "taxonomy/types.json": lambda file: lists.taxonomy_faults(file, categories) + lists.dated_faults(file),
        "taxonomy/categories.json": lists.category_faults,
        "mappings/android-permissions.json": lambda file: lists.permission_faults(file, types) + lists.dated_faults(file),
        "mappings/mail-domains.json": lists.dated_faults,
        "mappings/mail-subjects.json": lambda file: lists.subject_faults(file) + lists.dated_faults(file),
        "mappings/merchant-text.json": lambda file: lists.merchant_text_faults(file) + lists.dated_faults(file),
    }.items():
        faults += rules(documents[path]) if path in documents else []
    return faults


def summary(documents, resources):
    """ "824 holders, 36 lenses, …" of the files that were found good."""
    def count(path, field):
        return len(documents[path].value[field]) if path in documents else 0

    folders = collections.Counter(path.split("/", 1)[0] for path in documents)
    written = len(list((resources / "letters").rglob("*.txt")))
    counts = [(folders["holders"], "holder", "holders"), (folders["lenses"], "lens", "lenses"), (count("flows/documented.json", "flows"), "flow", "flows"),
              (count("taxonomy/types.json", "types"), "data type", "data types"), (folders["workshop"], "exercise", "exercises"),
              (folders["mappings"], "mapping", "mappings"), (folders["text"], "file of words", "files of words"), (folders["laws"], "law", "laws"),
              (written, "letter", "letters")]
    return ", ".join(f"{number} {one if number == 1 else many}" for number, one, many in counts)
