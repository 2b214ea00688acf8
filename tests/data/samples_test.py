#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""known_terms.json against the vocabularies themselves. They are not part of this repository: their folder is
$DOSSIER_CATALOGUE_SAMPLES, or shared/samples/catalogue beside the project; without it the test is skipped and says so."""
import csv
import json
import os
import pathlib
import sys

root = pathlib.Path(sys.argv[1]).resolve()
samples = pathlib.Path(os.environ.get("DOSSIER_CATALOGUE_SAMPLES", root.parent / "shared/samples/catalogue"))
if not samples.is_dir():  # a worktree stands one folder deeper than the project
    samples = root.parent.parent / "shared/samples/catalogue"
if not samples.is_dir():
    print("SKIPPED: the vocabularies are not here; set DOSSIER_CATALOGUE_SAMPLES to their folder")
    sys.exit(77)


def column(name, *path):
    with open(samples.joinpath(*path), encoding="utf-8", newline="") as file:
        return {row[name] for row in csv.DictReader(file)}


known = json.loads((root / "tests/data/known_terms.json").read_text(encoding="utf-8"))
there = {
    "dpv-pd": column("term", "dpv-2.3", "pd.csv"),
    "fideslang": column("fides_key", "fideslang", "data_categories.csv"),
    "play": column("data_type", "play-data-safety-2022", "declared_data_type_counts.csv"),
}
faults = [f"{vocabulary} has no {term}" for vocabulary, terms in there.items() for term in sorted(set(known[vocabulary]["terms"]) - terms)]
faults += [f"play has {term}, which is not known" for term in sorted(there["play"] - set(known["play"]["terms"]))]
if not all(there.values()):
    faults.append("a vocabulary is empty")
for fault in faults:
    print(fault)
print({vocabulary: f"{len(known[vocabulary]['terms'])} of {len(terms)}" for vocabulary, terms in there.items()})
sys.exit(1 if faults else 0)
