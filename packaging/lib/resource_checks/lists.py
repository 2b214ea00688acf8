# SPDX-License-Identifier: GPL-3.0-or-later
"""Taxonomy, mappings and words: lists that the others name."""
import re

from .document import date_faults, did_you_mean, quoted, repeated, type_faults
from .fault import Fault
from .merchant_text import merchant_words

SIGNALS = ("account", "security", "purchase", "delivery", "booking", "policy")
LANGUAGE = re.compile(r"[a-z]{2,3}(_[A-Z][A-Za-z]+)?")
SLOT = re.compile(r"\{[^{}]*\}")


def taxonomy_faults(document, categories):
    """Of taxonomy/types.json."""
    entries = document.value["types"]
    found = repeated(document, "types", [(("types", i, "key"), entry["key"]) for i, entry in enumerate(entries)], "the key")
    for number, entry in enumerate(entries):
        category, key, here = entry["category"], entry["key"], ("types", number)
        if categories is not None and category not in categories:
            found.append(document.fault(f"there is no category {quoted(category)}{did_you_mean(category, categories)}; "
                                        "resources/taxonomy/categories.json has them all", *here, "category"))
        elif not key.startswith(category + "."):
            found.append(document.fault(f"the key {quoted(key)} must begin with its category: {quoted(category + '.' + key.split('.')[-1])}", *here, "key"))
    return found


def category_faults(document):
    keys = [(("categories", i, "key"), entry["key"]) for i, entry in enumerate(document.value["categories"])]
    return repeated(document, "categories", keys, "the key")


def permission_faults(document, types):
    return type_faults(document, types, [(("types", key), key) for key in document.value["types"]])


def subject_faults(document):
    found = []
    for signal in SIGNALS:
        for number, word in enumerate(document.value[signal]):
            if not word.strip("* ") or "*" in word[:-1]:
                found.append(document.fault(f"{quoted(word)}: a star stands only at the end, behind at least one letter, such as \"welcome*\"", signal, number))
    return found


def merchant_text_faults(document):
    found = []
    texts = [(("channels", i), text) for i, text in enumerate(document.value["channels"])]
    texts += [(("legalForms", i), text) for i, text in enumerate(document.value["legalForms"])]
    for number, entry in enumerate(document.value["facilitators"]):
        texts += [(("facilitators", number, field), entry[field]) for field in ("text", "then") if field in entry]
    for where, text in texts:
        if not merchant_words(text):
            found.append(document.fault(f"{quoted(text)} has no letter and no digit, so it would match everything", *where))
    return found


def words_faults(documents, taxonomy):
    """Of text/LANGUAGE/NAME.json: only sentences of the English file, with the same places for what the program fills in. One that a
    language has not is said in English. What the taxonomy says in English itself ("type.contact.email") stands in `taxonomy`."""
    english = {document.path.split("/")[-1]: document.value for document in documents if document.path.startswith("text/en/")}
    found = []
    for document in documents:
        language, name = document.path.split("/")[1:]
        if language == "en" or name not in english:
            continue
        known = taxonomy | english[name]
        for key, sentence in document.value.items():
            if key not in known:
                found.append(document.fault(f"there is no sentence {quoted(key)} in resources/text/en/{name}{did_you_mean(key, known)}", key))
            elif sorted(SLOT.findall(sentence)) != sorted(SLOT.findall(known[key])):
                found.append(document.fault(f"the English sentence {quoted(known[key])} has {slots(known[key])}, this one {slots(sentence)}; "
                                            "the program puts a word there", key))
    return found


def labels(documents):
    """The English words of data types and categories, by the keys under which another language says them."""
    found = {}
    for path, field, kind in (("taxonomy/types.json", "types", "type"), ("taxonomy/categories.json", "categories", "category")):
        entries = documents[path].value[field] if path in documents else []
        found |= {f"{kind}.{entry['key']}": entry["label"] for entry in entries}
    return found


def file_faults(resources):
    """Each language has files that English has."""
    names = {folder.name: {path.name for path in folder.glob("*.json")} for folder in (resources / "text").glob("*") if folder.is_dir()}
    english, found = names.pop("en", set()), []
    for language, own in names.items():
        if not LANGUAGE.fullmatch(language):
            found += [Fault(f"text/{language}/{name}", 0, f"{quoted(language)} is no language; a folder here is called by its short name, such as \"fr\"")
                      for name in own]
            continue
        found += [Fault(f"text/{language}/{name}", 0, f"there is no resources/text/en/{name}{did_you_mean(name, english)}") for name in own - english]
    return found


def slots(sentence):
    found = SLOT.findall(sentence)
    return " and ".join(found) if found else "no braces"


def dated_faults(document):
    return date_faults(document, ("date",), document.value["date"])
