"""How far the number on a card can be trusted, in the words of the page that it leads to."""

from collections.abc import Callable

import pytest

from fagportal.portal import Portal
from fagportal.search.contacts import contacts
from fagportal.search.sections import cut
from fagportal.words import words_in

EXPECTED = {
    ("Stalkingrådgivningen", "da"): ("bekraeftet", "Bekræftet 12. marts 2026", True),
    ("Stalkingrådgivningen", "en"): ("bekraeftet", "Confirmed 12 March 2026", True),
    ("Ungeenheden", "da"): ("ubekraeftet", "Ikke bekræftet", True),
    ("Ungeenheden", "en"): ("ubekraeftet", "Not confirmed", True),
    ("SSP-konsulent", "da"): ("gammel", "Over 12 måneder gammel · bekræftet 1. september 2025", True),
    ("Akut fare", "da"): ("", "Redaktionel tilføjelse", False),
    ("Immediate danger", "en"): ("", "Editorial addition", False),
}


@pytest.mark.parametrize(("name", "lang"), EXPECTED)
def test_a_card_says_what_the_page_says_about_the_number(
    name: str, lang: str, portals: Callable[[str], Portal]
) -> None:
    (found,) = [one for one in contacts(portals("fag"), words_in(lang)) if one.name.startswith(name)]
    assert (found.friskhed, found.status, found.is_danish) == EXPECTED[name, lang]


def test_smaller_words_in_a_heading_are_set_apart_from_it() -> None:
    html = '<dt id="a">tilhold <span class="fp-under" lang="en">restraining order</span></dt>'
    html += '<h3 id="b"><span class="fp-under">Model 1</span>Information <em>og</em> plan</h3>'
    assert [section.heading for section in cut(html)] == [
        "",
        "tilhold · restraining order",
        "Model 1 · Information og plan",
    ]
