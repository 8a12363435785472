import json
import re

import pytest

from fagportal.links import Links
from fagportal.search import SearchPage, make_index, render_a_to_z
from tests.rendering import HTML, parse

PAGE = """
<h1>Kontakt</h1><p>Ring <b>straks</b>.</p>
<h2 id="fare">Er der <em>fare</em>?</h2><p>Ring 112</p><h3 id="natten">Om natten</h3><dl><dt id="svar">Intet svar</dt>
<dd>Prøv igen &amp; igen</dd></dl>
<section data-ikke-i-soegning><h2 id="x">Gentagelse</h2><p>Står overalt<br>på alle</p><img alt="x"></section>
<table><caption>Titel</caption><thead><tr><th>Hvem</th></tr></thead><tbody><tr><td>En</td><td>To</td></tr></tbody></table>
<div hidden>Skjult<input></div><script>let x = "kode"</script><nav>Menu</nav><svg><use href="#x"/></svg><p>Slut</p>
"""


def sections(*pages: SearchPage) -> list[dict[str, str]]:
    return json.loads(make_index(pages))


def test_a_page_is_cut_at_its_headings_and_each_part_keeps_its_address() -> None:
    assert sections(SearchPage("kontakt/", "Kontakt", PAGE, ("114", "hjælp"))) == [
        {"p": "Kontakt", "u": "kontakt/", "k": "114 hjælp", "t": "Ring straks."},
        {"p": "Kontakt", "u": "kontakt/#fare", "o": "Er der fare?", "t": "Ring 112"},
        {"p": "Kontakt", "u": "kontakt/#natten", "o": "Om natten"},
        {"p": "Kontakt", "u": "kontakt/#svar", "o": "Intet svar", "t": "Prøv igen & igen En To Slut"},
    ]


@pytest.mark.parametrize("word", ["Gentagelse", "overalt", "alle", "Titel", "Hvem", "Skjult", "kode", "Menu"])
def test_what_stands_on_every_page_or_is_hidden_is_not_found(word: str) -> None:
    assert word not in make_index([SearchPage("kontakt/", "Kontakt", PAGE)])


def test_the_index_keeps_the_order_of_the_pages_and_danish_letters() -> None:
    text = make_index([SearchPage("b/", "Ærø", "<p>å</p>"), SearchPage("a/", "A", "")])
    assert text == '[{"p":"Ærø","u":"b/","t":"å"},{"p":"A","u":"a/"}]'


def test_no_pages_make_an_empty_index() -> None:
    assert make_index([]) == "[]"


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
