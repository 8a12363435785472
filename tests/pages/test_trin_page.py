"""What to do now: five steps in order, and the contacts of the chosen kommune in the page already."""

from collections.abc import Callable
from typing import Any

import pytest

from fagportal.editions import Edition
from fagportal.links import Links
from fagportal.pages import trin
from fagportal.portal import Portal
from fagportal.prose.review import draft_block
from fagportal.words import words_in
from tests.invented import contact_fields, portal_of, world_with
from tests.rendering import HTML, html_of, parse

Portals = Callable[[str], Portal]
EDITIONS = pytest.mark.parametrize("edition", ["fag", "offentlig"])
LANGUAGES = pytest.mark.parametrize("lang", ["da", "en"])


def html_at(portal: Portal, lang: str = "da") -> str:
    return html_of(trin.make_page(portal), portal, lang)


def sections(html: str) -> dict[str, str]:
    """What stands in the panel for each kommune."""
    found = (element for element in parse(html).iter(f"{HTML}div") if element.get("data-kommune"))
    return {element.get("data-kommune"): " ".join("".join(element.itertext()).split()) for element in found}


def attribute(html: str, tag: str, name: str) -> list[Any]:
    return [element.get(name) for element in parse(html).iter(f"{HTML}{tag}")]


@EDITIONS
@LANGUAGES
def test_there_are_five_steps_in_a_list_each_with_its_number_and_a_source(
    edition: str, lang: str, portals: Portals
) -> None:
    (steps,) = parse(html_at(portals(edition), lang)).iter(f"{HTML}ol")
    assert [step.tag for step in steps] == [f"{HTML}li"] * 5
    for number, step in enumerate(steps, 1):
        (heading,) = step.iter(f"{HTML}h2")
        assert "".join(heading.itertext()).startswith(f"{number} ") and heading.get("id")
        assert [span for span in step.iter(f"{HTML}span") if span.get("class") == "fp-ref"], number


@LANGUAGES
def test_danger_comes_first_and_the_four_tracks_last(lang: str, portals: Portals) -> None:
    html = html_at(portals("fag"), lang)
    order = ['id="fare"', 'href="tel:112"', 'id="alene"', 'id="kollega"', 'id="vis-vej"', 'id="spor"', "fp-spor"]
    places = [html.index(mark) for mark in order]
    assert places == sorted(places)
    assert len(attribute(html, "dt", "id")) == 4


@LANGUAGES
def test_advice_on_safety_and_sharing_waits_for_approval_in_the_open_edition(lang: str, portals: Portals) -> None:
    inside, outside = (html_at(portals(edition), lang) for edition in ("fag", "offentlig"))
    kinds = ("fp-udkast--sikkerhed", "fp-udkast--tavshedspligt")
    assert all(inside.count(kind) == 1 and kind not in outside for kind in kinds)
    assert outside.count("fp-venter") == 2 and "fp-venter" not in inside
    for html in (inside, outside):
        assert 'href="tel:112"' in html and "fp-stat--udkast" in html


def test_a_block_that_waits_is_not_made_at_all() -> None:
    def written() -> str:
        raise AssertionError

    words, links = words_in("da"), Links("mistanke/trin/", frozenset({"kontakt/"}))
    instead = draft_block(Edition.OFFENTLIG, words, links, {}, "jura", "x", written)
    assert 'class="fp-boks fp-venter"' in instead and 'href="../../kontakt/"' in instead
    shown = draft_block(Edition.FAG, words, links, {}, "jura", "x", lambda: "<p>Rådet</p>")
    assert shown.startswith('<div class="fp-udkast fp-udkast--jura">') and shown.endswith("<p>Rådet</p></div>")
    assert "<p>Rådet</p>" in draft_block(Edition.OFFENTLIG, words, links, {}, "faglig", "x", lambda: "<p>Rådet</p>")


def test_every_kommune_can_be_chosen_and_those_with_something_of_their_own_stand_in_the_page(portals: Portals) -> None:
    html = html_at(portals("fag"))
    assert attribute(html, "option", "value") == ["", "eksempelby", "proevestad", "oedeborg"]
    shown = sections(html)
    assert shown.keys() == {"eksempelby", "proevestad"}  # the police district of both has a number
    for text in ("Ungeenheden", "Eksempel Eksempelsen", "99 99 99 98", "Betjent Betjentsen", "99 99 99 95"):
        assert text in shown["eksempelby"]
    assert "Vi har ingen kontakter i Prøvestad endnu." in shown["proevestad"]
    assert "Hemmelig" not in html and "99 99 99 96" not in html


def test_the_open_edition_shows_no_name_and_no_intern_number(portals: Portals) -> None:
    html = html_at(portals("offentlig"))
    assert sections(html).keys() == {"eksempelby"}
    assert "99 99 99 99" in html and "Kommunen har en intern kontakt" in html
    secrets = ("Eksempelsen", "Prøvesen", "Betjentsen", "99 99 99 98", "99 99 99 95", "99 99 99 90", "Ungeenheden")
    assert [secret for secret in secrets if secret in html] == []


@EDITIONS
def test_contacts_are_hidden_until_their_kommune_is_chosen_and_a_link_serves_without_a_script(
    edition: str, portals: Portals
) -> None:
    root = parse(html_at(portals(edition)))
    for element in root.iter(f"{HTML}div"):
        if element.get("data-kommune") or element.get("data-andre") is not None:
            assert element.get("hidden") is not None
        if element.get("data-kommunevalg") is not None:
            assert element.get("hidden") is not None
    (plain,) = (element for element in root.iter(f"{HTML}p") if element.get("data-uden-script") is not None)
    assert plain.get("hidden") is None and plain[0].get("href") == "../../kommuner/"


def test_a_contact_stands_under_each_of_its_areas_with_its_status() -> None:
    contact = contact_fields(fagomraader=["beskaeftigelse", "skole_ssp"], kilde="en prøve")
    roster = {"kommunekode": "9001", "deltager": True, "indgange": [contact]}
    text = sections(html_at(portal_of(world_with(roster), "fag")))["eksempelby"]
    assert text.count("99 99 99 99") == text.count("Ikke bekræftet · kilde: en prøve") == 2
    assert text.index("Beskæftigelse") < text.index("Skole og SSP")


def test_the_line_for_professionals_is_there_whatever_is_chosen(portals: Portals) -> None:
    html = html_at(portals("offentlig"))
    last_hidden = html.rindex("data-andre")
    for number in ("99 99 99 91", "99 99 99 92"):
        assert html.index(number) > last_hidden


def test_terms_explain_themselves_in_the_steps_and_never_among_the_contacts() -> None:
    """A term in a roster stays as the kommune wrote it."""
    contact = contact_fields(enhed="ressourceperson for SSP", synlighed="intern")
    roster = {"kommunekode": "9001", "deltager": True, "ressourcepersoner": [contact]}
    steps, _, rest = html_at(portal_of(world_with(roster), "fag")).partition("<aside")
    contacts, _, boxes = rest.partition("</aside>")
    assert 'popovertarget="ord-ressourceperson"' in steps and 'id="ord-ressourceperson"' in boxes
    assert "ressourceperson for SSP" in contacts and "fp-ord" not in contacts
