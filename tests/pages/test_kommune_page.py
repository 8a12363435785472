"""What a reader meets on /kommuner/<slug>/. Whole pages stand in tests/golden/."""

from collections.abc import Callable
from datetime import date

import pytest

from fagportal.pages.kommune import make_page
from fagportal.portal import Portal
from fagportal.words import words_in
from tests.invented import WORLD_DATA, contact_fields, portal_of, world_with
from tests.rendering import HTML, kommune_html, parse, text_of

Portals = Callable[[str], Portal]
LANGUAGES = pytest.mark.parametrize("lang", ["da", "en"])


def html_with(edition: str = "fag", lang: str = "da", **fields: object) -> str:
    roster = {"kommunekode": "9001", "deltager": True} | fields
    return kommune_html(portal_of(world_with(roster), edition), lang=lang)


def test_phone_and_mail_can_be_tapped(portals: Portals) -> None:
    html = kommune_html(portals("fag"))
    assert '<a class="fp-tlf" href="tel:+4599999998">99 99 99 98</a>' in html
    assert '<a class="fp-mail" href="mailto:eksempel@example.dk">eksempel@example.dk</a>' in html
    assert '<a class="fp-tlf" href="tel:112">112</a>' in html


@pytest.mark.parametrize("name", ["Eksempel Eksempelsen", "Prøve Prøvesen", "Betjent Betjentsen"])
def test_names_stand_in_the_fag_edition_alone(name: str, portals: Portals) -> None:
    assert name in kommune_html(portals("fag"))
    assert name not in kommune_html(portals("offentlig"))


@LANGUAGES
@pytest.mark.parametrize("edition", ["fag", "offentlig"])
@pytest.mark.parametrize("secret", ["Hemmelig", "99 99 99 96", "Gemt enhed"])
def test_a_hidden_contact_is_on_no_page(edition: str, lang: str, secret: str, portals: Portals) -> None:
    assert secret not in kommune_html(portals(edition), lang=lang)


@pytest.mark.parametrize(
    ("lang", "said"),
    [("da", "Kommunen har en intern kontakt"), ("en", "The municipality has an internal contact")],
)
def test_an_intern_contact_is_one_sentence_and_where_to_go_instead(lang: str, said: str) -> None:
    contact = contact_fields(synlighed="intern", fagomraader=["skole_ssp"])
    html = html_with("offentlig", lang, ressourcepersoner=[contact])
    assert said in text_of(html) and "99 99 99 99" not in html
    assert said not in text_of(html_with("fag", lang, ressourcepersoner=[contact]))


@pytest.mark.parametrize(
    ("confirmed", "da", "en"),
    [
        (None, "Ikke bekræftet", "Not confirmed"),
        (date(2026, 11, 1), "Bekræftet 1. november 2026", "Confirmed 1 November 2026"),
        (date(2025, 11, 1), "Over 12 måneder gammel", "More than 12 months old"),
        (date(2025, 1, 1), "Over 18 måneder gammel", "More than 18 months old"),
    ],
)
def test_beside_a_number_stands_how_far_it_can_be_trusted_and_its_source(
    confirmed: date | None, da: str, en: str
) -> None:
    line = contact_fields(kontrolleret=confirmed, kilde="en prøve")
    for lang, said in (("da", da), ("en", en)):
        html = html_with(lang=lang, indgange=[line])
        row = next(row for row in parse(html).iter(f"{HTML}tr") if "99 99 99 99" in "".join(row.itertext()))
        text = " ".join("".join(row.itertext()).split())
        assert said in text and "en prøve" in text


@pytest.mark.parametrize(("coordinator", "count"), [("linje", 1), (None, 0)])
def test_the_coordinator_is_named_as_such(coordinator: str | None, count: int) -> None:
    html = html_with(koordinator=coordinator, indgange=[contact_fields()])
    assert html.count('<span class="fp-under">koordinator</span>') == count


