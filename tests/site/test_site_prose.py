"""A hand-written page on its way through the build: what each edition shows of it, in both languages."""

from collections.abc import Callable
from functools import cache

import pytest

from fagportal.prose.review import waiting
from fagportal.words import words_in
from tests.invented import WORLD_DATA
from tests.search.reader import read_folder
from tests.site.small_docs import build, small_docs
from tests.site.tokens import leaks, search
from tests.site.webpage import Site, WebPage, words

LAW = [reference for reference in WORLD_DATA.viden.kilder.references() if reference.startswith("lov:")][:2]
TERM = next(
    term for term in WORLD_DATA.viden.ordliste.termer if not term.slags and {*term.former.da} & {*term.former.en}
)
FORM = min({*TERM.former.da} & {*TERM.former.en})
PAGE = f"""---
title: Prøve
description: En side til prøve
emneord: [prøveord]
skrevet: 2026-11-01
godkendes_af: jurist
---
# Prøve

Det korte svar.
{{ .fp-lead }}

## Om {FORM} {{ #om }}

Spørg {FORM}, som kender {FORM}. [@tryg:s14; tryg:s9]

## Et andet {{ #andet }}

[{FORM}](../ordliste/index.md) [@redaktionelt; tryg:s14]

[[tidslinje]]

## Et tredje {{ #tredje }}

[@{LAW[0]}]

/// udkast | jura
zqtekst med **zqfed**, [zqlink](https://zqhost.example.dk/zqsti "zqtitel") og `zqkode`.[^zqnote] [@{LAW[1]}]

| zqkolonne | b |
|---|---|
| zqcelle | c |

```
zqblok
```

## zqoverskrift {{ #zqanker }}

<div data-x="zqdata" class="zqklasse">zqhtml</div> <!-- zqkommentar -->

[[modelkort]]

[^zqnote]: zqfodnote

*[zqkort]: zqlangt
///

## Et fjerde {{ #fjerde }}

/// godkendt | risiko | psykolog | 2026-11-10
aqgodkendt
///

/// udkast | faglig
aqraad [@redaktionelt]
///
"""
SECRET = {
    "zqtekst", "zqfed", "zqlink", "zqhost", "zqsti", "zqtitel", "zqkode", "zqnote", "zqkolonne", "zqcelle", "zqblok",
    "zqoverskrift", "zqanker", "zqdata", "zqklasse", "zqhtml", "zqfodnote",
}  # fmt: skip
PUBLIC = {"aqgodkendt", "aqraad"}
APPROVED = {"da": "Godkendt af psykolog 10. november 2026", "en": "Approved by psykolog 10 November 2026"}
FILES = {"da": "viden/proeve/index.html", "en": "en/viden/proeve/index.html"}
LANGUAGES = pytest.mark.parametrize("lang", FILES)
EDITIONS = pytest.mark.parametrize("edition", ["fag", "offentlig"])


@pytest.fixture(scope="module")
def proeve(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Site]:
    """The small site with the page, in an edition."""
    pages = {"viden/proeve/index.md": PAGE, "viden/proeve/index.en.md": PAGE.replace("Prøve", "Test")}
    docs = small_docs(tmp_path_factory.mktemp("small") / "docs", pages)
    (docs / "viden" / ".#proeve.md").symlink_to("editor@machine.1234")  # what Emacs leaves behind while one types

    @cache
    def built(edition: str) -> Site:
        target = tmp_path_factory.mktemp(edition)
        done = build(docs, target, edition)
        assert done.returncode == 0, done.stderr
        return Site(target, edition, docs, done.stderr)

    return built


def page(site: Site, lang: str) -> WebPage:
    return site.pages[FILES[lang]]


def sections(site: Site, lang: str) -> list[str]:
    """What the list of sections leads to."""
    (nav,) = [nav for nav in page(site, lang).all("nav", "class") if "fp-paa-siden" in nav.attrib["class"].split()]
    return [link.attrib["href"] for link in nav.iter("a")]


def secret_terms(site: Site) -> set[str]:
    """What the search of the site knows of the hidden draft."""
    folders = [path.parent for path in (site.folder / "assets" / "soeg").rglob("rod.json")]
    return {term for folder in folders for term in read_folder(folder).terms if "zq" in term}


def test_nothing_of_a_hidden_draft_is_in_any_byte_of_the_offentlig_edition(proeve: Callable[[str], Site]) -> None:
    """Not as text, not as an address, an id or an attribute, and not in the search index, whose terms are packed."""
    assert leaks(proeve("offentlig").folder, SECRET | {"zqkommentar", "zqlangt", "zqkort"}) == {}
    known = {edition: secret_terms(proeve(edition)) for edition in ("fag", "offentlig")}
    assert len(known["fag"]) > 5 and known["offentlig"] == set()


@LANGUAGES
def test_inside_a_municipality_all_of_it_is_on_the_page(lang: str, proeve: Callable[[str], Site]) -> None:
    site = proeve("fag")
    assert search("", (site.folder / FILES[lang]).read_bytes(), SECRET) == SECRET
    assert "Udkast · ikke godkendt" in page(site, "da").text


