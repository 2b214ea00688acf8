#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The check of the letters: what is there is good, and each kind of fault is told with its file, its line and plain words."""
import json
import pathlib
import shutil
import sys
import tempfile
import unittest

ROOT = pathlib.Path(sys.argv.pop(1))
sys.path.insert(0, str(ROOT / "cmake"))
import check_letters  # noqa: E402

LETTER = "letters/gdpr/en/access.txt"
# (what is done to the letter, what must be said)
PLANTED = [
    (("{identifiers}", "{e-mail}"), ["there is no placeholder {e-mail}", "the text has no {identifiers}, which says how the person is known there"]),
    (("{date}\n\n", ""), ["the text has no {date}, which says the date"]),
    (("{to}\n\n", ""), ["the text has no {to}, which says who it is for"]),
    (("{date}", "{date"), ["a curly bracket has no partner", "the text has no {date}"]),
    (("[Your name]\n", "[Your name\n"), ["a square bracket has no partner"]),
    (("[Your name]\n", "[{holder}]\n"), ["a square bracket has no partner on its line, or nothing or a placeholder in it"]),
    (("{identifiers}", "by {identifiers}"), ["{identifiers} becomes several lines, so it needs a line of the text to itself"]),
    (("subject: ", "subject: {to} "), ["{to} becomes several lines"]),
    (("checked: 2026-11", "checked: last year"), ["'checked' is when the letter was last compared with the law"]),
    (("checked: 2026-11\n", ""), ["the head has no 'checked:' line"]),
    (("subject: Request for access under Article 15 GDPR", "subject:"), ["'subject:' says nothing"]),
    (("checked", "cheked"), ["'cheked' is no part of a letter's head", "the head has no 'checked:' line"]),
    (("Dear Sir or Madam,", "Dear Sir or Madam, "), ["there are blanks"]),
    (("Dear Sir or Madam,", "Dear Sir or Madam,\r"), ["Windows line end"]),
    (("Dear Sir or Madam,", "D" * 1001), ["longer than 1000 characters"]),
]


class Letters(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.resources = pathlib.Path(self.folder.name)
        for name in ("laws", "letters", "taxonomy"):
            shutil.copytree(ROOT / "resources" / name, self.resources / name)

    def tearDown(self):
        self.folder.cleanup()

    def faults(self):
        return check_letters.faults(self.resources)

    def change_law(self, law, **changes):
        path = self.resources / f"laws/{law}.json"
        path.write_text(json.dumps({**json.loads(path.read_text()), **changes}))

    def test_what_is_there_is_good(self):
        self.assertEqual(self.faults(), [])

    def test_each_planted_fault_is_told_and_nothing_else(self):
        path = self.resources / LETTER
        good = path.read_bytes().decode()
        for (before, after), wanted in PLANTED:
            with self.subTest(after=after[:40]):
                self.assertIn(before, good)
                path.write_bytes(good.replace(before, after, 1).encode())
                found = self.faults()
                self.assertEqual(len(found), len(wanted), found)
                for words in wanted:
                    self.assertTrue(any(words in one for one in found), (words, found))
                for one in found:
                    self.assertRegex(one, rf"^{LETTER}:\d+: ")

    def test_the_line_is_the_one_an_editor_shows(self):
        path = self.resources / LETTER
        lines = path.read_text(encoding="utf-8").split("\n")
        number = lines.index("Dear Sir or Madam,")
        lines[number] = "Dear {boss},"
        path.write_text("\n".join(lines), encoding="utf-8")
        self.assertEqual([one.split(": ")[0] for one in self.faults()], [f"{LETTER}:{number + 1}"])

    def test_a_letter_that_is_not_there_is_told_unless_the_law_says_so(self):
        (self.resources / "letters/gdpr/da/portability.txt").unlink()
        self.assertEqual(self.faults(), ['letters/gdpr/da/portability.txt: is not there; write it, or list portability under "missing" in laws/gdpr.json'])
        self.change_law("gdpr", missing={"da": ["portability"]})
        self.assertEqual(self.faults(), [])
        self.change_law("gdpr", missing={"da": ["portability"], "en": ["access"], "fr": ["access"]})
        self.assertEqual(len(self.faults()), 2)   # one is there, and one language is not

    def test_a_letter_in_a_wrong_place_is_told(self):
        good = (self.resources / LETTER).read_text(encoding="utf-8")
        for name, words in (("letters/gdpr/fr/access.txt", "fr is not among the languages of laws/gdpr.json; add it there"),
                            ("letters/gdpr/en/deletion.txt", "laws/gdpr.json has no right 'deletion'"), ("letters/hipaa/en/access.txt", "with a law of resources/laws"),
                            ("letters/access.txt", "with a law of resources/laws")):
            path = self.resources / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(good, encoding="utf-8")
            found = self.faults()
            self.assertEqual(len(found), 1, found)
            self.assertTrue(found[0].startswith(name + ": ") and words in found[0], found)
            path.unlink()

    def test_laws_and_words_hold_together(self):
        self.change_law("pipl", countries=["CN", "DE"])
        self.assertEqual(self.faults(), ["laws/pipl.json: DE belongs to gdpr already"])
        self.change_law("pipl", countries=["CN"], id="pip")
        self.assertIn("laws/pipl.json: its id 'pip' is not the file's name", self.faults())
        self.change_law("pipl", id="pipl")
        path = self.resources / "letters/words/da.json"
        words = json.loads(path.read_text())
        words["types"]["own.type"] = words["types"].pop("payment.card")
        path.write_text(json.dumps(words))
        self.assertEqual(self.faults(), ["letters/words/da.json: there is no data type own.type", "letters/words/da.json: has no words for the data type payment.card"])


if __name__ == "__main__":
    unittest.main()