def test_what_an_editor_wrote_in_danish_says_so_on_the_english_page() -> None:
    line = contact_fields(traeffetid="hverdage 8-15", kilde="en prøve")
    html = html_with(
        lang="en",
        indgange=[line],
        ejer="Koordinatoren",
        bemaerkning="Se siden",
        sider=[{"titel": "Kommunens side"}],
    )
    for text in ("hverdage 8-15", "en prøve", "Koordinatoren", "Se siden", "Kommunens side", "Eksempelenheden"):
        assert f'<span lang="da">{text}</span>' in html
    assert 'lang="da"' not in html_with(lang="da", indgange=[line])


def test_a_page_of_the_kommunes_own_without_an_address_is_named_without_a_link() -> None:
    html = html_with(sider=[{"titel": "Uden adresse"}, {"titel": "Med adresse", "url": "https://example.dk/a?b=c&d"}])
    assert '<a href="https://example.dk/a?b=c&amp;d" rel="noreferrer">Med adresse</a>' in html
    links = ["".join(link.itertext()) for link in parse(html).iter(f"{HTML}a")]
    assert "Uden adresse" in text_of(html) and "Uden adresse" not in links


@pytest.mark.parametrize(("edition", "shown"), [("fag", True), ("offentlig", False)])
def test_the_owner_of_a_roster_is_for_colleagues(edition: str, shown: bool) -> None:
    assert ("Koordinatoren" in html_with(edition, ejer="Koordinatoren")) is shown


@LANGUAGES
@pytest.mark.parametrize("edition", ["fag", "offentlig"])
@pytest.mark.parametrize("slug", ["eksempelby", "proevestad", "oedeborg"])
def test_every_page_has_one_heading_unique_ids_112_and_a_way_on(
    edition: str, slug: str, lang: str, portals: Portals
) -> None:
    html = kommune_html(portals(edition), slug, lang)
    ids = [element.get("id") for element in parse(html).iter() if element.get("id")]
    assert html.count("<h1>") == 1 and len(ids) == len(set(ids))
    assert 'href="tel:112"' in html and 'href="tel:114"' in html and 'href="#meld-en-fejl"' in html
    inner = {element.get("href")[1:] for element in parse(html).iter(f"{HTML}a") if element.get("href").startswith("#")}
    assert inner <= set(ids)
    labelled = {element.get("aria-labelledby") for element in parse(html).iter() if element.get("aria-labelledby")}
    assert labelled <= set(ids)


def test_both_languages_have_the_same_heading_ids(portals: Portals) -> None:
    def ids(lang: str) -> list[str | None]:
        return [element.get("id") for element in parse(kommune_html(portals("fag"), lang=lang)).iter(f"{HTML}h2")]

    assert ids("da") == ids("en")


def test_the_table_spans_the_rows_that_it_says_it_does() -> None:
    contacts = [
        contact_fields(id="a", fagomraader=["alle", "skole_ssp"]),
        contact_fields(id="b", fagomraader=["skole_ssp"]),
        contact_fields(id="c", fagomraader=["skole_ssp"], synlighed="intern"),
    ]
    for edition in ("fag", "offentlig"):
        html = html_with(edition, indgange=contacts)
        table = next(table for table in parse(html).iter(f"{HTML}table"))
        for body in table.iter(f"{HTML}tbody"):
            spans = sum(int(head.get("rowspan", 1)) for head in body.iter(f"{HTML}th"))
            assert spans == len(list(body.iter(f"{HTML}tr")))


def test_the_name_of_a_kommune_that_is_no_part_of_its_full_name_is_a_word_to_search_for() -> None:
    portal = portal_of(WORLD_DATA, "fag")
    pages = {slug: make_page(portal, kommune) for slug, kommune in portal.by_slug.items()}
    keywords = {slug: page.keywords(words_in("da")) for slug, page in pages.items()}
    assert keywords == {"eksempelby": (), "proevestad": (), "oedeborg": ("Ødeborg",)}
