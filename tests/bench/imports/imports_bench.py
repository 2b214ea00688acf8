# SPDX-License-Identifier: GPL-3.0-or-later
"""Importers against the usual Python readers, in one run. Usage: imports_bench.py DOSSIER_CLI [MEGABYTES]

Makes a mailbox, a password export and a privacy report of that size (64), reads each with `dossier-cli scan` and with Python, and
prints bytes per second and the ratio. Fails where a ratio of DESIGN is not held: 20 times Python's reader; for the mailbox also a
quarter of the speed of reading the file from the page cache; and where the worker's memory grows with the file."""
import csv
import datetime
import json
import mailbox
import pathlib
import subprocess
import sys
import tempfile
import time
import urllib.parse

RUNS = 3
LEAST_RATIO = 20
LEAST_OF_CACHE = 0.25
MOST_GROWTH_KIB = 16 * 1024


def make_mailbox(path, size):
    body = "".join(f"line {i} of a mail that goes on for some time, as mails with a picture do\n" for i in range(100))
    with path.open("w", encoding="utf-8", newline="\n") as out:
        i = 0
        while out.tell() < size:
            shop = f"shop{i % 400}.example.org"
            out.write(f"From orders@{shop} Mon Nov 23 10:00:00 2026\nReceived: from mx.{shop} by mail.example.net\n"
                      f"From: Shop {i % 400} <orders@{shop}>\nTo: robin@example.net\nDate: Mon, 23 Nov 2026 10:{i % 60:02}:00 +0000\n"
                      f"Subject: Your order {100000 + i} has shipped\nMessage-ID: <{i}@{shop}>\nContent-Type: text/plain\n\n{body}\n")
            i += 1


def make_csv(path, size):
    with path.open("w", encoding="utf-8", newline="") as out:
        rows = csv.writer(out, quoting=csv.QUOTE_ALL)
        rows.writerow(["url", "username", "password", "httpRealm", "formActionOrigin", "guid", "timeCreated", "timeLastUsed", "timePasswordChanged"])
        i = 0
        while out.tell() < size:
            origin = f"https://login.shop{i % 5000}.example.org"
            rows.writerow([origin, "robin@example.net", f"pass,word{i}", "", origin, f"{{0{i:07}}}", 1600000000000 + i, 1700000000000 + i, 1600000000000 + i])
            i += 1


def make_report(path, size):
    with path.open("w", encoding="utf-8") as out:
        i = 0
        while out.tell() < size:
            app = f"org.example.app{i % 60}"
            time_stamp = f"2026-11-23T10:{i // 60 % 60:02}:{i % 60:02}.000+01:00"
            if i % 3:
                record = {"domain": f"cdn{i % 700}.example.org", "firstTimeStamp": time_stamp, "context": "", "timeStamp": time_stamp,
                          "domainType": 2, "initiatedType": "AppInitiated", "hits": i % 9 + 1, "type": "networkActivity", "domainOwner": "", "bundleID": app}
            else:
                record = {"accessor": {"identifier": app, "identifierType": "bundleID"}, "category": "location", "kind": "intervalBegin",
                          "identifier": f"{i:08X}", "timeStamp": time_stamp, "type": "access"}
            out.write(json.dumps(record) + "\n")
            i += 1


# The peers do in Python what a script for such a file does: read, take hosts and dates, merge by service.

def python_mailbox(path):
    for message in mailbox.mbox(path, create=False):
        (message["From"], message["To"], message["Date"], message["Subject"])


def python_csv(path):
    found = {}
    with path.open(encoding="utf-8", newline="") as source:
        for row in csv.DictReader(source):
            host = urllib.parse.urlsplit(row["url"]).hostname
            times = [datetime.datetime.fromtimestamp(int(row[name]) / 1000, datetime.timezone.utc) for name in ("timeCreated", "timeLastUsed")]
            key = (".".join(host.split(".")[-2:]), row["username"])
            before = found.get(key)
            found[key] = (min(times[0], before[0]), max(times[1], before[1])) if before else tuple(times)


def python_report(path):
    found = {}
    with path.open(encoding="utf-8") as source:
        for line in source:
            record = json.loads(line)
            time_stamp = datetime.datetime.fromisoformat(record["timeStamp"])
            key = (record["bundleID"], record["domain"]) if record["type"] == "networkActivity" else (record["accessor"]["identifier"], record["category"])
            before = found.get(key)
            found[key] = (min(time_stamp, before[0]), max(time_stamp, before[1])) if before else (time_stamp, time_stamp)


def page_cache(path):
    buffer = bytearray(1 << 20)
    with path.open("rb", buffering=0) as source:
        while source.readinto(buffer):
            pass


def best(run):
    """The least of several runs in seconds: what the machine does besides only adds."""
    seconds = []
    for _ in range(RUNS):
        start = time.perf_counter()
        run()
        seconds.append(time.perf_counter() - start)
    return min(seconds)


def scan(cli, path):
    subprocess.run([cli, "scan", "--stats", path], check=True, stdout=subprocess.DEVNULL)


def peak_kib(cli, path):
    """Of all processes of one scan, the largest."""
    code = ("import resource,subprocess,sys;subprocess.run(sys.argv[1:],check=True,stdout=subprocess.DEVNULL);"
            "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)")
    return int(subprocess.run([sys.executable, "-c", code, cli, "scan", path], check=True, capture_output=True, text=True).stdout)


def main():
    cli = sys.argv[1]
    size = int(sys.argv[2] if len(sys.argv) > 2 else 64) << 20
    good = True

    def judge(words, value, limit, holds):
        nonlocal good
        good = good and holds
        print(f"  {words}: {value} ({limit}) {'ok' if holds else 'NOT HELD'}")

    with tempfile.TemporaryDirectory() as name:
        for kind, make, peer in (("mailbox.mbox", make_mailbox, python_mailbox), ("passwords.csv", make_csv, python_csv),
                                 ("report.ndjson", make_report, python_report)):
            path, small = pathlib.Path(name) / kind, pathlib.Path(name) / ("small-" + kind)
            make(path, size)
            make(small, size // 8)
            page_cache(path)
            ours, theirs, cache = best(lambda: scan(cli, path)), best(lambda: peer(path)), best(lambda: page_cache(path))
            print(f"{kind}: {path.stat().st_size / ours / 1e6:.0f} MB/s, Python {path.stat().st_size / theirs / 1e6:.0f} MB/s")
            judge("times Python's reader", round(theirs / ours, 1), f"at least {LEAST_RATIO}", theirs / ours >= LEAST_RATIO)
            if peer is python_mailbox:
                judge("of the page cache", round(cache / ours, 2), f"at least {LEAST_OF_CACHE}", cache / ours >= LEAST_OF_CACHE)
            growth = peak_kib(cli, path) - peak_kib(cli, small)
            judge("KiB more memory for eight times the size", growth, f"at most {MOST_GROWTH_KIB}", growth <= MOST_GROWTH_KIB)
            path.unlink()
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
