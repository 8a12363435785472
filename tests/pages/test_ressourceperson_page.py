"""Find a resource person: every kommune, and a way on when there is nobody."""

from collections.abc import Callable

import pytest

from fagportal.pages import ressourceperson
from fagportal.portal import Portal
from tests.rendering import HTML, html_of, parse, text_of

Portals = Callable[[str], Portal]


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize("edition", ["fag", "offentlig"])
def test_every_kommune_is_listed_and_there_is_a_way_on_without_one(edition: str, lang: str, portals: Portals) -> None:
    portal = portals(edition)
    html = html_of(ressourceperson.make_page(portal), portal, lang)
    links = {link.get("href") for link in parse(html).iter(f"{HTML}a")}
    assert {f"../../kommuner/{slug}/" for slug in ("eksempelby", "proevestad", "oedeborg")} <= links
    assert {"../#fagperson", "../../mistanke/trin/"} <= links
    assert html.count("fp-ref") >= 4
    note = {"da": "Navne på medarbejdere", "en": "Names of staff"}[lang]
    assert (note in text_of(html)) is (edition == "offentlig")
