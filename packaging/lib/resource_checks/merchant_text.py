# SPDX-License-Identifier: GPL-3.0-or-later
"""When two texts of statements are one, as app/catalogue/merchant_text.cpp has it, or a little more strictly."""
import unicodedata

PLAIN_FORMS = str.maketrans({"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
TWO_LETTER_FORMS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "Å": "Aa", "Ø": "Oe"})


def merchant_words(text):
    """Upper case without accents; letters, digits and inner points; an apostrophe joins, a plus at the end of a word is part of it."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(char for char in apart if not unicodedata.combining(char) or ord(char) > 0x37F).translate(PLAIN_FORMS)
    words, word = [], ""
    for number, char in enumerate(plain + " "):
        char = char.upper() if char.isascii() else char
        if is_letter(char) or (char == "." and word):
            word += char
        elif char != "'" or not word:
            word += "PLUS" if char == "+" and word and plain[number + 1:number + 2] in ("", " ") else ""
            words += [word.rstrip(".")] if word else []
            word = ""
    return tuple(words)


def spellings(text):
    """The keys under which a statement text is found: with and without the two letters of an umlaut; a star at the end counts."""
    star = ("*",) if text.endswith("*") else ()
    return sorted({merchant_words(text) + star, merchant_words(text.translate(TWO_LETTER_FORMS)) + star})


def is_letter(char):
    if char.isascii():
        return char.isalnum()
    code = ord(char)
    return not (code == 0xA0 or 0x2010 <= code <= 0x2027 or (0x3000 <= code <= 0x303F and not 0x3005 <= code <= 0x3007) or 0xFF01 <= code <= 0xFF0F)
