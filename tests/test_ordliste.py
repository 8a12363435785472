"""ORDLISTE.md: one word for one thing, and one row for each word."""

import re
from collections import Counter

from fagportal.settings import ROOT


def test_no_word_has_two_rows() -> None:
    text = (ROOT / "ORDLISTE.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([^|]+?) \|", text, re.MULTILINE)
    words = Counter(word for row in rows if row not in ("Danish", "–") for word in row.split(", "))
    assert [word for word, count in words.items() if count > 1] == []
    assert len(words) > 80


def test_every_danish_noun_of_the_models_stands_in_the_list() -> None:
    text = (ROOT / "ORDLISTE.md").read_text(encoding="utf-8")
    names = {
        name
        for path in (ROOT / "fagportal" / "models").glob("*.py")
        for name in re.findall(r"^class ([A-Z]\w+)", path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    missing = {name for name in names if f"`{name}`" not in text and f"`{name.lower()}.yml`" not in text}
    assert missing == {"Record"}  # the shape that all of them share
