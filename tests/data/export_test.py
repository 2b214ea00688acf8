#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The exported JSON-LD is well-formed and names nothing that does not exist: every IRI is a term of DPV or of our own vocabulary,
or one of the few of Dublin Core, DCAT, PROV, OWL and XML Schema that are listed here. Nothing is fetched: a context by address
would be a fault. The validator is tried on broken documents first, so that it can fail."""
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

CLI = pathlib.Path(sys.argv.pop(2))
ROOT = pathlib.Path(sys.argv.pop(1))
KNOWN = json.loads((ROOT / "tests/data/known_terms.json").read_text(encoding="utf-8"))
OWN = json.loads((ROOT / "resources/vocabulary/dossier.jsonld").read_text(encoding="utf-8"))
OWN_NAMESPACE = OWN["@context"]["dossier"]
WELL_KNOWN = {
    "http://purl.org/dc/terms/": {"PeriodOfTime", "conformsTo", "created", "identifier", "source", "subject", "temporal"},
    "http://www.w3.org/ns/dcat#": {"startDate", "endDate"},
    "http://www.w3.org/ns/prov#": {"Entity", "wasDerivedFrom"},
    "http://www.w3.org/2002/07/owl#": {"versionInfo"},
    "http://www.w3.org/2001/XMLSchema#": {"date", "dateTime"},
}
NAMED = {"https://w3id.org/dpv/2.3", OWN_NAMESPACE.rstrip("#")}


def existing():
    terms = {namespace + term for namespace, names in WELL_KNOWN.items() for term in names}
    for vocabulary in ("dpv", "dpv-pd"):
        terms |= {KNOWN[vocabulary]["namespace"] + term for term in KNOWN[vocabulary]["terms"]}
    return terms | {OWN_NAMESPACE + node["@id"].split(":", 1)[1] for node in OWN["@graph"] if node["@id"].startswith("dossier:")} | NAMED


class Validator:
    """What JSON-LD 1.1 asks of a document in the form that we write: compact IRIs over an inline context."""

    def __init__(self, document):
        self.faults, self.defined, self.used = [], set(), set()
        self.context = document.get("@context")
        if not isinstance(self.context, dict) or not all(isinstance(iri, str) and iri[-1] in "#/" for iri in self.context.values()):
            self.faults.append("the context is not one inline object of prefixes")
            self.context = {}
        if set(document) != {"@context", "@graph"}:
            self.faults.append(f"unexpected keys {sorted(set(document) - {'@context', '@graph'})}")
        for node in document.get("@graph", []):
            self.node(node, True)
        self.faults += [f"{name} is not in the graph" for name in sorted(self.used - self.defined)]

    def iri(self, text, is_term=True):
        if text.startswith("_:"):
            (self.used if is_term else self.defined).add(text)
            return
        prefix, colon, name = text.partition(":")
        full = self.context[prefix] + name if colon and prefix in self.context else text
        if full not in existing():
            self.faults.append(f"{text} does not exist")

    def node(self, node, is_top=False):
        if not isinstance(node, dict):
            return self.faults.append(f"{node!r} is no node")
        for key, value in node.items():
            if key == "@id":
                self.iri(value, not (is_top and len(node) > 1))
            elif key == "@type":
                for name in value if isinstance(value, list) else [value]:
                    self.iri(name)
            elif key.startswith("@"):
                self.faults.append(f"{key} in a node")
            else:
                self.iri(key)
                for one in value if isinstance(value, list) else [value]:
                    self.value(one)

    def value(self, value):
        if not isinstance(value, dict):
            if not isinstance(value, (str, int)):
                self.faults.append(f"{value!r} is no literal")
        elif "@value" not in value:
            self.node(value)
        elif set(value) != {"@value", "@type"} or not isinstance(value["@value"], str):
            self.faults.append(f"{value} is no typed literal")
        else:
            self.iri(value["@type"])


def faults_in(document):
    return Validator(document).faults


class Export(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        folder = pathlib.Path(cls.folder.name)
        (folder / "pass").write_text("correct horse battery staple\n")

        def run(*arguments):
            subprocess.run([CLI, "--vault", folder / "Mine.dossier", "--passphrase-file", folder / "pass", *arguments], check=True, stdout=subprocess.PIPE)

        run("init")
        run("import", ROOT / "resources/sample")
        run("add", "Village Library", "--type", "contact.phone", "--type", "legal.public")
        run("edit", "name:village library", "--type", "contact.phone", "origin=third-party", "purpose=loans")
        run("edit", "alipay", "--type", "payment.card", "origin=inferred")
        cls.documents = {}
        for redaction in ("none", "names", "counts"):
            run("export", folder / f"{redaction}.jsonld", "--redact", redaction)
            cls.documents[redaction] = json.loads((folder / f"{redaction}.jsonld").read_text(encoding="utf-8"))
        run("export", folder / "all.json")
        json.loads((folder / "all.json").read_text(encoding="utf-8"))

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_the_validator_finds_faults(self):
        good = {"@context": {"dpv": "https://w3id.org/dpv#"}, "@graph": [{"@id": "_:a", "@type": ["dpv:DataSubject"]}]}
        self.assertEqual(faults_in(good), [])
        self.assertTrue(faults_in({**good, "@context": "https://w3id.org/dpv"}), "a context by address")
        self.assertTrue(faults_in({**good, "@graph": [{"@id": "_:a", "@type": ["dpv:Wizard"]}]}), "no such term")
        self.assertTrue(faults_in({**good, "@graph": [{"@id": "_:a", "dpv:hasDataSubject": {"@id": "_:b"}}]}), "nobody")
        self.assertTrue(faults_in({**good, "@graph": [{"@id": "_:a", "hasName": "x"}]}), "a term without a vocabulary")

    def test_every_term_exists(self):
        for redaction, document in self.documents.items():
            self.assertEqual(faults_in(document)[:10], [], redaction)
            self.assertGreater(len(document["@graph"]), 20, redaction)

    def test_it_says_who_holds_what_on_which_ground(self):
        graph = self.documents["none"]["@graph"]
        self.assertEqual(len([node for node in graph if node["@type"] == ["dpv:DataSubject"]]), 1)
        controllers = {node["@id"] for node in graph if node["@type"] == ["dpv:DataController"]}
        processes = [node for node in graph if node["@type"] == ["dpv:PersonalDataProcess"]]
        self.assertGreater(len(processes), 100)
        for node in processes:
            self.assertIn(node["dpv:hasDataController"]["@id"], controllers)
            self.assertNotIn("dpv:hasPurpose", node)
            own = [name for name in node["dpv:hasPersonalData"]["@type"] if name.startswith("dossier:")]
            self.assertEqual(len(own), 1)
            if "dpv:hasProcessing" not in node:
                self.assertTrue(node["dossier:basis"] and node["dpv:hasPersonalData"]["prov:wasDerivedFrom"])
        kinds = {name for node in processes for name in node["dpv:hasPersonalData"]["@type"]}
        self.assertIn("dpv:InferredPersonalData", kinds)
        self.assertIn("dpv:ThirdPartyDataSource", {node.get("dpv:hasDataSource", {}).get("@id") for node in processes})

    def test_our_own_vocabulary_names_only_what_exists(self):
        for node in OWN["@graph"]:
            for key, value in node.items():
                if key.endswith("Match"):
                    for one in value if isinstance(value, list) else [value]:
                        prefix, name = one["@id"].split(":", 1)
                        self.assertIn(OWN["@context"][prefix] + name, existing())


if __name__ == "__main__":
    unittest.main()