@LANGUAGES
@EDITIONS
def test_what_is_approved_and_professional_advice_are_in_both_editions(
    edition: str, lang: str, proeve: Callable[[str], Site]
) -> None:
    text = page(proeve(edition), lang).text
    assert all(token in text for token in PUBLIC)
    assert APPROVED[lang] in text


@LANGUAGES
def test_in_its_place_stand_a_sentence_and_the_way_to_those_who_know(lang: str, proeve: Callable[[str], Site]) -> None:
    (instead,) = page(proeve("offentlig"), lang).all("p", "class", "fp-boks fp-venter")
    (link,) = instead.iter("a")
    assert words(instead) == f"{waiting('jura', words_in(lang))} {words_in(lang)('Kontakt og hjælp')}"
    assert link.attrib["href"] == "../../kontakt/"
    assert page(proeve("fag"), lang).all("p", "class", "fp-boks fp-venter") == []


@LANGUAGES
@pytest.mark.parametrize(("edition", "hidden"), [("fag", ["#zqanker"]), ("offentlig", [])])
def test_the_list_of_sections_has_those_that_the_edition_shows(
    edition: str, hidden: list[str], lang: str, proeve: Callable[[str], Site]
) -> None:
    if edition == "offentlig":  # four are left: the page is no longer long
        assert not [
            nav for nav in page(proeve(edition), lang).all("nav", "class") if "fp-paa-siden" in nav.attrib["class"]
        ]
    else:
        assert sections(proeve(edition), lang) == ["#om", "#andet", "#tredje", *hidden, "#fjerde"]


@LANGUAGES
@pytest.mark.parametrize(("edition", "places"), [("fag", 2), ("offentlig", 1)])
def test_at_the_foot_stand_the_sources_that_the_edition_uses_each_once(
    edition: str, places: int, lang: str, proeve: Callable[[str], Site]
) -> None:
    shown = page(proeve(edition), lang)
    feet = [name for name in shown.ids if name.startswith("kilde-")]
    assert feet[:2] == ["kilde-tryg", "kilde-lov"] and len(feet) == len(set(feet))
    foot = words(shown.one("footer", "class", "fp-sidefod"))
    laws = [getattr(sted.kort, lang) for sted in WORLD_DATA.viden.kilder.by_id["lov"].steder if sted.kort][:2]
    assert [law in foot for law in laws] == [True, places == 2]
    (tryg,) = [one for one in shown.elements if one.attrib.get("id") == "kilde-tryg"]
    text = words(tryg)
    assert text.index("9") < text.index("14")


@LANGUAGES
@EDITIONS
def test_a_piece_made_from_data_stands_where_its_name_stood(
    edition: str, lang: str, proeve: Callable[[str], Site]
) -> None:
    shown = page(proeve(edition), lang)
    assert "data-fragment" not in (proeve(edition).folder / FILES[lang]).read_text(encoding="utf-8")
    milestone = getattr(WORLD_DATA.viden.tidslinje.milepaele[0].navn, lang)
    assert milestone in shown.text and "[[" not in shown.text
    assert bool(shown.all("ul", "class", "fp-modelkort")) is (edition == "fag")


@LANGUAGES
@EDITIONS
def test_a_term_explains_itself_once_and_neither_in_a_heading_nor_in_a_link(
    edition: str, lang: str, proeve: Callable[[str], Site]
) -> None:
    shown = page(proeve(edition), lang)
    buttons = [one for one in shown.all("button", "class", "fp-ord") if words(one) == FORM]
    assert [button.attrib["popovertarget"] for button in buttons] == [f"ord-{TERM.id}"]
    places = [place for tag in ("a", "h1", "h2", "h3", "summary", "th") for place in shown.all(tag)]
    assert sum(FORM in words(place) for place in places) >= 2
    assert [
        words(place) for place in places for inner in place.iter("button") if "fp-ord" in inner.attrib["class"]
    ] == []
    box = shown.one("div", "id", f"ord-{TERM.id}")
    assert "popover" in box.attrib and getattr(TERM.forklaring, lang) in words(box)
    assert "<abbr" not in (proeve(edition).folder / FILES[lang]).read_text(encoding="utf-8")


@EDITIONS
def test_the_page_can_be_found_and_the_boxes_of_its_terms_cannot(edition: str, proeve: Callable[[str], Site]) -> None:
    index = read_folder(proeve(edition).folder / "assets" / "soeg" / "da")
    number = [path for path, _ in index.root["pages"]].index("viden/proeve/")
    pages = {index.root["sections"][section][0] for section, _ in index.terms["proeveord"]}
    assert pages == {number}
    assert "Det korte svar." in index.excerpts[number][0]
    assert not any(TERM.forklaring.da in text for text in index.excerpts[number])


@EDITIONS
def test_the_pages_have_no_mistakes_that_a_browser_must_mend(edition: str, proeve: Callable[[str], Site]) -> None:
    site = proeve(edition)
    assert {name: site.pages[name].mistakes for name in FILES.values()} == dict.fromkeys(FILES.values(), ())
