#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cross references of resources/: what one file names must stand in another. Shapes are the schemas' business."""
import collections
import datetime
import json
import pathlib
import re
import sys
import unicodedata
import unittest
import urllib.parse

ROOT = pathlib.Path(sys.argv.pop(1))
RESOURCES = ROOT / "resources"

# (holder, its domain, who has the domain above it): another service of the same house.
MEANT_BELOW = {
    ("wechat", "weixin.qq.com", "qq"), ("wechat", "wx.qq.com", "qq"),
    ("wecom", "work.weixin.qq.com", "wechat"), ("wecom", "work.weixin.qq.com", "qq"),
    ("tencent-video", "v.qq.com", "qq"), ("qq-music", "y.qq.com", "qq"), ("netease-music", "music.163.com", "netease"),
    ("pagbank", "pagseguro.uol.com.br", "uol"),
}
# (holder of the longer text, holder of its beginning)
MEANT_LONGER_TEXT = {("aldi-talk", "aldi-sued")}
# (holder, host): pages that the holder keeps with somebody else, or under a name of its own that no mail comes from.
MEANT_ELSEWHERE = {("douyin", "aweme.snssdk.com")}
# Stores, shops by the thousand, forms, help desks, code and blogs: many stand there, so the host is nobody's.
SHARED_HOSTS = set("""
apps.apple.com itunes.apple.com play.google.com docs.google.com forms.gle sites.google.com goo.gl github.io gitlab.io blogspot.com
wordpress.com wixsite.com weebly.com squarespace.com myshopify.com shopify.com herokuapp.com netlify.app vercel.app pages.dev
cloudfront.net amazonaws.com azurewebsites.net windows.net web.app firebaseapp.com appspot.com akamaized.net akamai.net fastly.net
zendesk.com freshdesk.com helpshift.com intercom.io onetrust.com typeform.com surveymonkey.com jotform.com hubspot.com salesforce.com
force.com sharepoint.com atlassian.net notion.site substack.com medium.com linktr.ee bit.ly medallia.com qualtrics.com
sendgrid.net mailchimp.com mcsv.net amazonses.com mandrillapp.com sparkpostmail.com mailgun.org
""".split())
PUBLIC_SUFFIXES = set("co.uk org.uk com.br com.mx com.ar com.co com.pe com.cn co.in com.au co.jp com.tr co.za com.sg com.hk gov.br gov.in gov.uk "
                        "gob.mx gov.cn nic.in nhs.uk".split())
REGIONS = {country: region for region, countries in {
    "Europe": "AL AD AT BA BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SK UA",
    "North America": "US CA", "China": "CN HK MO TW", "India": "IN",
    "Latin America": "AR BO BR CL CO CR CU DO EC GT HN MX NI PA PE PR PY SV UY VE"}.items() for country in countries.split()}
