# SPDX-License-Identifier: GPL-3.0-or-later
"""A second reader of the vault, written from docs/vault-format.md alone: it takes offsets and lists from that page's tables,
opens what dossier-cli wrote with libsodium and SQLCipher, and recomputes every hash. Usage: SOURCE_DIR DOSSIER_CLI"""
import ctypes
import ctypes.util
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

PASSPHRASE = "caf\u00e9 correct horse battery staple"
SKIPPED = 77
EVENTS = 7   # created, two imports, one undone, a note, a file, a pack


def library(name):
    found = ctypes.util.find_library(name)
    if not found:
        print(f"skipped: there is no lib{name}")
        sys.exit(SKIPPED)
    return ctypes.CDLL(found)


class Page:
    """The tables of the document: {first cell: other cells} below a heading."""

    def __init__(self, text):
        self.text = text

    def rows(self, heading):
        part = self.text.split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]
        return [[cell.strip() for cell in line.strip("|").split("|")] for line in part.splitlines() if line.startswith("| ")]

    def fields(self, heading):
        """{first words of the field: slice} from the rows whose first cell is an offset."""
        found = {}
        for offset, size, field in (row for row in self.rows(heading) if len(row) == 3 and row[0].isdigit()):
            count, _, each = size.partition(" × ")
            found.setdefault(re.split(r"[:,(]", field)[0].strip(), slice(int(offset), int(offset) + int(count) * int(each or 1)))
        return found

    def listed(self, part):
        return [re.findall(r"`(\w+)`", row[1]) for row in self.rows("Key slot") if row[0] == part]

    def subkey(self, of):
        return next(int(row[0]) for row in self.rows("Keys") if row[1] == of)


def number(data):
    return int.from_bytes(data, "little")


def keyed(key, data, size=32):
    return hashlib.blake2b(data, digest_size=size, key=key).digest()


def subkey(key, n, context):
    return hashlib.blake2b(b"", digest_size=32, key=key, salt=n.to_bytes(8, "little") + bytes(8), person=context + bytes(8)).digest()


