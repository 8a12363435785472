"""The page of figures: no figure without its companions, each chart once, and the same in table and drawing."""

import re
from collections import Counter
from urllib.parse import urljoin

import pytest

from fagportal.figures.files import FOLDER, make_figure_files
from fagportal.settings import ROOT
from fagportal.words import LANGUAGES
from tests.invented_figures import CHARTS, FRAGMENTS, KILDER, SAMLING, figur, fragment_html
from tests.rendering import HTML, parse, text_of

PAGES = sorted((ROOT / "docs").rglob("*.md"))
PIECES = ("tal", "tal-hent", "tal-ikke-vist", "tal-mangler", *(f"figur {id}" for id in CHARTS))


def words(element: object) -> str:
    return " ".join("".join(element.itertext()).split())  # type: ignore[attr-defined]


def test_there_is_a_piece_for_each_chart_and_for_the_rest_of_the_page() -> None:
    assert set(FRAGMENTS) == set(PIECES)


@pytest.mark.parametrize("name", ["index.md", "index.en.md"])
def test_the_page_holds_every_piece_once(name: str) -> None:
    text = (ROOT / "docs" / "viden" / "tal" / name).read_text(encoding="utf-8")
    assert Counter(re.findall(r"^\[\[(.+)\]\]$", text, re.MULTILINE)) == Counter(PIECES)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(ROOT / "docs")))
def test_no_page_holds_a_chart_twice(path: object) -> None:
    found = re.findall(r"^\[\[(figur .+)\]\]$", path.read_text(encoding="utf-8"), re.MULTILINE)  # type: ignore[attr-defined]
    assert len(found) == len(set(found))
    assert set(found) <= set(PIECES)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_figure_stands_with_unit_year_population_caveat_and_source(lang: str) -> None:
    tree = parse(fragment_html("tal", lang))
    found = {row.get("id"): row for row in tree.iter(f"{HTML}tr") if row.get("id")}
    assert set(found) == {f"tal-{tal.id}" for tal in SAMLING.tal}
    for tal in SAMLING.tal:
        row = found[f"tal-{tal.id}"]
        name, value, year, population, caveat = (words(cell) for cell in row)
        assert name == getattr(tal.maal, lang)
        said = getattr(tal.vaerdi, lang)
        assert value == (said if "%" in said else f"{said} {getattr(tal.enhed, lang)}")  # never »85 % procent«
        assert (year, population) == (getattr(tal.aar, lang), getattr(tal.population, lang))
        assert caveat.startswith(getattr(tal.forbehold, lang))
        links = {a.get("href") for a in row.iter(f"{HTML}a")}
        assert links == {f"#kilde-{kilde.partition(':')[0]}" for kilde in tal.kilder if kilde != "redaktionelt"}
    labelled = [cell.get("data-label") for cell in found["tal-k80"] if cell.get("data-label")]
    assert len(labelled) == 3  # what a telephone shows in place of the columns


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("id", CHARTS)
def test_a_chart_stands_with_caption_caveat_table_and_source(id: str, lang: str) -> None:
    one = figur(id, lang)
    tree = parse(fragment_html(f"figur {id}", lang))
    (figure,) = tree.iter(f"{HTML}figure")
    (caption,) = figure.iter(f"{HTML}figcaption")
    assert all(text in words(caption) for text in (one.titel, one.enhed, one.aar, one.population))
    assert figure[0] is caption
    assert figure[1].tag.endswith("svg") and figure[1].get("role") == "img"
    assert figure[2].get("class") == "fp-forb" and words(figure[2]) == one.forbehold
    (table,) = figure.iter(f"{HTML}table")
    cells = [[words(cell) for cell in row] for row in table.iter(f"{HTML}tr")][1:]
    assert cells == [[row.name, *(part.value for part in row.parts)] for row in one.rows]
    assert {cell.get("scope") for cell in table.iter(f"{HTML}th")} == {"row", "col"}
    sources = {kilde.partition(":")[0] for kilde in one.kilder} - {"redaktionelt"}
    assert {f"#kilde-{id}" for id in sources} <= {a.get("href") for a in figure.iter(f"{HTML}a")}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_two_years_have_no_percentage_anywhere_in_their_figure(lang: str) -> None:
    text = text_of(fragment_html("figur d5", lang))
    assert not re.search(r"%|procent|per cent", text)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_ids_are_unique_on_the_page(lang: str) -> None:
    ids = [
        element.get("id") for name in PIECES for element in parse(fragment_html(name, lang)).iter() if element.get("id")
    ]
    assert [id for id, times in Counter(ids).items() if times > 1] == []


@pytest.mark.parametrize(("lang", "root"), [("da", "/"), ("en", "/en/")])
@pytest.mark.parametrize("here", ["viden/tal/", "viden/hvem/", "modeller/"])
def test_links_to_files_lead_to_files_that_are_made(lang: str, root: str, here: str) -> None:
    made = {f"/{FOLDER}{name}" for name in make_figure_files(SAMLING, KILDER)}
    asked = set()
    for name in PIECES:
        for a in parse(fragment_html(name, lang, here)).iter(f"{HTML}a"):
            if a.get("download") is not None:
                asked.add(
                    urljoin(f"https://fagportal.example{root}{here}", a.get("href")).removeprefix(
                        "https://fagportal.example"
                    )
                )
    assert asked <= made
    assert {name for name in made if f".{lang}." in name or name.endswith(".json")} <= asked


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_not_shown_and_what_is_missing_stands_there(lang: str) -> None:
    hidden, missing = (text_of(fragment_html(name, lang)) for name in ("tal-ikke-vist", "tal-mangler"))
    assert all(getattr(one.hvorfor, lang) in hidden for one in SAMLING.ikke_vist)
    assert all(getattr(one.tekst, lang) in missing for one in SAMLING.mangler)
