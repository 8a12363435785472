"""A long page begins with a list of its sections, and a short one does not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fagportal.prose.sections import LONG, with_contents
from fagportal.words import words_in
from tests.rendering import HTML, parse, shape, text_of

MANY = settings(max_examples=100, deadline=None, derandomize=True)
LEAD = '<p class="fp-lead">Det korte svar.</p>'


def page(*headings: str, lead: str = LEAD) -> str:
    sections = "".join(f'<h2 id="a{number}">{text}</h2><p>x</p>' for number, text in enumerate(headings))
    return f"<h1>Side</h1>{lead}{sections}"


def listed(html: str, lang: str = "da") -> list[tuple[str, str]]:
    """Where the list leads and what it says."""
    contents = parse(with_contents(html, words_in(lang))).iter(f"{HTML}nav")
    return [(link.get("href"), "".join(link.itertext())) for nav in contents for link in nav.iter(f"{HTML}a")]


@pytest.mark.parametrize("count", range(LONG + 3))
def test_only_a_long_page_has_a_list_of_its_sections(count: int) -> None:
    html = page(*(f"Afsnit {number}" for number in range(count)))
    expected = [(f"#a{number}", f"Afsnit {number}") for number in range(count)] if count >= 5 else []
    assert listed(html) == expected
    assert count >= 5 or with_contents(html, words_in("da")) == html


def test_the_list_stands_after_the_lead_and_changes_nothing_else() -> None:
    html = page(*"abcde")
    before, nav, after = with_contents(html, words_in("da")).partition("<nav")
    assert before == f"<h1>Side</h1>{LEAD}"
    assert f"{before}{after.partition('</nav>')[2]}" == html and nav


def test_the_list_has_a_name_and_is_neither_printed_nor_searched() -> None:
    for lang, name in (("da", "På denne side"), ("en", "On this page")):
        (nav,) = parse(with_contents(page(*"abcde"), words_in(lang))).iter(f"{HTML}nav")
        assert nav.get("aria-label") == name and text_of(with_contents(page(*"abcde"), words_in(lang))).count(name) == 1
        assert "data-ikke-i-soegning" in nav.attrib and "fp-kun-skaerm" in nav.get("class").split()


def test_a_page_without_a_lead_has_no_list() -> None:
    html = page(*"abcdef", lead="<p>Ikke et kort svar.</p>")
    assert with_contents(html, words_in("da")) == html


def test_a_lead_may_hold_markup_and_several_lines() -> None:
    html = page(*"abcde", lead='<p class="fp-lead">Et <b>svar</b>\ni to linjer.</p><p>Mere</p>')
    assert with_contents(html, words_in("da")).startswith(html.partition("<p>Mere")[0] + "<nav")


def test_sections_without_an_id_and_other_headings_are_not_listed() -> None:
    others = "<h2>Uden id</h2><h2 id=''>Tomt</h2><h3 id='x'>Under</h3><h1 id='y'>Over</h1>"
    assert [text for _, text in listed(page(*"abcde") + others)] == [*"abcde"]
    assert listed(page(*"abcd") + others) == []


def test_what_a_heading_holds_is_text_in_the_list() -> None:
    headings = ["<em>Et</em> &amp; to", "&lt;b&gt;", "&quot;x&quot;", "Et <a href='#q'>link</a>", "e"]
    assert [text for _, text in listed(page(*headings))] == ["Et & to", "<b>", '"x"', "Et link", "e"]


@MANY
@given(text=st.text(st.characters(exclude_categories=["C", "Z"]), max_size=40))
def test_no_heading_makes_an_element_in_the_list(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    assert shape(with_contents(page(escaped, *"bcde"), words_in("da"))) == shape(
        with_contents(page(*"abcde"), words_in("da"))
    )
    assert listed(page(escaped, *"bcde"))[0] == ("#a0", text)
