#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the whole catalogue must have. What each file must be, packaging/check-resources says."""
import collections
import json
import pathlib
import re
import sys
import unittest

ROOT = pathlib.Path(sys.argv.pop(1))
RESOURCES = ROOT / "resources"

REGIONS = {country: region for region, countries in {
    "Europe": "AL AD AT BA BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SK UA",
    "North America": "US CA", "China": "CN HK MO TW", "India": "IN",
    "Latin America": "AR BO BR CL CO CR CU DO EC GT HN MX NI PA PE PR PY SV UY VE"}.items() for country in countries.split()}


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
        self.assertEqual({t["category"] for t in self.types.values()}, set(self.categories))

    def test_bodies_without_an_account_can_be_adopted(self):
        generic = [holder for holder in self.holders.values() if holder.get("generic")]
        self.assertGreaterEqual(len(generic), 50)

    def test_people_of_every_region_find_what_they_use(self):
        """The figures are printed: an empty cell is honest, a shrinking column is not."""
        named = [holder for holder in self.holders.values() if not holder.get("generic")]
        regions = collections.Counter(REGIONS.get(holder.get("country"), "elsewhere or unknown") for holder in named)
        fields = collections.Counter(field for holder in self.holders.values() for field in holder)
        print(f"\n{len(named)} holders, {len(self.holders) - len(named)} to adopt; {sum('popular' in h for h in named)} first in the quick audit")
        print("by operator's country: " + ", ".join(f"{region} {count}" for region, count in regions.most_common()))
        print("by field: " + ", ".join(f"{field} {count}" for field, count in fields.most_common()))
        print("by kind: " + ", ".join(f"{kind} {count}" for kind, count in collections.Counter(h["kind"] for h in named).most_common()))
        self.assertGreaterEqual(len(named), 500)
        for region, least in {"Europe": 200, "North America": 120, "China": 90, "India": 50, "Latin America": 60}.items():
            self.assertGreaterEqual(regions[region], least, region)
        self.assertLessEqual(sum("popular" in holder for holder in named), 70)

    def test_the_systems_of_the_documents_and_those_beyond_are_there(self):
        self.assertLessEqual({"sesame-credit", "fico", "court-debtors", "cctv-face", "breach"}, {l["id"] for l in self.lenses.values()})
        self.assertEqual(len(json.loads((RESOURCES / "lenses/sesame-credit.json").read_text())["metrics"]), 5)
        beyond = {lens["id"] for lens in self.lenses.values() if "sources" in lens}
        self.assertLessEqual({"gdpr-special", "credit-file", "ad-identity", "data-brokers", "insurer", "border-check", "partner-access"}, beyond)

    def test_flows_of_the_documents_are_there(self):
        flows = json.loads((RESOURCES / "flows/documented.json").read_text())["flows"]
        self.assertGreaterEqual(len(flows), 40)
        # What Sesame Credit is fed by is the best documented of all.
        into = {next(iter(flow["from"].values())) for flow in flows if flow["to"] == {"lens": "sesame-credit"}}
        self.assertLessEqual({"alipay", "alibaba", "didi", "baihe"}, into)

    def test_importers_name_known_types(self):
        named = set()
        for path in (ROOT / "app/import").rglob("*.cpp"):
            named |= set(re.findall(r'"((?:%s)\.[a-z_]+)"' % "|".join(self.categories), path.read_text()))
        self.assertGreater(len(named), 10)
        # Packs give facts about holders, too, which are no data types: each has a word of its own for people.
        facts = set(re.findall(r'{"([a-z.-]+)", QT_TRANSLATE_NOOP', (ROOT / "app/ui/style/pack_words.cpp").read_text()))
        self.assertLessEqual(named, set(self.types) | facts)


if __name__ == "__main__":
    unittest.main()
