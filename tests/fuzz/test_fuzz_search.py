"""Any text on a page, in a title or in a contact: the search's files can be read, and show it letter for letter."""

import json
import re
from html import escape

import html5lib
from hypothesis import assume, given
from hypothesis import strategies as st

from fagportal.links import Links
from fagportal.search.a_to_z import render_a_to_z
from fagportal.search.contacts import Contact
from fagportal.search.sections import SearchPage
from fagportal.search.site import make_site_search
from tests.fuzz.given import examples, texts
from tests.rendering import parse
from tests.search.reader import read_index

words = texts.map(lambda text: " ".join(text.split())).filter(bool)


@examples(60)
@given(text=words, lang=st.sampled_from(["da", "en"]))
def test_any_text_is_found_in_the_searchs_files_as_itself(text: str, lang: str) -> None:
    html = f"<h1>{escape(text)}</h1><p>{escape(text)}</p><h2 id=a>{escape(text)}</h2><p>x {escape(text)}</p>"
    page = SearchPage("kommuner/a/", text, html, (text,), (text,))
    named = {"name": text, "under": text, "more": text, "status": text}
    contact = Contact(path="kommuner/a/", anchor="a", telefon="99 99 99 99", is_danish=True, **named)
    files = make_site_search([page], [contact], lang, [["sag", "case"]])
    for name, content in files.items():
        if name.endswith(".json"):
            json.loads(content)
            assert b"<" not in content, name
    index = read_index(files)
    assert len(index.root["sections"]) == 3
    assert index.root["pages"] == [["kommuner/a/", text]]
    assert [section[1] for section in index.root["sections"]] == [text] * 3
    assert index.root["sections"][2].count(text) >= 2
    assert index.excerpts == [[text, f"x {text}"]]


@examples(60)
@given(title=words, keyword=words)
def test_any_title_and_keyword_stand_in_the_list_of_all_pages(title: str, keyword: str) -> None:
    assume(title.casefold() != keyword.casefold())
    html = render_a_to_z([SearchPage("a/", title, "", (keyword,))], Links("a-aa/", frozenset({"a/"})))
    html5lib.HTMLParser(strict=True).parseFragment(html)
    items = [element for element in parse(html).iter() if str(element.tag).endswith("}li")]
    shown = ["".join(item.itertext()) for item in items]
    assert sorted(shown) == sorted({text[0].upper() + text[1:] for text in (title, keyword)})
    assert re.findall(r'href="([^"]*)"', html) == ["../a/"] * len(shown)
