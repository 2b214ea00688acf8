#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The data types' mappings and our own vocabulary: every term exists in the vocabulary that it is said to be of, and both say
the same. Without the vocabularies themselves the names are compared with known_terms.json, which samples_test.py checks."""
import json
import pathlib
import sys
import unittest

ROOT = pathlib.Path(sys.argv.pop(1))
KNOWN = json.loads((ROOT / "tests/data/known_terms.json").read_text(encoding="utf-8"))
TYPES = json.loads((ROOT / "resources/taxonomy/types.json").read_text(encoding="utf-8"))["types"]
CATEGORIES = json.loads((ROOT / "resources/taxonomy/categories.json").read_text(encoding="utf-8"))["categories"]
VOCABULARY = json.loads((ROOT / "resources/vocabulary/dossier.jsonld").read_text(encoding="utf-8"))
MATCHES = ("exactMatch", "closeMatch", "broadMatch", "narrowMatch")
OUR_OWN = "dossier:"


def known(vocabulary):
    entry = KNOWN[vocabulary]
    return {entry.get("namespace", "") + term for term in entry["terms"]}


def ids(value):
    return [entry["@id"] for entry in (value if isinstance(value, list) else [value])]


def expanded(iri):
    prefix, name = iri.split(":", 1)
    return VOCABULARY["@context"][prefix] + name


class Mappings(unittest.TestCase):
    def test_every_term_exists(self):
        for field, vocabulary in (("dpv", "dpv-pd"), ("apple", "apple"), ("play", "play"), ("fideslang", "fideslang")):
            for entry in TYPES:
                for mapping in entry[field]:
                    self.assertIn(mapping["term"], known(vocabulary), entry["key"])

    def test_a_term_is_said_once_and_the_closest_first(self):
        for entry in TYPES:
            for field in ("dpv", "apple", "play", "fideslang"):
                terms = [mapping["term"] for mapping in entry[field]]
                self.assertEqual(len(terms), len(set(terms)), entry["key"])
                order = [MATCHES.index(mapping["match"]) for mapping in entry[field]]
                self.assertEqual(order, sorted(order), entry["key"])

    def test_nothing_is_the_exact_match_of_two_types(self):
        for field in ("dpv", "apple", "play", "fideslang"):
            owner = {}
            for entry in TYPES:
                for mapping in entry[field]:
                    if mapping["match"] == "exactMatch":
                        self.assertEqual(owner.setdefault(mapping["term"], entry["key"]), entry["key"], mapping["term"])

    def test_every_store_label_leads_to_a_type(self):
        for field in ("apple", "play"):
            self.assertEqual({m["term"] for entry in TYPES for m in entry[field]}, known(field))


class Vocabulary(unittest.TestCase):
    def setUp(self):
        self.nodes = {node["@id"]: node for node in VOCABULARY["@graph"]}

    def test_its_context_is_inline_and_its_address_nobodys(self):
        self.assertIsInstance(VOCABULARY["@context"], dict)
        self.assertRegex(VOCABULARY["@context"]["dossier"], r"^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}#$")
        head = self.nodes[VOCABULARY["@context"]["dossier"].rstrip("#")]
        self.assertTrue(head["owl:versionInfo"] and head["dct:license"])

    def test_nothing_is_said_twice(self):
        self.assertEqual(len(self.nodes), len(VOCABULARY["@graph"]))

    def test_every_type_is_a_concept_with_the_same_mappings(self):
        for entry in TYPES:
            node = self.nodes[OUR_OWN + entry["key"]]
            self.assertEqual(node["skos:prefLabel"]["@value"], entry["label"])
            self.assertEqual(node["skos:broader"]["@id"], OUR_OWN + entry["category"])
            told = {(expanded(term), match) for match in MATCHES if "skos:" + match in node for term in ids(node["skos:" + match])}
            self.assertEqual(told, {(m["term"], m["match"]) for m in entry["dpv"]}, entry["key"])
        for category in CATEGORIES:
            self.assertEqual(self.nodes[OUR_OWN + category["key"]]["skos:prefLabel"]["@value"], category["label"])

    def test_concepts_are_defined_and_stand_under_something(self):
        for name, node in self.nodes.items():
            if node["@type"] not in ("skos:Concept", ["skos:Concept", "rdfs:Class"]):
                continue
            self.assertTrue(node["skos:prefLabel"]["@value"] and node["skos:definition"]["@value"], name)
            self.assertIn(node["skos:inScheme"]["@id"], self.nodes)
            if "skos:broader" in node:
                self.assertIn(node["skos:broader"]["@id"], self.nodes, name)
                self.assertTrue(any("skos:" + match in node for match in MATCHES), name)

    def test_own_terms_are_narrower_than_a_type_and_than_terms_of_dpv(self):
        types = {OUR_OWN + entry["key"] for entry in TYPES}
        own = [node for node in self.nodes.values() if "rdfs:Class" in node["@type"] and "skos:broader" in node and node["@id"] not in types]
        self.assertLessEqual({"dossier:CctvImage", "dossier:DebtorListing", "dossier:AddressBookUpload"}, {node["@id"] for node in own})
        for node in own:
            self.assertIn(node["skos:broader"]["@id"], types)
            for term in ids(node["skos:broadMatch"]):
                self.assertIn(expanded(term), known("dpv-pd"))


if __name__ == "__main__":
    unittest.main()
