# SPDX-License-Identifier: GPL-3.0-or-later
"""What the holders say about themselves and about each other."""
import unicodedata

from .countries import COUNTRIES
from .document import Owners, date_faults, did_you_mean, listed, name_faults, quoted, type_faults
from .merchant_text import merchant_words, spellings

WITHOUT_SOURCE = {"id", "popular", "claims", "facts", "apps"}   # claims carry their own, apps one for each
MARKS_OF_ONE_BODY = ["domains", "apps", "appPrefixes", "descriptors", "operator", "group", "country", "privacyContact", "webForm", "deleteUrl", "exportUrl"]
KINDS_OF_SUBJECT = {"domain", "app", "merchant", "name"}   # "domain:example.com" is how the vault names a holder nobody knows
OLDEST_SOURCE = 2015
SCRIPTS = {"CN": {"CJK"}, "HK": {"CJK"}, "TW": {"CJK"}, "RU": {"CYRILLIC"}, "UA": {"CYRILLIC"}, "JP": {"CJK", "HIRAGANA", "KATAKANA"},
           "KR": {"HANGUL"}, "IN": {"DEVANAGARI", "TAMIL", "BENGALI", "TELUGU"}, "IL": {"HEBREW"}, "GR": {"GREEK"}, "DK": {"LATIN"},
           "SE": {"LATIN"}, "NO": {"LATIN"}, "PL": {"LATIN"}, "AT": {"LATIN"}, "DE": {"LATIN"}, "FR": {"LATIN"}}


def entries(value):
    return [value] if isinstance(value, str) else value


def faults_in(holder, types, senders):
    """Of one holder by itself. `types` and `senders` are None where their file has faults of its own."""
    value = holder.value
    found = name_faults(holder) + source_faults(holder)
    found += type_faults(holder, types, [(("claims", i, "type"), claim["type"]) for i, claim in enumerate(value.get("claims", []))])
    for field in ("facts", "claims"):
        for number, entry in enumerate(value.get(field, [])):
            found += date_faults(holder, (field, number, "date"), entry["date"], OLDEST_SOURCE)
    if value.get("country", "DE") not in COUNTRIES:
        found.append(holder.fault(f"{quoted(value['country'])} is no country's two letters (ISO 3166); Germany is \"DE\", the United Kingdom \"GB\"", "country"))
    for number, domain in enumerate(value.get("domains", [])):
        if domain in (senders or ()):
            found.append(holder.fault(f"{quoted(domain)} sends mail for many companies (resources/mappings/mail-domains.json), so it cannot stand "
                                      "for one holder; take it out", "domains", number))
    for number, text in enumerate(value.get("descriptors", [])):
        if not merchant_words(text):
            found.append(holder.fault(f"the statement text {quoted(text)} has no letter and no digit", "descriptors", number))
    found += native_name_faults(holder)
    return found + (generic_faults(holder) if value.get("generic") else [])


def source_faults(holder):
    value, found = holder.value, []
    sourced = [fact["fact"] for fact in value["facts"]]
    needed = {field: (field,) for field in value if field not in WITHOUT_SOURCE}
    needed.update({"apps " + app: ("apps", number) for number, app in enumerate(value.get("apps", []))})
    wrong_here = MARKS_OF_ONE_BODY if value.get("generic") else []
    for name, where in needed.items():
        if name not in sourced and where[0] not in wrong_here:
            found.append(holder.fault(f'nothing says where {quoted(name)} comes from; add to "facts": '
                                      f'{{"fact": {quoted(name)}, "source": "…", "date": "2026-11"}}', *where))
    for number, name in enumerate(sourced):
        if name not in needed:
            found.append(holder.fault(f"\"facts\" gives a source for {quoted(name)}, but {quoted(name)} does not stand in this file"
                                      f"{did_you_mean(name, [n for n in needed if n not in sourced])}", "facts", number, "fact"))
    return found


def native_name_faults(holder):
    found, country = [], holder.value.get("country")
    for number, name in enumerate(holder.value.get("nativeNames", [])):
        scripts = {unicodedata.name(char, "?").split()[0] for char in name if char.isalpha()}
        if name == holder.value["name"]:
            found.append(holder.fault(f"the native name {quoted(name)} is the \"name\" itself; take it out here", "nativeNames", number))
        elif country in SCRIPTS and not scripts & SCRIPTS[country]:
            found.append(holder.fault(f"the native name {quoted(name)} is not in the letters of {quoted(country)}; write it as people there do, "
                                      "or put it under \"aliases\"", "nativeNames", number))
    return found


def generic_faults(holder):
    value, found = holder.value, []
    for field in MARKS_OF_ONE_BODY:
        if field in value:
            found.append(holder.fault(f"{quoted(field)} belongs to one body, but \"generic\" says that this file stands for a kind of body "
                                      "which each person names; take one of the two out", field))
    if value["id"] in KINDS_OF_SUBJECT:
        found.append(holder.fault(f"{quoted(value['id'])} cannot be the id of a generic holder: the vault uses this word itself; choose another", "id"))
    if not value.get("claims"):
        found.append(holder.fault('a generic holder without "claims" would tell the person who adopts it nothing; add at least one', "generic"))
    return found


def faults_between(holders, asked):
    """Two holders with one domain, app, name or statement text."""
    found = []
    for field, what in (("domains", "the domain"), ("apps", "the app"), ("appPrefixes", "the beginning of app ids")):
        owners = Owners(asked)
        for holder in holders:
            for number, value in enumerate(holder.value.get(field, [])):
                found += owners.fault(value, holder, (field, number), lambda other, value=value, what=what: belongs(what, value, other))
    names, texts = Owners(asked), Owners(asked)
    for holder in holders:
        for field in ("name", "aliases", "nativeNames"):
            for number, value in enumerate(entries(holder.value.get(field, []))):
                where = (field,) if field == "name" else (field, number)
                found += names.fault(value.casefold(), holder, where, lambda other, value=value: belongs("the name", value, other))
        for number, value in enumerate(holder.value.get("descriptors", [])):
            told = [fault for key in spellings(value)
                    for fault in texts.fault(key, holder, ("descriptors", number), lambda other, value=value: belongs("the statement text", value, other))]
            found += told[:1]
    return found


def belongs(what, value, other):
    return f"{what} {quoted(value)} belongs to the holder {quoted(other.stem)} already (resources/{other.path}); only one of the two can have it"
