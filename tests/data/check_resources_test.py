#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""packaging/check-resources finds each slip of check_resources/faults.json and says the sentence that stands there, and that alone.

Each case changes one thing in a copy of the made files beside it; the taxonomy, the mappings and the schemas are the real ones.
check_resources_test.py ROOT --show prints what is said now, to be read before it is copied into faults.json.
"""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
ROOT = pathlib.Path(sys.argv.pop(1)).resolve()
MADE = ROOT / "tests/data/check_resources/made"
CASES = json.loads((ROOT / "tests/data/check_resources/faults.json").read_text(encoding="utf-8"))["faults"]
SCHEMAS = {path: json.loads(path.read_text(encoding="utf-8")) for path in sorted((ROOT / "resources/json-schema").glob("*.json"))}
JARGON = ["is not of type", "does not match", "oneOf", "anyOf", "allOf", "additionalProperties", "required property", "^", "\\d", "$", "[a-z", "schema"]
sys.path.insert(0, str(ROOT / "packaging/lib"))

from resource_checks import addresses, reader, translations, tree   # noqa: E402


def made_tree(folder):
    """A project in which check-resources has only the made files to read."""
    resources = pathlib.Path(folder) / "resources"
    shutil.copytree(MADE, resources)
    for name in ("taxonomy", "mappings", "json-schema"):
        shutil.copytree(ROOT / "resources" / name, resources / name)
    return resources


def change(resources, case):
    path = resources / case["file"]
    if "text" in case:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(case["text"], encoding="utf-8")
        return
    text = path.read_text(encoding="utf-8")
    assert text.count(case["instead of"]) >= 1, f"{case['slip']}: {case['instead of']} does not stand in {case['file']}"
    text = text.replace(case["instead of"], case["stands"], 1)
    text = text.replace(*case["and"]) if "and" in case else text
    path.write_bytes(text.encode(case.get("encoding", "utf-8")))


def found_good():
    with tempfile.TemporaryDirectory() as folder:
        return tree.check(made_tree(folder), found_good={}).good


def said_about(case, good):
    """`good` spares the files that are as they were, as in a build."""
    with tempfile.TemporaryDirectory() as folder:
        resources = made_tree(folder)
        change(resources, case)
        return [str(fault) for fault in tree.check(resources, found_good=good).faults]


def run(folder, *words):
    command = [sys.executable, str(folder / "packaging/check-resources"), *words]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)


class Slips(unittest.TestCase):
    def test_the_untouched_copy_is_good(self):
        with tempfile.TemporaryDirectory() as folder:
            self.assertEqual([str(fault) for fault in tree.check(made_tree(folder)).faults], [])

    def test_each_slip_is_told_in_its_sentence(self):
        self.assertGreaterEqual(len(CASES), 30)
        good = found_good()
        for case in CASES:
            with self.subTest(case["slip"]):
                self.assertEqual(said_about(case, good), case["says"] if isinstance(case["says"], list) else [case["says"]])

    def test_no_sentence_speaks_as_a_schema_does(self):
        for case in CASES:
            for sentence in [case["says"]] if isinstance(case["says"], str) else case["says"]:
                for word in JARGON:
                    self.assertNotIn(word, sentence.replace("json-schema", ""), case["slip"])


class Translations(unittest.TestCase):
    TS = '<TS language="fr"><context><name>A</name>{}</context></TS>'

    def test_what_is_good_or_not_done_yet_passes(self):
        for message in ("<message><source>%1 of %2</source><translation>%2, %1</translation></message>",
                        '<message><source>%1 of %2</source><translation type="unfinished"></translation></message>',
                        '<message><source>%1 is gone</source><translation type="vanished">plus rien</translation></message>',
                        '<message numerus="yes"><source>%n file(s)</source><translation><numerusform>un</numerusform><numerusform>%n</numerusform>'
                        "</translation></message>"):
            self.assertEqual(translations.faults_in("i18n/dossier_fr.ts", self.TS.format(message).encode()), [], message)

    def test_each_form_of_a_number_is_looked_at(self):
        message = ('<message numerus="yes"><source>%n in %1</source><translation><numerusform>un en %1</numerusform>'
                   "<numerusform>%n</numerusform></translation></message>")
        self.assertEqual(len(translations.faults_in("i18n/dossier_fr.ts", self.TS.format(message).encode())), 1)


class Schemas(unittest.TestCase):
    def fields(self, node, inside=""):
        if isinstance(node, dict):
            for name, field in (node.get("properties") or {}).items():
                yield f"{inside}/{name}", field
            for name, value in node.items():
                if name not in ("if", "examples"):
                    yield from self.fields(value, f"{inside}/{name}")
        elif isinstance(node, list):
            for value in node:
                yield from self.fields(value, inside)

    def test_every_field_says_what_it_is(self):
        for path, schema in SCHEMAS.items():
            for name, field in self.fields(schema):
                self.assertGreaterEqual(len(field.get("description", "")), 8, f"{path.name} {name}")

    def test_every_pattern_says_what_is_wanted(self):
        for path, schema in SCHEMAS.items():
            for name, field in self.fields(schema):
                for part in (field, field.get("items", {}), field.get("propertyNames", {})):
                    if "pattern" in part:
                        self.assertIn("mustBe", part, f"{path.name} {name}")


class Command(unittest.TestCase):
    """The program itself, in a copy of the project."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        made_tree(self.root)
        shutil.copytree(ROOT / "packaging/lib/resource_checks", self.root / "packaging/lib/resource_checks")
        shutil.copy(ROOT / "packaging/check-resources", self.root / "packaging/check-resources")

    def test_all_good(self):
        answer = run(self.root)
        self.assertEqual((answer.returncode, answer.stderr), (0, ""))
        self.assertRegex(answer.stdout, r"^3 holders, 2 lenses, 1 flow, 60 data types, 1 exercise, 4 mappings, \d+ files of words, 0 laws, 0 letters: "
                                        r"all good\n$")

    def test_the_repository_itself_is_good(self):
        self.assertEqual([str(fault) for fault in tree.check(ROOT / "resources").faults], [])

    def test_each_exception_is_needed(self):
        """Control: without them the check refuses just what they allow."""
        exceptions = (addresses.BELOW, addresses.LONGER, addresses.ELSEWHERE)
        kept = [set(entries) for entries in exceptions]
        try:
            for entries in exceptions:
                entries.clear()
            refused = tree.check(ROOT / "resources").faults
        finally:
            for entries, before in zip(exceptions, kept):
                entries.update(before)
        self.assertGreater(len(refused), 0)
        self.assertEqual(len(refused), sum(len(entries) for entries in kept), [str(fault) for fault in refused])

    def test_only_the_faults_of_the_files_asked_about(self):
        for name in ("example-shop", "example-bank"):
            path = self.root / f"resources/holders/{name}.json"
            path.write_text(path.read_text().replace('"kind": "', '"kind": "x'))
        answer = run(self.root, "resources/holders/example-bank.json")
        self.assertEqual(answer.returncode, 1)
        self.assertIn("resources/holders/example-bank.json, line 4:", answer.stdout)
        self.assertNotIn("example-shop.json", answer.stdout)
        self.assertTrue(answer.stdout.endswith("1 fault in 1 file.\n"))

    def test_two_with_one_beginning_of_app_ids_are_told(self):
        bank, shop = (self.root / f"resources/holders/example-{name}.json" for name in ("bank", "shop"))
        for holder in (bank, shop):
            fact = '"facts": [\n    {"fact": "appPrefixes", "source": "Dossier\'s editors", "date": "2026-11"},'
            text = holder.read_text().replace('"facts": [', '"appPrefixes": ["org.example."],\n  ' + fact, 1)
            holder.write_text(text)
        answer = run(self.root, str(shop))
        self.assertEqual((answer.returncode, answer.stdout.count("\n")), (1, 2), answer.stdout)
        self.assertIn('the beginning of app ids "org.example." belongs to the holder "example-bank" already', answer.stdout)
        bank.write_text(bank.read_text().replace("org.example.", "org.example"))
        self.assertIn("with the point at its end", run(self.root, str(bank)).stdout)

    def test_two_with_one_domain_are_told_at_the_one_asked_about(self):
        bank, shop = (self.root / f"resources/holders/example-{name}.json" for name in ("bank", "shop"))
        shop.write_text(shop.read_text().replace("shop.example.org", "bank.example.net"))
        for asked in (bank, shop):
            answer = run(self.root, str(asked))
            self.assertEqual((answer.returncode, answer.stdout.count("\n")), (1, 2), answer.stdout)
            self.assertIn(asked.name, answer.stdout)

    def test_a_list_hears_of_those_who_name_it(self):
        path = self.root / "resources/mappings/mail-domains.json"
        path.write_text(path.read_text(encoding="utf-8").replace('"services": [', '"services": ["bank.example.net", '), encoding="utf-8")
        answer = run(self.root, "resources/mappings/mail-domains.json")
        self.assertEqual(answer.returncode, 1)
        self.assertIn('resources/holders/example-bank.json, line 5: "bank.example.net" sends mail for many companies', answer.stdout)

    def test_wrong_usage(self):
        for words in (["--what"], ["resources/holders/none.json"], ["packaging/check-resources"], ["--new"], ["--new", "lens", "x"], ["--new", "holder", "A b"],
                      ["--new", "holder", "example-bank"]):
            answer = run(self.root, *words)
            self.assertEqual((answer.returncode, answer.stdout, answer.stderr.count("\n")), (2, "", 1), words)

    def test_a_new_holder_is_begun_and_asks_for_what_is_missing(self):
        self.assertEqual(run(self.root, "--new", "holder", "example-club").returncode, 0)
        path = self.root / "resources/holders/example-club.json"
        answer = run(self.root, str(path))
        self.assertEqual(answer.returncode, 1)
        self.assertIn('"name" must not be empty', answer.stdout)
        for empty, filled in (('"name": ""', '"name": "Example Club"'), ('"kind": ""', '"kind": "fitness"'), ('"source": ""', '"source": "Its imprint"')):
            path.write_text(path.read_text().replace(empty, filled))
        self.assertEqual(run(self.root).returncode, 0)


