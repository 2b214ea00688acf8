#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""source SOURCE: nothing in the programs' sources uses what opens an address, leaves a trace or guesses markup.
symbols PROGRAM...: nor do the programs import it, whatever their sources look like.
arguments CLI: what stands on the command line is not shown to the other users of the machine.
table SOURCE: every test that SECURITY.md names exists."""
import pathlib
import re
import subprocess
import sys
import time

# What Qt and the C library offer, and why Dossier has no use for it. One pattern for sources, one for imported symbols.
CLOSED = [
    (r"\bQDesktopServices\b|\bopenUrl\b", r"16QDesktopServices", "opens addresses with other programs"),
    (r"\bQProcess\b|\bpopen\b|\bposix_spawnp?\b|[^\w.>:]system\s*\(", r"^(?:popen|system|posix_spawnp?)$|8QProcess(?!Env)", "starts programs"),
    (r"\bQText(?:Browser|Edit)\b", r"(?:12QTextBrowser|_ZNK?9QTextEdit)", "shows documents with links and pictures"),
    (r"setOpenExternalLinks|setOpenLinks|LinksAccessible|TextBrowserInteraction|linkActivated", r"20setOpenExternalLinks", "follows links"),
    (r"Qt::(?:RichText|AutoText|MarkdownText)|\bsetHtml\b|\binsertHtml\b|\bsetMarkdown\b|\bappendHtml\b|\bQStaticText\b",
     r"(?:7setHtml|10insertHtml|11setMarkdown|10appendHtml)E", "takes text for markup"),
    (r"\bQTextDocument\b(?!>)|\bQSvgRenderer\b|\bQSvgWidget\b|\bQGraphicsTextItem\b|\bQGraphicsSvgItem\b|\bQErrorMessage\b|\bQWhatsThis\b",
     r"(?:13QTextDocument(?:C[12]|11addResource)|12QSvgRenderer|10QSvgWidget|17QGraphicsTextItem|13QErrorMessage|10QWhatsThis)", "reads markup and what it refers to"),
    (r"\bQFileSystemWatcher\b|inotify_", r"18QFileSystemWatcher|^inotify_", "watches the person's files"),
    (r"\bQPrint(?:er|Dialog|PreviewDialog)\b", r"(?:8QPrinter|12QPrintDialog)", "asks for printers, over the network too"),
    (r"\bQSystemTrayIcon\b|\bQSessionManager\b|\bQSoundEffect\b|\bQMediaPlayer\b|\bQApplication::beep\b",
     r"(?:15QSystemTrayIcon|15QSessionManager|12QApplication4beep)", "speaks with the desktop"),
    (r"\bQNetwork\w+|\bQTcpSocket\b|\bQUdpSocket\b|\bQLocalSocket\b|\bQHostInfo\b|\bQSslSocket\b|\bQDBus\w+",
     r"(?:QNetwork|10QTcpSocket|10QUdpSocket|12QLocalSocket|9QHostInfo|QDBus)", "speaks with other programs or machines"),
    (r"\bgetaddrinfo\b|\bgethostby\w+|\bgetnameinfo\b|\bres_n?query\b", r"^(?:getaddrinfo|gethostby\w+|getnameinfo|res_\w+|__res_\w+)$", "looks names up"),
    (r"\bgetpw(?:nam|uid|ent)\w*\s*\(|\bgetgr(?:nam|gid)\w*\s*\(", r"^getpw\w+|^getgr\w+", "asks who the users are, where the system may ask a server"),
    (r"\bsyslog\s*\(|\bsd_journal_(?:print|send)\w*|\bopenlog\b", r"^(?:v?syslog|openlog|sd_journal_\w+)$", "writes system logs"),
    (r"\bQTemporary(?:File|Dir)\b|\btmpfile\b|\btmpnam\b|\bmkstemps?\b|\btempnam\b|temp_directory_path", r"(?:14QTemporaryFile|13QTemporaryDir)|^(?:tmpfile|tmpnam|tempnam)",
     "writes temporary files"),
    (r"\bQStandardPaths::(?:Temp|Cache|Runtime|GenericCache|Download)\w*", None, "makes folders elsewhere"),
    (r"\bQSettings\s+\w+\s*(?:;|\(\s*\)\s*;)|\bQSettings\(\)|QSettings::UserScope\s*,\s*QStringLiteral\(\"\w+\"\)", r"9QSettingsC[12]E(?:P7QObject|RK7QStringS|NS_5Scope)", "keeps settings where Qt likes"),
    (r"setDragEnabled\(true\)|\bQDrag\b|setDragDropMode\(QAbstractItemView::(?:DragDrop|DragOnly|InternalMove)", r"5QDrag4exec", "drags things out"),
    (r"\bQInputDialog\b|\bQMessageBox::(?:about|aboutQt)\b", None, "shows text that guesses"),
]
CONTROLS = ["QDesktopServices::openUrl(url);", "QProcess::execute(x);", "new QTextBrowser;", "label->setOpenExternalLinks(true);", "label->setTextFormat(Qt::RichText);",
            "QSvgRenderer renderer(file);", "QFileSystemWatcher watcher;", "QPrinter printer;", "QSystemTrayIcon tray;", "QTcpSocket socket;", "getaddrinfo(host);",
            "getpwuid(uid);", "syslog(1);", "QTemporaryFile file;", "QStandardPaths::TempLocation", "QSettings settings;", "view->setDragEnabled(true);", "QInputDialog::getText(x);"]
SYMBOL_CONTROLS = ["_ZN16QDesktopServices7openUrlERK4QUrl", "_ZN8QProcess5startE", "_ZN12QTextBrowserC1EP7QWidget", "_ZN6QLabel20setOpenExternalLinksEb", "_ZN9QTextEdit7setHtmlERK7QString",
                   "_ZN12QSvgRendererC1ERK7QString", "_ZN18QFileSystemWatcherC1EP7QObject", "_ZN8QPrinterC1E", "_ZN15QSystemTrayIconC1E", "_ZN10QTcpSocketC1EP7QObject", "getaddrinfo",
                   "getpwuid", "syslog", "_ZN14QTemporaryFileC1Ev", "_ZN9QSettingsC1EP7QObject", "_ZN5QDrag4execE"]


def withoutComments(text):
    return re.sub(r"//[^\n]*|/\*.*?\*/", "", text, flags=re.S)


def faultsIn(text):
    return [(match.group(0), why) for pattern, _, why in CLOSED for match in re.finditer(pattern, withoutComments(text))]


def source(folder):
    faults = [f"the control is not seen: {line}" for line in CONTROLS if not faultsIn(line)]
    app = pathlib.Path(folder, "app")
    for path in sorted(app.rglob("*.*")):
        if path.suffix not in (".cpp", ".h"):
            continue
        text = path.read_text(encoding="utf-8", errors="replace")
        faults += [f"{path.relative_to(app)}: {what}: {why}" for what, why in faultsIn(text)]
        faults += tips(path.relative_to(app), text)
    entry = pathlib.Path(folder, "packaging", "desktop", "dossier.desktop").read_text(encoding="utf-8")
    known = {"Type", "Name", "GenericName", "Comment", "Exec", "Icon", "Terminal", "Categories", "Keywords", "StartupNotify", "SingleMainWindow"}
    faults += [f"dossier.desktop: {key}" for key in re.findall(r"^([\w-]+)(?:\[\w+\])?=", entry, flags=re.M) if key not in known]
    faults += [] if re.search(r"^Exec=dossier$", entry, flags=re.M) else ["dossier.desktop: the command takes arguments"]
    print("\n".join(faults))
    return 1 if faults else 0


def tips(name, text):
    """A tip of words of the program, or one that was made plain."""
    found = re.findall(r"(?:setToolTip|setStatusTip|setWhatsThis|QToolTip::showText)\(([^\n]*)", text)
    return [f"{name}: a tip that may be markup: {one}" for one in found
            if "plainToolTip(" not in one and not re.match(r"(?:[^?;]*\?\s*QString\(\)\s*:\s*)?tr\(\"[^\"<]*\"\)\)", one)]


def imported(program):
    lines = subprocess.run(["nm", "-D", "--undefined-only", program], capture_output=True, text=True, check=True).stdout.splitlines()
    return [line.split()[-1].split("@")[0] for line in lines]


def symbolFaults(symbols):
    return [f"{symbol}: {why}" for symbol in symbols for _, pattern, why in CLOSED if pattern and re.search(pattern, symbol)]


def symbols(programs):
    faults = [f"the control is not seen: {one}" for one in SYMBOL_CONTROLS if not symbolFaults([one])]
    for program in programs:
        found = imported(program)
        if not found:
            faults.append(f"{program}: imports nothing, so nothing was looked at")
        faults += [f"{pathlib.Path(program).name}: {fault}" for fault in symbolFaults(found)]
    print("\n".join(faults))
    return 1 if faults else 0


def commandLine(process):
    return pathlib.Path("/proc", str(process.pid), "cmdline").read_bytes()


def arguments(cli):
    marker = "marker-of-an-argument@example.net"
    plain = subprocess.Popen([sys.executable, "-c", "import sys; sys.stdin.read()", marker], stdin=subprocess.PIPE)
    ours = subprocess.Popen([cli, "--passphrase-file", "-", "who", marker], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        # It waits for its passphrase, so this ends as soon as the arguments are gone, and never if they stay.
        deadline = time.monotonic() + 60
        # While it executes itself again there is nothing to be read at all.
        name = pathlib.Path(cli).name.encode()
        while (marker.encode() in commandLine(ours) or name not in commandLine(ours)) and ours.poll() is None and time.monotonic() < deadline:
            time.sleep(0.02)
        shown = commandLine(ours)
        if ours.poll() is not None:
            return fail("the program did not wait for its passphrase")
        if marker.encode() in shown or b"who" in shown:
            return fail(f"others can read {shown!r}")
        if name not in shown:
            return fail("not even its name is left")
        return 0 if marker.encode() in commandLine(plain) else fail("the control shows nothing either")
    finally:
        for process in (plain, ours):
            process.kill()
            process.communicate()


def fail(words):
    print(words)
    return 1


def table(folder):
    page = pathlib.Path(folder, "SECURITY.md").read_text(encoding="utf-8")
    part = page.split("## Channels")[1].split("\n## ")[0]
    lists = "\n".join(path.read_text(encoding="utf-8", errors="replace") for path in pathlib.Path(folder, "tests").rglob("CMakeLists.txt"))
    scripts = "\n".join(str(path.relative_to(folder)) for path in pathlib.Path(folder, "tests").rglob("*") if path.is_file())
    faults = []
    rows = [line for line in part.splitlines() if line.startswith("|") and not re.match(r"\|[-| ]+\|$", line)][1:]
    for row in rows:
        cells = [cell.strip() for cell in row.strip("|").split("|")]
        if len(cells) != 3 or not all(cells):
            faults.append(f"a row that is not three cells: {row}")
    for name in sorted(set(re.findall(r"`((?:unit|ui|channels|proof|transmission|memory|faults|data|house|hostile|cli|golden)\.[\w.*-]+)`", "\n".join(rows)))):
        stem = name.rstrip("*").rstrip(".")
        if stem not in lists and stem.split(".")[0] + "." not in lists and f"tests/{stem.replace('.', '/')}" not in scripts:
            faults.append(f"no such test: {name}")
    print("\n".join(faults) or f"{len(rows)} channels")
    return 1 if faults or len(rows) < 40 else 0


if __name__ == "__main__":
    what, rest = sys.argv[1], sys.argv[2:]
    sys.exit({"source": lambda: source(*rest), "symbols": lambda: symbols(rest), "arguments": lambda: arguments(*rest), "table": lambda: table(*rest)}[what]())
