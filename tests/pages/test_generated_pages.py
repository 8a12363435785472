from collections.abc import Callable
from dataclasses import replace

import pytest

from fagportal.links import DeadLink, Links
from fagportal.models.portal import Portalejer
from fagportal.pages import generated_pages, kommuner
from fagportal.pages.page import GeneratedPage, render
from fagportal.portal import Portal
from fagportal.prose.citations import Citer, UnknownSource
from fagportal.words import words_in
from tests.invented import WORLD_DATA, portal_of
from tests.invented_knowledge import SMALL_KILDER
from tests.rendering import HTML, html_of, links_on, parse, text_of

Portals = Callable[[str], Portal]
PATHS = [
    "",
    "mistanke/trin/",
    "mistanke/spoergeguide/",
    "viden/cases/",
    *(f"viden/cases/{case.id}/" for case in WORLD_DATA.viden.cases.cases),
    "kontakt/",
    "kontakt/ressourceperson/",
    "kommuner/",
    "om/ret-en-fejl/",
    "was/",
    "kommuner/eksempelby/",
    "kommuner/proevestad/",
    "kommuner/oedeborg/",
    "borger/",
    "borger/eksempelby/",
    "borger/proevestad/",
    "borger/oedeborg/",
]
EVERY_PAGE = pytest.mark.parametrize("path", PATHS)
EDITIONS = pytest.mark.parametrize("edition", ["fag", "offentlig"])
LANGUAGES = pytest.mark.parametrize("lang", ["da", "en"])


def page_at(portal: Portal, path: str) -> GeneratedPage:
    return {page.path: page for page in generated_pages(portal)}[path]


def html_at(portal: Portal, path: str, lang: str = "da") -> str:
    return html_of(page_at(portal, path), portal, lang)


@EDITIONS
def test_both_editions_have_the_same_pages(edition: str, portals: Portals) -> None:
    assert [page.path for page in generated_pages(portals(edition))] == PATHS


@LANGUAGES
@EDITIONS
@EVERY_PAGE
def test_every_page_has_a_title_a_description_and_one_heading(
    path: str, edition: str, lang: str, portals: Portals
) -> None:
    page, words = page_at(portals(edition), path), words_in(lang)
    assert page.title(words).strip() and page.description(words).strip()
    assert html_at(portals(edition), path, lang).count("<h1>") == 1


def test_titles_and_descriptions_are_unique(portals: Portals) -> None:
    pages, words = list(generated_pages(portals("fag"))), words_in("da")
    assert len({page.title(words) for page in pages}) == len(PATHS)
    assert len({page.description(words) for page in pages}) == len(PATHS)


@LANGUAGES
@EVERY_PAGE
def test_a_page_is_the_same_each_time_and_holds_no_empty_lines(path: str, lang: str, portals: Portals) -> None:
    html = html_at(portals("fag"), path, lang)
    assert html == html_at(portals("fag"), path, lang)
    assert "\n\n" not in html and html.startswith("<h1>")


@LANGUAGES
@EDITIONS
@EVERY_PAGE
def test_a_page_asks_nobody_else_for_anything_and_carries_no_style(
    path: str, edition: str, lang: str, portals: Portals
) -> None:
    for element in parse(html_at(portals(edition), path, lang)).iter():
        assert element.tag.rpartition("}")[2] not in {"script", "style", "img", "iframe", "link", "object", "base"}
        assert not [name for name in element.attrib if name == "style" or name.startswith("on")]


@LANGUAGES
@EVERY_PAGE
def test_every_link_has_a_text(path: str, lang: str, portals: Portals) -> None:
    for element in parse(html_at(portals("fag"), path, lang)).iter(f"{HTML}a"):
        assert "".join(element.itertext()).strip()


def test_a_link_to_a_page_that_is_not_there_stops_the_build(portals: Portals) -> None:
    portal = portals("fag")
    words = words_in("da")
    with pytest.raises(DeadLink, match="henviser til"):
        render(page_at(portal, ""), portal, words, Links("", frozenset({""})), Citer(portal.viden.kilder, words))


