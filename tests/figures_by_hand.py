"""Numbers that stand in hand-written pages, and which of them may: the rest belong to data/tal.yml."""

import csv
import re
from collections.abc import Iterator
from functools import cache

from fagportal.prose.citations import CITATION
from fagportal.prose.figures import FIGURE
from fagportal.settings import ROOT

ALLOWED = ROOT / "tests" / "figures_by_hand.csv"
_SHARES = (
    r"halvdelen|\w*delen af|\w*tredjedel\b|\w*fjerdedel\b|hver (?:anden|tredje|fjerde|femte|tiende)\b|procent\b"
    r"|\w+ ud af (?:\d|to\b|tre\b|fire\b|fem\b|ti\b)|\w+ out of (?:ten|five|four|three)|per cent\b"
    r"|\bhalf (?:of|the|were|had)|\ba (?:third|quarter|fifth)\b|\bone in (?:two|three|four|five|ten)\b"
)
NUMBER = re.compile(rf"\d[\d.,]*|{_SHARES}", re.IGNORECASE)
_UNREAD = re.compile(r"\{ ?[#.:][^}]*\}|\]\([^)]*\)|<[^>]*>|https?://\S+|^\[\[.*\]\]$|^/// .*$|^ *\d+\. ")


@cache
def allowed() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Every pattern with the reason why such a number is no statistic."""
    with ALLOWED.open(encoding="utf-8", newline="") as file:
        return tuple((re.compile(row["moenster"]), row["grund"]) for row in csv.DictReader(file, delimiter=";"))


def read(line: str) -> str:
    """The line without citations, figures, addresses and the marks of Markdown."""
    return _UNREAD.sub(" ", FIGURE.sub(" ", CITATION.sub(" ", line)))


def typed_by_hand(text: str) -> Iterator[tuple[int, str]]:
    """Each number of a page that no pattern allows, with its line. Front matter holds no figures."""
    body = re.match(r"---\n.*?\n---\n", text, re.DOTALL)
    before = text[: body.end()].count("\n") if body else 0
    for line, words in enumerate(text.splitlines()[before:], before + 1):
        left = read(words)
        for pattern, _ in allowed():
            left = pattern.sub(" ", left)
        yield from ((line, found[0]) for found in NUMBER.finditer(left))
