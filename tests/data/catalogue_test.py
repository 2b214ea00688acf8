#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cross references of resources/: what one file names must stand in another. Shapes are the schemas' business."""
import json
import pathlib
import sys
import unittest

ROOT = pathlib.Path(sys.argv.pop(1))
RESOURCES = ROOT / "resources"


def load(pattern):
    return {path: json.loads(path.read_text(encoding="utf-8")) for path in sorted(RESOURCES.glob(pattern))}


class Catalogue(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.types = {t["key"]: t for t in json.loads((RESOURCES / "taxonomy/types.json").read_text())["types"]}
        cls.categories = [c["key"] for c in json.loads((RESOURCES / "taxonomy/categories.json").read_text())["categories"]]
        cls.holders = load("holders/*.json")
        cls.lenses = load("lenses/*.json")

    def test_headlines(self):
        categories = json.loads((RESOURCES / "taxonomy/categories.json").read_text())["categories"]
        self.assertEqual({c["key"] for c in categories if c["headline"]}, {"payment", "location", "contact"})

    def test_taxonomy(self):
        self.assertEqual(len(self.types), 60)
        self.assertEqual(len(self.categories), 17)
        self.assertEqual(len(set(self.categories)), 17)
        for key, entry in self.types.items():
            self.assertIn(entry["category"], self.categories, key)
            self.assertTrue(key.startswith(entry["category"] + "."), key)
        self.assertEqual({t["category"] for t in self.types.values()}, set(self.categories))

    def test_holders_are_many_and_named_as_their_files(self):
        self.assertGreaterEqual(len(self.holders), 85)
        for path, holder in self.holders.items():
            self.assertEqual(path.stem, holder["id"])

    def test_every_field_of_a_holder_names_its_source(self):
        unsourced = {"id", "popular", "claims", "facts"}
        for holder in self.holders.values():
            named = {fact["fact"] for fact in holder["facts"]}
            needed = set(holder) - unsourced - {"apps"} | {"apps " + app for app in holder.get("apps", [])}
            self.assertEqual(needed - named, set(), holder["id"])
            self.assertEqual(named - needed, set(), f"{holder['id']}: a source for what does not stand there")

    def test_no_source_lies_in_the_future(self):
        import datetime

        this_month = datetime.date.today().isoformat()
        for holder in self.holders.values():
            for entry in holder["facts"] + holder.get("claims", []):
                self.assertLessEqual(entry["date"], this_month, holder["id"])

    def test_no_domain_or_app_belongs_to_two_holders(self):
        for field in ("domains", "apps"):
            owner = {}
            for holder in self.holders.values():
                for value in holder.get(field, []):
                    self.assertNotIn(value, owner, f"{value} of {holder['id']}")
                    owner[value] = holder["id"]

    def test_no_holder_is_a_platform_that_sends_for_others(self):
        senders = json.loads((RESOURCES / "mappings/mail-domains.json").read_text())
        never = set(senders["services"]) | set(senders["via"])
        for holder in self.holders.values():
            self.assertFalse(never & set(holder.get("domains", [])), holder["id"])

    def test_no_name_or_statement_text_belongs_to_two_holders(self):
        for fields in (("name", "aliases", "nativeNames"), ("descriptors",)):
            owner = {}
            for holder in self.holders.values():
                for field in fields:
                    values = holder.get(field, [])
                    for value in [values] if isinstance(values, str) else values:
                        self.assertEqual(owner.setdefault(value.casefold(), holder["id"]), holder["id"], value)

    def test_claims_name_known_types(self):
        for holder in self.holders.values():
            for claim in holder.get("claims", []):
                self.assertIn(claim["type"], self.types, holder["id"])

    def test_lenses_name_known_types_metrics_and_holders(self):
        ids = {holder["id"] for holder in self.holders.values()}
        self.assertLessEqual({"sesame-credit", "fico", "court-debtors", "cctv-face", "breach"}, {l["id"] for l in self.lenses.values()})
        for path, lens in self.lenses.items():
            self.assertEqual(path.stem, lens["id"])
            metrics = {metric["id"] for metric in lens.get("metrics", [])}
            inputs = [entry["id"] for entry in lens["inputs"]]
            self.assertEqual(len(inputs), len(set(inputs)), lens["id"])
            for entry in lens["inputs"]:
                self.assertLessEqual(set(entry["types"]), set(self.types), entry["id"])
                self.assertLessEqual(set(entry.get("through", [])), ids, entry["id"])
                if "metric" in entry:  # a documented source need not belong to a metric
                    self.assertIn(entry["metric"], metrics, entry["id"])
            # Inputs without a metric stand together after the others, and no metric is left without an input.
            order = [entry.get("metric") for entry in lens["inputs"]]
            self.assertEqual(order, sorted(order, key=[m["id"] for m in lens.get("metrics", [])].__add__([None]).index))
            self.assertEqual(set(order) - {None}, metrics)
            for entry in lens["inputs"] + lens["consequences"] + lens.get("disputes", []):
                self.assertTrue(entry["citations"], entry["id"])
                cited = {c["document"] for c in entry["citations"] + entry.get("otherCitations", [])}
                self.assertNotIn("S3", cited, "S3 is the same article as S0")
                own = {source["id"] for source in lens.get("sources", [])}
                self.assertLessEqual(cited, own or {"S0", "S1", "S2", "S4"}, f"{lens['id']}: {entry['id']}")
            for entry in lens["consequences"] + lens.get("disputes", []):
                if entry["standing"] == "contested":
                    self.assertTrue(entry.get("otherSide"), f"{lens['id']}: {entry['id']} tells one side only")
        self.assertEqual(len(json.loads((RESOURCES / "lenses/sesame-credit.json").read_text())["metrics"]), 5)

    def test_every_source_of_a_lens_beyond_the_documents_is_cited_and_not_of_tomorrow(self):
        import datetime

        beyond = [lens for lens in self.lenses.values() if "sources" in lens]
        self.assertLessEqual({"gdpr-special", "credit-file", "ad-identity", "data-brokers", "insurer", "border-check", "partner-access"},
                             {lens["id"] for lens in beyond})
        for lens in beyond:
            cited = {c["document"] for e in lens["inputs"] + lens["consequences"] + lens["disputes"] for c in e["citations"]}
            self.assertEqual(cited, {source["id"] for source in lens["sources"]}, lens["id"])
            for source in lens["sources"]:
                self.assertLessEqual(source["date"], datetime.date.today().isoformat(), lens["id"])

    def test_flows_join_known_ends_and_tell_both_sides(self):
        flows = json.loads((RESOURCES / "flows/documented.json").read_text())["flows"]
        known = {"lens": {lens["id"] for lens in self.lenses.values()}, "holder": {holder["id"] for holder in self.holders.values()}}
        self.assertGreaterEqual(len(flows), 40)
        self.assertEqual(len({flow["id"] for flow in flows}), len(flows))
        for flow in flows:
            for side in ("from", "to"):
                kind, value = next(iter(flow[side].items()))
                self.assertTrue(kind == "name" or value in known[kind], f"{flow['id']}: {value}")
            self.assertNotEqual(flow["from"], flow["to"], flow["id"])
            self.assertLessEqual(set(flow["types"]), set(self.types), flow["id"])
            self.assertEqual(flow["standing"] == "contested", "otherSide" in flow, flow["id"])
        # What Sesame Credit is fed by is the best documented of all.
        into = {next(iter(flow["from"].values())) for flow in flows if flow["to"] == {"lens": "sesame-credit"}}
        self.assertLessEqual({"alipay", "alibaba", "didi", "baihe"}, into)

    def test_permissions_open_known_types(self):
        permissions = json.loads((RESOURCES / "mappings/android-permissions.json").read_text())
        self.assertLessEqual(set(permissions["types"]), set(self.types))

    def test_importers_name_known_types(self):
        import re

        named = set()
        for path in (ROOT / "app/import").rglob("*.cpp"):
            named |= set(re.findall(r'"((?:%s)\.[a-z_]+)"' % "|".join(self.categories), path.read_text()))
        self.assertGreater(len(named), 10)
        self.assertLessEqual(named, set(self.types))


if __name__ == "__main__":
    unittest.main()
