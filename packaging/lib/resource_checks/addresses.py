# SPDX-License-Identifier: GPL-3.0-or-later
"""Domains, pages and statement texts of holders beside those of others. What looks wrong but is meant stands in meant.json."""
import json
import pathlib
import urllib.parse

from .document import quoted
from .merchant_text import merchant_words

EXCEPTIONS = "packaging/lib/resource_checks/meant.json"
BELOW, LONGER, ELSEWHERE = ({tuple(entry.values()) for entry in entries}
                            for entries in json.loads((pathlib.Path(__file__).parent / "meant.json").read_text(encoding="utf-8")).values())
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
                      "gob.mx gov.cn nic.in nhs.uk gov.gr".split())
PAGES = ("webForm", "deleteUrl", "exportUrl")


def ends_of(domain):
    """ "a.b.example.com": itself, "b.example.com", "example.com", "com"."""
    labels = domain.split(".")
    return [".".join(labels[i:]) for i in range(len(labels))]


def domain_faults(holder):
    found = []
    for number, domain in enumerate(holder.value.get("domains", [])):
        here = ("domains", number)
        shared = SHARED_HOSTS.intersection(ends_of(domain))
        if shared:
            found.append(holder.fault(f"{quoted(domain)} is not this holder's own: many keep pages at {shared.pop()}; take it out", *here))
        if domain in PUBLIC_SUFFIXES:
            found.append(holder.fault(f"{quoted(domain)} is the end of many domains; write the whole one, such as {quoted('example.' + domain)}", *here))
        # "www." is part of a domain only where everybody else's begins one label further left.
        elif domain.startswith("www.") and domain.removeprefix("www.") not in PUBLIC_SUFFIXES:
            found.append(holder.fault(f"write {quoted(domain.removeprefix('www.'))} without \"www.\"; that stands for everything below it", *here))
    return found


def page_faults(holder, own):
    """`own` are the domains of the holder and of its group."""
    found = []
    for field in (field for field in PAGES if field in holder.value):
        parts = urllib.parse.urlsplit(holder.value[field])
        host = parts.hostname or ""
        if "." not in host:
            found.append(holder.fault(f"{quoted(holder.value[field])} names no page", field))
        elif not own.intersection(ends_of(host)) and (holder.value["id"], host) not in ELSEWHERE:
            found.append(holder.fault(f"{host} is no domain of this holder or its group; add it to \"domains\" if it is the holder's own, find the "
                                      f"right page, or, if this is meant, say so in {EXCEPTIONS}", field))
        elif parts.path in ("", "/") and not parts.query + parts.fragment and host.removeprefix("www.") in own:
            found.append(holder.fault(f"{quoted(field)} is only the front page; find the page itself, or take the line out", field))
    return found


def faults_between(holders):
    owner, texts, groups, found = {}, {}, {}, []
    for holder in holders:
        for domain in holder.value.get("domains", []):
            owner.setdefault(domain, holder.value["id"])
        for text in holder.value.get("descriptors", []):
            texts.setdefault(merchant_words(text), holder.value["id"])
        groups.setdefault(holder.value.get("group"), set()).update(holder.value.get("domains", []))
    for holder in holders:
        value = holder.value
        own = value["id"]
        found += domain_faults(holder)
        found += page_faults(holder, groups[value["group"]] if "group" in value else set(value.get("domains", [])))
        for number, domain in enumerate(value.get("domains", [])):
            for above in {owner.get(end, own) for end in ends_of(domain)[1:]} - {own}:
                if (own, domain, above) not in BELOW:
                    found.append(holder.fault(f"{quoted(domain)} lies below a domain of the holder {quoted(above)}; take it out, or, if it is a service "
                                              f"of its own, say so in {EXCEPTIONS}", "domains", number))
        for number, text in enumerate(value.get("descriptors", [])):
            words = merchant_words(text)
            for other in {texts.get(words[:count], own) for count in range(1, len(words))} - {own}:
                if (own, other) not in LONGER:
                    found.append(holder.fault(f"the statement text {quoted(text)} begins as one of the holder {quoted(other)}; the longer one would win: "
                                              f"take it out, or, if this is meant, say so in {EXCEPTIONS}", "descriptors", number))
    return found
