"""What a citizen meets on /borger/: numbers and plain words, and nothing that is for colleagues, in any edition."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from fagportal.editions import Edition
from fagportal.pages import generated_pages
from fagportal.pages.page import GeneratedPage
from fagportal.portal import Portal, make_portal
from fagportal.settings import Settings
from fagportal.words import words_in
from tests.conftest import TODAY, WORLD
from tests.invented import WORLD_DATA, Fields, contact_fields, portal_of, world_with
from tests.rendering import HTML, html_of, parse, text_of

Portals = Callable[[str], Portal]
EDITIONS = pytest.mark.parametrize("edition", ["fag", "offentlig"])
LANGUAGES = pytest.mark.parametrize("lang", ["da", "en"])
SLUGS = pytest.mark.parametrize("slug", ["eksempelby", "proevestad", "oedeborg"])
STAFF = ("Eksempel Eksempelsen", "Prøve Prøvesen", "Betjent Betjentsen", "Hemmelig", "Gemt enhed")
NUMBERS_OF_STAFF = (
    "99 99 99 90",
    "99 99 99 91",
    "99 99 99 92",
    "99 99 99 95",
    "99 99 99 96",
    "99 99 99 97",
    "99 99 99 98",
)


def page_at(portal: Portal, path: str) -> GeneratedPage:
    return {page.path: page for page in generated_pages(portal)}[path]


def html_at(portal: Portal, path: str = "borger/eksempelby/", lang: str = "da") -> str:
    return html_of(page_at(portal, path), portal, lang)


def html_with(edition: str = "fag", lang: str = "da", **fields: object) -> str:
    roster: Fields = {"kommunekode": "9001", "deltager": True} | fields
    return html_at(portal_of(world_with(roster), edition), lang=lang)


def function(**fields: object) -> Fields:
    return contact_fields(navn="Linjen", maalgruppe=["udsat"]) | fields


def calls_in(html: str) -> list[str]:
    """The text of each line with somebody to call, and of what stands below it."""
    lists = (one for one in parse(html).iter(f"{HTML}ul") if one.get("class") == "fp-opkaldsliste")
    return [" ".join("".join(row.itertext()).split()) for one in lists for row in one]


@EDITIONS
def test_there_is_one_page_for_all_and_one_for_each_kommune(edition: str, portals: Portals) -> None:
    paths = [page.path for page in generated_pages(portals(edition)) if page.path.startswith("borger/")]
    assert paths == ["borger/", "borger/eksempelby/", "borger/proevestad/", "borger/oedeborg/"]


@SLUGS
@LANGUAGES
def test_both_editions_show_a_citizen_the_same(slug: str, lang: str, portals: Portals) -> None:
    path = f"borger/{slug}/"
    assert html_at(portals("fag"), path, lang) == html_at(portals("offentlig"), path, lang)


@EDITIONS
@LANGUAGES
def test_112_and_the_line_for_each_stand_on_every_page(edition: str, lang: str, portals: Portals) -> None:
    for path in ("borger/", "borger/eksempelby/", "borger/oedeborg/"):
        html = html_at(portals(edition), path, lang)
        order = ["tel:112", 'id="udsat"', "tel:+4599999993", "tel:114", 'id="udoever"', "tel:+4599999994"]
        places = [html.index(mark) for mark in order]
        assert places == sorted(places)


@EDITIONS
@LANGUAGES
def test_no_colleague_and_no_number_for_colleagues_stands_on_a_citizen_page(
    edition: str, lang: str, portals: Portals
) -> None:
    for path in ("borger/", "borger/eksempelby/"):
        html = html_at(portals(edition), path, lang)
        assert [secret for secret in (*STAFF, *NUMBERS_OF_STAFF, "Koordinator") if secret in html] == []
        assert "mailto:" not in html


@EDITIONS
@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({}, True),
        ({"maalgruppe": []}, True),
        ({"maalgruppe": ["udoever"]}, True),
        ({"maalgruppe": ["fagperson", "udsat"]}, True),
        ({"maalgruppe": ["fagperson"]}, False),
        ({"synlighed": "intern"}, False),
        ({"skjult": True}, False),
    ],
)
def test_a_function_is_shown_when_it_is_public_and_for_citizens(
    fields: dict[str, object], shown: bool, edition: str
) -> None:
    assert ("99 99 99 99" in html_with(edition, indgange=[function(**fields)])) is shown


@EDITIONS
@pytest.mark.parametrize("group", ["ressourcepersoner", "politi"])
def test_a_person_is_never_shown_even_when_public(group: str, edition: str) -> None:
    html = html_with(edition, **{group: [contact_fields(maalgruppe=["udsat"])]})
    assert [text for text in ("99 99 99 99", "Eksempelsen", "Eksempelenheden") if text in html] == []


@EDITIONS
@pytest.mark.parametrize("email", ["fornavn.efternavn@example.dk", "abcde@example.dk", "linjen@example.dk"])
def test_no_mail_is_shown_because_it_may_be_a_colleagues(email: str, edition: str) -> None:
    html = html_with(edition, indgange=[function(email=email)])
    assert "99 99 99 99" in html and email not in html
    assert "Linjen" not in html_with(edition, indgange=[function(email=email, telefon=None)])


@pytest.mark.parametrize(
    ("confirmed", "said"),
    [
        (None, "Ikke bekræftet"),
        (date(2026, 11, 1), "Bekræftet 1. november 2026"),
        (date(2025, 1, 1), "Over 18 måneder"),
    ],
)
def test_a_kommunes_number_says_whether_it_holds_and_whom_it_is_for(confirmed: date | None, said: str) -> None:
    line = function(kontrolleret=confirmed, traeffetid="hverdage 8-15", kilde="en prøve", sprog=["da"])
    html = html_with(indgange=[line])
    (call,) = (call for call in calls_in(html) if "99 99 99 99" in call)
    for text in (said, "hverdage 8-15", "til dig, der bliver stalket", "taler dansk"):
        assert text in call
    assert "99 99 99 99: en prøve" in text_of(html)


@LANGUAGES
def test_a_kommune_without_a_number_says_so_and_what_to_do(lang: str, portals: Portals) -> None:
    said = {"da": "Vi kender ikke et særligt nummer", "en": "We do not know of a special number"}[lang]
    assert said in html_at(portals("fag"), "borger/oedeborg/", lang)
    assert said not in html_at(portals("fag"), "borger/eksempelby/", lang)


@EDITIONS
@pytest.mark.parametrize(
    ("side", "shown"),
    [
        ({"maalgruppe": ["udsat"]}, True),
        ({"maalgruppe": ["fagperson"]}, False),
        ({"maalgruppe": []}, False),
        ({"maalgruppe": ["udsat"], "url": None}, False),
    ],
)
def test_a_page_of_the_kommunes_own_is_linked_when_it_is_for_citizens(
    side: dict[str, object], shown: bool, edition: str
) -> None:
    html = html_with(edition, sider=[{"titel": "Kommunens side", "url": "https://www.example.dk/"} | side])
    assert ("Kommunens side" in html) is shown


def with_address(edition: str) -> Portal:
    return make_portal(WORLD_DATA, Edition(edition), Settings(WORLD, TODAY, "https://hjælp.example.dk/", True))


@pytest.mark.parametrize(("lang", "address"), [("da", "borger/eksempelby/"), ("en", "en/borger/eksempelby/")])
def test_staff_see_the_public_address_to_hand_out_once_there_is_one(lang: str, address: str, portals: Portals) -> None:
    whole = f"https://hjælp.example.dk/{address}"
    assert whole in text_of(html_at(with_address("fag"), lang=lang))
    assert whole not in html_at(with_address("offentlig"), lang=lang)
    assert "offentlig.example.dk" not in html_at(portals("fag"), lang=lang)


@LANGUAGES
def test_titles_are_calm_and_only_the_common_page_can_be_searched(lang: str, portals: Portals) -> None:
    pages = [page for page in generated_pages(portals("fag")) if page.path.startswith("borger/")]
    titles = [page.title(words_in(lang)) for page in pages]
    assert len(set(titles)) == len(pages)
    assert [title for title in titles if "stalk" in title.lower() or "112" in title] == []
    assert [page.path for page in pages if page.searchable] == ["borger/"]
    assert all(page.written for page in pages)


def test_the_common_page_leads_to_every_kommune_with_and_without_a_script(portals: Portals) -> None:
    html = html_at(portals("offentlig"), "borger/")
    links = [link.get("href") for link in parse(html).iter(f"{HTML}a")]
    assert {"eksempelby/", "proevestad/", "oedeborg/"} <= set(links)
    assert 'data-kommunefelt="borger-kommuner"' in html and "kommuner/" not in {link.lstrip("./") for link in links}


def test_a_kommunes_page_for_colleagues_leads_to_its_page_for_citizens(portals: Portals) -> None:
    for edition in ("fag", "offentlig"):
        assert 'href="../../borger/eksempelby/"' in html_at(portals(edition), "kommuner/eksempelby/")


def test_a_disagreement_about_a_line_for_citizens_is_told() -> None:
    organisationer = WORLD_DATA.organisationer
    center = organisationer.dansk_stalking_center
    uenighed = center.linjer[0].uenighed
    linjer = tuple(linje.model_copy(update={"uenighed": uenighed}) for linje in center.linjer)
    told = organisationer.model_copy(update={"dansk_stalking_center": center.model_copy(update={"linjer": linjer})})
    html = html_at(portal_of(replace(WORLD_DATA, organisationer=told), "fag"))
    assert html.count("Kilderne er uenige.") == 2
