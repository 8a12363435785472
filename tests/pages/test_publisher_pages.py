"""What only the publisher knows: shown when it is written, said to be missing when it is not."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from fagportal.models.portal import Portalejer
from fagportal.pages import was
from fagportal.pages.page import render_template
from fagportal.pages.udgiver import publisher_fragments
from fagportal.portal import Portal
from fagportal.prose.citations import Citer
from fagportal.settings import ROOT
from fagportal.words import words_in
from tests.invented import WORLD_DATA, portal_of
from tests.rendering import html_of, links_on, text_of

Portals = Callable[[str], Portal]


@pytest.mark.parametrize(
    ("site_url", "address"),
    [
        ("https://www.fagportal-eksempel.dk/", "https://www.was.digst.dk/fagportal-eksempel-dk"),
        ("https://stalking.Kommune.dk/portal/en", "https://www.was.digst.dk/stalking-kommune-dk"),
        ("https://fagportal.example/", None),
        ("http://localhost:8000/", None),
        ("http://127.0.0.1:8000/", None),
        ("http://[::1]/", None),
        ("", None),
        (None, None),
    ],
)
def test_the_statement_has_an_address_when_the_portal_has_a_domain(site_url: str | None, address: str | None) -> None:
    assert was.statement_address(site_url) == address


@pytest.mark.parametrize("lang", ["da", "en"])
def test_the_short_address_leads_to_the_statement_or_says_that_there_is_none(lang: str, portals: Portals) -> None:
    portal = portals("offentlig")
    without = html_of(was.make_page(portal), portal, lang)
    named = replace(portal, site_url="https://www.eksempel.dk/")
    page = html_of(was.make_page(named), named, lang)
    assert 'href="https://www.was.digst.dk/eksempel-dk"' in page and "digst.dk/" not in without
    assert 'href="../om/tilgaengelighed/"' in page and 'href="../om/tilgaengelighed/"' in without


def fragment(portal: Portal, name: str, lang: str = "da") -> str:
    """A piece as it stands on its page."""
    words, one = words_in(lang), publisher_fragments(portal)[name]
    links = links_on(was.make_page(portal), portal)
    return render_template(one.template, one.context, portal, words, links, Citer(portal.viden.kilder, words))


def test_whom_to_tell_is_missing_until_somebody_owns_the_portal(portals: Portals) -> None:
    assert text_of(fragment(portals("fag"), "ansvarlig")) == "AnsvarligMangler MailMangler TelefonMangler"
    owner = Portalejer.model_validate({"ejer": "<b>Os</b>", "email": "a@example.dk", "telefon": "99 99 99 99"})
    html = fragment(portal_of(replace(WORLD_DATA, portalejer=owner), "fag"), "ansvarlig")
    assert "Mangler" not in html and "&lt;b&gt;Os&lt;/b&gt;" in html
    assert 'href="mailto:a@example.dk"' in html and 'href="tel:+4599999999"' in html


@pytest.mark.parametrize("lang", ["da", "en"])
def test_each_field_about_personal_data_is_shown(lang: str, portals: Portals) -> None:
    text = text_of(fragment(portals("offentlig"), "behandling", lang))
    for _, field in WORLD_DATA.viden.behandling:
        assert getattr(field, lang) in text


def test_the_table_shows_result_level_clause_and_date(portals: Portals) -> None:
    text = text_of(fragment(portals("offentlig"), "wcag"))
    assert "1.4.3 Kontrast (minimum)niveau AA · EN 9.1.4.3 Opfyldt Automatisk. 20. november 2026" in text
    assert "2.5.8 Målområdets størrelse (minimum)niveau AA Ikke prøvet Ingen har prøvet" in text
    assert "Af 2 kriterier er 1 opfyldt, 0 opfyldt delvist, 0 ikke relevante og 1 ikke prøvet." in text
    assert "sidst prøvet af mennesker 1. november 2026" in text


def test_the_statement_claims_no_conformance() -> None:
    for name, said in (("tilgaengelighed.md", "Det er ikke vist"), ("tilgaengelighed.en.md", "It has not been shown")):
        assert said in (ROOT / "docs" / "om" / name).read_text(encoding="utf-8")
