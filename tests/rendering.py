"""Generated pages of the invented world as HTML, and what can be seen in it."""

from typing import Any

import html5lib

from fagportal.links import Links
from fagportal.pages import generated_pages, kommune
from fagportal.pages.page import GeneratedPage, render
from fagportal.portal import Portal
from fagportal.prose.citations import Citer
from fagportal.settings import ROOT
from fagportal.words import words_in

DOCS = ROOT / "docs"
HAND_WRITTEN = frozenset(
    f"{path.relative_to(DOCS).with_suffix('')}/".removesuffix("index/")
    for path in DOCS.rglob("*.md")
    if not path.name.endswith(".en.md") and "assets" not in path.parts
)
HTML = "{http://www.w3.org/1999/xhtml}"


def html_of(page: GeneratedPage, portal: Portal, lang: str) -> str:
    words = words_in(lang)
    return render(page, portal, words, links_on(page, portal), Citer(portal.viden.kilder, words))


def links_on(page: GeneratedPage, portal: Portal) -> Links:
    """The links of a page when the generated and the hand-written pages are all there."""
    return Links(page.path, HAND_WRITTEN | {one.path for one in generated_pages(portal)})


def kommune_html(portal: Portal, slug: str = "eksempelby", lang: str = "da") -> str:
    return html_of(kommune.make_page(portal, portal.by_slug[slug]), portal, lang)


def parse(html: str) -> Any:
    """The HTML as a browser would build it."""
    return html5lib.parseFragment(html)


def shape(html: str) -> list[tuple[str, tuple[str, ...]]]:
    """Every element in order with the names of its attributes: what data must never change."""
    return [(element.tag, tuple(sorted(element.attrib))) for element in parse(html).iter()]


def text_of(html: str) -> str:
    """What a reader reads, with runs of whitespace as one space."""
    return " ".join("".join(parse(html).itertext()).split())
