"""A long page begins with a list of its sections."""

import re
from html.parser import HTMLParser

from markupsafe import Markup

from fagportal.words import Words

LONG = 5
_LEAD = re.compile(r'<p class="fp-lead">.*?</p>', re.DOTALL)


class _Headings(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self._open = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "h2" and (id := dict(attrs).get("id")):
            self.found.append((id, ""))
            self._open = True

    def handle_endtag(self, tag: str) -> None:
        self._open = self._open and tag != "h2"

    def handle_data(self, data: str) -> None:
        if self._open:
            id, text = self.found[-1]
            self.found[-1] = (id, text + data)


def with_contents(html: str, words: Words) -> str:
    """`html` with a list of its h2 sections after the lead, when there are LONG or more."""
    parser = _Headings()
    parser.feed(html)
    lead = _LEAD.search(html)
    if not lead or len(parser.found) < LONG:
        return html
    items = Markup("").join(Markup('<li><a href="#{}">{}</a></li>').format(id, text) for id, text in parser.found)
    nav = Markup(
        '<nav class="fp-paa-siden fp-kun-skaerm" aria-label="{0}" data-ikke-i-soegning><b>{0}</b><ul>{1}</ul></nav>'
    ).format(words("På denne side"), items)
    return html[: lead.end()] + str(nav) + html[lead.end() :]
