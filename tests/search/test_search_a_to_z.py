"""The A-Å list: titles and keywords, for readers without JavaScript."""

import re

from fagportal.links import Links
from fagportal.search.a_to_z import render_a_to_z
from fagportal.search.sections import SearchPage
from tests.rendering import HTML, parse

PAGES = [
    SearchPage("", "Fagportal", ""),
    SearchPage("kommuner/aeroe/", "Ærø Kommune", "", ("Ærø",)),
    SearchPage("kommuner/aalborg/", "Aalborg Kommune", ""),
    SearchPage("kommuner/aarhus/", "Århus Kommune", ""),
    SearchPage("kommuner/zealand/", "Zealand", ""),
    SearchPage("kontakt/", "Kontakt og hjælp", "", ("114", "112", "ønsker")),
]


def a_to_z(pages: list[SearchPage]) -> str:
    return render_a_to_z(pages, Links("a-aa/", frozenset(page.path for page in pages)))


def test_the_list_runs_from_figures_over_a_to_aa() -> None:
    assert re.findall(r"<h2 id=\"bogstav-([^\"]+)\">([^<]+)</h2>", a_to_z(PAGES)) == [
        ("0-9", "0-9"),
        ("k", "K"),
        ("z", "Z"),
        ("ae", "Æ"),
        ("oe", "Ø"),
        ("aa", "Å"),
    ]


def test_titles_and_keywords_stand_under_their_letters_and_lead_to_their_pages() -> None:
    assert re.findall(r'<a href="([^"]+)">([^<]+)</a>', a_to_z(PAGES)) == [
        ("../kontakt/", "112"),
        ("../kontakt/", "114"),
        ("../kontakt/", "Kontakt og hjælp"),
        ("../kommuner/zealand/", "Zealand"),
        ("../kommuner/aeroe/", "Ærø"),
        ("../kommuner/aeroe/", "Ærø Kommune"),
        ("../kontakt/", "Ønsker"),
        ("../kommuner/aalborg/", "Aalborg Kommune"),
        ("../kommuner/aarhus/", "Århus Kommune"),
    ]


def test_a_keyword_of_several_pages_says_which_one_it_leads_to_and_a_title_stands_as_it_is() -> None:
    pages = [
        SearchPage("police/", "Politi", "", ("hjælp", "114")),
        SearchPage("contact/", "Kontakt", "", ("politi", "Hjælp", "kontakt")),
    ]
    assert re.findall(r'<a href="([^"]+)">([^<]+)</a>', a_to_z(pages)) == [
        ("../police/", "114"),
        ("../contact/", "Hjælp (Kontakt)"),
        ("../police/", "Hjælp (Politi)"),
        ("../contact/", "Kontakt"),
        ("../police/", "Politi"),
        ("../contact/", "Politi (Kontakt)"),
    ]


def test_a_title_is_text_and_never_markup() -> None:
    html = a_to_z([SearchPage("x/", '<img src=x onerror="x">', "")])
    assert "<img" not in html and "&lt;img" in html


def test_each_letter_is_a_heading_only_once() -> None:
    """A title may begin with a quotation mark or a foreign letter."""
    titles = ["Adresse", "École", "Cirkel", "»Deltager«", "Efter", "Öland", "Zealand", "(Parentes)", "114"]
    html = a_to_z([SearchPage(f"{number}/", title, "") for number, title in enumerate(titles)])
    ids = re.findall(r'id="([^"]+)"', html)
    assert len(ids) == len(set(ids)) and len(list(parse(html).iter(f"{HTML}a"))) == len(titles)


def test_questions_are_for_the_search_alone() -> None:
    page = SearchPage("kontakt/", "Kontakt", "", ("114",), ("hvem ringer jeg til",))
    assert "hvem ringer" not in a_to_z([page])
