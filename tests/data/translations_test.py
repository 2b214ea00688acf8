#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The translations: resources/i18n/dossier_<lang>.ts and resources/text/<lang>/ against the words that the program has now.

Prints how much of each language is there. A language of resources/i18n/complete.txt may lack a few words, so that whoever adds a
sentence need not know eight languages; below ENOUGH it is not complete any more."""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as tree

ROOT = pathlib.Path(sys.argv.pop(1))
I18N = ROOT / "resources/i18n"
TEXT = ROOT / "resources/text"
COMPLETE = (I18N / "complete.txt").read_text(encoding="utf-8").split()
ENOUGH = 0.95
# What lupdate says where it writes a context that the program will not ask for.
WRONG_CONTEXT = ("Qualifying with unknown", "lacks Q_OBJECT")


def words(folder):
    found = {}
    for path in sorted(folder.glob("*.json")):
        found.update(json.loads(path.read_text(encoding="utf-8")))
    return found


ENGLISH = words(TEXT / "en")


def catalogue_keys():
    taxonomy = ROOT / "resources/taxonomy"
    types = json.loads((taxonomy / "types.json").read_text(encoding="utf-8"))["types"]
    categories = json.loads((taxonomy / "categories.json").read_text(encoding="utf-8"))["categories"]
    return {f"type.{one['key']}" for one in types} | {f"category.{one['key']}" for one in categories}


def marks(text, numerus=False):
    """What a translation must have as the source has it."""
    plain = text.replace("&&", "")
    places = set(re.findall(r"%L?[0-9]", text)) | (set() if numerus else set(re.findall(r"%n", text)))
    return {
        "places": places,
        "slots": text.count("{}"),
        "letter to press": plain.count("&") if re.search(r"&\w", plain) else 0,
        "lines": text.count("\n"),
        "dots": text.endswith("…"),
        "blanks": (text[:1] == " ", text[-1:] == " "),
        "file endings": sorted(re.findall(r"\(\*[^)]*\)", text)),
        "markup": re.findall(r"<\w+[^>]*>", text),
        "keys": text if re.fullmatch(r"(Ctrl|Alt|Shift)\+.+", text) else "",
    }


def differences(source, translation, numerus=False):
    here, there = marks(source, numerus), marks(translation, numerus)
    return [f"{source!r} -> {translation!r}: other {name}" for name in here if here[name] != there[name]]


def messages(path):
    for context in tree.parse(path).getroot().findall("context"):
        yield from context.findall("message")


def translations(message):
    """All forms; an empty one is none."""
    translation = message.find("translation")
    forms = translation.findall("numerusform")
    return [form.text or "" for form in forms] if forms else [translation.text or ""]


def is_finished(message):
    return message.find("translation").get("type") is None and all(translations(message))


class Translations(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))

    def test_marks_are_told_apart(self):
        """The comparison itself: each of these is a fault."""
        for source, translation in [("%1 of %2", "%1"), ("&Save", "Speichern"), ("a\nb", "a b"), ("Open…", "Öffnen"), (" minutes", "Minuten"),
                                    ("record {}", "Datensatz"), ("plain", "<b>fett</b>"), ("Ctrl+K", "Strg+K"), ("P (*.png)", "P (*.svg)")]:
            self.assertTrue(differences(source, translation), (source, translation))
        self.assertEqual(differences("Vault && settings", "Tresor && Einstellungen"), [])
        self.assertEqual(differences("&Save %1", "%1 保存(&S)"), [])

    def test_sentences_keep_what_the_program_fills_in(self):
        faults = []
        for path in sorted(I18N.glob("dossier_*.ts")):
            for message in messages(path):
                if is_finished(message):
                    numerus = message.get("numerus") == "yes"
                    faults += [f"{path.name}: {fault}" for form in translations(message) for fault in differences(message.find("source").text, form, numerus)]
        self.assertEqual(faults, [])

    def test_texts_by_key_exist_in_english(self):
        faults = []
        for folder in sorted(TEXT.iterdir()):
            for key, text in words(folder).items():
                if key not in ENGLISH and key not in catalogue_keys():
                    faults.append(f"{folder.name}: {key} is no text of the program")
                elif key in ENGLISH:
                    faults += [f"{folder.name}: {fault}" for fault in differences(ENGLISH[key], text)]
        self.assertEqual(faults, [])

    def test_a_language_is_in_both_places_or_begun(self):
        named = {path.stem.removeprefix("dossier_") for path in I18N.glob("dossier_*.ts")}
        self.assertEqual(set(COMPLETE) - named, set())
        self.assertEqual(set(COMPLETE) - {folder.name for folder in TEXT.iterdir()}, set())

    def test_complete_languages_are_complete(self):
        for path in I18N.glob("dossier_*.ts"):
            shutil.copy(path, self.folder)
        done = subprocess.run([ROOT / "packaging/update-translations", "--into", self.folder], capture_output=True, text=True, check=True)
        told = [line for line in (done.stdout + done.stderr).splitlines() if any(sign in line for sign in WRONG_CONTEXT)]
        self.assertEqual(told, [], "these words would never be found translated")
        keys = set(ENGLISH) | catalogue_keys()
        faults = []
        for path in sorted(self.folder.glob("dossier_*.ts")):
            language = path.stem.removeprefix("dossier_")
            every = list(messages(path))
            missing = [message.find("source").text for message in every if not is_finished(message)]
            absent = sorted(keys - set(words(TEXT / language))) if (TEXT / language).exists() else sorted(keys)
            print(f"{language}: interface {len(every) - len(missing)} of {len(every)}, other words {len(keys) - len(absent)} of {len(keys)}")
            for text in missing[:20] + absent[:20]:
                print(f"  {language} lacks: {text}")
            if language in COMPLETE and len(missing) + len(absent) > (1 - ENOUGH) * (len(every) + len(keys)):
                faults.append(language)
        self.assertEqual(faults, [])


if __name__ == "__main__":
    unittest.main()
