# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares every #include of app/, and every library that a folder links, with the one direction of ARCHITECTURE.md."""
import re

import house

LINE = ["core", "wire | sandbox", "vault | catalogue | import", "staging | analysis", "rights | workshop", "report", "service", "ui | cli"]
RANK = {folder: rank for rank, group in enumerate(LINE) for folder in group.split(" | ")}

MAINS = {"app/ui/main.cpp", "app/cli/main.cpp", "app/import/worker/main.cpp"}
# What is shown comes through a use case; a surface may name values of the folders below, never open a vault itself.
SURFACES = {"ui", "cli"}
BEHIND_SERVICE = {"vault", "wire"}
# The self-check asks the sandbox what holds and what was refused; it sets nothing.
MAY_SEE_SANDBOX = MAINS | {f"app/service/{name}.cpp" for name in ("self_check", "process_facts", "denied_attempts")}
MAY_LINK_SANDBOX = {"service", "ui", "cli", "import"}

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?:"([^"]+)"|<([^>]+)>)', re.MULTILINE)
QT = re.compile(r"^Q(?:t[A-Z]\w*/)?\w*$|^Qt\w*/")
# Local sockets need <sys/socket.h> and <sys/un.h>; nothing needs an address of another machine. The self-check tries
# to reach one, to show that it cannot.
NETWORK = re.compile(r"^(?:netinet/|arpa/|netdb\.h|resolv\.h|curl/|QtNetwork|QNetwork|QTcp|QUdp|QSsl|QHostAddress|boost/asio)")
MAY_SEE_NETWORK = {"app/service/self_check.cpp"}


def allowed(source, target):
    return source == target or RANK[target] < RANK[source]


def judge_quoted(path, folder, target, root):
    parts = target.split("/")
    if target.endswith(".moc") and folder == "ui":
        return None
    if len(parts) < 2 or parts[0] not in RANK:
        return f'"{target}" is not written as "folder/file"'
    if not (root / "app" / target).is_file():
        return f'"{target}" does not exist below app/'
    other = parts[0]
    if other == "sandbox" and folder != "sandbox":
        return None if path in MAY_SEE_SANDBOX else f'"{target}": only a main and the self-check include sandbox'
    if other == "import" and folder != "import":
        return f'"{target}": only the worker and tests see import'
    # source_tree.h and its like stand in import/ itself: the bytes behind every file, not a source of one vendor.
    if path.startswith("app/import/format/") and other == "import" and len(parts) > 2 and parts[1] != "format":
        return f'"{target}": a format reader knows no source'
    if folder in SURFACES and other in BEHIND_SERVICE:
        return f'"{target}": {folder} reaches {other} through service only'
    if folder in SURFACES and other in BEHIND_SERVICE:
        return f'"{target}": {folder} reaches {other} through service only'
    return None if allowed(folder, other) else f'"{target}": {folder} may not include {other}'


def judge_angled(path, folder, target):
    if QT.match(target) and folder != "ui":
        return f"<{target}>: Qt lives in app/ui"
    if NETWORK.match(target) and path not in MAY_SEE_NETWORK:
        return f"<{target}>: no network code"
    return None


def judge_links(path, folder, text):
    for match in re.finditer(r"dossier::(\w+)", text):
        other = match.group(1)
        if other not in RANK or other == folder:
            continue
        wrong = other == "import" or (other == "sandbox" and folder not in MAY_LINK_SANDBOX) or not allowed(folder, other)
        if wrong:
            yield f"{path}:{house.line_of(text, match.start())}: {folder} may not link {other}"


def check(root):
    complaints = []
    for path, text in house.files_of(root, ".cpp", ".h", ".txt", ".S", ".c"):
        parts = path.split("/")
        if parts[0] != "app" or len(parts) < 3:
            continue
        folder = parts[1]
        if folder not in RANK:
            complaints.append(f"{path}: the folder {folder} has no place in the line")
            continue
        if path.endswith(".txt"):
            complaints += judge_links(path, folder, text)
            continue
        for match in INCLUDE.finditer(text):
            quoted, angled = match.groups()
            complaint = judge_quoted(path, folder, quoted, root) if quoted else judge_angled(path, folder, angled)
            if complaint:
                complaints.append(f"{path}:{house.line_of(text, match.start())}: {complaint}")
    return complaints


def tree(path, line, *others):
    return {path: line + "\n", **{other: "" for other in others}}


CASES = [
    ("down the line", tree("app/service/a.cpp", '#include "core/b.h"\n#include <vector>', "app/core/b.h"), None),
    ("up the line", tree("app/core/a.cpp", '#include "vault/b.h"', "app/vault/b.h"), "core may not include vault"),
    ("a sibling", tree("app/vault/a.cpp", '#include "catalogue/b.h"', "app/catalogue/b.h"), "vault may not include catalogue"),
    ("staging and analysis", tree("app/analysis/a.h", '#include "staging/b.h"', "app/staging/b.h"), "analysis may not include staging"),
    ("a blank after the hash", tree("app/ui/a.cpp", '# include "cli/b.h"', "app/cli/b.h"), "ui may not include cli"),
    ("sandbox from a page", tree("app/ui/a.cpp", '#include "sandbox/b.h"', "app/sandbox/b.h"), "only a main"),
    ("sandbox from main", tree("app/ui/main.cpp", '#include "sandbox/b.h"', "app/sandbox/b.h"), None),
    ("sandbox from the self-check", tree("app/service/self_check.cpp", '#include "sandbox/b.h"', "app/sandbox/b.h"), None),
    ("import from staging", tree("app/staging/a.cpp", '#include "import/b.h"', "app/import/b.h"), "only the worker"),
    ("vault from import", tree("app/import/a.cpp", '#include "vault/b.h"', "app/vault/b.h"), "import may not include vault"),
    ("a source from a format", tree("app/import/format/a.cpp", '#include "import/bank/b.h"', "app/import/bank/b.h"), "knows no source"),
    ("the file view from a format", tree("app/import/format/a.cpp", '#include "import/source_tree.h"', "app/import/source_tree.h"), None),
    ("vault from a page", tree("app/ui/a.cpp", '#include "vault/b.h"', "app/vault/b.h"), "through service only"),
    ("Qt below ui", tree("app/service/a.cpp", "#include <QString>"), "Qt lives in app/ui"),
    ("a Qt module below ui", tree("app/core/a.h", "#include <QtCore/QString>"), "Qt lives in app/ui"),
    ("Qt in ui", tree("app/ui/a.cpp", "#include <QString>"), None),
    ("a network header", tree("app/ui/a.cpp", "#include <QNetworkReply>"), "no network code"),
    ("an address header", tree("app/core/a.cpp", "#include <netinet/in.h>"), "no network code"),
    ("beside the file", tree("app/core/a.cpp", '#include "b.h"', "app/core/b.h"), "not written as"),
    ("a header that is not there", tree("app/core/a.cpp", '#include "core/gone.h"'), "does not exist"),
    ("a folder without a place", tree("app/extra/a.cpp", ""), "no place in the line"),
    ("a library up the line", tree("app/vault/CMakeLists.txt", "DEPS dossier::core dossier::service"), "vault may not link service"),
    ("import in the program", tree("app/service/CMakeLists.txt", "DEPS dossier::import"), "service may not link import"),
]

if __name__ == "__main__":
    house.main(check, CASES)
