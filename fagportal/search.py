"""What can be found: one index per language, and the A-Å list that serves without JavaScript.

The index is a plain list of sections; the browser (docs/assets/js/soegning.js)
folds and ranks. Fields: p page title, o section title, t text, k keywords, u address.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser
from itertools import groupby

from fagportal.links import Links
from fagportal.slugs import ALPHABET, alphabet_places, fold

_HEADINGS = ("h1", "h2", "h3", "dt")
_SKIPPED = ("script", "style", "template", "pre", "svg", "nav", "thead", "caption")


@dataclass(frozen=True, order=True)
class SearchPage:
    """A page to be found: address from the language's root, title, HTML, and words that stand nowhere on it."""

    path: str
    title: str
    html: str
    keywords: tuple[str, ...] = ()


@dataclass
class _Section:
    title: str = ""
    anchor: str = ""
    text: str = ""


class _Sections(HTMLParser):
    """Cuts a page's HTML at its headings."""

    def __init__(self) -> None:
        super().__init__()
        self.sections = [_Section()]
        self._in_heading = False
        self._skipping: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        unread = "hidden" in values or "data-ikke-i-soegning" in values or values.get("class") == "fp-ref"
        if self._skipping or unread or tag in _SKIPPED:
            if tag not in ("input", "br", "hr", "img", "use"):
                self._skipping.append(tag)
        elif tag in _HEADINGS:
            if tag != "h1":
                self.sections.append(_Section(anchor=values.get("id") or ""))
            self._in_heading = True
        else:
            self._add(" ")

    def handle_endtag(self, tag: str) -> None:
        if self._skipping:
            if tag in self._skipping:
                del self._skipping[len(self._skipping) - 1 - self._skipping[::-1].index(tag) :]
        elif tag in _HEADINGS:
            self._in_heading = False

    def handle_data(self, data: str) -> None:
        if not self._skipping:
            self._add(data)

    def _add(self, data: str) -> None:
        section = self.sections[-1]
        if self._in_heading:
            section.title += data
        else:
            section.text += data


def make_index(pages: Iterable[SearchPage]) -> str:
    """The index as JSON, in the order of `pages`."""
    entries = []
    for page in pages:
        parser = _Sections()
        parser.feed(page.html)
        for number, section in enumerate(parser.sections):
            entry = {"p": page.title, "u": page.path + (f"#{section.anchor}" if section.anchor else "")}
            if number:
                entry["o"] = " ".join(section.title.split())
            elif page.keywords:
                entry["k"] = " ".join(page.keywords)
            if text := " ".join(section.text.split()):
                entry["t"] = text
            entries.append(entry)
    text = json.dumps(entries, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c")  # no byte of the site looks like markup that it is not


def render_a_to_z(pages: Sequence[SearchPage], link: Links) -> str:
    """Titles and keywords as lists under their letters, each a link. Æ, ø and å come last in both languages."""
    found = sorted(_entries(pages), key=lambda entry: (alphabet_places(entry[0]), entry))
    html = []
    for letter, group in groupby(found, key=lambda entry: _heading(entry[0])):
        items = "".join(f'<li><a href="{escape(link(path))}">{escape(title)}</a></li>' for title, path in group)
        html.append(
            f'<section><h2 id="bogstav-{fold(letter)}">{letter}</h2><ul class="fp-kommuneliste">{items}</ul></section>'
        )
    return f'<div class="fp-kredse">{"".join(html)}</div>'


def _entries(pages: Sequence[SearchPage]) -> set[tuple[str, str]]:
    """Names with their addresses. A keyword that would lead to several pages says which one it leads to."""
    named = [(name[0].upper() + name[1:], page) for page in pages if page.path for name in (page.title, *page.keywords)]
    leads_to: dict[str, set[str]] = {}
    for name, page in named:
        leads_to.setdefault(name.casefold(), set()).add(page.path)
    return {
        (name if name == page.title or len(leads_to[name.casefold()]) == 1 else f"{name} ({page.title})", page.path)
        for name, page in named
    }


def _heading(title: str) -> str:
    first = next(iter(alphabet_places(title)), -1)
    return "0-9" if first < 0 else ALPHABET[first].upper()