COUNTRIES = set(REGIONS) | set("AE AU BD EG GE ID IL JP KE KR KY KZ LK MY NG NP NZ PH PK RU SA SG TH TR VG VN ZA".split())
SCRIPTS = {"CN": {"CJK"}, "HK": {"CJK"}, "TW": {"CJK"}, "RU": {"CYRILLIC"}, "UA": {"CYRILLIC"}, "JP": {"CJK", "HIRAGANA", "KATAKANA"},
           "KR": {"HANGUL"}, "IN": {"DEVANAGARI", "TAMIL", "BENGALI", "TELUGU"}, "IL": {"HEBREW"}, "GR": {"GREEK"}, "DK": {"LATIN"},
           "SE": {"LATIN"}, "NO": {"LATIN"}, "PL": {"LATIN"}, "AT": {"LATIN"}, "DE": {"LATIN"}, "FR": {"LATIN"}}


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

    def test_holders_are_named_as_their_files(self):
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

    def test_no_domain_stands_below_another_holders_unless_it_is_meant(self):
        owner = {domain: holder["id"] for holder in self.holders.values() for domain in holder.get("domains", [])}
        for domain, own in owner.items():
            parents = [".".join(domain.split(".")[i:]) for i in range(1, domain.count("."))]
            above = {owner[parent] for parent in parents if parent in owner} - {own}
            self.assertLessEqual({(own, domain, other) for other in above}, MEANT_BELOW, domain)

    def test_no_domain_is_a_store_or_a_host_for_anybody(self):
        for holder in self.holders.values():
            for domain in holder.get("domains", []):
                labels = domain.split(".")
                below = {".".join(labels[i:]) for i in range(len(labels))}
                self.assertEqual(below & SHARED_HOSTS, set(), holder["id"])
                self.assertNotIn(domain, PUBLIC_SUFFIXES, holder["id"])
                # "www." is part of a domain only where everybody else's begins one label further left.
                self.assertEqual(domain.startswith("www."), domain.removeprefix("www.") in PUBLIC_SUFFIXES and "www." in domain, domain)

    def test_names_and_statement_texts_are_not_each_others_beginning(self):
        # "UBER" of one holder and "UBER EATS" of another: the longer text wins, so both must be meant.
        words = {}
        for holder in self.holders.values():
            for text in holder.get("descriptors", []):
                words[tuple(re.findall(r"[^\W_]+", text.upper()))] = holder["id"]
        for text, own in words.items():
            for count in range(1, len(text)):
                other = words.get(text[:count], own)
                self.assertTrue(other == own or (own, other) in MEANT_LONGER_TEXT, f"{text} of {own} begins as one of {other}")

    def test_countries_dates_and_addresses_are_well_formed(self):
        for holder in self.holders.values():
            if "country" in holder:
                self.assertIn(holder["country"], COUNTRIES, holder["id"])
            for entry in holder["facts"] + holder.get("claims", []):
                parts = [int(part) for part in entry["date"].split("-")]
                datetime.date(*(parts + [1] * (3 - len(parts))))   # throws on the 31st of February
                self.assertGreaterEqual(parts[0], 2015, holder["id"])

    def test_addresses_lead_to_the_holder_itself(self):
        groups = {}
        for holder in self.holders.values():
            groups.setdefault(holder.get("group", holder["id"]), set()).update(holder.get("domains", []))
        for holder in self.holders.values():
            own = set(holder.get("domains", [])) | groups[holder.get("group", holder["id"])]
            hosts = {field: urllib.parse.urlsplit(holder[field]).hostname for field in ("webForm", "deleteUrl", "exportUrl") if field in holder}
            for field, host in hosts.items():
                known = any(host == domain or host.endswith("." + domain) for domain in own)
                self.assertNotEqual(known, (holder["id"], host) in MEANT_ELSEWHERE, f"{holder['id']}: {field} {host}")
                parts = urllib.parse.urlsplit(holder[field])
                door = parts.path in ("", "/") and not parts.query + parts.fragment and host.removeprefix("www.") in own
                self.assertFalse(door, f"{holder['id']}: {field} is only the front door")

    def test_native_names_are_in_the_script_of_the_country(self):
        for holder in self.holders.values():
            for name in holder.get("nativeNames", []):
                scripts = {unicodedata.name(c).split()[0] for c in name if c.isalpha()}
                wanted = SCRIPTS.get(holder.get("country", ""), {"CJK", "HANGUL", "DEVANAGARI", "CYRILLIC", "LATIN"})
                self.assertTrue(scripts & wanted, f"{holder['id']}: {name} is {scripts}")
                self.assertNotEqual(name, holder["name"], holder["id"])

    def test_who_is_adopted_has_no_mark_of_one_body(self):
        generic = [holder for holder in self.holders.values() if holder.get("generic")]
        self.assertGreaterEqual(len(generic), 50)
        for holder in generic:
            marks = {"domains", "apps", "descriptors", "operator", "group", "country", "privacyContact", "webForm", "deleteUrl", "exportUrl"}
            self.assertEqual(marks & set(holder), set(), holder["id"])
            # What a person names is kept as "id:name", beside "domain:..." and the like.
            self.assertNotIn(holder["id"], {"domain", "app", "merchant", "name"})
            self.assertTrue(holder.get("claims"), f"{holder['id']}: adopting it would say nothing")

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
        named = set()
        for path in (ROOT / "app/import").rglob("*.cpp"):
            named |= set(re.findall(r'"((?:%s)\.[a-z_]+)"' % "|".join(self.categories), path.read_text()))
        self.assertGreater(len(named), 10)
        # Packs give facts about holders, too, which are no data types: each has a word of its own for people.
        facts = set(re.findall(r'{"([a-z.-]+)", QT_TRANSLATE_NOOP', (ROOT / "app/ui/style/pack_words.cpp").read_text()))
        self.assertLessEqual(named, set(self.types) | facts)


if __name__ == "__main__":
    unittest.main()
