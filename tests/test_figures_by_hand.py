"""A number changed once changes everywhere: no statistic is typed by hand beside data/tal.yml."""

import csv
import re
from collections import Counter

import pytest

from fagportal.prose.figures import FIGURE
from fagportal.settings import ROOT
from tests.figures_by_hand import allowed, read, typed_by_hand
from tests.invented_figures import SAMLING

DOCS = ROOT / "docs"
PAGES = sorted(path for path in DOCS.rglob("*.md") if "assets" not in path.parts)
DATA = [path for path in sorted((ROOT / "data").glob("*.yml")) if path.name not in ("tal.yml", "kilder.yml")]
WORDS = {"én": 1, "one": 1, "tre": 3, "fire": 4, "four": 4, "syv": 7, "seven": 7}
with (ROOT / "tests" / "figures_in_words.csv").open(encoding="utf-8", newline="") as file:
    PHRASES = [(row["frase"], row["tal"]) for row in csv.DictReader(file, delimiter=";")]


def numbers(text: str) -> list[float]:
    """The numbers of a phrase in order, written with digits or in words."""
    found = re.findall(r"\d[\d.,]*|\w+", text.lower())
    return [WORDS.get(one) or float(re.sub(r"[.,]", "", one)) for one in found if one in WORDS or one[0].isdigit()]


def test_no_statistic_is_typed_by_hand_on_a_page() -> None:
    found = [
        f"{path.relative_to(DOCS)}:{line}: {number}"
        for path in PAGES
        for line, number in typed_by_hand(path.read_text(encoding="utf-8"))
    ]
    assert found == [], "Skriv [[tal:id]], eller begrund tallet i tests/figures_by_hand.csv"


@pytest.mark.parametrize(
    "text",
    [
        "Det gælder 70 % af dem.", "It is 70%.", "I 2019 var der 1.289 opkald.", "De er 41,6 år.", "- 337 personer",
        "| a | 23 |", "Omkring halvdelen kom.", "About half of them.", "omkring en tredjedel af dem", "9 ud af 10",
        "hver fjerde bruger", "one in four", "about a third", "I 2016-2018 kom 92.", "tre ud af fire",
    ],
)  # fmt: skip
def test_a_statistic_is_known_when_it_is_seen(text: str) -> None:
    assert [line for line, _ in typed_by_hand(f"---\nskrevet: 2026-11-20\n---\n{text}\n")]


def test_every_allowed_kind_of_number_has_a_reason_and_is_met() -> None:
    lines = [read(line) for path in PAGES for line in path.read_text(encoding="utf-8").splitlines()]
    assert [pattern.pattern for pattern, reason in allowed() if not reason] == []
    assert [pattern.pattern for pattern, _ in allowed() if not any(map(pattern.search, lines))] == []


@pytest.mark.parametrize(("phrase", "id"), PHRASES)
def test_a_figure_that_is_said_in_words_is_the_one_in_tal_yml(phrase: str, id: str) -> None:
    tal = SAMLING.by_id[id]
    assert numbers(phrase) == numbers(tal.vaerdi.da) == numbers(tal.vaerdi.en)
    assert any(phrase in path.read_text(encoding="utf-8") for path in [*PAGES, *DATA])


def test_the_pages_data_holds_no_other_share() -> None:
    share = re.compile(r"\d ?%|\d (?:ud )?af \d|\d (?:cases )?(?:out )?of \d|halvdelen|hver tredje|\btredjedel")
    said = [phrase for phrase, _ in PHRASES]
    left = []
    for path in DATA:
        text = path.read_text(encoding="utf-8")
        for phrase in said:
            text = text.replace(phrase, "")
        left += [(path.name, found[0]) for found in share.finditer(text)]
    assert left == []


def test_both_languages_show_the_same_figures() -> None:
    for path in (path for path in PAGES if path.name.endswith(".en.md")):
        danish, english = (
            Counter(id for _, id in FIGURE.findall(one.read_text(encoding="utf-8")))
            for one in (path.with_name(path.name.replace(".en.md", ".md")), path)
        )
        assert danish == english, path


def test_figures_are_used() -> None:
    used = {id for path in PAGES for _, id in FIGURE.findall(path.read_text(encoding="utf-8"))}
    assert len(used) > 40
