#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""hostile_files_test.py BIN _: files made to hurt whoever opens them, given to scan and import as a person would give them.

Each is refused or read with one clear line, in memory that does not grow with it. Memory is that of the worker's child, measured
by the kernel while a bound on it is set; a control shows that the bound bites.
"""
import json
import os
import pathlib
import resource
import socket
import struct
import sys
import zlib

from command_line import CommandLine, Failure, require

MEBIBYTE = 1 << 20
GIBIBYTE = 1 << 30
BOMB = 256 * MEBIBYTE
# What a reader that streams may need, its libraries and lists included: measured 37 MiB. One that must hold its file: the file
# twice and its tree, within the jail's limit.
FLAT = 128 * MEBIBYTE


def peak_of(cli, *arguments):
    """(answer of the run, most memory of the program or any worker child, as the kernel counts it)"""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        # A process of its own: only its own children are counted.
        code = 1
        try:
            answer = cli.run(*arguments, vault=False)
            most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
            os.write(writer, json.dumps([answer, most]).encode())
            code = 0
        finally:
            os._exit(code)
    os.close(writer)
    with os.fdopen(reader, "rb") as stream:
        told = stream.read()
    os.waitpid(child, 0)
    require(told, f"{arguments[0]}: a line of output is not harmless, or there is no end")
    return json.loads(told)


def require_error(answer, code, name, status=1):
    got, out, err = answer
    require(got == status, f"{name}: exit {got}: {out}{err}")
    require(any(line.startswith(code + ": " + name) for line in err.splitlines()), f"{name}: wanted {code}, told: {err}")


def check_no_files(cli):
    """What has a name and is no file: each costs a line at once; opening a pipe without a writer must not wait."""
    drop = cli.folder / "drop"
    os.mkfifo(drop / "pipe")
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(str(drop / "socket"))
    (drop / "dangling").symlink_to("nowhere")
    (drop / "loop").symlink_to("loop")
    (drop / "to-device").symlink_to("/dev/zero")
    (drop / "to-pipe").symlink_to("pipe")
    for name, code in (("pipe", "file.unreadable"), ("socket", "file.unreadable"), ("loop", "file.unreadable"), ("dangling", "not-found"),
                       ("to-device", "file.unreadable"), ("to-pipe", "file.unreadable")):
        require_error(cli.run("scan", drop / name, vault=False), code, name)
    for device in ("/dev/zero", "/dev/full", "/dev/null", "/dev/tty", "/proc/self/mem"):
        if os.path.exists(device):
            require_error(cli.run("scan", device, vault=False), "file.unreadable", os.path.basename(device))
    # In a folder none of them is even looked at, and links are not followed out of it.
    (drop / "outside").symlink_to("/etc")
    status, out, err = cli.run("scan", "--stats", drop, vault=False)
    require(status == 0 and '"files":0' in out and not err, f"folder: {out}{err}")
    listener.close()
    for path in drop.iterdir():
        path.unlink()


def zip_bomb():
    """A whole zip file of one member: 256 MiB of zeros in 256 KiB."""
    squeeze = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = b"\0" * MEBIBYTE
    check, data = 0, b""
    for _ in range(BOMB // MEBIBYTE):
        check = zlib.crc32(block, check)
        data += squeeze.compress(block)
    data += squeeze.flush()
    name = b"../../etc/passwd"
    sizes = struct.pack("<IIIHH", check, len(data), BOMB, len(name), 0)
    local = b"PK\x03\x04" + struct.pack("<HHHHH", 20, 0, 8, 0, 0x21) + sizes + name
    central = b"PK\x01\x02" + struct.pack("<HHHHHH", 20, 20, 0, 8, 0, 0x21) + sizes + struct.pack("<HHHII", 0, 0, 0, 0, 0) + name
    end = b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, 1, 1, len(central), len(local) + len(data), 0)
    return local + data + central + end


LAUGHS = "<?xml version=\"1.0\"?>\n<!DOCTYPE l [<!ENTITY l0 \"ha\">\n" + "".join(
    f"<!ENTITY l{i} \"" + f"&l{i - 1};" * 10 + "\">\n" for i in range(1, 11)) + "]>\n<l>&l10;</l>\n"


def check_no_reader(cli):
    """No reader takes archives or XML yet: such a file is refused as unknown, from its first bytes."""
    for name, content in (("bomb.zip", zip_bomb()), ("laughs.xml", LAUGHS), ("outside.xml", LAUGHS.replace('"ha"', 'SYSTEM "file:///etc/passwd"'))):
        answer, most = peak_of(cli, "scan", cli.write(name, content))
        require_error(answer, "import.unrecognised", name)
        require(most < FLAT, f"{name}: {most // MEBIBYTE} MiB")


BITWARDEN = '{"encrypted":false,"folders":[],"items":%s}'
REPORT = '{"_marker":"<metadata>","exportTimestamp":"2025-01-02T03:04:05.678Z"}\n%s\n'


def check_depth(cli):
    for depth in (10_000, 1_000_000):
        for form in ("[]", ('{"a":', "}")):
            deep = form[0] * depth + "1" + form[1] * depth
            for name, content in (("deep.json", deep), ("deep-bitwarden.json", BITWARDEN % deep),
                                  ("deep-item.json", BITWARDEN % ('[{"type":1,"name":"x","login":' + deep + "}]"))):
                (status, out, err), most = peak_of(cli, "scan", cli.write(name, content))
                require(err.count("\n") == 1, f"{name} {depth}: exit {status}: {out}{err}")
                require(err.startswith(("import.unrecognised: ", "import.malformed: ", "import.limit")), err)
                require(most < 2 * FLAT, f"{name} {depth}: {most // MEBIBYTE} MiB")
            # A report is lines: one bad line is rejected, the others are read.
            (status, out, err), most = peak_of(cli, "scan", cli.write("deep.ndjson", REPORT % deep + ACCESS))
            require(status == 0 and "org.example.maps" in out and err.count("\n") == 1, f"deep.ndjson {depth}: exit {status}: {out}{err[:300]}")
            require(most < 2 * FLAT, f"deep.ndjson {depth}: {most // MEBIBYTE} MiB")


ACCESS = ('{"accessor":{"identifier":"org.example.maps","identifierType":"bundleID"},"category":"location","identifier":"A","kind":"intervalBegin",'
          '"timeStamp":"2025-01-02T03:04:05.678Z","type":"access"}\n')
TABLE = "name,url,username,password\n"
ROW = "Shop,https://shop.example/,robin@example.net,x\n"
MAIL = ("From MAILER-DAEMON Mon Jan  6 04:49:45 2020\nAuthentication-Results: mx; dmarc=pass\nFrom: orders@shop.example\nTo: robin@example.net\n"
        "Date: Mon, 6 Jan 2020 04:49:45 +0000\nSubject: Your order\n%s\nbody\n\n")
DUMP = "DUMP OF SERVICE package:\nPackages:\n  Package [org.example.maps] (1a2b3c):\n    userId=10001\n"


def long_lines():
    """(name, how it begins, how it ends): between them two gigabytes without a line break, most of them a hole of zero bytes."""
    yield "mail.mbox", MAIL % "X-Long: ", MAIL % ""
    yield "body.mbox", MAIL.rstrip("\n") % "", "\n\n" + MAIL % ""
    yield "table.csv", TABLE + ROW + '"', '",x,y,z\n' + ROW
    yield "report.ndjson", REPORT % "" + ACCESS + '{"a":"', '"}\n' + ACCESS
    yield "dump.txt", DUMP, "\n" + DUMP.replace("DUMP OF SERVICE package:\n", "")
    yield "nothing.txt", "x", "x"


def check_long_lines(cli):
    for name, begin, end in long_lines():
        file = cli.write(name, begin + "x" * (128 << 10))
        with open(file, "r+b") as stream:
            stream.seek(2 * GIBIBYTE)
            stream.write(end.encode())
        (status, out, err), most = peak_of(cli, "scan", file)
        require(err.count("\n") <= 3, f"{name}: {err[:500]}")
        require(most < FLAT, f"{name}: {most // MEBIBYTE} MiB")
        require(status == 0 or err.startswith("import."), f"{name}: exit {status}: {err[:500]}")
        print(f"two gigabytes in one line, {name}: exit {status}, {most // MEBIBYTE} MiB, {out.count(chr(10))} facts, {err.strip()[:90]}")
        file.unlink()
    # One that must hold its file refuses it by its size, before it reads.
    file = cli.write("vault.json", BITWARDEN % "[")
    with open(file, "r+b") as stream:
        stream.truncate(2 * GIBIBYTE)
    (status, out, err), most = peak_of(cli, "scan", file)
    require(not out and err.startswith("import.limit: vault.json") and most < FLAT, f"vault.json: exit {status}, {most // MEBIBYTE} MiB: {err}")
    file.unlink()


STRANGE = {"nul": b"a\0b", "overlong": b"a\xc0\xafb", "surrogate": b"a\xed\xa0\x80b", "cut": b"a\xe6\x94", "high": b"a\xf5\x80\x80\x80b",
           "escape": b"a\x1b[2Jb", "link": b"a\x1b]8;;https://evil.example/\x07b", "clipboard": b"a\x1b]52;c;cm0=\x07b", "c1": "a\u009b31mb".encode(),
           "backspace": b"a\b\b\bb", "return": b"a\rb", "bidi": "a\u202etxt.exe\u2066b".encode(), "mark": "a\u200e\u200f\u061cb".encode(),
           "zero-width": "a\u200bb".encode(), "tag": "a\U000e0041b".encode(), "bom": "\ufeffab".encode()}


def check_strange_text(cli):
    """The bytes in every place of every kind of file; run() refuses whatever would reach the terminal."""
    mail = MAIL.encode()
    for what, text in STRANGE.items():
        escaped = text.decode("utf-8", "surrogateescape").encode("utf-16-le", "surrogatepass")
        units = b"".join(b"\\u%04x" % unit for unit in struct.unpack(f"<{len(escaped) // 2}H", escaped))
        files = [cli.write(f"{what}.csv", TABLE.encode() + text + b",https://" + text + b".example/,robin" + text + b"@example.net,x\n" + text + b",,name" + text + b",x\n"),
                 cli.write(f"{what}.mbox", mail % b"X: 1\n" + (mail % b"X: 2\n").replace(b"orders@shop", text + b" <o@" + text + b"shop")),
                 cli.write(f"{what}.json", BITWARDEN.encode() % (b'[{"type":1,"name":"' + units + b'","' + units + b'":1,"login":{"username":"' + units + b'","uris":[{"uri":"https://' + units + b'.example"}]}}]')),
                 cli.write(f"{what}.ndjson", (REPORT % "").encode() + ACCESS.replace("org.example.maps", "org.%s.maps").encode() % units),
                 cli.write(f"{what}.dump", DUMP.encode() + b"    installerPackageName=" + text + b"\n  Package [org.example." + text + b"] (1a):\n    userId=1\n")]
        if b"\0" not in text:
            raw = os.path.join(os.fsencode(cli.folder / "drop"), text.replace(b"/", b"|") + b".csv")
            pathlib.Path(os.fsdecode(raw)).write_bytes((TABLE + ROW).encode())
            files.append(pathlib.Path(os.fsdecode(raw)))
        for verb in ((), ("--json",)):
            cli.run(*verb, "import", "--dry-run", *files)
        cli.run("import", *files)
        for file in files:
            cli.run("scan", file, vault=False)
    for name, codec in (("le", "utf-16-le"), ("be", "utf-16-be")):
        mark = {"le": b"\xff\xfe", "be": b"\xfe\xff"}[name]
        status, out, err = cli.run("scan", cli.write(f"utf16-{name}.csv", mark + (TABLE + ROW).encode(codec)), vault=False)
        require(status in (0, 1) and (out or err), f"utf16-{name}")


EVERY_VERB = (("imports",), ("holders",), ("holdings",), ("matrix",), ("lens",), ("history",), ("slots",), ("backup",), ("verify",), ("who", "a\x1b[2Jb"),
              ("who", "Shop"), ("edit", "a\u202eb", "--note", "x"), ("remove", "a\x1b]0;x\x07"), ("history", "a\u009bb"), ("undo", "\x1b[2J"), ("\x1b[2J",),
              ("holders", "\x1b]52;c;x\x07"), ("--\u202e", "holders"), ("restore", "\x1b[2J"), ("merge", "\x1b[2J"), ("attach", "a\x1bb"))


def check_every_verb(cli):
    status, out, err = cli.run("add", "Shop \x1b[2J\u202eevil", "--type", "contact.email", "--note", "note \x1b]52;c;x\x07\u200b\n\x9b")
    require(status in (0, 1, 2), out + err)
    for verb in EVERY_VERB:
        for form in ((), ("--json",)):
            cli.run(*form, *verb)
    _, holders, _ = cli.run("holders")
    for identifier in {line.split()[0] for line in holders.splitlines()[1:]}:
        cli.run("history", identifier)
        cli.run("--json", "history", identifier)
    cli.require_sound()


def check_control(cli):
    """The bound on memory bites: a file that a reader must hold shows."""
    file = cli.write("held.json", BITWARDEN % ("[" + ",".join(['{"type":2,"name":"' + "n" * 1000 + '"}'] * 100_000) + "]"))
    (status, out, err), most = peak_of(cli, "scan", file)
    require(status == 0 and most > FLAT, f"control: exit {status}, {most // MEBIBYTE} MiB: {err[:200]}")
    file.unlink()


def main():
    cli = CommandLine(sys.argv[1])
    check_control(cli)
    check_no_files(cli)
    check_no_reader(cli)
    check_depth(cli)
    check_long_lines(cli)
    cli.create()
    check_strange_text(cli)
    check_every_verb(cli)
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Failure as failure:
        print(failure, file=sys.stderr)
        sys.exit(1)