def recovery_words(page, bits):
    """The 16 words of 176 bits, from the lists of the page."""
    (first,), (last,) = page.listed("consonant")
    (vowels,), endings = page.listed("vowel")[0], page.listed("ending")[0]
    values = [int(f"{int.from_bytes(bits, 'big'):0176b}"[i:i + 11], 2) for i in range(0, 176, 11)]
    return [first[i // 128] + vowels[i // 32 % 4] + last[i // 2 % 16] + endings[i % 2] for i in values]


class Header:
    def __init__(self, page, copy, sodium):
        self.page, self.copy, self.sodium = page, copy, sodium
        self.at = page.fields("Header copy")
        self.slot_at = page.fields("Key slot")

    def get(self, field):
        return self.copy[self.at[field]]

    def is_whole(self):
        end = self.at["checksum"].start
        return self.get("magic") == b"DOSSIER VAULT\r\n\x1a" and self.get("checksum") == hashlib.blake2b(self.copy[:end], digest_size=32).digest()

    def derived(self, field, secret, file):
        """K of the page's table; `file`: the bytes of a key file, or None."""
        f = hashlib.blake2b(file, digest_size=32).digest() if file else b""
        if not secret:
            return keyed(f, field("salt"))
        secret = keyed(f, secret) if file else secret
        derived = ctypes.create_string_buffer(32)
        cost = (ctypes.c_ulonglong(number(field("passes"))), ctypes.c_size_t(number(field("memory in bytes"))), ctypes.c_int(2))
        done = self.sodium.crypto_pwhash(derived, ctypes.c_ulonglong(32), secret, ctypes.c_ulonglong(len(secret)), field("salt"), *cost)
        return derived.raw if done == 0 else bytes(32)

    def data_key(self, kind, secret, file=None):
        """The data key from the slot of that kind, or None where the secret does not open it or the MAC does not hold."""
        size = 256
        slots = self.get("key slots")
        slot = next(s for s in (slots[i:i + size] for i in range(0, len(slots), size)) if s[0] == kind)

        def field(name):
            return slot[self.slot_at[name]]

        derived = self.derived(field, secret, file)
        if subkey(derived, 2, b"DOSSslot") != field("commitment"):
            return None
        bound = self.copy[:40] + self.get("salt of the database") + slot[:40] + slot[112:]
        key = ctypes.create_string_buffer(32)
        sealed = field("the data key")
        opened = self.sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
            key, None, None, sealed, ctypes.c_ulonglong(len(sealed)), bound, ctypes.c_ulonglong(len(bound)), field("nonce"),
            subkey(derived, 1, b"DOSSslot"))
        mac = keyed(subkey(key.raw, self.page.subkey("the header"), b"DOSSIER1"), self.copy[:self.at["MAC"].start])
        return key.raw if opened == 0 and mac == self.get("MAC") else None


class Body:
    """data.db through the plain C interface of SQLCipher."""

    def __init__(self, file, key, salt):
        self.lib = library("sqlcipher")
        for name, kind in (("blob", ctypes.c_void_p), ("int64", ctypes.c_longlong)):
            getattr(self.lib, f"sqlite3_column_{name}").restype = kind
        self.lib.sqlite3_errmsg.restype = ctypes.c_char_p
        self.handle = ctypes.c_void_p()
        assert self.lib.sqlite3_open_v2(os.fsencode(file), ctypes.byref(self.handle), 1, None) == 0
        self.rows(f"PRAGMA key = \"x'{key.hex()}{salt.hex()}'\"")

    def rows(self, sql):
        """Every row as [(type, integer or bytes or None)]."""
        statement = ctypes.c_void_p()
        if self.lib.sqlite3_prepare_v2(self.handle, sql.encode(), -1, ctypes.byref(statement), None) != 0:
            raise RuntimeError(self.lib.sqlite3_errmsg(self.handle).decode())
        found = []
        while self.lib.sqlite3_step(statement) == 100:
            found.append([self.value(statement, i) for i in range(self.lib.sqlite3_column_count(statement))])
        self.lib.sqlite3_finalize(statement)
        return found

    def value(self, statement, column):
        kind = self.lib.sqlite3_column_type(statement, column)
        if kind == 1:
            return kind, self.lib.sqlite3_column_int64(statement, column)
        at = self.lib.sqlite3_column_blob(statement, column)
        return kind, ctypes.string_at(at, self.lib.sqlite3_column_bytes(statement, column)) if at else b""


def eight(value):
    return (value % 2**64).to_bytes(8, "little")


def sum_of(body, table, index, key):
    total = 0
    for row in body.rows(f"SELECT * FROM {table}"):
        data = eight(index)
        for kind, value in row:
            data += bytes([kind]) + (eight(value) if kind == 1 else eight(len(value)) + value if kind in (3, 4) else b"")
        total += number(keyed(key, data))
    return (total % 2**256).to_bytes(32, "little")


def chain_of(body, key):
    """(every link holds, the last hash, its sums)."""
    previous, digests, good = bytes(32), b"", True
    for place, row in enumerate(body.rows("SELECT seq, at, kind, payload, digests, hash, pages FROM event ORDER BY seq"), 1):
        seq, at, kind, payload, digests, stored, pages = (value for _, value in row)
        data = previous + eight(seq) + eight(at) + eight(kind) + eight(len(payload)) + payload + digests + pages
        previous = keyed(key, data)
        good = good and seq == place and previous == stored
    return good, previous, digests


class Backup:
    """A backup's parts, opened by libsodium's stream; `whole` where all of it held and nothing follows."""

    def __init__(self, page, file, sodium, data_key):
        self.data, self.sodium, at = file.read_bytes(), sodium, page.fields("Backup")
        self.magic, self.header = self.data[at["magic"]], self.data[at["a header copy"]]
        self.at = at["header of libsodium's `crypto_secretstream_xchacha20poly1305` under subkey 7"].stop
        self.state = ctypes.create_string_buffer(int(sodium.crypto_secretstream_xchacha20poly1305_statebytes()))
        key = subkey(data_key, page.subkey("the backup"), b"DOSSIER1")
        sodium.crypto_secretstream_xchacha20poly1305_init_pull(self.state, self.data[self.at - 24:self.at], key)
        self.manifest, pushed = self.pull(64, self.data[:self.at - 24])
        left, pieces, tags = number(self.manifest[40:48]), [], set()
        while sum(map(len, pieces)) < left:
            piece, tag = self.pull(min(65536, left - sum(map(len, pieces))), b"")
            pieces.append(piece)
            tags.add(tag)
        end, final = self.pull(8, b"")
        self.body = b"".join(pieces)
        self.whole = (pushed, tags, final) == (1, {0}, 3) and number(end) == len(self.body) and self.at == len(self.data)

    def pull(self, size, bound):
        sealed = self.data[self.at:self.at + size + 17]
        self.at += size + 17
        opened, tag = ctypes.create_string_buffer(size), ctypes.c_ubyte()
        good = self.sodium.crypto_secretstream_xchacha20poly1305_pull(
            self.state, opened, None, ctypes.byref(tag), sealed, ctypes.c_ulonglong(len(sealed)), bound, ctypes.c_ulonglong(len(bound)))
        assert good == 0, f"a message of the stream before byte {self.at} does not open"
        return opened.raw, tag.value


class Run:
    def __init__(self):
        self.failures = 0

    def expect(self, what, good):
        self.failures += not good
        print(f"{'ok  ' if good else 'FAIL'} {what}")


def write_vault(cli, source, folder):
    """A vault with two imports, one of them undone, two key files, a note, a file and a backup; answers the recovery code."""
    environment = {"HOME": str(folder), "XDG_DATA_HOME": str(folder / "data"), "XDG_STATE_HOME": str(folder / "state"), "LC_ALL": "C.UTF-8", "PATH": "/usr/bin"}
    (folder / "pass").write_text(PASSPHRASE + "\n", "utf-8")

    def call(*arguments):
        return subprocess.run([cli, "--passphrase-file", folder / "pass", *arguments], env=environment, check=True, capture_output=True, text=True).stdout

    shown = call("init")
    call("import", source / "resources/sample/firefox-passwords.csv")
    call("import", source / "resources/sample/inbox.mbox")
    call("undo", "2")
    call("slots", "add", "--new-key-file", folder / "key")
    (folder / "beside").write_bytes(b"\x07" * 64)
    call("slots", "add", "--new-passphrase-file", folder / "pass", "--new-key-file", folder / "beside")
    holder = json.loads(call("--json", "holders"))[0]["id"]
    call("edit", holder, "note=Ask them")
    call("attach", holder, source / "LICENSE")
    (folder / "codes.csv").write_text("mcc,description\n5411,Made grocers\n5912,Made chemists\n")
    call("catalogue", "add", folder / "codes.csv", "--licence", "CC0-1.0")
    call("backup", folder / "one.dossier-backup")
    return next(line.strip() for line in shown.splitlines() if len(line.split()) == 16)


def judge_header(run, page, header, code, folder):
    run.expect("magic and checksum hold", header.is_whole())
    key = header.data_key(1, PASSPHRASE.encode())
    run.expect("the passphrase gives the data key, and the header's MAC holds", key is not None)
    run.expect("the recovery code gives the same one", header.data_key(2, code.encode()) == key)
    run.expect("a key file alone gives the same one", header.data_key(3, b"", folder.joinpath("key").read_bytes()) == key)
    run.expect("passphrase and key file give the same one", header.data_key(4, PASSPHRASE.encode(), folder.joinpath("beside").read_bytes()) == key)
    run.expect("control: the passphrase without its key file gives none", header.data_key(4, PASSPHRASE.encode()) is None)
    run.expect("control: another passphrase gives none", header.data_key(1, PASSPHRASE.encode() + b"x") is None)
    weaker = bytearray(header.copy)
    weaker[header.at["key slots"].start + header.slot_at["label"].start] = ord("a")
    run.expect("control: a changed label gives none", Header(page, bytes(weaker), header.sodium).data_key(1, PASSPHRASE.encode()) is None)
    return key


def judge_code(run, page, code):
    lists = recovery_words(page, bytes(22)), recovery_words(page, b"\xff" * 22)
    run.expect("the page's first and last word", f"Word 0 is `{lists[0][0]}`, word 2047 `{lists[1][0]}`" in page.text)
    words = [recovery_words(page, (i << 165).to_bytes(22, "big"))[0] for i in range(2048)]
    run.expect("2,048 different words", len(set(words)) == 2048)
    bits = sum(words.index(word) << (165 - 11 * i) for i, word in enumerate(code.split())).to_bytes(22, "big")
    run.expect("the recovery code's checksum", hashlib.blake2b(bits[:20], digest_size=16).digest()[:2] == bits[20:])


def judge_body(run, page, vault, key, salt, state):
    def sub(of):
        return subkey(key, page.subkey(of), b"DOSSIER1")

    tables = re.findall(r"`(\w+)`", re.search(r"each of the tables (.*?), in this order", " ".join(page.text.split())).group(1))
    body = Body(vault / "data.db", sub("the database"), salt)
    run.expect("stock SQLCipher opens the body", len(body.rows("SELECT * FROM import")) == 2)
    run.expect("application_id and user_version", body.rows("PRAGMA application_id") == [[(1, 0x444F5352)]] and body.rows("PRAGMA user_version") == [[(1, 3)]])
    good, last, digests = chain_of(body, sub("the events"))
    run.expect("every event's hash", good and len(body.rows("SELECT * FROM event")) == EVENTS)
    sums = b"".join(sum_of(body, table, i, sub("the rows")) for i, table in enumerate(tables))
    filled = [table for table in tables if body.rows(f"SELECT * FROM {table}")]
    run.expect("every table's sum", sums == digests)
    run.expect("no table is empty but those of drafts and merges", set(tables) - set(filled) == {"draft", "retired"})
    pages = [body.rows(f"PRAGMA {name}_count")[0][0][1] for name in ("page", "freelist")]
    run.expect("the newest event's number of pages", body.rows("SELECT pages FROM event ORDER BY seq DESC LIMIT 1") == [[(4, eight(pages[0]) + eight(pages[1]))]])
    run.expect("the keys of the digests", {name: value for (_, name), (_, value) in body.rows("SELECT key, value FROM setting WHERE key LIKE 'key.%'")}
               == {b"key.known-file": sub("imported files"), b"key.identifier": sub("identifiers")})
    run.expect("control: sums under another key differ", sum_of(body, "holder", 1, sub("the events")) != digests[32:64])
    emails = [(text, digest) for (_, text), (_, digest) in body.rows("SELECT text, digest FROM identifier WHERE kind = 1")]
    run.expect("digests of e-mail addresses", bool(emails) and all(keyed(sub("identifiers"), b"email:" + t.lower()) == d for t, d in emails))
    files = body.rows("SELECT digest FROM import WHERE status = 0")
    sample = pathlib.Path(sys.argv[1]) / "resources/sample/firefox-passwords.csv"
    run.expect("the digest of the imported file", files == [[(4, keyed(sub("imported files"), sample.read_bytes()))]])
    def text(value):
        return eight(len(value)) + value

    entries = [(i, name, facts) for (_, i), (_, name), (_, facts) in body.rows("SELECT id, name, facts FROM pack_entry ORDER BY id")]
    kind, name, licence, dated, digest = (value for _, value in body.rows("SELECT kind, name, licence, dated, digest FROM pack WHERE status = 0")[0])
    read = b"".join(map(text, (kind, name, licence, dated)))
    for i, entry, facts in entries:
        read += text(entry) + b"".join(text(value) for ((_, value),) in body.rows(f"SELECT value FROM pack_key WHERE entry_id = {i} ORDER BY id"))
        read += b"".join(text(part) for fact in facts.split(b"\x1e") for part in fact.split(b"\x1f"))
    run.expect("the digest of a pack", len(entries) == 2 and digest == keyed(sub("imported files"), read))
    header = Header(page, (vault / "header").read_bytes()[:4096], None)
    seen = state / (hashlib.blake2b(header.get("vault id"), digest_size=16).hexdigest() + ".seen")
    place = keyed((state / "machine").read_bytes(), os.fsencode(vault.resolve()))
    run.expect("what this machine remembers", seen.read_text() == f"{place.hex()} {EVENTS} {last.hex()} 0 {number(header.get('sequence'))} {header.get('MAC').hex()}\n")
    run.expect("the salt stands before the first page too", (vault / "data.db").read_bytes()[:16] == salt)


def judge_backup(run, backup, vault, header):
    run.expect("the backup begins as the page says", backup.magic == b"DOSSIERBACKUP\r\n\x1a" and backup.header == header)
    run.expect("every message of the backup, its tags and its end", backup.whole)
    run.expect("its body is the vault's", backup.body == (vault / "data.db").read_bytes())
    said = [number(backup.manifest[i:i + 8]) for i in range(0, 48, 8)]
    run.expect("its manifest", said[0] == 1 and said[2:] == [0, EVENTS, 3, len(backup.body)] and not any(backup.manifest[48:]))


def main():
    source, cli = pathlib.Path(sys.argv[1]), sys.argv[2]
    sodium = library("sodium")
    sodium.sodium_init()
    page = Page((source / "docs/vault-format.md").read_text("utf-8"))
    run = Run()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        code = write_vault(cli, source, folder)
        vault = folder / "data/dossier/Default.dossier"
        both = (vault / "header").read_bytes()
        run.expect("two equal copies of 4,096 bytes", len(both) == 8192 and both[:4096] == both[4096:])
        header = Header(page, both[:4096], sodium)
        key = judge_header(run, page, header, code, folder)
        judge_code(run, page, code)
        judge_body(run, page, vault, key, header.get("salt of the database"), folder / "state/dossier")
        judge_backup(run, Backup(page, folder / "one.dossier-backup", sodium, key), vault, both[:4096])
    print(f"{run.failures} failures")
    return 1 if run.failures else 0


if __name__ == "__main__":
    sys.exit(main())
