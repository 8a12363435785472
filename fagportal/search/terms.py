"""How text becomes terms. docs/assets/js/soegeord.js follows the same rules; one file of examples tests both.

A word is lower-cased, æ, ø, å become ae, oe, aa, and its ending is cut off by Snowball's rules.
Digits that belong together are joined, so that a phone number is one term however it is written.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

import snowballstemmer

from fagportal.slugs import fold

SNOWBALL = {"da": "danish", "en": "english"}
_DIGITS = re.compile(r"\+?\d+(?:[ .\u00a0\u202f-]\d+)*")
_WITH_COUNTRY = re.compile(r"45[2-9]\d{7}")  # no Danish number begins with 0 or 1
_WORD = re.compile(r"[^\W_]+(?:[-\u2010\u2011'’][^\W_]+)*")
_JOINT = re.compile(r"[-\u2010\u2011'’]")


def join_digits(text: str) -> str:
    """`25 17 73 74`, `+45 2517-7374` and `4525177374` → `25177374`, `1.806` → `1806`; `2022-2024` stays two years."""

    def joined(match: re.Match[str]) -> str:
        groups = re.findall(r"\d+", match[0])
        digits = "".join(groups)
        if digits.startswith("0045") and len(digits) == 12:
            return digits[4:]
        if (match[0].startswith("+45") and len(digits) == 10) or _WITH_COUNTRY.fullmatch(digits):
            return digits[2:]
        are_years = len(groups) == 2 and all(len(group) == 4 and group[0] in "12" for group in groups)
        return " ".join(groups) if are_years else digits

    return _DIGITS.sub(joined, text)


def words(text: str) -> Iterator[tuple[str, ...]]:
    """The folded words in order; one with a hyphen comes whole, then its parts: `SSP-møde` → `sspmoede, ssp, moede`.

    Single letters are left out.
    """
    plain = unicodedata.normalize("NFC", text).replace("\u00ad", "")  # a soft hyphen is no part of a word
    for match in _WORD.finditer(join_digits(plain)):
        parts = tuple(part for part in map(fold, _JOINT.split(match[0])) if len(part) > 1 or part.isdecimal())
        if parts:
            yield ("".join(parts), *parts) if len(parts) > 1 else parts


@cache
def _stemmer(lang: str) -> "snowballstemmer.stemmer":
    return snowballstemmer.stemmer(SNOWBALL[lang])


@cache
def stem(word: str, lang: str) -> str:
    """A folded word without its ending: `kommunerne` → `kommun`. Raises KeyError for a language we do not know."""
    return str(_stemmer(lang).stemWord(word))


def loose(term: str) -> str:
    """What a folded word has in common with one typed with a, o, a: `spoergsmaal` and `sporgsmal` → `sporgsmal`."""
    return term.replace("ae", "a").replace("oe", "o").replace("aa", "a")
