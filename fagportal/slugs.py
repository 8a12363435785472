"""Danish letters in addresses, ids and what people type."""

import re
import unicodedata

_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ö": "oe", "ä": "ae", "ü": "ue", "ß": "ss"})
_ONE_LETTER = str.maketrans({"æ": "a", "ø": "o", "å": "a", "ö": "o", "ä": "a", "ü": "u"})


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(char for char in decomposed if unicodedata.category(char)[0] != "M")


def fold(text: str) -> str:
    """Lower-case text with æ, ø, å as ae, oe, aa and other accents dropped: `Rødovre` → `roedovre`."""
    letters = unicodedata.normalize("NFC", text).lower().translate(_LETTERS)
    return _plain(letters).lower().translate(_LETTERS)


def fold_variants(text: str) -> tuple[str, ...]:
    """The ways in which people type a name without Danish letters: `Ærø` → `aeroe`, `aro`, `aero`."""
    lower = unicodedata.normalize("NFC", text).lower()
    short = _plain(lower.translate(_ONE_LETTER))
    ways = [fold(lower), short, _plain(lower.replace("ø", "o").translate(_LETTERS))]
    ways += [way.replace("aa", "a") for way in ways]
    return tuple(dict.fromkeys(ways))


ALPHABET = "abcdefghijklmnopqrstuvwxyzæøå"


def alphabet_places(text: str) -> list[int]:
    """Places in the Danish alphabet, to sort by: digits before a, accents ignored, aa as å, other signs left out."""
    plain = "".join(char if char in "æøå" else fold(char) for char in text.lower().replace("aa", "å"))
    return [ALPHABET.find(char) for char in plain if char in ALPHABET or char.isdigit()]


def slugify(text: str, separator: str = "-") -> str:
    """An ASCII id: `Børn og unge` → `boern-og-unge`. Has the signature that Python-Markdown's toc wants."""
    return re.sub(r"[^a-z0-9]+", separator, fold(text)).strip(separator)
