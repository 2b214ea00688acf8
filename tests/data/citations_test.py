#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every phrase that a lens or a flow cites stands in the document it names. The documents are not part of this repository: their
folder is $DOSSIER_SEEDS, or shared/seeds beside the project; without it the test is skipped and says so."""
import json
import os
import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1]).resolve()
seeds = pathlib.Path(os.environ.get("DOSSIER_SEEDS", root.parent / "shared" / "seeds"))
if not seeds.is_dir():
    print("SKIPPED: the documents are not here; set DOSSIER_SEEDS to their folder")
    sys.exit(77)

documents = {}
for path in seeds.glob("00[0-9]_*"):
    documents[f"S{int(path.name[:3])}"] = re.sub(r"\s+", " ", path.read_text(encoding="utf-8"))


def citations(node):
    if isinstance(node, dict):
        if set(node) == {"document", "phrase"}:
            yield node
        for value in node.values():
            yield from citations(value)
    elif isinstance(node, list):
        for value in node:
            yield from citations(value)


count, faults = 0, []
for path in sorted([*(root / "resources/lenses").glob("*.json"), *(root / "resources/flows").glob("*.json")]):
    file = json.loads(path.read_text(encoding="utf-8"))
    for citation in [] if "sources" in file else citations(file):  # a lens beyond the documents cites places in its own sources
        count += 1
        if citation["phrase"] not in documents.get(citation["document"], ""):
            faults.append(f'{path.name}: {citation["document"]} does not say "{citation["phrase"]}"')
print("\n".join(faults) or f"{count} citations found in {len(documents)} documents")
sys.exit(1 if faults or count == 0 else 0)
