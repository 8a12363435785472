"""Who does what, and the theory of change: the table, the lists and the picture of the real data."""

from typing import Any

import pytest

from fagportal.links import Links
from fagportal.models.overblik import Forandringsteori, Instanser
from fagportal.pages.page import render_template
from fagportal.prose.citations import Citer
from fagportal.settings import ROOT
from fagportal.words import LANGUAGES, words_in
from tests.invented_figures import KILDER, NO_PORTAL, read
from tests.rendering import HTML, parse

INSTANSER = Instanser.model_validate(read("instanser"))
TEORI = Forandringsteori.model_validate(read("forandringsteori"))
BIDRAG = {(bidrag.aktoer, bidrag.opgave): bidrag for bidrag in INSTANSER.bidrag}
SHOWN = frozenset({"samarbejde/hvem-goer-hvad/", "kontakt/", "kontakt/dsc/", "kontakt/ressourceperson/"})


def piece(template: str, lang: str, **context: object) -> Any:
    words, links = words_in(lang), Links("samarbejde/hvem-goer-hvad/", SHOWN)
    return parse(render_template(template, context, NO_PORTAL, words, links, Citer(KILDER, words)))


def text(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_cell_says_in_its_own_words_what_the_actor_does_and_leads_to_the_rest(lang: str) -> None:
    tree = piece("hvem_goer_hvad.html", lang, instanser=INSTANSER, bidrag=BIDRAG)
    rows = list(tree.find(f".//{HTML}tbody"))
    assert [text(row[0]) for row in rows] == [getattr(aktoer.navn, lang) for aktoer in INSTANSER.beskrevne]
    ids = [element.get("id") for element in tree.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    for row, aktoer in zip(rows, INSTANSER.beskrevne, strict=True):
        for cell, opgave in zip(row[1:], INSTANSER.opgaver, strict=True):
            if (bidrag := BIDRAG.get((aktoer.id, opgave.id))) is None:
                assert text(cell) == "–" + {"da": "Står ikke i kilderne", "en": "Not in the sources"}[lang]
                assert cell[0].get("aria-hidden") == "true"
            else:
                assert text(cell) == getattr(bidrag.kort, lang)
                assert cell[0].get("href") == f"#{aktoer.id}-{opgave.id}"
                assert f"{aktoer.id}-{opgave.id}" in ids
                assert cell.get("data-label") == getattr(opgave.navn, lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_who_is_only_mentioned_stands_in_a_list_of_its_own_and_in_no_row(lang: str) -> None:
    tree = piece("hvem_goer_hvad.html", lang, instanser=INSTANSER, bidrag=BIDRAG)
    mentioned = {"kriminalforsorgen", "anklagemyndighed", "psp", "familieretshuset", "offerraadgivningen"}
    mentioned |= {"danske-regioner", "familieambulatoriet-hvidovre"}
    assert {aktoer.id for aktoer in INSTANSER.kun_naevnte} == mentioned
    for aktoer in INSTANSER.kun_naevnte:
        (term,) = (term for term in tree.iter(f"{HTML}dt") if term.get("id") == aktoer.id)
        assert text(term) == getattr(aktoer.navn, lang)
        assert getattr(aktoer.navn, lang) not in text(tree.find(f".//{HTML}table"))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_words_of_a_cell_are_two_to_four_and_no_two_of_one_task_are_the_same(lang: str) -> None:
    said = [(bidrag.opgave, getattr(bidrag.kort, lang)) for bidrag in INSTANSER.bidrag]
    assert [words for _, words in said if not 2 <= len(words.split()) <= 4] == []
    assert len(said) == len(set(said))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_list_says_all_that_the_picture_shows_with_sources(lang: str) -> None:
    tree = piece("forandringsteori.html", lang, kolonner=TEORI.kolonner)
    items = {item.get("id"): item for item in tree.iter(f"{HTML}li")}
    for led in (led for kolonne in TEORI.kolonner for led in kolonne.led):
        assert getattr(led.tekst, lang) in text(items[led.id])
        found = [a.get("href") for a in items[led.id].iter(f"{HTML}a")]
        assert [href for href in found if href.removeprefix("#") in items] == [f"#{goal}" for goal in led.foerer_til]
        assert [href for href in found if href.startswith("#kilde-")]


@pytest.mark.parametrize("name", ["index.md", "index.en.md"])
def test_the_page_has_the_picture_then_the_caveat_then_the_list(name: str) -> None:
    page = (ROOT / "docs" / "modeller" / "forandringsteori" / name).read_text(encoding="utf-8")
    places = [page.index(mark) for mark in ("[[forandringsteori-billede]]", "fp-forb", "[[forandringsteori]]")]
    assert places == sorted(places)