def test_a_source_that_is_not_there_stops_the_build(portals: Portals) -> None:
    portal = portals("fag")
    page, words = page_at(portal, PATHS[4]), words_in("da")
    with pytest.raises(UnknownSource, match=r"i kilder\.yml"):
        render(page, portal, words, links_on(page, portal), Citer(SMALL_KILDER, words))


# /kommuner/


@EDITIONS
def test_all_kommuner_stand_under_their_police_district_with_a_link(edition: str, portals: Portals) -> None:
    html = html_at(portals(edition), "kommuner/")
    order = ["Eksempelkredsens Politi", "Eksempelby", "Prøvestad", "Prøvekredsens Politi", "Ødeborg"]
    text = text_of(html)
    assert [text.index(name) for name in order] == sorted(text.index(name) for name in order)
    assert html.count("<h2") == 2
    assert [html.count(f'href="{slug}/"') for slug in ("eksempelby", "proevestad", "oedeborg")] == [1, 1, 1]


def test_a_kommune_can_be_typed_without_danish_letters(portals: Portals) -> None:
    typed = {choice.kommune.navn: choice.typed for choice in kommuner.choices(portals("fag"))}
    assert typed == {"Eksempelby": "eksempelby", "Prøvestad": "proevestad provestad", "Ødeborg": "oedeborg odeborg"}


@EDITIONS
def test_the_list_says_who_takes_part_and_has_contacts(edition: str, portals: Portals) -> None:
    html = html_at(portals(edition), "kommuner/")
    marks = {
        item.get("data-navn").split()[0]: "".join(item.itertext()).split("\n")[0]
        for item in parse(html).iter(f"{HTML}li")
    }
    assert marks == {
        "eksempelby": "Eksempelbydeltager · har kontakter",
        "proevestad": "Prøvestaddeltager",
        "oedeborg": "Ødeborg",
    }


# /kontakt/


@LANGUAGES
@EDITIONS
def test_the_lines_are_told_apart_by_whom_they_are_for(edition: str, lang: str, portals: Portals) -> None:
    html = html_at(portals(edition), "kontakt/", lang)
    order = ['id="fare"', "tel:112", 'id="fagperson"', "99 99 99 91", "99 99 99 92", 'id="udsat"', "99 99 99 93"]
    order += ['id="udoever"', "99 99 99 94", 'id="politi"', "tel:114"]
    places = [html.index(mark) for mark in order]
    assert places == sorted(places)


def test_a_disagreement_between_sources_is_told(portals: Portals) -> None:
    for path in ("kontakt/", "kommuner/eksempelby/"):
        assert "Kilderne er uenige." in html_at(portals("fag"), path)
        assert "The sources disagree." in html_at(portals("fag"), path, "en")


# Who is told of a mistake.


@pytest.mark.parametrize("path", ["kontakt/", "kommuner/eksempelby/"])
def test_without_an_owner_there_is_a_text_to_pass_on_and_no_address(path: str, portals: Portals) -> None:
    html = html_at(portals("fag"), path)
    assert "Portalen har endnu ingen ejer" in html
    assert f"Side: /{path}\n" in html


@pytest.mark.parametrize(
    ("owner", "said"),
    [
        (
            {"ejer": "Eksempelcentret", "email": "portal@example.dk"},
            "Giv besked til Eksempelcentret. Skriv ikke noget om en borger. portal@example.dk",
        ),
        (
            {"email": "portal@example.dk"},
            "Giv besked til portalens ejer. Skriv ikke noget om en borger. portal@example.dk",
        ),
    ],
)
def test_with_an_owner_there_is_an_address_to_write_to(owner: dict[str, str], said: str) -> None:
    portal = portal_of(replace(WORLD_DATA, portalejer=Portalejer.model_validate(owner)), "offentlig")
    html = html_at(portal, "kontakt/")
    assert said in text_of(html)
    assert 'href="mailto:portal@example.dk?subject=Fejl%20p%C3%A5%20siden%20/kontakt/"' in html
    assert "ingen ejer" not in html
