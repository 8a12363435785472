"""What a text in data/ may hold: letters and signs that one can see, and no citizen's number."""

import re
import unicodedata

# Unicode categories that nobody can see on a page, direction-changing signs among them.
_INVISIBLE = {"Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"}
# Signs of other categories that are drawn as nothing at all. U+FE0F stays: it makes ☎ an emoji.
_BLANK = {0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0, *range(0x180B, 0x1810)}
_BLANK |= {*range(0xFE00, 0xFE0F), *range(0xE0100, 0xE01F0)}
_MARKS = {"Mn", "Me"}
_MOST_MARKS = 3
# Alphabets with letters that look like Latin ones.
_LOOKALIKES = {"CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE"}
_AFRESH = "Skriv i stedet teksten forfra uden tegnet"
_DASHES = "-\u2010-\u2015\u2212"
_CPR = re.compile(rf"(?<!\d)(\d\d)(\d\d)\d\d(?: ?([{_DASHES}]) ?| ?)\d{{4}}(?!\d)")


def name_of(char: str) -> str:
    """A sign that cannot be seen, as one can look it up: `U+200B ZERO WIDTH SPACE`."""
    return f"U+{ord(char):04X} {unicodedata.name(char, '')}".strip()


def clean_text(value: str) -> str:
    """The text in one Unicode form, without spaces around it. Raises ValueError in Danish."""
    for char in value:
        if unicodedata.category(char) in _INVISIBLE or ord(char) in _BLANK:
            raise ValueError(f"teksten rummer et usynligt tegn ({name_of(char)}). {_AFRESH}")
    value = unicodedata.normalize("NFC", value).strip()
    if mark := _stray_mark(value):
        raise ValueError(f"teksten rummer løse accenttegn ({name_of(mark)}). {_AFRESH}")
    for word in re.findall(r"[^\W\d_]+", value):
        if foreign := _foreign_letter(word):
            message = f"ordet »{word[:40]}« blander to alfabeter ({name_of(foreign)}). Skriv i stedet ordet forfra"
            raise ValueError(message)
    if holds_cpr(value):
        raise ValueError("teksten rummer noget, der ligner et cpr-nummer. Skriv aldrig om en borger her; slet det")
    if not value:
        raise ValueError("feltet er tomt. Skriv en tekst, eller skriv null, hvis feltet må være tomt")
    return value


def holds_cpr(text: str) -> bool:
    """Whether ten digits stand as in a CPR number; without a hyphen they must begin with a day and a month."""

    def is_day(day: str, month: str) -> bool:
        return 1 <= int(day) <= 31 and 1 <= int(month) <= 12

    return any(dash or is_day(day, month) for day, month, dash in _CPR.findall(text))


def _stray_mark(text: str) -> str | None:
    """An accent that stands on no letter, or the first of so many that they would cover the lines around."""
    run = _MOST_MARKS  # at the start there is nothing to stand on
    for char in text:
        run = run + 1 if unicodedata.category(char) in _MARKS else 0
        if run > _MOST_MARKS:
            return char
    return None


def _foreign_letter(word: str) -> str | None:
    """The letter of another alphabet in a word of Latin ones, which looks like one of them and hides the word."""
    alphabets = {char: unicodedata.name(char, "").partition(" ")[0] for char in word}
    if "LATIN" not in alphabets.values():
        return None
    return next((char for char, alphabet in alphabets.items() if alphabet in _LOOKALIKES), None)
