"""The A-Å list of titles and keywords, which serves without JavaScript."""

from collections.abc import Sequence
from html import escape
from itertools import groupby

from fagportal.links import Links
from fagportal.search.sections import SearchPage
from fagportal.slugs import ALPHABET, alphabet_places, fold


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