class Walk(unittest.TestCase):
    """The walk of CONTRIBUTING.md, in a copy of the real resources: its files pass, and its slips are told as it says."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.resources = pathlib.Path(folder.name) / "resources"
        shutil.copytree(ROOT / "resources", self.resources)
        self.text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
        self.blocks = re.findall(r"```json\n(.*?)```", self.text, re.DOTALL)

    def said(self, path, text):
        (self.resources / path).write_text(text, encoding="utf-8")
        return [str(fault) for fault in tree.check(self.resources, {path}).faults]

    def test_the_holder_and_its_slips(self):
        path, whole = "holders/example-garden.json", self.blocks[0]
        self.assertEqual(self.said(path, whole), [])
        for slips in ([('"shopping",', '"shopping"')], [('"GB"', '"UK"'), ('"payment.card"', '"payment.cards"')]):
            text = whole
            for right, wrong in slips:
                self.assertIn(right, text)
                text = text.replace(right, wrong)
            said = self.said(path, text)
            self.assertEqual(len(said), len(slips))
            for sentence in said:
                self.assertIn(sentence + "\n", self.text)

    def test_the_lens_and_the_flow(self):
        self.assertEqual(self.said("lenses/example-register.json", self.blocks[1]), [])
        path = "flows/documented.json"
        flows = json.loads((self.resources / path).read_text(encoding="utf-8"))
        flows["flows"].append(json.loads(self.blocks[2]))
        self.assertEqual(self.said(path, json.dumps(flows)), [])


    def test_the_exercise(self):
        self.assertEqual(self.said("workshop/who-was-here.json", next(block for block in self.blocks if '"minutes"' in block)), [])

    def test_the_letter_and_its_slip(self):
        path = self.resources / "letters/uk-gdpr/da/access.txt"
        letter = re.search(r"```text\n(subject: .*?)```", self.text, re.DOTALL).group(1)
        law = self.resources / "laws/uk-gdpr.json"
        told = json.loads(law.read_text(encoding="utf-8")) | json.loads("{" + next(block for block in self.blocks if '"missing"' in block).strip().rstrip(",") + "}")
        law.write_text(json.dumps(told), encoding="utf-8")
        path.parent.mkdir(parents=True)
        path.write_text(letter, encoding="utf-8")
        self.assertEqual([str(fault) for fault in tree.check(self.resources).faults], [])
        path.write_text(letter.replace("{identifiers}", "{e-mail}"), encoding="utf-8")
        said = [str(fault) for fault in tree.check(self.resources).faults]
        self.assertEqual(len(said), 2)
        for sentence in said:
            self.assertIn(sentence + "\n", self.text)

    def test_the_translation_and_its_slip(self):
        words = next(block for block in self.blocks if '"basis.declared"' in block)
        (self.resources / "text/fr").mkdir(exist_ok=True)
        self.assertEqual(self.said("text/fr/basis.json", words), [])
        said = self.said("text/fr/basis.json", words.replace('"basis.confirmed"', '"basis.observd"'))
        self.assertEqual(len(said), 1)
        self.assertIn(said[0] + "\n", self.text)


class Reading(unittest.TestCase):
    def test_what_was_found_good_is_not_held_against_its_schema_again(self):
        with tempfile.TemporaryDirectory() as folder:
            resources = made_tree(folder)
            first = tree.check(resources, found_good={})
            shop = resources / "holders/example-shop.json"
            shop.write_text(shop.read_text().replace('"DE"', '"Germany"'))
            again = tree.check(resources, found_good=first.good)
            self.assertEqual(len(again.faults), 1)
            self.assertEqual(set(first.good) - set(again.good), {"holders/example-shop.json"})
            mark = again.good | {"holders/example-shop.json": tree.mark_of(shop, resources / "json-schema/holder.schema.json")}
            # Control: a file whose mark says "good" is believed, so the marks are what saves the work.
            self.assertFalse(any('"country" must be' in fault.text for fault in tree.check(resources, found_good=mark).faults))

    def test_the_slow_reader_reads_as_the_fast_one(self):
        for path in [*(ROOT / "resources").rglob("*.json"), *(ROOT / "resources").rglob("*.jsonld")]:
            text = path.read_text(encoding="utf-8")
            self.assertEqual(reader.Reader(text).read(), json.loads(text), path)


if __name__ == "__main__":
    if sys.argv[1:] == ["--show"]:
        for one in CASES:
            print(json.dumps({"slip": one["slip"], "says": said_about(one, {})}, ensure_ascii=False, indent=2))
        sys.exit()
    unittest.main()
