# SPDX-License-Identifier: GPL-3.0-or-later
"""What lenses, flows and exercises say about data types, holders, metrics, citations and each other."""
from .document import date_faults, did_you_mean, listed, name_faults, quoted, repeated, type_faults

DOCUMENTS = ["S0", "S1", "S2", "S4"]
SAME_ARTICLE = {"S3": "S0"}


def unknown(document, what, value, known, where):
    if value in known:
        return []
    return [document.fault(f"there is no {what} {quoted(value)}{did_you_mean(value, known)}", *where)]


def lens_faults(lens, types, holder_ids):
    value = lens.value
    metrics = [metric["id"] for metric in value.get("metrics", [])]
    found = name_faults(lens) + metric_faults(lens, metrics)
    for number, entry in enumerate(value["inputs"]):
        here = ("inputs", number)
        found += type_faults(lens, types, [(here + ("types", i), key) for i, key in enumerate(entry["types"])])
        for i, holder in enumerate(entry.get("through", [])):
            found += unknown(lens, "holder", holder, holder_ids, here + ("through", i))
    for field in ("inputs", "consequences", "disputes", "sources", "metrics"):
        found += repeated(lens, field, [((field, i, "id"), entry["id"]) for i, entry in enumerate(value.get(field, []))], "the id")
    for field in ("consequences", "disputes"):
        for number, entry in enumerate(value.get(field, [])):
            found += side_faults(lens, entry, (field, number))
    return found + citation_faults(lens)


def metric_faults(lens, metrics):
    found, order = [], []
    for number, entry in enumerate(lens.value["inputs"]):
        metric, here = entry.get("metric"), ("inputs", number, "metric")
        if metric is not None and metric not in metrics:
            known = f"; this lens has {listed(map(quoted, metrics), 'and')}" if metrics else '; this lens has no "metrics"'
            found.append(lens.fault(f"there is no metric {quoted(metric)}{did_you_mean(metric, metrics) or known}", *here))
            continue
        rank = len(metrics) if metric is None else metrics.index(metric)
        if order and rank < order[-1]:
            found.append(lens.fault('the inputs of one metric stand together, in the order of "metrics", and those without a metric at the end; '
                                    f"move {quoted(entry['id'])} up", "inputs", number, "id"))
        order.append(max([rank] + order[-1:]))
    used = {entry.get("metric") for entry in lens.value["inputs"]}
    if used - {None} - set(metrics):
        return found   # the unknown word may be the one that a metric lacks
    for number, metric in enumerate(metrics):
        if metric not in used:
            found.append(lens.fault(f"no input belongs to the metric {quoted(metric)}; add one or take the metric out", "metrics", number, "id"))
    return found


def side_faults(document, entry, where):
    if entry["standing"] == "contested" and "otherSide" not in entry:
        return [document.fault('a "contested" statement tells both sides; add "otherSide" (a sentence) and "otherCitations"', *where, "standing")]
    return []


def cited(entry, where):
    for field in ("citations", "otherCitations"):
        for number, citation in enumerate(entry.get(field, [])):
            yield where + (field, number, "document"), citation["document"]


def citation_faults(lens):
    value, found, used = lens.value, [], set()
    own = [source["id"] for source in value.get("sources", [])]
    for field in ("inputs", "consequences", "disputes"):
        for number, entry in enumerate(value.get(field, [])):
            for where, name in cited(entry, (field, number)):
                used.add(name)
                found += document_faults(lens, name, own, where)
    for number, source in enumerate(value.get("sources", [])):
        found += date_faults(lens, ("sources", number, "date"), source["date"])
        if source["id"] not in used:
            found.append(lens.fault(f"nothing cites the source {quoted(source['id'])}; cite it or take it out", "sources", number, "id"))
    return found


def document_faults(document, name, own, where):
    if name in (own or DOCUMENTS):
        return []
    if not own and name in SAME_ARTICLE:
        return [document.fault(f"{quoted(name)} is the same article as {quoted(SAME_ARTICLE[name])}; cite that one", *where)]
    known = f'the "sources" of this lens are {listed(map(quoted, own), "and")}' if own else f"the documents are {listed(map(quoted, DOCUMENTS), 'and')}"
    return [document.fault(f"the citation names {quoted(name)}, which is unknown here{did_you_mean(name, own) if own else ''}; {known}", *where)]


def exercise_faults(exercise, lens_ids, categories):
    found = name_faults(exercise)
    for field, what, known in (("lenses", "lens", lens_ids), ("categories", "category", categories)):
        for number, value in enumerate(exercise.value.get(field, [])):
            found += unknown(exercise, what, value, value if known is None else known, (field, number))
    return found


def flow_faults(document, types, holder_ids, lens_ids):
    flows = document.value["flows"]
    found = repeated(document, "flows", [(("flows", i, "id"), flow["id"]) for i, flow in enumerate(flows)], "the id")
    known = {"lens": lens_ids, "holder": holder_ids}
    for number, flow in enumerate(flows):
        here = ("flows", number)
        for side in ("from", "to"):
            kind, value = next(iter(flow[side].items()))
            if kind in known:
                found += unknown(document, kind, value, known[kind], here + (side, kind))
        if flow["from"] == flow["to"]:
            found.append(document.fault(f"\"from\" and \"to\" of {quoted(flow['id'])} are the same; a flow goes from one to another", *here, "to"))
        found += type_faults(document, types, [(here + ("types", i), key) for i, key in enumerate(flow["types"])])
        found += side_faults(document, flow, here)
        if flow["standing"] != "contested" and "otherSide" in flow:
            found.append(document.fault(f"\"otherSide\" is for a \"contested\" flow, but {quoted(flow['id'])} is {quoted(flow['standing'])}", *here, "otherSide"))
        for where, name in cited(flow, here):
            found += document_faults(document, name, [], where)
    return found
